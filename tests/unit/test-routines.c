/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-error.h"
#include "cramp-routines.h"
#include "cramp-stretch-day.h"
#include "cramp-test.h"

/* Each can be played with the exercises there are; only the one taken from the trial differs from the leaflets. */
static void
test_built_in (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);

  for (guint i = 0; i < cramp_routines_n_built_in (); i++)
    {
      const CrampBuiltInRoutine *built_in = cramp_routines_built_in (i);
      g_autoptr (CrampRoutine) routine = cramp_routines_make (built_in);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) unknown = NULL;
      g_autoptr (GArray) phases = cramp_routine_phases (routine, exercises, CRAMP_SIDE_NONE, &unknown);

      g_assert_true (cramp_routine_check (routine, exercises, &error));
      g_assert_no_error (error);
      g_assert_null (unknown[0]);
      g_assert_cmpuint (phases->len, >, 1);
      for (guint s = 0; s < routine->steps->len; s++)
        {
          const CrampRoutineStep *step = g_ptr_array_index (routine->steps, s);
          const CrampExercise *exercise = cramp_exercises_find (exercises, step->exercise);

          if (!g_str_equal (built_in->key, "trial"))
            g_assert_cmpint (step->hold, ==, exercise->seconds);
        }
    }
}

/* S5, S1, S2, S3, in that order, both sides alike. */
static void
test_before_bed (void)
{
  static const char *const order[] = { "walk", "calf-wall", "hamstring-floor", "calves-lean" };
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);
  g_autoptr (CrampRoutine) routine = cramp_routines_make (cramp_routines_find_built_in (CRAMP_ROUTINE_BEFORE_BED));
  g_autoptr (GArray) phases = cramp_routine_phases (routine, exercises, CRAMP_SIDE_NONE, NULL);
  int held[CRAMP_SIDE_BOTH + 1] = { 0 }, all = 0;

  g_assert_cmpuint (routine->steps->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((CrampRoutineStep *) g_ptr_array_index (routine->steps, i))->exercise, ==, order[i]);
  for (guint i = 0; i < phases->len; i++)
    {
      const CrampPhase *phase = &g_array_index (phases, CrampPhase, i);

      all += phase->seconds;
      if (phase->kind == CRAMP_PHASE_HOLD)
        held[phase->side] += phase->seconds;
    }
  g_assert_cmpint (held[CRAMP_SIDE_LEFT], ==, 20);
  g_assert_cmpint (held[CRAMP_SIDE_RIGHT], ==, 20);
  g_assert_cmpint (held[CRAMP_SIDE_BOTH], ==, 60 + 30 + 3 * 10);
  g_assert_cmpint (cramp_routine_seconds (routine, exercises, CRAMP_SIDE_NONE), ==, all);
}

static char *
phases_as_text (GArray *phases)
{
  static const char kinds[] = { 'p', 'h', 'c', 'r' };
  static const char sides[] = { '-', 'L', 'R', 'B' };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      const CrampPhase *phase = &g_array_index (phases, CrampPhase, i);

      g_string_append_printf (out, "%s%c%c%d", i ? " " : "", kinds[phase->kind], sides[phase->side], phase->seconds);
    }
  return g_string_free_and_steal (out);
}

static void
test_phases (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "x", 4);
  g_auto (GStrv) unknown = NULL;
  g_autoptr (GArray) both = NULL;
  g_autoptr (GArray) left = NULL;
  g_autofree char *both_text = NULL, *left_text = NULL;

  cramp_routine_add_step (routine, "calf-wall", 20, 2, 3);
  cramp_routine_add_step (routine, "from-the-future", 20, 2, 3);
  cramp_routine_add_step (routine, "hamstring-floor", 30, 2, 0);
  both = cramp_routine_phases (routine, exercises, CRAMP_SIDE_NONE, &unknown);
  both_text = phases_as_text (both);
  g_assert_cmpstr (both_text, ==, "pL5 hL20 cR4 hR20 rL4 hL20 cR4 hR20 pB15 hB30 hB30");
  g_assert_cmpstr (unknown[0], ==, "from-the-future");
  g_assert_null (unknown[1]);
  left = cramp_routine_phases (routine, exercises, CRAMP_SIDE_LEFT, NULL);
  left_text = phases_as_text (left);
  g_assert_cmpstr (left_text, ==, "pL5 hL20 rL4 hL20 pB15 hB30 hB30");
}

static void
assert_refused (const CrampRoutine *routine, CrampExercises *exercises)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_routine_check (routine, exercises, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
}

static void
test_refused (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "x", 5);
  CrampRoutineStep *step;

  assert_refused (routine, exercises);
  step = cramp_routine_add_step (routine, "from-the-future", 20, 1, 0);
  assert_refused (routine, exercises);
  g_set_str (&step->exercise, "calf-wall");
  g_assert_true (cramp_routine_check (routine, exercises, NULL));
  step->hold = 0;
  assert_refused (routine, exercises);
  step->hold = 61;
  assert_refused (routine, exercises);
  g_set_str (&step->exercise, "walk");
  g_assert_true (cramp_routine_check (routine, exercises, NULL));
}

