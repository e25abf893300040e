/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-statistics.h"

#include <math.h>

#include "cramp-day.h"
#include "cramp-session.h"
#include "cramp-stretch-day.h"

/* Counts and exact intervals. Nights that nobody recorded are in no denominator, and what was not answered is in no
 * share. */

/* Each end of a 95 % interval leaves this much out. */
#define TAIL 0.025

/* Whether the bracket can't be halved any more: that is as precise as a double is. */
static gboolean
is_closed (double low, double middle, double high)
{
  return middle <= low || middle >= high;
}

/* Exact intervals */

typedef struct
{
  guint count;
  guint n; /* of a binomial; 0 for a Poisson distribution */
} Observed;

/* The probability of @k under a Poisson distribution with this mean, or a binomial with this chance. */
static double
point (const Observed *observed, guint k, double parameter)
{
  double n = observed->n;

  if (observed->n == 0)
    return exp (k * log (parameter) - parameter - lgamma (k + 1.0));
  return exp (lgamma (n + 1) - lgamma (k + 1.0) - lgamma (n - k + 1) + k * log (parameter) +
              (n - k) * log1p (-parameter));
}

/* How much more likely @k + 1 is than @k. */
static double
growth (const Observed *observed, guint k, double parameter)
{
  if (observed->n == 0)
    return parameter / (k + 1);
  return (observed->n - (double) k) / (k + 1) * parameter / (1 - parameter);
}

/* The probability of as many as observed, or more. Used where the terms fall from the first one on. */
static double
upper_tail (const Observed *observed, double parameter)
{
  double term = point (observed, observed->count, parameter);
  double sum = 0;

  for (guint k = observed->count; term > sum * 1e-17; k++)
    {
      sum += term;
      term *= growth (observed, k, parameter);
    }
  return sum;
}

/* The probability of as many as observed, or fewer. */
static double
lower_tail (const Observed *observed, double parameter)
{
  double term = point (observed, observed->count, parameter);
  double sum = term;

  for (guint k = observed->count; k > 0 && term > sum * 1e-17; k--)
    {
      term /= growth (observed, k - 1, parameter);
      sum += term;
    }
  return sum;
}

/* The smallest parameter under which so many are not surprising yet. */
static double
lower_bound (const Observed *observed, double estimate)
{
  double low = 0, high = estimate;
  double middle = (low + high) / 2;

  if (observed->count == 0)
    return 0;
  for (; !is_closed (low, middle, high); middle = (low + high) / 2)
    {
      if (upper_tail (observed, middle) < TAIL)
        low = middle;
      else
        high = middle;
    }
  return middle;
}

/* The largest parameter under which so few are not surprising yet. */
static double
upper_bound (const Observed *observed, double estimate, double highest)
{
  double low = estimate, high = highest;
  double middle = (low + high) / 2;

  for (; !is_closed (low, middle, high); middle = (low + high) / 2)
    {
      if (lower_tail (observed, middle) < TAIL)
        high = middle;
      else
        low = middle;
    }
  return middle;
}

/**
 * cramp_interval_poisson:
 * @count: events
 * @exposure: nights in which they could happen
 *
 * Returns: the rate with its exact (Garwood) 95 % interval
 */
CrampInterval
cramp_interval_poisson (guint count, double exposure)
{
  Observed observed = { .count = count };
  double farthest = count + 10 * sqrt (count + 1.0) + 10;

  if (exposure <= 0)
    return (CrampInterval) { NAN, NAN, NAN };
  return (CrampInterval) {
    .estimate = count / exposure,
    .low = lower_bound (&observed, count) / exposure,
    .high = upper_bound (&observed, count, farthest) / exposure,
  };
}

/**
 * cramp_interval_rate_ratio:
 *
 * Compares two rates. Given how many events there were in all, those of the first period are binomial; from the exact
 * (Clopper-Pearson) 95 % interval of that share comes the one of the ratio.
 *
 * Returns: the first rate as a part of the second
 */
