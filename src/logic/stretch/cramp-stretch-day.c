/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-day.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "cramp-day.h"
#include "cramp-routines.h"

/* What is done before this time of the night still belongs to the day before: bedtime is often after midnight. */
#define DAY_BEGINS (4 * 60 * 60)

/**
 * cramp_stretch_plan_default:
 *
 * Returns: (transfer full): S8: three times a day, and just before going to bed
 */
CrampStretchPlan *
cramp_stretch_plan_default (void)
{
  CrampStretchPlan *self = cramp_stretch_plan_new (NULL);

  cramp_stretch_plan_add (self, 8 * 60, CRAMP_ROUTINE_BY_DAY);
  cramp_stretch_plan_add (self, 13 * 60, CRAMP_ROUTINE_BY_DAY);
  cramp_stretch_plan_add (self, 18 * 60, CRAMP_ROUTINE_BY_DAY);
  cramp_stretch_plan_add (self, 22 * 60, CRAMP_ROUTINE_BEFORE_BED);
  return self;
}

/**
 * cramp_session_day:
 *
 * Returns: the day it counts for
 */
int
cramp_session_day (const CrampSession *self)
{
  return cramp_day_of (self->started - DAY_BEGINS, self->utc_offset);
}

/**
 * cramp_session_held:
 *
 * Returns: seconds held in all
 */
int
cramp_session_held (const CrampSession *self)
{
  int held = 0;

  for (guint i = 0; i < self->steps->len; i++)
    held += MAX (((CrampSessionStep *) g_ptr_array_index (self->steps, i))->held, 0);
  return held;
}

/**
 * cramp_session_counts:
 *
 * Returns: whether anything was held
 */
gboolean
cramp_session_counts (const CrampSession *self)
{
  return cramp_session_held (self) > 0;
}

static CrampSessionStep *
find_step (CrampSession *self, guint first, const char *exercise, CrampSide side)
{
  CrampSessionStep *step;

  for (guint i = first; i < self->steps->len; i++)
    {
      step = g_ptr_array_index (self->steps, i);
      if (step->side == side)
        return step;
    }
  step = cramp_record_new (&cramp_session_step_type);
  step->exercise = g_strdup (exercise);
  step->side = side;
  step->planned = step->held = 0;
  g_ptr_array_add (self->steps, step);
  return step;
}

/**
 * cramp_session_record:
 * @routine: what was played
 * @player: at its end, or stopped
 *
 * Notes down what was held, exercise by exercise and side by side.
 */
void
cramp_session_record (CrampSession *self, const CrampRoutine *routine, CrampPlayer *player)
{
  guint first = 0, last_step = G_MAXUINT;
  gint64 held = 0;

  for (guint i = 0; i < cramp_player_get_n_phases (player); i++)
    {
      const CrampPhase *phase = cramp_player_get_phase (player, i);
      const CrampRoutineStep *from = g_ptr_array_index (routine->steps, phase->step);
      CrampSessionStep *step;

      if (phase->step != last_step)
        first = self->steps->len;
      last_step = phase->step;
      step = find_step (self, first, from->exercise, phase->side);
      if (cramp_player_was_hurt (player, i))
        step->hurt = CRAMP_ANSWER_YES;
      if (phase->kind != CRAMP_PHASE_HOLD)
        continue;
      held = cramp_player_get_held (player, i);
      step->planned += phase->seconds;
      step->held += (int) ((held + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
    }
}

/* Each session takes the free time of the plan that is nearest to when it began. */
static void
take_nearest (const CrampStretchPlan *plan, gboolean *taken, int minute)
{
  int best = -1, best_distance = G_MAXINT;

  for (guint i = 0; i < plan->times->len; i++)
    {
      int distance = abs (((CrampStretchPlanTime *) g_ptr_array_index (plan->times, i))->minute - minute);

      if (!taken[i] && distance < best_distance)
        {
          best = (int) i;
          best_distance = distance;
        }
    }
  if (best >= 0)
    taken[best] = TRUE;
}

/* Nobody is sent back to the morning: what is over is over, until nothing else is left. */
static const CrampStretchPlanTime *
find_next (const CrampStretchPlan *plan, const gboolean *taken, int minute)
{
  const CrampStretchPlanTime *next = NULL;

  for (guint i = 0; i < plan->times->len; i++)
    {
      const CrampStretchPlanTime *time = g_ptr_array_index (plan->times, i);

      if (taken[i])
        continue;
      next = time;
      if (time->minute >= minute - 60)
        break;
    }
  return next;
}

static int
minute_of_stretch_day (int minute)
{
  return minute < DAY_BEGINS / 60 ? minute + 24 * 60 : minute;
}

/* Marks the times of the plan that the sessions of @day stand for; tells how many sessions there were. */
static int
take_sessions (const CrampStretchPlan *plan, GPtrArray *sessions, int day, gboolean *taken)
{
  int done = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const CrampSession *session = g_ptr_array_index (sessions, i);
      int began = cramp_minute_of_day (session->started, session->utc_offset);

      if (!cramp_session_counts (session) || cramp_session_day (session) != day)
        continue;
      /* After midnight it is later than the evening, not earlier than the morning. */
      take_nearest (plan, taken, minute_of_stretch_day (began));
      done++;
    }
  return done;
}

/**
 * cramp_stretch_day_look:
 * @plan: what is planned for each day; must outlive @self
 * @sessions: (element-type CrampSession): in the order of their starts; may be of other days too
 * @day: the day asked for
 * @minute: minutes after midnight it is now
 */
void
cramp_stretch_day_look (CrampStretchDay *self, const CrampStretchPlan *plan, GPtrArray *sessions, int day, int minute)
{
  g_autofree gboolean *taken = g_new0 (gboolean, plan->times->len + 1);

  *self = (CrampStretchDay) { .planned = (int) plan->times->len };
  self->done = take_sessions (plan, sessions, day, taken);
  self->next = find_next (plan, taken, minute_of_stretch_day (minute));
}

/**
 * cramp_stretch_day_has_done:
 * @day: a civil day; what is planned for the first hours after midnight belongs to the evening before
 * @time: which of the times of @plan
 *
 * Returns: whether a session stands for that time
 */
gboolean
cramp_stretch_day_has_done (const CrampStretchPlan *plan, GPtrArray *sessions, int day, guint time)
{
  g_autofree gboolean *taken = g_new0 (gboolean, plan->times->len + 1);
  int minute = ((CrampStretchPlanTime *) g_ptr_array_index (plan->times, time))->minute;

  take_sessions (plan, sessions, minute < DAY_BEGINS / 60 ? day - 1 : day, taken);
  return taken[time];
}

/**
 * cramp_stretch_day_describe:
 *
 * Returns: (transfer full): as "2 of 4 today"; without a judgement
 */
char *
cramp_stretch_day_describe (const CrampStretchDay *self)
{
  if (self->planned > 0 && self->done <= self->planned)
    /* Translators: how often somebody has stretched today, of how often planned. */
    return g_strdup_printf (_ ("%d of %d today"), self->done, self->planned);
  /* Translators: how often somebody has stretched today. */
  return g_strdup_printf (ngettext ("%d time today", "%d times today", (gulong) self->done), self->done);
}
