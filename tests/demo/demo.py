#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/with-display tests/demo/demo.py BUILD FOLDER [RUN...]

Shows the program of the build folder BUILD with the sample diary on a clock that starts at a fixed moment: takes a
picture of each scene below, light and dark, wide and narrow, with large letters and in each language, writes what the
program prints as PDF, and prints the folder they are in. The pictures of a run also stand together on a sheet. Names of
runs, as "light" or "de", let it make those alone.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/journeys"))
from driver import Person, wait, xdotool  # noqa: E402

SAMPLE = ROOT / "data/sample/sample-diary.json"

# A scene a line: its picture's name, and the steps that lead there from the page shown before, as methods of Guide.
SCENES = [
    ("today", [("page", "Today")]),
    ("today-complete", [("open", "button", "Complete"), ("find", "dialog")]),
    ("diary", [("page", "Diary")]),
    ("diary-year", [("click", "radio button", "Year")]),
    ("diary-list", [("click", "radio button", "List")]),
    ("diary-search", [("key", "ctrl+f"), ("type", "left calf massage")]),
    ("diary-month", [("key", "Escape"), ("click", "radio button", "Month")]),
    ("stretch", [("page", "Stretch")]),
    ("warnings", [("page", "Warnings")]),
    ("person", [("page", "Today"), ("item", "r"), ("find", "dialog")]),
    ("preferences", [("page", "Today"), ("key", "ctrl+comma"), ("find", "dialog", "Preferences")]),
    ("shortcuts", [("page", "Today"), ("key", "ctrl+question"), ("find", "dialog", "Keyboard Shortcuts")]),
    ("help", [("page", "Today"), ("key", "F1"), ("find", "dialog", "Help")]),
    ("trends", [("page", "Trends"), ("find", "list", "Hour of the night")]),
    ("cramp", [("page", "Diary"), ("key", "ctrl+n"), ("find", "dialog", "Add Cramp")]),
    ("routine", [("page", "Stretch"), ("open", "button", "New Routine"), ("find", "dialog")]),
    ("plan", [("page", "Stretch"), ("open", "button", "Change the Plan"), ("find", "dialog")]),
    ("medicine", [("page", "Medicines"), ("open", "button", "Add"), ("find", "dialog")]),
    ("medicines", [("page", "Medicines")]),
    ("learn", [("page", "Learn")]),
    ("learn-article", [("open", "list item", "When to get help")]),
    ("questions", [("page", "Visit"), ("find", "check box", "Answered", None, True)]),
    ("visit", [("page", "Visit"), ("press", "toggle button", "Summary"), ("find", "image", "Page 1", None, True)]),
    ("about", [("page", "Today"), ("menu", "Up"), ("find", "dialog", "About")]),
    ("bedside", [("cramp_now",)]),
    ("bedside-unwell", [("click", "button", "I feel unwell")]),
    ("bedside-eased", [("key", "Escape"), ("cramp_now",), ("click", "button", "It has eased")]),
]

# Those that are reached by keys alone, and so in every language, on the smallest window and with the largest letters.
KEYS = [(f"page-{number}", [("key", f"alt+{number}")]) for number in range(1, 9)] + [
    ("cramp", [("key", "alt+1"), ("key", "ctrl+n"), ("find", "dialog")]),
    ("preferences", [("key", "alt+1"), ("key", "ctrl+comma"), ("find", "dialog")]),
    ("question", [("key", "alt+1"), ("key", "ctrl+shift+n"), ("find", "dialog")]),
    ("shortcuts", [("key", "alt+1"), ("key", "ctrl+question"), ("find", "dialog")]),
    ("help", [("key", "alt+1"), ("key", "F1"), ("find", "dialog")]),
    ("bedside", [("key", "alt+1"), ("key", "F2"), ("find", "timer")]),
]

# The size of the window's content, and of its shadow at each edge.
SHADOW = 5
WIDE = (1280, 800)
NARROW = (360, 640)

