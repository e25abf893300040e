/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stopwatch.h"

/* The stopwatch of the bedside view. All it knows stands in the episode, so that it goes on after a crash or a power
 * cut: within one boot it counts by boottime, which suspend and changes of the wall clock don't touch; after a reboot
 * by UTC from the onset. */

static const struct
{
  gint64 after; /* seconds after the onset */
  CrampStopwatchQuestion question;
} questions[] = {
  { CRAMP_TEN_MINUTES, CRAMP_STOPWATCH_ASKS_SEVERE },
  { 30 * 60, CRAMP_STOPWATCH_ASKS_STILL },
  { 6 * 60 * 60, CRAMP_STOPWATCH_ASKS_STILL },
};

/* Where each band ends, seconds; "1 to 2 minutes" ends where the third is full. */
static const int band_ends[] = {
  [CRAMP_BAND_NONE] = 0,           [CRAMP_BAND_UNDER_1] = 60,      [CRAMP_BAND_1_TO_2] = 3 * 60,
  [CRAMP_BAND_3_TO_5] = 6 * 60,    [CRAMP_BAND_6_TO_10] = 11 * 60, [CRAMP_BAND_OVER_10] = G_MAXINT,
  [CRAMP_BAND_UNKNOWN] = G_MAXINT,
};

/**
 * cramp_stopwatch_start:
 * @person: whose cramp it is
 *
 * Returns: (transfer full): an episode that begins now and is running
 */
CrampEpisode *
cramp_stopwatch_start (CrampClock *clock, const CrampPerson *person)
{
  CrampEpisode *episode = cramp_episode_new (person->record.uuid);

  cramp_episode_set_onset (episode, clock, cramp_clock_now (clock));
  episode->origin = CRAMP_ORIGIN_STOPWATCH;
  episode->confirmed = CRAMP_ANSWER_NO;
  episode->entered_by = cramp_person_entered_by (person);
  episode->running_boot = g_strdup (cramp_clock_boot_id (clock));
  episode->running_since = cramp_clock_boottime (clock);
  episode->running_seen = 0;
  return episode;
}

static gboolean
is_of_this_boot (const CrampEpisode *episode, CrampClock *clock)
{
  return g_strcmp0 (episode->running_boot, cramp_clock_boot_id (clock)) == 0 &&
         episode->running_since != CRAMP_TIME_UNSET;
}

/* Microseconds; not below zero when the wall clock was set back across a reboot. */
static gint64
elapsed_exactly (const CrampEpisode *episode, CrampClock *clock)
{
  gint64 elapsed = is_of_this_boot (episode, clock) ? cramp_clock_boottime (clock) - episode->running_since
                                                    : cramp_clock_wall (clock) - episode->onset * G_USEC_PER_SEC;

  return MAX (elapsed, 0);
}

/**
 * cramp_stopwatch_elapsed:
 * @episode: one that is running
 *
 * Returns: seconds since its true onset
 */
int
cramp_stopwatch_elapsed (const CrampEpisode *episode, CrampClock *clock)
{
  return (int) MIN (elapsed_exactly (episode, clock) / G_USEC_PER_SEC, G_MAXINT);
}

/**
 * cramp_stopwatch_question:
 *
 * Returns: the latest question that fell due since the person last said something
 */
CrampStopwatchQuestion
cramp_stopwatch_question (const CrampEpisode *episode, CrampClock *clock)
{
  int elapsed = cramp_stopwatch_elapsed (episode, clock);

  for (int i = G_N_ELEMENTS (questions) - 1; i >= 0; i--)
    if (elapsed >= questions[i].after)
      return episode->running_seen < questions[i].after ? questions[i].question : CRAMP_STOPWATCH_ASKS_NOTHING;
  return CRAMP_STOPWATCH_ASKS_NOTHING;
}

/**
 * cramp_stopwatch_next_question:
 *
 * Returns: when the next question falls due, microseconds since 1970 UTC by the wall clock as it goes now, or
 *   %CRAMP_TIME_UNSET where there is no more
 */
gint64
cramp_stopwatch_next_question (const CrampEpisode *episode, CrampClock *clock)
{
  gint64 elapsed = elapsed_exactly (episode, clock);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (elapsed < questions[i].after * G_USEC_PER_SEC)
      return cramp_clock_wall (clock) + questions[i].after * G_USEC_PER_SEC - elapsed;
  return CRAMP_TIME_UNSET;
}

