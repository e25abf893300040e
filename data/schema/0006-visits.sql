-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Questions for the care team as they come up, and the visits at which they are asked.

CREATE TABLE question (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  text TEXT,
  day TEXT,
  position INTEGER CHECK (position >= 0),
  done TEXT,
  answer TEXT,
  CHECK (text IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX question_updated ON question (updated_at);

CREATE TABLE visit (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  day TEXT,
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  who TEXT,
  printed_at INTEGER,
  CHECK (day IS NOT NULL OR printed_at IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX visit_updated ON visit (updated_at);
