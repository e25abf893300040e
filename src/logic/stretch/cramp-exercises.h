/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-exercise.h"

G_BEGIN_DECLS

typedef struct _CrampExercises CrampExercises;

CrampExercises *cramp_exercises_load (const char *folder);
CrampExercises *cramp_exercises_ref (CrampExercises *self);
void cramp_exercises_unref (CrampExercises *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampExercises, cramp_exercises_unref)

char *cramp_exercises_default_folder (void);
guint cramp_exercises_get_n (CrampExercises *self);
const CrampExercise *cramp_exercises_get (CrampExercises *self, guint i);
const CrampExercise *cramp_exercises_find (CrampExercises *self, const char *id);
const char *const *cramp_exercises_get_problems (CrampExercises *self);

G_END_DECLS
