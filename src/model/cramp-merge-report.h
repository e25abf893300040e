/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampMergeReport:
 * @added: entries that were not here
 * @changed: entries of ours that a newer version took the place of
 * @deleted: entries of ours that had been deleted over there
 * @kept: entries that differ, where ours is the newer version and stays
 * @same: entries that were here already
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
} CrampMergeReport;

char *cramp_merge_report_describe (const CrampMergeReport *report);

G_END_DECLS
