/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampMergeReport:
 * @added: entries that were not here
 * @changed: entries of ours that a newer version took the place of
 * @deleted: entries of ours that had been deleted over there
 * @kept: entries that differ, where ours is the newer version and stays
 * @same: entries that were here already
 * @conflicts: (owned) (element-type utf8) (nullable): which entries differed, in what, and which version stayed
 * @n_conflicts: how many differed; not more than %CRAMP_CONFLICTS_LISTED are in @conflicts
 *
 * What came of merging another copy of a diary into this one.
 */
typedef struct
{
  guint added;
  guint changed;
  guint deleted;
  guint kept;
  guint same;
  GPtrArray *conflicts;
  guint n_conflicts;
} CrampMergeReport;

#define CRAMP_CONFLICTS_LISTED 200

void cramp_merge_report_clear (CrampMergeReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampMergeReport, cramp_merge_report_clear)

void
cramp_merge_report_add_conflict (CrampMergeReport *report, gconstpointer ours, gconstpointer theirs, gboolean taken);
char *cramp_merge_report_list_conflicts (const CrampMergeReport *report);

char *cramp_merge_report_describe (const CrampMergeReport *report);

G_END_DECLS
