/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder.h"
#include "cramp-stopwatch.h"

G_BEGIN_DECLS

/**
 * CrampReminderOutlook:
 * @any_on: the user wants to be reminded of something
 * @can_show: there is something that shows notifications
 * @in_background: the user wants the program to stay when its window is closed
 * @starts_itself: it starts by itself when the user logs in
 * @refused: the desktop was asked whether it may do so, and did not say yes
 * @buttons_wake: buttons of a notification start a program that does not run
 *
 * What reminders depend on.
 */
typedef struct
{
  gboolean any_on;
  gboolean can_show;
  gboolean in_background;
  gboolean starts_itself;
  gboolean refused;
  gboolean buttons_wake;
} CrampReminderOutlook;

char *cramp_reminder_title (const CrampReminder *self, gboolean discreet);
char *cramp_reminder_body (const CrampReminder *self, gboolean discreet);
char *cramp_reminders_summarize (GPtrArray *missed, gboolean discreet);
const char *cramp_reminder_question_title (CrampStopwatchQuestion question);
const char *cramp_reminder_outlook_title (const CrampReminderOutlook *outlook);
char *cramp_reminder_outlook_reason (const CrampReminderOutlook *outlook);
const char *cramp_reminder_kind_label (CrampReminderKind kind);

G_END_DECLS
