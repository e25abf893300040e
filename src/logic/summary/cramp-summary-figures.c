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

/* What became of it, and the figures that are always told, stand on page 1 at least. */
#define LEAST_FIGURES 10

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
  return g_strdup_printf (_ ("%1$u of %2$u (%3$d %%)"), statistics->cramp_nights, statistics->recorded, percent);
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
    /* Translators: median of the worst pain and the worst of all, as "6, highest 9". */
    return g_strdup_printf (_ ("%1$.3g, highest %2$.3g"), pain.median, pain.highest);
  /* Translators: median of the worst pain, quartiles and the worst of all, as "6 (5 to 7), highest 9". */
  return g_strdup_printf (_ ("%1$.3g (%2$.3g to %3$.3g), highest %4$.3g"), pain.median, pain.lower_quartile,
                          pain.upper_quartile, pain.highest);
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
  /* Translators: median of the durations and the longest one, as "3 minutes, longest 25 minutes". */
  return g_strdup_printf (_ ("%1$s, longest %2$s"), median, longest);
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

static char *
format_stretched (const CrampStatistics *statistics)
{
  return cramp_summary_format_share (statistics->stretched);
}

static char *
format_not_stretched (const CrampStatistics *statistics)
{
  return cramp_summary_format_share (statistics->not_stretched);
}

typedef struct
{
  const char *label;
  char *(*format) (const CrampStatistics *statistics);
  gboolean always; /* also where nothing is known in either period */
} Figure;

static const Figure figures[] = {
  { N_ ("Recorded nights"), format_recorded, TRUE },
  { N_ ("Nights with cramps"), format_cramp_nights, TRUE },
  { N_ ("Night cramps"), format_night_cramps, TRUE },
  /* xgettext:no-c-format */
  { N_ ("Night cramps a week (95 % interval)"), format_per_week, TRUE },
  { N_ ("Worst pain 0 to 10, median (quartiles)"), format_pain, TRUE },
  { N_ ("How long, median"), format_duration, TRUE },
  { N_ ("Over 10 minutes, of known"), format_over_ten, TRUE },
  { N_ ("Woke from sleep, of answered"), format_woke, TRUE },
  { N_ ("Daytime cramps, counted apart"), format_daytime, TRUE },
  { N_ ("Nights with cramps after stretching by day"), format_stretched, FALSE },
  { N_ ("Nights with cramps after other days"), format_not_stretched, FALSE },
  { N_ ("Sore afterwards, of answered"), format_sore, FALSE },
  { N_ ("Nights slept badly, of answered"), format_slept_badly, FALSE },
  { N_ ("Days tired because of cramps, of answered"), format_tired, FALSE },
};

static void
take_figure (CrampSummary *self, CrampTable *table, const Figure *figure)
{
  g_autofree char *now = figure->format (&self->now);
  g_autofree char *before = figure->format (&self->before);
  char *cells[3] = { NULL };

  if (!figure->always && g_str_equal (now, "–") && g_str_equal (before, "–"))
    return;
  cells[0] = g_strdup (_ (figure->label));
  cells[1] = g_steal_pointer (&now);
  if (table->n_columns > 2)
    cells[2] = g_steal_pointer (&before);
  cramp_table_take_row (table, cells);
}

static void
add_figure_notes (CrampSummary *self, CrampSection *section)
{
  if (cramp_statistics_is_empty (&self->before))
    cramp_section_take_note (
        section, g_strdup_printf (ngettext ("Nothing was recorded in the %u night before.",
                                            "Nothing was recorded in the %u nights before.", self->before.nights),
                                  self->before.nights));
}

static CrampSection *
add_section (CrampSummary *self, const char *heading)
{
  const CrampColumn columns[] = {
    { .heading = "", .stretch = TRUE },
    { .heading = N_ ("This period"), .strong = TRUE, .stretch = TRUE },
    { .heading = N_ ("The one before"), .stretch = TRUE },
  };
  gboolean compares = !cramp_statistics_is_empty (&self->before);
  CrampSection *section = cramp_report_add_section (self->report, heading, CRAMP_FIGURES_COLUMNS);
  CrampTable *table;

  section->least = LEAST_FIGURES;
  if (compares)
    cramp_summary_take_change (self, section);
  table = cramp_section_add_table (section, columns, compares ? 3 : 2);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    take_figure (self, table, &figures[i]);
  add_figure_notes (self, section);
  return section;
}

/**
 * cramp_summary_add_figures:
 *
 * Adds the table of figures: how often, how bad, how long, now and before.
 */
void
cramp_summary_add_figures (CrampSummary *self)
{
  if (!cramp_statistics_is_empty (&self->now))
    add_section (self, _ ("Figures"));
}

/**
 * cramp_summary_add_folded_figures:
 *
 * Adds the same for who wants to know more than cramp_summary_add_plain() says.
 */
void
cramp_summary_add_folded_figures (CrampSummary *self)
{
  if (!cramp_statistics_is_empty (&self->now))
    add_section (self, _ ("All figures"))->folded = TRUE;
}

/* Before and after */

static const Figure compared[] = {
  { N_ ("Recorded nights"), format_recorded, TRUE },
  { N_ ("Night cramps a week (95 % interval)"), format_per_week, TRUE },
  { N_ ("Nights with cramps"), format_cramp_nights, TRUE },
  { N_ ("Worst pain 0 to 10, median (quartiles)"), format_pain, TRUE },
};

/**
 * cramp_summary_compare:
 * @what: what happened in between, in words
 * @before: (element-type CrampNightGroup): the nights before it
 * @after: (element-type CrampNightGroup): the nights from then on
 *
 * Returns: (transfer full): both beside each other, with what may be said of the difference
 */
CrampReport *
cramp_summary_compare (const char *what, GPtrArray *before, GPtrArray *after)
{
  static const CrampColumn columns[] = {
    { .heading = "", .stretch = TRUE },
    { .heading = N_ ("Before"), .stretch = TRUE },
    { .heading = N_ ("After"), .strong = TRUE, .stretch = TRUE },
  };
  CrampSummary self = { .report = cramp_report_new (what, "", "") };
  CrampSection *section = cramp_report_add_section (self.report, NULL, CRAMP_REPORT_COLUMNS);
  CrampTable *table;

  /* The columns are in the order of time here. */
  cramp_statistics_init (&self.now, before);
  cramp_statistics_init (&self.before, after);
  cramp_summary_take_plain (section, &self.before, &self.now, TRUE);
  cramp_summary_take_response (section, &self.before, &self.now);
  table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    take_figure (&self, table, &compared[i]);
  cramp_summary_take_exact (section, &self.before, &self.now);
  cramp_section_take_note (section,
                           g_strdup (_ ("Up to four weeks on each side. This shows what went together, not what caused "
                                        "it: cramps come and go by themselves, and other things may have changed too. "
                                        "Talk to your care team before you start or stop anything.")));
  return self.report;
}
