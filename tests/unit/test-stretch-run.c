/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-run.h"
#include "cramp-stretch-today.h"
#include "cramp-test.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampExercises *exercises;
  GString *heard;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->exercises = cramp_exercises_load (NULL);
  f->heard = g_string_new (NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  cramp_test_close (f->folder, f->clock, f->diary);
  cramp_exercises_unref (f->exercises);
  g_string_free (f->heard, TRUE);
}

static void
cue_cb (CrampStretchRun *run, const CrampCue *cue, Fixture *f)
{
  static const char letters[] = "PHCRt|>D";

  g_string_append_c (f->heard, letters[cue->kind]);
}

static CrampStretchRun *
new_run (Fixture *f, const char *key)
{
  g_autoptr (CrampRoutine) routine = cramp_routines_make (cramp_routines_find_built_in (key));
  g_autoptr (GError) error = NULL;
  CrampStretchRun *run = cramp_stretch_run_new (f->diary, f->exercises, routine, key, CRAMP_SIDE_NONE, &error);

  g_assert_no_error (error);
  g_signal_connect (run, "cue", G_CALLBACK (cue_cb), f);
  return run;
}

static void
pass (Fixture *f, int seconds)
{
  for (int i = 0; i < seconds * 4; i++)
    cramp_clock_advance (f->clock, G_USEC_PER_SEC / 4);
}

static GPtrArray *
saved (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = cramp_stretch_sessions_read (f->diary, cramp_clock_today (f->clock), &error);

  g_assert_no_error (error);
  return sessions;
}

/* A whole routine on a clock that runs ahead, paused once and with one phase skipped; the record says so. */
static void
test_whole (Fixture *f, gconstpointer unused)
{
  CrampStretchRun *run = new_run (f, CRAMP_ROUTINE_BEFORE_BED);
  CrampPlayer *player = cramp_stretch_run_get_player (run);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  const CrampSession *session;

  cramp_stretch_run_start (run);
  pass (f, 15);
  cramp_stretch_run_do (run, cramp_player_pause);
  pass (f, 100);
  cramp_stretch_run_do (run, cramp_player_resume);
  pass (f, 10);
  cramp_stretch_run_do (run, cramp_player_skip); /* 20 seconds of the walk were done */
  for (int i = 0; i < 300 && cramp_player_get_state (player) != CRAMP_PLAYER_DONE; i++)
    pass (f, 1);
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_DONE);
  g_assert_cmpstr (f->heard->str, ==, "PtttH|>PtttHtttCtttHtttPtttHtttPtttHtttRtttHtttRtttHtttD");
  g_assert_true (cramp_stretch_run_save (run, &error));
  g_assert_true (cramp_stretch_run_set_feeling (run, CRAMP_FEELING_GOOD, &error));

  sessions = saved (f);
  g_assert_cmpuint (sessions->len, ==, 1);
  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpint (session->ending, ==, CRAMP_ENDING_DONE);
  g_assert_cmpint (session->feeling, ==, CRAMP_FEELING_GOOD);
  g_assert_cmpuint (session->steps->len, ==, 5);
  g_assert_cmpint (cramp_session_held (session), ==, 20 + 20 + 20 + 30 + 30);
  g_assert_finalize_object (run);
}

/* The computer sleeps in the middle of a hold: it waits. */
static void
test_suspend (Fixture *f, gconstpointer unused)
{
  CrampStretchRun *run = new_run (f, CRAMP_ROUTINE_BY_DAY);
  CrampPlayer *player = cramp_stretch_run_get_player (run);

  cramp_stretch_run_start (run);
  pass (f, 8);
  cramp_clock_suspend (f->clock, 3600 * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (cramp_player_get_state (player), ==, CRAMP_PLAYER_PAUSED);
  g_assert_cmpint (cramp_player_get_left (player, 0), ==, 7 * G_USEC_PER_SEC);
  g_assert_finalize_object (run);
}

/* Stopped before anything was held: nothing is written. Stopped by pain: that is. */
static void
test_stopped (Fixture *f, gconstpointer unused)
{
  CrampStretchRun *run = new_run (f, CRAMP_ROUTINE_BY_DAY);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  cramp_stretch_run_start (run);
  pass (f, 2);
  cramp_stretch_run_do (run, cramp_player_stop);
  g_assert_true (cramp_stretch_run_save (run, &error));
  none = saved (f);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_finalize_object (run);

  run = new_run (f, CRAMP_ROUTINE_BY_DAY);
  cramp_stretch_run_start (run);
  pass (f, 9);
  g_string_truncate (f->heard, 0);
  cramp_stretch_run_do (run, cramp_player_hurt);
  pass (f, 60);
  g_assert_cmpstr (f->heard->str, ==, "");
  cramp_stretch_run_do (run, cramp_player_stop);
  g_assert_true (cramp_stretch_run_save (run, &error));
  sessions = saved (f);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (((CrampSession *) g_ptr_array_index (sessions, 0))->ending, ==, CRAMP_ENDING_HURT);
  g_assert_finalize_object (run);
}

/* Pain in the very last hold is no end like any other. */
static void
test_hurt_at_last (Fixture *f, gconstpointer unused)
{
  CrampStretchRun *run = new_run (f, CRAMP_ROUTINE_BY_DAY);
  g_autoptr (GError) error = NULL;

  cramp_stretch_run_start (run);
  pass (f, 40);
  cramp_stretch_run_do (run, cramp_player_hurt);
  cramp_stretch_run_do (run, cramp_player_stop);
  g_assert_true (cramp_stretch_run_save (run, &error));
  g_assert_cmpint (cramp_session_held (cramp_stretch_run_get_session (run)), ==, 25);
  g_assert_cmpint (cramp_stretch_run_get_session (run)->ending, ==, CRAMP_ENDING_HURT);
  g_assert_finalize_object (run);
}

static void
quit_cb (CrampStretchRun *run, const CrampCue *cue, GMainLoop *loop)
{
  if (cue->kind == CRAMP_CUE_DONE)
    g_main_loop_quit (loop);
}

/* On the system's clock it goes on by itself. */
static void
test_alarm (Fixture *f, gconstpointer unused)
{
  CrampClock *clock = cramp_clock_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *path = g_build_filename (f->folder, "other.sqlite", NULL);
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_diary_open (path, clock, &error);
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "x", 1);
  CrampStretchRun *run;
  gint64 start = g_get_monotonic_time ();

  cramp_routine_add_step (routine, "calf-wall", 5, 1, 0);
  run = cramp_stretch_run_new (diary, f->exercises, routine, "x", CRAMP_SIDE_LEFT, &error);
  g_assert_no_error (error);
  g_signal_connect (run, "cue", G_CALLBACK (quit_cb), loop);
  cramp_stretch_run_start (run);
  cramp_stretch_run_do (run, cramp_player_skip);
  g_main_loop_run (loop);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 5 * G_USEC_PER_SEC);
  g_assert_finalize_object (run);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/stretch-run/whole", test_whole);
  ADD ("/stretch-run/suspend", test_suspend);
  ADD ("/stretch-run/stopped", test_stopped);
  ADD ("/stretch-run/hurt-at-last", test_hurt_at_last);
  ADD ("/stretch-run/alarm", test_alarm);
  return g_test_run ();
}
