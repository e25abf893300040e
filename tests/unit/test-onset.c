/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-onset.h"
#include "cramp-test.h"

static CrampOnsetPlace
place_at (const char *now, GTimeZone *zone)
{
  g_autofree char *day = g_strndup (now, strlen ("2026-11-22"));

  return (CrampOnsetPlace) {
    .now = cramp_test_time (now),
    .today = cramp_day_from_string (day),
    .boundary = CRAMP_DEFAULT_BOUNDARY,
    .zone = zone,
  };
}

static void
test_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  CrampOnsetPlace morning = place_at ("2026-11-22T07:00:00+01:00", zone);
  int today = cramp_day_new (2026, 11, 22);

  g_assert_cmpint (cramp_onset_day (&morning, CRAMP_DAY_UNSET, 3 * 60), ==, today);
  g_assert_cmpint (cramp_onset_day (&morning, CRAMP_DAY_UNSET, 7 * 60), ==, today);
  g_assert_cmpint (cramp_onset_day (&morning, CRAMP_DAY_UNSET, 7 * 60 + 1), ==, today - 1);
  g_assert_cmpint (cramp_onset_day (&morning, CRAMP_DAY_UNSET, 23 * 60), ==, today - 1);

  g_assert_cmpint (cramp_onset_day (&morning, today - 3, 3 * 60), ==, today - 2);
  g_assert_cmpint (cramp_onset_day (&morning, today - 3, 11 * 60 + 59), ==, today - 2);
  g_assert_cmpint (cramp_onset_day (&morning, today - 3, 12 * 60), ==, today - 3);
  g_assert_cmpint (cramp_onset_day (&morning, today - 3, 23 * 60), ==, today - 3);
}

static void
test_some_time (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  CrampOnsetPlace morning = place_at ("2026-11-22T07:00:00+01:00", zone);
  CrampOnsetPlace evening = place_at ("2026-11-22T23:00:00+01:00", zone);
  int night = cramp_day_new (2026, 11, 21);

  g_assert_cmpint (cramp_onset_last_night (&morning), ==, night);
  g_assert_cmpint (cramp_onset_last_night (&evening), ==, night);
  g_assert_cmpint (cramp_onset_of_night (&morning, night), ==, cramp_test_time ("2026-11-22T00:00:00+01:00"));
  /* This night has begun, but its middle has not come. */
  g_assert_cmpint (cramp_onset_of_night (&evening, night + 1), ==, evening.now);
  /* The next one has not begun: in the future, which the form refuses. */
  g_assert_cmpint (cramp_onset_of_night (&morning, night + 1), >, morning.now);

  morning.boundary = 18 * 60;
  g_assert_cmpint (cramp_onset_of_night (&morning, night), ==, cramp_test_time ("2026-11-22T06:00:00+01:00"));
}

/* The night in which the clocks go back has 25 hours; its middle is where the clock says midnight all the same. */
static void
test_dst (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  CrampOnsetPlace place = place_at ("2026-10-25T09:00:00+01:00", zone);
  int night = cramp_day_new (2026, 10, 24);

  g_assert_cmpint (cramp_onset_last_night (&place), ==, night);
  g_assert_cmpint (cramp_onset_of_night (&place, night), ==, cramp_test_time ("2026-10-25T00:00:00+02:00"));
  g_assert_cmpint (cramp_onset_day (&place, night, 150), ==, night + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/onset/day", test_day);
  g_test_add_func ("/onset/some-time", test_some_time);
  g_test_add_func ("/onset/dst", test_dst);
  return g_test_run ();
}
