/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-day.h"
#include "cramp-diary-summary.h"
#include "cramp-summary.h"
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

static void
save_cramp (Fixture *f, const char *onset, CrampCircumstance circumstance, CrampSignValue swelling)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 5, 120);

  episode->circumstance = circumstance;
  episode->signs[CRAMP_SIGN_SWELLING] = swelling;
  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", NULL));
}

/* What is new since that day is @news, and the summary since then says @told. */
static void
assert_news (Fixture *f, int since, const char *news, const char *told)
{
  g_autofree char *found = cramp_visits_describe_news (f->diary, since, NULL);
  g_autoptr (CrampReport) report = cramp_diary_summarize (f->diary, since, CRAMP_DAY_UNSET, CRAMP_USUAL_PARTS, NULL);
  g_autofree char *text = cramp_report_to_text (report);

  g_assert_cmpstr (found, ==, news);
  g_assert_nonnull (strstr (text, told));
}

/* The cramps that are new since a visit are those of the summary since then: not the ones of the night before it. */
static void
test_news (Fixture *f, gconstpointer unused)
{
  g_autofree char *none = NULL;

  save_cramp (f, "2026-11-12T03:00:00", CRAMP_CIRCUMSTANCE_BED, CRAMP_SIGN_VALUE_NONE);
  save_cramp (f, "2026-11-12T23:00:00", CRAMP_CIRCUMSTANCE_BED, CRAMP_SIGN_VALUE_NONE);
  save_cramp (f, "2026-11-15T16:00:00", CRAMP_CIRCUMSTANCE_REST, CRAMP_SIGN_VALUE_NONE);
  save_cramp (f, "2026-11-22T03:00:00", CRAMP_CIRCUMSTANCE_BED, CRAMP_SIGN_VALUE_NONE);
  assert_news (f, cramp_day_new (2026, 11, 12), "3 cramps", "of 3 cramps");
  none = cramp_visits_describe_news (f->diary, cramp_clock_today (f->clock), NULL);
  g_assert_cmpstr (none, ==, "0 cramps");
}

/* Warnings go with their cramps: those of the morning before the visit are none of the news, and stand in no summary
 * since then; those of the day are. */
static void
test_new_warnings (Fixture *f, gconstpointer unused)
{
  int visit = cramp_day_new (2026, 11, 12);
  g_autofree char *none = NULL;

  save_cramp (f, "2026-11-12T03:00:00", CRAMP_CIRCUMSTANCE_BED, CRAMP_SIGN_VALUE_YES);
  none = cramp_visits_describe_news (f->diary, visit, NULL);
  g_assert_cmpstr (none, ==, "0 cramps");
  save_cramp (f, "2026-11-12T08:00:00", CRAMP_CIRCUMSTANCE_REST, CRAMP_SIGN_VALUE_YES);
  assert_news (f, visit, "1 cramp, 1 warning", "Leg red, swollen, hard, tender or warm: 12 Nov");
}

/* Half past midnight in summer time is no day before, though the clock is back in winter. */
static void
test_summer (Fixture *f, gconstpointer unused)
{
  save_cramp (f, "2026-07-01T00:30:00", CRAMP_CIRCUMSTANCE_REST, CRAMP_SIGN_VALUE_YES);
  assert_news (f, cramp_day_new (2026, 7, 1), "1 cramp, 1 warning", "Leg red, swollen, hard, tender or warm: 1 Jul");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/visits/order", Fixture, NULL, cramp_test_set_up, test_order, cramp_test_tear_down);
  g_test_add ("/visits/since", Fixture, NULL, cramp_test_set_up, test_since, cramp_test_tear_down);
  g_test_add ("/visits/news", Fixture, NULL, cramp_test_set_up, test_news, cramp_test_tear_down);
  g_test_add ("/visits/new-warnings", Fixture, NULL, cramp_test_set_up, test_new_warnings, cramp_test_tear_down);
  g_test_add ("/visits/summer", Fixture, NULL, cramp_test_set_up, test_summer, cramp_test_tear_down);
  return g_test_run ();
}
