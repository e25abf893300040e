/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"

G_BEGIN_DECLS

/* "Some time that night" among the hours of cramp_morning_set_hour(). */
#define CRAMP_HOUR_UNKNOWN (-1)

/* The hours that are offered: from 8 in the evening to 9 in the morning. */
#define CRAMP_FIRST_HOUR 20
#define CRAMP_N_HOURS 14

/**
 * CrampLegNow:
 *
 * "The leg now", the morning after.
 */
typedef enum
{
  CRAMP_LEG_NORMAL,
  CRAMP_LEG_SORE,
  CRAMP_LEG_TENDER,
  CRAMP_LEG_RED,
  CRAMP_LEG_SWOLLEN,
  CRAMP_LEG_HARD,
  CRAMP_LEG_WARM,
  CRAMP_LEG_NUMB,
  CRAMP_LEG_WEAK,
  CRAMP_N_LEGS_NOW,
} CrampLegNow;

int cramp_morning_night (CrampClock *clock);
gint64 cramp_morning_hour_time (CrampClock *clock, int night, int hour);
gboolean cramp_morning_has_hour (CrampClock *clock, int night, int boundary, int hour);
void cramp_morning_set_hour (CrampEpisode *episode, CrampClock *clock, int night, int boundary, int hour);
void cramp_morning_set_leg (CrampEpisode *episode, const gboolean *leg);
const char *cramp_morning_leg_label (CrampLegNow leg);

G_END_DECLS
