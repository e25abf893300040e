/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-summary-private.h"

/* What is to be asked (V1), what was answered, and what the care team said (V2). */

/* So many stand on page 1 at least. */
#define LEAST_QUESTIONS 4
#define LEAST_NOTES 1

/**
 * cramp_summary_add_questions:
 *
 * Adds the open questions, numbered.
 */
void
cramp_summary_add_questions (CrampSummary *self)
{
  CrampSection *section = NULL;

  for (guint i = 0; i < self->input->questions->len; i++)
    {
      const CrampQuestion *question = g_ptr_array_index (self->input->questions, i);
      g_autofree char *lead = NULL;

      if (!cramp_question_is_open (question))
        break;
      if (!section)
        section = cramp_report_add_section (self->report, _ ("Questions"), CRAMP_REPORT_COLUMNS);
      section->least = LEAST_QUESTIONS;
      /* Translators: the number of a question in a list. */
      lead = g_strdup_printf (_ ("%u."), i + 1);
      cramp_section_take_text (section, lead, g_strdup (question->text));
    }
}

/**
 * cramp_summary_add_answers:
 *
 * Adds what was answered in the period, after page 1.
 */
void
cramp_summary_add_answers (CrampSummary *self)
{
  static const CrampColumn columns[] = {
    { .heading = N_ ("Question"), .stretch = TRUE },
    { .heading = N_ ("Answer"), .stretch = TRUE },
    { .heading = N_ ("Day"), .number = TRUE },
  };
  CrampTable *table = NULL;
  /* Today too, where the period ends with the night before the last. */
  int last = self->input->today - self->now.to <= 2 ? self->input->today : self->now.to + 1;

  for (guint i = 0; i < self->input->questions->len; i++)
    {
      const CrampQuestion *question = g_ptr_array_index (self->input->questions, i);

      if (cramp_question_is_open (question) || question->done < self->now.from || question->done > last)
        continue;
      if (!table)
        {
          CrampSection *section =
              cramp_report_add_section (self->report, _ ("Questions that were answered"), CRAMP_REPORT_COLUMNS);

          section->after_first = TRUE;
          table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
        }
      cramp_table_take_row (table, (char *[]) { g_strdup (question->text),
                                                g_strdup (question->answer ? question->answer : "–"),
                                                cramp_day_format (question->done) });
    }
}

static void
take_note (CrampSection *section, const CrampTeamNote *note)
{
  /* Translators: what an instruction is about, before its words. */
  g_autofree char *lead = g_strdup_printf (_ ("%s:"), cramp_vocabulary_label (&cramp_team_topics, note->topic));
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *day = note->day ? cramp_day_format (note->day) : NULL;
  g_autofree char *words = cramp_direction_isolate (note->text);
  g_autofree char *who = note->said_by ? cramp_direction_isolate (note->said_by) : NULL;

  if (who && *note->said_by)
    cramp_summary_append_part (source, who);
  if (day)
    cramp_summary_append_part (source, day);
  if (source->len == 0)
    cramp_section_take_text (section, lead, g_steal_pointer (&words));
  else
    /* Translators: an instruction in the person's own words, and who gave it and when. */
    cramp_section_take_text (section, lead, g_strdup_printf (_ ("%1$s (%2$s)"), words, source->str));
}

/**
 * cramp_summary_add_team_notes:
 *
 * Adds what the care team said, so that another doctor knows of it.
 */
void
cramp_summary_add_team_notes (CrampSummary *self)
{
  CrampSection *section;

  if (self->input->team_notes->len == 0)
    return;
  section = cramp_report_add_section (self->report, _ ("What the care team said"), CRAMP_REPORT_COLUMNS);
  section->least = LEAST_NOTES;
  for (guint i = 0; i < self->input->team_notes->len; i++)
    take_note (section, g_ptr_array_index (self->input->team_notes, i));
}