# A run of the program each: the ending of its pictures, its scenes, its size, and what is set for it. The locales are those of
# the build root.
LOCALES = {"de": "de_DE", "fr": "fr_FR", "es": "es_ES", "ar": "ar_EG"}
RUNS = [
    ("light", SCENES, WIDE, {"ADW_DEBUG_COLOR_SCHEME": "prefer-light"}),
    ("dark", SCENES, WIDE, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    ("narrow", KEYS, NARROW, {}),
    ("narrow-dark", KEYS, NARROW, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    ("large", KEYS, WIDE, {}),
]

# What works with no display: the file's name, and the program's arguments.
PRINTS = [("summary.pdf", ["--summary"])]


class Guide(Person):
    def page(self, name):
        self.click("list item", name)
        self.find("grouping", name)

    def cramp_now(self):
        """Starts the clock; once more where the key was lost while the window changed its size."""
        for _ in range(3):
            self.key("F2")
            try:
                return wait(lambda: self.search("button", "It has eased"), "the clock", 5)
            except AssertionError:
                pass
        raise AssertionError("the clock does not start")

    def open(self, role, words):
        self.click(self.find(role, words, part=True))

    def menu(self, *keys):
        self.item(*keys, "Return")

    def item(self, *keys):
        self.click("toggle button", "Main menu")
        self.find("menu", "Main menu")
        self.key(*keys)

    def size(self, width, height):
        xdotool("windowsize", "--sync", self.program.focus(), str(width + 2 * SHADOW), str(height + 2 * SHADOW))

    def come_back(self):
        """Out of dialogs."""
        while self.search("dialog") or self.search("alert"):
            self.key("Escape")
            time.sleep(0.3)

    def steady_screenshot(self, path):
        """Takes the picture once nothing moves any more, or at the tenth try where something always does."""
        before = None
        for _ in range(10):
            self.screenshot(path)
            now = path.read_bytes()
            if now == before:
                return
            before = now
            time.sleep(0.3)

    def show(self, ending, scenes, size, environment, pictures):
        self.start(**environment, **(self.large_letters() if ending == "large" else {}))
        self.size(*size)
        for name, steps in scenes:
            try:
                for step, *arguments in steps:
                    getattr(self, step)(*arguments)
                self.steady_screenshot(pictures / f"{name}-{ending}.png")
                self.come_back()
            except AssertionError as error:
                self.print_tree(sys.stderr)
                sys.exit(f"demo: the scene “{name}” can’t be shown: {error}")
        while len(self.names("frame")) > 1:
            self.key("Escape")
            time.sleep(0.3)
        self.close()


def make_sheet(ending, scenes, pictures):
    """All pictures of a run beside each other, to be looked at as one."""
    names = [f"{name}-{ending}.png" for name, _steps in scenes]
    rows = [["(", *names[i : i + 4], "-resize", "480x480", "+append", ")"] for i in range(0, len(names), 4)]
    command = ["convert", *(argument for row in rows for argument in row), "-append", f"sheet-{ending}.png"]
    subprocess.run(command, cwd=pictures, check=True)


def print_pdfs(guide, pictures):
    for name, arguments in PRINTS:
        guide.command(*arguments, pictures / name)
        subprocess.run(["pdftoppm", "-png", "-r", "100", pictures / name, pictures / name], check=True)


def main(build, pictures, *wanted):
    pictures = pathlib.Path(pictures)
    os.environ["GSETTINGS_SCHEMA_DIR"] = f"{build}/data"
    languages = [line for line in (ROOT / "po/LINGUAS").read_text().split("\n") if line in LOCALES]
    for language in languages:
        set_to = {"LANGUAGE": language, "LC_ALL": f"{LOCALES[language]}.UTF-8", "CRAMP_LOCALES": f"{build}/po"}
        RUNS.append((language, KEYS, WIDE, set_to))
    for ending, scenes, size, environment in RUNS:
        if wanted and ending not in wanted:
            continue
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            guide = Guide(f"{build}/src/app/cramp-diary", pathlib.Path(folder))
            guide.command(f"--import={SAMPLE}")
            guide.show(ending, scenes, size, environment, pictures)
            make_sheet(ending, scenes, pictures)
            if ending == "light":
                print_pdfs(guide, pictures)
    if not wanted:
        show_welcome(build, pictures)
    print(pictures)


def show_welcome(build, pictures):
    """The first start, with no diary yet."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        guide = Guide(f"{build}/src/app/cramp-diary", pathlib.Path(folder))
        guide.show("light", [("welcome", [("find", "dialog")])], WIDE, {"CRAMP_TEST_WELCOME": "1"}, pictures)


if __name__ == "__main__":
    main(*sys.argv[1:])
