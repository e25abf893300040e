#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for what a compiler does not see: tests/lint/lint.py CHECK [TREE]

Each check is a function that takes the tree and yields complaints, as "file:line: what is wrong". They are listed in
CHECKS at the end; tests/meson.build runs each as a test of its own, test-lint.py shows that each catches something.
"""

import collections
import fnmatch
import gettext
import io
import os
import pathlib
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree

SKIPPED = 77  # what meson takes for "skipped"

# --- The files of the tree ------------------------------------------------------------------------------------------

NOT_OURS = ["_build", ".git", ".flatpak-builder", "subprojects", "__pycache__", "*.pyc", "*.mo", "*~", ".*.swp"]


def files(tree, *patterns):
    """The files of the tree that are not made by a build, sorted; only those that match a pattern, if there are any."""

    def walk(folder):
        for path in sorted(folder.iterdir()):
            if any(fnmatch.fnmatch(path.name, pattern) for pattern in NOT_OURS):
                continue
            if path.is_dir():
                yield from walk(path)
            elif not patterns or any(fnmatch.fnmatch(path.relative_to(tree), pattern) for pattern in patterns):
                yield path

    return walk(tree)


def text(path):
    return path.read_text(encoding="utf-8", errors="replace")


def run(*command, check=False, text=True, **options):
    return subprocess.run(command, capture_output=True, text=text, check=check, **options)


# --- Includes -------------------------------------------------------------------------------------------------------

# Which layers may be included from which, and who sees which library. Headers of C, POSIX and GLib are free to all.
LAYERS = {
    "base": [],
    "store": ["base"],
    "logic": ["base"],
    "draw": ["base", "logic"],
    "model": ["base", "store", "logic"],
    "view": ["base", "logic", "draw", "model"],
    "app": ["base", "store", "logic", "draw", "model", "view"],
}
LIBRARIES = {
    r"gio/": ["store", "logic", "model", "view", "app"],
    r"sqlite3\.h": ["store"],
    r"json-glib/": ["logic", "app"],
    r"(cairo|pango)": ["draw", "view", "app"],
    r"(gtk|gdk|gsk|graphene|libportal-gtk4)[/.-]|adwaita\.h": ["view", "app"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def layer_of(tree, path):
    """The layer of a file: the folder in src; what stands in folders of that folder belongs to the same layer."""
    return path.relative_to(tree / "src").parts[0]


def includes(tree):
    """No layer includes what it must not know."""
    home = {path.name: layer_of(tree, path) for path in files(tree, "src/*.h")}
    for path in files(tree, "src/*.[ch]"):
        layer = layer_of(tree, path)
        if layer not in LAYERS:
            yield f"{path}: the folder is no layer"
            continue
        for match in INCLUDE.finditer(text(path)):
            kind, name = match.groups()
            where = f"{path}:{text(path)[: match.start(2)].count(chr(10)) + 1}"
            if kind == '"' and name in home and home[name] not in [layer, *LAYERS[layer]]:
                yield f"{where}: {layer} must not include {name} of {home[name]}"
            if kind == '"' and name not in home and name != "config.h" and not name.endswith("-resources.h"):
                yield f"{where}: {name} is in no layer"
            for pattern, allowed in LIBRARIES.items():
                if re.match(pattern, name) and layer not in allowed:
                    yield f"{where}: {layer} must not include {name}"


# --- Licences -------------------------------------------------------------------------------------------------------

SPDX = re.compile(r"SPDX-License-Identifier: (GPL-3\.0-or-later|CC-BY-SA-4\.0)\b")


def licences(tree):
    """Every file says its licence at its head, or in REUSE.toml where it has no place for that."""
    table = tomllib.loads(text(tree / "REUSE.toml"))["annotations"]
    patterns = [pattern for entry in table for pattern in entry["path"]]
    for path in files(tree):
        name = str(path.relative_to(tree))
        if any(fnmatch.fnmatch(name, pattern) for pattern in patterns) or path.parent.name == "LICENSES":
            continue
        head = path.read_bytes()[:1000].decode("utf-8", errors="replace")
        if not SPDX.search(head) or "SPDX-FileCopyrightText: " not in head:
            yield f"{path}: has no SPDX lines, and REUSE.toml does not name it"


# --- Words for people -----------------------------------------------------------------------------------------------

WITH_STRINGS = ["src/*.c", "src/*.h", "ui/*.ui", "data/*.desktop.in", "data/*.metainfo.xml.in", "data/*.gschema.xml.in"]
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def extract(tree, names):
    """What xgettext finds in these files, as a catalogue."""
    command = ["xgettext", "--from-code=UTF-8", "--no-wrap", "--output=-", *(f"--keyword={key}" for key in KEYWORDS)]
    rules = {**os.environ, "GETTEXTDATADIRS": str((tree / "data").resolve())}
    return run(*command, *sorted(names), cwd=tree, check=True, env=rules).stdout


def listed_in_potfiles(tree):
    return [line for line in text(tree / "po/POTFILES").splitlines() if line and not line.startswith("#")]


def potfiles(tree):
    """po/POTFILES lists every file with words to translate and no other, sorted."""
    listed = listed_in_potfiles(tree)
    if listed != sorted(set(listed)):
        yield f"{tree}/po/POTFILES: is not sorted"
    missing = [name for name in listed if not (tree / name).is_file()]
    for name in missing:
        yield f"{tree}/po/POTFILES: {name} does not exist"
    candidates = {str(path.relative_to(tree)) for path in files(tree, *WITH_STRINGS)}
    candidates |= set(listed) - set(missing)
    places = " ".join(re.findall(r"^#: (.*)$", extract(tree, candidates), re.MULTILINE)).split()
    found = candidates & {place.partition(":")[0] for place in places}
    for name in sorted(found - set(listed)):
        yield f"{tree}/po/POTFILES: lacks {name}"
    for name in sorted(set(listed) - set(missing) - found):
        yield f"{tree}/po/POTFILES: {name} has nothing to translate"


PLAIN = {
    r"\w'\w": "has a straight apostrophe: write ’",
    r'\\"': "has straight quotes: write “ ”",
    r"(?<=\w)\.{3}": "has three points: write …",
    r"  ": "has two blanks",
}


def typography(tree):
    """Words for people have the quotes of books."""
    catalogue = extract(tree, listed_in_potfiles(tree))
    for places, msgid in re.findall(r'^#: (.*)\n(?:#.*\n|msgctxt .*\n)*msgid "(.*)"$', catalogue, re.MULTILINE):
        for pattern, complaint in PLAIN.items():
            if re.search(pattern, msgid):
                yield f"{places}: “{msgid}” {complaint}"


# Properties whose words are seen, and buttons that need some when they have only an icon.
SEEN = {"label", "title", "subtitle", "description", "heading", "tooltip-text", "placeholder-text", "button-label"}
BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "GtkLinkButton"}


def templates(tree):
    """All words in the .ui files are translatable, and a button with only an icon says what it does."""
    for path in files(tree, "ui/*.ui"):
        root = ElementTree.parse(path).getroot()
        for element in root.iter():
            name = element.get("name", "").replace("_", "-")
            translatable = element.get("translatable") == "yes" or element.get("bind-source")
            if element.tag == "property" and name in SEEN and not translatable:
                if re.search(r"[^\W\d_]{2}", element.text or ""):
                    yield f"{path}: “{element.text}” is not translatable"
            if element.tag == "object" and element.get("class") in BUTTONS:
                given = {p.get("name", "").replace("_", "-") for p in element.findall("property")}
                labelled = element.find("accessibility/property[@name='label']") is not None
                labelled = labelled or element.find("accessibility/relation[@name='labelled-by']") is not None
                if "icon-name" in given and not labelled and not given & {"label", "tooltip-text"}:
                    yield f"{path}: a {element.get('class')} with an icon has no tooltip"


# --- Format ---------------------------------------------------------------------------------------------------------

CLANG_FORMAT = 19  # Debian 13's: others break lines elsewhere


def translations(tree):
    """The languages there are, with what each makes of a text."""
    yield "en", lambda words: words
    for path in files(tree, "po/*.po"):
        catalogue = run("msgfmt", "--output-file=-", path, check=True, text=False).stdout
        yield path.stem, gettext.GNUTranslations(io.BytesIO(catalogue)).gettext


def menus(tree):
    """In no language do two items of a menu share the letter that leads to them."""
    languages = dict(translations(tree))
    for path in files(tree, "*.ui"):
        for menu in ElementTree.parse(path).iter("menu"):
            labels = [attribute.text for attribute in menu.iter("attribute") if attribute.get("name") == "label"]
            for language, translate in languages.items():
                letters = re.findall("_(.)", "\n".join(map(translate, labels)).casefold())
                for letter, count in collections.Counter(letters).items():
                    if count > 1:
                        yield f"{path}: in “{language}” {count} items of a menu have the letter “{letter}”"


def formatted(tree):
    """The C code is as clang-format makes it."""
    version = re.search(r"version (\d+)", run("clang-format", "--version").stdout)
    if not version or int(version[1]) != CLANG_FORMAT:
        print(f"needs clang-format {CLANG_FORMAT}")
        sys.exit(SKIPPED)
    sources = [str(path) for path in files(tree, "src/*.[ch]", "tests/*.[ch]")]
    result = run("clang-format", "--dry-run", "-Werror", *sources)
    for line in result.stderr.splitlines():
        if "error:" in line:
            yield f"{line} (./dev format mends it)"


# --- Data -----------------------------------------------------------------------------------------------------------


def resources(tree):
    """Each *.gresource.xml lists files that are there, and all of its folder that have such an ending."""
    for path in files(tree, "*.gresource.xml"):
        elements = list(ElementTree.parse(path).iter("file"))
        listed = [element.text for element in elements]
        names = [element.get("alias", element.text) for element in elements]
        endings = {pathlib.Path(name).suffix for name in listed}
        for name in listed:
            if not (path.parent / name).is_file():
                yield f"{path}: {name} does not exist"
        for name in sorted(name for name in set(names) if names.count(name) > 1):
            yield f"{path}: {name} is listed twice"
        for sibling in sorted(path.parent.iterdir()):
            if sibling.suffix in endings and sibling.name not in listed and not sibling.name.endswith(".gresource.xml"):
                yield f"{path}: lacks {sibling.name}"


def valid(*command):
    result = run(*command)
    if result.returncode:
        yield f"{' '.join(command[:2])}: {result.stdout}{result.stderr}".strip()


def desktop(tree):
    """The desktop file, made by the build, is valid."""
    return valid("desktop-file-validate", *map(str, sorted(tree.glob("*.desktop"))))


def metainfo(tree):
    """The metainfo, made by the build, is valid."""
    return valid("appstreamcli", "validate", "--strict", "--pedantic", "--no-net", "--explain", *map(str, sorted(tree.glob("*.metainfo.xml"))))


def settings(tree):
    """The settings' schema, made by the build, is valid."""
    return valid("glib-compile-schemas", "--strict", "--dry-run", str(tree))


