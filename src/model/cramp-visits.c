/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-visits.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-diary-summary.h"
#include "cramp-direction.h"
#include "cramp-night-group.h"

/* Questions for the care team and the visits at which they are asked (V1). */

/**
 * cramp_questions_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampQuestion): the open ones in their order, then those ticked
 *   off, the latest first
 */
GPtrArray *
cramp_questions_list (CrampDiary *diary, GError **error)
{
  GPtrArray *questions = cramp_diary_list (diary, &cramp_question_type, G_MININT64, G_MAXINT64, error);

  if (questions)
    g_ptr_array_sort (questions, cramp_question_compare);
  return questions;
}

/**
 * cramp_question_add:
 *
 * Writes a question down, after all that are open.
 */
gboolean
cramp_question_add (CrampDiary *diary, const char *text, GError **error)
{
  g_autoptr (GPtrArray) questions = cramp_questions_list (diary, error);
  g_autoptr (CrampQuestion) question = NULL;
  int last = -1;

  if (!questions)
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    last = MAX (last, ((CrampQuestion *) g_ptr_array_index (questions, i))->position);
  question = cramp_question_new (cramp_diary_get_person (diary)->record.uuid,
                                 cramp_clock_today (cramp_diary_get_clock (diary)), text);
  question->position = last + 1;
  return cramp_diary_save (diary, question, _ ("Add question"), error);
}

static guint
find_question (GPtrArray *questions, const char *uuid)
{
  guint i = 0;

  while (i < questions->len && !g_str_equal (((CrampRecord *) g_ptr_array_index (questions, i))->uuid, uuid))
    i++;
  return i;
}

/* New records for those of @questions that do not stand at their place yet. */
static GPtrArray *
number_open (GPtrArray *questions)
{
  GPtrArray *changed = cramp_record_list_new ();

  for (guint i = 0; i < questions->len; i++)
    {
      const CrampQuestion *question = g_ptr_array_index (questions, i);
      CrampQuestion *copy;

      if (!cramp_question_is_open (question) || question->position == (int) i)
        continue;
      copy = cramp_record_copy (question);
      copy->position = (int) i;
      g_ptr_array_add (changed, copy);
    }
  return changed;
}

/**
 * cramp_question_move:
 * @by: -1 for one place up, 1 for one place down
 *
 * Moves an open question among the open ones. One at the end stays there.
 */
gboolean
cramp_question_move (CrampDiary *diary, const CrampQuestion *question, int by, GError **error)
{
  g_autoptr (GPtrArray) questions = cramp_questions_list (diary, error);
  g_autoptr (GPtrArray) changed = NULL;
  guint from, to;

  if (!questions)
    return FALSE;
  from = find_question (questions, question->record.uuid);
  to = (guint) ((int) from + by);
  if (from >= questions->len || to >= questions->len || !cramp_question_is_open (g_ptr_array_index (questions, to)))
    return TRUE;
  g_ptr_array_insert (questions, (int) to, g_ptr_array_steal_index (questions, from));
  changed = number_open (questions);
  return changed->len == 0 || cramp_diary_save_all (diary, changed, _ ("Move question"), error);
}

/* Visits */

/**
 * cramp_visits_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampVisit): all of them
 */
GPtrArray *
cramp_visits_list (CrampDiary *diary, GError **error)
{
  return cramp_diary_list (diary, &cramp_visit_type, G_MININT64, G_MAXINT64, error);
}

/**
 * cramp_visits_next:
 *
 * Returns: (transfer none) (nullable): the earliest one that is not over: of today or later
 */
const CrampVisit *
cramp_visits_next (GPtrArray *visits, int today)
{
  const CrampVisit *next = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const CrampVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day >= today && (!next || visit->day < next->day))
        next = visit;
    }
  return next;
}

/**
 * cramp_visits_last:
 *
 * Returns: (transfer none) (nullable): the latest one before @today
 */
const CrampVisit *
cramp_visits_last (GPtrArray *visits, int today)
{
  const CrampVisit *last = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const CrampVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day && visit->day < today && (!last || visit->day > last->day))
        last = visit;
    }
  return last;
}

/**
 * cramp_visits_printed_at:
 *
 * Returns: when a summary was last saved or printed, %CRAMP_TIME_UNSET where none was
 */
gint64
cramp_visits_printed_at (GPtrArray *visits)
{
  gint64 latest = CRAMP_TIME_UNSET;

  for (guint i = 0; i < visits->len; i++)
    latest = MAX (latest, ((CrampVisit *) g_ptr_array_index (visits, i))->printed_at);
  return latest;
}

