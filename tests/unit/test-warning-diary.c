/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-test.h"
#include "cramp-warning-diary.h"

/* What the rules are told about the diary: windows, chains, and one warning for each rule and subject. */

#define HOUR 3600
#define DAY (24 * HOUR)

typedef struct
{
  CrampClock *clock;
  gint64 now;
  int today;
  guint8 situations[CRAMP_N_SITUATIONS];
  CrampWarningDiary diary;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = cramp_test_clock ();
  f->now = cramp_clock_now (f->clock);
  f->today = cramp_clock_today (f->clock);
  f->diary = (CrampWarningDiary) {
    .clock = f->clock,
    .boundary = CRAMP_DEFAULT_BOUNDARY,
    .person = "person",
    .situations = f->situations,
    .episodes = cramp_record_list_new (),
    .nights = cramp_record_list_new (),
    .days = cramp_record_list_new (),
    .findings = cramp_record_list_new (),
  };
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_ptr_array_unref (f->diary.episodes);
  g_ptr_array_unref (f->diary.nights);
  g_ptr_array_unref (f->diary.days);
  g_ptr_array_unref (f->diary.findings);
  g_assert_finalize_object (f->clock);
}

/* A cramp @ago seconds before now; to be added in the order of the onsets. */
static CrampEpisode *
add (Fixture *f, gint64 ago, int region, int duration)
{
  CrampEpisode *episode = cramp_episode_new ("person");

  cramp_episode_set_onset (episode, f->clock, f->now - ago);
  if (region >= 0)
    episode->regions[region] = 1;
  episode->duration = duration;
  g_ptr_array_add (f->diary.episodes, episode);
  return episode;
}

static guint
count (Fixture *f, CrampWarningRuleId rule, CrampWarning **one)
{
  g_autoptr (GPtrArray) found = cramp_warnings_for_diary (&f->diary, G_MININT64);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (found, i);

      g_assert_true (i == 0 || cramp_warning_compare (g_ptr_array_index (found, i - 1), warning) <= 0);
      if (warning->rule != rule)
        continue;
      n++;
      if (one)
        {
          g_clear_pointer (one, cramp_warning_unref);
          *one = cramp_warning_ref (warning);
        }
    }
  return n;
}

static CrampWarningLevel
level (Fixture *f, CrampWarningRuleId rule)
{
  g_autoptr (CrampWarning) warning = NULL;

  count (f, rule, &warning);
  return warning ? warning->level : CRAMP_WARNING_NONE;
}

/* Six hours in one leg, with a gap of an hour; one second more is two cramps. */
static void
test_chain (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    int first, second;
    int gap;
    gboolean one;
  } cases[] = {
    { CRAMP_REGION_LEFT_CALF, CRAMP_REGION_LEFT_FOOT, HOUR, TRUE },
    { CRAMP_REGION_LEFT_CALF, CRAMP_REGION_LEFT_FOOT, HOUR + 1, FALSE },
    { CRAMP_REGION_LEFT_CALF, CRAMP_REGION_RIGHT_CALF, HOUR, FALSE },
    { CRAMP_REGION_LEFT_CALF, -1, HOUR, TRUE }, /* no place given: it may be the same leg */
    { CRAMP_REGION_LEFT_CALF, CRAMP_REGION_HAND, HOUR, FALSE },
    { CRAMP_REGION_LEFT_CALF, CRAMP_REGION_LEFT_CALF, -60, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int difference = -1; difference < 1; difference++)
      {
        int second = 6 * HOUR - 5 * HOUR - cases[i].gap + difference;
        g_autoptr (CrampWarning) warning = NULL;
        CrampEpisode *first;

        g_ptr_array_set_size (f->diary.episodes, 0);
        first = add (f, 8 * HOUR, cases[i].first, 5 * HOUR);
        add (f, 8 * HOUR - 5 * HOUR - cases[i].gap, cases[i].second, MAX (second, 0));
        if (second < 0) /* the gap fills the six hours */
          continue;
        g_assert_cmpuint (count (f, CRAMP_W5, &warning), ==, cases[i].one && difference == 0);
        if (warning)
          {
            g_assert_cmpstr (warning->subject, ==, first->record.uuid);
            g_assert_cmpint (warning->since, ==, first->onset);
          }
      }
}

