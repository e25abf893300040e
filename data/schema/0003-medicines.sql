-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Medicines, when they are to be taken, and what was taken. A dose that is neither taken nor skipped has no row: that it
-- is due, or was missed, follows from the schedules.

CREATE TABLE medicine (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  kind TEXT,
  strength TEXT,
  form TEXT,
  reason TEXT,
  prescriber TEXT,
  against_cramps TEXT CHECK (against_cramps IN ('no', 'yes')),
  start TEXT,
  "end" TEXT,
  notes TEXT,
  match_dismissed TEXT CHECK (match_dismissed IN ('no', 'yes')),
  stock REAL CHECK (stock >= 0),
  stock_day TEXT,
  CHECK (name IS NOT NULL OR deleted_at IS NOT NULL),
  CHECK ("end" >= start)
) STRICT;
CREATE INDEX medicine_updated ON medicine (updated_at);

CREATE TABLE schedule (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  from_day TEXT,
  rule TEXT,
  every INTEGER CHECK (every > 0),
  days_on INTEGER CHECK (days_on > 0),
  days_off INTEGER CHECK (days_off > 0),
  month_day INTEGER CHECK (month_day BETWEEN 1 AND 31),
  least_interval INTEGER CHECK (least_interval >= 0),
  most_per_day INTEGER CHECK (most_per_day > 0),
  CHECK (medicine IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX schedule_from ON schedule (person, from_day);
CREATE INDEX schedule_updated ON schedule (updated_at);

CREATE TABLE schedule_mark (
  owner TEXT NOT NULL REFERENCES schedule (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule_time (
  owner TEXT NOT NULL REFERENCES schedule (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  amount REAL CHECK (amount >= 0),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dose (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  day TEXT,
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  serial TEXT,
  status TEXT CHECK (status IN ('taken', 'skipped')),
  taken_at INTEGER,
  utc_offset INTEGER,
  amount REAL CHECK (amount >= 0),
  reason TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX dose_day ON dose (person, day);
CREATE INDEX dose_updated ON dose (updated_at);

CREATE TABLE medicine_note (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  day TEXT,
  kind TEXT,
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX medicine_note_day ON medicine_note (person, day);
CREATE INDEX medicine_note_updated ON medicine_note (updated_at);
