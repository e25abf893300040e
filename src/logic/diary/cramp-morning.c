/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-morning.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"

/* What is said of a night on the morning after. */

static const struct
{
  const char *label;
  int sign; /* #CrampSign, or -1 */
} legs[CRAMP_N_LEGS_NOW] = {
  [CRAMP_LEG_NORMAL] = { NC_ ("the leg now", "Normal"), -1 },
  [CRAMP_LEG_SORE] = { NC_ ("the leg now", "Sore"), -1 },
  [CRAMP_LEG_TENDER] = { NC_ ("the leg now", "Tender to touch"), CRAMP_SIGN_TENDER },
  [CRAMP_LEG_RED] = { NC_ ("the leg now", "Red"), CRAMP_SIGN_REDNESS },
  [CRAMP_LEG_SWOLLEN] = { NC_ ("the leg now", "Swollen"), CRAMP_SIGN_SWELLING },
  [CRAMP_LEG_HARD] = { NC_ ("the leg now", "Hard"), CRAMP_SIGN_HARD },
  [CRAMP_LEG_WARM] = { NC_ ("the leg now", "Warm"), CRAMP_SIGN_WARM },
  [CRAMP_LEG_NUMB] = { NC_ ("the leg now", "Numb"), CRAMP_SIGN_NUMB },
  [CRAMP_LEG_WEAK] = { NC_ ("the leg now", "Weak"), CRAMP_SIGN_WEAK },
};

/**
 * cramp_morning_night:
 *
 * Returns: the day of the night that is asked about today: the one that ended this morning
 */
int
cramp_morning_night (CrampClock *clock)
{
  return cramp_clock_today (clock) - 1;
}

static gint64
time_on_night (CrampClock *clock, int night, int minute)
{
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);

  return cramp_day_time (night + minute / (24 * 60), minute % (24 * 60), zone, NULL);
}

/**
 * cramp_morning_hour_time:
 * @hour: of the wall clock, 20 to 23 on the evening of @night or 0 to 9 on the morning after
 *
 * Returns: seconds since 1970 UTC
 */
gint64
cramp_morning_hour_time (CrampClock *clock, int night, int hour)
{
  return time_on_night (clock, night, (hour < CRAMP_FIRST_HOUR ? hour + 24 : hour) * 60);
}

/**
 * cramp_morning_has_hour:
 * @boundary: minutes after midnight at which a night begins
 * @hour: as in cramp_morning_hour_time()
 *
 * Returns: whether @hour lies in @night, which it may not where nights begin at an unusual hour
 */
gboolean
cramp_morning_has_hour (CrampClock *clock, int night, int boundary, int hour)
{
  gint64 time = cramp_morning_hour_time (clock, night, hour);

  return cramp_night_of (time, cramp_clock_utc_offset (clock, time), boundary) == night;
}

/**
 * cramp_morning_set_hour:
 * @boundary: minutes after midnight at which a night begins
 * @hour: as in cramp_morning_hour_time(), or %CRAMP_HOUR_UNKNOWN for the middle of the night
 *
 * Sets the onset of a cramp that is known roughly. One that would lie ahead is taken to be now; an hour that is not in
 * the night is as good as unknown.
 */
void
cramp_morning_set_hour (CrampEpisode *episode, CrampClock *clock, int night, int boundary, int hour)
{
  gboolean known = hour != CRAMP_HOUR_UNKNOWN && cramp_morning_has_hour (clock, night, boundary, hour);
  gint64 onset =
      known ? cramp_morning_hour_time (clock, night, hour) : time_on_night (clock, night, boundary + 12 * 60);

  cramp_episode_set_onset (episode, clock, MIN (onset, cramp_clock_now (clock)));
  episode->precision = known ? CRAMP_PRECISION_ABOUT : CRAMP_PRECISION_NIGHT;
}

/**
 * cramp_morning_set_leg:
 * @leg: (array fixed-size=9): for each #CrampLegNow whether it was tapped
 *
 * Notes what the leg is like now. What was not tapped is not answered, unless "normal" was tapped.
 */
void
cramp_morning_set_leg (CrampEpisode *episode, const gboolean *leg)
{
  gboolean normal = leg[CRAMP_LEG_NORMAL];

  if (leg[CRAMP_LEG_SORE])
    episode->sore = CRAMP_ANSWER_YES;
  else if (normal && episode->sore == CRAMP_ANSWER_NONE)
    episode->sore = CRAMP_ANSWER_NO;
  for (guint i = 0; i < CRAMP_N_LEGS_NOW; i++)
    {
      int sign = legs[i].sign;

      if (sign < 0)
        continue;
      if (leg[i])
        episode->signs[sign] = CRAMP_SIGN_VALUE_YES;
      else if (normal && episode->signs[sign] == CRAMP_SIGN_VALUE_NONE)
        episode->signs[sign] = CRAMP_SIGN_VALUE_NO;
      if ((leg[i] || normal) && episode->signs[sign] == CRAMP_SIGN_VALUE_YES)
        episode->signs_still[sign] = leg[i] ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NO;
    }
}

/**
 * cramp_morning_leg_label:
 *
 * Returns: what stands on the key of @leg, translated
 */
const char *
cramp_morning_leg_label (CrampLegNow leg)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "the leg now", legs[leg].label);
}
