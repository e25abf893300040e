/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_PREFERENCES (cramp_reminder_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CrampReminderPreferences,
                      cramp_reminder_preferences,
                      CRAMP,
                      REMINDER_PREFERENCES,
                      AdwPreferencesGroup)

GtkWidget *cramp_reminder_preferences_new (CrampDiary *diary);
AdwDialog *cramp_reminder_preferences_new_dialog (CrampDiary *diary);
gboolean cramp_reminder_preferences_apply (CrampReminderPreferences *self);

G_END_DECLS
