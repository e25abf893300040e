-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stretching: own routines, what was done, and the plan. Exercises are named by the keys of their files; a routine is
-- named by the key of one that comes with the program, or by the uuid of an own one.

CREATE TABLE routine (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  change INTEGER,
  CHECK (name IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX routine_updated ON routine (updated_at);

CREATE TABLE routine_step (
  owner TEXT NOT NULL REFERENCES routine (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  hold INTEGER NOT NULL CHECK (hold > 0),
  sets INTEGER NOT NULL CHECK (sets > 0),
  rest INTEGER NOT NULL CHECK (rest >= 0),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  started INTEGER,
  utc_offset INTEGER,
  routine TEXT,
  name TEXT,
  ending TEXT,
  feeling TEXT,
  CHECK (started IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX session_started ON session (person, started);
CREATE INDEX session_updated ON session (updated_at);

CREATE TABLE session_step (
  owner TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  side TEXT,
  planned INTEGER,
  held INTEGER,
  hurt TEXT CHECK (hurt IN ('no', 'yes')),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stretch_plan (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  kind TEXT,
  CHECK (kind IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX stretch_plan_updated ON stretch_plan (updated_at);

CREATE TABLE stretch_plan_time (
  owner TEXT NOT NULL REFERENCES stretch_plan (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  routine TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