/**
 * cramp_visits_since:
 *
 * Returns: the day since which things are new to the care team: that of the last visit, otherwise of the last summary;
 *   %CRAMP_DAY_UNSET where there was neither
 */
int
cramp_visits_since (GPtrArray *visits, CrampClock *clock)
{
  const CrampVisit *last = cramp_visits_last (visits, cramp_clock_today (clock));
  gint64 printed = cramp_visits_printed_at (visits);

  if (last)
    return last->day;
  return printed == CRAMP_TIME_UNSET ? CRAMP_DAY_UNSET
                                     : cramp_day_of (printed, cramp_clock_utc_offset (clock, printed));
}

static void
take_part (GString *text, char *part)
{
  /* Translators: what stands between the parts of a list within a line. */
  g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("in a list", ", ") : "", part);
  g_free (part);
}

static guint
count_new_questions (GPtrArray *questions, int since)
{
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      const CrampQuestion *question = g_ptr_array_index (questions, i);

      n += cramp_question_is_open (question) && question->day >= since;
    }
  return n;
}

/* The last of the nights and days which the summary since then is made from, too; 0 on failure. */
static int
find_last_night (CrampDiary *diary, int since, GError **error)
{
  int last = cramp_diary_last_night (diary, error);

  return last ? MAX (since, last) : CRAMP_DAY_UNSET;
}

static guint
count_cramps (GPtrArray *groups)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (groups, i);

      n += group->night_cramps->len + group->daytime_cramps->len;
    }
  return n;
}

/* Which medicines were begun or stopped from that day on; what is only planned is no news. */
static void
take_medicines (GString *text, GPtrArray *medicines, int since, int today)
{
  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);
      g_autofree char *name = cramp_direction_isolate (medicine->name);

      if (medicine->start >= since && medicine->start <= today)
        /* Translators: %s is a medicine. */
        take_part (text, g_strdup_printf (_ ("%s started"), name));
      if (medicine->end >= since && medicine->end < today)
        /* Translators: %s is a medicine. */
        take_part (text, g_strdup_printf (_ ("%s stopped"), name));
    }
}

/**
 * cramp_visits_describe_news:
 *
 * Returns: (transfer full) (nullable): what came up since a day, as "5 cramps, 1 warning, 2 questions"
 */
char *
cramp_visits_describe_news (CrampDiary *diary, int since, GError **error)
{
  int last = find_last_night (diary, since, error);
  g_autoptr (GPtrArray) groups = last ? cramp_diary_list_groups (diary, since, last, error) : NULL;
  g_autoptr (GPtrArray) warnings = groups ? cramp_diary_list_warnings_of (diary, since, last, error) : NULL;
  g_autoptr (GPtrArray) questions = warnings ? cramp_questions_list (diary, error) : NULL;
  g_autoptr (GPtrArray) medicines =
      questions ? cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, error) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  if (!medicines)
    return NULL;
  n = count_cramps (groups);
  take_part (text, g_strdup_printf (ngettext ("%u cramp", "%u cramps", n), n));
  if ((n = warnings->len) > 0)
    take_part (text, g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n));
  if ((n = count_new_questions (questions, since)) > 0)
    take_part (text, g_strdup_printf (ngettext ("%u question", "%u questions", n), n));
  take_medicines (text, medicines, since, cramp_clock_today (cramp_diary_get_clock (diary)));
  return g_strdup (text->str);
}

/**
 * cramp_visits_note_printed:
 *
 * Remembers that a summary was saved or printed now: with the next visit, or for none.
 */
gboolean
cramp_visits_note_printed (CrampDiary *diary, GError **error)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  g_autoptr (GPtrArray) visits = cramp_visits_list (diary, error);
  g_autoptr (CrampVisit) visit = NULL;
  const CrampVisit *next;

  if (!visits)
    return FALSE;
  next = cramp_visits_next (visits, cramp_clock_today (clock));
  for (guint i = 0; !next && i < visits->len; i++)
    if (((CrampVisit *) g_ptr_array_index (visits, i))->day == CRAMP_DAY_UNSET)
      next = g_ptr_array_index (visits, i);
  visit =
      next ? cramp_record_copy (next) : cramp_visit_new (cramp_diary_get_person (diary)->record.uuid, CRAMP_DAY_UNSET);
  visit->printed_at = cramp_clock_now (clock);
  return cramp_diary_save (diary, visit, _ ("Make summary"), error);
}
