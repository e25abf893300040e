/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-move.h"

#include "cramp-day.h"

/* Each goes a number of days or of months. */
static const struct
{
  int days;
  int months;
} moves[] = {
  [CRAMP_MOVE_DAY_BACK] = { -1, 0 },   [CRAMP_MOVE_DAY_ON] = { 1, 0 },      [CRAMP_MOVE_WEEK_BACK] = { -7, 0 },
  [CRAMP_MOVE_WEEK_ON] = { 7, 0 },     [CRAMP_MOVE_MONTH_BACK] = { 0, -1 }, [CRAMP_MOVE_MONTH_ON] = { 0, 1 },
  [CRAMP_MOVE_YEAR_BACK] = { 0, -12 }, [CRAMP_MOVE_YEAR_ON] = { 0, 12 },
};

/* Where calendars begin: long before anybody alive, and no month before it is without a date. */
#define FIRST_YEAR 1900

/**
 * cramp_calendar_week_start:
 * @first_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the first day of the week of @day
 */
int
cramp_calendar_week_start (int day, int first_weekday)
{
  return day - (cramp_day_weekday (day) - first_weekday + 7) % 7;
}

/**
 * cramp_calendar_move:
 * @day: where one is
 * @today: the last day one may go to
 * @first_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the day that @move leads to
 */
int
cramp_calendar_move (int day, CrampCalendarMove move, int today, int first_weekday)
{
  int target = today;

  if (move == CRAMP_MOVE_WEEK_START || move == CRAMP_MOVE_WEEK_END)
    target = cramp_calendar_week_start (day, first_weekday) + (move == CRAMP_MOVE_WEEK_END ? 6 : 0);
  else if (move != CRAMP_MOVE_TODAY)
    target = moves[move].months != 0 ? cramp_day_add_months (day, moves[move].months) : day + moves[move].days;
  return CLAMP (target, cramp_day_new (FIRST_YEAR, 1, 1), today);
}
