# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs in the language of tests/with-brackets: whatever of the window, its dialogs and the prints stands outside its
brackets has not passed through gettext, or is the user's own."""

import calendar
import json
import re
import subprocess

from driver import main
from places import SAMPLE, Visitor

# What is said by GTK and libadwaita, names of keys among it. Names of days and months are the locale's.
OTHERS = (
    "Close Minimize Maximize Back Search Cramp Diary Clear Select Show Hide Menu Open Toggle Sidebar Dismiss Details "
    "Credits Legal Troubleshooting Increase Decrease Character Emoji Cut Copy Paste Undo Redo Delete Selection Insert All "
    "About Alt Ctrl Shift Escape Page Up Down Left Right"
)


def users_words():
    """All words that the sample diary's person wrote."""
    found = set()

    def walk(thing):
        if isinstance(thing, dict):
            for value in thing.values():
                walk(value)
        elif isinstance(thing, list):
            for value in thing:
                walk(value)
        elif isinstance(thing, str):
            found.update(re.findall(r"[^\W\d_]+", thing))

    walk(json.loads(SAMPLE.read_text(encoding="utf-8")))
    return found


def outside_brackets(text):
    """The words of a text that stand in no brackets."""
    while "⟦" in text:
        text, count = re.subn(r"⟦[^⟦⟧]*⟧", " ", text)
        if not count:
            break  # cut off: what is left of it counts as inside
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"⟦.*|.*⟧", " ", text, flags=re.DOTALL))


class Brackets(Visitor):
    def setUp(self):
        super().setUp()
        self.known = users_words() | set(OTHERS.split()) | {*calendar.day_name, *calendar.month_name, *calendar.month_abbr}

    def unknown(self, text):
        return [word for word in outside_brackets(text) if word not in self.known]

    def test_window(self):
        self.start()
        for place in self.places():
            with self.subTest(place):
                plain = {node.name for node in self.here() if self.unknown(node.name)}
                self.assertEqual(sorted(plain), [])

    def test_summary(self):
        self.command("--summary=summary.pdf")
        text = subprocess.run(["pdftotext", "-raw", self.folder / "summary.pdf", "-"], capture_output=True, check=True)
        self.assertEqual(self.unknown(text.stdout.decode()), [])


main()
