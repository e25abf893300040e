/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampReminderWhy:
 * @CRAMP_REMINDER_LATE: the program was not running, or the computer was off or asleep: it was told of later
 * @CRAMP_REMINDER_NO_SERVER: the desktop has nothing that shows notifications
 *
 * Why a reminder could not be shown.
 */
typedef enum
{
  CRAMP_REMINDER_LATE,
  CRAMP_REMINDER_NO_SERVER,
} CrampReminderWhy;

/**
 * CrampReminderLogEntry:
 * @time: when it should have come, seconds since 1970 UTC
 * @kind: of what, a number the caller knows
 */
typedef struct
{
  gint64 time;
  int kind;
  CrampReminderWhy why;
} CrampReminderLogEntry;

G_END_DECLS
