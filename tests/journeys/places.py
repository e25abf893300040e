# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog of the program, and how to get there with the sample diary: for journeys that look at all."""

import pathlib
import time

from driver import Journey, wait

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "data/sample/sample-diary.json"
DIALOGS = ("dialog", "alert")

# A place a line: its name, the number of its page, and what leads on from there to a dialog: a key, the letter of an
# item in the main menu, or the first button with some words.
PAGES = ["today", "diary", "stretch", "medicines", "trends", "learn", "warnings", "visit"]
PLACES = [
    *((name, number + 1, None) for number, name in enumerate(PAGES)),
    ("a cramp to add", 1, "ctrl+n"),
    ("a cramp to complete", 1, ("button", "Complete")),
    ("the plan", 3, ("button", "Change the Plan")),
    ("a routine", 3, ("button", "New Routine")),
    ("a medicine", 4, ("button", "Add")),
    ("the person", 1, ("menu", "r")),
    ("another person", 1, ("menu", "d")),
    ("backups", 1, ("menu", "b")),
    ("preferences", 1, "ctrl+comma"),
    ("shortcuts", 1, "ctrl+question"),
    ("help", 1, "F1"),
    ("what to delete", 1, ("preferences", "Delete Data")),
    ("about", 1, ("menu", "a")),
]


class Visitor(Journey):
    """Goes to each place in turn; what is looked at there is up to the journey."""

    def setUp(self):
        super().setUp()
        self.command(f"--import={SAMPLE}")

    def places(self):
        """Goes from one to the next, each with a name for messages."""
        for name, page, way in PLACES:
            self.key(f"alt+{page}")
            if way:
                self.go(way)
                wait(self.dialog, f"the dialog of “{name}”")
            time.sleep(0.6)
            yield name
            self.leave()

    def go(self, way):
        if way[0] == "menu":
            if not self.search("toggle button", "Main menu", part=True):
                self.press("button", "Back")
            self.press("toggle button", "Main menu", part=True)
            self.find("menu", "Main menu", part=True)
            self.key(way[1])
        elif way[0] == "preferences":
            self.key("ctrl+comma")
            self.find("dialog", "Preferences", part=True)
            self.tab_to("button", way[1], part=True, key="shift+Tab")
            self.key("Return")
        elif isinstance(way, tuple):
            self.press(*way, part=True)
        else:
            self.key(way)

    def dialog(self):
        return next((node for node in self.look() if node.role in DIALOGS), None)

    def leave(self):
        for _ in range(4):
            if not self.dialog():
                return
            self.key("Escape")
            time.sleep(0.4)
        raise AssertionError("the dialog does not close")

    def here(self):
        """What is shown in the dialog, or in the window where there is none."""
        return self.look(self.dialog())
