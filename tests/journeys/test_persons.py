#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two persons in one diary: entered, switched, kept apart; one of them deleted, and taken back."""

import json

from driver import Journey, main

NAME = "Name, as it is to stand on the summary"


class Persons(Journey):
    def menu(self, letter):
        """Chooses from the main menu by the underlined letter."""
        self.key("F10")
        self.find("menu item")
        self.key(letter)

    def add_cramp(self, time):
        self.key("ctrl+n")
        self.find("dialog", "Add Cramp")
        self.type(time)
        self.key("Return")
        self.gone("dialog", "Add Cramp")

    def exported(self, kind):
        self.command(f"--export={self.folder}/all.json")
        return json.loads((self.folder / "all.json").read_text(encoding="utf-8")).get(kind, [])

    def test_two_persons(self):
        self.start()
        self.assertIsNone(self.search("combo box", "Whose diary"))
        self.menu("r")
        self.find("text", NAME)
        self.type("Ida")
        self.press("button", "Save")
        self.gone("text", NAME)
        self.add_cramp("3:12")
        self.menu("d")
        self.find("text", NAME)
        self.type("Ole Berg")
        self.press("button", "Save")
        self.gone("text", NAME)

        # The window shows the new one, whose diary is empty.
        self.find("combo box", "Whose diary")
        self.click("list item", "Diary")
        self.assertIsNone(self.search(None, "3:12 AM", part=True))
        self.add_cramp("4:44")
        self.find(None, "4:44 AM", part=True)
        self.assertIsNone(self.search(None, "3:12 AM", part=True))
        persons = {person["uuid"]: person["name"] for person in self.exported("person")}
        entries = {persons[episode["person"]]: episode["onset"] for episode in self.exported("episode")}
        self.assertEqual(sorted(entries), ["Ida", "Ole Berg"])

        # Deleting one asks for the name, and offers to export first.
        self.menu("r")
        self.press("button", "Delete This Person…")
        self.find("button", "Export First…")
        self.find("text", "Name of the person")
        self.type("Ole")
        self.assertFalse(self.find("button", "Delete").is_("sensitive"))
        self.type(" Berg")
        self.press("button", "Delete")
        self.gone("combo box", "Whose diary")
        self.find(None, "3:12 AM", part=True)
        self.key("ctrl+z")
        self.find("combo box", "Whose diary")


main()
