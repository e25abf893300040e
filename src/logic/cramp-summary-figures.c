/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-day.h"
#include "cramp-duration.h"
#include "cramp-summary-private.h"

/* The figures of this period beside those of the one before. */

#define NIGHTS_A_WEEK 7

static char *
dash (void)
{
  return g_strdup ("–");
}

static char *
format_recorded (const CrampStatistics *statistics)
{
  return cramp_summary_format_share ((CrampShare) { statistics->recorded, statistics->nights });
}

static char *
format_cramp_nights (const CrampStatistics *statistics)
{
  int percent;

  if (statistics->recorded == 0)
    return dash ();
  percent = (int) lround (100.0 * statistics->cramp_nights / statistics->recorded);
  /* Translators: so many of so many nights, and the same in per cent, as "7 of 28 (25 %)". */
  return g_strdup_printf (_ ("%1$u of %2$u (%3$d %%)"), statistics->cramp_nights, statistics->recorded, percent);
}

static char *
format_night_cramps (const CrampStatistics *statistics)
{
  return statistics->recorded > 0 ? g_strdup_printf ("%u", statistics->night_cramps) : dash ();
}

static char *
format_per_week (const CrampStatistics *statistics)
{
  CrampInterval rate = statistics->per_night;

  if (statistics->recorded == 0)
    return dash ();
  /* Translators: a number and its 95 % interval, as "4.1 (2.5 to 6.4)". */
  return g_strdup_printf (_ ("%1$.1f (%2$.1f to %3$.1f)"), rate.estimate * NIGHTS_A_WEEK, rate.low * NIGHTS_A_WEEK,
                          rate.high * NIGHTS_A_WEEK);
}

static char *
format_daytime (const CrampStatistics *statistics)
{
  return g_strdup_printf ("%u", statistics->daytime_cramps);
}

static char *
format_pain (const CrampStatistics *statistics)
{
  CrampSpread pain = statistics->pain;

  if (pain.n == 0)
    return dash ();
  if (pain.n < CRAMP_ENOUGH_CRAMPS)
    /* Translators: worst pain, as "median 6, highest 9". */
    return g_strdup_printf (_ ("median %1$.3g, highest %2$.3g"), pain.median, pain.highest);
  /* Translators: worst pain, as "median 6 (quartiles 5 and 7), highest 9". */
  return g_strdup_printf (_ ("median %1$.3g (quartiles %2$.3g and %3$.3g), highest %4$.3g"), pain.median,
                          pain.lower_quartile, pain.upper_quartile, pain.highest);
}

/* Where some are only known to be over 10 minutes, nothing beyond that can be told from a median. */
static char *
format_seconds (double seconds, gboolean open)
{
  int rounded = (int) lround (seconds < 120 ? seconds : seconds / 60) * (seconds < 120 ? 1 : 60);

  if (open && seconds > CRAMP_TEN_MINUTES)
    return g_strdup (C_ ("duration", "over 10 minutes"));
  return cramp_duration_format (rounded);
}

/* The longest one that was given exactly may be no more than one of many over 10 minutes. */
static char *
format_longest (const CrampStatistics *statistics)
{
  double longest = statistics->duration.highest;
  gboolean exact = statistics->open == 0 || longest > CRAMP_TEN_MINUTES + 1;
  g_autofree char *text = format_seconds (longest, !exact);

  if (statistics->open > 0 && exact)
    /* Translators: %s is a duration; others may have lasted longer. */
    return g_strdup_printf (_ ("at least %s"), text);
  return g_steal_pointer (&text);
}

static char *
format_duration (const CrampStatistics *statistics)
{
  g_autofree char *median = NULL;
  g_autofree char *longest = NULL;

  if (statistics->duration.n == 0)
    return dash ();
  median = format_seconds (statistics->duration.median, statistics->open > 0);
  longest = format_longest (statistics);
  /* Translators: durations, as "median 3 minutes, longest 25 minutes". */
  return g_strdup_printf (_ ("median %1$s, longest %2$s"), median, longest);
}

static char *
format_over_ten (const CrampStatistics *statistics)
{
  return cramp_summary_format_share (statistics->over_ten);
}

static char *
format_woke (const CrampStatistics *statistics)
{
  return cramp_summary_format_share (statistics->woke);
}

static char *
format_sore (const CrampStatistics *statistics)
{
  g_autofree char *share = cramp_summary_format_share (statistics->sore);
  g_autofree char *longest = NULL;

  if (statistics->sore_duration.n == 0)
    return g_steal_pointer (&share);
  longest = format_seconds (statistics->sore_duration.highest, FALSE);
  /* Translators: how often sore afterwards and how long at most, as "3 of 8, longest 12 hours". */
  return g_strdup_printf (_ ("%1$s, longest %2$s"), share, longest);
}

static char *
format_slept_badly (const CrampStatistics *statistics)
{
  CrampShare share = { statistics->sleep[CRAMP_SLEEP_POOR], 0 };

  for (guint i = CRAMP_SLEEP_GOOD; i <= CRAMP_SLEEP_POOR; i++)
    share.of += statistics->sleep[i];
  return cramp_summary_format_share (share);
}

static char *
format_tired (const CrampStatistics *statistics)
{
  return cramp_summary_format_share (statistics->tired);
}

/* What became of it */

