/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-paper-night.h"

#include <glib/gi18n-lib.h>

#include "cramp-blank.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-morning.h"

/* What each key of a cramp answers, in the order of the columns on the paper. */
enum
{
  PLACE,
  PAIN,
  LENGTH,
  WOKE,
  HOUR_TENS,
  HOUR_ONES,
  N_KEYS
};

#define HOUR_UNKNOWN 24

#define UNKNOWN '-'
#define ANOTHER '+'

static CrampPaperKeys *
current (CrampPaperNight *self)
{
  return self->n_cramps > 0 ? &self->cramps[self->n_cramps - 1] : NULL;
}

static gboolean
begin_cramp (CrampPaperNight *self)
{
  if (self->n_cramps == CRAMP_PAPER_CRAMPS)
    return FALSE;
  self->cramps[self->n_cramps++] = (CrampPaperKeys) { .pain = CRAMP_UNSET, .hour = HOUR_UNKNOWN };
  return TRUE;
}

/* Two digits: from 20 in the evening to 9 in the morning. */
static gboolean
answer_hour (CrampPaperKeys *keys, int digit)
{
  guint hour = (guint) digit;

  if (keys->n_keys == HOUR_ONES)
    hour += keys->hour - HOUR_UNKNOWN;
  if (digit < 0 && keys->n_keys == HOUR_TENS)
    keys->n_keys = HOUR_ONES;
  else if (keys->n_keys == HOUR_TENS && (digit == 0 || digit == 2))
    keys->hour = HOUR_UNKNOWN + 10 * hour;
  else if (keys->n_keys == HOUR_ONES && digit >= 0 && hour < HOUR_UNKNOWN)
    keys->hour = hour;
  else
    return FALSE;
  return TRUE;
}

/* Whether @digit, or -1 for "not known", answers the next question. */
static gboolean
answer (CrampPaperKeys *keys, int digit)
{
  static const CrampDurationBand bands[] = { CRAMP_BAND_NONE,   CRAMP_BAND_UNDER_1, CRAMP_BAND_1_TO_2,
                                             CRAMP_BAND_3_TO_5, CRAMP_BAND_6_TO_10, CRAMP_BAND_OVER_10 };

  if (keys->n_keys == PLACE && digit != 0)
    keys->place = digit < 0 ? 0 : (guint) digit;
  else if (keys->n_keys == PAIN)
    keys->pain = digit < 0 ? CRAMP_UNSET : digit == 0 ? 10 : digit;
  else if (keys->n_keys == LENGTH && digit != 0 && digit < (int) G_N_ELEMENTS (bands))
    keys->band = digit < 0 ? CRAMP_BAND_NONE : bands[digit];
  else if (keys->n_keys == WOKE && digit != 0 && digit < 3)
    keys->woke = digit < 0 ? CRAMP_ANSWER_NONE : digit == 1 ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NO;
  else if (keys->n_keys < HOUR_TENS || keys->n_keys == N_KEYS || !answer_hour (keys, digit))
    return FALSE;
  keys->n_keys++;
  return TRUE;
}

/**
 * cramp_paper_night_type:
 * @key: what was typed
 *
 * Returns: whether it was understood, and whether the night can have nothing more
 */
CrampPaperResult
cramp_paper_night_type (CrampPaperNight *self, gunichar key)
{
  int digit = key == UNKNOWN ? -1 : g_unichar_digit_value (key);

  if (key == ANOTHER)
    return !self->none && self->n_cramps > 0 && begin_cramp (self) ? CRAMP_PAPER_TAKEN : CRAMP_PAPER_REFUSED;
  if ((digit < 0 && key != UNKNOWN) || self->none)
    return CRAMP_PAPER_REFUSED;
  if (self->n_cramps == 0 && digit == 0)
    {
      self->none = TRUE;
      return CRAMP_PAPER_FINISHED;
    }
  if (self->n_cramps == 0)
    begin_cramp (self);
  if (!answer (current (self), digit))
    return CRAMP_PAPER_REFUSED;
  return self->n_cramps == CRAMP_PAPER_CRAMPS && current (self)->n_keys == N_KEYS ? CRAMP_PAPER_FINISHED
                                                                                  : CRAMP_PAPER_TAKEN;
}

/**
 * cramp_paper_night_clear:
 *
 * Forgets what was typed.
 */
void
cramp_paper_night_clear (CrampPaperNight *self)
{
  for (guint i = 0; i < self->n_cramps; i++)
    g_free (self->cramps[i].notes);
  *self = (CrampPaperNight) { .day = self->day };
}

gboolean
cramp_paper_night_is_empty (const CrampPaperNight *self)
{
  return !self->none && self->n_cramps == 0;
}

/**
 * cramp_paper_night_set_notes:
 * @notes: (nullable): what helped, and what else stands there
 *
 * Returns: whether there is a cramp that this was written about
 */
gboolean
cramp_paper_night_set_notes (CrampPaperNight *self, const char *notes)
{
  return self->n_cramps > 0 && (g_set_str (&current (self)->notes, notes && *notes ? notes : NULL), TRUE);
}

/**
 * cramp_paper_night_get_notes:
 *
 * Returns: (transfer none) (nullable): what was written about the last cramp
 */
const char *
cramp_paper_night_get_notes (const CrampPaperNight *self)
{
  return self->n_cramps > 0 ? self->cramps[self->n_cramps - 1].notes : NULL;
}

static void
append (GString *text, const char *part)
{
  /* Translators: what stands between the parts of a list within a line. */
  g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("in a list", ", ") : "", part);
}

