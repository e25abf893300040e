/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stopwatch.h"
#include "cramp-test.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampEpisode *episode;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->episode = cramp_stopwatch_start (f->clock, cramp_diary_get_person (f->diary));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  cramp_record_unref (f->episode);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static void
save (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  cramp_diary_save (f->diary, f->episode, "Cramp", &error);
  g_assert_no_error (error);
}

static void
assert_elapsed (Fixture *f, int seconds)
{
  g_assert_cmpint (cramp_stopwatch_elapsed (f->episode, f->clock), ==, seconds);
}

/* Neither suspend nor a wall clock that is set moves the stopwatch. */
static void
test_jumps (Fixture *f, gconstpointer unused)
{
  gint64 onset = f->episode->onset;

  cramp_clock_advance (f->clock, 90 * SECOND);
  assert_elapsed (f, 90);
  cramp_clock_suspend (f->clock, 10 * MINUTE);
  assert_elapsed (f, 690);
  cramp_clock_set_wall (f->clock, cramp_clock_wall (f->clock) + 5 * HOUR);
  assert_elapsed (f, 690);
  cramp_clock_set_zone (f->clock, "Asia/Tokyo");
  cramp_stopwatch_touch (f->episode, f->clock);
  assert_elapsed (f, 690);
  cramp_stopwatch_end (f->episode, f->clock);
  g_assert_cmpint (f->episode->duration, ==, 690);
  g_assert_cmpint (f->episode->onset, ==, onset);
  g_assert_cmpstr (f->episode->zone, ==, "Europe/Berlin");
  g_assert_false (cramp_episode_is_running (f->episode));
}

/* A clock set back behind the onset must not keep the cramp from being saved. */
static void
test_set_back (Fixture *f, gconstpointer unused)
{
  save (f);
  cramp_clock_advance (f->clock, 4 * MINUTE);
  cramp_clock_set_wall (f->clock, cramp_clock_wall (f->clock) - 2 * HOUR);
  cramp_stopwatch_end (f->episode, f->clock);
  save (f);
  g_assert_cmpint (f->episode->duration, ==, 240);
  g_assert_cmpint (f->episode->onset, ==, cramp_clock_now (f->clock) - 240);
}

/* After a reboot it goes on by UTC; from the next word on by the new boot's clock again. */
static void
test_reboot (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) running = NULL;

  save (f);
  cramp_clock_advance (f->clock, 5 * MINUTE);
  cramp_clock_set_boot_id (f->clock, "another boot");
  g_clear_object (&f->diary);
  f->diary = cramp_test_diary (f->folder, f->clock);
  running = cramp_diary_list_running (f->diary, NULL);
  g_assert_cmpuint (running->len, ==, 1);
  cramp_record_unref (f->episode);
  f->episode = cramp_record_copy (running->pdata[0]);

  assert_elapsed (f, 300);
  cramp_stopwatch_touch (f->episode, f->clock);
  cramp_clock_set_wall (f->clock, cramp_clock_wall (f->clock) + HOUR);
  assert_elapsed (f, 300);
  cramp_stopwatch_end (f->episode, f->clock);
  save (f);
  g_ptr_array_unref (running);
  running = cramp_diary_list_running (f->diary, NULL);
  g_assert_cmpuint (running->len, ==, 0);
}

static void
assert_question (Fixture *f, CrampStopwatchQuestion question)
{
  g_assert_cmpint (cramp_stopwatch_question (f->episode, f->clock), ==, question);
}

static void
assert_next_question (Fixture *f, gint64 after)
{
  g_assert_cmpint (cramp_stopwatch_next_question (f->episode, f->clock) - cramp_clock_wall (f->clock), ==, after);
}

