/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-session.h"
#include "cramp-statistics.h"
#include "cramp-summary.h"
#include "cramp-test.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 5e-6)

static void
assert_interval (CrampInterval interval, double estimate, double low, double high)
{
  assert_near (interval.estimate, estimate);
  assert_near (interval.low, low);
  assert_near (interval.high, high);
}

/* The values are those of R: poisson.test(137, 24.19893) and the two-sample one are the examples of its manual. */
static void
test_poisson (void)
{
  assert_interval (cramp_interval_poisson (10, 28), 0.3571429, 0.1712639, 0.6567984);
  assert_interval (cramp_interval_poisson (3, 20), 0.15, 0.0309336, 0.4383637);
  assert_interval (cramp_interval_poisson (137, 24.19893), 5.661407, 4.753125, 6.692709);
  assert_interval (cramp_interval_poisson (0, 28), 0, 0, 0.1317457); /* -log (0.025) / 28 */
  g_assert_true (isnan (cramp_interval_poisson (0, 0).estimate));
}

static void
test_rate_ratio (void)
{
  CrampInterval none_before = cramp_interval_rate_ratio (3, 28, 0, 28);

  assert_interval (cramp_interval_rate_ratio (11, 800, 6 + 8 + 7, 1083 + 1050 + 878), 1.971488, 0.8584264, 4.2772659);
  assert_interval (cramp_interval_rate_ratio (10, 24, 20, 26), 0.5416667, 0.2264231, 1.2124483);
  assert_interval (cramp_interval_rate_ratio (3, 28, 3, 28), 1, 0.1339376, 7.4661640);
  g_assert_true (isinf (none_before.estimate));
  g_assert_true (isinf (none_before.high));
  assert_near (none_before.low, pow (0.025, 1.0 / 3) / (1 - pow (0.025, 1.0 / 3)));
  assert_near (cramp_interval_rate_ratio (0, 28, 3, 28).low, 0);
  g_assert_true (isnan (cramp_interval_rate_ratio (0, 28, 0, 28).estimate));
  g_assert_true (isnan (cramp_interval_rate_ratio (3, 28, 3, 0).estimate));
}

/* As quantile(c(2, 7, 3, 9, 4)) and quantile(c(1, 2, 3, 4)) in R. */
static void
test_spread (void)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  CrampSpread spread = cramp_spread_new (values);

  g_assert_cmpuint (spread.n, ==, 0);
  g_assert_true (isnan (spread.median));
  g_array_append_vals (values, ((double[]) { 2, 7, 3, 9, 4 }), 5);
  spread = cramp_spread_new (values);
  assert_near (spread.lower_quartile, 3);
  assert_near (spread.median, 4);
  assert_near (spread.upper_quartile, 7);
  assert_near (spread.highest, 9);
  g_array_set_size (values, 0);
  g_array_append_vals (values, ((double[]) { 4, 3, 2, 1 }), 4);
  spread = cramp_spread_new (values);
  assert_near (spread.lower_quartile, 1.75);
  assert_near (spread.median, 2.5);
  assert_near (spread.upper_quartile, 3.25);
}

/* A little diary of four days, made by hand. */

#define FIRST cramp_day_new (2026, 11, 18)

static CrampEpisode *
new_episode (GPtrArray *episodes, const char *onset)
{
  CrampEpisode *episode = cramp_episode_new ("me");

  episode->onset = cramp_test_time (onset);
  episode->utc_offset = 3600;
  g_ptr_array_add (episodes, episode);
  return episode;
}

