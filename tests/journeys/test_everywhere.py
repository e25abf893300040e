# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at every page and dialog on a small screen: does it fit?"""

from driver import main, xdotool
from places import Visitor


class Everywhere(Visitor):
    def test_high_contrast_from_right_to_left(self):
        """GTK complains where something needs more room than there is."""
        self.start(ADW_DEBUG_HIGH_CONTRAST="1", LANGUAGE="ar", LC_ALL="ar_EG.UTF-8")
        xdotool("windowsize", "--sync", self.program.focus(), "370", "650")  # 5 pixels of shadow at each edge
        for name in self.places():
            said = self.program.errors.read_text()
            with self.subTest(name):
                self.assertNotIn("exceed", said)
            self.program.errors.write_text("")


main()
