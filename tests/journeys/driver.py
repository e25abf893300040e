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

import contextlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

from gi.repository import Gio, GLib

CLOCK = "2026-11-22T07:00:00+01:00"
PATIENCE = int(os.environ.get("CRAMP_PATIENCE", 40))  # seconds until what does not come counts as missing
STRAY_BYTES = 100
APPLICATION = "io.github.crampdiary.CrampDiary.Devel"

# GTK 4 leaves out the padding of all containers in what it tells of places, and the shadow of the window (5 pixels)
# has the wrong sign. So places to click at are a guess; these are the pixels by which it may be wrong.
SHADOW = 10
GUESSES = [(4, 6), (8, 12), (8, 22), (0, 0), (16, 34)]


ROOT = "/org/a11y/atspi/accessible/root"

# The numbers of AT-SPI's roles and states, as far as GTK has them.
ROLES = {
    **{2: "alert", 7: "check box", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame", 27: "image", 29: "label"},
    **{31: "list", 32: "list item", 33: "menu", 35: "menu item", 37: "page tab", 38: "page tab list", 39: "panel"},
    **{40: "password text", 42: "progress bar", 43: "button", 44: "radio button", 48: "scroll bar", 49: "scroll pane"},
    **{50: "separator", 51: "slider", 52: "spin button", 54: "status bar", 55: "table", 56: "table cell"},
    **{57: "table column header", 58: "table row header", 61: "text", 62: "toggle button", 63: "tool bar", 65: "tree"},
    **{69: "window", 73: "paragraph", 75: "application", 79: "entry", 83: "heading", 85: "section", 88: "link"},
    **{90: "table row", 98: "list box", 99: "grouping", 103: "level bar", 109: "article", 115: "timer", 130: "switch"},
}
STATES = {
    **{"checked": 4, "expanded": 10, "focusable": 11, "focused": 12, "pressed": 20, "selected": 23, "sensitive": 24},
    **{"showing": 25},
}

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


def matches(name, wanted, part):
    return wanted is None or name == wanted or (part and wanted in name)


class Bus:
    """The bus on which programs tell screen readers what they show. Spoken to directly: libatspi asks for each part of
    each thing, which makes a thousand questions of one look at the window."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        call = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        address = session.call_sync(*call).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def call(self, name, path, interface, method, signature="()", *arguments):
        values = GLib.Variant(signature, arguments)
        if not interface.startswith("org.freedesktop."):
            interface = f"org.a11y.atspi.{interface}"
        return self.connection.call_sync(name, path, interface, method, values, None, 0, PATIENCE * 1000, None).unpack()

    def find(self, pid):
        """The name of the program with this process id on the bus, or None."""
        for name, _path in self.call("org.a11y.atspi.Registry", ROOT, "Accessible", "GetChildren")[0]:
            daemon = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
            if self.call(*daemon, "GetConnectionUnixProcessID", "(s)", name)[0] == pid:
                return name
        return None


class Node:
    """One thing on the screen, as it was when it was looked at; what is shown inside it are its children."""

    def __init__(self, bus, item):
        (self.owner, self.path), _application, (_owner, self.parent), self.index, self.count, *_rest = item
        self.bus = bus
        self.name = item[6]
        self.role = ROLES.get(item[7], f"role {item[7]}")
        self.states = item[9][0] | item[9][1] << 32
        self.children = []

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    __hash__ = None

    def is_(self, state):
        return bool(self.states >> STATES[state] & 1)

    def is_now(self, state):
        """The same, asked again."""
        low, high = self.call("Accessible", "GetState")[0]
        self.states = low | high << 32
        return self.is_(state)

    def call(self, interface, method, *arguments):
        return self.bus.call(self.owner, self.path, interface, method, *arguments)

    def place(self):
        """x, y, width, height in the window, as far as GTK knows them."""
        return self.call("Component", "GetExtents", "(u)", 1)[0]

    def press(self):
        self.call("Action", "DoAction", "(i)", 0)

    def text(self):
        count = self.call("org.freedesktop.DBus.Properties", "Get", "(ss)", "org.a11y.atspi.Text", "CharacterCount")[0]
        return self.call("Text", "GetText", "(ii)", 0, count)[0]

    def walk(self):
        """This and all that is shown inside it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Program:
    """One run of the program."""

    def __init__(self, binary, folder, now=CLOCK, arguments=(), **environment):
        self.errors = folder / "stderr.txt"
        environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "CRAMP_TEST_NOW": now,
            "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "") + ":exitcode=0",  # _leaks() looks at them
            **environment,
        }
        with open(self.errors, "a", encoding="utf-8") as errors:
            self.process = subprocess.Popen([binary, *arguments], env=environment, stderr=errors)
        self.bus = Bus()
        self.name = wait(self._find, "the program")

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended by itself: {self.process.returncode}\n{self.errors.read_text()}")
        return self.bus.find(self.process.pid)

    def look(self):
        """All that is shown now, as a tree."""
        asked = set()
        self.bus.call(self.name, ROOT, "Accessible", "GetChildren")
        while True:
            items = self.bus.call(self.name, "/org/a11y/atspi/cache", "Cache", "GetItems")[0]
            nodes = {node.path: node for node in (Node(self.bus, item) for item in items)}
            for node in sorted(nodes.values(), key=lambda node: node.index):
                if node.parent in nodes and node.path != ROOT:
                    nodes[node.parent].children.append(node)
            # GTK makes children known only when somebody asks for them.
            unknown = {node.path for node in nodes.values() if node.is_("showing") and len(node.children) < node.count}
            if unknown <= asked:
                break
            for path in unknown - asked:
                with contextlib.suppress(GLib.Error):  # it has just gone
                    self.bus.call(self.name, path, "Accessible", "GetChildren")
            asked |= unknown
        for node in nodes.values():
            # What is on a hidden page still says that it is shown, but has no children any more.
            known = node.children if node.count or node.path == ROOT else []
            node.children = [child for child in known if child.is_("showing")]
        return nodes[ROOT]

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
        """Waits until the program has ended; returns its exit status, which is 1 also where it leaks."""
        try:
            return self.process.wait(PATIENCE) or int(self._leaks())
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("the program did not end") from None

    def _leaks(self):
        """A program that ends at any time leaves threads of libraries at their work, and what these hold just then
        looks leaked now and then. Those few bytes, which nothing of our own asked for, are taken out of what was said.
        """
        said = self.errors.read_text(errors="replace")
        report = re.search(r"=+\n==\d+==ERROR: LeakSanitizer.*SUMMARY: \w+: (\d+) byte[^\n]*\n", said, re.DOTALL)
        if not report:
            return False
        if int(report[1]) > STRAY_BYTES or re.search("/src/(?!libsanitizer)", report[0]):
            return True
        self.errors.write_text(said.replace(report[0], ""))
        return False


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

    @staticmethod
    def large_letters():
        """Lets all letters of programs started from now on be twice as large. GTK takes it from the display alone."""
        run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi: 192")

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

    def advance(self, seconds, action="test-advance"):
        """Takes the program ahead in time; with "test-suspend", as if the computer had slept."""
        path = "/" + APPLICATION.replace(".", "/")
        values = GLib.Variant("(sava{sv})", (action, [GLib.Variant("d", seconds)], {}))
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        session.call_sync(APPLICATION, path, "org.gtk.Actions", "Activate", values, None, 0, PATIENCE * 1000, None)

    # --- Seeing ---

    def look(self, inside=None):
        """All that is shown now, or what of it is inside a thing found before, in order."""
        nodes = list(self.program.look().walk())[1:]
        if not inside:
            return nodes
        return [part for node in nodes if node == inside for part in node.walk()]

    def search(self, role, name=None, inside=None, part=False):
        """The first thing shown with this role and name now, or None."""
        for node in self.look(inside):
            if role in (None, node.role) and matches(node.name, name, part):
                return node
        return None

    def find(self, role, name=None, inside=None, part=False):
        """The same, waiting until it is there. With part, the name need only contain the words."""
        return wait(lambda: self.search(role, name, inside, part), f"{role or 'anything'} “{name}”")

    def gone(self, role, name=None, part=False):
        wait(lambda: not self.search(role, name, part=part), f"{role} “{name}” to go")

    def names(self, role, inside=None):
        """The names of all that is shown with this role now, in order."""
        return [node.name for node in self.look(inside) if node.role == role]

    def nameless(self):
        """What can have the focus and yet has no name that a screen reader could say."""
        nodes = self.look()
        parents = {child.path: node for node in nodes for child in node.children}
        return [
            f"{node.role} in {parents[node.path].role} “{parents[node.path].name}”"
            for node in nodes
            if node.role in SPOKEN and node.is_("focusable") and not node.name
        ]

    def is_on(self, node):
        return node.is_now("checked") or node.is_("pressed")

    def print_tree(self, file=sys.stdout):
        def show(node, depth):
            marks = [state for state in ("focused", "checked", "pressed", "selected", "expanded") if node.is_(state)]
            if node.name or marks:
                print("  " * depth, node.role, f"“{node.name}”", *marks, file=file)
                depth += 1
            for child in node.children:
                show(child, depth)

        show(self.program.look(), 0)

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
        self.find(role, name, **options).press()

    def click(self, role, name=None, **options):
        """Clicks with the pointer. What takes the focus when pressed is first seen to have taken it."""
        node = role if isinstance(role, Node) else self.find(role, name, **options)
        self.program.focus()
        x, y, width, height = self.resting_place(node)
        x, y = x + width // 2 + SHADOW, y + height // 2 + SHADOW
        # A row takes the focus only when it is released.
        tells = node.is_("focusable") and node.role != "list item"
        for right, down in GUESSES if tells else []:
            xdotool("mousemove", str(x + right), str(y + down), "mousedown", "1")
            if self.comes_to_focus(node):
                xdotool("mouseup", "1")
                return
            xdotool("mousemove", "0", "0", "mouseup", "1")  # nothing happens: it was not released where it was pressed
        right, down = GUESSES[0]
        xdotool("mousemove", str(x + right), str(y + down), "click", "1")

    def resting_place(self, node):
        """Where a node is, once it has stopped moving."""
        places = []

        def rests():
            places.append(node.place())
            return len(places) > 2 and places[-3:] == [places[-1]] * 3 and places[-1]

        return wait(rests, "something to stop moving")

    def comes_to_focus(self, node):
        def focused():
            return node.is_now("focused") or any(part.is_("focused") for part in self.look(node))

        try:
            return wait(focused, "the focus", 0.6)
        except AssertionError:
            return False

    def key(self, *keys):
        """Presses keys, as "Tab", "ctrl+n"."""
        self.program.focus()
        xdotool("key", "--delay", "30", *keys)

    def type(self, text):
        self.program.focus()
        xdotool("type", "--delay", "30", text)

    def focused(self):
        """What has the keyboard's focus."""
        return next((node for node in self.look() if node.is_("focused")), None)

    def tab_to(self, role, name=None, part=False, key="Tab", most=60):
        """Goes on with Tab, or another key, until the focus is there; fails when the keyboard does not lead there."""
        passed = []
        for _ in range(most):
            node = self.focused()
            if node and role in (None, node.role) and matches(node.name, name, part):
                return node
            passed.append(node)
            self.key(key)
            try:
                wait(lambda: self.focused() not in (None, passed[-1]), "the focus to move", 2)
            except AssertionError:
                pass  # as in an entry that keeps the key: the next one may go on
        names = [(node.role, node.name) for node in passed if node]
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
        if not self.program:
            return
        if self.program.process.poll() is not None:
            print("the program ended with", self.program.process.returncode)
            print((self.folder / "stderr.txt").read_text(errors="replace")[-6000:])
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
    Journey.binary = os.path.abspath(sys.argv[1])
    Journey.pictures = pathlib.Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