/* It asks at 10 minutes, 30 minutes and 6 hours, each time until it is answered. */
static void
test_questions (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, 10 * MINUTE - 1);
  assert_question (f, CRAMP_STOPWATCH_ASKS_NOTHING);
  assert_next_question (f, 1);
  cramp_clock_advance (f->clock, 1);
  assert_question (f, CRAMP_STOPWATCH_ASKS_SEVERE);
  assert_next_question (f, 20 * MINUTE);
  cramp_stopwatch_touch (f->episode, f->clock);
  assert_question (f, CRAMP_STOPWATCH_ASKS_NOTHING);
  cramp_clock_suspend (f->clock, 21 * MINUTE);
  assert_question (f, CRAMP_STOPWATCH_ASKS_STILL);
  cramp_clock_set_wall (f->clock, cramp_clock_wall (f->clock) - HOUR);
  assert_next_question (f, 6 * HOUR - 31 * MINUTE);
  cramp_stopwatch_touch (f->episode, f->clock);
  cramp_clock_advance (f->clock, 6 * HOUR);
  assert_question (f, CRAMP_STOPWATCH_ASKS_STILL);
  g_assert_cmpint (cramp_stopwatch_next_question (f->episode, f->clock), ==, CRAMP_TIME_UNSET);
  cramp_stopwatch_touch (f->episode, f->clock);
  assert_question (f, CRAMP_STOPWATCH_ASKS_NOTHING);
}

/* One that nobody looked after is forgotten: what it says of its length comes from the person alone. */
static void
test_forgotten (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, 4 * MINUTE);
  cramp_stopwatch_touch (f->episode, f->clock);
  cramp_clock_suspend (f->clock, CRAMP_FORGOTTEN_AFTER * SECOND - 1);
  g_assert_false (cramp_stopwatch_is_forgotten (f->episode, f->clock));
  cramp_clock_suspend (f->clock, 6 * HOUR);
  g_assert_true (cramp_stopwatch_is_forgotten (f->episode, f->clock));

  g_assert_false (cramp_stopwatch_may_have_lasted (f->episode, CRAMP_BAND_1_TO_2));
  g_assert_true (cramp_stopwatch_may_have_lasted (f->episode, CRAMP_BAND_3_TO_5));
  cramp_stopwatch_end_roughly (f->episode, f->clock, CRAMP_BAND_UNKNOWN);
  g_assert_cmpint (f->episode->duration, ==, CRAMP_UNSET);
  g_assert_cmpint (f->episode->duration_band, ==, CRAMP_BAND_UNKNOWN);
  g_assert_cmpint (cramp_episode_over_ten_minutes (f->episode), ==, CRAMP_ANSWER_NONE);
  save (f);
}

static void
test_known_over_ten (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, 31 * MINUTE);
  cramp_stopwatch_touch (f->episode, f->clock);
  cramp_clock_advance (f->clock, 5 * HOUR);
  cramp_stopwatch_end_roughly (f->episode, f->clock, CRAMP_BAND_UNKNOWN);
  g_assert_cmpint (f->episode->duration_band, ==, CRAMP_BAND_OVER_10);
}

static void
test_began_earlier (Fixture *f, gconstpointer unused)
{
  gint64 onset = f->episode->onset;

  cramp_stopwatch_began_earlier (f->episode, 60);
  assert_elapsed (f, 60);
  cramp_clock_advance (f->clock, MINUTE);
  cramp_stopwatch_end (f->episode, f->clock);
  cramp_stopwatch_began_earlier (f->episode, 300);
  g_assert_cmpint (f->episode->duration, ==, 420);
  g_assert_cmpint (f->episode->onset, ==, onset - 360);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/stopwatch/jumps", Fixture, NULL, set_up, test_jumps, tear_down);
  g_test_add ("/stopwatch/set-back", Fixture, NULL, set_up, test_set_back, tear_down);
  g_test_add ("/stopwatch/reboot", Fixture, NULL, set_up, test_reboot, tear_down);
  g_test_add ("/stopwatch/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/stopwatch/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/stopwatch/known-over-ten", Fixture, NULL, set_up, test_known_over_ten, tear_down);
  g_test_add ("/stopwatch/began-earlier", Fixture, NULL, set_up, test_began_earlier, tear_down);
  return g_test_run ();
}
