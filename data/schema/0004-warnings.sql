-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The life of warnings: when each first held, how it was acknowledged, whether the entry was corrected. What holds now
-- is worked out from the diary; these rows are its history and are never deleted. "rule" is the rule's name in the
-- sources (W1 to W22), "subject" the uuid of the episode, finding, medicine or person that it is about.

CREATE TABLE warning_life (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  rule TEXT,
  subject TEXT,
  since INTEGER,
  seen_at INTEGER,
  first_level TEXT CHECK (first_level IN ('note', 'visit', 'urgent', 'emergency')),
  old TEXT CHECK (old IN ('no', 'yes')),
  acknowledged TEXT CHECK (acknowledged IN ('seen', 'team')),
  acknowledged_at INTEGER,
  acknowledged_level TEXT CHECK (acknowledged_level IN ('note', 'visit', 'urgent', 'emergency')),
  renewed_at INTEGER,
  withdrawn_at INTEGER,
  CHECK (rule IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX warning_life_since ON warning_life (person, since);
CREATE INDEX warning_life_updated ON warning_life (updated_at);

CREATE TABLE warning_reason (
  owner TEXT NOT NULL REFERENCES warning_life (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entry TEXT,
  words TEXT,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