CrampInterval
cramp_interval_rate_ratio (guint count, double exposure, guint count_before, double exposure_before)
{
  Observed observed = { .count = count, .n = count + count_before };
  double scale = exposure_before / exposure;
  double share, low, high;

  if (exposure <= 0 || exposure_before <= 0 || observed.n == 0)
    return (CrampInterval) { NAN, NAN, NAN };
  share = count / (double) observed.n;
  low = lower_bound (&observed, share);
  high = count_before == 0 ? 1 : upper_bound (&observed, share, 1);
  return (CrampInterval) {
    .estimate = count_before == 0 ? INFINITY : share / (1 - share) * scale,
    .low = low / (1 - low) * scale,
    .high = count_before == 0 ? INFINITY : high / (1 - high) * scale,
  };
}

/* Medians and quartiles */

static int
compare_doubles (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one, b = *(const double *) other;

  return (a > b) - (a < b);
}

static double
quantile (GArray *sorted, double part)
{
  double position = (sorted->len - 1) * part;
  guint below = (guint) position;
  double low = g_array_index (sorted, double, below);
  double high = g_array_index (sorted, double, MIN (below + 1, sorted->len - 1));

  return low + (position - below) * (high - low);
}

/**
 * cramp_spread_new:
 * @values: (element-type double): will be sorted
 *
 * Returns: how they lie
 */
CrampSpread
cramp_spread_new (GArray *values)
{
  if (values->len == 0)
    return (CrampSpread) { 0, NAN, NAN, NAN, NAN };
  g_array_sort (values, compare_doubles);
  return (CrampSpread) {
    .n = values->len,
    .lower_quartile = quantile (values, 0.25),
    .median = quantile (values, 0.5),
    .upper_quartile = quantile (values, 0.75),
    .highest = g_array_index (values, double, values->len - 1),
  };
}

/* Counting */

/* What is needed while counting only. */
typedef struct
{
  CrampStatistics *statistics;
  GArray *pain;     /* (element-type double) */
  GArray *duration; /* (element-type double) */
  GArray *sore;     /* (element-type double) */
} Count;

/**
 * cramp_duration_band_seconds:
 *
 * Returns: the seconds that stand for @band where numbers are needed: the middle of the band, for "over 10 minutes"
 *   just over 10 minutes; %CRAMP_UNSET where nothing is known
 */
int
cramp_duration_band_seconds (CrampDurationBand band)
{
  static const int seconds[] = {
    [CRAMP_BAND_NONE] = CRAMP_UNSET,    [CRAMP_BAND_UNDER_1] = 30,  [CRAMP_BAND_1_TO_2] = 90,
    [CRAMP_BAND_3_TO_5] = 240,          [CRAMP_BAND_6_TO_10] = 480, [CRAMP_BAND_OVER_10] = CRAMP_TEN_MINUTES + 1,
    [CRAMP_BAND_UNKNOWN] = CRAMP_UNSET,
  };

  g_return_val_if_fail (band < G_N_ELEMENTS (seconds), CRAMP_UNSET);
  return seconds[band];
}

static void
add_answer (CrampShare *share, CrampAnswer answer)
{
  share->of += answer != CRAMP_ANSWER_NONE;
  share->yes += answer == CRAMP_ANSWER_YES;
}

static void
add_value (GArray *values, int value)
{
  double real = value;

  if (value != CRAMP_UNSET)
    g_array_append_val (values, real);
}

static void
add_duration (Count *count, const CrampEpisode *episode)
{
  int seconds = episode->duration;

  if (seconds == CRAMP_UNSET)
    {
      seconds = cramp_duration_band_seconds (episode->duration_band);
      count->statistics->rough += seconds != CRAMP_UNSET;
      count->statistics->open += episode->duration_band == CRAMP_BAND_OVER_10;
    }
  add_value (count->duration, seconds);
  add_answer (&count->statistics->over_ten, cramp_episode_over_ten_minutes (episode));
}

static void
add_place (CrampStatistics *statistics, const CrampEpisode *episode)
{
  gboolean muscles[CRAMP_N_MUSCLES] = { FALSE };
  gboolean located = FALSE;

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (episode->regions[i])
      {
        statistics->regions[i]++;
        muscles[cramp_region_muscle (i)] = TRUE;
        located = TRUE;
      }
  for (guint i = 0; i < CRAMP_N_MUSCLES; i++)
    statistics->muscles[i] += muscles[i] != FALSE;
  statistics->sides[cramp_episode_side (episode)]++;
  statistics->located += located != FALSE;
}

