/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-reminder.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDERS (cramp_reminders_get_type ())
G_DECLARE_FINAL_TYPE (CrampReminders, cramp_reminders, CRAMP, REMINDERS, GObject)

gboolean cramp_reminders_are_wanted (GSettings *settings);
CrampReminders *cramp_reminders_new (GApplication *application, CrampDiary *diary, GSettings *settings);
char *cramp_reminders_find_person (CrampReminders *self, const char *key, CrampReminderKind *kind);
void cramp_reminders_answer (CrampReminders *self, const char *key, CrampDoseStatus status);
void cramp_reminders_put_off (CrampReminders *self, const char *key);
void cramp_reminders_withdraw (CrampReminders *self, const char *key);
void cramp_reminders_set_quitting (CrampReminders *self, gboolean quitting);

G_END_DECLS