/* Two cramps in the first night, none in the second, nothing said of the third, one by day and one in the fourth. */
static GPtrArray *
new_groups (void)
{
  g_autoptr (GPtrArray) episodes = cramp_record_list_new ();
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  g_autoptr (GPtrArray) days = cramp_record_list_new ();
  CrampEpisode *episode = new_episode (episodes, "2026-11-18T23:40:00");
  CrampNight *night = cramp_night_new ("me", FIRST + 1);
  CrampDay *day = cramp_day_record_new ("me", FIRST + 1);

  episode->pain = 7;
  episode->duration = 660;
  episode->regions[CRAMP_REGION_LEFT_CALF] = episode->regions[CRAMP_REGION_RIGHT_CALF] = 1;
  episode->woke = CRAMP_ANSWER_YES;
  episode->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_NO;
  episode->factors[CRAMP_FACTOR_ALCOHOL] = CRAMP_ANSWER_YES;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_YES;

  episode = new_episode (episodes, "2026-11-19T03:10:00");
  episode->pain = 4;
  episode->duration_band = CRAMP_BAND_3_TO_5;
  episode->regions[CRAMP_REGION_LEFT_FOOT] = episode->regions[CRAMP_REGION_LEFT_CALF] = 1;
  episode->woke = CRAMP_ANSWER_NO;
  episode->sore = CRAMP_ANSWER_YES;
  episode->sore_duration = 7200;
  episode->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  episode->signs[CRAMP_SIGN_ARM_PAIN] = CRAMP_SIGN_VALUE_USUAL;
  episode->factors[CRAMP_FACTOR_ALCOHOL] = CRAMP_ANSWER_NO;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_UNKNOWN;

  night->no_cramps = CRAMP_ANSWER_YES;
  night->sleep = CRAMP_SLEEP_GOOD;
  g_ptr_array_add (nights, night);
  day->tired = CRAMP_ANSWER_YES;
  g_ptr_array_add (days, day);

  episode = new_episode (episodes, "2026-11-21T15:00:00");
  episode->pain = 3;
  episode->duration_band = CRAMP_BAND_OVER_10;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;

  episode = new_episode (episodes, "2026-11-22T02:00:00");
  episode->precision = CRAMP_PRECISION_NIGHT;
  episode->duration_band = CRAMP_BAND_UNKNOWN;
  return cramp_night_groups_new (FIRST, FIRST + 3, CRAMP_DEFAULT_BOUNDARY, episodes, nights, days);
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) groups = new_groups ();
  CrampStatistics statistics;

  cramp_statistics_init (&statistics, groups);
  g_assert_cmpint (statistics.from, ==, FIRST);
  g_assert_cmpint (statistics.to, ==, FIRST + 3);
  g_assert_cmpuint (statistics.nights, ==, 4);
  g_assert_cmpuint (statistics.recorded, ==, 3); /* the third is missing, not zero */
  g_assert_cmpuint (statistics.cramp_nights, ==, 2);
  g_assert_cmpuint (statistics.night_cramps, ==, 3);
  g_assert_cmpuint (statistics.daytime_cramps, ==, 1);
  assert_interval (statistics.per_night, 1, 0.2062240, 2.9224242); /* poisson.test(3, 3) */

  g_assert_cmpuint (statistics.pain.n, ==, 3);
  assert_near (statistics.pain.median, 4);
  assert_near (statistics.pain.highest, 7);
  g_assert_cmpuint (statistics.duration.n, ==, 3); /* 240, just over 600, 660 */
  assert_near (statistics.duration.median, 601);
  assert_near (statistics.duration.highest, 660);
  g_assert_cmpuint (statistics.rough, ==, 2);
  g_assert_cmpuint (statistics.open, ==, 1);
  g_assert_cmpuint (statistics.over_ten.yes, ==, 2);
  g_assert_cmpuint (statistics.over_ten.of, ==, 3);
}

