/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampCalendarMove:
 *
 * The ways to go through a calendar by keyboard.
 */
typedef enum
{
  CRAMP_MOVE_DAY_BACK,
  CRAMP_MOVE_DAY_ON,
  CRAMP_MOVE_WEEK_BACK,
  CRAMP_MOVE_WEEK_ON,
  CRAMP_MOVE_WEEK_START,
  CRAMP_MOVE_WEEK_END,
  CRAMP_MOVE_MONTH_BACK,
  CRAMP_MOVE_MONTH_ON,
  CRAMP_MOVE_YEAR_BACK,
  CRAMP_MOVE_YEAR_ON,
  CRAMP_MOVE_TODAY,
} CrampCalendarMove;

int cramp_calendar_move (int day, CrampCalendarMove move, int today, int first_weekday);
int cramp_calendar_week_start (int day, int first_weekday);

G_END_DECLS
