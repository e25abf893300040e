/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"

static void
test_strings (void)
{
  g_assert_cmpint (cramp_day_from_string ("2026-11-21"), ==, cramp_day_new (2026, 11, 21));
  g_assert_cmpint (cramp_day_from_string ("2026-02-29"), ==, 0);
  g_assert_cmpint (cramp_day_from_string ("2024-02-29"), ==, cramp_day_new (2024, 2, 29));
  g_assert_cmpint (cramp_day_from_string ("2026-11-21 "), ==, 0);
  g_assert_cmpint (cramp_day_from_string ("26-11-21"), ==, 0);
  g_assert_cmpint (cramp_day_from_string (""), ==, 0);
  g_assert_cmpint (cramp_day_from_string (" 026-11-21"), ==, 0);
  g_assert_cmpint (cramp_day_from_string ("+026-+1-21"), ==, 0);

  for (int day = cramp_day_new (2023, 12, 1); day < cramp_day_new (2025, 2, 1); day++)
    {
      g_autofree char *text = cramp_day_to_string (day);

      g_assert_cmpint (cramp_day_from_string (text), ==, day);
    }
}

static void
test_calendar (void)
{
  g_assert_cmpint (cramp_day_new (1970, 1, 1), ==, CRAMP_DAY_EPOCH);
  g_assert_cmpint (cramp_day_new (9999, 12, 31), ==, CRAMP_DAY_LAST);
  g_assert_cmpint (cramp_day_weekday (cramp_day_new (2026, 11, 22)), ==, 7);
  g_assert_cmpint (cramp_day_weekday (cramp_day_new (2026, 11, 23)), ==, 1);
  g_assert_cmpint (cramp_day_month_start (cramp_day_new (2026, 11, 22)), ==, cramp_day_new (2026, 11, 1));
  g_assert_cmpint (cramp_day_days_in_month (cramp_day_new (2024, 2, 10)), ==, 29);
  g_assert_cmpint (cramp_day_add_months (cramp_day_new (2026, 1, 31), 1), ==, cramp_day_new (2026, 2, 28));
  g_assert_cmpint (cramp_day_add_months (cramp_day_new (2026, 3, 31), -1), ==, cramp_day_new (2026, 2, 28));
}

/* The night of 21 November goes from noon to noon, whatever the zone. */
static void
test_night (void)
{
  const int berlin = 3600;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  int day = cramp_day_new (2026, 11, 21);
  gint64 noon = cramp_day_time (day, 12 * 60, zone, NULL);

  g_assert_cmpint (cramp_night_of (noon - 1, berlin, CRAMP_DEFAULT_BOUNDARY), ==, day - 1);
  g_assert_cmpint (cramp_night_of (noon, berlin, CRAMP_DEFAULT_BOUNDARY), ==, day);
  g_assert_cmpint (cramp_night_of (noon + 86399, berlin, CRAMP_DEFAULT_BOUNDARY), ==, day);
  g_assert_cmpint (cramp_night_of (noon + 86400, berlin, CRAMP_DEFAULT_BOUNDARY), ==, day + 1);
  g_assert_cmpint (cramp_night_of (-1, 0, 0), ==, cramp_day_new (1969, 12, 31));
}

/* 25 October 2026 has 25 hours in Berlin, 29 March 2026 has 23. */
static void
test_dst (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  int autumn = cramp_day_new (2026, 10, 24);
  int spring = cramp_day_new (2026, 3, 28);
  gint64 time;
  int offset;

  g_assert_cmpint (cramp_day_time (autumn + 1, 720, zone, NULL) - cramp_day_time (autumn, 720, zone, NULL), ==,
                   25 * 3600);
  g_assert_cmpint (cramp_day_time (spring + 1, 720, zone, NULL) - cramp_day_time (spring, 720, zone, NULL), ==,
                   23 * 3600);
  /* 02:30 comes twice: the first one, still summer time. */
  cramp_day_time (autumn + 1, 150, zone, &offset);
  g_assert_cmpint (offset, ==, 7200);
  /* 02:30 does not come at all: as if the clock had not been changed yet, 03:30 by the new time. */
  g_assert_cmpint (cramp_day_time (spring + 1, 150, zone, &offset), ==, cramp_day_time (spring + 1, 210, zone, NULL));
  g_assert_cmpint (offset, ==, 7200);
  time = cramp_day_time (autumn + 1, 240, zone, &offset);
  g_assert_cmpint (cramp_minute_of_day (time, offset), ==, 240);
  g_assert_cmpint (offset, ==, 3600);
}

static void
test_format (void)
{
  g_autofree char *within = cramp_night_format (cramp_day_new (2026, 11, 21));
  g_autofree char *across = cramp_night_format (cramp_day_new (2026, 11, 30));

  g_assert_cmpstr (within, ==, "21 to 22 November");
  g_assert_cmpstr (across, ==, "30 November to 1 December");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/strings", test_strings);
  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/night", test_night);
  g_test_add_func ("/day/dst", test_dst);
  g_test_add_func ("/day/format", test_format);
  return g_test_run ();
}
