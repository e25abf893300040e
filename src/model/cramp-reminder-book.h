/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-reminder-entry.h"
#include "cramp-reminder.h"

G_BEGIN_DECLS

/**
 * CrampReminderBook:
 *
 * What to be reminded of, for all persons of a diary, and what became of it. How far reminders were dealt with and what
 * was put off is noted in the diary's file, for this computer only.
 */
typedef struct _CrampReminderBook CrampReminderBook;

CrampReminderBook *cramp_reminder_book_new (CrampDiary *diary, GSettings *settings);
void cramp_reminder_book_free (CrampReminderBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderBook, cramp_reminder_book_free)

gboolean cramp_reminder_settings_any_on (GSettings *settings);

void cramp_reminder_book_settings_changed (CrampReminderBook *self);
gboolean cramp_reminder_book_look (CrampReminderBook *self, CrampReminderLook *look, GError **error);
CrampReminder *cramp_reminder_book_find (CrampReminderBook *self, const char *key, GError **error);
gboolean cramp_reminder_book_answer (CrampReminderBook *self, const char *key, CrampDoseStatus status, GError **error);
gboolean cramp_reminder_book_put_off (CrampReminderBook *self, const char *key, GError **error);

void cramp_diary_log_reminder (CrampDiary *diary, CrampReminderKind kind, gint64 time, CrampReminderWhy why);
GArray *cramp_diary_list_reminder_log (CrampDiary *diary);

G_END_DECLS
