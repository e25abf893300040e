/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"

static const CrampField fields[] = {
  CRAMP_TIME (CrampEpisode, onset, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN, .label = N_ ("When it began")),
  CRAMP_INT (CrampEpisode, utc_offset, -86400, 86400, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TEXT (CrampEpisode, zone, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TERM (CrampEpisode, precision, cramp_precisions, .label = N_ ("How exact the time is")),
  CRAMP_TERM (CrampEpisode, circumstance, cramp_circumstances, .label = N_ ("What you were doing")),
  CRAMP_SET (CrampEpisode, regions, cramp_regions, .label = N_ ("Where it was")),
  CRAMP_INT (CrampEpisode, pain, 0, 10, .label = N_ ("Worst pain")),
  CRAMP_INT (CrampEpisode, duration, 0, CRAMP_LONGEST_DURATION, .label = N_ ("How long it lasted")),
  CRAMP_TERM (CrampEpisode, duration_band, cramp_duration_bands, .label = N_ ("How long it lasted")),
  CRAMP_INT (CrampEpisode, severe_duration, 0, CRAMP_LONGEST_DURATION, .label = N_ ("How long the pain was severe")),
  CRAMP_TERM (CrampEpisode, severe, cramp_answers, .label = N_ ("Severe pain")),
  CRAMP_TERM (CrampEpisode, still_severe, cramp_answers, .label = N_ ("Still severe pain when it had eased")),
  CRAMP_TERM (CrampEpisode, not_helping, cramp_answers, .label = N_ ("Nothing is helping")),
  CRAMP_MARKS (CrampEpisode, feels, cramp_feels, cramp_answers, .label = N_ ("How the muscle felt")),
  CRAMP_TERM (CrampEpisode, sore, cramp_answers, .label = N_ ("Sore afterwards")),
  CRAMP_INT (CrampEpisode, sore_duration, 0, 90 * CRAMP_SECONDS_A_DAY, .label = N_ ("How long it was sore")),
  CRAMP_TERM (CrampEpisode, woke, cramp_answers, .label = N_ ("Woke from sleep")),
  CRAMP_MARKS (CrampEpisode, signs, cramp_signs, cramp_sign_values, .label = N_ ("Signs")),
  CRAMP_MARKS (CrampEpisode, signs_still, cramp_signs, cramp_answers, .label = N_ ("Signs still there")),
  CRAMP_MARKS (CrampEpisode, factors, cramp_factors, cramp_answers, .label = N_ ("What came before")),
  CRAMP_MARKS (CrampEpisode, reliefs, cramp_reliefs, cramp_helped, .label = N_ ("What was tried")),
  CRAMP_TEXT (CrampEpisode, notes, .label = N_ ("Notes")),
  CRAMP_TERM (CrampEpisode, entered_by, cramp_entered_by, .label = N_ ("Who enters this")),
  CRAMP_TERM (CrampEpisode, origin, cramp_origins, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TERM (CrampEpisode, confirmed, cramp_answers, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TEXT (CrampEpisode, running_boot, .flags = CRAMP_FIELD_LOCAL),
  CRAMP_TIME (CrampEpisode, running_since, .flags = CRAMP_FIELD_LOCAL),
  CRAMP_INT (CrampEpisode, running_seen, 0, G_MAXINT, .flags = CRAMP_FIELD_LOCAL),
};

static gboolean
check (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampEpisode *self = record;

  if (self->onset > now)
    {
      if (field)
        *field = "onset";
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("The cramp can’t begin in the future."));
      return FALSE;
    }
  if (self->duration != CRAMP_UNSET && self->duration_band != CRAMP_BAND_NONE)
    {
      if (field)
        *field = "duration";
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                           _ ("How long it lasted is given twice, exactly and roughly."));
      return FALSE;
    }
  return TRUE;
}

const CrampRecordType cramp_episode_type = {
  .name = "episode",
  .label = N_ ("Cramp"),
  .size = sizeof (CrampEpisode),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

/**
 * cramp_episode_new:
 * @person: uuid of the person whose cramp it is
 *
 * Returns: (transfer full): an episode in which nothing is given
 */
CrampEpisode *
cramp_episode_new (const char *person)
{
  CrampEpisode *self = cramp_record_new (&cramp_episode_type);

  self->record.person = g_strdup (person);
  return self;
}

/**
 * cramp_episode_set_onset:
 * @clock: tells the time zone
 * @onset: seconds since 1970 UTC
 */
void
cramp_episode_set_onset (CrampEpisode *self, CrampClock *clock, gint64 onset)
{
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);

  self->onset = onset;
  self->utc_offset = cramp_clock_utc_offset (clock, onset);
  g_set_str (&self->zone, g_time_zone_get_identifier (zone));
}

/**
 * cramp_episode_is_running:
 *
 * Returns: whether the stopwatch is still running for it
 */
gboolean
cramp_episode_is_running (const CrampEpisode *self)
{
  return self->running_boot != NULL;
}

/**
 * cramp_episode_is_night:
 *
 * A night cramp is one in bed. Where nobody said what the person was doing, 8 in the evening to 8 in the morning
 * counts as night.
 *
 * Returns: whether it is a night cramp; otherwise it is a daytime cramp, which is counted apart
 */
gboolean
cramp_episode_is_night (const CrampEpisode *self)
{
  int minute;

  if (self->circumstance != CRAMP_CIRCUMSTANCE_NONE)
    return self->circumstance == CRAMP_CIRCUMSTANCE_BED;
  if (self->precision == CRAMP_PRECISION_NIGHT)
    return TRUE;
  minute = cramp_minute_of_day (self->onset, self->utc_offset);
  return minute < 8 * 60 || minute >= 20 * 60;
}

/**
 * cramp_episode_night:
 * @boundary: minutes after midnight at which a night begins
 *
 * Returns: the day whose night the onset falls into, by the wall clock of the place where it began
 */
int
cramp_episode_night (const CrampEpisode *self, int boundary)
{
  return cramp_night_of (self->onset, self->utc_offset, boundary);
}

/**
 * cramp_episode_day:
 *
 * Returns: the civil day of the onset, by the wall clock of the place where it began
 */
int
cramp_episode_day (const CrampEpisode *self)
{
  return cramp_day_of (self->onset, self->utc_offset);
}

/**
 * cramp_episode_calendar_day:
 * @boundary: minutes after midnight at which a night begins
 *
 * Returns: the day under which a calendar shows it: a night cramp with its night, a daytime cramp with its civil day
 */
int
cramp_episode_calendar_day (const CrampEpisode *self, int boundary)
{
  return cramp_episode_is_night (self) ? cramp_episode_night (self, boundary) : cramp_episode_day (self);
}

/**
 * cramp_episode_side:
 *
 * Returns: the side (D2), derived from the regions
 */
CrampSide
cramp_episode_side (const CrampEpisode *self)
{
  guint side = CRAMP_SIDE_NONE;

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (self->regions[i])
      side |= cramp_region_side (i); /* left | right is both */
  return side;
}

/**
 * cramp_episode_over_ten_minutes:
 *
 * Returns: whether it lasted more than 10 minutes (D5); not answered where the duration is not known
 */
CrampAnswer
cramp_episode_over_ten_minutes (const CrampEpisode *self)
{
  if (self->duration != CRAMP_UNSET)
    return self->duration > CRAMP_TEN_MINUTES ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NO;
  if (self->duration_band == CRAMP_BAND_NONE || self->duration_band == CRAMP_BAND_UNKNOWN)
    return CRAMP_ANSWER_NONE;
  return self->duration_band == CRAMP_BAND_OVER_10 ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NO;
}

/**
 * cramp_episode_is_severe:
 *
 * Returns: whether the pain was severe (7-10, or the word, while it ran or when it had eased); not answered where it is
 *   not known
 */
CrampAnswer
cramp_episode_is_severe (const CrampEpisode *self)
{
  if (self->severe == CRAMP_ANSWER_YES || self->still_severe == CRAMP_ANSWER_YES ||
      cramp_pain_band (self->pain) == CRAMP_PAIN_SEVERE)
    return CRAMP_ANSWER_YES;
  return self->pain == CRAMP_UNSET ? self->severe : CRAMP_ANSWER_NO;
}
