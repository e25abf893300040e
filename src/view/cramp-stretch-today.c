/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-today.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-routine-dialog.h"
#include "cramp-stretch-run.h"

/* What is still to do of today's stretching, for the pages Stretch and Today. No streaks, no blame. */

/* The day that stretching counts for: the night until four still belongs to the day before. */
static int
find_today (CrampDiary *diary)
{
  g_autoptr (CrampSession) now = cramp_record_new (&cramp_session_type);
  CrampClock *clock = cramp_diary_get_clock (diary);

  now->started = cramp_clock_now (clock);
  now->utc_offset = cramp_clock_utc_offset (clock, now->started);
  return cramp_session_day (now);
}

/* Returns the plan, which @day then refers to. */
static CrampStretchPlan *
look (CrampDiary *diary, CrampStretchDay *day)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);
  int today = find_today (diary);
  g_autoptr (CrampStretchPlan) plan = cramp_stretch_plan_read (diary, NULL);
  g_autoptr (GPtrArray) sessions = cramp_stretch_sessions_read (diary, today, NULL);

  if (!plan || !sessions)
    return NULL;
  cramp_stretch_day_look (day, plan, sessions, today, cramp_minute_of_day (now, cramp_clock_utc_offset (clock, now)));
  return g_steal_pointer (&plan);
}

/* The routine called @key, built in or own; NULL where it is gone. */
static CrampRoutine *
find_routine (CrampDiary *diary, const char *key)
{
  const CrampBuiltInRoutine *built_in = cramp_routines_find_built_in (key);

  return built_in ? cramp_routines_make (built_in) : cramp_diary_get (diary, &cramp_routine_type, key, NULL);
}

/**
 * cramp_stretch_today_describe:
 * @title: (out) (transfer full): as "2 of 4 today"
 * @subtitle: (out) (transfer full): what comes next
 *
 * Returns: whether something is still to do
 */
gboolean
cramp_stretch_today_describe (CrampDiary *diary, char **title, char **subtitle)
{
  CrampStretchDay day = { 0 };
  g_autoptr (CrampStretchPlan) plan = look (diary, &day);
  g_autoptr (CrampRoutine) routine = day.next ? find_routine (diary, day.next->routine) : NULL;
  g_autofree char *time = NULL;

  *title = cramp_stretch_day_describe (&day);
  if (!routine)
    {
      *subtitle = g_strdup (day.planned == 0 ? _ ("Nothing is planned.") : _ ("All that was planned is done."));
      return FALSE;
    }
  time = g_strdup_printf ("%02d:%02d", day.next->minute / 60, day.next->minute % 60);
  /* Translators: a time of the day, and the name of a routine. */
  *subtitle = g_strdup_printf (_ ("Next: %s, %s"), time, routine->name);
  return TRUE;
}

/**
 * cramp_stretch_today_start:
 * @widget: in the window it is started from
 *
 * Opens the routine that is next today, with what to mind before it.
 */
void
cramp_stretch_today_start (GtkWidget *widget, CrampDiary *diary, CrampExercises *exercises)
{
  CrampStretchDay day = { 0 };
  g_autoptr (CrampStretchPlan) plan = look (diary, &day);
  g_autoptr (CrampRoutine) routine = day.next ? find_routine (diary, day.next->routine) : NULL;

  if (routine)
    adw_dialog_present (cramp_routine_dialog_new (diary, exercises, routine, day.next->routine), widget);
}
