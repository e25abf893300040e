#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-kill.py SOURCE PROGRAM [KILLS]

The program is killed at random moments of importing, backing up and exporting. What it had said was done is there
afterwards, the diary always opens and is sound, and no file is there by half. The moments differ each time; the seed is
printed and can be set with SEED=.
"""

import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest

source, program = pathlib.Path(sys.argv[1]), sys.argv[2]
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 10
ENVIRONMENT = {**os.environ, "CRAMP_TEST_NOW": "2026-11-22T07:30:00+01:00", "ASAN_OPTIONS": "detect_leaks=0"}
PERSON = "11111111-1111-4111-8111-111111111111"


class Kill(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "diary.sqlite"
        seed = os.environ.get("SEED", str(random.randrange(10**6)))
        print(f"SEED={seed}", flush=True)
        self.random = random.Random(seed)

    def command(self, *args):
        return [program, f"--database={self.database}", *args]

    def succeed(self, *args):
        subprocess.run(self.command(*args), env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, timeout=60)

    def killed(self, limit, *args):
        """Whether it ended well before it could be killed."""
        with subprocess.Popen(self.command(*args), env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(self.random.uniform(0, limit))
            process.send_signal(signal.SIGKILL)
            return process.wait() == 0

    def diary_of(self, number):
        """A file with one cramp of its own."""
        time_ = f"2026-11-01T00:00:00.{number:06d}Z"
        path = self.folder / "in.json"
        path.write_text(json.dumps({
            "format": "cramp-diary", "version": 1, "person": [{"uuid": PERSON, "updated_at": time_, "name": "Kim"}],
            "episode": [{"uuid": f"22222222-2222-4222-8222-{number:012x}", "person": PERSON, "updated_at": time_,
                         "onset": "2026-10-01T01:00:00Z", "notes": "x" * self.random.randrange(20000)}]}))
        return path

    def usual_time(self):
        begin = time.monotonic()
        self.succeed(f"--import={self.diary_of(0)}")
        return time.monotonic() - begin

    def test_kill(self):
        limit = self.usual_time()
        acknowledged = {0}
        backup, export = self.folder / "backup.sqlite", self.folder / "out.json"
        for number in range(1, KILLS + 1):
            if self.killed(limit, f"--import={self.diary_of(number)}"):
                acknowledged.add(number)
            if number % 5 == 0:
                self.killed(limit, f"--backup={backup}")
                self.killed(limit, f"--export={export}")
                self.look(acknowledged, backup, export)
        self.succeed(f"--backup={backup}")
        self.look(acknowledged, backup, export)
        print(f"{KILLS} imports killed, {len(acknowledged) - 1} of them after their end")

    def look(self, acknowledged, backup, export):
        self.succeed("--check")
        whole = self.folder / "whole.json"
        self.succeed(f"--export={whole}")
        found = {int(one["uuid"][-12:], 16) for one in json.loads(whole.read_text())["episode"]}
        self.assertEqual(acknowledged - found, set())
        if backup.exists():
            subprocess.run([program, f"--database={backup}", "--check"], env=ENVIRONMENT, check=True,
                           stdout=subprocess.DEVNULL)
        if export.exists():
            json.loads(export.read_text())


unittest.main(argv=sys.argv[:1], verbosity=0)
