/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-onset.h"

#include "cramp-day.h"

/**
 * cramp_onset_day:
 * @night: the night it was in, or %CRAMP_DAY_UNSET if nobody said
 * @minute: the time on the wall clock, minutes after midnight
 *
 * Returns: the civil day that is meant: the one of @night, otherwise the last one on which it has been that late
 */
int
cramp_onset_day (const CrampOnsetPlace *place, int night, int minute)
{
  if (night)
    return minute >= place->boundary ? night : night + 1;
  return cramp_day_time (place->today, minute, place->zone, NULL) <= place->now ? place->today : place->today - 1;
}

static gint64
night_start (const CrampOnsetPlace *place, int night)
{
  return cramp_day_time (night, place->boundary, place->zone, NULL);
}

/* Half a day later on the wall clock. */
static gint64
night_middle (const CrampOnsetPlace *place, int night)
{
  int minute = place->boundary + 12 * 60;

  return cramp_day_time (night + minute / (24 * 60), minute % (24 * 60), place->zone, NULL);
}

/**
 * cramp_onset_of_night:
 *
 * Returns: what stands for "some time that night": its middle, or now while that is still to come
 */
gint64
cramp_onset_of_night (const CrampOnsetPlace *place, int night)
{
  gint64 middle = night_middle (place, night);

  return middle > place->now && night_start (place, night) <= place->now ? place->now : middle;
}

/**
 * cramp_onset_last_night:
 *
 * Returns: the latest night whose middle is over
 */
int
cramp_onset_last_night (const CrampOnsetPlace *place)
{
  int night = place->today;

  while (night_middle (place, night) > place->now)
    night--;
  return night;
}
