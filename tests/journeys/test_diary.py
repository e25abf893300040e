#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The morning's question, a cramp deleted and taken back, and found by words."""

import json
import os

from driver import Journey, main, wait


class Diary(Journey):
    def exported(self, kind):
        self.command(f"--export={self.folder}/all.json")
        return json.loads((self.folder / "all.json").read_text(encoding="utf-8")).get(kind, [])

    def focused_hit(self):
        focused = self.focused()
        return focused.name if focused and "left calf" in focused.name else None

    def test_morning_in_one_click(self):
        self.start()
        self.click("button", "No")
        self.find(None, "Recorded: no cramps")
        self.close()
        (night,) = self.exported("night")
        self.assertEqual((night["day"], night["no_cramps"]), ("2026-11-21", "yes"))

    def test_deleted_and_taken_back(self):
        self.start()
        self.key("ctrl+n")
        self.find("dialog", "Add Cramp")
        self.type("3:12")
        self.key("Return")
        self.gone("dialog", "Add Cramp")
        self.click("list item", "Diary")
        self.click("list item", "3:12 AM", part=True)
        self.find("dialog", "Change Cramp")
        self.press("button", "Delete Cramp")
        self.gone("dialog", "Change Cramp")
        self.gone("list item", "3:12 AM", part=True)
        wait(lambda: self.focused() == self.find("button", "Add to This Night…"), "the keyboard where the cramp was")
        self.key("ctrl+z")
        self.find("list item", "3:12 AM", part=True)

    def test_answers_have_names(self):
        """A screen reader says with each answer what it answers."""
        self.start()
        self.key("ctrl+n")
        self.find("dialog", "Add Cramp")
        self.press("toggle button", "Fever: Yes")
        self.find("toggle button", "None of the Others")
        self.assertTrue(self.is_on(self.find("toggle button", "Fever: Yes")))
        self.press("toggle button", "7, Severe")
        self.find("toggle button", "How long: 3 to 5 minutes")
        self.key("Escape")
        self.press("button", "Discard")
        self.gone("dialog", "Add Cramp")

    def test_found_by_words(self):
        self.command(f"--import={os.environ['CRAMP_SOURCE']}/data/sample/sample-diary.json")
        self.start()
        self.click("list item", "Diary")
        self.find("table", "November 2026")
        self.key("ctrl+f")
        wait(lambda: self.find("entry", "Search the diary").is_("focused"), "the focus where one types")
        self.type("left calf massage")
        found = self.find("list", "What was found")
        self.find("list item", "left calf", inside=found, part=True)

        # Down goes to the hits, whose nights are shown; Enter leads to the cramp, Escape ends the search from there.
        self.key("Down")
        first = wait(self.focused_hit, "the first hit")
        self.key("Down")
        second = wait(lambda: self.focused_hit() not in (None, first) and self.focused_hit(), "the next hit")
        self.key("Up")
        wait(lambda: self.focused_hit() == first, "the hit before")
        self.key("Down", "Return")
        cramp = second.split(", ", 1)[1]  # without the date
        wait(lambda: self.focused() and self.focused().name.startswith(cramp), f"the focus on {cramp}")
        self.key("Return")
        self.find("dialog", "Change Cramp")
        self.key("Escape")
        self.gone("dialog", "Change Cramp")
        self.key("Escape")
        self.gone("list", "What was found")
        self.find("table", "2026", part=True)


main()
