#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-format.py SOURCE PROGRAM CRAMP-FIELDS

Checks that the diary format is one thing wherever it is written down: tables of fields, JSON Schema, columns of the
database, sample diary, and what the program exports and imports.
"""

import contextlib
import copy
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import jsonschema

source, program, cramp_fields = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
SCHEMA = source / "data/format/diary.schema.json"
SAMPLE = source / "data/sample/sample-diary.json"
ENVIRONMENT = {**os.environ, "CRAMP_TEST_NOW": "2026-11-22T07:30:00+01:00"}
HEAD = ["uuid", "person", "updated_at", "deleted_at"]


def run(*args):
    return subprocess.run([program, *args], capture_output=True, text=True, env=ENVIRONMENT, check=False)


class Format(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables_text = subprocess.run([cramp_fields], capture_output=True, text=True, check=True).stdout
        cls.tables = json.loads(cls.tables_text)
        cls.schema = json.loads(SCHEMA.read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(cls.schema)
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "diary.sqlite"

    def load_sample(self):
        result = run(f"--database={self.database}", f"--import={SAMPLE}")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_schema_is_made_from_tables(self):
        made = subprocess.run([sys.executable, source / "tests/format/make-schema.py"], input=self.tables_text,
                              capture_output=True, text=True, check=True).stdout
        self.assertEqual(made, SCHEMA.read_text("utf-8"), "the tables of fields were changed; now do: ./dev shell sh -c "
                         "'_build/*-test/tests/cramp-fields | tests/format/make-schema.py "
                         ">data/format/diary.schema.json'")

    def check_columns(self, database, type_, head):
        """Scalar fields are columns, sets and marks rows of a table of their own, lists the child's table."""
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({type_['name']})")]
        scalar = [field["name"] for field in type_["fields"] if field["kind"] not in ("set", "marks", "list")]
        self.assertEqual(sorted(columns), sorted(head + scalar), type_["name"])
        if any(field["kind"] in ("set", "marks") for field in type_["fields"]):
            marks = [row[1] for row in database.execute(f"PRAGMA table_info({type_['name']}_mark)")]
            self.assertEqual(marks, ["owner", "field", "code", "value"])
        for field in type_["fields"]:
            if field["kind"] == "list":
                self.check_columns(database, field["child"], ["owner", "position"])

    def test_columns(self):
        self.load_sample()
        with contextlib.closing(sqlite3.connect(self.database)) as database:
            for type_ in self.tables["types"]:
                self.check_columns(database, type_, HEAD)

    def test_sample(self):
        """The sample is valid, is what its script makes, and comes out as it went in."""
        text = SAMPLE.read_text("utf-8")
        self.validator.validate(json.loads(text))
        made = self.folder / "made.json"
        subprocess.run([sys.executable, source / "tests/sample/make-sample.py", made], check=True)
        self.assertEqual(made.read_text("utf-8"), text, "now do: tests/sample/make-sample.py data/sample/sample-diary.json")

        self.load_sample()
        result = run(f"--database={self.database}", "--person=Hanna Lindner", f"--export={made}")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        exported = made.read_text("utf-8")
        self.validator.validate(json.loads(exported))
        # The moment of the export is all that may differ.
        self.assertEqual(exported.splitlines()[3:], text.splitlines()[3:])

    def test_schema_refuses(self):
        """What the program refuses and a schema can know, the schema refuses too."""
        sample = json.loads(SAMPLE.read_text("utf-8"))
        changes = {
            "version": lambda diary: diary.update(version=2),
            "unknown top member": lambda diary: diary.update(dance=[]),
            "unknown member": lambda diary: diary["episode"][0].update(colour="red"),
            "range": lambda diary: diary["episode"][0].update(pain=11),
            "wrong type": lambda diary: diary["episode"][0].update(pain="5"),
            "word": lambda diary: diary["episode"][0].update(woke="maybe"),
            "unknown sign": lambda diary: diary["episode"][0].update(signs={"hiccup": "yes"}),
            "empty set": lambda diary: diary["episode"][0].update(regions=[]),
            "local": lambda diary: diary["episode"][0].update(running_since="2026-11-22T02:12:00Z"),
            "no onset": lambda diary: diary["episode"][0].pop("onset"),
            "content of a deleted one": lambda diary: diary["episode"][0].update(
                deleted_at="2026-11-22T02:12:00.000000Z"),
        }
        for what, change in changes.items():
            with self.subTest(what):
                diary = copy.deepcopy(sample)
                diary["episode"] = [one for one in diary["episode"] if "deleted_at" not in one]
                change(diary)
                self.assertFalse(self.validator.is_valid(diary))
                wrong = self.folder / "wrong.json"
                wrong.write_text(json.dumps(diary), "utf-8")
                result = run(f"--database={self.database}", f"--import={wrong}")
                self.assertEqual(result.returncode, 1)
                self.assertEqual(result.stderr.count("\n"), 1)
                self.assertFalse(self.database.exists())


unittest.main(argv=sys.argv[:1], verbosity=0)