static void
test_answers (void)
{
  g_autoptr (GPtrArray) groups = new_groups ();
  CrampStatistics statistics;

  cramp_statistics_init (&statistics, groups);
  g_assert_cmpuint (statistics.woke.yes, ==, 1);
  g_assert_cmpuint (statistics.woke.of, ==, 2);
  g_assert_cmpuint (statistics.sore.yes, ==, 1);
  g_assert_cmpuint (statistics.sore.of, ==, 1);
  assert_near (statistics.sore_duration.highest, 7200);
  g_assert_cmpuint (statistics.tired.yes, ==, 1);
  g_assert_cmpuint (statistics.tired.of, ==, 1);
  g_assert_cmpuint (statistics.sleep[CRAMP_SLEEP_GOOD], ==, 1);
  g_assert_cmpuint (statistics.hours[23], ==, 1);
  g_assert_cmpuint (statistics.hours[3], ==, 1);
  g_assert_cmpuint (statistics.hours[2], ==, 0);
  g_assert_cmpuint (statistics.hours_unknown, ==, 1);
  g_assert_cmpuint (statistics.sides[CRAMP_SIDE_BOTH], ==, 1);
  g_assert_cmpuint (statistics.sides[CRAMP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (statistics.muscles[CRAMP_MUSCLE_CALF], ==, 2); /* both calves are one cramp of the calf */
  g_assert_cmpuint (statistics.regions[CRAMP_REGION_LEFT_CALF], ==, 2);
  g_assert_cmpuint (statistics.located, ==, 2);
  g_assert_cmpuint (statistics.signs[CRAMP_SIGN_NUMB].yes, ==, 1);
  g_assert_cmpuint (statistics.signs[CRAMP_SIGN_NUMB].no, ==, 1);
  g_assert_cmpuint (statistics.signs[CRAMP_SIGN_ARM_PAIN].usual, ==, 1);
  g_assert_cmpuint (statistics.signs_asked, ==, 2);
  g_assert_cmpuint (statistics.factors[CRAMP_FACTOR_ALCOHOL].yes, ==, 1);
  g_assert_cmpuint (statistics.factors[CRAMP_FACTOR_ALCOHOL].of, ==, 2);
  g_assert_cmpuint (statistics.reliefs[CRAMP_RELIEF_MASSAGE].tried, ==, 3);
  g_assert_cmpuint (statistics.reliefs[CRAMP_RELIEF_MASSAGE].yes, ==, 1);
  g_assert_cmpuint (statistics.reliefs[CRAMP_RELIEF_MASSAGE].partly, ==, 1);
  g_assert_cmpuint (statistics.reliefs[CRAMP_RELIEF_MASSAGE].no, ==, 0);
}

static void
add_session (GPtrArray *sessions, const char *started, int held)
{
  CrampSession *session = cramp_record_new (&cramp_session_type);
  CrampSessionStep *step = cramp_record_new (&cramp_session_step_type);

  session->started = cramp_test_time (started);
  session->utc_offset = 3600;
  step->held = held;
  g_ptr_array_add (session->steps, step);
  g_ptr_array_add (sessions, session);
}

/* After the day of the first night and of the third, of which nothing is known; two on one day count once, and one of
 * which nothing was held does not. Past midnight is still the evening. */
static void
test_stretching (void)
{
  g_autoptr (GPtrArray) groups = new_groups ();
  g_autoptr (GPtrArray) sessions = cramp_record_list_new ();
  CrampStatistics statistics;

  cramp_statistics_init (&statistics, groups);
  add_session (sessions, "2026-11-17T22:00:00", 30);
  cramp_statistics_count_stretching (&statistics, groups, sessions);
  g_assert_cmpuint (statistics.not_stretched.of, ==, 0); /* none in these days: nothing to compare */
  add_session (sessions, "2026-11-18T09:00:00", 30);
  add_session (sessions, "2026-11-19T00:30:00", 30);
  add_session (sessions, "2026-11-19T22:00:00", 0);
  add_session (sessions, "2026-11-20T22:00:00", 30);
  cramp_statistics_count_stretching (&statistics, groups, sessions);
  g_assert_cmpuint (statistics.stretched.yes, ==, 1);
  g_assert_cmpuint (statistics.stretched.of, ==, 1);
  g_assert_cmpuint (statistics.not_stretched.yes, ==, 1);
  g_assert_cmpuint (statistics.not_stretched.of, ==, 2);
}

static void
test_compare (void)
{
  CrampStatistics now = { .recorded = 28, .night_cramps = 6 };
  CrampStatistics before = { .recorded = 26, .night_cramps = 24 };
  CrampComparison comparison = cramp_statistics_compare (&now, &before);

  g_assert_cmpint (comparison.trend, ==, CRAMP_TREND_FEWER);
  g_assert_cmpint (cramp_statistics_compare (&before, &now).trend, ==, CRAMP_TREND_MORE);
  now.night_cramps = 20;
  g_assert_cmpint (cramp_statistics_compare (&now, &before).trend, ==, CRAMP_TREND_UNCLEAR);
  before.recorded = 7;
  comparison = cramp_statistics_compare (&now, &before);
  g_assert_cmpint (comparison.trend, ==, CRAMP_TREND_TOO_FEW);
  g_assert_cmpuint (comparison.needed, ==, 0);
  g_assert_cmpuint (comparison.needed_before, ==, 3);
}

/* Nights that are all recorded, the cramps of them one a night and again from the first on. */
static GPtrArray *
make_nights (int first, guint n_nights, guint n_cramps)
{
  g_autoptr (GPtrArray) episodes = cramp_record_list_new ();
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  g_autoptr (GPtrArray) days = cramp_record_list_new ();

  for (guint i = 0; i < n_cramps; i++)
    {
      CrampEpisode *episode = new_episode (episodes, "2026-11-18T23:40:00");

      episode->onset += ((gint64) (first - FIRST) + i % n_nights) * CRAMP_SECONDS_A_DAY + i / n_nights * 60;
      episode->pain = 2 + (int) (i % 5);
    }
  for (guint i = 0; i < n_nights; i++)
    {
      CrampNight *night = cramp_night_new ("me", first + (int) i);

      night->no_cramps = CRAMP_ANSWER_YES;
      g_ptr_array_add (nights, night);
    }
  return cramp_night_groups_new (first, first + (int) n_nights - 1, CRAMP_DEFAULT_BOUNDARY, episodes, nights, days);
}

/* What is said of so many cramps after so many before, in four weeks each. */
static char *
compare (guint n_nights, guint n_before, guint n_after)
{
  g_autoptr (GPtrArray) before = make_nights (FIRST - 28, n_nights, n_before);
  g_autoptr (GPtrArray) after = make_nights (FIRST, 28, n_after);
  g_autoptr (CrampReport) report = cramp_summary_compare ("Magnesium started", before, after);

  return cramp_report_to_text (report);
}

static void
assert_said (char *text, const char *words)
{
  if (!strstr (text, words))
    g_error ("“%s” is not in:\n%s", words, text);
  g_free (text);
}

static void
assert_not_said (char *text, const char *words)
{
  if (strstr (text, words))
    g_error ("“%s” is in:\n%s", words, text);
  g_free (text);
}

/* Whether it may be chance stands beside the difference; 25 % fewer is what trials call a response (T3). */
static void
test_response (void)
{
  assert_said (compare (28, 20, 14), "3.5 night cramps a week, from 28 recorded nights. In the 28 nights before: 5.0 a "
                                     "week. That is 30 % fewer, but it may be chance.\n"
                                     "It is more than the 25 % which trials call a response.\n");
  assert_said (compare (28, 20, 15), "25 % fewer, but it may be chance.\nTrials call 25 % fewer a response.\n");
  assert_said (compare (28, 40, 12), "70 % fewer; so clear a difference is seldom chance.\nIt is more than");
  assert_said (compare (28, 20, 0),
               "No night cramps in 28 recorded nights. In the 28 nights before: 5.0 a week. That is "
               "100 % fewer; so clear");
  assert_said (compare (28, 20, 25), "25 % more, but it may be chance.\n");
  assert_said (compare (28, 12, 40), "% more; so clear a difference is seldom chance.\n");
  assert_said (compare (28, 20, 20), "That is about the same.\n");
  assert_not_said (compare (28, 20, 20), "trials");
  assert_not_said (compare (28, 300, 299), " 0 %");
  assert_said (compare (28, 0, 5), "In the 28 nights before: none. No clear change in the number of night cramps.\n");
  assert_not_said (compare (9, 20, 14), "fewer");
  assert_said (compare (9, 20, 14), "Too few recorded nights to compare: 1 more would be needed.\n");
}

/* Few cramps in a long time are counted: 0.0 a week would be none. */
static void
test_rare (void)
{
  g_autoptr (GPtrArray) before = make_nights (FIRST - 200, 200, 1);
  g_autoptr (GPtrArray) after = make_nights (FIRST, 200, 1);
  g_autoptr (CrampReport) report = cramp_summary_compare ("Magnesium started", before, after);

  assert_said (cramp_report_to_text (report),
               "Night cramps in 200 recorded nights: 1. In the 200 nights before: 1. That is about the same.\n");
}

/* Of fewer than four values no quartiles are told. */
static void
test_quartiles (void)
{
  assert_said (compare (28, 3, 4), ": 3, highest 4; After: 3.5 (2.75 to 4.25), highest 5\n");
  assert_said (compare (28, 4, 3), ": 3.5 (2.75 to 4.25), highest 5; After: 3, highest 4\n");
  assert_said (compare (28, 1, 0), ": 2, highest 2; After: –\n");
}

static void
test_spans (void)
{
  g_autoptr (GPtrArray) groups = new_groups ();
  g_autoptr (GArray) spans = cramp_spans_new (groups, 3);
  CrampSpan *first = &g_array_index (spans, CrampSpan, 0);
  CrampSpan *second = &g_array_index (spans, CrampSpan, 1);

  g_assert_cmpuint (spans->len, ==, 2);
  g_assert_cmpint (first->from, ==, FIRST);
  g_assert_cmpint (first->to, ==, FIRST);
  g_assert_cmpuint (first->cramps, ==, 2);
  assert_near (first->pain, 5.5);
  g_assert_cmpint (second->from, ==, FIRST + 1);
  g_assert_cmpint (second->to, ==, FIRST + 3);
  g_assert_cmpuint (second->recorded, ==, 2);
  g_assert_cmpuint (second->cramps, ==, 1);
  g_assert_cmpuint (second->daytime_cramps, ==, 1);
  g_assert_cmpint (cramp_span_length (28), ==, 7);
  g_assert_cmpint (cramp_span_length (365), ==, 28);
  g_assert_cmpint (cramp_span_length (3650), ==, 364);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/poisson", test_poisson);
  g_test_add_func ("/statistics/rate-ratio", test_rate_ratio);
  g_test_add_func ("/statistics/spread", test_spread);
  g_test_add_func ("/statistics/counts", test_counts);
  g_test_add_func ("/statistics/answers", test_answers);
  g_test_add_func ("/statistics/stretching", test_stretching);
  g_test_add_func ("/statistics/compare", test_compare);
  g_test_add_func ("/statistics/response", test_response);
  g_test_add_func ("/statistics/rare", test_rare);
  g_test_add_func ("/statistics/quartiles", test_quartiles);
  g_test_add_func ("/statistics/spans", test_spans);
  return g_test_run ();
}
