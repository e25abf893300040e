/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-group.h"

G_BEGIN_DECLS

/* Fewer recorded nights than these in either period, and two periods are not compared (as in W10). */
#define CRAMP_ENOUGH_NIGHTS 10

/* Fewer values than these, and no quartiles are told (as in W10). */
#define CRAMP_ENOUGH_CRAMPS 4

/**
 * CrampInterval:
 * @estimate: NAN where nothing can be said, INFINITY where the period before had none
 * @low: lower bound of the 95 % interval
 * @high: upper bound
 */
typedef struct
{
  double estimate;
  double low;
  double high;
} CrampInterval;

CrampInterval cramp_interval_poisson (guint count, double exposure);
CrampInterval cramp_interval_rate_ratio (guint count, double exposure, guint count_before, double exposure_before);

/**
 * CrampSpread:
 * @n: how many values there are; all others are NAN when there is none
 *
 * How values lie. Quartiles are those of R's default (type 7).
 */
typedef struct
{
  guint n;
  double lower_quartile;
  double median;
  double upper_quartile;
  double highest;
} CrampSpread;

CrampSpread cramp_spread_new (GArray *values);

/**
 * CrampShare:
 * @yes: how many said yes
 * @of: how many said yes or no; what was not answered is in neither
 */
typedef struct
{
  guint yes;
  guint of;
} CrampShare;

/**
 * CrampReliefCount:
 * @tried: cramps at which it was tried
 * @yes: at how many of them it helped
 * @partly: at how many it helped partly
 * @no: at how many it did not help; for the rest nobody said
 */
typedef struct
{
  guint tried;
  guint yes;
  guint partly;
  guint no;
} CrampReliefCount;

/**
 * CrampSignCount:
 * @yes: cramps with the sign
 * @usual: cramps with the answer "usual for me, unchanged"
 * @no: cramps with the answer no; at the rest it was not asked, or not answered
 */
typedef struct
{
  guint yes;
  guint usual;
  guint no;
} CrampSignCount;

/**
 * CrampStatistics:
 * @from: first night
 * @to: last night
 * @nights: how many nights that are
 * @recorded: how many of them were recorded: the denominator of every rate
 * @cramp_nights: nights with a night cramp
 * @night_cramps: night cramps
 * @daytime_cramps: daytime cramps, counted apart
 * @per_night: night cramps per recorded night, with the exact 95 % interval of a Poisson rate
 * @pain: worst pain (D4)
 * @duration: seconds (D5); bands stand in with a value inside them, see @rough and @open
 * @rough: durations given as a band
 * @open: of these, durations only known to be over 10 minutes
 * @over_ten: lasted over 10 minutes, of those whose duration is known
 * @woke: woke from sleep, of the answered night cramps (D9)
 * @sore: sore afterwards (D7)
 * @sore_duration: seconds
 * @tired: days tired because of cramps (D9)
 * @sleep: how the nights were, by #CrampSleep
 * @stretched: nights with a night cramp, of the recorded ones after a day with stretching
 * @not_stretched: the same of those after a day without; in neither where the period has no stretching at all
 * @hours: night cramps that began in each hour of the wall clock
 * @hours_unknown: night cramps known to be "some time that night" only
 * @sides: by #CrampSide (D2)
 * @muscles: by #CrampMuscle (D3); a cramp counts once for each of its muscles
 * @regions: by #CrampRegion
 * @located: cramps whose place was given
 * @signs: by #CrampSign (D10)
 * @signs_asked: cramps with an answer about at least one sign
 * @factors: by #CrampFactor (D11)
 * @reliefs: by #CrampRelief (D12)
 *
 * What a stretch of nights amounts to. Rates, hours, @woke and @sleep are about night cramps; all else is about the
 * cramps by night and by day together.
 */
typedef struct
{
  int from;
  int to;
  guint nights;
  guint recorded;
  guint cramp_nights;
  guint night_cramps;
  guint daytime_cramps;
  CrampInterval per_night;
  CrampSpread pain;
  CrampSpread duration;
  guint rough;
  guint open;
  CrampShare over_ten;
  CrampShare woke;
  CrampShare sore;
  CrampSpread sore_duration;
  CrampShare tired;
  guint sleep[CRAMP_SLEEP_POOR + 1];
  CrampShare stretched;
  CrampShare not_stretched;
  guint hours[24];
  guint hours_unknown;
  guint sides[CRAMP_SIDE_BOTH + 1];
  guint muscles[CRAMP_N_MUSCLES];
  guint regions[CRAMP_N_REGIONS];
  guint located;
  CrampSignCount signs[CRAMP_N_SIGNS];
  guint signs_asked;
  CrampShare factors[CRAMP_N_FACTORS];
  CrampReliefCount reliefs[CRAMP_N_RELIEFS];
} CrampStatistics;

void cramp_statistics_init (CrampStatistics *self, GPtrArray *groups);
void cramp_statistics_count_stretching (CrampStatistics *self, GPtrArray *groups, GPtrArray *sessions);
guint cramp_statistics_cramps (const CrampStatistics *self);
gboolean cramp_statistics_is_empty (const CrampStatistics *self);

int cramp_duration_band_seconds (CrampDurationBand band);

/* Two periods */

typedef enum
{
  CRAMP_TREND_TOO_FEW,
  CRAMP_TREND_UNCLEAR,
  CRAMP_TREND_FEWER,
  CRAMP_TREND_MORE,
} CrampTrend;

/**
 * CrampComparison:
 * @trend: fewer or more only where the interval leaves "the same" out
 * @ratio: rate of night cramps per recorded night, as a part of the one before
 * @needed: recorded nights still missing in this period, where there are too few
 * @needed_before: the same in the period before
 */
typedef struct
{
  CrampTrend trend;
  CrampInterval ratio;
  guint needed;
  guint needed_before;
} CrampComparison;

CrampComparison cramp_statistics_compare (const CrampStatistics *self, const CrampStatistics *before);

/* Bars over time */

/**
 * CrampSpan:
 * @from: first night
 * @to: last night
 * @recorded: recorded nights
 * @cramp_nights: nights with a night cramp
 * @cramps: night cramps
 * @daytime_cramps: daytime cramps
 * @pain: median of the worst pain, NAN where none is known
 *
 * A week or so of a longer period.
 */
typedef struct
{
  int from;
  int to;
  guint recorded;
  guint cramp_nights;
  guint cramps;
  guint daytime_cramps;
  double pain;
} CrampSpan;

int cramp_span_length (guint nights);
GArray *cramp_spans_new (GPtrArray *groups, int length);

G_END_DECLS
