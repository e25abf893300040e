/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-exercises.h"
#include "cramp-person.h"
#include "cramp-player.h"
#include "cramp-routine.h"

G_BEGIN_DECLS

/* How long to get ready, seconds; longer where another position has to be taken, as down to the floor. */
#define CRAMP_PREPARE_SECONDS 5
#define CRAMP_MOVE_SECONDS 15

/**
 * CrampBuiltInRoutine:
 * @key: its name in sessions and plans
 * @name: untranslated, as the next one
 * @about: what it is for
 * @one_leg: whether it is for one leg only, which is asked for
 *
 * A routine that comes with the program.
 */
typedef struct
{
  const char *key;
  const char *name;
  const char *about;
  gboolean one_leg;
} CrampBuiltInRoutine;

#define CRAMP_ROUTINE_BEFORE_BED "before_bed"
#define CRAMP_ROUTINE_BY_DAY "by_day"
#define CRAMP_ROUTINE_DURING "during"

guint cramp_routines_n_built_in (void);
const CrampBuiltInRoutine *cramp_routines_built_in (guint i);
const CrampBuiltInRoutine *cramp_routines_find_built_in (const char *key);
CrampRoutine *cramp_routines_make (const CrampBuiltInRoutine *built_in);

GArray *cramp_routine_phases (const CrampRoutine *self, CrampExercises *exercises, CrampSide only, GStrv *unknown);
int cramp_routine_seconds (const CrampRoutine *self, CrampExercises *exercises, CrampSide only);
gboolean cramp_routine_check (const CrampRoutine *self, CrampExercises *exercises, GError **error);

CrampRoutine *cramp_routine_fitted (const CrampRoutine *self, CrampExercises *exercises, CrampPosition position);
CrampPosition cramp_routine_fits (const CrampPerson *person);
GStrv cramp_routine_cautions (const CrampRoutine *self, CrampExercises *exercises, const CrampPerson *person);
char *cramp_routine_step_describe (const CrampRoutineStep *step, const CrampExercise *exercise);

char *cramp_phase_say (const CrampPhase *phase, const CrampExercise *exercise);
const char *cramp_phase_title (const CrampPhase *phase, const CrampExercise *exercise);

G_END_DECLS
