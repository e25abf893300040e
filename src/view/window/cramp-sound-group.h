/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SOUND_GROUP (cramp_sound_group_get_type ())
G_DECLARE_FINAL_TYPE (CrampSoundGroup, cramp_sound_group, CRAMP, SOUND_GROUP, AdwPreferencesGroup)

GtkWidget *cramp_sound_group_new (void);

G_END_DECLS
