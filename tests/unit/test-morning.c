/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-morning.h"
#include "cramp-test.h"

/* Hours of the evening lie on the day of the night, those of the morning on the day after, through both DST changes. */
static void
test_hours (void)
{
  CrampClock *clock = cramp_test_clock ();
  static const struct
  {
    int year, month, day, hour;
    const char *time;
  } cases[] = {
    { 2026, 11, 21, 23, "2026-11-21T23:00:00+01:00" }, { 2026, 11, 21, 3, "2026-11-22T03:00:00+01:00" },
    { 2026, 3, 28, 1, "2026-03-29T01:00:00+01:00" },   { 2026, 3, 28, 5, "2026-03-29T05:00:00+02:00" },
    { 2026, 10, 24, 22, "2026-10-24T22:00:00+02:00" }, { 2026, 10, 24, 5, "2026-10-25T05:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        cramp_morning_hour_time (clock, cramp_day_new (cases[i].year, cases[i].month, cases[i].day), cases[i].hour), ==,
        cramp_test_time (cases[i].time));
  g_assert_finalize_object (clock);
}

/* A cramp told in the morning falls into the night it is told of, whatever the hour and the boundary. */
static void
test_night (void)
{
  CrampClock *clock = cramp_test_clock ();
  int night = cramp_morning_night (clock);
  static const int boundaries[] = { 10 * 60, 12 * 60, 18 * 60 };
  g_autoptr (CrampEpisode) episode = cramp_episode_new ("somebody");

  g_assert_cmpint (night, ==, cramp_day_new (2026, 11, 21));
  for (guint i = 0; i < G_N_ELEMENTS (boundaries); i++)
    for (int hour = CRAMP_HOUR_UNKNOWN; hour < 7; hour++)
      {
        cramp_morning_set_hour (episode, clock, night, boundaries[i], hour);
        g_assert_cmpint (cramp_episode_night (episode, boundaries[i]), ==, night);
        g_assert_true (cramp_episode_is_night (episode));
        g_assert_cmpint (episode->precision, ==,
                         hour == CRAMP_HOUR_UNKNOWN ? CRAMP_PRECISION_NIGHT : CRAMP_PRECISION_ABOUT);
      }
  /* Not in the future: it is seven in the morning. */
  cramp_morning_set_hour (episode, clock, night, CRAMP_DEFAULT_BOUNDARY, 9);
  g_assert_cmpint (episode->onset, ==, cramp_clock_now (clock));
  g_assert_finalize_object (clock);
}

/* Hours outside of the night, where it begins at an unusual one, are not offered, and lead into no other night. */
static void
test_unusual_boundary (void)
{
  CrampClock *clock = cramp_test_clock ();
  int night = cramp_morning_night (clock);
  g_autoptr (CrampEpisode) episode = cramp_episode_new ("somebody");

  for (int boundary = 0; boundary < 24 * 60; boundary += 30)
    for (int i = 0; i < CRAMP_N_HOURS; i++)
      {
        int hour = (CRAMP_FIRST_HOUR + i) % 24;
        gboolean in_it = boundary <= 9 * 60 ? hour >= CRAMP_FIRST_HOUR || hour * 60 < boundary
                                            : hour * 60 >= MAX (boundary, CRAMP_FIRST_HOUR * 60) || hour <= 9;

        g_assert_cmpint (cramp_morning_has_hour (clock, night, boundary, hour), ==, in_it);
        cramp_morning_set_hour (episode, clock, night, boundary, hour);
        g_assert_cmpint (cramp_episode_night (episode, boundary), ==, night);
        g_assert_cmpint (episode->precision, ==, in_it ? CRAMP_PRECISION_ABOUT : CRAMP_PRECISION_NIGHT);
      }
  g_assert_finalize_object (clock);
}

/* What was not tapped is not answered; "normal" says no, and that a sign of the night is gone. */
static void
test_leg (void)
{
  gboolean leg[CRAMP_N_LEGS_NOW] = { FALSE };
  g_autoptr (CrampEpisode) episode = cramp_episode_new ("somebody");

  leg[CRAMP_LEG_TENDER] = TRUE;
  cramp_morning_set_leg (episode, leg);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_TENDER], ==, CRAMP_SIGN_VALUE_YES);
  g_assert_cmpint (episode->signs_still[CRAMP_SIGN_TENDER], ==, CRAMP_ANSWER_YES);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_REDNESS], ==, CRAMP_SIGN_VALUE_NONE);
  g_assert_cmpint (episode->sore, ==, CRAMP_ANSWER_NONE);

  leg[CRAMP_LEG_TENDER] = FALSE;
  leg[CRAMP_LEG_NORMAL] = TRUE;
  cramp_morning_set_leg (episode, leg);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_TENDER], ==, CRAMP_SIGN_VALUE_YES);
  g_assert_cmpint (episode->signs_still[CRAMP_SIGN_TENDER], ==, CRAMP_ANSWER_NO);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_REDNESS], ==, CRAMP_SIGN_VALUE_NO);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_COUGH], ==, CRAMP_SIGN_VALUE_NONE);
  g_assert_cmpint (episode->sore, ==, CRAMP_ANSWER_NO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/morning/hours", test_hours);
  g_test_add_func ("/morning/night", test_night);
  g_test_add_func ("/morning/unusual-boundary", test_unusual_boundary);
  g_test_add_func ("/morning/leg", test_leg);
  return g_test_run ();
}
