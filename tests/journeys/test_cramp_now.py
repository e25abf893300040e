#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cramp in the night: started from outside, through a power cut, and asked about in the morning."""

import json
import subprocess

from driver import Journey, main


class CrampNow(Journey):
    def exported(self):
        self.command(f"--export={self.folder}/all.json")
        return json.loads((self.folder / "all.json").read_text(encoding="utf-8"))["episode"]

    def cut_power(self):
        self.program.process.kill()
        self.program.process.wait()
        self.program = None

    def test_night_and_morning(self):
        self.start("--cramp-now", now="2026-11-22T03:12:00+01:00")
        self.click("toggle button", "Left calf")
        self.find("button", "What else helps")
        self.cut_power()
        self.start(now="2026-11-22T03:14:00+01:00")
        self.click("button", "It has eased")
        self.click("button", "Back to sleep, ask me in the morning")
        self.key("Escape")
        self.find("list item", "Today")
        self.restart(now="2026-11-22T07:00:00+01:00")
        self.click("button", "Confirm: 3:12 AM, left calf", part=True)
        self.gone("button", "Confirm: 3:12 AM, left calf", part=True)
        self.close()
        (episode,) = self.exported()
        self.assertEqual(episode["regions"], ["left_calf"])
        self.assertEqual(episode["confirmed"], "yes")
        self.assertNotIn("pain", episode)

    def test_second_start(self):
        self.start()
        status = subprocess.run([self.binary, "--cramp-now"], check=False, timeout=20).returncode
        self.assertEqual(status, 0)
        self.find("button", "It has eased")
        self.assertEqual(self.nameless(), [])
        self.key("Escape")
        self.find("button", "Show")  # of the banner

    def test_over_a_form(self):
        """A cramp does not wait until a form is filled in."""
        self.start()
        self.key("ctrl+n")
        self.find("dialog", "Add Cramp")
        self.key("F2")
        self.find("button", "It has eased")
        self.key("Escape")
        self.find("dialog", "Add Cramp")
        self.key("Escape")
        self.gone("dialog", "Add Cramp")


main()
