#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Around in the window, with the pointer and with the keyboard."""

from driver import Journey, main


class Window(Journey):
    def test_pages_and_menu(self):
        self.start()
        self.click("list item", "Diary")
        self.find("grouping", "Diary")
        self.tab_to("toggle button", "Main menu")
        self.key("space")
        self.find("menu", "Main menu")
        self.key("End", "Return")
        self.find("dialog", "About")
        self.key("Escape")
        self.gone("dialog", "About")


main()