static void
test_saved (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  g_autoptr (CrampStretchPlan) plan = cramp_stretch_plan_default ();
  g_autoptr (CrampRoutine) read = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_diary_save (diary, routine, "Add", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_clear_error (&error);
  cramp_routine_add_step (routine, "calf-wall", 20, 2, 5);
  cramp_routine_add_step (routine, "walk", 60, 1, 0);
  g_assert_true (cramp_diary_save (diary, routine, "Add", &error));
  read = cramp_diary_get (diary, &cramp_routine_type, routine->record.uuid, &error);
  g_assert_true (cramp_record_equal (routine, read));

  /* Two plans made apart are one. */
  g_assert_true (cramp_diary_save (diary, plan, "Plan", &error));
  g_clear_pointer ((gpointer *) &plan, cramp_record_unref);
  plan = cramp_stretch_plan_new (NULL);
  g_assert_true (cramp_diary_save (diary, plan, "Plan", &error));
  plans = cramp_diary_list (diary, &cramp_stretch_plan_type, G_MININT64, G_MAXINT64, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

static CrampSession *
session_at (const char *when, int held)
{
  CrampSession *session = cramp_record_new (&cramp_session_type);
  CrampSessionStep *step = cramp_record_new (&cramp_session_step_type);

  session->started = cramp_test_time (when);
  session->utc_offset = 3600;
  step->held = held;
  g_ptr_array_add (session->steps, step);
  return session;
}

/* What is done late at night counts for the day before, and takes the bedtime of the plan. */
static void
test_day (void)
{
  g_autoptr (CrampStretchPlan) plan = cramp_stretch_plan_default ();
  g_autoptr (GPtrArray) sessions = cramp_record_list_new ();
  CrampStretchDay day;
  CrampSession *late = session_at ("2026-11-22T00:40:00", 60);
  int today = cramp_session_day (late);

  g_ptr_array_add (sessions, session_at ("2026-11-21T07:10:00", 30));
  g_ptr_array_add (sessions, session_at ("2026-11-21T12:10:00", 0));
  g_ptr_array_add (sessions, late);
  cramp_stretch_day_look (&day, plan, sessions, today, 12 * 60 + 30);
  g_assert_cmpint (day.planned, ==, 4);
  g_assert_cmpint (day.done, ==, 2);
  g_assert_cmpint (day.next->minute, ==, 13 * 60);
  cramp_stretch_day_look (&day, plan, sessions, today, 15 * 60);
  g_assert_cmpint (day.next->minute, ==, 18 * 60);
  cramp_stretch_day_look (&day, plan, sessions, today, 30); /* past midnight; bedtime is done */
  g_assert_cmpint (day.next->minute, ==, 18 * 60);
  cramp_stretch_day_look (&day, plan, sessions, today + 1, 7 * 60);
  g_assert_cmpint (day.done, ==, 0);
  g_assert_cmpint (day.next->minute, ==, 8 * 60);
}

/* Played from end to end, one leg stopped by pain, the rest skipped. */
static void
test_record (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "x", 5);
  g_autoptr (CrampSession) session = cramp_record_new (&cramp_session_type);
  g_autoptr (CrampPlayer) player = NULL;
  g_autoptr (GArray) phases = NULL;
  CrampSessionStep *step;
  gint64 second = G_USEC_PER_SEC;

  cramp_routine_add_step (routine, "calf-wall", 20, 2, 5);
  cramp_routine_add_step (routine, "calf-wall", 30, 1, 0);
  phases = cramp_routine_phases (routine, exercises, CRAMP_SIDE_NONE, NULL);
  player = cramp_player_new ((CrampPhase *) phases->data, phases->len);
  cramp_player_start (player, 0, 0);
  cramp_player_advance (player, 37 * second, 0);
  cramp_player_hurt (player, 37 * second);
  cramp_player_skip_step (player, 40 * second);
  cramp_player_advance (player, 45 * second, 0);
  cramp_player_stop (player, 55 * second);
  cramp_session_record (session, routine, player);
  g_assert_cmpuint (session->steps->len, ==, 4);
  step = g_ptr_array_index (session->steps, 0);
  g_assert_cmpint (step->side, ==, CRAMP_SIDE_LEFT);
  g_assert_cmpint (step->planned, ==, 40);
  g_assert_cmpint (step->held, ==, 20);
  g_assert_cmpint (step->hurt, ==, CRAMP_ANSWER_NONE);
  step = g_ptr_array_index (session->steps, 1);
  g_assert_cmpint (step->side, ==, CRAMP_SIDE_RIGHT);
  g_assert_cmpint (step->held, ==, 7);
  g_assert_cmpint (step->hurt, ==, CRAMP_ANSWER_YES);
  step = g_ptr_array_index (session->steps, 2);
  g_assert_cmpint (step->planned, ==, 30);
  g_assert_cmpint (step->held, ==, 10);
  g_assert_cmpint (cramp_session_held (session), ==, 37);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/routines/built-in", test_built_in);
  g_test_add_func ("/routines/before-bed", test_before_bed);
  g_test_add_func ("/routines/phases", test_phases);
  g_test_add_func ("/routines/refused", test_refused);
  g_test_add_func ("/routines/saved", test_saved);
  g_test_add_func ("/routines/day", test_day);
  g_test_add_func ("/routines/record", test_record);
  return g_test_run ();
}
