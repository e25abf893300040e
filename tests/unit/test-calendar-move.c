/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-move.h"
#include "cramp-day.h"

#define MONDAY 1
#define SUNDAY 7

static const struct
{
  const char *from;
  CrampCalendarMove move;
  int first_weekday;
  const char *to;
} moves[] = {
  { "2026-11-11", CRAMP_MOVE_DAY_BACK, MONDAY, "2026-11-10" },
  { "2026-11-11", CRAMP_MOVE_DAY_ON, MONDAY, "2026-11-12" },
  { "2026-11-03", CRAMP_MOVE_WEEK_BACK, MONDAY, "2026-10-27" },
  { "2026-11-11", CRAMP_MOVE_WEEK_ON, MONDAY, "2026-11-18" },
  { "2026-11-11", CRAMP_MOVE_WEEK_START, MONDAY, "2026-11-09" },
  { "2026-11-11", CRAMP_MOVE_WEEK_START, SUNDAY, "2026-11-08" },
  { "2026-11-11", CRAMP_MOVE_WEEK_END, MONDAY, "2026-11-15" },
  { "2026-11-11", CRAMP_MOVE_WEEK_END, SUNDAY, "2026-11-14" },
  { "2026-03-31", CRAMP_MOVE_MONTH_BACK, MONDAY, "2026-02-28" },
  { "2026-01-31", CRAMP_MOVE_MONTH_ON, MONDAY, "2026-02-28" },
  { "2024-02-29", CRAMP_MOVE_YEAR_ON, MONDAY, "2025-02-28" },
  { "2026-11-11", CRAMP_MOVE_YEAR_BACK, MONDAY, "2025-11-11" },
  { "1999-12-31", CRAMP_MOVE_TODAY, MONDAY, "2026-11-22" },
  /* Never past today, and never out of the calendar. */
  { "2026-11-22", CRAMP_MOVE_DAY_ON, MONDAY, "2026-11-22" },
  { "2026-11-20", CRAMP_MOVE_WEEK_ON, MONDAY, "2026-11-22" },
  { "2026-11-20", CRAMP_MOVE_MONTH_ON, MONDAY, "2026-11-22" },
  { "2026-11-22", CRAMP_MOVE_WEEK_END, SUNDAY, "2026-11-22" },
  { "1900-01-01", CRAMP_MOVE_YEAR_BACK, MONDAY, "1900-01-01" },
};

static void
test_moves (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      int day = cramp_calendar_move (cramp_day_from_string (moves[i].from), moves[i].move, cramp_day_new (2026, 11, 22),
                                     moves[i].first_weekday);
      g_autofree char *text = cramp_day_to_string (day);

      g_assert_cmpstr (text, ==, moves[i].to);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-move/moves", test_moves);
  return g_test_run ();
}
