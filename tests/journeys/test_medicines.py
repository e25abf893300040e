# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A medicine from its first entry to the day it is no longer taken, by the keyboard and the pointer."""

from driver import Journey, main

NEXT_DAY = "2026-11-23T07:00:00+01:00"


class Medicines(Journey):
    def test_days(self):
        self.start()
        self.key("alt+4")
        self.click("button", "Add a Medicine")
        self.find("dialog", "Add a Medicine")
        self.key("ctrl+s")
        self.find("label", "Please write down the name.")
        self.type("Magnesium")
        self.gone("label", "Please write down the name.")
        self.tab_to("text", "Time")
        self.type("25h")
        self.key("ctrl+s")
        self.find("label", "This is not a time of day.", part=True)
        self.change_time("6h")
        self.gone("dialog", "Add a Medicine")

        # Taken, and taken back; skipped for a reason.
        self.find(None, "6:00 AM, × 1. Due")
        self.click("button", "Taken: Magnesium")
        self.find(None, "6:00 AM, × 1. Taken at 7:00 AM")
        self.key("ctrl+z")
        self.find(None, "6:00 AM, × 1. Due")
        self.say_more("Not taken, because", "Ran out", "Skipped: Magnesium")
        self.find(None, "6:00 AM, × 1. Skipped: Ran out")

        # On the next day it is planned otherwise; the day before stays as it was, and is corrected.
        self.restart(now=NEXT_DAY)
        self.key("alt+4")
        self.open_form()
        self.tab_to("text", "Time")
        self.change_time("5:30")
        self.gone("dialog", "Magnesium")
        self.find(None, "5:30 AM, × 1. Due")
        self.click("button", "The day before")
        self.find(None, "6:00 AM, × 1. Skipped: Ran out")
        self.say_more("Taken at", "6:15", "Taken then: Magnesium")
        self.find(None, "6:00 AM, × 1. Taken at 6:15 AM")
        self.click("button", "The day after")
        self.find(None, "5:30 AM, × 1. Due")

        # Stopped and deleted, and both taken back.
        self.open_form()
        self.tab_to("button", "Stop Taking It", key="shift+Tab")
        self.key("Return")
        self.find("list", "Medicines no longer taken")
        self.key("ctrl+z")
        self.gone("list", "Medicines no longer taken")
        self.open_form()
        self.tab_to("button", "Delete", key="shift+Tab")
        self.key("Return")
        self.find(None, "What Do You Take?")
        self.key("ctrl+z")
        self.find(None, "5:30 AM, × 1. Due")

    def change_time(self, text):
        self.key("ctrl+a")
        self.type(text)
        self.key("ctrl+s")

    def open_form(self):
        taken = self.find("list", "Medicines taken now")
        self.click("list item", "Magnesium", inside=taken, part=True)
        self.find("dialog", "Magnesium")

    def say_more(self, entry, text, answer):
        self.click("toggle button", "More about Magnesium")
        self.find("text", entry)
        self.tab_to("text", entry)
        self.key("ctrl+a")
        self.type(text)
        self.press("button", answer)


main()
