/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-routines.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ROUTINE_EDITOR (cramp_routine_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrampRoutineEditor, cramp_routine_editor, CRAMP, ROUTINE_EDITOR, AdwDialog)

AdwDialog *cramp_routine_editor_new (CrampDiary *diary, CrampExercises *exercises, CrampRoutine *routine);

G_END_DECLS