/* What need not be typed. */
static void
append_details (GString *text, const CrampPaperKeys *keys)
{
  if (keys->woke != CRAMP_ANSWER_NONE)
    append (text, keys->woke == CRAMP_ANSWER_YES ? _ ("woke up") : _ ("did not wake up"));
  if (keys->hour < HOUR_UNKNOWN)
    {
      g_autofree char *time = cramp_time_format (keys->hour * 60 * 60, 0);
      g_autofree char *about = g_strdup_printf (_ ("about %s"), time);

      append (text, about);
    }
  if (keys->notes)
    {
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), keys->notes);

      append (text, quoted);
    }
}

static char *
describe_cramp (const CrampPaperKeys *keys)
{
  GString *text = g_string_new (NULL);

  append (text, keys->place > 0 ? cramp_paper_place_label (keys->place) : _ ("cramp"));
  if (keys->pain != CRAMP_UNSET)
    {
      /* Translators: %d is from 0 to 10. */
      g_autofree char *pain = g_strdup_printf (_ ("pain %d"), keys->pain);

      append (text, pain);
    }
  if (keys->band != CRAMP_BAND_NONE)
    append (text, cramp_vocabulary_label (&cramp_duration_bands, keys->band));
  append_details (text, keys);
  return g_string_free_and_steal (text);
}

/**
 * cramp_paper_night_describe:
 *
 * Returns: (transfer full): what was typed in words, empty for nothing
 */
char *
cramp_paper_night_describe (const CrampPaperNight *self)
{
  GString *text = g_string_new (self->none ? _ ("No cramps") : NULL);

  for (guint i = 0; i < self->n_cramps; i++)
    {
      g_autofree char *cramp = describe_cramp (&self->cramps[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? C_ ("in a list", "; ") : "", cramp);
    }
  return g_string_free_and_steal (text);
}

static char *
ask_place (gboolean may_be_none)
{
  GString *text = g_string_new (may_be_none ? _ ("0 no cramps") : NULL);

  for (guint i = 1; i <= CRAMP_N_PAPER_PLACES; i++)
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? C_ ("in a list", ", ") : "", i,
                            cramp_paper_place_label (i));
  return g_string_free_and_steal (text);
}

/**
 * cramp_paper_night_ask:
 *
 * Returns: (transfer full): what the next key answers, in words
 */
char *
cramp_paper_night_ask (const CrampPaperNight *self)
{
  guint n_keys = self->n_cramps > 0 ? self->cramps[self->n_cramps - 1].n_keys : PLACE;

  if (self->none)
    return g_strdup (_ ("No cramps. Enter goes on."));
  if (n_keys == PLACE)
    return ask_place (self->n_cramps == 0);
  if (n_keys == PAIN)
    return g_strdup (_ ("Pain: 1 to 9, 0 for 10, - not known. Enter goes on."));
  if (n_keys == LENGTH)
    return g_strdup (_ (
        "How long: 1 under 1 minute, 2 1 to 2, 3 3 to 5, 4 6 to 10, 5 over 10 minutes, - not known. Enter goes on."));
  if (n_keys == WOKE)
    return g_strdup (_ ("Woke up: 1 yes, 2 no, - not known. Enter goes on, F2 adds notes, + a second cramp."));
  if (n_keys == HOUR_TENS || n_keys == HOUR_ONES)
    return g_strdup (_ ("About when: two digits for the hour, 20 to 23 or 00 to 09, - not known. Enter goes on."));
  return g_strdup (_ ("Enter goes on, F2 adds notes, + a second cramp."));
}

static void
take_cramp (const CrampPaperNight *self,
            const CrampPaperKeys *keys,
            const char *person,
            CrampClock *clock,
            int boundary,
            GPtrArray *records)
{
  CrampEpisode *episode = cramp_record_new (&cramp_episode_type);

  episode->record.person = g_strdup (person);
  cramp_morning_set_hour (episode, clock, self->day, boundary,
                          keys->hour < HOUR_UNKNOWN ? (int) keys->hour : CRAMP_HOUR_UNKNOWN);
  episode->circumstance = CRAMP_CIRCUMSTANCE_BED;
  if (keys->place > 0)
    episode->regions[*cramp_paper_place_region (keys->place)] = TRUE;
  episode->pain = keys->pain;
  episode->duration_band = keys->band;
  episode->woke = keys->woke;
  episode->notes = g_strdup (keys->notes);
  episode->origin = CRAMP_ORIGIN_SHEET;
  g_ptr_array_add (records, episode);
}

/* What was said of the night stays. */
static CrampNight *
night_to_change (const CrampPaperNight *self, const char *person, GPtrArray *nights)
{
  for (guint i = 0; i < nights->len; i++)
    if (((CrampNight *) nights->pdata[i])->day == self->day)
      return cramp_record_copy (nights->pdata[i]);
  return cramp_night_new (person, self->day);
}

/**
 * cramp_paper_night_add_records:
 * @person: uuid
 * @boundary: minutes after midnight at which a night begins
 * @nights: (element-type CrampNight): what was said of the nights so far
 * @records: where to add what is to be saved
 *
 * Adds the cramps of the night, or that there were none. Nothing typed adds nothing.
 */
void
cramp_paper_night_add_records (const CrampPaperNight *self,
                               const char *person,
                               CrampClock *clock,
                               int boundary,
                               GPtrArray *nights,
                               GPtrArray *records)
{
  if (self->none)
    {
      CrampNight *night = night_to_change (self, person, nights);

      night->no_cramps = CRAMP_ANSWER_YES;
      g_ptr_array_add (records, night);
    }
  for (guint i = 0; i < self->n_cramps; i++)
    take_cramp (self, &self->cramps[i], person, clock, boundary, records);
}
