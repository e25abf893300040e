#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-files.py SOURCE PROGRAM

The command line and its files: what it refuses it refuses in one line, with the right exit status and without touching
anything; what it writes appears as a whole and for the user alone.
"""

import csv
import json
import os
import pathlib
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

source, program = pathlib.Path(sys.argv[1]), sys.argv[2]
SAMPLE = source / "data/sample/sample-diary.json"
ENVIRONMENT = {**os.environ, "CRAMP_TEST_NOW": "2026-11-22T07:30:00+01:00"}
ENVIRONMENT.pop("DISPLAY", None)


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "diary.sqlite"
        self.addCleanup(os.umask, os.umask(0))

    def run_program(self, *args, environment=None):
        return subprocess.run([program, f"--database={self.database}", *args], capture_output=True, text=True,
                              env=environment or ENVIRONMENT, timeout=60, check=False)

    def succeed(self, *args):
        result = self.run_program(*args)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def fail_with(self, status, *args):
        result = self.run_program(*args)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        self.assertTrue(result.stderr.startswith("cramp-diary: "))
        return result.stderr

    def sql(self, statement):
        database = sqlite3.connect(self.database)
        database.execute(statement)
        database.commit()
        database.close()

    def refuse_database(self, *jobs):
        """None of the jobs opens the file, and none changes it."""
        before = self.database.read_bytes()
        for job in jobs:
            with self.subTest(job):
                self.fail_with(1, job)
                self.assertEqual(self.database.read_bytes(), before)

    def jobs(self):
        return "--check", f"--export={self.folder / 'out.json'}", f"--import={SAMPLE}"

    def test_databases(self):
        self.succeed(f"--import={SAMPLE}")
        good = self.database.read_bytes()
        self.sql("PRAGMA user_version = 9999")
        self.refuse_database(*self.jobs())
        self.database.write_bytes(good[:6000])
        self.refuse_database(*self.jobs())
        self.database.write_bytes(b"Dear diary, " * 100)
        self.refuse_database(*self.jobs())
        self.database.unlink()
        self.sql("CREATE TABLE notes (text)")
        self.refuse_database(*self.jobs())
        self.assertFalse((self.folder / "out.json").exists())

    def test_damaged_page(self):
        self.succeed(f"--import={SAMPLE}")
        data = bytearray(self.database.read_bytes())
        data[4096 * 10 : 4096 * 12] = b"\xa5" * 8192
        self.database.write_bytes(data)
        self.assertIn("damaged", self.fail_with(1, "--check"))

    def test_says_nothing(self):
        """Whatever is asked for: nobody's name and no word that somebody wrote comes into the journal."""
        environment = {**ENVIRONMENT, "G_MESSAGES_DEBUG": "all"}
        diary = json.loads(SAMPLE.read_text("utf-8"))
        texts = {one[key] for kind in diary.values() if isinstance(kind, list) for one in kind
                 for key in ("name", "notes", "reason") if len(one.get(key, "")) > 3}
        self.assertGreater(len(texts), 10)
        said = ""
        for jobs in ([f"--import={SAMPLE}"], [f"--import={SAMPLE}"], ["--check", f"--export={self.folder / 'out.json'}"],
                     [f"--summary={self.folder / 'out.pdf'}", f"--backup={self.folder / 'out.sqlite'}", "--warnings"],
                     [f"--export={self.folder / 'out.json'}", "--person=Nobody"]):
            said += self.run_program(*jobs, environment=environment).stderr
        self.assertIn("Nobody", said)
        self.assertEqual([text for text in texts if text in said], [])

    def test_missing(self):
        self.fail_with(1, "--check")
        self.fail_with(1, f"--export={self.folder / 'out.json'}")
        self.fail_with(1, f"--import={self.folder / 'none.json'}")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_usage(self):
        self.succeed(f"--import={SAMPLE}")
        for args in (["--export=out.xyz"], ["--import=in.xyz"], ["--export=out.json", "--from=2026-11-01"],
                     ["--export=out.json", "--from=1 November"]):
            with self.subTest(args):
                self.fail_with(2, *args)
        for args in (["--nonsense"], ["--export"]):
            with self.subTest(args):
                result = self.run_program(*args)
                self.assertEqual((result.returncode, result.stdout, result.stderr.count("\n")), (2, "", 1), result.stderr)
        self.assertIn("“diary.json”", self.fail_with(2, "diary.json"))

    def test_boundary(self):
        """Nights are those of the setting, as in the window: by default a cramp at 11 h is of the night before."""
        self.succeed(f"--import={SAMPLE}")
        self.sql("UPDATE episode SET onset = unixepoch('2026-11-18 10:00'), circumstance = 'bed'"
                 " WHERE onset = (SELECT max(onset) FROM episode)")
        self.assertEqual(self.count_cramps("2026-11-18"), 0)
        settings = self.folder / "glib-2.0" / "settings" / "keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text("[io/github/crampdiary/CrampDiary]\nnight-boundary=600\n")
        environment = {**ENVIRONMENT, "GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(self.folder)}
        self.assertEqual(self.count_cramps("2026-11-18", environment), 1)

    def count_cramps(self, day, environment=None):
        out = self.folder / "cramps.csv"
        result = self.run_program(f"--export={out}", f"--from={day}", f"--to={day}", environment=environment)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        with open(out, encoding="utf-8", newline="") as file:
            return sum("10:" in row["local_time"] or "11:" in row["local_time"] for row in csv.DictReader(file))

    def test_language(self):
        """The summary in the doctor's language, whatever that of the screen is."""
        self.succeed(f"--import={SAMPLE}")
        pdf = self.folder / "summary.pdf"
        environment = {**ENVIRONMENT, "CRAMP_LOCALES": str(pathlib.Path(program).parents[2] / "po")}
        result = self.run_program(f"--summary={pdf}", "--lang=de", "--paper=letter", environment=environment)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True).stdout
        self.assertIn("Beinkrämpfe", text)
        self.assertIn("22. November 2026", text)
        self.assertNotIn("Leg cramps", text)
        self.assertEqual(stat.S_IMODE(pdf.stat().st_mode), 0o600)
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        self.assertIn("(letter)", info)
        pdf.unlink()
        result = self.run_program(f"--summary={pdf}", "--lang=tlh", environment=environment)
        self.assertEqual(result.returncode, 2)
        self.assertIn("“tlh”", result.stderr)
        self.assertFalse(pdf.exists())
        result = self.run_program(f"--blank-diary={pdf}", "--lang=de", environment=environment)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True).stdout
        self.assertIn("Tagebuch für vier Wochen", text)

    def test_export(self):
        """Modes; an old file is replaced as a whole or stays; nothing is left beside it."""
        self.succeed(f"--import={SAMPLE}")
        out = self.folder / "out" / "diary.json"
        self.fail_with(1, f"--export={out}")
        out.parent.mkdir()
        out.write_text("old")
        out.chmod(0o644)
        self.succeed(f"--export={out}")
        self.assertEqual(json.loads(out.read_text("utf-8"))["format"], "cramp-diary")
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        self.assertEqual(list(out.parent.iterdir()), [out])

        out.write_text("old")
        out.parent.chmod(0o500)
        self.fail_with(1, f"--export={out}")
        self.assertEqual(out.read_text(), "old")
        out.parent.chmod(0o700)
        self.fail_with(1, f"--export={out}", "--person=Nobody")
        self.assertEqual(out.read_text(), "old")

    def test_diary_itself(self):
        """The export does not take the diary's own place."""
        self.succeed(f"--import={SAMPLE}")
        name = self.folder / "link.json"
        name.symlink_to(self.database)
        self.fail_with(2, f"--export={name}")
        self.assertTrue(name.is_symlink())

    def test_csv(self):
        """A spreadsheet reads it, and runs nothing that is in it."""
        self.succeed(f"--import={SAMPLE}")
        self.sql("UPDATE episode SET notes = '=HYPERLINK(1)' WHERE onset = (SELECT max(onset) FROM episode)")
        out = self.folder / "cramps.csv"
        self.succeed(f"--export={out}")
        data = out.read_bytes()
        with open(out, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        diary = json.loads(SAMPLE.read_text("utf-8"))
        living = {one["uuid"]: one for one in diary["episode"] if "deleted_at" not in one}
        self.assertEqual({row["uuid"] for row in rows}, set(living))
        for row in rows[:-1]:
            self.assertEqual(row["notes"], living[row["uuid"]].get("notes", ""))
            self.assertEqual(row["onset"], living[row["uuid"]]["onset"])
        self.assertEqual(rows[-1]["notes"], "'=HYPERLINK(1)")
        self.assertEqual(rows[-1]["local_time"], "2026-11-22 03:12:24")
        self.assertEqual(rows[-1]["reliefs"], "foot_flexed=yes")

        self.succeed(f"--export={out}", "--from=2026-11-21", "--to=2026-11-21")
        with open(out, encoding="utf-8", newline="") as file:
            self.assertEqual({row["local_time"][:13] for row in csv.DictReader(file)} - {"2026-11-21 11"},
                             {"2026-11-22 03"})

    def read_csv(self, name, *args):
        out = self.folder / name
        self.succeed(f"--export={out}", *args)
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        with open(out, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    def test_other_tables(self):
        self.succeed(f"--import={SAMPLE}")
        diary = json.loads(SAMPLE.read_text("utf-8"))
        nights = self.read_csv("a.nights.csv", "--from=2026-11-01")
        self.assertEqual({row["day"]: row["no_cramps"] for row in nights},
                         {one["day"]: one.get("no_cramps", "") for one in diary["night"]
                          if "deleted_at" not in one and one["day"] >= "2026-11-01"})
        doses = self.read_csv("a.doses.csv")
        self.assertEqual(len(doses), len([one for one in diary["dose"] if "deleted_at" not in one]))
        names = {one["uuid"]: one["name"] for one in diary["medicine"] if "deleted_at" not in one}
        for row in doses:
            self.assertEqual(row["medicine_name"], names[row["medicine"]])

    def test_csv_import(self):
        """Our own table comes in again; a wrong row keeps all out, and is named."""
        self.succeed(f"--import={SAMPLE}")
        table = self.folder / "cramps.csv"
        self.succeed(f"--export={table}")
        self.assertNotIn("new", self.succeed(f"--import={table}"))
        self.database.unlink()
        rows = len(table.read_text("utf-8").splitlines()) - 1
        self.assertGreaterEqual(rows, 100)
        self.assertIn("are new.", self.succeed(f"--import={table}"))
        table.write_text("date,pain\n2026-11-20,7\n2026-11-21,70\n", "utf-8")
        self.assertIn("line 3: ", self.fail_with(1, f"--import={table}"))
        self.assertIn("“in.nights.csv”", self.fail_with(2, "--import=in.nights.csv"))

    def test_fhir(self):
        """Pain as observations, medicines in words, nobody's name unless it is asked for; it is not taken in again."""
        self.succeed(f"--import={SAMPLE}")
        out = self.folder / "out.fhir.json"
        self.succeed(f"--export={out}")
        self.assertNotIn("Lindner", out.read_text("utf-8"))
        bundle = json.loads(out.read_text("utf-8"))
        resources = [entry["resource"] for entry in bundle["entry"]]
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "collection"))
        self.assertEqual(set(resources[0]), {"resourceType", "id"})
        diary = json.loads(SAMPLE.read_text("utf-8"))
        pains = {one["uuid"]: one.get("pain") for one in diary["episode"] if "deleted_at" not in one}
        observations = [one for one in resources if one["resourceType"] == "Observation"]
        self.assertEqual({one["id"]: one.get("valueQuantity", {}).get("value") for one in observations}, pains)
        for one in observations:
            self.assertEqual(one["code"]["coding"][0]["code"], "72514-3")
            self.assertNotEqual("valueQuantity" in one, "dataAbsentReason" in one)
        bands = {one["uuid"] for one in diary["episode"]
                 if "deleted_at" not in one and one.get("duration_band", "unknown") != "unknown"}
        in_words = {one["id"] for one in observations if "valueString" in one.get("component", [{}])[0]}
        self.assertEqual(in_words, bands)
        self.assertEqual({one["resourceType"] for one in resources}, {"Patient", "Observation", "MedicationStatement"})
        for entry in bundle["entry"]:
            self.assertEqual(entry["fullUrl"], "urn:uuid:" + entry["resource"]["id"])
        self.succeed(f"--export={out}", "--with-name")
        self.assertIn("Hanna Lindner", out.read_text("utf-8"))
        self.fail_with(2, f"--import={out}")

    def test_several_jobs(self):
        """They are done in their order, up to the first that fails."""
        out, backup = self.folder / "out.json", self.folder / "backup.sqlite"
        self.succeed(f"--import={SAMPLE}")
        self.succeed("--check", f"--export={out}", f"--backup={backup}")
        self.assertTrue(out.exists() and backup.exists())
        out.unlink()
        self.fail_with(1, f"--export={out}", f"--backup={self.folder / 'none' / 'backup.sqlite'}")
        self.assertFalse(out.exists())

    def test_backup(self):
        self.succeed(f"--import={SAMPLE}")
        backup = self.folder / "backup.sqlite"
        self.succeed(f"--backup={backup}")
        self.assertEqual(stat.S_IMODE(backup.stat().st_mode), 0o600)
        self.fail_with(2, f"--backup={self.database}")
        self.fail_with(1, f"--backup={self.folder / 'none' / 'backup.sqlite'}")
        self.database.unlink()
        backup.rename(self.database)
        out = self.folder / "out.json"
        self.succeed(f"--export={out}", "--person=Hanna Lindner")
        self.assertEqual(out.read_text("utf-8").splitlines()[3:], SAMPLE.read_text("utf-8").splitlines()[3:])

    def test_no_space(self):
        """Wherever the space ends, an import is there as a whole or not at all."""
        self.succeed(f"--import={SAMPLE}")
        before = self.folder / "before.json"
        other = self.folder / "other.json"
        self.succeed(f"--export={before}")
        diary = json.loads(SAMPLE.read_text("utf-8"))
        for one in diary["episode"]:
            one["updated_at"] = "2026-11-22T06:00:00.000001Z"
            if "deleted_at" not in one:
                one["notes"] = "x" * 1000
        other.write_text(json.dumps(diary), "utf-8")

        def limit(size):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        for size in (4096, 40_000, 100_000):
            with self.subTest(size):
                result = subprocess.run([program, f"--database={self.database}", f"--import={other}"], env=ENVIRONMENT,
                                        capture_output=True, text=True, preexec_fn=lambda: limit(size), check=False)
                self.assertEqual((result.returncode, result.stderr.count("\n")), (1, 1), result.stderr)
                after = self.folder / "after.json"
                self.succeed(f"--export={after}")
                self.succeed("--check")
                self.assertEqual(after.read_text("utf-8").splitlines()[3:], before.read_text("utf-8").splitlines()[3:])

    def test_large(self):
        """Above 64 MiB nothing is read."""
        large = self.folder / "large.json"
        with open(large, "wb") as file:
            file.truncate(65 * 1024 * 1024)
        self.assertIn("64 MiB", self.fail_with(1, f"--import={large}"))
        self.assertFalse(self.database.exists())


unittest.main(argv=sys.argv[:1], verbosity=0)
