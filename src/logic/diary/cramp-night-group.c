/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-group.h"

#include "cramp-day.h"

static CrampNightGroup *
group_new (int day)
{
  CrampNightGroup *self = g_new0 (CrampNightGroup, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->day = day;
  self->night_cramps = cramp_record_list_new ();
  self->daytime_cramps = cramp_record_list_new ();
  return self;
}

/**
 * cramp_night_group_with_cramps:
 * @night_cramps: (element-type CrampEpisode): those of @self that are to be seen
 * @daytime_cramps: (element-type CrampEpisode): those of @self that are to be seen
 *
 * Returns: (transfer full): @self with some of its cramps; what it says of the night stays true
 */
CrampNightGroup *
cramp_night_group_with_cramps (const CrampNightGroup *self, GPtrArray *night_cramps, GPtrArray *daytime_cramps)
{
  CrampNightGroup *group = g_new0 (CrampNightGroup, 1);

  g_atomic_ref_count_init (&group->ref_count);
  group->day = self->day;
  group->night_cramps = g_ptr_array_ref (night_cramps);
  group->daytime_cramps = g_ptr_array_ref (daytime_cramps);
  group->night = self->night ? cramp_record_ref (self->night) : NULL;
  group->log = self->log ? cramp_record_ref (self->log) : NULL;
  group->n_hidden = self->night_cramps->len + self->n_hidden - night_cramps->len;
  return group;
}

/**
 * cramp_night_group_ref:
 *
 * Returns: (transfer full): @self
 */
CrampNightGroup *
cramp_night_group_ref (CrampNightGroup *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cramp_night_group_unref:
 * @self: (transfer full) (nullable):
 */
void
cramp_night_group_unref (CrampNightGroup *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->night_cramps);
  g_ptr_array_unref (self->daytime_cramps);
  g_clear_pointer ((gpointer *) &self->night, cramp_record_unref);
  g_clear_pointer ((gpointer *) &self->log, cramp_record_unref);
  g_free (self);
}

static CrampNightGroup *
group_at (GPtrArray *groups, int from, int day)
{
  return day >= from && day < from + (int) groups->len ? g_ptr_array_index (groups, day - from) : NULL;
}

static void
add_episode (GPtrArray *groups, int from, int boundary, CrampEpisode *episode)
{
  gboolean at_night = cramp_episode_is_night (episode);
  CrampNightGroup *group = group_at (groups, from, cramp_episode_calendar_day (episode, boundary));

  if (group)
    g_ptr_array_add (at_night ? group->night_cramps : group->daytime_cramps, cramp_record_ref (episode));
}

/**
 * cramp_night_groups_new:
 * @from: first day
 * @to: last day
 * @boundary: minutes after midnight at which a night begins
 * @episodes: (element-type CrampEpisode): in the order of their onsets; may reach beyond the days asked for
 * @nights: (nullable) (element-type CrampNight):
 * @days: (nullable) (element-type CrampDay):
 *
 * Sorts the records by day and night. Daytime cramps go by the civil day, whatever the boundary.
 *
 * Returns: (transfer full) (element-type CrampNightGroup): one group for each day from @from to @to
 */
GPtrArray *
cramp_night_groups_new (int from, int to, int boundary, GPtrArray *episodes, GPtrArray *nights, GPtrArray *days)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_group_unref);

  for (int day = from; day <= to; day++)
    g_ptr_array_add (groups, group_new (day));
  for (guint i = 0; i < episodes->len; i++)
    add_episode (groups, from, boundary, g_ptr_array_index (episodes, i));
  for (guint i = 0; nights && i < nights->len; i++)
    {
      CrampNight *night = g_ptr_array_index (nights, i);
      CrampNightGroup *group = group_at (groups, from, night->day);

      if (group && !group->night)
        group->night = cramp_record_ref (night);
    }
  for (guint i = 0; days && i < days->len; i++)
    {
      CrampDay *log = g_ptr_array_index (days, i);
      CrampNightGroup *group = group_at (groups, from, log->day);

      if (group && !group->log)
        group->log = cramp_record_ref (log);
    }
  return groups;
}

/**
 * cramp_night_groups_time_span:
 * @first: (out): seconds since 1970 UTC
 * @last: (out): seconds since 1970 UTC
 *
 * Tells within which onsets the episodes of the days and nights from @from to @to lie, in whatever zone.
 */
void
cramp_night_groups_time_span (int from, int to, gint64 *first, gint64 *last)
{
  gint64 epoch = cramp_day_new (1970, 1, 1);

  *first = (from - epoch - 1) * CRAMP_SECONDS_A_DAY;
  *last = (to - epoch + 3) * CRAMP_SECONDS_A_DAY;
}

/**
 * cramp_night_group_is_recorded:
 *
 * Returns: whether the night counts in a denominator: it has a night cramp or an explicit "no cramps"
 */
gboolean
cramp_night_group_is_recorded (const CrampNightGroup *self)
{
  return self->night_cramps->len + self->n_hidden > 0 || (self->night && self->night->no_cramps == CRAMP_ANSWER_YES);
}

/**
 * cramp_night_group_worst_pain:
 *
 * Returns: the worst pain given for any cramp of the day and the night, NRS 0-10, or %CRAMP_UNSET
 */
int
cramp_night_group_worst_pain (const CrampNightGroup *self)
{
  int worst = CRAMP_UNSET;

  for (guint i = 0; i < self->night_cramps->len; i++)
    worst = MAX (worst, ((CrampEpisode *) g_ptr_array_index (self->night_cramps, i))->pain);
  for (guint i = 0; i < self->daytime_cramps->len; i++)
    worst = MAX (worst, ((CrampEpisode *) g_ptr_array_index (self->daytime_cramps, i))->pain);
  return worst;
}