static void
add_signs (CrampStatistics *statistics, const CrampEpisode *episode)
{
  gboolean asked = FALSE;

  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      statistics->signs[i].yes += episode->signs[i] == CRAMP_SIGN_VALUE_YES;
      statistics->signs[i].usual += episode->signs[i] == CRAMP_SIGN_VALUE_USUAL;
      statistics->signs[i].no += episode->signs[i] == CRAMP_SIGN_VALUE_NO;
      asked = asked || episode->signs[i] != CRAMP_SIGN_VALUE_NONE;
    }
  statistics->signs_asked += asked != FALSE;
}

static void
add_reliefs (CrampStatistics *statistics, const CrampEpisode *episode)
{
  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    {
      statistics->reliefs[i].tried += episode->reliefs[i] != CRAMP_HELPED_NOT_TRIED;
      statistics->reliefs[i].yes += episode->reliefs[i] == CRAMP_HELPED_YES;
      statistics->reliefs[i].partly += episode->reliefs[i] == CRAMP_HELPED_PARTLY;
      statistics->reliefs[i].no += episode->reliefs[i] == CRAMP_HELPED_NO;
    }
}

/* What is counted of a cramp whether it came by night or by day. */
static void
add_episode (Count *count, const CrampEpisode *episode)
{
  add_value (count->pain, episode->pain);
  add_duration (count, episode);
  add_answer (&count->statistics->sore, episode->sore);
  add_value (count->sore, episode->sore_duration);
  add_place (count->statistics, episode);
  add_signs (count->statistics, episode);
  for (guint i = 0; i < CRAMP_N_FACTORS; i++)
    add_answer (&count->statistics->factors[i], episode->factors[i]);
  add_reliefs (count->statistics, episode);
}

static void
add_night_cramp (CrampStatistics *statistics, const CrampEpisode *episode)
{
  add_answer (&statistics->woke, episode->woke);
  if (episode->precision == CRAMP_PRECISION_NIGHT)
    statistics->hours_unknown++;
  else
    statistics->hours[cramp_minute_of_day (episode->onset, episode->utc_offset) / 60]++;
}

static void
add_group (Count *count, const CrampNightGroup *group)
{
  CrampStatistics *statistics = count->statistics;

  statistics->recorded += cramp_night_group_is_recorded (group) != FALSE;
  statistics->cramp_nights += group->night_cramps->len > 0;
  statistics->night_cramps += group->night_cramps->len;
  statistics->daytime_cramps += group->daytime_cramps->len;
  for (guint i = 0; i < group->night_cramps->len; i++)
    {
      add_episode (count, g_ptr_array_index (group->night_cramps, i));
      add_night_cramp (statistics, g_ptr_array_index (group->night_cramps, i));
    }
  for (guint i = 0; i < group->daytime_cramps->len; i++)
    add_episode (count, g_ptr_array_index (group->daytime_cramps, i));
  if (group->night)
    statistics->sleep[group->night->sleep]++;
  if (group->log)
    add_answer (&statistics->tired, group->log->tired);
}

/**
 * cramp_statistics_init:
 * @self: (out caller-allocates):
 * @groups: (element-type CrampNightGroup): one for each day of the period, at least one
 *
 * Counts.
 */
void
cramp_statistics_init (CrampStatistics *self, GPtrArray *groups)
{
  g_autoptr (GArray) pain = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) duration = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) sore = g_array_new (FALSE, FALSE, sizeof (double));
  Count count = { self, pain, duration, sore };

  g_return_if_fail (groups->len > 0);
  *self = (CrampStatistics) { 0 };
  self->from = ((CrampNightGroup *) g_ptr_array_index (groups, 0))->day;
  self->to = ((CrampNightGroup *) g_ptr_array_index (groups, groups->len - 1))->day;
  self->nights = groups->len;
  for (guint i = 0; i < groups->len; i++)
    add_group (&count, g_ptr_array_index (groups, i));
  self->per_night = cramp_interval_poisson (self->night_cramps, self->recorded);
  self->pain = cramp_spread_new (pain);
  self->duration = cramp_spread_new (duration);
  self->sore_duration = cramp_spread_new (sore);
}

/**
 * cramp_statistics_count_stretching:
 * @groups: (element-type CrampNightGroup): those that were counted
 * @sessions: (element-type CrampSession): of any time
 *
 * Counts nights after days with and without stretching (D14). What was done on the evening of a night, before bed past
 * midnight, or by day before it counts for that night, where anything was held.
 */
