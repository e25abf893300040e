-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The diary: persons, cramps, nights and days.
--
-- Every root table begins with uuid, person, updated_at (microseconds since 1970 UTC) and deleted_at (the same, or
-- NULL). Times are seconds since 1970 UTC, days are texts as '2026-11-21', answers and terms are words. What was not
-- answered is NULL: it never means "no". A *_mark table holds the sets and marks of its root: "signs" of an episode
-- is one row per answered sign. A deleted record stays as a row without content, so that an old copy of the diary
-- can't bring it back.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  emergency_phone TEXT,
  team_phone TEXT,
  cared_for TEXT CHECK (cared_for IN ('no', 'yes'))
) STRICT;
CREATE INDEX person_updated ON person (updated_at);

CREATE TABLE person_mark (
  owner TEXT NOT NULL REFERENCES person (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  onset INTEGER,
  utc_offset INTEGER,
  zone TEXT,
  precision TEXT,
  circumstance TEXT,
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  duration INTEGER CHECK (duration BETWEEN 0 AND 604800),
  duration_band TEXT,
  severe_duration INTEGER,
  severe TEXT CHECK (severe IN ('no', 'yes')),
  still_severe TEXT CHECK (still_severe IN ('no', 'yes')),
  not_helping TEXT CHECK (not_helping IN ('no', 'yes')),
  sore TEXT CHECK (sore IN ('no', 'yes')),
  sore_duration INTEGER,
  woke TEXT CHECK (woke IN ('no', 'yes')),
  notes TEXT,
  entered_by TEXT,
  origin TEXT,
  confirmed TEXT CHECK (confirmed IN ('no', 'yes')),
  running_boot TEXT,
  running_since INTEGER,
  running_seen INTEGER,
  CHECK (onset IS NOT NULL OR deleted_at IS NOT NULL),
  CHECK (duration IS NULL OR duration_band IS NULL)
) STRICT;
CREATE INDEX episode_onset ON episode (person, onset);
CREATE INDEX episode_updated ON episode (updated_at);
CREATE INDEX episode_running ON episode (running_boot) WHERE running_boot IS NOT NULL;

CREATE TABLE episode_mark (
  owner TEXT NOT NULL REFERENCES episode (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE night (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  day TEXT,
  no_cramps TEXT CHECK (no_cramps IN ('no', 'yes')),
  sleep TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX night_day ON night (person, day);
CREATE INDEX night_updated ON night (updated_at);

CREATE TABLE day (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  day TEXT,
  drinks INTEGER CHECK (drinks >= 0),
  alcohol TEXT CHECK (alcohol IN ('no', 'yes')),
  caffeine TEXT CHECK (caffeine IN ('no', 'yes')),
  exercise TEXT CHECK (exercise IN ('no', 'yes')),
  hot_weather TEXT CHECK (hot_weather IN ('no', 'yes')),
  tired TEXT CHECK (tired IN ('no', 'yes')),
  more_often TEXT CHECK (more_often IN ('no', 'yes')),
  worse TEXT CHECK (worse IN ('no', 'yes')),
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX day_day ON day (person, day);
CREATE INDEX day_updated ON day (updated_at);

CREATE TABLE finding (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  kind TEXT,
  day TEXT,
  answer TEXT CHECK (answer IN ('no', 'yes')),
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX finding_day ON finding (person, day);
CREATE INDEX finding_updated ON finding (updated_at);