# --- Words for nobody -----------------------------------------------------------------------------------------------

UNWANTED = {
    r"\b(TODO|FIXME|XXX|HACK)\b": "is left to do: do it or file it",
    r"(?<![\w.$}~-])/(home|root|work|Users)/\w": "is a path of somebody’s machine",
    r"[ \t]+$": "has blanks at its end",
}


def words(tree):
    """Nothing is left to do, and nothing speaks of somebody's own machine."""
    for path in files(tree):
        if path.resolve() == pathlib.Path(__file__).resolve() or path.parent.name == "LICENSES":
            continue
        if b"\0" in path.read_bytes()[:8000] or path.suffix == ".json":
            continue
        for number, line in enumerate(text(path).split("\n"), 1):
            for pattern, complaint in UNWANTED.items():
                if re.search(pattern, line):
                    yield f"{path}:{number}: “{line.strip()[:60]}” {complaint}"


CHECKS = {
    "desktop": desktop,
    "format": formatted,
    "includes": includes,
    "licences": licences,
    "menus": menus,
    "metainfo": metainfo,
    "potfiles": potfiles,
    "resources": resources,
    "settings": settings,
    "templates": templates,
    "typography": typography,
    "words": words,
}


def main(check, tree="."):
    complaints = list(CHECKS[check](pathlib.Path(tree)))
    print(*complaints, sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
