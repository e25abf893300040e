/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-routines.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"
#include "cramp-duration.h"
#include "cramp-error.h"

/* Built-in routines */

static const CrampBuiltInRoutine built_in[] = {
  { CRAMP_ROUTINE_BEFORE_BED, N_ ("Before bed"), N_ ("A short walk, then calves and the back of the legs."), FALSE },
  { CRAMP_ROUTINE_BY_DAY, N_ ("Three times a day"),
    N_ ("Both calves at the wall. The patient factsheet says: three times a day and just before going to bed."),
    FALSE },
  { "in_bed", N_ ("In bed"), N_ ("For days and nights in bed, alone or with a carer."), FALSE },
  { "desk", N_ ("At the desk"), N_ ("On a chair, without getting up until the end."), FALSE },
  { CRAMP_ROUTINE_DURING, N_ ("During a cramp"), N_ ("One leg only, until the cramp eases. In bed first."), TRUE },
  { "trial", N_ ("10 seconds, three times"),
    N_ ("As in a trial of 2012 (Hallegraeff and others, Journal of Physiotherapy): 80 adults over 55 who stretched "
        "before sleep for six weeks had 1.2 cramps a night fewer than those who did not. Trials disagree: in one of "
        "2005 "
        "(Coppin and others, British Journal of General Practice) advice to stretch made no clear difference after 12 "
        "weeks."),
    FALSE },
};

/* Their steps, in order. */
static const struct
{
  const char *routine;
  const char *exercise;
  int hold;
  int sets;
  int rest;
} steps[] = {
  { CRAMP_ROUTINE_BEFORE_BED, "walk", 60, 1, 0 },
  { CRAMP_ROUTINE_BEFORE_BED, "calf-wall", 20, 1, 5 },
  { CRAMP_ROUTINE_BEFORE_BED, "hamstring-floor", 30, 1, 5 },
  { CRAMP_ROUTINE_BEFORE_BED, "calves-lean", 10, 3, 5 },
  { CRAMP_ROUTINE_BY_DAY, "calves-lean", 10, 3, 5 },
  { "in_bed", "bed-bend", 30, 1, 5 },
  { "in_bed", "bed-both", 30, 1, 5 },
  { "in_bed", "foot-bed", 15, 2, 5 },
  { "desk", "foot-chair", 15, 2, 5 },
  { "desk", "hamstring-chair", 30, 1, 5 },
  { "desk", "walk", 60, 1, 0 },
  { CRAMP_ROUTINE_DURING, "foot-bed", 15, 2, 5 },
  { CRAMP_ROUTINE_DURING, "foot-pull", 20, 2, 5 },
  { CRAMP_ROUTINE_DURING, "stand", 20, 1, 5 },
  { CRAMP_ROUTINE_DURING, "shake", 30, 1, 5 },
  { "trial", "calf-wall", 10, 3, 10 },
  { "trial", "hamstring-floor", 10, 3, 10 },
};

#define BUILT_IN_CHANGE 5

guint
cramp_routines_n_built_in (void)
{
  return G_N_ELEMENTS (built_in);
}

/**
 * cramp_routines_built_in:
 *
 * Returns: (transfer none): the built-in routine at @i
 */
const CrampBuiltInRoutine *
cramp_routines_built_in (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (built_in), NULL);
  return &built_in[i];
}

/**
 * cramp_routines_find_built_in:
 * @key: (nullable):
 *
 * Returns: (transfer none) (nullable): the built-in routine called @key
 */
const CrampBuiltInRoutine *
cramp_routines_find_built_in (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (g_strcmp0 (built_in[i].key, key) == 0)
      return &built_in[i];
  return NULL;
}

/**
 * cramp_routines_make:
 *
 * Returns: (transfer full): the built-in routine as a record, which may be played, or changed and saved as an own one
 */
CrampRoutine *
cramp_routines_make (const CrampBuiltInRoutine *routine)
{
  CrampRoutine *self = cramp_routine_new (NULL, _ (routine->name), BUILT_IN_CHANGE);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].routine, routine->key))
      cramp_routine_add_step (self, steps[i].exercise, steps[i].hold, steps[i].sets, steps[i].rest);
  return self;
}

/* Phases */

typedef struct
{
  GArray *phases;
  CrampPosition position; /* of the exercise before; standing at first */
  int change;
} Planner;

static void
add_phase (Planner *planner, CrampPhase phase, CrampPhaseKind kind, int seconds)
{
  phase.kind = kind;
  phase.seconds = seconds;
  if (seconds > 0)
    g_array_append_val (planner->phases, phase);
}

/* What comes before a hold: getting ready, changing sides, or a rest that is long enough for that too. */
static void
add_lead (Planner *planner, CrampPhase phase, const CrampRoutineStep *step, const CrampExercise *exercise, guint nth)
{
  gboolean moves = exercise->position != planner->position;

  if (nth == 0 && phase.set == 1)
    add_phase (planner, phase, CRAMP_PHASE_PREPARE, moves ? CRAMP_MOVE_SECONDS : CRAMP_PREPARE_SECONDS);
  else if (nth > 0)
    add_phase (planner, phase, CRAMP_PHASE_CHANGE, planner->change);
  else
    add_phase (planner, phase, CRAMP_PHASE_REST, exercise->each ? MAX (step->rest, planner->change) : step->rest);
}

