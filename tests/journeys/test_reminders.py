# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders arrive, and their buttons act, also while the window is closed and where the program does not run."""

import contextlib
import datetime
import os
import pathlib
import sqlite3
import subprocess
import sys

from gi.repository import Gio, GLib

from desktops import GtkDesktop, PlainDesktop, PortalDesktop
from driver import APPLICATION, Journey, main, wait

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "sample"))
from crampfile import ZONE, Diary  # noqa: E402

PATH = "/" + APPLICATION.replace(".", "/")
DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
MORNING = "2026-11-22T07:58:00+01:00"
SETTINGS = "[io/github/crampdiary/CrampDiary]\nremind-doses=true\n"


class Reminders(Journey):
    def setUp(self):
        super().setUp()
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.desktop = None
        self.addCleanup(lambda: self.desktop and self.desktop.end())
        self.addCleanup(self.end_service)
        self.environment = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(self.folder / "config")}
        settings = self.folder / "config/glib-2.0/settings/keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS)
        self.write_medicines()

    def write_medicines(self):
        diary = Diary(1)
        entered = datetime.datetime(2026, 11, 20, 12, tzinfo=ZONE)
        person = diary.add("person", entered, name="Ada")
        for name, minutes in (("Magnesium", (480, 1200)), ("<b>Iron</b>", (480, 780, 900))):
            medicine = diary.add("medicine", entered, person, name=name)
            times = [{"minute": minute, "amount": 1.0} for minute in minutes]
            diary.add("schedule", entered, person, medicine=medicine, from_day="2026-11-20", rule="daily", times=times)
        diary.write(self.folder / "medicines.json", entered)
        self.command("--import", "medicines.json")

    # --- The program on the bus ---

    def call(self, method, values, path=PATH, interface="org.gtk.Actions"):
        return self.session.call_sync(APPLICATION, path, interface, method, values, None, 0, -1, None)

    def activate(self, action, *parameters):
        self.call("Activate", GLib.Variant("(sava{sv})", (action, parameters, {})))

    def advance(self, to, asleep=False):
        """Takes the program's clock to a time of 22 November."""
        hours, minutes = map(int, to.split(":"))
        seconds = (hours * 60 + minutes) * 60 - self.clock
        self.clock += seconds
        self.activate("test-suspend" if asleep else "test-advance", GLib.Variant("d", seconds))

    def owner(self):
        name = GLib.Variant("(s)", (APPLICATION,))
        return self.session.call_sync(*DAEMON, "NameHasOwner", name, None, 0, -1, None).unpack()[0]

    def end_service(self):
        if self.owner():
            self.activate("quit")
            wait(lambda: not self.owner(), "the program to leave the bus")

    def install_service(self, now, **more):
        """What the desktop needs to start the program by its name."""
        folder = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "dbus-1/services"
        folder.mkdir(parents=True, exist_ok=True)
        service = f"[D-BUS Service]\nName={APPLICATION}\nExec={self.binary} --gapplication-service\n"
        (folder / f"{APPLICATION}.service").write_text(service)
        data = {"XDG_DATA_HOME": str(self.folder / "data"), "HOME": str(self.folder), "CRAMP_TEST_NOW": now}
        variables = GLib.Variant("(a{ss})", ({**os.environ, **data, **self.environment, **more},))
        self.session.call_sync(*DAEMON, "UpdateActivationEnvironment", variables, None, 0, -1, None)
        self.session.call_sync(*DAEMON, "ReloadConfig", None, None, 0, -1, None)

    def remove_service(self):
        folder = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "dbus-1/services"
        (folder / f"{APPLICATION}.service").unlink(missing_ok=True)
        self.session.call_sync(*DAEMON, "ReloadConfig", None, None, 0, -1, None)

    def path(self):
        [path] = (self.folder / "data").glob("*/diary.sqlite")
        return path

    def doses(self):
        """What was noted: minute and status, in that order."""
        with contextlib.closing(sqlite3.connect(f"file:{self.path()}?mode=ro", uri=True)) as database:
            return sorted(database.execute("SELECT minute, status FROM dose WHERE deleted_at IS NULL"))

    def begin(self, desktop, **environment):
        self.desktop = desktop
        self.clock = (7 * 60 + 58) * 60
        self.start(now=MORNING, **self.environment, **environment)

    def close_window(self):
        self.press("button", "Close")
        wait(lambda: not self.search("frame"), "the window to close")
        assert self.program.process.poll() is None, "the program ended with its window"

    def quit(self):
        self.activate("quit")
        assert self.program.end() == 0
        self.program = None

    def one(self, title):
        """The key of the one notification that is shown now."""
        wait(lambda: [n["title"] for n in self.desktop.shown.values()] == [title], f"“{title}”, {self.desktop.shown}")
        return next(iter(self.desktop.shown))

    # --- The days ---

    def test_day(self):
        """A whole day on a desktop that starts programs, with the window closed and the program ended in between."""
        self.begin(GtkDesktop())
        self.addCleanup(self.remove_service)
        self.assertEqual(self.desktop.count, 0)
        self.advance("8:00")
        key = self.one("Time for 2 medicines")
        self.assertNotIn("Magnesium", self.desktop.shown[key]["body"])
        self.assertEqual(set(self.desktop.shown[key]["buttons"]), {"", "All Taken", "Skip All", "Later, in 10 Minutes"})
        self.close_window()
        self.desktop.press(key, "Later, in 10 Minutes")
        wait(lambda: not self.desktop.shown, "it to be taken back")
        self.advance("8:10")
        key = self.one("Time for 2 medicines")
        self.quit()

        # Nothing runs: pressing the button starts the program, which notes the doses and opens no window.
        self.install_service("2026-11-22T08:12:00+01:00")
        self.desktop.press(key, "All Taken")
        wait(lambda: self.doses() == [(480, "taken"), (480, "taken")], "the doses")
        wait(lambda: not self.desktop.shown, "it to be taken back")
        self.end_service()

        # In the evening, after a day without the program, all that was missed is told in one piece.
        count = self.desktop.count
        self.begin(self.desktop)
        self.advance("15:30", asleep=True)
        self.one("2 reminders could not come in time")
        self.assertEqual(self.desktop.count, count + 1)
        self.desktop.shown.clear()
        self.advance("20:00")
        key = self.one("Time for a medicine")
        self.desktop.press(key, "Skip")
        wait(lambda: (1200, "skipped") in self.doses(), "the skipped one")

    def test_portal(self):
        """The same in a sandbox."""
        self.begin(PortalDesktop(), GIO_USE_PORTALS="1")
        self.addCleanup(self.remove_service)
        self.advance("8:00")
        key = self.one("Time for 2 medicines")
        self.quit()
        self.install_service("2026-11-22T08:01:00+01:00", GIO_USE_PORTALS="1")
        self.desktop.press(key, "Skip All")
        wait(lambda: self.doses() == [(480, "skipped"), (480, "skipped")], "the doses")

    def test_plain(self):
        """On a plain server the buttons act as long as the program runs, with its window closed too."""
        self.begin(PlainDesktop())
        self.close_window()
        self.advance("8:00")
        key = self.one("Time for 2 medicines")
        self.desktop.press(key, "All Taken")
        wait(lambda: self.doses() == [(480, "taken"), (480, "taken")], "the doses")
        self.quit()

    def test_cramp(self):
        """The running cramp is asked about after ten minutes, also with the window closed."""
        self.begin(GtkDesktop())
        self.activate("cramp-now")
        self.find("frame", "Cramp now")
        self.press("button", "Close")
        wait(lambda: not self.search("frame"), "the windows to close")
        self.advance("8:01")
        wait(lambda: self.desktop.shown, "the doses")
        self.desktop.shown.clear()
        self.advance("8:09")
        self.one("The cramp has lasted ten minutes. Is it severe?")
        self.quit()

    def test_cramp_of_another(self):
        """A cramp of somebody who is not shown is asked about too, by name, and shown when the answer is wanted."""
        self.begin(GtkDesktop())
        self.activate("cramp-now")
        self.find("frame", "Cramp now")
        self.press("button", "Close")
        wait(lambda: not self.search("frame"), "the windows to close")
        self.give_cramp_to("Bo")
        self.advance("8:01")
        wait(lambda: self.desktop.shown, "the doses")
        self.desktop.shown.clear()
        self.advance("8:09")
        key = self.one("The cramp has lasted ten minutes. Is it severe?")
        self.assertEqual(self.desktop.shown[key]["body"], "Bo")
        self.desktop.press(key, "Answer")
        self.find("frame", "Cramp now")
        self.quit()

    def test_zone(self):
        """The computer comes to another time zone while the program runs: the checklist and the reminders follow."""
        self.travel("Europe/Berlin")
        self.binary = self.on_travels(self.binary)
        self.begin(GtkDesktop())
        self.find(None, "8:00 AM, × 1. Later")
        self.travel("Asia/Tokyo")
        self.one("3 reminders could not come in time")
        self.find(None, "8:00 AM, × 1. Not ticked off")
        self.find(None, "3:00 PM, × 1. Due")
        self.desktop.shown.clear()
        self.travel("Europe/Berlin")
        self.find(None, "3:00 PM, × 1. Later")
        self.advance("8:01")
        self.advance("20:00")
        self.one("Time for a medicine")
        self.quit()

    def travel(self, zone):
        """As a desktop does it: the new link takes the place of the old one."""
        folder = self.folder / "etc"
        folder.mkdir(exist_ok=True)
        (folder / "new").symlink_to(f"/usr/share/zoneinfo/{zone}")
        (folder / "new").replace(folder / "localtime")

    def on_travels(self, binary):
        """The program with an /etc of its own, in which the time zone can be changed."""
        enter = ["unshare", "--user", "--map-current-user", "--keep-caps", "--mount"]
        if subprocess.run([*enter, "mount", "--bind", "/tmp", "/etc"], capture_output=True, check=False).returncode:
            self.skipTest("no mounts of one's own here")
        subprocess.run(["cp", "-an", "/etc/.", self.folder / "etc"], capture_output=True, check=False)
        script = self.folder / "on-travels"
        start = f'mount --bind {self.folder}/etc /etc && exec env -u TZ {binary} "$@"'
        script.write_text(f"#!/bin/sh\nexec {' '.join(enter)} sh -c '{start}' sh \"$@\"\n")
        script.chmod(0o755)
        return script

    def give_cramp_to(self, name):
        """Another program does that, which this one notices."""
        uuid = "5e0f7a86-0000-4000-8000-0000000000b0"
        with contextlib.closing(sqlite3.connect(self.path())) as database, database:
            database.execute("INSERT INTO person (uuid, updated_at, name) VALUES (?, 1, ?)", (uuid, name))
            database.execute("UPDATE episode SET person = ?", (uuid,))


main()