/* Three short cramps that nothing eased: the first of them 27 nights back counts, 28 does not. */
static void
test_unhelped (Fixture *f, gconstpointer unused)
{
  for (int nights = 26; nights <= 29; nights++)
    {
      int ago[] = { nights, 3, 0 };

      g_ptr_array_set_size (f->diary.episodes, 0);
      for (guint i = 0; i < 3; i++)
        add (f, ago[i] * DAY + 4 * HOUR, CRAMP_REGION_LEFT_CALF, 60)->reliefs[CRAMP_RELIEF_COLD] = CRAMP_HELPED_NO;
      g_assert_cmpint (level (f, CRAMP_W4), ==, nights <= 27 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
    }
}

static void
test_tired (Fixture *f, gconstpointer unused)
{
  for (int ago = 12; ago <= 15; ago++)
    {
      CrampDay *today = cramp_day_record_new ("person", f->today);
      CrampDay *other = cramp_day_record_new ("person", f->today - ago);

      g_ptr_array_set_size (f->diary.days, 0);
      today->tired = other->tired = CRAMP_ANSWER_YES;
      g_ptr_array_add (f->diary.days, other);
      g_ptr_array_add (f->diary.days, today);
      g_assert_cmpint (level (f, CRAMP_W8), ==, ago <= 13 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NOTE);
    }
}

static void
test_said (Fixture *f, gconstpointer unused)
{
  for (int ago = 26; ago <= 29; ago++)
    {
      CrampDay *day = cramp_day_record_new ("person", f->today - ago);

      g_ptr_array_set_size (f->diary.days, 0);
      day->worse = CRAMP_ANSWER_YES;
      g_ptr_array_add (f->diary.days, day);
      g_assert_cmpint (level (f, CRAMP_W10), ==, ago <= 27 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
    }
}

/* Ten recorded nights in each of two periods of 28: @n night cramps in the last, one in the one before. */
static void
fill_periods (Fixture *f, guint n, gint64 oldest_of_last)
{
  g_ptr_array_set_size (f->diary.episodes, 0);
  g_ptr_array_set_size (f->diary.nights, 0);
  for (int i = 0; i < 10; i++)
    {
      CrampNight *last = cramp_night_new ("person", f->today - 1 - i);
      CrampNight *before = cramp_night_new ("person", f->today - 1 - 28 - i);

      last->no_cramps = before->no_cramps = CRAMP_ANSWER_YES;
      g_ptr_array_add (f->diary.nights, before);
      g_ptr_array_add (f->diary.nights, last);
    }
  add (f, 40 * DAY + 4 * HOUR, CRAMP_REGION_LEFT_CALF, 60);
  add (f, oldest_of_last, CRAMP_REGION_LEFT_CALF, 60);
  for (guint i = 1; i < n; i++)
    add (f, (9 - i) * DAY + 4 * HOUR, CRAMP_REGION_LEFT_CALF, 60);
}

static void
test_periods (Fixture *f, gconstpointer unused)
{
  fill_periods (f, 4, 27 * DAY + 4 * HOUR);
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_VISIT);
  fill_periods (f, 3, 27 * DAY + 4 * HOUR);
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_NONE);
  fill_periods (f, 4, 28 * DAY + 4 * HOUR); /* one of the four falls into the period before */
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_NONE);

  /* By day, nothing is counted. */
  fill_periods (f, 4, 27 * DAY + 4 * HOUR);
  ((CrampEpisode *) f->diary.episodes->pdata[2])->circumstance = CRAMP_CIRCUMSTANCE_EXERCISE;
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_NONE);

  /* With nine recorded nights nothing is compared. */
  fill_periods (f, 4, 9 * DAY + 4 * HOUR);
  ((CrampNight *) f->diary.nights->pdata[0])->no_cramps = CRAMP_ANSWER_NO;
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_VISIT); /* the cramp 40 nights ago is the tenth */
  ((CrampNight *) f->diary.nights->pdata[2])->no_cramps = CRAMP_ANSWER_NO;
  g_assert_cmpint (level (f, CRAMP_W10), ==, CRAMP_WARNING_NONE);
}