/**
 * cramp_stopwatch_is_forgotten:
 *
 * Returns: whether @episode has run so long without a word that its end must be asked for and can't be taken from the
 *   clock
 */
gboolean
cramp_stopwatch_is_forgotten (const CrampEpisode *episode, CrampClock *clock)
{
  return cramp_stopwatch_elapsed (episode, clock) - MAX (episode->running_seen, 0) >= CRAMP_FORGOTTEN_AFTER;
}

/**
 * cramp_stopwatch_may_have_lasted:
 *
 * Returns: whether @episode, still cramping when the person last said so, can have ended within @band
 */
gboolean
cramp_stopwatch_may_have_lasted (const CrampEpisode *episode, CrampDurationBand band)
{
  return band_ends[band] > episode->running_seen;
}

/**
 * cramp_stopwatch_touch:
 * @episode: one that is running, to be saved afterwards
 *
 * Notes that the person said something now. An onset which the wall clock, set back, now calls the future is moved to
 * where the clock that does not jump puts it, so that the cramp can still be saved.
 */
void
cramp_stopwatch_touch (CrampEpisode *episode, CrampClock *clock)
{
  gint64 elapsed = elapsed_exactly (episode, clock);

  if (episode->onset > cramp_clock_now (clock))
    cramp_episode_set_onset (episode, clock, cramp_clock_now (clock) - elapsed / G_USEC_PER_SEC);
  episode->running_seen = (int) (elapsed / G_USEC_PER_SEC);
  g_set_str (&episode->running_boot, cramp_clock_boot_id (clock));
  episode->running_since = cramp_clock_boottime (clock) - elapsed;
}

static void
stop (CrampEpisode *episode)
{
  g_clear_pointer (&episode->running_boot, g_free);
  episode->running_since = CRAMP_TIME_UNSET;
  episode->running_seen = CRAMP_UNSET;
}

/**
 * cramp_stopwatch_end:
 *
 * The cramp has eased this second: somebody says so.
 */
void
cramp_stopwatch_end (CrampEpisode *episode, CrampClock *clock)
{
  cramp_stopwatch_touch (episode, clock);
  episode->duration = MIN (episode->running_seen, CRAMP_LONGEST_DURATION);
  episode->duration_band = CRAMP_BAND_NONE;
  stop (episode);
}

/**
 * cramp_stopwatch_end_roughly:
 * @band: how long it lasted, as far as the person knows
 *
 * The cramp has ended some time ago.
 */
void
cramp_stopwatch_end_roughly (CrampEpisode *episode, CrampClock *clock, CrampDurationBand band)
{
  gboolean over = episode->running_seen > CRAMP_TEN_MINUTES;

  cramp_stopwatch_touch (episode, clock);
  episode->duration = CRAMP_UNSET;
  episode->duration_band = band == CRAMP_BAND_UNKNOWN && over ? CRAMP_BAND_OVER_10 : band;
  stop (episode);
}

/**
 * cramp_stopwatch_go_on:
 * @episode: one that was said to have eased
 *
 * It was not over yet: the clock goes on from the onset as if it had never been stopped.
 */
void
cramp_stopwatch_go_on (CrampEpisode *episode, CrampClock *clock)
{
  gint64 elapsed = cramp_clock_now (clock) - episode->onset;

  episode->duration = CRAMP_UNSET;
  episode->duration_band = CRAMP_BAND_NONE;
  episode->still_severe = CRAMP_ANSWER_NONE;
  g_set_str (&episode->running_boot, cramp_clock_boot_id (clock));
  episode->running_since = cramp_clock_boottime (clock) - elapsed * G_USEC_PER_SEC;
  cramp_stopwatch_touch (episode, clock);
}

/**
 * cramp_stopwatch_began_earlier:
 * @episode: running or just ended
 *
 * The cramp had been there before the button was found.
 */
void
cramp_stopwatch_began_earlier (CrampEpisode *episode, int seconds)
{
  episode->onset -= seconds;
  if (cramp_episode_is_running (episode))
    {
      episode->running_since -= (gint64) seconds * G_USEC_PER_SEC;
      episode->running_seen += seconds;
    }
  if (episode->duration != CRAMP_UNSET)
    episode->duration = MIN (episode->duration + seconds, CRAMP_LONGEST_DURATION);
}
