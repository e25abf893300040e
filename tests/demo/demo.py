#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/with-display tests/demo/demo.py BUILD FOLDER [RUN...]

Shows the program of the build folder BUILD with the sample diary on a clock that starts at a fixed moment: takes a
picture of each scene below ("light") and writes what the program prints as PDF; then, in a folder for each run, takes
one of every page and dialog, light and dark, wide and narrow, with large letters, with an empty diary, and in each
language. Prints the folder they are in. The pictures of a run also stand together on a sheet. Names of runs, as "light"
or "de", let it make those alone.
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
    ("visit", [("page", "Visit"), ("press", "page tab", "Summary"), ("find", "image", "Page 1", None, True)]),
    ("about", [("page", "Today"), ("menu", "Up"), ("find", "dialog", "About")]),
    ("bedside", [("cramp_now",)]),
    ("bedside-unwell", [("click", "button", "I feel unwell")]),
    ("bedside-eased", [("key", "Escape"), ("cramp_now",), ("click", "button", "It has eased")]),
]

# The size of the window's content, and of its shadow at each edge.
SHADOW = 5
WIDE = (1280, 800)
NARROW = (360, 640)

# The runs in which "pictures" takes a picture of every page, every dialog and every screen of the other windows: the
# ending of their names, the size, how many times as large the letters are, and what is set. The locales are those of
# the build root.
LIGHT, DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-light"}, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
LOCALES = {"de": "de_DE", "fr": "fr_FR", "es": "es_ES", "ar": "ar_EG"}
ALBUMS = [
    ("all", WIDE, 1, LIGHT),
    ("dark", WIDE, 1, DARK),
    ("narrow", NARROW, 1, LIGHT),
    ("narrow-dark", NARROW, 1, DARK),
    ("large", WIDE, 2, LIGHT),
    ("smallest", NARROW, 2, LIGHT),
    ("contrast", WIDE, 1, {"ADW_DEBUG_HIGH_CONTRAST": "1"}),
    ("empty", WIDE, 1, LIGHT),
    ("empty-narrow", NARROW, 1, LIGHT),
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
        self.start(**environment)
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


def make_sheet(ending, pictures):
    """All pictures of a run beside each other, to be looked at as one."""
    names = sorted(path.name for path in pictures.glob(f"*-{ending}.png"))
    rows = [["(", *names[i : i + 6], "-resize", "480x480", "+append", ")"] for i in range(0, len(names), 6)]
    command = ["convert", *(argument for row in rows for argument in row), "-append", f"sheet-{ending}.png"]
    subprocess.run(command, cwd=pictures, check=True)


def print_pdfs(guide, pictures):
    for name, arguments in PRINTS:
        guide.command(*arguments, pictures / name)
        subprocess.run(["pdftoppm", "-png", "-r", "100", pictures / name, pictures / name], check=True)


def locale(build, language):
    return {"LANGUAGE": language, "LC_ALL": f"{LOCALES[language]}.UTF-8", "CRAMP_LOCALES": f"{build}/po"}


def fill_album(build, pictures, ending, size, letters, environment):
    folder = pictures / ending
    folder.mkdir()
    command = [f"{build}/tests/pictures", folder, ending, *map(str, size), str(letters)]
    if ending.startswith("empty"):
        command.append("empty")
    environment = {**os.environ, "CRAMP_SOURCE": str(ROOT), **environment}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    make_sheet(ending, folder)


def show_program(build, pictures):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        guide = Guide(f"{build}/src/app/cramp-diary", pathlib.Path(folder))
        guide.command(f"--import={SAMPLE}")
        guide.show("light", SCENES, WIDE, LIGHT, pictures)
        print_pdfs(guide, pictures)
    show_welcome(build, pictures)
    make_sheet("light", pictures)


def main(build, pictures, *wanted):
    pictures = pathlib.Path(pictures)
    os.environ["GSETTINGS_SCHEMA_DIR"] = f"{build}/data"
    languages = [line for line in (ROOT / "po/LINGUAS").read_text().split("\n") if line in LOCALES]
    for language in languages:
        ALBUMS.append((language, WIDE, 1, locale(build, language)))
        ALBUMS.append((f"{language}-smallest", NARROW, 2, locale(build, language)))
    if not wanted or "light" in wanted:
        show_program(build, pictures)
    for ending, *how in ALBUMS:
        if not wanted or ending in wanted:
            fill_album(build, pictures, ending, *how)
    print(pictures)


def show_welcome(build, pictures):
    """The first start, with no diary yet."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        guide = Guide(f"{build}/src/app/cramp-diary", pathlib.Path(folder))
        guide.show("light", [("welcome", [("find", "dialog")])], WIDE, {"CRAMP_TEST_WELCOME": "1"}, pictures)


if __name__ == "__main__":
    main(*sys.argv[1:])
