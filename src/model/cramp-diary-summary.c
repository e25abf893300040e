/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-summary.h"

#include "cramp-day.h"
#include "cramp-night-group.h"
#include "cramp-summary.h"

/* Collects from a diary what a summary is made from. Reads only, so that it may be called in a thread with a diary that
 * was opened there. */

/**
 * cramp_diary_last_night:
 *
 * Returns: the last night that a summary reaches to: the latest finished one, or the one that is not over where
 *   something was recorded for it already; 0 on failure
 */
int
cramp_diary_last_night (CrampDiary *diary, GError **error)
{
  gint64 now = cramp_clock_now (cramp_diary_get_clock (diary));
  int offset = cramp_clock_utc_offset (cramp_diary_get_clock (diary), now);
  int night = cramp_night_of (now, offset, cramp_diary_get_boundary (diary));
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (diary, night, night, error);

  if (!groups)
    return CRAMP_DAY_UNSET;
  return cramp_night_group_is_recorded (g_ptr_array_index (groups, 0)) ? night : night - 1;
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
  g_autoptr (GPtrArray) episodes = cramp_diary_list (diary, &cramp_episode_type, G_MININT64, G_MAXINT64, error);
  g_autoptr (GPtrArray) nights =
      episodes ? cramp_diary_list (diary, &cramp_night_type, G_MININT64, G_MAXINT64, error) : NULL;
  int first = last - CRAMP_SUMMARY_NIGHTS + 1;

  if (!nights)
    return CRAMP_DAY_UNSET;
  if (episodes->len > 0)
    first = MIN (first, cramp_episode_day (episodes->pdata[0]) - 1);
  for (guint i = 0; i < nights->len; i++)
    first = MIN (first, ((CrampNight *) g_ptr_array_index (nights, i))->day);
  return first;
}

typedef CrampReport *(*ReportMaker) (const CrampSummaryInput *input);

static CrampReport *
report_on (CrampDiary *diary, int from, int to, ReportMaker make, GError **error)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) medicine_notes = NULL;
  g_autoptr (GPtrArray) warnings = NULL;
  CrampClock *clock = cramp_diary_get_clock (diary);
  CrampSummaryInput input = { 0 };

  from = CLAMP (from, 1, to);
  if (!(groups = cramp_diary_list_groups (diary, from, to, error)) ||
      !(before = cramp_diary_list_groups (diary, from - (to - from + 1), from - 1, error)) ||
      !(findings = cramp_diary_list (diary, &cramp_finding_type, G_MININT64, G_MAXINT64, error)) ||
      !(medicines = cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, error)) ||
      !(schedules = cramp_diary_list (diary, &cramp_schedule_type, G_MININT64, G_MAXINT64, error)) ||
      !(doses = cramp_diary_list (diary, &cramp_dose_type, from, to, error)) ||
      !(medicine_notes = cramp_diary_list (diary, &cramp_medicine_note_type, from, to + 1, error)) ||
      !(warnings = cramp_diary_list_warnings (diary, error)))
    return NULL;
  input.person = cramp_diary_get_person (diary);
  input.groups = groups;
  input.before = before;
  input.findings = findings;
  input.medicines = medicines;
  input.schedules = schedules;
  input.doses = doses;
  input.medicine_notes = medicine_notes;
  input.warnings = warnings;
  input.today = cramp_clock_today (clock);
  input.utc_offset = cramp_clock_utc_offset (clock, cramp_clock_now (clock));
  return make (&input);
}

/**
 * cramp_diary_summarize:
 * @from: first night; unset for four weeks up to @to
 * @to: last night; unset for the latest one
 *
 * Returns: (transfer full) (nullable): the summary of these nights
 */
CrampReport *
cramp_diary_summarize (CrampDiary *diary, int from, int to, GError **error)
{
  if (to == CRAMP_DAY_UNSET && (to = cramp_diary_last_night (diary, error)) == CRAMP_DAY_UNSET)
    return NULL;
  if (from == CRAMP_DAY_UNSET)
    from = to - CRAMP_SUMMARY_NIGHTS + 1;
  return report_on (diary, from, to, cramp_summary_new, error);
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
  return report_on (diary, from, to, cramp_summary_new_trends, error);
}
