/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-summary.h"

#include "cramp-day.h"
#include "cramp-medicines.h"
#include "cramp-milestone.h"
#include "cramp-night-group.h"
#include "cramp-summary.h"
#include "cramp-team-notes.h"
#include "cramp-visits.h"

/* Collects from a diary what a summary is made from. Reads only, so that it may be called in a thread with a diary that
 * was opened there. */

/**
 * cramp_diary_last_night:
 *
 * Returns: the last night that a summary reaches to: the latest finished one, or a later one of which, or of the day
 *   before which, something was recorded already; 0 on failure
 */
int
cramp_diary_last_night (CrampDiary *diary, GError **error)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);
  int night = cramp_night_of (now, cramp_clock_utc_offset (clock, now), cramp_diary_get_boundary (diary));
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (diary, night, MAX (night, cramp_clock_today (clock)), error);

  if (!groups)
    return CRAMP_DAY_UNSET;
  for (guint i = groups->len; i > 0; i--)
    {
      const CrampNightGroup *group = g_ptr_array_index (groups, i - 1);

      if (cramp_night_group_is_recorded (group) || group->daytime_cramps->len > 0)
        return group->day;
    }
  return night - 1;
}

/**
 * cramp_diary_first_night:
 * @last: the last night
 *
 * Returns: the night or day with which the diary begins, at least four weeks before @last; 0 on failure
 */
int
cramp_diary_first_night (CrampDiary *diary, int last, GError **error)
{
  int first = last - CRAMP_SUMMARY_NIGHTS + 1;
  GError *failure = NULL;
  g_autoptr (CrampEpisode) episode = cramp_diary_get_first (diary, &cramp_episode_type, &failure);
  g_autoptr (CrampNight) night = failure ? NULL : cramp_diary_get_first (diary, &cramp_night_type, &failure);

  if (failure)
    {
      g_propagate_error (error, failure);
      return CRAMP_DAY_UNSET;
    }
  if (episode)
    first = MIN (first, cramp_episode_day (episode) - 1);
  if (night)
    first = MIN (first, night->day);
  return first;
}

/* Warnings of nights */

/* Adds the uuids of the cramps of a day and the night after it. */
static gboolean
collect_cramps (GHashTable *uuids, CrampDiary *diary, int day, GError **error)
{
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (diary, day, day, error);
  const CrampNightGroup *group = groups ? g_ptr_array_index (groups, 0) : NULL;

  for (guint i = 0; group && i < group->night_cramps->len; i++)
    g_hash_table_add (uuids, g_strdup (((CrampRecord *) g_ptr_array_index (group->night_cramps, i))->uuid));
  for (guint i = 0; group && i < group->daytime_cramps->len; i++)
    g_hash_table_add (uuids, g_strdup (((CrampRecord *) g_ptr_array_index (group->daytime_cramps, i))->uuid));
  return group != NULL;
}

/* The worst that were shown first, however long ago. */
static int
compare_shown (gconstpointer one, gconstpointer other)
{
  const CrampWarning *a = one, *b = other;

  return a->first_level == b->first_level ? cramp_warning_compare (a, b) : (int) b->first_level - (int) a->first_level;
}

/**
 * cramp_diary_list_warnings_of:
 * @from: first night
 * @to: last night
 *
 * Each goes with the cramp that it is about: one of the early morning belongs to the night before. What is about no
 * cramp goes by its day, up to today where @to is the last night there is.
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): what was shown of these nights, the worst first;
 *   notes and what was withdrawn are left out
 */
GPtrArray *
cramp_diary_list_warnings_of (CrampDiary *diary, int from, int to, GError **error)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) warnings = NULL;
  gint64 first, unused;
  int last = cramp_diary_last_night (diary, error);
  int end = to < last ? to + 1 : MAX (to + 1, cramp_clock_today (clock));

  cramp_night_groups_time_span (from, to, &first, &unused);
  if (!last || !collect_cramps (others, diary, from - 1, error) || !collect_cramps (others, diary, to + 1, error) ||
      !(warnings = cramp_diary_list_warnings_since (diary, first, error)))
    return NULL;
  for (guint i = warnings->len; i > 0; i--)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i - 1);
      int day = cramp_day_of (warning->since, cramp_clock_utc_offset (clock, warning->since));

      if (warning->first_level <= CRAMP_WARNING_NOTE || warning->state == CRAMP_WARNING_WITHDRAWN || day < from ||
          day > end || g_hash_table_contains (others, warning->subject))
        g_ptr_array_remove_index (warnings, i - 1);
    }
  g_ptr_array_sort_values (warnings, compare_shown);
  return g_steal_pointer (&warnings);
}

