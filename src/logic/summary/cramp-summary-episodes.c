/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-describe.h"
#include "cramp-duration.h"
#include "cramp-summary-private.h"

/* The cramps one by one, with everything that was said of them. */

/* A note that takes more room than this is cut into several rows, so that none is higher than a page. Letters, where a
 * new line counts as some. */
#define LONGEST_CELL 900
#define NEW_LINE 40

static void
append_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

/* "Signs: numbness, weakness." */
static void
append_list (GString *text, const char *format_label, GString *list)
{
  if (list->len > 0)
    /* Translators: %1$s is what is listed, as "Signs", and %2$s the list. */
    append_sentence (text, g_strdup_printf (_ ("%1$s: %2$s."), format_label, list->str));
  g_string_free (list, TRUE);
}

static GString *
list_signs (const CrampEpisode *episode)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    if (episode->signs[i] == CRAMP_SIGN_VALUE_YES || episode->signs[i] == CRAMP_SIGN_VALUE_USUAL)
      cramp_summary_append_part (list, cramp_vocabulary_label (&cramp_signs, i));
  return list;
}

static GString *
list_answers (const guint8 *answers, const CrampVocabulary *terms)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < terms->n_terms; i++)
    if (answers[i] == CRAMP_ANSWER_YES)
      cramp_summary_append_part (list, cramp_vocabulary_label (terms, i));
  return list;
}

static GString *
list_reliefs (const CrampEpisode *episode, CrampHelped helped)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    if (episode->reliefs[i] == helped)
      cramp_summary_append_part (list, cramp_vocabulary_label (&cramp_reliefs, i));
  return list;
}

static void
append_sore (GString *text, const CrampEpisode *episode)
{
  g_autofree char *duration = NULL;

  if (episode->sore != CRAMP_ANSWER_YES)
    return;
  if (episode->sore_duration == CRAMP_UNSET)
    {
      append_sentence (text, g_strdup (_ ("Sore afterwards.")));
      return;
    }
  duration = cramp_duration_format (episode->sore_duration);
  /* Translators: %s is a duration. */
  append_sentence (text, g_strdup_printf (_ ("Sore afterwards for %s."), duration));
}

static void
append_circumstance (GString *text, const CrampEpisode *episode)
{
  if (episode->circumstance != CRAMP_CIRCUMSTANCE_NONE && episode->circumstance != CRAMP_CIRCUMSTANCE_BED)
    /* Translators: what the person was doing, as a sentence: "At rest by day." */
    append_sentence (text,
                     g_strdup_printf (_ ("%s."), cramp_vocabulary_label (&cramp_circumstances, episode->circumstance)));
  if (episode->woke == CRAMP_ANSWER_YES)
    append_sentence (text, g_strdup (_ ("Woke up.")));
}

static char *
describe_details (const CrampEpisode *episode)
{
  GString *text = g_string_new (NULL);

  append_circumstance (text, episode);
  append_list (text, _ ("Signs"), list_signs (episode));
  append_list (text, _ ("Felt"), list_answers (episode->feels, &cramp_feels));
  append_sore (text, episode);
  append_list (text, _ ("Before"), list_answers (episode->factors, &cramp_factors));
  append_list (text, _ ("Helped"), list_reliefs (episode, CRAMP_HELPED_YES));
  append_list (text, _ ("Helped partly"), list_reliefs (episode, CRAMP_HELPED_PARTLY));
  append_list (text, _ ("Did not help"), list_reliefs (episode, CRAMP_HELPED_NO));
  append_list (text, _ ("Tried"), list_reliefs (episode, CRAMP_HELPED_UNKNOWN));
  if (episode->notes && *episode->notes)
    {
      g_autofree char *notes = cramp_direction_isolate (episode->notes);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a note in the person's own words. */
      g_string_append_printf (text, _ ("“%s”"), notes);
    }
  return g_string_free_and_steal (text);
}

/* Where the first row of a long text ends: at a space, if there is one near. */
static const char *
find_cut (const char *text)
{
  const char *space = NULL;
  const char *p = text;

  for (guint room = 0; *p && room < LONGEST_CELL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      room += c == '\n' ? NEW_LINE : 1;
      if (g_unichar_isspace (c))
        space = p;
    }
  return *p && space && space > text && p - space < LONGEST_CELL / 4 ? space : p;
}

/* A piece of a long text. What runs by itself is ended where the piece ends, and in the next piece goes on; @open is
 * what it begins with, 0 for nothing. */
static char *
take_piece (const char *from, const char *to, gunichar *open)
{
  GString *piece = g_string_new (NULL);

  if (*open)
    g_string_append_unichar (piece, *open);
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == CRAMP_ISOLATE_LTR || c == CRAMP_ISOLATE_RTL)
        *open = c;
      else if (c == CRAMP_ISOLATE_END || c == '\n')
        *open = 0;
    }
  g_string_append_len (piece, from, to - from);
  if (*open)
    g_string_append_unichar (piece, CRAMP_ISOLATE_END);
  return g_strstrip (g_string_free_and_steal (piece));
}

