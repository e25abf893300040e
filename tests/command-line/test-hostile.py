#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-hostile.py SOURCE PROGRAM

Files that were made to do harm: each is refused in one line that says where, nothing of it is imported, and it takes no
more memory than it may.
"""

import contextlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

program = sys.argv[2]
# What the sanitizers keep of freed memory is not the program's.
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=8"}
# A quarter of the largest file that is read: what is taken grows with it.
LARGE = 16 * 2**20
BLOCK = 2**20
HEAD = b'{"format":"cramp-diary","version":1,'
PERSON = b"11111111-1111-4111-8111-111111111111"
EPISODE = (HEAD + b'"person":[{"uuid":"' + PERSON + b'","updated_at":"2026-11-01T00:00:00.000001Z"}],"episode":['
           b'{"uuid":"22222222-2222-4222-8222-222222222222","person":"' + PERSON +
           b'","updated_at":"2026-11-01T00:00:00.000001Z","onset":"2026-10-01T01:00:00Z"')


class Hostile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, head, piece, tail, times=None):
        """HEAD, many times PIECE, TAIL; a large file, where it is not said how many times."""
        times = times or (LARGE - len(head) - len(tail)) // len(piece)
        at_once = max(BLOCK // len(piece), 1)
        path = self.folder / name
        with open(path, "wb") as file:
            file.write(head)
            for done in range(0, times, at_once):
                file.write(piece * min(at_once, times - done))
            file.write(tail)
        return path

    def import_from(self, path):
        """What the program says, and the most memory that it took, in MiB. Not subprocess.run(): that knows of none."""
        with open(self.folder / "said", "w+", encoding="utf-8") as said:
            process = subprocess.Popen([program, f"--database={self.folder / 'diary.sqlite'}", f"--import={path}"],
                                       env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            return process.returncode, said.read(), usage.ru_maxrss / 1024

    def refuse(self, path, words, most):
        """MOST: memory in MiB, the program itself and the text of the file left out."""
        status, said, memory = self.import_from(path)
        self.assertEqual((status, said.count("\n")), (1, 1), said)
        self.assertIn(words, said)
        self.assertLess(memory - self.empty - path.stat().st_size / 2**20, most)
        self.assertEqual(self.count_cramps(), 0)
        path.unlink()

    def count_cramps(self):
        path = self.folder / "diary.sqlite"
        if not path.exists():
            return 0
        with contextlib.closing(sqlite3.connect(path)) as database:
            return database.execute("SELECT count(*) FROM episode").fetchone()[0]

    def test_refused(self):
        self.empty = self.import_from(self.folder / "none.json")[2]
        sparse = self.folder / "sparse.json"
        with open(sparse, "wb") as file:
            file.truncate(2**30)
        self.assertLess(self.import_from(sparse)[2] - self.empty, 8)
        for head, piece, tail, times, words, most in (
                (HEAD + b'"episode":', b"[", b"", 100_000, "nested too deeply", 8),
                (HEAD + b'"episode":', b'{"a":', b"", 100_000, "nested too deeply", 8),
                (HEAD + b'"a":"', b"a", b'\xff"}', None, "not valid UTF-8", 8),
                (b"", b"\0", b"", None, "not valid UTF-8", 8),
                (HEAD + b'"a":"', b"\\u0000", b'"}', None, "zero character", 8),
                (HEAD + b'"a":"', b"a", b'"}', None, "a: is not known here", 3 * 16),
                (EPISODE + b',"notes":"', b"a", b'"}]}', None, "episode[0].notes: is too long", 3 * 16),
                (HEAD + b'"episode":[', b"{},", b"{}]}", None, "too much in it", 8),
                (HEAD + b'"episode":[', b"[],", b"{}]}", None, "too much in it", 8),
                (HEAD, b'"version":1,', b'"version":1}', 100_000, "“version” comes twice", 64),
                (EPISODE + b"}", b"," + EPISODE[EPISODE.index(b'"episode":[') + 11:] + b"}", b"]}", 20_000,
                 "its UUID comes twice", 200),
                # As much as a diary may have of them, a tenth of each: an object and a number of which nobody knows.
                (HEAD + b'"episode":[', b'{"a":1,"b":2,"c":3,"d":4},', b"{}]}", 78_000, "must be given", 250),
                (HEAD + b'"episode":[', b"1,", b"1]}", 390_000, "must be an object", 120)):
            with self.subTest(piece[:12], times=times):
                self.refuse(self.write("in.json", head, piece, tail, times), words, most)

    def test_tables(self):
        self.empty = self.import_from(self.folder / "none.csv")[2]
        for head, piece, tail, words, most in (
                (b"date,notes\n2026-11-01,", b"a", b"\n", "line 2: Notes: is too long", 5 * 16),
                (b"date,time", b",", b"\n", "too many columns", 8),
                (b"date\n", b"1\n", b"", "too much in it", 64),
                (b"date\n", b'"', b"", "line 2: a quotation mark is not closed", 3 * 16),
                (b"date\n", b"\xff", b"", "not valid UTF-8", 8)):
            with self.subTest(piece[:12]):
                self.refuse(self.write("in.csv", head, piece, tail), words, most)


unittest.main(argv=sys.argv[:1], verbosity=0)
