/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * CrampStep:
 * @CRAMP_STEP_ERROR: it failed, the error is set
 * @CRAMP_STEP_ROW: there is a row to read
 * @CRAMP_STEP_DONE: no more rows
 *
 * The three outcomes of stepping a statement; "no row" and "error" are never the same.
 */
typedef enum
{
  CRAMP_STEP_ERROR,
  CRAMP_STEP_ROW,
  CRAMP_STEP_DONE,
} CrampStep;

gboolean cramp_sqlite_fail (sqlite3 *database, const char *what, GError **error);
CrampStep cramp_statement_step (sqlite3_stmt *statement, GError **error);
gboolean cramp_statement_run (sqlite3_stmt *statement, GError **error);
void cramp_statement_bind_text (sqlite3_stmt *statement, int index, const char *text);
char *cramp_statement_dup_text (sqlite3_stmt *statement, int column);

G_END_DECLS
