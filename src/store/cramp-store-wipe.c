/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"
#include "cramp-progress.h"
#include "cramp-store-private.h"

/* Deleting so that nothing is left to be read in the file: SQLite overwrites what it deletes (secure_delete), but the
 * log beside the file, and pages from before that was set, still hold it. */

/* Answers with a row that says whether it could be done. */
static gboolean
empty_log (CrampStore *self, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (self, "PRAGMA wal_checkpoint(TRUNCATE)", error);
  gboolean done;

  if (!statement)
    return FALSE;
  if (cramp_statement_step (statement, error) != CRAMP_STEP_ROW)
    {
      sqlite3_reset (statement);
      return FALSE;
    }
  done = sqlite3_column_int (statement, 0) == 0;
  sqlite3_reset (statement);
  if (!done)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_BUSY,
                         _ ("Another program is using the diary at this moment. Please try again."));
  return done;
}

/**
 * cramp_store_wipe_deleted:
 *
 * Writes the file anew, so that neither it nor its log holds anything of what was deleted. That it was deleted, and
 * when, stays known, or an old copy of the diary would bring it back.
 *
 * Returns: whether it was done
 */
gboolean
cramp_store_wipe_deleted (CrampStore *self, GError **error)
{
  return empty_log (self, error) && cramp_store_exec (self, "VACUUM", error) && empty_log (self, error);
}

/**
 * cramp_store_delete_all:
 *
 * Deletes every row of every table, within a transaction of the caller's. Where it is committed,
 * cramp_store_wipe_deleted() makes it unreadable.
 *
 * Returns: whether it was done
 */
gboolean
cramp_store_delete_all (CrampStore *self, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (
      self,
      "SELECT 'DELETE FROM \"' || name || '\"' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  CrampStep step;

  if (!statement || !cramp_store_exec (self, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  while ((step = cramp_statement_step (statement, error)) == CRAMP_STEP_ROW)
    g_ptr_array_add (all, cramp_statement_dup_text (statement, 0));
  sqlite3_reset (statement);
  cramp_progress_begin (CRAMP_SHARE_COPYING, all->len);
  for (guint i = 0; step == CRAMP_STEP_DONE && i < all->len; i++)
    if (!cramp_progress_step (error) || !cramp_store_exec (self, g_ptr_array_index (all, i), error))
      return FALSE;
  return step == CRAMP_STEP_DONE;
}
