/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampCsvRow:
 * @line: number of the line of the file on which it begins, from 1 on
 * @cells: (array zero-terminated=1): as many as the header has
 *
 * One row of a table.
 */
typedef struct
{
  guint line;
  char **cells;
} CrampCsvRow;

/**
 * CrampCsv:
 * @header: (array zero-terminated=1): names of the columns
 * @n_columns: how many
 * @rows: (element-type CrampCsvRow): what is under them
 *
 * A table out of a text file.
 */
typedef struct
{
  char **header;
  guint n_columns;
  GPtrArray *rows;
} CrampCsv;

CrampCsv *cramp_csv_parse (const char *text, gsize length, GError **error);
void cramp_csv_free (CrampCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCsv, cramp_csv_free)

G_END_DECLS
