/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "cramp-running.h"
#include "cramp-test.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampRunning *running;
  guint n_failures;
  guint n_questions;
} Fixture;

static void
failed_cb (Fixture *f, const GError *error)
{
  g_assert_nonnull (error);
  f->n_failures++;
}

static void
question_cb (Fixture *f)
{
  f->n_questions++;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->running = cramp_running_new (f->diary);
  g_signal_connect_swapped (f->running, "failed", G_CALLBACK (failed_cb), f);
  g_signal_connect_swapped (f->running, "question", G_CALLBACK (question_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->running);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static void
begin (Fixture *f)
{
  cramp_running_begin (f->running, cramp_clock_now (f->clock));
}

/* Another program holds the file, so that nothing can be written until it is closed. */
static sqlite3 *
lock_file (Fixture *f)
{
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (cramp_diary_get_path (f->diary), &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return other;
}

static void
say_pain (Fixture *f, int pain)
{
  CrampEpisode *changed = cramp_running_change (f->running);

  changed->pain = pain;
  cramp_running_save (f->running, changed, "Worst pain");
}

static GPtrArray *
list (Fixture *f)
{
  return cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
}

/* What could not be written is written with the next word. */
static void
test_unsaved (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) episodes = NULL;
  sqlite3 *other = lock_file (f);

  begin (f);
  g_assert_cmpuint (f->n_failures, ==, 1);
  g_assert_true (cramp_running_is_running (f->running));
  sqlite3_close (other);
  cramp_running_take_up (f->running);
  g_assert_true (cramp_running_is_running (f->running));
  say_pain (f, 6);
  g_assert_cmpuint (f->n_failures, ==, 1);
  episodes = list (f);
  g_assert_cmpuint (episodes->len, ==, 1);
  g_assert_cmpint (((CrampEpisode *) episodes->pdata[0])->pain, ==, 6);
}

/* A new one ends the older; where both can't be written, both are written later. */
static void
test_unsaved_older (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  sqlite3 *other;

  begin (f);
  cramp_clock_advance (f->clock, 12 * MINUTE);
  other = lock_file (f);
  begin (f);
  g_assert_cmpuint (f->n_failures, ==, 1);
  before = list (f);
  g_assert_cmpuint (before->len, ==, 1);
  sqlite3_close (other);
  say_pain (f, 6);

  episodes = list (f);
  g_assert_cmpuint (episodes->len, ==, 2);
  g_assert_false (cramp_episode_is_running (episodes->pdata[0]));
  g_assert_cmpint (((CrampEpisode *) episodes->pdata[0])->duration_band, ==, CRAMP_BAND_UNKNOWN);
  g_assert_true (cramp_episode_is_running (episodes->pdata[1]));
  g_assert_cmpint (((CrampEpisode *) episodes->pdata[1])->pain, ==, 6);
}

/* What could not be written is written as soon as something else can be. */
static void
test_unsaved_then_other (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) told = cramp_test_episode (f->diary, "2026-11-21T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GPtrArray) episodes = NULL;
  sqlite3 *other = lock_file (f);

  begin (f);
  sqlite3_close (other);
  g_assert_true (cramp_diary_save (f->diary, told, "Add cramp", NULL));
  episodes = list (f);
  g_assert_cmpuint (episodes->len, ==, 2);
  g_assert_true (cramp_running_is_running (f->running));
}

/* The questions come by themselves, and end with the cramp. */
static void
test_questions (Fixture *f, gconstpointer unused)
{
  begin (f);
  cramp_clock_advance (f->clock, 9 * MINUTE);
  g_assert_cmpuint (f->n_questions, ==, 0);
  cramp_clock_advance (f->clock, MINUTE);
  g_assert_cmpuint (f->n_questions, ==, 1);
  g_assert_cmpint (cramp_running_question (f->running), ==, CRAMP_STOPWATCH_ASKS_SEVERE);
  cramp_clock_advance (f->clock, 90 * MINUTE);
  g_assert_true (cramp_running_is_forgotten (f->running));
  g_assert_cmpint (cramp_running_question (f->running), ==, CRAMP_STOPWATCH_ASKS_STILL);
}

/* One that comes by another way, as from a copy that is gone back to, is taken up; one that was pressed a while ago
 * began then. */
static void
test_taken_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampRunning) another = cramp_running_new (f->diary);

  g_assert_false (cramp_running_is_running (another));
  cramp_running_begin (f->running, cramp_clock_now (f->clock) - 30);
  g_assert_true (cramp_running_is_running (another));
  g_assert_cmpint (cramp_running_elapsed (another), ==, 30);
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_false (cramp_running_is_running (another));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/running/unsaved", test_unsaved);
  ADD ("/running/unsaved-older", test_unsaved_older);
  ADD ("/running/unsaved-then-other", test_unsaved_then_other);
  ADD ("/running/questions", test_questions);
  ADD ("/running/taken-up", test_taken_up);
  return g_test_run ();
}