void
cramp_statistics_count_stretching (CrampStatistics *self, GPtrArray *groups, GPtrArray *sessions)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const CrampSession *session = g_ptr_array_index (sessions, i);
      int day = cramp_session_day (session);

      if (cramp_session_counts (session) && day >= self->from && day <= self->to)
        g_hash_table_add (days, GINT_TO_POINTER (day));
    }
  for (guint i = 0; i < groups->len && g_hash_table_size (days) > 0; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (groups, i);
      gboolean stretched = g_hash_table_contains (days, GINT_TO_POINTER (group->day));
      CrampShare *share = stretched ? &self->stretched : &self->not_stretched;

      share->of += cramp_night_group_is_recorded (group);
      share->yes += group->night_cramps->len > 0;
    }
}

/**
 * cramp_statistics_cramps:
 *
 * Returns: the cramps by night and by day
 */
guint
cramp_statistics_cramps (const CrampStatistics *self)
{
  return self->night_cramps + self->daytime_cramps;
}

/**
 * cramp_statistics_is_empty:
 *
 * Returns: whether nothing at all was recorded of cramps; that there were none is something
 */
gboolean
cramp_statistics_is_empty (const CrampStatistics *self)
{
  return self->recorded == 0 && self->daytime_cramps == 0;
}

static guint
lacking (guint recorded)
{
  return recorded < CRAMP_ENOUGH_NIGHTS ? CRAMP_ENOUGH_NIGHTS - recorded : 0;
}

/**
 * cramp_statistics_compare:
 *
 * Returns: whether night cramps per recorded night became fewer or more
 */
CrampComparison
cramp_statistics_compare (const CrampStatistics *self, const CrampStatistics *before)
{
  CrampComparison comparison = {
    .trend = CRAMP_TREND_UNCLEAR,
    .ratio = cramp_interval_rate_ratio (self->night_cramps, self->recorded, before->night_cramps, before->recorded),
    .needed = lacking (self->recorded),
    .needed_before = lacking (before->recorded),
  };

  if (comparison.needed || comparison.needed_before)
    comparison.trend = CRAMP_TREND_TOO_FEW;
  else if (comparison.ratio.high < 1)
    comparison.trend = CRAMP_TREND_FEWER;
  else if (comparison.ratio.low > 1)
    comparison.trend = CRAMP_TREND_MORE;
  return comparison;
}

/* Spans */

/**
 * cramp_span_length:
 * @nights: how long the whole period is
 *
 * Returns: how many nights a bar of it stands for: a week, four weeks (T3) or 52 weeks; never a calendar month, so
 *   that bars can be compared
 */
int
cramp_span_length (guint nights)
{
  if (nights <= 26 * 7)
    return 7;
  return nights <= 26 * 28 ? 28 : 52 * 7;
}

static CrampSpan
make_span (GPtrArray *groups, guint first, guint end)
{
  g_autoptr (GPtrArray) slice = g_ptr_array_new ();
  CrampStatistics statistics;

  for (guint i = first; i < end; i++)
    g_ptr_array_add (slice, g_ptr_array_index (groups, i));
  cramp_statistics_init (&statistics, slice);
  return (CrampSpan) {
    .from = statistics.from,
    .to = statistics.to,
    .recorded = statistics.recorded,
    .cramp_nights = statistics.cramp_nights,
    .cramps = statistics.night_cramps,
    .daytime_cramps = statistics.daytime_cramps,
    .pain = statistics.pain.median,
  };
}

/**
 * cramp_spans_new:
 * @groups: (element-type CrampNightGroup): one for each day of the period
 * @length: nights of a span
 *
 * Cuts the period into spans that end with its end; the first may be shorter.
 *
 * Returns: (transfer full) (element-type CrampSpan): the spans, oldest first
 */
GArray *
cramp_spans_new (GPtrArray *groups, int length)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CrampSpan));
  guint first = 0;
  guint end = groups->len % (guint) length;

  if (end == 0)
    end = MIN ((guint) length, groups->len);
  while (first < groups->len)
    {
      CrampSpan span = make_span (groups, first, end);

      g_array_append_val (spans, span);
      first = end;
      end += (guint) length;
    }
  return spans;
}
