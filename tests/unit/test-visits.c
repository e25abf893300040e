/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-test.h"
#include "cramp-visits.h"

typedef CrampTest Fixture;

static void
add (Fixture *f, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_question_add (f->diary, text, &error));
  g_assert_no_error (error);
}

static void
assert_order (Fixture *f, const char *expected)
{
  g_autoptr (GPtrArray) questions = cramp_questions_list (f->diary, NULL);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    g_string_append (texts, ((CrampQuestion *) questions->pdata[i])->text);
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
move (Fixture *f, guint i, int by)
{
  g_autoptr (GPtrArray) questions = cramp_questions_list (f->diary, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_question_move (f->diary, questions->pdata[i], by, &error));
  g_assert_no_error (error);
}

static void
tick_off (Fixture *f, guint i, const char *answer)
{
  g_autoptr (GPtrArray) questions = cramp_questions_list (f->diary, NULL);
  g_autoptr (CrampQuestion) question = cramp_record_copy (questions->pdata[i]);

  question->done = cramp_clock_today (f->clock);
  question->answer = g_strdup (answer);
  g_assert_true (cramp_diary_save (f->diary, question, "Tick off", NULL));
}

/* Each new one comes last; moving is one step to undo and stops at the ends; what is ticked off comes after the open.
 */
static void
test_order (Fixture *f, gconstpointer unused)
{
  add (f, "a");
  add (f, "b");
  add (f, "c");
  assert_order (f, "abc");
  move (f, 2, -1);
  assert_order (f, "acb");
  move (f, 0, -1);
  assert_order (f, "acb");
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  assert_order (f, "abc");
  tick_off (f, 0, "yes");
  assert_order (f, "bca");
  move (f, 1, 1);
  assert_order (f, "bca");
  add (f, "d");
  assert_order (f, "bcda");
}

static void
save_visit (Fixture *f, int day)
{
  g_autoptr (CrampVisit) visit = cramp_visit_new (cramp_diary_get_person (f->diary)->record.uuid, day);

  g_assert_true (cramp_diary_save (f->diary, visit, "Visit", NULL));
}

/* A summary that was made belongs to the next visit; without one it is remembered all the same. */
static void
test_since (Fixture *f, gconstpointer unused)
{
  int today = cramp_clock_today (f->clock);
  g_autoptr (GPtrArray) none = cramp_visits_list (f->diary, NULL);
  g_autoptr (GPtrArray) printed = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpint (cramp_visits_since (none, f->clock), ==, CRAMP_DAY_UNSET);
  g_assert_true (cramp_visits_note_printed (f->diary, NULL));
  g_assert_true (cramp_visits_note_printed (f->diary, NULL));
  printed = cramp_visits_list (f->diary, NULL);
  g_assert_cmpuint (printed->len, ==, 1);
  g_assert_cmpint (cramp_visits_since (printed, f->clock), ==, today);
  g_assert_null (cramp_visits_next (printed, today));

  save_visit (f, today - 30);
  save_visit (f, today + 3);
  save_visit (f, today - 60);
  save_visit (f, today + 9);
  g_assert_true (cramp_visits_note_printed (f->diary, NULL));
  all = cramp_visits_list (f->diary, NULL);
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpint (cramp_visits_since (all, f->clock), ==, today - 30);
  g_assert_cmpint (cramp_visits_next (all, today)->day, ==, today + 3);
  g_assert_cmpint (cramp_visits_next (all, today)->printed_at, ==, cramp_clock_now (f->clock));
  g_assert_cmpint (cramp_visits_last (all, today - 30)->day, ==, today - 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/visits/order", Fixture, NULL, cramp_test_set_up, test_order, cramp_test_tear_down);
  g_test_add ("/visits/since", Fixture, NULL, cramp_test_set_up, test_since, cramp_test_tear_down);
  return g_test_run ();
}
