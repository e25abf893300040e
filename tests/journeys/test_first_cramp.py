#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, end to end: what is entered in the window comes out on the doctor's page."""

import subprocess

from driver import Journey, main


class FirstCramp(Journey):
    def enter_by_pointer(self):
        self.click("button", "Add Cramp")
        dialog = self.find("dialog", "Add Cramp")
        self.click("text", "Time", inside=dialog)
        self.type("3:12")
        self.click("toggle button", "Left thigh", inside=dialog)
        self.click("toggle button", "7, Severe", inside=dialog)
        self.click("toggle button", "How long: 3 to 5 minutes", inside=dialog)
        self.click("button", "Save", inside=dialog)
        self.gone("dialog", "Add Cramp")

    def enter_by_keyboard(self):
        self.key("ctrl+n")
        self.find("dialog", "Add Cramp")
        self.tab_to("text", "Time")
        self.type("1:05")
        self.tab_to("check box", "Right foot")
        self.key("space")
        self.tab_to("toggle button", "0, No pain")
        self.key("4")
        self.tab_to("text", "How long, typed")
        self.type("90 s")
        self.key("ctrl+s")
        self.gone("dialog", "Add Cramp")

    def assert_both_in_diary(self):
        self.click("list item", "Diary")
        self.find(None, "1:05 AM, right foot, pain 4", part=True)
        self.find(None, "3:12 AM, left thigh, pain 7", part=True)

    def test_from_window_to_page(self):
        self.start()
        self.enter_by_pointer()
        self.enter_by_keyboard()
        self.assert_both_in_diary()
        self.restart()
        self.assert_both_in_diary()

        self.command("--summary=summary.pdf", "--from=2026-11-01", "--to=2026-11-28")
        text = subprocess.run(["pdftotext", "-layout", "summary.pdf", "-"], cwd=self.folder, capture_output=True, text=True)
        self.assertRegex(text.stdout, r"3:12 AM.*left thigh.*7")
        self.assertRegex(text.stdout, r"1:05 AM.*right foot.*4")


main()
