/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-merge-report.h"

#include <glib/gi18n-lib.h>

/**
 * cramp_merge_report_describe:
 *
 * Returns: (transfer full): what came of it, one fact a line
 */
char *
cramp_merge_report_describe (const CrampMergeReport *report)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (report->added)
    g_strv_builder_take (
        lines, g_strdup_printf (ngettext ("%u entry is new.", "%u entries are new.", report->added), report->added));
  if (report->changed)
    g_strv_builder_take (
        lines, g_strdup_printf (ngettext ("%u entry was replaced by a later version of it.",
                                          "%u entries were replaced by later versions of them.", report->changed),
                                report->changed));
  if (report->deleted)
    g_strv_builder_take (
        lines, g_strdup_printf (ngettext ("%u entry had been deleted there, and now is here, too.",
                                          "%u entries had been deleted there, and now are here, too.", report->deleted),
                                report->deleted));
  if (report->kept)
    g_strv_builder_take (
        lines,
        g_strdup_printf (ngettext ("%u entry stayed as it is, since it was changed here later.",
                                   "%u entries stayed as they are, since they were changed here later.", report->kept),
                         report->kept));
  if (report->same)
    g_strv_builder_take (
        lines, g_strdup_printf (ngettext ("%u entry was here already.", "%u entries were here already.", report->same),
                                report->same));
  all = g_strv_builder_end (lines);
  return all[0] ? g_strjoinv ("\n", all) : g_strdup (_ ("There was nothing in it."));
}
