/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-leaflet.h"
#include "cramp-summary-private.h"
#include "cramp-warning.h"

/* So many stand on page 1 at least, the worst first. */
#define LEAST_WARNINGS 2
#define MOST_CAUSES 3

/* So many are listed at all; how many more there were is said. */
#define MOST_WARNINGS 40

/* Whether the doctor is told of it: what was shown in the period, notes and withdrawn ones left out. */
static gboolean
is_told (CrampSummary *self, const CrampWarning *warning)
{
  const CrampNightGroup *first = g_ptr_array_index (self->input->groups, 0);
  int day = cramp_day_of (warning->since, self->input->utc_offset);

  return warning->first_level > CRAMP_WARNING_NOTE && warning->state != CRAMP_WARNING_WITHDRAWN && day >= first->day &&
         day <= first->day + (int) self->input->groups->len;
}

static char *
list_causes (const CrampWarning *warning)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (warning->causes->len, MOST_CAUSES); i++)
    cramp_summary_append_part (text, ((CrampWarningCause *) warning->causes->pdata[i])->words);
  return g_string_free_and_steal (text);
}

static void
take_warning (CrampSummary *self, CrampSection *section, const CrampWarning *warning)
{
  g_autofree char *day = cramp_day_format (cramp_day_of (warning->since, self->input->utc_offset));
  /* Translators: a date, before what happened then. */
  g_autofree char *lead = g_strdup_printf (_ ("%s:"), day);
  g_autofree char *publishers = cramp_leaflets_publishers (cramp_warning_rule_leaflets (warning->rule));
  g_autofree char *causes = list_causes (warning);
  const char *title = cramp_warning_rule_title (warning->rule);
  const char *done = cramp_vocabulary_label (&cramp_acknowledged, warning->acknowledged);

  if (warning->acknowledged == CRAMP_ACKNOWLEDGED_NO)
    /* Translators: a warning, what was entered that set it off, and who publishes the leaflet behind it. */
    cramp_section_take_text (section, lead,
                             g_strdup_printf (_ ("%1$s (%2$s). Source: %3$s."), title, causes, publishers));
  else
    /* Translators: the same, and what the person did about it, as "I have seen it". */
    cramp_section_take_text (
        section, lead,
        g_strdup_printf (_ ("%1$s (%2$s). Source: %3$s. Done: “%4$s”."), title, causes, publishers, done));
}

/**
 * cramp_summary_add_warnings:
 *
 * Adds what the program warned of (V3). Without any there is no section: nothing may read as "all is well".
 */
void
cramp_summary_add_warnings (CrampSummary *self)
{
  CrampSection *section = NULL;
  guint told = 0;

  for (guint i = 0; self->input->warnings && self->input->groups->len > 0 && i < self->input->warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (self->input->warnings, i);

      if (!is_told (self, warning) || ++told > MOST_WARNINGS)
        continue;
      if (!section)
        section = cramp_report_add_section (self->report, _ ("Warnings shown"), CRAMP_REPORT_COLUMNS);
      section->least = LEAST_WARNINGS;
      take_warning (self, section, warning);
    }
  if (told > MOST_WARNINGS)
    cramp_section_take_note (section, g_strdup_printf (ngettext ("%u more is in the program.",
                                                                 "%u more are in the program.", told - MOST_WARNINGS),
                                                       told - MOST_WARNINGS));
}
