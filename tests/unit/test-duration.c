/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-duration.h"
#include "cramp-error.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int seconds;
  } cases[] = {
    { "90 s", 90 },
    { "90s", 90 },
    { "7 min", 420 },
    { "7", 420 },
    { " 7 ", 420 },
    { "0", 0 },
    { "0 s", 0 },
    { "1:30", 90 },
    { "0:05", 5 },
    { "90:00", 5400 },
    { "1:20:00", 4800 },
    { "2 h", 7200 },
    { "2h", 7200 },
    { "1 h 20 min", 4800 },
    { "1h20min", 4800 },
    { "1 h, 20 min.", 4800 },
    { "1 h 20", 4800 },
    { "1h20", 4800 },
    { "2 min 5", 125 },
    { "1 hour 20 minutes 3 seconds", 4803 },
    { "1 day", 86400 },
    { "7 DAYS", 7 * 86400 },
    { "1.5 h", 5400 },
    { "1,5 h", 5400 },
    { "0,5", 30 },
    { "2.5 min", 150 },
    { "1.25", 75 },
    { "10 Min.", 600 },
    { "3′ 20″", 200 },
    { "3' 20\"", 200 },
    { "5\302\240min", 300 },
    { "٧ min", 420 },
    { "７", 420 },
    { "0.4 s", 0 },
    { "1.6 s", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int seconds = -1;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (cramp_duration_parse (cases[i].text, &seconds, &error));
      g_assert_no_error (error);
      g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "long",
    "min",
    "-5",
    "- 5 min",
    "5 parsecs",
    "5 min 1 h",
    "5 min 6 min",
    "1:5",
    "1:60",
    "1:",
    ":30",
    "1:2:3",
    "1:30 h",
    "1:00:00:00",
    "1.5:30",
    "5 6",
    "5 6 7",
    "5..5",
    "5 min x",
    "1/2 h",
    "1e3",
    "0x10",
    "inf",
    "nan",
    "5 min -3 s",
    "3 s 2",
    "1001 d",
    "99999999999999999999999999999999999999 h",
    "<b>5</b>",
    "5 \360\237\246\265",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int seconds = -7;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (cramp_duration_parse (cases[i], &seconds, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_cmpint (seconds, ==, -7);
    }
}

/* A number with hundreds of digits is too long, not undefined. */
static void
test_huge (void)
{
  g_autofree char *digits = g_strnfill (5000, '9');
  g_autofree char *fraction = g_strconcat ("1.", digits, NULL);
  g_autoptr (GError) error = NULL;
  int seconds;

  g_assert_false (cramp_duration_parse (digits, &seconds, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_assert_false (cramp_duration_parse (fraction, &seconds, NULL));
}

static void
test_format (void)
{
  static const struct
  {
    int seconds;
    const char *text;
  } cases[] = {
    { 0, "0 seconds" },
    { 1, "1 second" },
    { 59, "59 seconds" },
    { 60, "1 minute" },
    { 90, "1 minute 30 seconds" },
    { 360, "6 minutes" },
    { 3600, "1 hour" },
    { 4800, "1 hour 20 minutes" },
    { 86400, "1 day" },
    { 2 * 86400 + 2 * 3600 + 2 * 60 + 2, "2 days 2 hours 2 minutes 2 seconds" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cramp_duration_format (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is written is read back as it was, up to the longest cramp. */
static void
test_round_trip (void)
{
  for (int seconds = 0; seconds <= 7 * 86400; seconds += seconds < 200 ? 1 : 997)
    {
      g_autofree char *text = cramp_duration_format (seconds);
      int again = -1;

      g_assert_true (cramp_duration_parse (text, &again, NULL));
      g_assert_cmpint (again, ==, seconds);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration/parse", test_parse);
  g_test_add_func ("/duration/refuse", test_refuse);
  g_test_add_func ("/duration/huge", test_huge);
  g_test_add_func ("/duration/format", test_format);
  g_test_add_func ("/duration/round-trip", test_round_trip);
  return g_test_run ();
}
