#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the calendar by keyboard alone, and what was said there is found again."""

from driver import Journey, main, wait


class Calendar(Journey):
    def has_focus(self, night):
        focused = self.focused()
        return focused and focused.name.startswith(night)

    def test_by_keyboard(self):
        self.start()
        self.click("list item", "Diary")
        self.tab_to("table cell", "Night 21 to 22 November", part=True)
        self.key("n")
        self.find("table cell", "Night 21 to 22 November, no cramps")
        for key, night in [
            ("Left", "Night 20 to 21 November"),
            ("Up", "Night 13 to 14 November"),
            ("Home", "Night 8 to 9 November"),
            ("End", "Night 14 to 15 November"),
            ("Page_Up", "Night 14 to 15 October"),
            ("shift+Page_Up", "Night 14 to 15 October"),
            ("ctrl+Home", "Night 22 to 23 November"),
        ]:
            self.key(key)
            wait(lambda: self.has_focus(night), f"the focus on {night}")
        self.key("ctrl+z")
        self.find("table cell", "Night 21 to 22 November, not recorded")


main()
