/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-merge-report.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-records.h"

/**
 * cramp_merge_report_clear:
 *
 * Frees what @report owns.
 */
void
cramp_merge_report_clear (CrampMergeReport *report)
{
  g_clear_pointer (&report->conflicts, g_ptr_array_unref);
}

/* When it was, as it is known of such an entry; else its name, if it has one. */
static char *
describe_when (const CrampRecord *record)
{
  const CrampField *when = cramp_record_type_when (record->type);
  const CrampField *name = cramp_record_type_find_field (record->type, "name");
  const CrampField *offset = cramp_record_type_find_field (record->type, "utc_offset");

  if (when && cramp_field_is_set (when, record) && when->kind == CRAMP_FIELD_TIME)
    {
      gint64 time = CRAMP_MEMBER (record, when, gint64);
      gboolean local = offset && cramp_field_is_set (offset, record);
      int seconds = local ? CRAMP_MEMBER (record, offset, int) : 0;
      g_autofree char *day = cramp_day_format (cramp_day_of (time, seconds));
      g_autofree char *clock = cramp_time_format (time, seconds);

      /* Translators: a day and a time of day. */
      return g_strdup_printf (_ ("%s, %s"), day, clock);
    }
  if (when && cramp_field_is_set (when, record))
    return cramp_day_format (CRAMP_MEMBER (record, when, int));
  if (name && name->kind == CRAMP_FIELD_TEXT && cramp_field_is_set (name, record))
    return g_strdup (CRAMP_MEMBER (record, name, char *));
  return NULL;
}

/* The names of the fields in which the versions differ. */
static char *
describe_difference (const CrampRecord *ours, const CrampRecord *theirs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ours->type->n_fields; i++)
    {
      const CrampField *field = &ours->type->fields[i];

      if ((field->flags & CRAMP_FIELD_LOCAL) || cramp_field_equal (field, ours, theirs))
        continue;
      if (text->len > 0)
        /* Translators: what stands between the parts of a description, as "03:12, left calf, pain 7". */
        g_string_append (text, C_ ("between parts", ", "));
      g_string_append (text, field->label ? _ (field->label) : field->name);
    }
  return g_string_free_and_steal (text);
}

static char *
describe_outcome (const CrampRecord *ours, const CrampRecord *theirs, gboolean taken)
{
  g_autofree char *difference = NULL;

  if (cramp_record_is_deleted (theirs))
    return g_strdup (taken ? _ ("deleted there, and now here, too") : _ ("deleted there, but changed here later"));
  if (cramp_record_is_deleted (ours))
    return g_strdup (taken ? _ ("deleted here, but changed there later") : _ ("stays deleted"));
  difference = describe_difference (ours, theirs);
  /* Translators: %s are the names of what differs in two versions of an entry. */
  return g_strdup_printf (taken ? _ ("the later version from the file was taken (%s)")
                                : _ ("the version here is later and stays (%s)"),
                          difference);
}

/**
 * cramp_merge_report_add_conflict:
 * @ours: the version that was here
 * @theirs: a version that says something else
 * @taken: whether theirs took the place of ours
 *
 * Notes down that two versions of an entry differ.
 */
void
cramp_merge_report_add_conflict (CrampMergeReport *report, gconstpointer ours, gconstpointer theirs, gboolean taken)
{
  const CrampRecord *shown = cramp_record_is_deleted (ours) ? theirs : ours;
  g_autofree char *when = describe_when (shown);
  g_autofree char *outcome = NULL;

  if (report->n_conflicts++ >= CRAMP_CONFLICTS_LISTED)
    return;
  if (!report->conflicts)
    report->conflicts = g_ptr_array_new_with_free_func (g_free);
  outcome = describe_outcome (ours, theirs, taken);
  if (when)
    /* Translators: kind of an entry, its day or name, and what came of it. */
    g_ptr_array_add (report->conflicts, g_strdup_printf (_ ("%s, %s: %s"), _ (shown->type->label), when, outcome));
  else
    /* Translators: kind of an entry, and what came of it. */
    g_ptr_array_add (report->conflicts, g_strdup_printf (_ ("%s: %s"), _ (shown->type->label), outcome));
}

/**
 * cramp_merge_report_list_conflicts:
 *
 * Returns: (transfer full) (nullable): the conflicts, one a line; %NULL where there was none
 */
char *
cramp_merge_report_list_conflicts (const CrampMergeReport *report)
{
  GString *text;

  if (!report->conflicts)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < report->conflicts->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n" : "", (char *) g_ptr_array_index (report->conflicts, i));
  if (report->n_conflicts > report->conflicts->len)
    {
      guint more = report->n_conflicts - report->conflicts->len;

      g_string_append_c (text, '\n');
      /* Translators: the last line of a list that was cut off. */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }
  return g_string_free_and_steal (text);
}

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