static void
add_step (Planner *planner, guint i, const CrampRoutineStep *step, const CrampExercise *exercise, CrampSide only)
{
  static const CrampSide each[] = { CRAMP_SIDE_LEFT, CRAMP_SIDE_RIGHT };
  static const CrampSide both[] = { CRAMP_SIDE_BOTH };
  const CrampSide *sides = exercise->each ? each : both;
  guint n_sides = exercise->each ? 2 : 1;

  if (exercise->each && only != CRAMP_SIDE_NONE)
    {
      sides = &only;
      n_sides = 1;
    }
  for (int set = 1; set <= step->sets; set++)
    for (guint n = 0; n < n_sides; n++)
      {
        CrampPhase phase = { .step = i, .set = set, .n_sets = step->sets, .side = sides[n] };

        add_lead (planner, phase, step, exercise, n);
        add_phase (planner, phase, CRAMP_PHASE_HOLD, step->hold);
      }
  planner->position = exercise->position;
}

/**
 * cramp_routine_phases:
 * @only: the one leg to do it with, or %CRAMP_SIDE_NONE for both
 * @unknown: (out) (optional): ids of exercises that are not there and were left out
 *
 * Returns: (transfer full) (element-type CrampPhase): what the player goes through; may be empty
 */
GArray *
cramp_routine_phases (const CrampRoutine *self, CrampExercises *exercises, CrampSide only, GStrv *unknown)
{
  Planner planner = { g_array_new (FALSE, FALSE, sizeof (CrampPhase)), CRAMP_POSITION_STANDING, self->change };
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CrampRoutineStep *step = g_ptr_array_index (self->steps, i);
      const CrampExercise *exercise = cramp_exercises_find (exercises, step->exercise);

      if (exercise)
        add_step (&planner, i, step, exercise, only);
      else
        g_strv_builder_add (missing, step->exercise);
    }
  if (unknown)
    *unknown = g_strv_builder_end (missing);
  return planner.phases;
}

/**
 * cramp_routine_seconds:
 * @only: the one leg to do it with, or %CRAMP_SIDE_NONE for both
 *
 * Returns: how long all of it takes
 */
int
cramp_routine_seconds (const CrampRoutine *self, CrampExercises *exercises, CrampSide only)
{
  g_autoptr (GArray) phases = cramp_routine_phases (self, exercises, only, NULL);
  int seconds = 0;

  for (guint i = 0; i < phases->len; i++)
    seconds += g_array_index (phases, CrampPhase, i).seconds;
  return seconds;
}

static gboolean
check_step (const CrampRoutineStep *step, const CrampExercise *exercise, GError **error)
{
  int most = cramp_exercise_most_seconds (exercise);

  if (step->hold >= CRAMP_HOLD_LEAST && step->hold <= most)
    return TRUE;
  /* Translators: %s is the name of an exercise, %d are numbers of seconds. */
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("“%s”: choose a time from %d to %d seconds."),
               exercise->name, CRAMP_HOLD_LEAST, most);
  return FALSE;
}

/**
 * cramp_routine_check:
 *
 * Returns: whether @self can be played: it has an exercise that is known, and times that make sense; otherwise
 *   %CRAMP_ERROR_INVALID with a message for people
 */
gboolean
cramp_routine_check (const CrampRoutine *self, CrampExercises *exercises, GError **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CrampRoutineStep *step = g_ptr_array_index (self->steps, i);
      const CrampExercise *exercise = cramp_exercises_find (exercises, step->exercise);

      if (exercise && !check_step (step, exercise, error))
        return FALSE;
      any |= exercise != NULL;
    }
  if (!any)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                         _ ("A routine needs at least one exercise. Add one first."));
  return any;
}

/* What fits the person */

/**
 * cramp_routine_fitted:
 * @position: %CRAMP_POSITION_BED or %CRAMP_POSITION_CHAIR; any other changes nothing
 *
 * Returns: (transfer full): @self with each exercise replaced by what is to be done instead in bed or on a chair, where
 *   there is such a thing; with its own time to hold
 */
CrampRoutine *
cramp_routine_fitted (const CrampRoutine *self, CrampExercises *exercises, CrampPosition position)
{
  CrampRoutine *fitted = cramp_record_copy (self);

  for (guint i = 0; i < fitted->steps->len; i++)
    {
      CrampRoutineStep *step = g_ptr_array_index (fitted->steps, i);
      const CrampExercise *exercise = cramp_exercises_find (exercises, step->exercise);
      const char *id = !exercise                          ? NULL
                       : position == CRAMP_POSITION_BED   ? exercise->bed
                       : position == CRAMP_POSITION_CHAIR ? exercise->chair
                                                          : NULL;
      const CrampExercise *instead = cramp_exercises_find (exercises, id);

      if (!instead)
        continue;
      g_set_str (&step->exercise, instead->id);
      step->hold = instead->seconds;
    }
  return fitted;
}

