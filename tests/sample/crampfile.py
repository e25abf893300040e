# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes diaries in the format of data/format, byte for byte as the program exports them."""

import datetime
import json
import random
import uuid
import zoneinfo

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
NAMESPACE = uuid.UUID("5d0f5b3c-1e7a-4c64-9a53-2f84c60d71e9")
TYPES = (
    "person", "episode", "night", "day", "finding", "routine", "session", "stretch_plan", "medicine", "schedule", "dose",
    "medicine_note", "warning_life", "team_note", "question", "visit", "medicine_check",
)


def iso(time, fraction=False):
    text = time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    return f"{text}.{time.microsecond:06d}Z" if fraction else f"{text}Z"


def key_uuid(type_name, person, day):
    """The UUID of a record whose key is its day: version 5 of the words in the namespace of the program."""
    return str(uuid.uuid5(NAMESPACE, f"{type_name}\n{person}\nday={day.toordinal()}\n"))


def dose_uuid(person, medicine, day, minute):
    """The same for a planned dose, whose key is medicine, day and minute."""
    key = f'dose\n{person}\nmedicine="{medicine}"\nday={day.toordinal()}\nminute={minute}\n'
    return str(uuid.uuid5(NAMESPACE, key))


class Diary:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.records = {name: [] for name in TYPES}
        self.last = datetime.datetime(2000, 1, 1, tzinfo=datetime.timezone.utc)

    def new_uuid(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def add(self, type_name, entered, person=None, uuid=None, deleted=False, **fields):
        """Adds a record; fields that are None are not given. Times of change grow, as they do in the program."""
        microsecond = datetime.timedelta(microseconds=1 + self.random.randrange(999999))
        self.last = max(entered + microsecond, self.last + datetime.timedelta(microseconds=1))
        record = {"uuid": uuid or self.new_uuid()}
        if person:
            record["person"] = person
        record["updated_at"] = iso(self.last, True)
        if deleted:
            record["deleted_at"] = record["updated_at"]
        else:
            record.update((name, value) for name, value in fields.items() if value not in (None, [], {}))
        self.records[type_name].append(record)
        return record["uuid"]

    def write(self, path, exported):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(f'{{"format":"cramp-diary",\n"version":1,\n"exported_at":"{iso(exported, True)}"')
            for name in TYPES:
                records = sorted(self.records[name], key=lambda record: record["uuid"])
                lines = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records)
                file.write(f',\n"{name}":[' + ("\n" if records else "") + ",\n".join(lines) + "]")
            file.write("}\n")
