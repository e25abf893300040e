#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stretching: a whole routine with the voice, stopped by pain, and a routine of one's own."""

import json
import shutil
import unittest

from driver import SHADOW, Journey, main, wait, xdotool
from speech import RealServer, RecordingServer

LEAN = "Both calves at the wall"
LEAN_CUE = "Hands on the wall, step back, knees straight, heels down."


class Stretch(Journey):
    def setUp(self):
        super().setUp()
        self.server = RecordingServer(self.folder)

    def exported(self, kind):
        self.command(f"--export={self.folder}/all.json")
        return json.loads((self.folder / "all.json").read_text(encoding="utf-8")).get(kind, [])

    def begin(self, routine):
        self.click("list item", "Stretch")
        self.click("list item", routine)
        dialog = self.find("dialog", routine)
        self.press("button", "Start", inside=dialog)
        self.find("frame", "Stretching")

    def hears(self, words):
        wait(lambda: words in self.server.words(), f"“{words}” to be said, only {self.server.words()}")

    def test_whole(self):
        self.start(**self.server.environment)
        self.begin("Before bed")
        self.hears("Next: A short walk. Walk about, at your own pace.")
        for _ in range(60):
            self.advance(4)
        self.hears("Done.")
        self.find("label", "How did it feel?")
        self.press("button", "Good")
        self.gone("frame", "Stretching")
        self.find("list item", "1 of 4 today", part=True)
        self.close()
        (session,) = self.exported("session")
        self.assertEqual((session["ending"], session["feeling"]), ("done", "good"))
        held = [(step["exercise"], step.get("side"), step["held"]) for step in session["steps"]]
        sides = [("calf-wall", "left", 20), ("calf-wall", "right", 20)]
        both = [("hamstring-floor", "both", 30), ("calves-lean", "both", 30)]
        self.assertEqual(held, [("walk", "both", 60), *sides, *both])
        words = self.server.words()
        first = words.index("Next: Calf and heel at the wall. Left leg behind, heel down.")
        change = ["Hold. 20 seconds.", "Change sides. Right leg behind, heel down.", "Hold. 20 seconds."]
        self.assertEqual(words[first + 1 : first + 4], change)
        self.assertEqual(words.count("Hold. 10 seconds."), 3)

    def test_pause_skip_and_pain(self):
        self.start(**self.server.environment)
        self.begin("Three times a day")
        self.hears(f"Next: {LEAN}. {LEAN_CUE}")
        self.advance(6)
        self.find("label", f"Hold: {LEAN}")
        self.key("space")
        self.find("label", f"Paused: {LEAN}")
        self.advance(100)
        self.find("label", f"Paused: {LEAN}")
        self.key("space")
        self.find("label", f"Hold: {LEAN}")
        self.advance(3600, "test-suspend")
        self.find("label", f"Paused: {LEAN}")
        self.press("button", "Go On")
        self.advance(10)
        self.find("label", f"Rest: {LEAN}")
        self.key("Right")
        self.find("label", f"Hold: {LEAN}")
        self.press("button", "It Hurts")
        self.find(None, "Stopped")
        said = len(self.server.words())
        self.advance(60)
        self.assertEqual(self.nameless(), [])
        self.assertEqual(len(self.server.words()), said)
        self.assertEqual(self.server.said[-1], "")
        # Severe pain leads to the questions about signs, with a clock running.
        self.press("button", "The Pain Is Severe")
        self.find("toggle button", "Sudden coughing")
        self.key("Escape")
        self.find("list item", "Today")
        self.close()
        (session,) = self.exported("session")
        (step,) = session["steps"]
        self.assertEqual((session["ending"], step["hurt"], step["planned"]), ("hurt", "yes", 30))
        self.assertTrue(10 <= step["held"] < 20, step["held"])
        (episode,) = self.exported("episode")
        self.assertEqual(episode["severe"], "yes")

    def test_own_routine(self):
        self.start(**self.server.environment)
        self.click("list item", "Stretch")
        self.press("button", "New Routine")
        dialog = self.find("dialog", "Own Routine")
        self.press("button", "Save", inside=dialog)
        self.find(None, "A routine needs at least one exercise. Add one first.")
        added = {"Exercise bicycle": 0, "Calf and heel at the wall": 1, LEAN: 2}
        for name in (LEAN, "Exercise bicycle", "Calf and heel at the wall"):
            self.click("button", "Add", inside=dialog)
            self.find("menu")
            self.key(*["Down"] * added[name], "Return")
            self.find("list item", name, inside=dialog)
        self.find("label", "Takes 4 minutes 40 seconds.", inside=dialog)
        self.type_name("Mine")
        # By the keyboard, then by dragging: the bicycle first, then the wall before it.
        self.tab_to("list item", "Exercise bicycle")
        self.key("alt+Up")
        wait(lambda: self.order(dialog) == ["Exercise bicycle", LEAN, "Calf and heel at the wall"], "another order")
        self.drag("Calf and heel at the wall", "Exercise bicycle", dialog)
        wait(lambda: self.order(dialog) == ["Calf and heel at the wall", "Exercise bicycle", LEAN], "another order")
        self.press("button", "Save", inside=dialog)
        self.gone("dialog", "Own Routine")
        self.click("list item", "Mine")
        self.find("dialog", "Mine")
        self.click("button", "More")
        self.find("menu")
        self.key("Down", "Down", "Return")
        self.gone("list item", "Mine")
        self.press("button", "Undo")
        self.find("list item", "Mine")
        self.close()
        (routine,) = self.exported("routine")
        self.assertEqual([step["exercise"] for step in routine["steps"]], ["calf-wall", "bike", "calves-lean"])

    def type_name(self, name):
        self.tab_to("text", "Name")
        self.type(name)

    def order(self, dialog):
        names = ("Exercise bicycle", LEAN, "Calf and heel at the wall")
        return [name for name in self.names("list item", dialog) if name in names]

    def drag(self, name, onto, dialog):
        start, end = (self.resting_place(self.find("list item", row, inside=dialog)) for row in (name, onto))
        (x1, y1), (x2, y2) = ((x + SHADOW + 150, y + height // 2 + SHADOW) for x, y, _width, height in (start, end))
        xdotool("mousemove", str(x1), str(y1), "mousedown", "1")
        for part in range(1, 11):
            xdotool("mousemove", str(x1 + (x2 - x1) * part // 10 + part), str(y1 + (y2 - y1) * part // 10), "sleep", "0.05")
        xdotool("mouseup", "1")

    @unittest.skipUnless(shutil.which("speech-dispatcher") and shutil.which("espeak-ng"), "no speech-dispatcher")
    def test_real_voice(self):
        server = RealServer(self.folder)
        self.addCleanup(server.stop)
        wait(server.path.exists, "the server")
        self.start(**server.environment)
        self.begin("Three times a day")
        wait(lambda: "samples to audio" in server.log(), "espeak-ng to speak")
        self.assertIn(f"Next: {LEAN}. {LEAN_CUE}", server.log())
        # That close() ends the program shows that it ends out of a routine, too.


main()