/**
 * cramp_routine_fits:
 * @person: (nullable):
 *
 * Returns: where the person is offered to stretch first (C5): in bed for those mostly there, otherwise as the routine
 *   says
 */
CrampPosition
cramp_routine_fits (const CrampPerson *person)
{
  return person && person->situations[CRAMP_SITUATION_IN_BED] ? CRAMP_POSITION_BED : CRAMP_POSITION_STANDING;
}

/* Whether there is an exercise in @position; of row @row of the sources, where that is not NULL. */
static gboolean
has_position (const CrampRoutine *self, CrampExercises *exercises, CrampPosition position, const char *row)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const CrampRoutineStep *step = g_ptr_array_index (self->steps, i);
      const CrampExercise *exercise = cramp_exercises_find (exercises, step->exercise);

      if (exercise && exercise->position == position && (!row || g_strcmp0 (exercise->row, row) == 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * cramp_routine_cautions:
 * @person: (nullable): who is to do it
 *
 * Returns: (transfer full): what to mind before it starts (C4, C5), fitted to routine and person; our own, no
 *   leaflet's
 */
GStrv
cramp_routine_cautions (const CrampRoutine *self, CrampExercises *exercises, const CrampPerson *person)
{
  gboolean carer = person && (person->cared_for == CRAMP_ANSWER_YES || person->situations[CRAMP_SITUATION_IN_BED]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, cramp_caution_text (CRAMP_CAUTION_STRETCH));
  if (has_position (self, exercises, CRAMP_POSITION_STANDING, "S7"))
    g_strv_builder_add (builder, cramp_caution_text (CRAMP_CAUTION_STANDING));
  if (has_position (self, exercises, CRAMP_POSITION_STANDING, NULL))
    g_strv_builder_add (builder, cramp_caution_text (CRAMP_CAUTION_FLOOR));
  if (has_position (self, exercises, CRAMP_POSITION_FLOOR, NULL))
    g_strv_builder_add (builder, _ ("If getting down to the floor is hard, choose “On a chair” or “In bed”."));
  if (carer)
    g_strv_builder_add (builder, cramp_caution_text (CRAMP_CAUTION_CARER));
  return g_strv_builder_end (builder);
}

/* Words */

/**
 * cramp_routine_step_describe:
 *
 * Returns: (transfer full): as "20 seconds on each leg, 2 times"
 */
char *
cramp_routine_step_describe (const CrampRoutineStep *step, const CrampExercise *exercise)
{
  g_autofree char *time = cramp_duration_format (step->hold);

  if (step->sets == 1)
    /* Translators: %s is a time as "20 seconds". */
    return exercise->each ? g_strdup_printf (_ ("%s on each leg"), time) : g_steal_pointer (&time);
  if (exercise->each)
    /* Translators: %s is a time as "20 seconds", %d how often. */
    return g_strdup_printf (ngettext ("%s on each leg, %d time", "%s on each leg, %d times", (gulong) step->sets), time,
                            step->sets);
  /* Translators: %s is a time as "20 seconds", %d how often. */
  return g_strdup_printf (ngettext ("%s, %d time", "%s, %d times", (gulong) step->sets), time, step->sets);
}

/**
 * cramp_phase_title:
 *
 * Returns: (transfer none): in a word or two, what to do in @phase
 */
const char *
cramp_phase_title (const CrampPhase *phase, const CrampExercise *exercise)
{
  static const char *const titles[] = {
    [CRAMP_PHASE_PREPARE] = N_ ("Get ready"),
    [CRAMP_PHASE_HOLD] = N_ ("Hold"),
    [CRAMP_PHASE_CHANGE] = N_ ("Change sides"),
    [CRAMP_PHASE_REST] = N_ ("Rest"),
  };

  if (phase->kind == CRAMP_PHASE_HOLD && exercise->moving)
    return _ ("Move");
  return _ (titles[phase->kind]);
}

/**
 * cramp_phase_say:
 *
 * Returns: (transfer full): what the voice says when @phase begins, in whole sentences
 */
char *
cramp_phase_say (const CrampPhase *phase, const CrampExercise *exercise)
{
  const char *cue = exercise->cues[phase->side] ? exercise->cues[phase->side] : "";
  g_autofree char *time = cramp_duration_format (phase->seconds);

  switch (phase->kind)
    {
    case CRAMP_PHASE_PREPARE:
      /* Translators: spoken; the name of an exercise, and a sentence as "Left leg behind, heel down." */
      return g_strdup_printf (_ ("Next: %s. %s"), exercise->name, cue);
    case CRAMP_PHASE_CHANGE:
      /* Translators: spoken; %s is a sentence as "Right leg behind, heel down." */
      return g_strdup_printf (_ ("Change sides. %s"), cue);
    case CRAMP_PHASE_REST:
      return g_strdup (_ ("Rest."));
    case CRAMP_PHASE_HOLD:
    default:
      /* Translators: spoken; %s is a time as "20 seconds". */
      return g_strdup_printf (exercise->moving ? _ ("Go. %s.") : _ ("Hold. %s."), time);
    }
}