static char *
compare_per_week (const CrampStatistics *now, const CrampStatistics *before)
{
  CrampComparison comparison = cramp_statistics_compare (now, before);
  guint needed = comparison.needed + comparison.needed_before;
  static const char *const words[] = {
    [CRAMP_TREND_TOO_FEW] = "",
    [CRAMP_TREND_UNCLEAR] = NC_ ("trend", "No clear change"),
    [CRAMP_TREND_FEWER] = NC_ ("trend", "↓ Fewer"),
    [CRAMP_TREND_MORE] = NC_ ("trend", "↑ More"),
  };
  const char *word;

  if (comparison.trend == CRAMP_TREND_TOO_FEW)
    return g_strdup_printf (ngettext ("Too few to compare: %u more recorded night needed",
                                      "Too few to compare: %u more recorded nights needed", needed),
                            needed);
  word = g_dpgettext2 (GETTEXT_PACKAGE, "trend", words[comparison.trend]);
  if (!isfinite (comparison.ratio.high) || isnan (comparison.ratio.estimate))
    return g_strdup (word);
  /* Translators: %1$s is "No clear change", "↓ Fewer" or "↑ More"; then the rate ratio and its 95 % interval. */
  return g_strdup_printf (_ ("%1$s: rate ratio %2$.2f (%3$.2f to %4$.2f)"), word, comparison.ratio.estimate,
                          comparison.ratio.low, comparison.ratio.high);
}

static char *
compare_pain (const CrampStatistics *now, const CrampStatistics *before)
{
  double by = now->pain.median - before->pain.median;

  if (now->pain.n < CRAMP_ENOUGH_CRAMPS || before->pain.n < CRAMP_ENOUGH_CRAMPS)
    return g_strdup ("");
  if (fabs (by) < 0.25)
    return g_strdup (_ ("Median the same"));
  /* Translators: by how much the median of the pain is lower or higher than before. */
  return g_strdup_printf (by < 0 ? _ ("↓ Median lower by %.3g") : _ ("↑ Median higher by %.3g"), fabs (by));
}

typedef struct
{
  const char *label;
  char *(*format) (const CrampStatistics *statistics);
  char *(*compare) (const CrampStatistics *now, const CrampStatistics *before); /* (nullable) */
  gboolean always; /* also where nothing is known in either period */
} Figure;

static const Figure figures[] = {
  { N_ ("Recorded nights"), format_recorded, NULL, TRUE },
  { N_ ("Nights with cramps"), format_cramp_nights, NULL, TRUE },
  { N_ ("Night cramps"), format_night_cramps, NULL, TRUE },
  { N_ ("Night cramps per week (95 % interval)"), format_per_week, compare_per_week, TRUE },
  { N_ ("Worst pain, 0 to 10"), format_pain, compare_pain, TRUE },
  { N_ ("How long"), format_duration, NULL, TRUE },
  { N_ ("Over 10 minutes"), format_over_ten, NULL, TRUE },
  { N_ ("Woke from sleep"), format_woke, NULL, TRUE },
  { N_ ("Sore afterwards"), format_sore, NULL, FALSE },
  { N_ ("Nights slept badly"), format_slept_badly, NULL, FALSE },
  { N_ ("Days tired because of cramps"), format_tired, NULL, FALSE },
  { N_ ("Daytime cramps, counted apart"), format_daytime, NULL, TRUE },
};

static void
take_figure (CrampSummary *self, CrampTable *table, const Figure *figure)
{
  g_autofree char *now = figure->format (&self->now);
  g_autofree char *before = figure->format (&self->before);
  gboolean compares = table->n_columns > 2;
  char *cells[4] = { NULL };

  if (!figure->always && g_str_equal (now, "–") && g_str_equal (before, "–"))
    return;
  cells[0] = g_strdup (_ (figure->label));
  cells[1] = g_steal_pointer (&now);
  if (compares)
    {
      cells[2] = g_steal_pointer (&before);
      cells[3] = figure->compare ? figure->compare (&self->now, &self->before) : g_strdup ("");
    }
  cramp_table_take_row (table, cells);
}

static void
add_figure_notes (CrampSummary *self, CrampSection *section)
{
  if (cramp_statistics_is_empty (&self->before))
    cramp_section_take_note (section, g_strdup_printf (ngettext ("Nothing was recorded in the %u night before.",
                                                                 "Nothing was recorded in the %u nights before.",
                                                                 self->before.nights),
                                                       self->before.nights));
  if (self->now.rough > 0)
    cramp_section_take_note (
        section,
        g_strdup_printf (ngettext ("%1$u of %2$u duration was given roughly and counts with the middle of its range.",
                                   "%1$u of %2$u durations were given roughly and count with the middle of their range.",
                                   self->now.duration.n),
                         self->now.rough, self->now.duration.n));
}

/**
 * cramp_summary_add_figures:
 *
 * Adds the table of figures: how often, how bad, how long, now and before.
 */
void
cramp_summary_add_figures (CrampSummary *self)
{
  const CrampColumn columns[] = {
    { .heading = "", .stretch = TRUE },
    { .heading = N_ ("This period"), .strong = TRUE, .stretch = TRUE },
    { .heading = N_ ("The one before"), .stretch = TRUE },
    { .heading = N_ ("Change"), .stretch = TRUE },
  };
  gboolean compares = !cramp_statistics_is_empty (&self->before);
  CrampSection *section;
  CrampTable *table;

  if (cramp_statistics_is_empty (&self->now))
    return;
  section = cramp_report_add_section (self->report, _ ("Figures"), 12);
  table = cramp_section_add_table (section, columns, compares ? 4 : 2);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    take_figure (self, table, &figures[i]);
  add_figure_notes (self, section);
}
