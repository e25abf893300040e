-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reminders that could not be shown in time. Of this computer only: never exported, never merged; it tells which kind of
-- reminder it was and nothing of what it was about.

CREATE TABLE reminder_log (
  id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  why INTEGER NOT NULL
) STRICT;
