#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Around in the window, with the pointer and with the keyboard."""

from driver import Journey, main, wait, xdotool


class Window(Journey):
    def test_menu_by_keyboard(self):
        self.start()
        self.tab_to("toggle button", "Main menu")
        self.key("space")
        self.find("menu", "Main menu")
        self.key("a")  # the letter of "About"
        self.find("dialog", "About")
        self.key("Escape")
        self.gone("dialog", "About")

    def test_key_of_menu(self):
        self.start()
        self.key("F10")
        self.find("menu", "Main menu")
        self.key("Escape")
        self.gone("menu", "Main menu")
        xdotool("windowsize", "--sync", self.program.focus(), "370", "650")
        self.gone("list", "Pages")
        self.key("F10")
        self.find("menu", "Main menu")
        self.key("a")
        self.find("dialog", "About")

    def test_is_as_it_was_left(self):
        self.start(GSETTINGS_BACKEND="keyfile")
        xdotool("windowsize", "--sync", self.program.focus(), "910", "710")
        self.key("alt+4")
        self.find("button", "Add a Medicine")
        self.restart(GSETTINGS_BACKEND="keyfile")
        self.find("button", "Add a Medicine")
        self.assertIn("Geometry: 910x710", xdotool("getwindowgeometry", self.program.focus()))

    def test_quit_from_a_dialog(self):
        for keys, dialog in (("ctrl+comma", "Preferences"), ("ctrl+n", "Add Cramp")):
            self.start()
            self.key(keys)
            form = self.find("dialog", dialog)
            wait(lambda: any(node.is_now("focused") for node in self.look(form)), "the focus in the dialog")
            self.close()

    def test_quit_from_the_bedside(self):
        """The clock goes on where nobody stopped it."""
        self.start()
        self.key("F2")
        self.find("button", "It has eased")
        self.restart()
        self.click("button", "It has eased")
        self.press("button", "Back to sleep", part=True)
        self.find("button", "Change something")
        self.close()

    def test_everything_has_a_name(self):
        self.start()
        for page in self.names("list item", inside=self.find("list", "Pages")):
            self.click("list item", page, inside=self.find("list", "Pages"))
            self.find("grouping", page)
            try:
                wait(lambda: not self.nameless(), "names", 10)
            except AssertionError:
                self.fail(f"without a name on the page {page}: {self.nameless()}")


main()
