# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person does: by what is seen and named on the screen.

A journey is a file test_*.py beside this one, listed in tests/meson.build, with one class and as many tests as it has
days. It is for what only the whole program can show: that pieces work together, that the keyboard goes everywhere,
that what was saved is there after a restart. What one widget does is tested in-process, in tests/view. Copy this:

    from driver import Journey, main

    class FirstCramp(Journey):
        def test_pointer(self):
            self.start()                                      # with the diary of this test's own folder
            self.click("button", "New cramp")                 # role and accessible name, waits until it is there
            dialog = self.find("dialog", "New cramp")
            self.click("button", "Save", inside=dialog)
            self.gone("dialog", "New cramp")                  # every action is followed by its effect
            self.restart()
            self.find(None, "03:12", part=True)

    main()

Rules: wait for effects (find, gone, wait), never for time, because tests run on busy machines; name things by what a
user reads; look at a failure's picture and tree, which are in the folder meson-logs beside the log. To see what names
there are, call self.print_tree(). Roles are AT-SPI's: a window is a "frame", an entry a "text". GTK gives the items of
menus no names: use their keys.

The clock says CLOCK at the start of each program and goes on from there; start(now=...) takes another.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

# Warnings end the program, but not us: libatspi warns of what has just gone. GLib reads this when it is loaded.
DEBUG = os.environ.pop("G_DEBUG", "")

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CLOCK = "2026-11-22T07:00:00+01:00"
PATIENCE = int(os.environ.get("CRAMP_PATIENCE", 40))  # seconds until what does not come counts as missing
APPLICATION = "io.github.crampdiary.CrampDiary.Devel"

# GTK 4 leaves out the padding of all containers in what it tells of places, and the shadow of the window (5 pixels)
# has the wrong sign. So places to click at are a guess; these are the pixels by which it may be wrong.
SHADOW = 10
GUESSES = [(4, 6), (8, 12), (8, 22), (0, 0), (16, 34)]


# Whatever has one of these roles has to have a name.
SPOKEN = [
    *("button", "check box", "combo box", "entry", "image", "link", "list item", "radio button", "slider"),
    *("spin button", "switch", "tab", "table cell", "text", "toggle button"),
]


def wait(condition, what, patience=PATIENCE):
    """Asks until the condition answers with something, and returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = condition()
        except GLib.Error:  # what was looked at has just gone
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)


def has_state(node, state):
    return node.get_state_set().contains(state)


def matches(name, wanted, part):
    return wanted is None or name == wanted or (part and wanted in name)


def walk(node):
    """A node and all that is shown inside it, in order."""
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child and has_state(child, Atspi.StateType.SHOWING):
            yield from walk(child)


class Program:
    """One run of the program."""

    def __init__(self, binary, folder, now=CLOCK, arguments=(), **environment):
        self.errors = folder / "stderr.txt"
        environment = {
            **os.environ,
            "G_DEBUG": DEBUG,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "CRAMP_TEST_NOW": now,
            **environment,
        }
        with open(self.errors, "a", encoding="utf-8") as errors:
            self.process = subprocess.Popen([binary, *arguments], env=environment, stderr=errors)
        self.node = wait(self._find_application, "the program")
        self.node.set_cache_mask(Atspi.Cache.NONE)
        wait(lambda: self.node.get_child_count(), "a window")

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended by itself: {self.process.returncode}\n{self.errors.read_text()}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def window_id(self):
        """X's number of the window on top, not counting menus. Without a window manager it has to be given the focus."""
        found = xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split()
        windows = [number for number in found if "Override Redirect State: no" in run("xwininfo", "-id", number)]
        return windows[-1] if windows else None

    def focus(self):
        window = wait(self.window_id, "the window on the screen")
        if xdotool("getwindowfocus").strip() != window:
            xdotool("windowfocus", "--sync", window)
        return window

    def end(self):
        """Waits until the program has ended; returns its exit status."""
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("the program did not end") from None


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def xdotool(*arguments):
    return run("xdotool", *arguments)


