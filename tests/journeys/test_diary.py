#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The morning's question, a cramp deleted and taken back, and found by words."""

import json
import os

from driver import Journey, main


class Diary(Journey):
    def exported(self, kind):
        self.command(f"--export={self.folder}/all.json")
        return json.loads((self.folder / "all.json").read_text(encoding="utf-8")).get(kind, [])

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
        self.key("ctrl+f")
        self.type("left calf massage")
        self.find("list item", "left calf", part=True)


main()