static int
compare_onsets (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const CrampEpisode *) a)->onset, other = ((const CrampEpisode *) b)->onset;

  return one < other ? -1 : one > other;
}

static void
test_median (Fixture *f, gconstpointer unused)
{
  static const int now[] = { 4, 6, 6, 9 };

  for (int before = 3; before <= 5; before++)
    {
      fill_periods (f, 4, 8 * DAY + 5 * HOUR);
      for (guint i = 0; i < 4; i++)
        {
          ((CrampEpisode *) f->diary.episodes->pdata[1 + i])->pain = now[i];
          add (f, 35 * DAY - i * DAY + 4 * HOUR, CRAMP_REGION_LEFT_CALF, 60)->pain = before;
        }
      g_ptr_array_sort_values (f->diary.episodes, compare_onsets);
      g_assert_cmpint (level (f, CRAMP_W10), ==, before <= 4 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
    }
}

/* Numbness is new once; a second time is told by the first. Weakness counts from the second time. */
static void
test_before (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarning) numb = NULL;
  g_autoptr (CrampWarning) weak = NULL;
  CrampEpisode *first = add (f, 300 * DAY, CRAMP_REGION_LEFT_CALF, 60);
  CrampEpisode *second = add (f, HOUR, CRAMP_REGION_LEFT_CALF, 60);

  first->signs[CRAMP_SIGN_NUMB] = second->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  first->signs[CRAMP_SIGN_WEAK] = second->signs[CRAMP_SIGN_WEAK] = CRAMP_SIGN_VALUE_YES;
  first->signs_still[CRAMP_SIGN_WEAK] = CRAMP_ANSWER_NO;
  g_assert_cmpuint (count (f, CRAMP_W11, &numb), ==, 1);
  g_assert_cmpstr (numb->subject, ==, first->record.uuid);
  g_assert_cmpuint (count (f, CRAMP_W9, &weak), ==, 1);
  g_assert_cmpstr (weak->subject, ==, second->record.uuid);
  g_assert_cmpuint (weak->causes->len, ==, 2);
}

/* Once a week, and whenever the person is confused. */
static void
test_sugar (Fixture *f, gconstpointer unused)
{
  f->situations[CRAMP_SITUATION_DIABETES] = 1;
  for (int i = 20; i >= 0; i--)
    add (f, i * DAY + HOUR, CRAMP_REGION_LEFT_CALF, 60);
  g_assert_cmpuint (count (f, CRAMP_W18, NULL), ==, 3);
  ((CrampEpisode *) f->diary.episodes->pdata[19])->signs[CRAMP_SIGN_CONFUSED] = CRAMP_SIGN_VALUE_YES;
  g_assert_cmpuint (count (f, CRAMP_W18, NULL), ==, 4);
}

/* Once for each contact, however many cramps follow. */
static void
test_toxin (Fixture *f, gconstpointer unused)
{
  CrampFinding *finding = cramp_record_new (&cramp_finding_type);
  g_autoptr (CrampWarning) warning = NULL;

  finding->kind = CRAMP_FINDING_TOXIN;
  finding->day = f->today - 500;
  finding->answer = CRAMP_ANSWER_YES;
  g_ptr_array_add (f->diary.findings, finding);
  g_assert_cmpuint (count (f, CRAMP_W7, NULL), ==, 0);
  for (int i = 60; i >= 0; i--)
    add (f, i * DAY + HOUR, CRAMP_REGION_LEFT_CALF, 60);
  g_assert_cmpuint (count (f, CRAMP_W7, &warning), ==, 1);
  g_assert_cmpint (warning->level, ==, CRAMP_WARNING_URGENT);
  g_assert_cmpuint (warning->causes->len, <=, 40);
}

