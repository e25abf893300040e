/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PREFERENCES (cramp_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CrampPreferences, cramp_preferences, CRAMP, PREFERENCES, AdwPreferencesDialog)

AdwDialog *cramp_preferences_new (CrampDiary *diary);

G_END_DECLS