/* The lists a report is made from, in the order of reading. */
typedef struct
{
  GPtrArray *groups;
  GPtrArray *before;
  GPtrArray *findings;
  GPtrArray *medicines;
  GPtrArray *schedules;
  GPtrArray *doses;
  GPtrArray *medicine_notes;
  GPtrArray *sessions;
  GPtrArray *warnings;
  GPtrArray *questions;
  GPtrArray *team_notes;
  GPtrArray *visits;
} Lists;

static void
lists_clear (Lists *lists)
{
  g_clear_pointer (&lists->groups, g_ptr_array_unref);
  g_clear_pointer (&lists->before, g_ptr_array_unref);
  g_clear_pointer (&lists->findings, g_ptr_array_unref);
  g_clear_pointer (&lists->medicines, g_ptr_array_unref);
  g_clear_pointer (&lists->schedules, g_ptr_array_unref);
  g_clear_pointer (&lists->doses, g_ptr_array_unref);
  g_clear_pointer (&lists->medicine_notes, g_ptr_array_unref);
  g_clear_pointer (&lists->sessions, g_ptr_array_unref);
  g_clear_pointer (&lists->warnings, g_ptr_array_unref);
  g_clear_pointer (&lists->questions, g_ptr_array_unref);
  g_clear_pointer (&lists->team_notes, g_ptr_array_unref);
  g_clear_pointer (&lists->visits, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

static GPtrArray *
list_all (CrampDiary *diary, const CrampRecordType *type, GError **error)
{
  return cramp_diary_list (diary, type, G_MININT64, G_MAXINT64, error);
}

/* What trends need too. */
static gboolean
read_basics (Lists *lists, CrampDiary *diary, int from, int to, GError **error)
{
  return (lists->groups = cramp_diary_list_groups (diary, from, to, error)) &&
         (lists->before = cramp_diary_list_groups (diary, from - (to - from + 1), from - 1, error)) &&
         (lists->medicines = list_all (diary, &cramp_medicine_type, error)) &&
         (lists->schedules = list_all (diary, &cramp_schedule_type, error)) &&
         (lists->sessions = list_all (diary, &cramp_session_type, error));
}

static gboolean
read_rest (Lists *lists, CrampDiary *diary, int from, int to, GError **error)
{
  return (lists->findings = list_all (diary, &cramp_finding_type, error)) &&
         (lists->doses = cramp_diary_list (diary, &cramp_dose_type, from, to, error)) &&
         (lists->medicine_notes = cramp_diary_list (diary, &cramp_medicine_note_type, from, to + 1, error)) &&
         (lists->warnings = cramp_diary_list_warnings_of (diary, from, to, error)) &&
         (lists->questions = cramp_questions_list (diary, error)) &&
         (lists->team_notes = cramp_team_notes_list (diary, error)) &&
         (lists->visits = cramp_visits_list (diary, error));
}

/* Returns: (transfer full): which medicines are named by a leaflet, and how */
static GHashTable *
find_named (GPtrArray *medicines)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);
      const CrampMedicineGroup *group = cramp_medicines_find_group (medicine);

      if (group)
        g_hash_table_insert (named, medicine->record.uuid, group->label);
    }
  return named;
}

static CrampSummaryInput
make_input (CrampDiary *diary, const Lists *lists)
{
  CrampClock *clock = cramp_diary_get_clock (diary);

  return (CrampSummaryInput) {
    .person = cramp_diary_get_person (diary),
    .groups = lists->groups,
    .before = lists->before,
    .findings = lists->findings,
    .medicines = lists->medicines,
    .schedules = lists->schedules,
    .doses = lists->doses,
    .medicine_notes = lists->medicine_notes,
    .warnings = lists->warnings,
    .questions = lists->questions,
    .team_notes = lists->team_notes,
    .sessions = lists->sessions,
    .today = cramp_clock_today (clock),
    .clock = clock,
  };
}