/* A running stopwatch in the file counts by its own clock. */
static void
test_running (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode = add (f, 20 * 60, CRAMP_REGION_LEFT_CALF, CRAMP_UNSET);

  episode->running_boot = g_strdup (cramp_clock_boot_id (f->clock));
  episode->running_since = cramp_clock_boottime (f->clock) - 10 * 60 * G_USEC_PER_SEC;
  episode->pain = 8;
  g_assert_cmpint (level (f, CRAMP_W6), ==, CRAMP_WARNING_NONE);
  cramp_clock_advance (f->clock, G_USEC_PER_SEC);
  g_assert_cmpint (level (f, CRAMP_W6), ==, CRAMP_WARNING_URGENT);
}

/* The open form sees what is saved, but not its own saved version. */
static void
test_open_form (Fixture *f, gconstpointer unused)
{
  CrampEpisode *saved = add (f, 2 * HOUR, CRAMP_REGION_LEFT_CALF, 60);
  g_autoptr (CrampEpisode) open = cramp_record_copy (saved);
  g_autoptr (GPtrArray) warnings = NULL;

  saved->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  saved->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_YES;
  open->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  open->onset = CRAMP_TIME_UNSET;
  warnings = cramp_warnings_for_episode (&f->diary, open);
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpint (((CrampWarning *) warnings->pdata[0])->rule, ==, CRAMP_W11);
}

static void
check_past (Fixture *f, CrampWarningPast *past, gint64 from)
{
  CrampWarningDiary diary = f->diary;
  g_autoptr (GPtrArray) all = cramp_warnings_for_diary (&diary, from);
  g_autoptr (GPtrArray) found = NULL;

  diary.past = past;
  found = cramp_warnings_for_diary (&diary, from);
  g_assert_cmpuint (found->len, ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const CrampWarning *one = all->pdata[i], *other = found->pdata[i];

      g_assert_true (cramp_warning_is_same (one, other));
      g_assert_cmpint (one->level, ==, other->level);
      g_assert_cmpuint (one->causes->len, ==, other->causes->len);
    }
}

/* What is remembered of the past comes to the same as looking at all of it again. */
static void
test_past (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarningPast) past = cramp_warning_past_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gint64 ago = 200 * DAY;

  f->situations[CRAMP_SITUATION_DIABETES] = 1;
  while (ago > DAY)
    {
      CrampEpisode *episode = add (f, ago, g_rand_int_range (random, 0, 4), g_rand_int_range (random, 10, 2 * HOUR));

      if (g_rand_int_range (random, 0, 20) == 0)
        episode->signs[CRAMP_SIGN_WEAK] = CRAMP_SIGN_VALUE_YES;
      if (g_rand_int_range (random, 0, 40) == 0)
        episode->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
      if (g_rand_boolean (random))
        {
          episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_NO;
          episode->duration = 300;
        }
      check_past (f, past, episode->onset - g_rand_int_range (random, 0, 3) * DAY);
      ago -= g_rand_int_range (random, 1, 2 * DAY);
    }
  f->diary.boundary += 120;
  check_past (f, past, f->now - 2 * DAY);
}

/* A numbness that is noted later was there before. */
static void
test_past_touched (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarningPast) past = cramp_warning_past_new ();
  CrampEpisode *early = add (f, 40 * DAY, CRAMP_REGION_LEFT_CALF, 60);

  add (f, HOUR, CRAMP_REGION_LEFT_CALF, 60)->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  check_past (f, past, f->now - 2 * DAY);
  early->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  cramp_warning_past_touch (past, early->onset);
  check_past (f, past, f->now - 2 * DAY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add ("/warning-diary/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("chain", test_chain);
  TEST ("unhelped", test_unhelped);
  TEST ("tired", test_tired);
  TEST ("said", test_said);
  TEST ("periods", test_periods);
  TEST ("median", test_median);
  TEST ("before", test_before);
  TEST ("sugar", test_sugar);
  TEST ("toxin", test_toxin);
  TEST ("running", test_running);
  TEST ("open-form", test_open_form);
  TEST ("past", test_past);
  TEST ("past-touched", test_past_touched);
  return g_test_run ();
}