/* Takes over @cells, of which the last may be long. */
static void
take_rows (CrampTable *table, char **cells)
{
  guint last = table->n_columns - 1;
  g_autofree char *text = g_strchug (cells[last]);
  gunichar open = 0;
  const char *p = text;

  do
    {
      const char *cut = find_cut (p);

      for (guint i = 0; p > text && i < last; i++)
        cells[i] = g_strdup ("");
      cells[last] = take_piece (p, cut, &open);
      cramp_table_take_row (table, cells);
      p = cut;
    }
  while (*p);
}

static char *
or_dash (char *text)
{
  return text ? text : g_strdup ("–");
}

static void
take_episode (CrampTable *table, char *when, const CrampEpisode *episode)
{
  char *cells[] = {
    when,
    cramp_episode_describe_time (episode),
    or_dash (cramp_episode_describe_place (episode)),
    episode->pain == CRAMP_UNSET ? or_dash (NULL) : g_strdup_printf ("%d", episode->pain),
    or_dash (cramp_episode_describe_duration (episode)),
    describe_details (episode),
  };

  take_rows (table, cells);
}

static char *
name_day (int day)
{
  g_autofree char *date = cramp_day_format_short (day);

  /* Translators: %s is a short date, as "21 Nov": what follows was on the day, not in the night. */
  return g_strdup_printf (_ ("%s, by day"), date);
}

/* Of a night with several cramps only the first row names it. */
static void
take_group (CrampTable *table, const CrampNightGroup *group)
{
  for (guint i = 0; i < group->daytime_cramps->len; i++)
    take_episode (table, i == 0 ? name_day (group->day) : g_strdup (""), group->daytime_cramps->pdata[i]);
  for (guint i = 0; i < group->night_cramps->len; i++)
    take_episode (table, i == 0 ? cramp_night_format (group->day) : g_strdup (""), group->night_cramps->pdata[i]);
  if (group->log && group->log->notes && *group->log->notes)
    {
      g_autofree char *notes = cramp_direction_isolate (group->log->notes);
      char *cells[] = {
        name_day (group->day),
        g_strdup (""),
        g_strdup (""),
        g_strdup (""),
        g_strdup (""),
        /* Translators: %s is a note on a day, in the person's own words. */
        g_strdup_printf (_ ("Note on the day: “%s”"), notes),
      };

      take_rows (table, cells);
    }
}

static const CrampColumn columns[] = {
  { .heading = N_ ("Night or day"), .strong = TRUE },
  { .heading = N_ ("Began") },
  { .heading = N_ ("Where") },
  { .heading = N_ ("Pain"), .number = TRUE },
  { .heading = N_ ("Lasted") },
  { .heading = N_ ("More, and notes"), .stretch = TRUE },
};

static char *
say_left_out (const CrampSummary *self, guint first)
{
  guint n = 0;

  for (guint i = 0; i < first; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (self->input->groups, i);

      n += group->night_cramps->len + group->daytime_cramps->len;
    }
  return g_strdup_printf (
      ngettext ("These are the last 13 weeks. %u earlier cramp counts in the figures, but is not listed.",
                "These are the last 13 weeks. %u earlier cramps count in the figures, but are not listed.", n),
      n);
}

/* Cramps and notes from the @first night on. */
static void
add_from (CrampSummary *self, guint first)
{
  CrampSection *section;
  CrampTable *table;

  if (cramp_statistics_is_empty (&self->now))
    return;
  section = cramp_report_add_section (self->report, _ ("Cramp by cramp"), CRAMP_REPORT_COLUMNS);
  section->after_first = TRUE;
  if (first > 0)
    cramp_section_take_note (section, say_left_out (self, first));
  table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
  for (guint i = first; i < self->input->groups->len; i++)
    take_group (table, g_ptr_array_index (self->input->groups, i));
  if (table->rows->len == 0)
    cramp_section_take_text (section, NULL, g_strdup (_ ("No cramps and no notes were recorded.")));
}

/* So many nights are what somebody reads; ten years would be hundreds of pages. */
#define MOST_LISTED (13 * 7)

/**
 * cramp_summary_add_episodes:
 *
 * Adds the cramps and notes of the last 13 weeks, oldest first, on pages of their own.
 */
void
cramp_summary_add_episodes (CrampSummary *self)
{
  guint nights = self->input->groups->len;

  if (!(self->input->parts & (1u << CRAMP_PART_ALL_EPISODES)))
    add_from (self, nights > MOST_LISTED ? nights - MOST_LISTED : 0);
}

/**
 * cramp_summary_add_all_episodes:
 *
 * Adds all cramps and notes, however many.
 */
void
cramp_summary_add_all_episodes (CrampSummary *self)
{
  add_from (self, 0);
}
