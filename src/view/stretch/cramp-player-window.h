/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-cues.h"
#include "cramp-stretch-run.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PLAYER_WINDOW (cramp_player_window_get_type ())
G_DECLARE_FINAL_TYPE (CrampPlayerWindow, cramp_player_window, CRAMP, PLAYER_WINDOW, AdwWindow)

CrampPlayerWindow *
cramp_player_window_new (GtkWindow *parent, CrampDiary *diary, CrampExercises *exercises, CrampStretchRun *run);
void cramp_player_window_set_cues (CrampPlayerWindow *self, CrampCues *cues);
void cramp_player_window_start (CrampPlayerWindow *self);

G_END_DECLS
