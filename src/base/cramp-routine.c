/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-routine.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"

static const CrampField step_fields[] = {
  CRAMP_TEXT (CrampRoutineStep, exercise, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Exercise")),
  CRAMP_INT (CrampRoutineStep, hold, 1, 3600, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("How long to hold")),
  CRAMP_INT (CrampRoutineStep, sets, 1, 10, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("How often")),
  CRAMP_INT (CrampRoutineStep, rest, 0, 300, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Rest in between")),
};

const CrampRecordType cramp_routine_step_type = {
  .name = "routine_step",
  .label = N_ ("Exercise"),
  .size = sizeof (CrampRoutineStep),
  .fields = step_fields,
  .n_fields = G_N_ELEMENTS (step_fields),
};

static const CrampField fields[] = {
  CRAMP_TEXT (CrampRoutine, name, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Name")),
  CRAMP_INT (CrampRoutine, change, 0, 120, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Time to change sides")),
  CRAMP_LIST (CrampRoutine, steps, cramp_routine_step_type, .label = N_ ("Exercises")),
};

static gboolean
refuse (const char **field, const char *name, GError **error, const char *message)
{
  if (field)
    *field = name;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampRoutine *self = record;

  if (!*self->name)
    return refuse (field, "name", error, _ ("Give the routine a name."));
  if (self->steps->len == 0)
    return refuse (field, "steps", error, _ ("A routine needs at least one exercise. Add one first."));
  if (self->steps->len > CRAMP_ROUTINE_MOST_STEPS)
    return refuse (field, "steps", error, _ ("These are too many exercises for one routine."));
  return TRUE;
}

const CrampRecordType cramp_routine_type = {
  .name = "routine",
  .label = N_ ("Routine"),
  .size = sizeof (CrampRoutine),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

/**
 * cramp_routine_new:
 * @person: (nullable): uuid of the person whose routine it is; set when it is saved, where %NULL
 * @name: what it is called
 * @change: seconds to change sides
 *
 * Returns: (transfer full): a routine without any exercise
 */
CrampRoutine *
cramp_routine_new (const char *person, const char *name, int change)
{
  CrampRoutine *self = cramp_record_new (&cramp_routine_type);

  self->record.person = g_strdup (person);
  self->name = g_strdup (name);
  self->change = change;
  return self;
}

/**
 * cramp_routine_add_step:
 * @exercise: id of the exercise
 * @hold: seconds
 * @sets: how often
 * @rest: seconds between two sets
 *
 * Returns: (transfer none): the new last step
 */
CrampRoutineStep *
cramp_routine_add_step (CrampRoutine *self, const char *exercise, int hold, int sets, int rest)
{
  CrampRoutineStep *step = cramp_record_new (&cramp_routine_step_type);

  step->exercise = g_strdup (exercise);
  step->hold = hold;
  step->sets = sets;
  step->rest = rest;
  g_ptr_array_add (self->steps, step);
  return step;
}
