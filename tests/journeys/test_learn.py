#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading: an article found, read and left again by keys, and what the care team said above it, beside a cramp too."""

import json

from driver import Journey, main

WORDS = "Warm pack, ten minutes at most"


class Learn(Journey):
    def test_team_and_articles(self):
        self.start()
        self.click("list item", "Learn")
        self.press("button", "Add What Your Care Team Said")
        self.find("dialog", "My Care Team Says")
        self.tab_to("combo box", "About", part=True)
        self.key("space", "Down", "Return")
        self.tab_to("text", "What they said")
        self.type(WORDS)
        self.press("button", "Save")
        self.gone("dialog", "My Care Team Says")
        self.find("label", WORDS)

        self.key("ctrl+f")
        self.type("caffeine")
        self.gone("list item", "In pregnancy", part=True)
        self.click("list item", "Fewer cramps: what you can try", part=True)
        self.find("heading", "Fewer cramps: what you can try")
        self.key("ctrl+f")
        self.type("cradle")
        self.find("label", "1 of 2")
        self.key("Return")
        self.find("label", "2 of 2")
        self.key("Escape")
        self.press("button", "Stretching, step by step")
        self.find("heading", "Stretching, step by step")
        self.press("button", "During a cramp: what to do now")
        self.find("heading", "During a cramp: what to do now")
        self.find("label", WORDS)
        self.key("alt+Left")
        self.find("heading", "Stretching, step by step")

        self.key("F2")
        self.find("label", "My care team says")
        self.press("button", "Read More")
        self.find("heading", "During a cramp: what to do now")
        self.find("label", WORDS)
        self.key("Escape")
        self.gone("heading", "During a cramp: what to do now")
        self.key("Escape")
        self.find("list item", "Learn")
        self.close()
        self.command(f"--export={self.folder}/all.json")
        (note,) = json.loads((self.folder / "all.json").read_text(encoding="utf-8"))["team_note"]
        self.assertEqual((note["topic"], note["text"], note["position"]), ("heat", WORDS, 0))


main()
