/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

#define CRAMP_ROUTINE_MOST_STEPS 50

/**
 * CrampRoutineStep:
 * @exercise: id of the exercise; one this program does not know is named and left out
 * @hold: seconds to hold, or to move
 * @sets: how often
 * @rest: seconds between two sets
 *
 * One exercise of a routine.
 */
typedef struct
{
  CrampRecord record;
  char *exercise;
  int hold;
  int sets;
  int rest;
} CrampRoutineStep;

CRAMP_DECLARE_RECORD (CrampRoutineStep, cramp_routine_step)

/**
 * CrampRoutine:
 * @name: as the person calls it
 * @change: seconds to change sides
 * @steps: (element-type CrampRoutineStep): at least one
 *
 * A routine of stretches.
 */
typedef struct
{
  CrampRecord record;
  char *name;
  int change;
  GPtrArray *steps;
} CrampRoutine;

CRAMP_DECLARE_RECORD (CrampRoutine, cramp_routine)

CrampRoutine *cramp_routine_new (const char *person, const char *name, int change);
CrampRoutineStep *cramp_routine_add_step (CrampRoutine *self, const char *exercise, int hold, int sets, int rest);

G_END_DECLS
