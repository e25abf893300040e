/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-today.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-duration.h"
#include "cramp-routines.h"

/* What is still to do of today's stretching. No streaks, no blame. */

/**
 * cramp_stretch_plan_read:
 *
 * Returns: (transfer full) (nullable): the person's plan, or the default one
 */
CrampStretchPlan *
cramp_stretch_plan_read (CrampDiary *diary, GError **error)
{
  g_autoptr (GPtrArray) plans = cramp_diary_list (diary, &cramp_stretch_plan_type, G_MININT64, G_MAXINT64, error);

  if (!plans)
    return NULL;
  return plans->len > 0 ? cramp_record_ref (g_ptr_array_index (plans, 0)) : cramp_stretch_plan_default ();
}

/**
 * cramp_stretch_sessions_read:
 * @day: a civil day
 *
 * Returns: (transfer full) (nullable) (element-type CrampSession): the sessions that may belong to @day
 */
GPtrArray *
cramp_stretch_sessions_read (CrampDiary *diary, int day, GError **error)
{
  g_autoptr (GTimeZone) zone = cramp_clock_zone (cramp_diary_get_clock (diary));
  gint64 start = cramp_day_time (day, 0, zone, NULL);

  return cramp_diary_list (diary, &cramp_session_type, start - CRAMP_SECONDS_A_DAY, start + 3 * CRAMP_SECONDS_A_DAY,
                           error);
}

/* Looks how far the stretching is on the day that a session begun at @time counts for. Returns the plan, which @day
 * then refers to. */
static CrampStretchPlan *
look (CrampDiary *diary, gint64 time, int utc_offset, CrampStretchDay *day)
{
  CrampSession begun = { .started = time, .utc_offset = utc_offset };
  int today = cramp_session_day (&begun);
  g_autoptr (CrampStretchPlan) plan = cramp_stretch_plan_read (diary, NULL);
  g_autoptr (GPtrArray) sessions = cramp_stretch_sessions_read (diary, today, NULL);

  if (!plan || !sessions)
    return NULL;
  cramp_stretch_day_look (day, plan, sessions, today, cramp_minute_of_day (time, utc_offset));
  return g_steal_pointer (&plan);
}

static CrampStretchPlan *
look_now (CrampDiary *diary, CrampStretchDay *day)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);

  return look (diary, now, cramp_clock_utc_offset (clock, now), day);
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
  g_autoptr (CrampStretchPlan) plan = look_now (diary, &day);
  g_autoptr (CrampRoutine) routine = day.next ? find_routine (diary, day.next->routine) : NULL;
  g_autofree char *time = NULL;

  *title = cramp_stretch_day_describe (&day);
  if (!routine)
    {
      *subtitle = g_strdup (day.planned == 0 ? _ ("Nothing is planned.") : _ ("All that was planned is done."));
      return FALSE;
    }
  time = cramp_time_format (day.next->minute * 60, 0);
  /* Translators: a time of the day, and the name of a routine. */
  *subtitle = g_strdup_printf (_ ("Next: %s, %s"), time, routine->name);
  return TRUE;
}

/**
 * cramp_stretch_today_next:
 * @key: (out) (transfer full): key of the built-in routine it is, or uuid of the own one
 *
 * Returns: (transfer full) (nullable): the routine that is next today
 */
CrampRoutine *
cramp_stretch_today_next (CrampDiary *diary, char **key)
{
  CrampStretchDay day = { 0 };
  g_autoptr (CrampStretchPlan) plan = look_now (diary, &day);

  *key = day.next ? g_strdup (day.next->routine) : NULL;
  return day.next ? find_routine (diary, day.next->routine) : NULL;
}

/**
 * cramp_stretch_today_describe_session:
 * @session: one that is over
 *
 * Returns: (transfer full): as "Held for 2 minutes – 2 of 4 today"
 */
char *
cramp_stretch_today_describe_session (CrampDiary *diary, const CrampSession *session)
{
  g_autofree char *held = cramp_duration_format (cramp_session_held (session));
  CrampStretchDay day = { 0 };
  g_autoptr (CrampStretchPlan) plan = look (diary, session->started, session->utc_offset, &day);
  g_autofree char *progress = cramp_stretch_day_describe (&day);

  if (!cramp_session_counts (session))
    return g_strdup (session->ending == CRAMP_ENDING_HURT ? _ ("Nothing was held this time. That it hurt is noted.")
                                                          : _ ("Nothing was held this time, so nothing is noted."));
  if (!plan)
    /* Translators: %s is a time as "2 minutes". */
    return g_strdup_printf (_ ("Held for %s"), held);
  /* Translators: a time as "2 minutes", and as "2 of 4 today". */
  return g_strdup_printf (_ ("Held for %s – %s"), held, progress);
}
