/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-statement.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"

/**
 * cramp_sqlite_fail:
 * @what: what was being done, for the log of a developer; never a value
 *
 * Turns the last error of @database into one of ours, in words.
 *
 * Returns: %FALSE
 */
gboolean
cramp_sqlite_fail (sqlite3 *database, const char *what, GError **error)
{
  int code = database ? sqlite3_errcode (database) & 0xff : SQLITE_NOMEM;

  g_debug ("SQLite: %s: %s", what, database ? sqlite3_errmsg (database) : "no database");
  switch (code)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_BUSY,
                           _ ("Another program is using the diary at this moment. Please try again."));
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY,
                           _ ("The diary can’t be written: its file or folder is read-only."));
      break;
    case SQLITE_CANTOPEN:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY,
                           _ ("The diary can’t be opened. Check that its file and folder may be read and written."));
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_NO_SPACE, _ ("There is no space left on the disk."));
      break;
    case SQLITE_CORRUPT:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED, _ ("The diary’s file is damaged."));
      break;
    case SQLITE_NOTADB:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_FOREIGN, _ ("The file is not a diary."));
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED, _ ("Cancelled."));
      break;
    case SQLITE_CONSTRAINT:
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                           _ ("The diary did not accept the entry: a part of it does not fit with the rest."));
      break;
    default:
      /* Translators: %s is SQLite's own technical message. */
      g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_FAILED, _ ("The diary’s file could not be read or written (%s)."),
                   sqlite3_errstr (code));
      break;
    }
  return FALSE;
}

/**
 * cramp_statement_step:
 *
 * Returns: which of the three outcomes it was
 */
CrampStep
cramp_statement_step (sqlite3_stmt *statement, GError **error)
{
  switch (sqlite3_step (statement))
    {
    case SQLITE_ROW:
      return CRAMP_STEP_ROW;
    case SQLITE_DONE:
      return CRAMP_STEP_DONE;
    default:
      cramp_sqlite_fail (sqlite3_db_handle (statement), sqlite3_sql (statement), error);
      return CRAMP_STEP_ERROR;
    }
}

/**
 * cramp_statement_run:
 *
 * Runs a statement that gives no rows, and makes it ready for the next time.
 *
 * Returns: whether it succeeded
 */
gboolean
cramp_statement_run (sqlite3_stmt *statement, GError **error)
{
  CrampStep step = cramp_statement_step (statement, error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return step != CRAMP_STEP_ERROR;
}

/**
 * cramp_statement_bind_text:
 * @text: (nullable): copied
 */
void
cramp_statement_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

/**
 * cramp_statement_dup_text:
 *
 * Returns: (transfer full) (nullable): the text of @column
 */
char *
cramp_statement_dup_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}
