/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-blank.h"
#include "cramp-paper-night.h"
#include "cramp-test.h"

static CrampPaperResult
type (CrampPaperNight *night, const char *keys)
{
  CrampPaperResult result = CRAMP_PAPER_REFUSED;

  for (const char *p = keys; *p; p++)
    result = cramp_paper_night_type (night, (gunichar) *p);
  return result;
}

static void
assert_typed (const char *keys, CrampPaperResult result, const char *words)
{
  CrampPaperNight night = { .day = 1 };
  g_autofree char *described = NULL;

  g_assert_cmpint (type (&night, keys), ==, result);
  described = cramp_paper_night_describe (&night);
  g_assert_cmpstr (described, ==, words);
  cramp_paper_night_clear (&night);
  g_assert_true (cramp_paper_night_is_empty (&night));
}

/* One key for a night without cramps; three, and Enter, for one with a cramp. */
static void
test_keys (void)
{
  assert_typed ("0", CRAMP_PAPER_FINISHED, "No cramps");
  assert_typed ("01", CRAMP_PAPER_REFUSED, "No cramps");
  assert_typed ("173", CRAMP_PAPER_TAKEN, "left calf, pain 7, 3 to 5 minutes");
  assert_typed ("20-", CRAMP_PAPER_TAKEN, "right calf, pain 10");
  assert_typed ("---", CRAMP_PAPER_TAKEN, "cramp");
  assert_typed ("1736", CRAMP_PAPER_REFUSED, "left calf, pain 7, 3 to 5 minutes");
  assert_typed ("1731", CRAMP_PAPER_TAKEN, "left calf, pain 7, 3 to 5 minutes, woke up");
  assert_typed ("173203", CRAMP_PAPER_TAKEN, "left calf, pain 7, 3 to 5 minutes, did not wake up, about 03:00");
  assert_typed ("173-23", CRAMP_PAPER_TAKEN, "left calf, pain 7, 3 to 5 minutes, about 23:00");
  assert_typed ("173-24", CRAMP_PAPER_REFUSED, "left calf, pain 7, 3 to 5 minutes");
  assert_typed ("173-1", CRAMP_PAPER_REFUSED, "left calf, pain 7, 3 to 5 minutes");
  assert_typed ("1731-", CRAMP_PAPER_TAKEN, "left calf, pain 7, 3 to 5 minutes, woke up");
  assert_typed ("1731-2", CRAMP_PAPER_REFUSED, "left calf, pain 7, 3 to 5 minutes, woke up");
  assert_typed ("176", CRAMP_PAPER_REFUSED, "left calf, pain 7");
  assert_typed ("17+35", CRAMP_PAPER_TAKEN, "left calf, pain 7; left foot, pain 5");
  assert_typed ("17+352", CRAMP_PAPER_TAKEN, "left calf, pain 7; left foot, pain 5, 1 to 2 minutes");
  assert_typed ("17+352--", CRAMP_PAPER_FINISHED, "left calf, pain 7; left foot, pain 5, 1 to 2 minutes");
  assert_typed ("+", CRAMP_PAPER_REFUSED, "");
  assert_typed ("x", CRAMP_PAPER_REFUSED, "");
}

/* What may be typed beyond that comes into the diary, too. */
static void
test_details (void)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  CrampPaperNight night = { .day = cramp_clock_today (clock) - 2 };
  g_autofree char *words = NULL;
  const CrampEpisode *episode;

  g_assert_false (cramp_paper_night_set_notes (&night, "too early"));
  type (&night, "173223");
  g_assert_true (cramp_paper_night_set_notes (&night, "walked"));
  words = cramp_paper_night_describe (&night);
  g_assert_nonnull (strstr (words, "“walked”"));
  cramp_paper_night_add_records (&night, "p", clock, 12 * 60, nights, records);
  cramp_paper_night_clear (&night);
  episode = records->pdata[0];
  g_assert_cmpint (episode->woke, ==, CRAMP_ANSWER_NO);
  g_assert_cmpint (episode->precision, ==, CRAMP_PRECISION_ABOUT);
  g_assert_cmpint (cramp_episode_night (episode, 12 * 60), ==, night.day);
  g_assert_cmpint ((episode->onset + episode->utc_offset) / 3600 % 24, ==, 23);
  g_assert_cmpstr (episode->notes, ==, "walked");
}

static void
test_records (void)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  CrampNight *said = cramp_night_new ("p", cramp_clock_today (clock) - 3);
  CrampPaperNight none = { .day = cramp_clock_today (clock) - 3 };
  CrampPaperNight cramps = { .day = cramp_clock_today (clock) - 2 };
  const CrampEpisode *episode;

  said->sleep = CRAMP_SLEEP_POOR;
  g_ptr_array_add (nights, said);
  type (&none, "0");
  type (&cramps, "3-5+");
  cramp_paper_night_add_records (&none, "p", clock, 12 * 60, nights, records);
  cramp_paper_night_add_records (&cramps, "p", clock, 12 * 60, nights, records);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpint (((CrampNight *) records->pdata[0])->no_cramps, ==, CRAMP_ANSWER_YES);
  g_assert_cmpint (((CrampNight *) records->pdata[0])->sleep, ==, CRAMP_SLEEP_POOR);
  episode = records->pdata[1];
  g_assert_cmpint (cramp_episode_night (episode, 12 * 60), ==, cramps.day);
  g_assert_cmpint (episode->precision, ==, CRAMP_PRECISION_NIGHT);
  g_assert_true (episode->regions[CRAMP_REGION_LEFT_FOOT]);
  g_assert_cmpint (episode->pain, ==, CRAMP_UNSET);
  g_assert_cmpint (episode->duration_band, ==, CRAMP_BAND_OVER_10);
  g_assert_cmpint (episode->woke, ==, CRAMP_ANSWER_NONE);
  g_assert_cmpint (episode->origin, ==, CRAMP_ORIGIN_SHEET);
}

/* However the nights are cut, a cramp on the sheet of a night is of that night. */
static void
test_boundary (void)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  CrampPaperNight night = { .day = cramp_clock_today (clock) - 3 };

  type (&night, "173120");
  for (int hour = 0; hour < 24; hour++)
    {
      g_autoptr (GPtrArray) records = cramp_record_list_new ();
      g_autoptr (GPtrArray) nights = cramp_record_list_new ();
      const CrampEpisode *episode;

      cramp_paper_night_add_records (&night, "p", clock, hour * 60, nights, records);
      episode = records->pdata[0];
      g_assert_cmpint (cramp_episode_night (episode, hour * 60), ==, night.day);
      g_assert_cmpint (episode->precision, ==, hour <= 20 ? CRAMP_PRECISION_ABOUT : CRAMP_PRECISION_NIGHT);
    }
  cramp_paper_night_clear (&night);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-night/keys", test_keys);
  g_test_add_func ("/paper-night/details", test_details);
  g_test_add_func ("/paper-night/records", test_records);
  g_test_add_func ("/paper-night/boundary", test_boundary);
  return g_test_run ();
}
