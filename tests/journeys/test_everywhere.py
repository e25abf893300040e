# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at every page and dialog: has all that can be reached a name, does the keyboard get through and out again, and
does it fit a small screen with large letters?"""

from driver import main, wait, xdotool
from places import Visitor

MOST_STOPS = 80


class Everywhere(Visitor):
    def stops(self):
        """Where Tab leads, until it has been there before."""
        passed = []
        for _ in range(MOST_STOPS):
            self.key("Tab")
            try:
                node = wait(self.focused, "a focus", 2)
            except AssertionError:
                continue
            if node in passed[:1] or node in passed[-1:]:
                break
            passed.append(node)
        return passed

    def test_names_and_keyboard(self):
        self.start()
        for name in self.places():
            with self.subTest(name):
                self.assertEqual(self.nameless(), [])
                inside = self.here() if self.dialog() else None
                stops = self.stops()
                self.assertGreater(len(stops), 1, "Tab leads nowhere")
                if inside:
                    outside = [node for node in stops if node not in inside and node.role != "dialog"]
                    self.assertEqual([(node.role, node.name) for node in outside], [], "Tab leaves the dialog")

    def look_at_all_small(self, **environment):
        """GTK complains where something needs more room than there is; assert_quiet() sees it."""
        self.start(**environment)
        xdotool("windowsize", "--sync", self.program.focus(), "370", "650")  # 5 pixels of shadow at each edge
        for name in self.places():
            said = self.program.errors.read_text()
            with self.subTest(name):
                self.assertNotIn("exceed", said)
            self.program.errors.write_text("")

    def test_small_with_large_text(self):
        self.look_at_all_small(**self.large_letters())

    def test_high_contrast_from_right_to_left(self):
        self.look_at_all_small(ADW_DEBUG_HIGH_CONTRAST="1", LANGUAGE="ar", LC_ALL="ar_EG.UTF-8")


main()