/**
 * cramp_diary_find_period:
 * @from: (inout): first night; unset for four weeks up to @to
 * @to: (inout): last night; unset for the latest one
 *
 * Finds what was not given of the period of a summary.
 */
gboolean
cramp_diary_find_period (CrampDiary *diary, int *from, int *to, GError **error)
{
  if (*to == CRAMP_DAY_UNSET && (*to = cramp_diary_last_night (diary, error)) == CRAMP_DAY_UNSET)
    return FALSE;
  *from = *from == CRAMP_DAY_UNSET ? *to - CRAMP_SUMMARY_NIGHTS + 1 : CLAMP (*from, 1, *to);
  return TRUE;
}

/**
 * cramp_diary_summarize:
 * @from: first night; unset for four weeks up to @to
 * @to: last night; unset for the latest one
 * @parts: bit i stands for #CrampSummaryPart i
 *
 * Returns: (transfer full) (nullable): the summary of these nights
 */
CrampReport *
cramp_diary_summarize (CrampDiary *diary, int from, int to, guint parts, GError **error)
{
  g_auto (Lists) lists = { 0 };
  g_autoptr (GHashTable) named = NULL;
  CrampSummaryInput input;

  if (!cramp_diary_find_period (diary, &from, &to, error))
    return NULL;
  if (!read_basics (&lists, diary, from, to, error) || !read_rest (&lists, diary, from, to, error))
    return NULL;
  named = find_named (lists.medicines);
  input = make_input (diary, &lists);
  input.named = named;
  input.visit = cramp_visits_next (lists.visits, input.today);
  input.parts = parts;
  return cramp_summary_new (&input);
}

/**
 * cramp_diary_show_trends:
 * @from: first night
 * @to: last night
 *
 * Returns: (transfer full) (nullable): figures and charts of these nights
 */
CrampReport *
cramp_diary_show_trends (CrampDiary *diary, int from, int to, GError **error)
{
  g_auto (Lists) lists = { 0 };
  CrampSummaryInput input;

  from = CLAMP (from, 1, to);
  if (!read_basics (&lists, diary, from, to, error))
    return NULL;
  input = make_input (diary, &lists);
  return cramp_summary_new_trends (&input);
}

/**
 * cramp_diary_list_milestones:
 *
 * Returns: (transfer full) (nullable) (element-type CrampMilestone): what may have changed the cramps and lies within
 *   the diary, the latest first
 */
GPtrArray *
cramp_diary_list_milestones (CrampDiary *diary, GError **error)
{
  int last = cramp_diary_last_night (diary, error);
  int first = last ? cramp_diary_first_night (diary, last, error) : CRAMP_DAY_UNSET;
  g_autoptr (GPtrArray) medicines = first ? list_all (diary, &cramp_medicine_type, error) : NULL;
  g_autoptr (GPtrArray) schedules = medicines ? list_all (diary, &cramp_schedule_type, error) : NULL;
  g_autoptr (GPtrArray) sessions = schedules ? list_all (diary, &cramp_session_type, error) : NULL;
  g_autoptr (GPtrArray) all = sessions ? cramp_milestones_new (medicines, schedules, sessions) : NULL;
  GPtrArray *within;

  if (!all)
    return NULL;
  within = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_milestone_free);
  while (all->len > 0)
    {
      CrampMilestone *milestone = g_ptr_array_steal_index (all, all->len - 1);

      if (milestone->day > first && milestone->day <= last)
        g_ptr_array_add (within, milestone);
      else
        cramp_milestone_free (milestone);
    }
  return within;
}

/**
 * cramp_diary_compare:
 * @day: when something began or ended
 *
 * Returns: (transfer full) (nullable): four weeks before that day beside up to four weeks from then on
 */
CrampReport *
cramp_diary_compare (CrampDiary *diary, int day, GError **error)
{
  int last = cramp_diary_last_night (diary, error);
  g_autoptr (GPtrArray) before =
      last ? cramp_diary_list_groups (diary, day - CRAMP_SUMMARY_NIGHTS, day - 1, error) : NULL;
  g_autoptr (GPtrArray) after =
      before ? cramp_diary_list_groups (diary, day, MAX (day, MIN (last, day + CRAMP_SUMMARY_NIGHTS - 1)), error)
             : NULL;
  g_autofree char *text = cramp_day_format (day);

  return after ? cramp_summary_compare (text, before, after) : NULL;
}
