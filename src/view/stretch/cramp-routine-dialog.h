/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-routines.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ROUTINE_DIALOG (cramp_routine_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampRoutineDialog, cramp_routine_dialog, CRAMP, ROUTINE_DIALOG, AdwDialog)

AdwDialog *
cramp_routine_dialog_new (CrampDiary *diary, CrampExercises *exercises, CrampRoutine *routine, const char *key);
void cramp_routine_dialog_present_next (GtkWidget *widget, CrampDiary *diary, CrampExercises *exercises);

G_END_DECLS
