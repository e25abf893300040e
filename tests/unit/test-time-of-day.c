/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-error.h"
#include "cramp-time-of-day.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int hour;
    int minute;
  } cases[] = {
    { "3:12", 3, 12 },    { "03:12", 3, 12 },  { " 3:12 ", 3, 12 },   { "3.12", 3, 12 },  { "3h12", 3, 12 },
    { "312", 3, 12 },     { "0312", 3, 12 },   { "3", 3, 0 },         { "3 h", 3, 0 },    { "0", 0, 0 },
    { "0:00", 0, 0 },     { "23:59", 23, 59 }, { "12:00 am", 0, 0 },  { "12 pm", 12, 0 }, { "3 PM", 15, 0 },
    { "3:12pm", 15, 12 }, { "3 a.m.", 3, 0 },  { "1112 pm", 23, 12 }, { "٣:١٢", 3, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minute = -1;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (cramp_time_of_day_parse (cases[i].text, &minute, NULL));
      g_assert_cmpint (minute, ==, cases[i].hour * 60 + cases[i].minute);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = {
    "",    " ",    "now",     "24:00", "25",   "3:60",  "3:5",       "3:",
    ":30", "-3",   "3:12:30", "13 pm", "0 am", "31200", "3 o’clock", "3:12 \360\237\246\265",
    "375", "3pmx",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int minute = -7;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (cramp_time_of_day_parse (cases[i], &minute, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_cmpint (minute, ==, -7);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-of-day/parse", test_parse);
  g_test_add_func ("/time-of-day/refuse", test_refuse);
  return g_test_run ();
}
