-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the person's own care team said, in the order in which it is shown.

CREATE TABLE team_note (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  topic TEXT,
  text TEXT,
  said_by TEXT,
  day TEXT,
  position INTEGER CHECK (position >= 0),
  CHECK (text IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX team_note_updated ON team_note (updated_at);
