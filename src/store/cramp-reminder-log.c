/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-log.h"

#include "cramp-statement.h"
#include "cramp-store-private.h"

/**
 * cramp_reminder_log_add:
 *
 * Notes a reminder that could not be shown; of those before only the latest are kept.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_reminder_log_add (CrampStore *store, const CrampReminderLogEntry *entry, GError **error)
{
  sqlite3_stmt *statement =
      cramp_store_prepare (store, "INSERT INTO reminder_log (time, kind, why) VALUES (?, ?, ?)", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, entry->time);
  sqlite3_bind_int (statement, 2, entry->kind);
  sqlite3_bind_int (statement, 3, (int) entry->why);
  if (!cramp_statement_run (statement, error))
    return FALSE;
  statement = cramp_store_prepare (
      store, "DELETE FROM reminder_log WHERE id <= (SELECT max (id) FROM reminder_log) - ?", error);
  if (!statement)
    return FALSE;
  sqlite3_bind_int (statement, 1, CRAMP_REMINDER_LOG_LENGTH);
  return cramp_statement_run (statement, error);
}

/**
 * cramp_reminder_log_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampReminderLogEntry): the latest first
 */
GArray *
cramp_reminder_log_list (CrampStore *store, GError **error)
{
  sqlite3_stmt *statement =
      cramp_store_prepare (store, "SELECT time, kind, why FROM reminder_log ORDER BY id DESC", error);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (CrampReminderLogEntry));
  CrampStep step;

  if (!statement)
    return NULL;
  while ((step = cramp_statement_step (statement, error)) == CRAMP_STEP_ROW)
    {
      CrampReminderLogEntry entry = {
        .time = sqlite3_column_int64 (statement, 0),
        .kind = sqlite3_column_int (statement, 1),
        .why = (CrampReminderWhy) sqlite3_column_int (statement, 2),
      };

      g_array_append_val (list, entry);
    }
  sqlite3_reset (statement);
  return step == CRAMP_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
