#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each level of warning in the whole program: while a cramp is entered, over the pages, spoken, and put away."""

from gi.repository import GLib

from driver import Journey, main, wait

# What is answered with yes, the word of the level it comes to, and whether it is spoken at once (AT-SPI's assertive).
LEVELS = [
    ("Urge to move the legs, without pain, when falling asleep", "Good to know", False),
    ("Numbness", "Contact your doctor", False),
    ("Leg swollen", "Get medical advice now", False),
    ("Pain in the chest", "Could be serious", True),
]
BY_BLOCK = ("Get medical advice now", "Could be serious")


class Warnings(Journey):
    def listen(self):
        """Keeps what the program announces to screen readers: the words, and whether they interrupt."""
        bus = self.program.bus
        self.spoken = []

        def heard(_bus, _sender, _path, _interface, _signal, values):
            _kind, politeness, _unused, words, *_rest = values.unpack()
            self.spoken.append((words, politeness == 2))

        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "Registry")
        bus.call(*registry, "RegisterEvent", "(sass)", "object:announcement", [], "")
        bus.connection.signal_subscribe(
            self.program.name, "org.a11y.atspi.Event.Object", "Announcement", None, None, 0, heard
        )

    def wait_spoken(self, word, assertive):
        def is_spoken():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(word in words and interrupts == assertive for words, interrupts in self.spoken)

        wait(is_spoken, f"“{word}” to be spoken")

    def enter(self, sign, word):
        """Adds a cramp of now with one sign; what can't wait is there before it is saved."""
        self.key("ctrl+n")
        dialog = self.find("dialog", "Add Cramp")
        self.click("button", "Just now", inside=dialog)
        yes = self.find("toggle button", f"{sign}: Yes", inside=dialog)
        yes.press()
        wait(lambda: self.is_on(yes), "the answer")
        if word in BY_BLOCK:
            self.find(None, word, inside=dialog, part=True)
        else:
            self.assertIsNone(self.search(None, word, inside=dialog, part=True))
        self.key("ctrl+s")
        self.gone("dialog", "Add Cramp")

    def put_away(self, word):
        """Acknowledges the worst on the page of the warnings; an emergency asks once more."""
        self.click("list item", "Warnings")
        self.find("heading", "When to get help")
        self.press("button", "I Talked to My Care Team" if word != "Good to know" else "I Have Seen It")
        if word == "Could be serious":
            alert = self.find("alert", "Have you got help?")
            self.press("button", "I Talked to My Care Team", inside=alert)
            self.gone(None, "Have you got help?")
        self.find(None, "Nothing you entered calls for a warning now", part=True)
        self.click("list item", "Today")

    def test_levels(self):
        self.start()
        self.listen()
        for sign, word, assertive in LEVELS:
            self.spoken.clear()
            self.enter(sign, word)
            self.find(None, word, part=True)
            self.wait_spoken(word, assertive)
            self.put_away(word)
        self.restart()
        self.click("list item", "Warnings")
        self.find("heading", "Earlier warnings")
        self.assertIsNone(self.search(None, "Warnings: none"))


main()