class Person:
    """Eyes and hands at the program: what a journey, or whoever shows the program, has at hand."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.program = None

    # --- The program ---

    def start(self, *arguments, now=CLOCK, **environment):
        """Starts the program with this person's own diary and waits for its window."""
        self.program = Program(self.binary, self.folder, now, arguments, **environment)
        self.find("frame")

    def close(self):
        """Ends the program as the user does, by the keyboard."""
        if self.program:
            self.key("ctrl+q")
            status = self.program.end()
            assert status == 0, f"ended with {status}: {self.program.errors.read_text()}"
            self.program = None

    def restart(self, *arguments, **options):
        self.close()
        self.start(*arguments, **options)

    def command(self, *arguments):
        """Runs the program without a display, as from a terminal; returns what it printed."""
        environment = {**os.environ, "XDG_DATA_HOME": str(self.folder / "data"), "CRAMP_TEST_NOW": CLOCK}
        del environment["DISPLAY"]
        result = subprocess.run(
            [self.binary, *arguments], env=environment, capture_output=True, text=True, check=False, cwd=self.folder
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    # --- Seeing ---

    def search(self, role, name=None, inside=None, part=False):
        """The first thing shown with this role and name now, or None."""
        for node in walk(inside or self.program.node):
            if role in (None, node.get_role_name()) and matches(node.get_name(), name, part):
                if node is not self.program.node:
                    return node
        return None

    def find(self, role, name=None, inside=None, part=False):
        """The same, waiting until it is there. With part, the name need only contain the words."""
        return wait(lambda: self.search(role, name, inside, part), f"{role or 'anything'} “{name}”")

    def gone(self, role, name=None, part=False):
        wait(lambda: not self.search(role, name, part=part), f"{role} “{name}” to go")

    def names(self, role, inside=None):
        """The names of all that is shown with this role now, in order."""
        return [node.get_name() for node in walk(inside or self.program.node) if node.get_role_name() == role]

    def nameless(self):
        """What can have the focus and yet has no name that a screen reader could say."""
        return [
            f"{node.get_role_name()} in {node.get_parent().get_role_name()} “{node.get_parent().get_name()}”"
            for node in walk(self.program.node)
            if node.get_role_name() in SPOKEN and has_state(node, Atspi.StateType.FOCUSABLE) and not node.get_name()
        ]

    def is_on(self, node):
        return has_state(node, Atspi.StateType.CHECKED) or has_state(node, Atspi.StateType.PRESSED)

    def text_of(self, node):
        """What stands in an entry or label."""
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def print_tree(self, file=sys.stdout):
        def show(node, depth):
            states = [state.value_nick for state in node.get_state_set().get_states()]
            marks = " ".join(s for s in states if s in ("focused", "checked", "pressed", "selected", "expanded"))
            if node.get_name() or marks:
                print("  " * depth, node.get_role_name(), f"“{node.get_name()}”", marks, file=file)
                depth += 1
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child and has_state(child, Atspi.StateType.SHOWING):
                    show(child, depth)

        show(self.program.node, 0)

    def screenshot(self, path, border=5):
        """A picture of the window, without its shadow."""
        window = self.program.focus()
        place = re.findall(r"\w+=(\d+)", xdotool("getwindowgeometry", "--shell", window))
        _window, x, y, width, height, *_ = map(int, place)
        crop = f"{width - 2 * border}x{height - 2 * border}+{x + border}+{y + border}"
        subprocess.run(["import", "-window", "root", "-crop", crop, "+repage", str(path)], check=True)

    # --- Doing ---

    def press(self, role, name=None, **options):
        """Presses a button as a screen reader does. Follow it by waiting for the effect."""
        Atspi.Action.do_action(self.find(role, name, **options), 0)

    def click(self, role, name=None, **options):
        """Clicks with the pointer. What takes the focus when pressed is first seen to have taken it."""
        node = role if isinstance(role, Atspi.Accessible) else self.find(role, name, **options)
        self.program.focus()
        box = self.settled_extents(node)
        # A row takes the focus only when it is released.
        tells = has_state(node, Atspi.StateType.FOCUSABLE) and node.get_role_name() != "list item"
        for right, down in GUESSES if tells else []:
            x, y = box.x + box.width // 2 + SHADOW + right, box.y + box.height // 2 + SHADOW + down
            xdotool("mousemove", str(x), str(y), "mousedown", "1")
            if self.comes_to_focus(node):
                xdotool("mouseup", "1")
                return
            xdotool("mousemove", "0", "0", "mouseup", "1")  # nothing happens: it was not released where it was pressed
        right, down = GUESSES[0]
        xdotool("mousemove", str(box.x + box.width // 2 + SHADOW + right), str(box.y + box.height // 2 + SHADOW + down))
        xdotool("click", "1")

    def settled_extents(self, node):
        """Where a node is, once it has stopped moving."""
        last = []

        def still():
            box = node.get_extents(Atspi.CoordType.WINDOW)
            now = (box.x, box.y, box.width, box.height)
            last.append(now)
            time.sleep(0.05)
            return box if len(last) > 2 and last[-3:] == [now] * 3 else None

        return wait(still, "something to stop moving")

    def comes_to_focus(self, node):
        try:
            wait(lambda: any(has_state(part, Atspi.StateType.FOCUSED) for part in walk(node)), "the focus", 0.6)
        except AssertionError:
            return False
        return True

    def key(self, *keys):
        """Presses keys, as "Tab", "ctrl+n"."""
        self.program.focus()
        xdotool("key", "--delay", "30", *keys)

    def type(self, text):
        self.program.focus()
        xdotool("type", "--delay", "30", text)

    def focused(self):
        """What has the keyboard's focus."""
        for node in walk(self.program.node):
            if has_state(node, Atspi.StateType.FOCUSED):
                return node
        return None

    def tab_to(self, role, name=None, part=False, key="Tab", most=60):
        """Goes on with Tab, or another key, until the focus is there; fails when the keyboard does not lead there."""
        passed = []
        for _ in range(most):
            node = self.focused()
            if node and role in (None, node.get_role_name()) and matches(node.get_name(), name, part):
                return node
            passed.append(node)
            self.key(key)
            try:
                wait(lambda: self.focused() not in (None, passed[-1]), "the focus to move", 5)
            except AssertionError:
                pass  # as in an entry that keeps the key: the next one may go on
        names = [(node.get_role_name(), node.get_name()) for node in passed if node]
        raise AssertionError(f"{key} does not lead to {role} “{name}”, only to {names}")


class Journey(Person, unittest.TestCase):
    """One test of the whole program; see the head of this file."""

    binary = None  # set by main()
    pictures = None

    def __init__(self, method):
        unittest.TestCase.__init__(self, method)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.program = None

    def run(self, result=None):
        # The picture of a failure has to be taken before the program is taken away.
        method = getattr(self, self._testMethodName)

        def test():
            try:
                method()
                self.close()
                self.assert_quiet()
            except BaseException:
                self.keep_traces()
                raise
            finally:
                if self.program:
                    self.program.process.kill()
                    self.program.process.wait()

        setattr(self, self._testMethodName, test)
        return super().run(result)

    def assert_quiet(self):
        """Nothing on standard error that a developer should know of."""
        path = self.folder / "stderr.txt"
        said = path.read_text() if path.exists() else ""
        self.assertNotRegex(said, r"WARNING|CRITICAL|ERROR|runtime error")

    def keep_traces(self):
        if not self.program or self.program.process.poll() is not None:
            return
        name = self.id().replace("__main__.", "")
        try:
            self.print_tree()
            self.screenshot(self.pictures / f"{name}.png", border=0)
            print(f"see {self.pictures / name}.png")
        except (GLib.Error, AssertionError, subprocess.SubprocessError) as error:
            print("no picture:", error)


def main():
    """Runs the journeys of a file: python3 test_X.py PROGRAM PICTURES [TEST...]"""
    Journey.binary = sys.argv[1]
    Journey.pictures = pathlib.Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
