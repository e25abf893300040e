/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-record.h"

G_BEGIN_DECLS

/* The longest cramp that may be entered, seconds. */
#define CRAMP_LONGEST_DURATION (7 * 24 * 60 * 60)

/* Longer than BMJ describes a cramp (D5, W2, W22), seconds. */
#define CRAMP_TEN_MINUTES (10 * 60)

/**
 * CrampEpisode:
 * @onset: when it began (D1); for "some time that night" the middle of that night
 * @utc_offset: seconds east of Greenwich where and when it began
 * @zone: IANA name of the time zone there
 * @precision: how well @onset is known
 * @circumstance: D1; not given counts by the clock, see cramp_episode_is_night()
 * @regions: set of #CrampRegion (D2, D3)
 * @pain: worst pain, NRS 0-10 (D4)
 * @duration: seconds (D5); never given together with @duration_band
 * @duration_band: how long, when it is known roughly only
 * @severe_duration: seconds the severe pain lasted, where it outlasted the cramp (W2)
 * @severe: whether the pain was severe, in a word, said while it was running
 * @still_severe: whether the pain was still severe when the cramp had eased
 * @not_helping: "Not helping" was tapped (W4)
 * @feels: D6, D8; #CrampFeel -> #CrampAnswer
 * @sore: sore afterwards (D7)
 * @sore_duration: seconds the soreness lasted
 * @woke: woke from sleep (D9)
 * @signs: #CrampSign -> #CrampSignValue (D10)
 * @signs_still: #CrampSign -> #CrampAnswer, whether a sign is still there
 * @factors: #CrampFactor -> #CrampAnswer (D11)
 * @reliefs: #CrampRelief -> #CrampHelped (D12)
 * @notes: D13
 * @entered_by: the person or a carer
 * @origin: form, stopwatch, morning or paper sheet
 * @confirmed: a stopwatch entry that was looked at in the morning
 * @running_boot: (nullable): the boot in which it was started, while it is running
 * @running_since: boottime in microseconds at its onset, while it is running
 * @running_seen: seconds after the onset when the person last said something, while it is running
 *
 * One cramp.
 */
typedef struct
{
  CrampRecord record;
  gint64 onset;
  int utc_offset;
  char *zone;
  CrampPrecision precision;
  CrampCircumstance circumstance;
  guint8 regions[CRAMP_N_REGIONS];
  int pain;
  int duration;
  CrampDurationBand duration_band;
  int severe_duration;
  CrampAnswer severe;
  CrampAnswer still_severe;
  CrampAnswer not_helping;
  guint8 feels[CRAMP_N_FEELS];
  CrampAnswer sore;
  int sore_duration;
  CrampAnswer woke;
  guint8 signs[CRAMP_N_SIGNS];
  guint8 signs_still[CRAMP_N_SIGNS];
  guint8 factors[CRAMP_N_FACTORS];
  guint8 reliefs[CRAMP_N_RELIEFS];
  char *notes;
  CrampEnteredBy entered_by;
  CrampOrigin origin;
  CrampAnswer confirmed;
  char *running_boot;
  gint64 running_since;
  int running_seen;
} CrampEpisode;

CRAMP_DECLARE_RECORD (CrampEpisode, cramp_episode)

CrampEpisode *cramp_episode_new (const char *person);
void cramp_episode_set_onset (CrampEpisode *self, CrampClock *clock, gint64 onset);
gboolean cramp_episode_is_running (const CrampEpisode *self);
gboolean cramp_episode_is_night (const CrampEpisode *self);
int cramp_episode_night (const CrampEpisode *self, int boundary);
int cramp_episode_day (const CrampEpisode *self);
int cramp_episode_calendar_day (const CrampEpisode *self, int boundary);
CrampSide cramp_episode_side (const CrampEpisode *self);
CrampAnswer cramp_episode_over_ten_minutes (const CrampEpisode *self);
CrampAnswer cramp_episode_is_severe (const CrampEpisode *self);

G_END_DECLS
