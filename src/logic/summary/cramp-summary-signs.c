/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-summary-private.h"

/* The signs of D10: which were there, which were not, and which nobody asked about (C1). */

static guint
count_asked (const CrampSignCount *count)
{
  return count->yes + count->usual + count->no;
}

static void
append_present (GString *text, const char *label, const CrampSignCount *count)
{
  g_autofree char *part = NULL;

  if (count->yes > 0)
    /* Translators: a sign, at how many cramps it was there, and at how many of them that was answered. */
    part = g_strdup_printf (_ ("%1$s (%2$u of %3$u)"), label, count->yes, count_asked (count));
  else
    /* Translators: a sign which the person calls usual, and at how many cramps. */
    part = g_strdup_printf (_ ("%1$s (usual, unchanged: %2$u of %3$u)"), label, count->usual, count_asked (count));
  cramp_summary_append_part (text, part);
}

/* Answered with no only. */
static gboolean
is_absent (const CrampSignCount *count)
{
  return count->no > 0 && count->yes + count->usual == 0;
}

/* At how many cramps each sign that was never there was answered, where that is as often for all; else 0. */
static guint
find_common_count (const CrampStatistics *statistics)
{
  guint common = 0;

  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      const CrampSignCount *count = &statistics->signs[i];

      if (is_absent (count) && common > 0 && count->no != common)
        return 0;
      if (is_absent (count))
        common = count->no;
    }
  return common;
}

static void
append_absent (GString *text, const char *label, const CrampSignCount *count)
{
  /* Translators: a sign, and at how many cramps it was answered with no. */
  g_autofree char *part = g_strdup_printf (_ ("%1$s (%2$u)"), label, count->no);

  cramp_summary_append_part (text, part);
}

static void
take_list (CrampSection *section, const char *lead, GString *list)
{
  if (list->len > 0)
    cramp_section_take_text (section, lead, g_strdup (list->str));
}

static void
take_absent (CrampSection *section, GString *list, guint common)
{
  g_autofree char *lead = NULL;

  if (common == 0)
    {
      take_list (section, C_ ("signs", "No, at so many cramps:"), list);
      return;
    }
  /* Translators: what stands before a list of signs, each of which was answered with no at so many cramps. */
  lead = g_strdup_printf (ngettext ("No, each at %u cramp:", "No, each at %u cramps:", common), common);
  take_list (section, lead, list);
}

static void
list_signs (CrampSummary *self, CrampSection *section)
{
  guint common = find_common_count (&self->now);
  g_autoptr (GString) present = g_string_new (NULL);
  g_autoptr (GString) absent = g_string_new (NULL);
  g_autoptr (GString) not_asked = g_string_new (NULL);

  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      const CrampSignCount *count = &self->now.signs[i];
      const char *label = cramp_vocabulary_label (&cramp_signs, i);

      if (count_asked (count) == 0)
        cramp_summary_append_part (not_asked, label);
      else if (!is_absent (count))
        append_present (present, label, count);
      else if (common > 0)
        cramp_summary_append_part (absent, label);
      else
        append_absent (absent, label, count);
    }
  /* Translators: what stands before lists of signs. */
  take_list (section, C_ ("signs", "Yes:"), present);
  take_absent (section, absent, common);
  take_list (section, C_ ("signs", "Not asked:"), not_asked);
}

/* The latest answer to a standing question. */
static const CrampFinding *
find_finding (CrampSummary *self, CrampFindingKind kind)
{
  const CrampFinding *latest = NULL;

  for (guint i = 0; i < self->input->findings->len; i++)
    {
      const CrampFinding *finding = g_ptr_array_index (self->input->findings, i);

      if (finding->kind == kind && finding->answer != CRAMP_ANSWER_NONE && (!latest || finding->day >= latest->day))
        latest = finding;
    }
  return latest;
}

static char *
say_finding (const CrampFinding *finding)
{
  g_autofree char *day = cramp_day_format (finding->day);
  g_autofree char *notes = cramp_direction_isolate (finding->notes ? finding->notes : "");
  const char *question = cramp_vocabulary_label (&cramp_finding_kinds, finding->kind);
  const char *answer = cramp_vocabulary_label (&cramp_answers, finding->answer);

  if (!*notes)
    /* Translators: a standing question and its answer: yes or no, and the day. */
    return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), question, answer, day);
  /* Translators: the same, with a note in the person's words. */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s (%4$s)"), question, answer, day, notes);
}

static void
take_findings (CrampSummary *self, CrampSection *section)
{
  static const CrampFindingKind kinds[] = { CRAMP_FINDING_WASTING, CRAMP_FINDING_TOXIN };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CrampFinding *finding = find_finding (self, kinds[i]);
      g_autofree char *said = finding ? say_finding (finding) : NULL;

      if (said)
        g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("in a list", "; ") : "", said);
    }
  if (text->len > 0)
    cramp_section_take_text (section, _ ("Also asked:"), g_strdup (text->str));
}

/**
 * cramp_summary_add_signs:
 *
 * Adds the signs, with the cramps at which they were asked about.
 */
void
cramp_summary_add_signs (CrampSummary *self)
{
  guint cramps = cramp_statistics_cramps (&self->now);
  g_autofree char *heading = NULL;
  CrampSection *section;

  if (cramps == 0)
    return;
  heading = g_strdup_printf (
      ngettext ("Signs, asked about at %1$u of %2$u cramp", "Signs, asked about at %1$u of %2$u cramps", cramps),
      self->now.signs_asked, cramps);
  section = cramp_report_add_section (self->report, heading, CRAMP_REPORT_COLUMNS);
  if (self->now.signs_asked == 0)
    cramp_section_take_text (section, NULL,
                             g_strdup (_ ("No signs were asked about. That does not mean there were none.")));
  else
    list_signs (self, section);
  take_findings (self, section);
}
