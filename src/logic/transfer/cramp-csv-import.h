/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-csv.h"
#include "cramp-records.h"

G_BEGIN_DECLS

/**
 * CrampCsvOrder:
 *
 * In which order a day that is written in numbers gives its parts. Days as 2026-11-22 are understood in any case.
 */
typedef enum
{
  CRAMP_CSV_DAY_FIRST,
  CRAMP_CSV_MONTH_FIRST,
} CrampCsvOrder;

/**
 * CrampCsvImport:
 * @csv: the table
 * @targets: for each column, what it holds: the index of a target plus one, 0 for nothing that is wanted
 * @order: how days are written
 *
 * How a table of cramps is to be read.
 */
typedef struct
{
  const CrampCsv *csv;
  guint *targets;
  CrampCsvOrder order;
} CrampCsvImport;

/**
 * CrampCsvResult:
 * @row: of the table
 * @episode: (nullable): what it becomes
 * @reason: (nullable): why it can't become anything
 *
 * What becomes of one row.
 */
typedef struct
{
  const CrampCsvRow *row;
  CrampEpisode *episode;
  char *reason;
} CrampCsvResult;

guint cramp_csv_n_targets (void);
const char *cramp_csv_target_label (guint target);

CrampCsvImport *cramp_csv_import_new (const CrampCsv *csv);
CrampCsvImport *cramp_csv_import_copy (const CrampCsvImport *self);
void cramp_csv_import_free (CrampCsvImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCsvImport, cramp_csv_import_free)

GPtrArray *cramp_csv_import_run (const CrampCsvImport *self, const char *person, CrampClock *clock, GError **error);
GPtrArray *cramp_csv_import_episodes (GPtrArray *results, guint *n_refused);
gint64 cramp_csv_import_stamp (const CrampEpisode *episode);
GPtrArray *cramp_csv_import_read (const CrampCsv *csv, const char *person, CrampClock *clock, GError **error);

G_END_DECLS
