/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-exercises.h"

G_BEGIN_DECLS

AdwDialog *cramp_exercise_dialog_new (CrampDiary *diary, CrampExercises *exercises, const CrampExercise *exercise);

G_END_DECLS
