#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that each check of lint.py catches what it is for, on a small tree made wrong on purpose."""

import pathlib
import sys
import tempfile
import unittest

import lint

HEAD = "/* SPDX-FileCopyrightText: Cramp Diary contributors\n * SPDX-License-Identifier: GPL-3.0-or-later */\n"
RESOURCES = "<gresources><gresource><file>a.ui</file><file>b.ui</file></gresource></gresources>"
TEMPLATE = """<interface><object class="GtkBox"><child>
<object class="GtkButton"><property name="icon-name">a</property></object>
<object class="GtkLabel"><property name="label">Words</property></object></child></object></interface>"""


class Lint(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = pathlib.Path(folder.name)
        self.write("REUSE.toml", '[[annotations]]\npath = ["REUSE.toml", "po/POTFILES"]\n')
        self.write("src/store/cramp-store.h", HEAD)
        self.write("src/view/cramp-view.c", HEAD + '#include "config.h"\n#include <gtk/gtk.h>\n')
        self.write("po/POTFILES", "")

    def write(self, name, content):
        path = self.tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def assert_complains(self, check, *complaints):
        found = list(lint.CHECKS[check](self.tree))
        self.assertEqual(len(found), len(complaints), found)
        for part, whole in zip(complaints, found):
            self.assertIn(part, whole)

    def test_all_is_well(self):
        for check in ["includes", "licences", "menus", "potfiles", "resources", "templates", "words"]:
            self.assert_complains(check)

    def test_forbidden_layer(self):
        self.write("src/view/cramp-view.c", HEAD + '#include "config.h"\n#include "cramp-store.h"\n')
        self.assert_complains("includes", "cramp-view.c:4: view must not include cramp-store.h of store")

    def test_forbidden_library(self):
        self.write("src/model/cramp-model.c", HEAD + "#include <sqlite3.h>\n  # include <adwaita.h>\n")
        self.assert_complains("includes", "model must not include sqlite3.h", "model must not include adwaita.h")

    def test_header_of_no_layer(self):
        self.write("src/base/cramp-base.c", HEAD + '#include "../view/cramp-view.h"\n')
        self.assert_complains("includes", "is in no layer")

    def test_letter_of_two_items(self):
        items = [f'<item><attribute name="label">{label}</attribute></item>' for label in ("_Add", "_Edit")]
        self.write("ui/menu.ui", f"<interface><menu>{''.join(items)}</menu></interface>")
        self.assert_complains("menus")
        self.write("po/xx.po", 'msgid "_Edit"\nmsgstr "B_a"\n')
        self.assert_complains("menus", "in “xx” 2 items of a menu have the letter “a”")

    def test_no_licence(self):
        self.write("src/base/cramp-base.c", "int one;\n")
        self.assert_complains("licences", "cramp-base.c: has no SPDX lines")

    def test_potfiles(self):
        self.write("po/POTFILES", "src/view/cramp-view.c\nsrc/store/cramp-gone.c\n")
        self.write("src/view/cramp-words.c", HEAD + 'const char *word (void) { return _ ("Word"); }\n')
        self.assert_complains("potfiles", "not sorted", "does not exist", "lacks src/view/cramp-words.c", "has nothing")

    def test_resources(self):
        self.write("ui/ui.gresource.xml", RESOURCES)
        self.write("ui/a.ui", "")
        self.write("ui/c.ui", "")
        self.assert_complains("resources", "b.ui does not exist", "lacks c.ui")

    def test_typography(self):
        self.write("po/POTFILES", "src/view/cramp-words.c\n")
        self.write("src/view/cramp-words.c", HEAD + """char *w = _ ("Don't"); char *v = _ ("Say \\"no\\"...");""")
        self.assert_complains("typography", "apostrophe", "quotes")

    def test_templates(self):
        self.write("ui/a.ui", TEMPLATE)
        self.assert_complains("templates", "no tooltip", "“Words” is not translatable")

    def test_words(self):
        self.write("src/base/cramp-base.c", "/* TO" + "DO: all */\nconst char *path = \"/ho" + 'me/me/x";\nint one; \n')
        self.assert_complains("words", "left to do", "somebody’s machine", "blanks")

    def test_format(self):
        self.write("src/base/cramp-base.c", "int   one;\n")
        self.assert_complains("format", "cramp-base.c:1:")

    def test_data(self):
        self.write("a.desktop", "[Desktop Entry]\nType=Nothing\n")
        self.write("a.metainfo.xml", "<component/>")
        self.write("a.gschema.xml", "<schemalist><schema/></schemalist>")
        for check in ["desktop", "metainfo", "settings"]:
            self.assertTrue(list(lint.CHECKS[check](self.tree)), check)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
