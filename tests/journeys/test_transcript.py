# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader has to say while a cramp is entered and another is timed, by keys alone. It stands in
transcript.txt beside this, to be read as a person would hear it; what is heard now is put into the folder of the
pictures, to take its place where a change is for the better."""

import pathlib
import time

from gi.repository import GLib

from driver import ROLES, Journey, main, wait

KNOWN = pathlib.Path(__file__).with_name("transcript.txt")
# Seconds: after a word and this, nothing more is thought to be said; and where nothing is said at all.
QUIET = 0.5
SILENT = 3
MOST_STEPS = 60
STATES = ("focused", "checked", "pressed", "selected")

# What is pressed, what is typed, and where Tab goes on to, in turn.
STEPS = [
    *("ctrl+n", "type 3:12", "go on to Left calf", "space", "go on to 1, Mild", "6", "go on to How long, typed", "type 4 min"),
    *("ctrl+s", "F2", "space", "go on to It has eased", "space", "go on to Back to sleep, ask me in the morning", "space"),
]


class Transcript(Journey):
    def listen(self):
        """From now on focus, state and announcements are written down as they come."""
        bus = self.program.bus
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "Registry")
        for event in ("object:announcement", *(f"object:state-changed:{state}" for state in STATES)):
            bus.call(*registry, "RegisterEvent", "(sass)", event, [], "")
        for signal in ("Announcement", "StateChanged"):
            bus.connection.signal_subscribe(
                self.program.name, "org.a11y.atspi.Event.Object", signal, None, None, 0, self.heard
            )

    def heard(self, _bus, sender, path, _interface, signal, values):
        kind, detail, _unused, words, *_rest = values.unpack()
        self.last = time.monotonic()
        if signal == "Announcement":
            self.events.append(("says", words, None))
        elif kind in STATES and (detail or kind != "focused"):
            self.events.append((kind, path, detail))

    def hear(self):
        """Waits until nothing more comes."""
        self.last = time.monotonic()

        def is_quiet():
            while GLib.MainContext.default().iteration(False):
                pass
            return time.monotonic() - self.last > (QUIET if self.events else SILENT)

        wait(is_quiet, "silence")

    def say(self, kind, what, detail):
        if kind == "says":
            return f"    says: {what}"
        bus, name = self.program.bus, self.program.name
        property_of = ("org.freedesktop.DBus.Properties", "Get", "(ss)", "org.a11y.atspi.Accessible")
        label = bus.call(name, what, *property_of, "Name")[0]
        role = ROLES.get(bus.call(name, what, "Accessible", "GetRole")[0], "?")
        if kind == "focused":
            return f"    {role} “{label}”"
        return f"    {role} “{label}”: {kind if detail else 'not ' + kind}"

    def press_and_hear(self, step):
        self.events = []
        if step.startswith("type "):
            self.type(step.removeprefix("type "))
        else:
            self.key(step)
        self.hear()
        # Whatever comes into focus tells its states as well, which is no news.
        if step == "Tab":
            self.events = [event for event in self.events if event[0] in ("focused", "says")]
        lines = [step]
        for event in self.events:
            try:
                line = self.say(*event)
            except GLib.Error:
                continue  # it has gone again
            if line != lines[-1]:
                lines.append(line)
        return lines

    def step(self, step):
        if not step.startswith("go on to "):
            return self.press_and_hear(step)
        lines = []
        for _ in range(MOST_STEPS):
            lines += self.press_and_hear("Tab")
            if lines[-1].endswith(f"“{step.removeprefix('go on to ')}”"):
                return lines
        raise AssertionError(f"Tab does not {step}: {lines}")

    def test_main_job(self):
        self.events = []
        self.start()
        self.listen()
        self.hear()
        heard = "\n".join(line for step in STEPS for line in self.step(step)) + "\n"
        (self.pictures / KNOWN.name).write_text(heard, encoding="utf-8")
        self.key("Escape")  # out of the bedside view
        self.find("list item", "Today")
        self.assertEqual(heard, KNOWN.read_text(encoding="utf-8"))


main()
