-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was said of dizziness and stumbling with a medicine against cramps, once a day (W15). "there_now" was asked at
-- "checked_at".

CREATE TABLE medicine_check (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  day TEXT,
  checked_at INTEGER,
  dizzy TEXT CHECK (dizzy IN ('no', 'yes')),
  stumbling TEXT CHECK (stumbling IN ('no', 'yes')),
  there_now TEXT CHECK (there_now IN ('no', 'yes')),
  CHECK (medicine IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX medicine_check_day ON medicine_check (person, day);
CREATE INDEX medicine_check_updated ON medicine_check (updated_at);
