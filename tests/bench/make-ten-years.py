#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: make-ten-years.py FILE [DOSES]

Writes a diary of ten years to 21 November 2026, as large as they come: 15,000 cramps, 3,650 nights and days; with
DOSES, also that many doses. Each run writes the same bytes.
"""

import datetime
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "sample"))
from crampfile import ZONE, Diary, dose_uuid, iso, key_uuid  # noqa: E402

LAST = datetime.date(2026, 11, 21)
NIGHTS, CRAMPS = 3650, 15000
REGIONS = ["left_calf", "right_calf", "left_foot", "right_foot", "left_thigh_back", "right_toes"]
SIGNS = ["chest_pain", "redness", "swelling", "warm", "tender", "fever", "numb", "weak"]
RELIEFS = ["foot_flexed", "stretched", "massage", "stood", "walked", "heat"]
WORDS = "calf hard again foot up against the board slept badly after the long walk in the heat ساق 夜 κράμπα".split()


def add_doses(diary, person, start, count):
    """Taken each day at as many times as it takes to have so many."""
    morning = datetime.datetime(start.year, start.month, start.day, 7, tzinfo=ZONE)
    medicine = diary.add("medicine", morning, person, name="Magnesium")
    for i in range(count):
        day, minute = start + datetime.timedelta(days=i % NIGHTS), 360 + 30 * (i // NIGHTS)
        time = datetime.datetime(day.year, day.month, day.day, tzinfo=ZONE) + datetime.timedelta(minutes=minute)
        diary.add("dose", time, person, dose_uuid(person, medicine, day, minute), medicine=medicine, day=str(day),
                  minute=minute, status="taken", taken_at=iso(time), utc_offset=int(time.utcoffset().total_seconds()))


def make(path, doses):
    diary = Diary(10)
    rnd = diary.random
    start = LAST - datetime.timedelta(days=NIGHTS - 1)

    def noon(day, hours):
        return datetime.datetime(day.year, day.month, day.day, 12, tzinfo=ZONE) + datetime.timedelta(hours=hours)

    person = diary.add("person", noon(start, 0), name="Ten Years", situations=["circulation"], cared_for="no")
    for i in range(NIGHTS):
        day = start + datetime.timedelta(days=i)
        morning = noon(day, 19)
        cramps = CRAMPS * (i + 1) // NIGHTS - CRAMPS * i // NIGHTS
        for _ in range(cramps):
            onset = noon(day, 0) + datetime.timedelta(seconds=rnd.randrange(9 * 3600, 19 * 3600))
            diary.add("episode", morning, person, onset=iso(onset), utc_offset=int(onset.utcoffset().total_seconds()),
                      zone="Europe/Berlin", precision=rnd.choice(["exact", "about", "night"]),
                      circumstance=rnd.choice(["bed", "bed", "bed", "rest"]), regions=rnd.sample(REGIONS, 1),
                      pain=rnd.randrange(11), duration=rnd.randrange(20, 900), woke=rnd.choice(["yes", "no"]),
                      signs={sign: "no" for sign in SIGNS} if rnd.random() < 0.5 else None,
                      reliefs={name: rnd.choice(["yes", "partly", "no"]) for name in RELIEFS if rnd.random() < 0.3},
                      notes=" ".join(rnd.choices(WORDS, k=20)) if rnd.random() < 0.2 else None, entered_by="self",
                      origin="morning")
        diary.add("night", morning, person, key_uuid("night", person, day), day=str(day), sleep="fair")
        diary.add("day", noon(day, 9), person, key_uuid("day", person, day), day=str(day), drinks=rnd.randrange(3, 9),
                  tired=rnd.choice(["yes", "no"]), exercise="no")
    if doses:
        add_doses(diary, person, start, doses)
    diary.write(path, datetime.datetime(2026, 11, 22, 6, 30, tzinfo=datetime.timezone.utc))


make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
