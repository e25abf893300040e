#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-warnings.py SOURCE PROGRAM

--warnings prints what data/format/warnings.md describes: of the person and the days asked for, and never a word where
there is nothing to tell.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import uuid

source, program = pathlib.Path(sys.argv[1]), sys.argv[2]
DOCUMENT = (source / "data/format/warnings.md").read_text(encoding="utf-8")
ENVIRONMENT = {**os.environ, "CRAMP_TEST_NOW": "2026-11-22T07:30:00+01:00"}
ENVIRONMENT.pop("DISPLAY", None)
LEVELS = ["note", "visit", "urgent", "emergency"]


class Warnings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.database = pathlib.Path(folder.name) / "diary.sqlite"

    def run_program(self, *args):
        result = subprocess.run([program, f"--database={self.database}", *args], capture_output=True, text=True,
                                env=ENVIRONMENT, timeout=60, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def warnings(self, *args):
        return json.loads(self.run_program("--warnings", *args))

    def import_sample(self):
        self.run_program(f"--import={source / 'data/sample/sample-diary.json'}")

    def test_empty(self):
        """A diary in which nothing calls for a warning: an empty list, and no word that could read as all is well."""
        empty = self.database.parent / "empty.json"
        self.import_sample()
        self.run_program(f"--export={empty}")
        diary = json.loads(empty.read_text(encoding="utf-8"))
        kept = {name: diary[name] for name in diary if name == "person" or not isinstance(diary[name], list)}
        empty.write_text(json.dumps(kept), encoding="utf-8")
        self.database.unlink()
        self.run_program(f"--import={empty}")
        self.assertEqual(self.warnings(), [])

    def test_members(self):
        """Each member and value is one that the document names, and the worst comes first."""
        self.import_sample()
        warnings = self.warnings()
        self.assertGreater(len(warnings), 5)
        self.assertEqual(warnings, sorted(warnings, key=lambda one: -LEVELS.index(one["level"])))
        for one in warnings:
            self.assertRegex(one["rule"], r"^W([1-9]|1\d|2[0-2])$")
            self.assertLessEqual(LEVELS.index(one["level"]), LEVELS.index(one["first_level"]))
            self.assertIn(one["state"], ("open", "acknowledged", "withdrawn", "past"))
            self.assertRegex(one["since"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            for entry in one["entries"]:
                uuid.UUID(entry)
            for member in one:
                self.assertIn(f"`{member}`", DOCUMENT)

    def test_days(self):
        """Those of two halves are those of the whole, and each began in its days."""
        self.import_sample()
        early, late = self.warnings("--to=2026-07-31"), self.warnings("--from=2026-08-01")
        self.assertTrue(early and late)
        self.assertEqual(len(early) + len(late), len(self.warnings()))
        self.assertTrue(all(one["since"] < "2026-08-01" for one in early))
        self.assertTrue(all(one["since"] > "2026-07-31T12" for one in late))
        self.assertEqual(self.warnings("--from=2020-01-01", "--to=2020-12-31"), [])

    def test_person(self):
        self.import_sample()
        exported = self.database.parent / "all.json"
        self.run_program(f"--export={exported}")
        (name,) = {one["name"] for one in json.loads(exported.read_text(encoding="utf-8"))["person"] if one.get("name")}
        self.assertTrue(self.warnings(f"--person={name}"))
        result = subprocess.run([program, f"--database={self.database}", "--warnings", "--person=Nobody"],
                                capture_output=True, text=True, env=ENVIRONMENT, timeout=60, check=False)
        self.assertNotEqual(result.returncode, 0)
        self.assertEqual(result.stdout, "")


unittest.main(argv=[sys.argv[0], "-v"])
