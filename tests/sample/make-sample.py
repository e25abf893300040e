#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: make-sample.py FILE

Writes the sample diary: 26 weeks, to the morning of Sunday 22 November 2026, of Hanna Lindner, who is 63, has varicose
veins and made her person up herself: nobody's data is in it. Each run writes the same bytes.

Her story: cramps in the calves, more of them in the hot July, a week away without the diary, in September her water
tablet moved from evening to morning and stretching before bed begun, in October the tablet halved, and fewer cramps
since.
"""

import datetime
import sys

from crampfile import ZONE, Diary, dose_uuid, iso, key_uuid

FIRST, LAST = datetime.date(2026, 5, 24), datetime.date(2026, 11, 21)  # nights
AWAY = (datetime.date(2026, 8, 3), datetime.date(2026, 8, 10))
CHANGE = datetime.date(2026, 9, 7)
HALVED = datetime.date(2026, 10, 5)
DAY = datetime.timedelta(days=1)
# What the built-in routine "Before bed" amounts to: exercise, side, seconds.
BEFORE_BED = [("walk", "both", 60), ("calf-wall", "left", 20), ("calf-wall", "right", 20), ("hamstring-floor", "both", 30),
              ("calves-lean", "both", 30)]

SIGNS = """chest_pain jaw_pain arm_pain shoulder_pain back_pain cough fast_heart light_headed redness swelling warm hard
tender fever numb weak confused headache blurred_vision stumbling injury knee_lump urge_to_move""".split()
RELIEFS = {  # how often tried, and the chances that it helped, partly, not
    "foot_flexed": (0.45, 55, 35, 10), "stretched": (0.35, 60, 30, 10), "massage": (0.4, 25, 50, 25),
    "stood": (0.35, 50, 30, 20), "walked": (0.3, 40, 40, 20), "heat": (0.12, 40, 40, 20), "cold": (0.05, 10, 30, 60),
    "warm_water": (0.05, 60, 30, 10),
}
RELIEF_ORDER = """nothing sat_up foot_flexed stretched pulled_against foot_pulled massage stood walked heat warm_water
cold""".split()
FACTORS = {"overuse": 0.12, "inactivity": 0.15, "position": 0.2, "temperature": 0.08, "too_little_drink": 0.25,
           "alcohol": 0.07, "caffeine": 0.05}

LONG_NOTE = """Woke at once, the calf was as hard as a stone and the toes pulled down by themselves. I got the foot up \
against the bed board, which helped, but every time I let go it came back, four or five times.

Jürgen rubbed the calf while I held on to the wardrobe. After about a quarter of an hour it let go for good. The muscle \
was sore the whole next day, going downstairs most of all, and I could not sleep again before five.

