#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the four tones of the player, each told from the others by pitch, length and rhythm: data/sounds/make-sounds.py

start rises, tick is short, change is two knocks, done falls to rest. They are soft at both ends, so that nothing clicks.
"""

import math
import pathlib
import struct
import wave

RATE = 22050
FOLDER = pathlib.Path(__file__).parent

# Each note: hertz, seconds, loudness; 0 hertz is silence.
SOUNDS = {
    "start": [(523.25, 0.14, 0.6), (783.99, 0.30, 0.7)],
    "tick": [(880.00, 0.07, 0.4)],
    "change": [(392.00, 0.12, 0.6), (0, 0.06, 0), (392.00, 0.12, 0.6)],
    "done": [(783.99, 0.18, 0.6), (659.25, 0.18, 0.6), (523.25, 0.55, 0.6)],
}


def note(hertz, seconds, loudness):
    """A bell-like tone: the note and a little of its octave, dying away."""
    count = int(RATE * seconds)
    for i in range(count):
        time = i / RATE
        edge = min(1, i / (0.008 * RATE), (count - i) / (0.02 * RATE))
        tone = math.sin(2 * math.pi * hertz * time) + 0.25 * math.sin(4 * math.pi * hertz * time)
        yield loudness * edge * math.exp(-2.5 * time / max(seconds, 0.2)) * tone / 1.25


def make(name, notes):
    samples = [sample for each in notes for sample in note(*each)]
    with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(32767 * sample)) for sample in samples))


if __name__ == "__main__":
    for name, notes in SOUNDS.items():
        make(name, notes)
