/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-person.h"

G_BEGIN_DECLS

/* A running cramp about which nobody said anything for so long, in seconds, may have been forgotten. */
#define CRAMP_FORGOTTEN_AFTER (60 * 60)

/**
 * CrampStopwatchQuestion:
 * @CRAMP_STOPWATCH_ASKS_NOTHING: none is due
 * @CRAMP_STOPWATCH_ASKS_SEVERE: "Is it severe?", at 10 minutes
 * @CRAMP_STOPWATCH_ASKS_STILL: "Still cramping?", at 30 minutes and at 6 hours
 *
 * What a stopwatch that was left alone asks. It never asserts anything by itself.
 */
typedef enum
{
  CRAMP_STOPWATCH_ASKS_NOTHING,
  CRAMP_STOPWATCH_ASKS_SEVERE,
  CRAMP_STOPWATCH_ASKS_STILL,
} CrampStopwatchQuestion;

CrampEpisode *cramp_stopwatch_start (CrampClock *clock, const CrampPerson *person);
int cramp_stopwatch_elapsed (const CrampEpisode *episode, CrampClock *clock);
CrampStopwatchQuestion cramp_stopwatch_question (const CrampEpisode *episode, CrampClock *clock);
gint64 cramp_stopwatch_next_question (const CrampEpisode *episode, CrampClock *clock);
gboolean cramp_stopwatch_is_forgotten (const CrampEpisode *episode, CrampClock *clock);
gboolean cramp_stopwatch_may_have_lasted (const CrampEpisode *episode, CrampDurationBand band);

void cramp_stopwatch_touch (CrampEpisode *episode, CrampClock *clock);
void cramp_stopwatch_end (CrampEpisode *episode, CrampClock *clock);
void cramp_stopwatch_end_roughly (CrampEpisode *episode, CrampClock *clock, CrampDurationBand band);
void cramp_stopwatch_go_on (CrampEpisode *episode, CrampClock *clock);
void cramp_stopwatch_began_earlier (CrampEpisode *episode, int seconds);

G_END_DECLS