To ask at the next visit: does it matter that I take the water tablet in the evening? And is the left leg, where the \
veins are worse, more at risk, or is that chance?"""

NOTES = {  # by the date of the night
    "2026-05-26": "Typed in from the sheet on the fridge.",
    "2026-06-07": "Garden all day, planted the beans. Twice that night.",
    "2026-06-19": "Jürgen’s birthday, two glasses of wine.",
    "2026-07-05": "31 degrees in the bedroom. Window open, sheet only, still no sleep.",
    "2026-07-14": LONG_NOTE,
    "2026-07-22": "Yasmin from next door gave me her grandmother’s advice: دفّئي الساق قبل النوم واشربي ماءً كافيًا 🌙",
    "2026-08-12": "Back from Crete, no diary there. Eleni called it κράμπα στη γάμπα and laughed 🌊 I did not.",
    "2026-08-20": "Foot and calf together this time.",
    "2026-09-06": "Last evening with the tablet at night. From tomorrow in the morning, the practice says.",
    "2026-09-15": "First stretching course. The slides came from Japan: ふくらはぎを伸ばす、三十秒ずつ 🧘‍♀️",
    "2026-10-03": "Long drive to Hamburg, knees bent for four hours.",
    "2026-10-25": "Clocks went back, so the night was an hour longer. Cramp just after the change, I think.",
    "2026-11-04": "Only a twinge. Foot up, gone before I was really awake.",
    "2026-11-14": "Two hours of standing at the market <cold feet> & thin socks.",
}
DAY_NOTES = {
    "2026-06-30": "Visit at the practice. Asked about the cramps for the first time; told to keep this diary.",
    "2026-09-07": "The practice moved the water tablet from the evening to the morning. Stretching before bed from today.",
    "2026-10-12": "Three weeks with only a few cramps. Slept through four nights running.",
    "2026-11-09": "Wrote down my questions for the visit on Tuesday in two weeks.",
}


def chance(night):
    """How likely a cramp is in that night."""
    if night < datetime.date(2026, 7, 1):
        return 0.34
    if night < CHANGE:
        return 0.52 if night.month == 7 else 0.42
    weeks = (night - CHANGE).days / 7
    return max(0.13, 0.40 - 0.04 * weeks)


def at(day, minute, second=0):
    """The time on the wall clock in Berlin; of two such the later one."""
    naive = datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(minutes=minute, seconds=second)
    return naive.replace(tzinfo=ZONE, fold=1)

QUESTIONS = [
    "Does the water tablet have to be that strong?",
    "Is the stretching enough, or should I do more?",
    "Should my blood be tested for minerals?",
]


class Sample(Diary):
    def __init__(self):
        super().__init__(63)
        self.person = self.add("person", at(FIRST, 19 * 60), name="Hanna Lindner", situations=["circulation"],
                               emergency_phone="112", team_phone="030 23125 114", cared_for="no")

    def likely(self, probability):
        return self.random.random() < probability

    def pick(self, **weights):
        return self.random.choices(list(weights), list(weights.values()))[0]

    def signs(self, night):
        """None of these, as a rule; sometimes not answered at all."""
        special = {"2026-07-14": {"tender": "yes", "hard": "yes"}, "2026-07-28": {"swelling": "yes", "warm": "no"},
                   "2026-09-20": {"urge_to_move": "yes"}}.get(str(night), {})
        if special or self.likely(0.55):
            return {sign: special.get(sign, "no") for sign in SIGNS}
        return None

    def reliefs(self):
        if self.likely(0.08):
            return {"nothing": "yes"}
        tried = {}
        for name in RELIEF_ORDER:
            if name in RELIEFS and self.likely(RELIEFS[name][0]):
                yes, partly, no = RELIEFS[name][1:]
                tried[name] = self.pick(yes=yes, partly=partly, no=no, tried=6)
        return tried

    def duration(self, night, origin, first):
        """Exactly, roughly, or not at all."""
        exact = first and {"2026-06-12": 14 * 60, "2026-07-14": 16 * 60, "2026-08-20": 690}.get(str(night))
        if exact or origin == "stopwatch":
            return exact or int(self.random.lognormvariate(5.0, 0.6)), None
        kind = self.pick(minutes=45, band=35, unknown=8, none=12)
        if kind == "minutes":
            return 60 * self.random.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8]), None
        if kind == "band":
            return None, self.random.choice(["under_1", "1_to_2", "1_to_2", "3_to_5", "3_to_5", "6_to_10"])
        return None, "unknown" if kind == "unknown" else None

    def regions(self, night):
        special = {"2026-07-14": ["left_calf"], "2026-08-20": ["left_calf", "left_foot"]}.get(str(night))
        if special:
            return special
        side = self.pick(left=62, right=33, both=5)
        muscle = self.pick(calf=76, foot=12, toes=6, shin=2, thigh_back=4)
        sides = ["left", "right"] if side == "both" else [side]
        found = [f"{one}_{muscle}" for one in sides]
        if muscle == "calf" and self.likely(0.08):
            found += [f"{one}_foot" for one in sides]
        return found

    def cramp(self, night, first):
        """One night cramp."""
        origin = "sheet" if night < datetime.date(2026, 6, 1) else self.pick(stopwatch=25, morning=60, form=15)
        precision = "exact" if origin == "stopwatch" else self.pick(exact=25, about=55, night=20)
        minute = min(max(int(self.random.gauss(26.9 * 60, 85)), 22 * 60 + 30), 31 * 60)
        onset = at(night, {"about": minute // 15 * 15, "night": 24 * 60}.get(precision, minute),
                   self.random.randrange(60) if origin == "stopwatch" else 0)
        seconds, band = self.duration(night, origin, first)
        long = (seconds or 0) > 600
        usual = round(self.random.gauss(4.3 if night > CHANGE else 5.4, 1.7))
        pain = self.random.choice([8, 9]) if long else min(max(usual, 1), 10)
        sore = "yes" if long else self.pick(yes=30, no=45, none=25)
        entered = onset + DAY / 144 if origin == "stopwatch" else at(night + DAY, 7 * 60 + 20)
        feels = {"hard": "yes"} if pain > 3 and self.likely(0.6) else {}
        if self.likely(0.25):
            feels["foot_stuck"] = self.pick(yes=70, no=30)
        self.add(
            "episode", entered, self.person, onset=iso(onset), utc_offset=int(onset.utcoffset().total_seconds()),
            zone="Europe/Berlin", precision=precision, circumstance="bed", regions=self.regions(night),
            pain=None if self.likely(0.05) and not long else pain, duration=seconds, duration_band=band,
            severe_duration=540 if long else None, feels=feels, sore=None if sore == "none" else sore,
            sore_duration=3600 * (30 if long else self.random.choice([1, 2, 4, 8])) if sore == "yes" else None,
            woke="yes" if self.likely(0.9) else None, signs=self.signs(night),
            factors={name: self.pick(yes=90, no=10) for name, odds in FACTORS.items() if self.likely(odds)},
            reliefs=self.reliefs(), notes=NOTES.get(str(night)) if first else None,
            entered_by="carer" if origin == "sheet" else "self", origin=origin,
            confirmed="yes" if origin == "stopwatch" else None)
        return pain

    def daytime_cramp(self, day):
        kind = self.pick(rest=40, exercise=20, after_exercise=40)
        onset = at(day, self.random.randrange(10 * 60, 19 * 60))
        self.add("episode", onset + DAY / 24, self.person, onset=iso(onset),
                 utc_offset=int(onset.utcoffset().total_seconds()), zone="Europe/Berlin", precision="about",
                 circumstance=kind, regions=[self.pick(left_foot=30, right_calf=30, left_calf=25, hand=15)],
                 pain=self.random.randrange(2, 6), duration_band=self.pick(under_1=50, **{"1_to_2": 50}),
                 factors={} if kind == "rest" else {"overuse": "yes"}, entered_by="self", origin="form")

    def night(self, night, in_cluster):
        """Returns whether the night had a cramp, None where nothing was written down."""
        if AWAY[0] <= night <= AWAY[1] or (str(night) not in NOTES and self.likely(0.07)):
            return None
        count = 0
        if str(night) in NOTES or self.likely(chance(night) * (1.5 if in_cluster else 0.8)):
            count = 2 if str(night) == "2026-06-07" else 1 + self.likely(0.15 + 0.1 * (night.month == 7))
        worst = max([self.cramp(night, i == 0) for i in range(count)], default=0)
        sleep = self.pick(poor=50 + worst * 4, fair=40, good=10) if count else self.pick(good=60, fair=30, poor=10)
        answered = self.likely(0.8)
        if not count or answered:
            self.add("night", at(night + DAY, 7 * 60 + 25), self.person, key_uuid("night", self.person, night),
                     day=str(night), no_cramps=None if count else "yes", sleep=sleep if answered else None)
        return count > 0

    def day(self, day, cramped):
        """What is said of the day that follows the night."""
        note = DAY_NOTES.get(str(day))
        if AWAY[0] < day <= AWAY[1] or not (note or self.likely(0.72)):
            return
        hot = day.month in (7, 8) and self.likely(0.45)
        tired_chance = (0.4 if day < CHANGE else 0.12) if cramped else 0.03
        grew = {"2026-07-16": "yes"}.get(str(day))
        self.add("day", at(day, 21 * 60 + 30), self.person, key_uuid("day", self.person, day), day=str(day),
                 drinks=self.random.randrange(4, 8) + (day >= CHANGE),
                 alcohol="yes" if day.weekday() in (4, 5) and self.likely(0.5) else "no",
                 caffeine="yes" if self.likely(0.9) else "no", exercise="yes" if self.likely(0.35) else "no",
                 hot_weather="yes" if hot else "no", tired="yes" if self.likely(tired_chance) else "no",
                 more_often=grew, worse=grew and "no", notes=note)

    def last_night(self):
        """Timed at night with the stopwatch and not looked at yet."""
        onset = at(LAST + DAY, 3 * 60 + 12, 24)
        self.add("episode", onset + DAY / 240, self.person, onset=iso(onset), utc_offset=3600, zone="Europe/Berlin",
                 precision="exact", circumstance="bed", regions=["left_calf"], duration=250, woke="yes",
                 reliefs={"foot_flexed": "yes"}, entered_by="self", origin="stopwatch")

    def stretching(self):
        """From the change on most evenings end with the built-in routine, one of them early because it hurt."""
        self.last = at(CHANGE, 0)
        day = CHANGE
        while day < LAST:
            started = at(day, 21 * 60 + 40 + self.random.randrange(30))
            if self.likely(0.8):
                hurt = str(day) == "2026-10-09"
                steps = [{"exercise": exercise, "side": side, "planned": seconds, "held": 0 if hurt and i > 2 else seconds}
                         for i, (exercise, side, seconds) in enumerate(BEFORE_BED)]
                if hurt:
                    steps[2].update(held=8, hurt="yes")
                self.add("session", started + DAY / 360, self.person, started=iso(started),
                         utc_offset=int(started.utcoffset().total_seconds()), routine="before_bed",
                         ending="hurt" if hurt else "done", feeling="hurt" if hurt else "good", steps=steps)
            day += DAY

    def medicine(self, name, schedules, since, **fields):
        """A medicine with schedules from certain days on; the first is as old as the medicine."""
        entered = at(FIRST, 19 * 60 + 30) if since <= FIRST else at(since, 19 * 60 + 30)
        medicine = self.add("medicine", entered, self.person, name=name, **fields)
        for day, rule in schedules:
            self.add("schedule", at(max(day, FIRST), 19 * 60 + 31), self.person, medicine=medicine, from_day=str(day),
                     **rule)
        return medicine

    def doses(self, medicine, first, last, minute):
        """What was taken at that minute, from day to day: mostly soon after, sometimes not at all."""
        day = first
        while day <= last:
            taken = at(day, minute + self.random.randrange(0, 40))
            skipped = self.likely(0.02)
            if self.likely(0.93):
                self.add("dose", taken, self.person, dose_uuid(self.person, medicine, day, minute), medicine=medicine,
                         day=str(day), minute=minute, status="skipped" if skipped else "taken",
                         taken_at=None if skipped else iso(taken),
                         utc_offset=None if skipped else int(taken.utcoffset().total_seconds()),
                         reason="Did not drink enough today" if skipped else None)
            day += DAY

    def medicines(self):
        """The water tablet that was moved, one for blood pressure, magnesium for some weeks, and one as needed."""
        self.last = at(FIRST, 19 * 60)
        years = datetime.date(2021, 3, 1)

        def daily(minute, amount=1.0):
            return {"rule": "daily", "times": [{"minute": minute, "amount": amount}]}

        water = self.medicine("Torasemide", [(years, daily(20 * 60)), (CHANGE, daily(8 * 60))], years,
                              kind="prescribed", strength="10 mg", form="tablet", reason="Swollen ankles",
                              prescriber="Dr. Albers", start=str(years))
        self.water = water
        self.doses(water, FIRST, CHANGE - DAY, 20 * 60)
        self.doses(water, CHANGE, LAST, 8 * 60)
        pressure = self.medicine("Candesartan", [(years, daily(8 * 60, 0.5))], years, kind="prescribed",
                                 strength="16 mg", form="tablet", reason="Blood pressure", prescriber="Dr. Albers",
                                 start=str(years), stock=41.0, stock_day="2026-10-26")
        self.doses(pressure, FIRST, LAST, 8 * 60)
        begun, ended = datetime.date(2026, 7, 1), datetime.date(2026, 8, 31)
        magnesium = self.medicine("Magnesium", [(begun, daily(21 * 60))], begun, kind="vitamin", strength="300 mg",
                                  form="capsule", reason="Cramps", start=str(begun), end=str(ended))
        self.doses(magnesium, begun, datetime.date(2026, 8, 2), 21 * 60)
        self.add("medicine_note", at(ended, 20 * 60), self.person, medicine=magnesium, day=str(ended),
                 kind="not_helping", notes="Two months, and I notice no difference.")
        self.medicine("Paracetamol", [(years, {"rule": "as_needed", "least_interval": 6 * 3600, "most_per_day": 3})],
                      years, kind="over_the_counter", strength="500 mg", form="tablet", reason="Knee",
                      start=str(years))

    def team_notes(self):
        """What the practice told her in June and, when the water tablet was moved, in September."""
        june, by = datetime.date(2026, 6, 30), "Dr. Albers"
        notes = [("heat", "A warm pack is fine for the tight calf, ten minutes at most. Not over the veins.", june),
                 ("exercises", "Stretch both calves in the evening, before bed.", CHANGE),
                 ("fluids", "Drink as before. No extra salt because of the blood pressure.", CHANGE),
                 ("call", "One leg thicker than the other: come the same day.", june)]
        for position, (topic, text, day) in enumerate(notes):
            self.add("team_note", at(CHANGE, 21 * 60), self.person, topic=topic, text=text, said_by=by, day=str(day),
                     position=position)

    def visits(self):
        """One visit that is over, with its answer, and the next one with what is to be asked there."""
        asked, answer = datetime.date(2026, 8, 31), "Perhaps. Take it in the morning, and stretch before bed."
        self.last = at(asked, 9 * 60)
        self.add("visit", at(asked, 9 * 60 + 5), self.person, day=str(CHANGE), minute=9 * 60 + 30, who="Dr. Albers",
                 printed_at=iso(at(CHANGE - DAY, 18 * 60)))
        self.add("question", at(CHANGE, 18 * 60), self.person, text="Can the water tablet be the reason?",
                 day=str(asked), position=0, done=str(CHANGE), answer=answer)
        self.add("visit", at(datetime.date(2026, 11, 9), 9 * 60), self.person, day="2026-11-25", minute=10 * 60 + 15,
                 who="Dr. Albers")
        for i, text in enumerate(QUESTIONS):
            self.add("question", at(datetime.date(2026, 11, 10 + i), 9 * 60), self.person, text=text,
                     day=str(datetime.date(2026, 11, 10 + i)), position=i)

    def halved(self):
        """Half a water tablet from then on, after which trials would call the cramps fewer."""
        self.last = at(HALVED, 9 * 60)
        self.add("schedule", at(HALVED, 9 * 60), self.person, medicine=self.water, from_day=str(HALVED), rule="daily",
                 times=[{"minute": 8 * 60, "amount": 0.5}])

    def story(self):
        night, cluster = FIRST, 0
        while night < LAST:
            cramped = self.night(night, cluster > 0)
            cluster = 3 if cramped else cluster - 1
            day = night + DAY
            if str(day) == "2026-07-01":
                for kind in ("wasting", "toxin"):
                    self.add("finding", at(day, 9 * 60), self.person, kind=kind, day=str(day), answer="no")
            if self.likely(0.05) and not AWAY[0] < day <= AWAY[1]:
                self.daytime_cramp(day)
            if str(day) in ("2026-06-10", "2026-09-28"):  # entered twice by mistake and deleted
                self.add("episode", at(day, 8 * 60), self.person, deleted=True)
            self.day(day, cramped)
            night = day
        self.last_night()
        self.stretching()


sample = Sample()
sample.story()
sample.medicines()
sample.team_notes()
sample.visits()
sample.halved()
sample.write(sys.argv[1], datetime.datetime(2026, 11, 22, 6, 30, tzinfo=datetime.timezone.utc))
