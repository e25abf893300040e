#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit: a question is kept by a key from anywhere, stands on the summary, and is ticked off with its answer."""

import subprocess

from driver import Journey, main


class Visit(Journey):
    def summary(self):
        self.command("--summary=summary.pdf")
        result = subprocess.run(["pdftotext", "-layout", "summary.pdf", "-"], cwd=self.folder, capture_output=True, text=True)
        return result.stdout

    def test_question(self):
        self.start()
        self.key("ctrl+shift+n")
        self.find(None, "Question for the Visit")
        self.type("Is magnesium any good?")
        self.key("Return")
        self.find(None, "Question kept for the visit", part=True)
        self.assertIn("1. Is magnesium any good?", self.summary())

        self.click("list item", "Visit")
        self.click("check box", "Answered: Is magnesium any good?")
        self.find(None, "What Was the Answer?")
        self.type("Not for most people")
        self.key("Return")
        self.find(None, "Not for most people", part=True)
        text = self.summary()
        self.assertNotIn("1. Is magnesium any good?", text)
        self.assertRegex(text, r"Is magnesium any good\?\s+Not for most people")


main()
