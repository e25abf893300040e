/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-summary-private.h"

/* What became of the cramps: in plain words for the person, and exactly for who wants to know. */

#define NIGHTS_A_WEEK 7

/* What differs by less is told as the same, percent. */
#define SAME 10

/* What trials call a response (T3), percent. */
#define RESPONSE 25

static int
find_percent (double ratio)
{
  return (int) lround (100 * fabs (1 - ratio));
}

/* Exactly */

static const char *const trend_words[] = {
  [CRAMP_TREND_UNCLEAR] = N_ ("No clear change in the number of night cramps."),
  [CRAMP_TREND_FEWER] = N_ ("↓ Fewer night cramps than before."),
  [CRAMP_TREND_MORE] = N_ ("↑ More night cramps than before."),
};

static char *
say_too_few (const CrampComparison *comparison)
{
  guint needed = comparison->needed + comparison->needed_before;

  return g_strdup_printf (ngettext ("Too few recorded nights to compare: %u more would be needed.",
                                    "Too few recorded nights to compare: %u more would be needed.", needed),
                          needed);
}

static gboolean
has_ratio (const CrampComparison *comparison)
{
  return isfinite (comparison->ratio.high) && !isnan (comparison->ratio.estimate);
}

static char *
compare_rates (const CrampStatistics *now, const CrampStatistics *before)
{
  CrampComparison comparison = cramp_statistics_compare (now, before);

  if (comparison.trend == CRAMP_TREND_TOO_FEW)
    return say_too_few (&comparison);
  if (!has_ratio (&comparison))
    return g_strdup (_ (trend_words[comparison.trend]));
  /* Translators: %1$s says in a sentence whether cramps became fewer or more. */
  return g_strdup_printf (_ ("%1$s Rate ratio %2$.2f (95 %% interval %3$.2f to %4$.2f)."),
                          _ (trend_words[comparison.trend]), comparison.ratio.estimate, comparison.ratio.low,
                          comparison.ratio.high);
}

static char *
compare_pain (const CrampStatistics *now, const CrampStatistics *before)
{
  double by = now->pain.median - before->pain.median;

  if (now->pain.n < CRAMP_ENOUGH_CRAMPS || before->pain.n < CRAMP_ENOUGH_CRAMPS)
    return g_strdup ("");
  if (fabs (by) < 0.25)
    return g_strdup (_ ("Median of the pain: the same."));
  /* Translators: by how much the median of the pain is lower or higher than before. */
  return g_strdup_printf (
      by < 0 ? _ ("↓ Median of the pain: lower by %.3g.") : _ ("↑ Median of the pain: higher by %.3g."), fabs (by));
}

/* Takes over @text; no arrow stands alone at the end of a line. */
static char *
hold_arrows (char *text)
{
  GString *held = g_string_new_take (g_strchomp (text));

  g_string_replace (held, "↓ ", "↓\302\240", 0);
  g_string_replace (held, "↑ ", "↑\302\240", 0);
  return g_string_free_and_steal (held);
}

/**
 * cramp_summary_take_change:
 *
 * Adds how rate and pain changed from the period before.
 */
void
cramp_summary_take_change (CrampSummary *self, CrampSection *section)
{
  g_autofree char *rates = compare_rates (&self->now, &self->before);
  g_autofree char *pain = compare_pain (&self->now, &self->before);

  cramp_section_take_text (section, _ ("Change:"), hold_arrows (g_strdup_printf ("%s %s", rates, pain)));
}

/**
 * cramp_summary_take_exact:
 *
 * Adds how the rate changed, in small letters below what says it in plain words.
 */
void
cramp_summary_take_exact (CrampSection *section, const CrampStatistics *now, const CrampStatistics *before)
{
  CrampComparison comparison = cramp_statistics_compare (now, before);

  if (comparison.trend != CRAMP_TREND_TOO_FEW && has_ratio (&comparison))
    cramp_section_take_note (section, hold_arrows (compare_rates (now, before)));
}

/* In plain words */

/* How many a week would read as 0.0. */
static gboolean
is_rare (const CrampStatistics *statistics)
{
  return statistics->per_night.estimate * NIGHTS_A_WEEK < 0.05;
}

static char *
say_rate (const CrampStatistics *now)
{
  if (now->night_cramps == 0)
    return g_strdup_printf (
        ngettext ("No night cramps in %u recorded night.", "No night cramps in %u recorded nights.", now->recorded),
        now->recorded);
  if (is_rare (now))
    /* Translators: of how many nights it is known, and how many cramps there were in all of them. */
    return g_strdup_printf (ngettext ("Night cramps in %1$u recorded night: %2$u.",
                                      "Night cramps in %1$u recorded nights: %2$u.", now->recorded),
                            now->recorded, now->night_cramps);
  /* Translators: how often a week on average, and of how many nights that is known. */
  return g_strdup_printf (ngettext ("%1$.1f night cramps a week, from %2$u recorded night.",
                                    "%1$.1f night cramps a week, from %2$u recorded nights.", now->recorded),
                          now->per_night.estimate * NIGHTS_A_WEEK, now->recorded);
}

static char *
say_rate_before (const CrampStatistics *before)
{
  if (before->night_cramps == 0)
    return g_strdup_printf (
        ngettext ("In the %u night before: none.", "In the %u nights before: none.", before->nights), before->nights);
  if (is_rare (before))
    /* Translators: follows how many night cramps there were; so many there were before. */
    return g_strdup_printf (
        ngettext ("In the %1$u night before: %2$u.", "In the %1$u nights before: %2$u.", before->nights),
        before->nights, before->night_cramps);
  /* Translators: follows “... night cramps a week”. */
  return g_strdup_printf (ngettext ("In the %1$u night before: %2$.1f a week.",
                                    "In the %1$u nights before: %2$.1f a week.", before->nights),
                          before->nights, before->per_night.estimate * NIGHTS_A_WEEK);
}

/* Chance is named as often as the interval leaves it open. */
static char *
say_difference (const CrampStatistics *now, const CrampStatistics *before)
{
  CrampComparison comparison = cramp_statistics_compare (now, before);
  double ratio = comparison.ratio.estimate;
  int percent;

  if (comparison.trend == CRAMP_TREND_TOO_FEW)
    return say_too_few (&comparison);
  if (!has_ratio (&comparison))
    return g_strdup (_ (trend_words[comparison.trend]));
  percent = find_percent (ratio);
  if (comparison.trend == CRAMP_TREND_FEWER)
    return g_strdup_printf (_ ("That is %d %% fewer; so clear a difference is seldom chance."), percent);
  if (comparison.trend == CRAMP_TREND_MORE)
    return g_strdup_printf (_ ("That is %d %% more; so clear a difference is seldom chance."), percent);
  if (percent < SAME)
    return g_strdup (_ ("That is about the same."));
  return g_strdup_printf (ratio < 1 ? _ ("That is %d %% fewer, but it may be chance.")
                                    : _ ("That is %d %% more, but it may be chance."),
                          percent);
}

/* The median, without its name. */
static char *
say_pain (const CrampStatistics *now, const CrampStatistics *before)
{
  if (now->pain.n < CRAMP_ENOUGH_CRAMPS)
    return NULL;
  if (before->pain.n < CRAMP_ENOUGH_CRAMPS)
    return g_strdup_printf (_ ("Half of the cramps hurt %.3g of 10 or more."), now->pain.median);
  return g_strdup_printf (_ ("Half of the cramps hurt %1$.3g of 10 or more; before it was %2$.3g."), now->pain.median,
                          before->pain.median);
}

/* Takes over @sentence. */
static void
append_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/**
 * cramp_summary_take_plain:
 * @compares: whether to tell of the difference
 *
 * Adds how often the cramps came, how that was before, and whether the difference may be chance, in words that need no
 * explanation.
 */
void
cramp_summary_take_plain (CrampSection *section,
                          const CrampStatistics *now,
                          const CrampStatistics *before,
                          gboolean compares)
{
  GString *text = g_string_new (NULL);

  if (now->recorded > 0)
    append_sentence (text, say_rate (now));
  if (compares && before->recorded > 0)
    append_sentence (text, say_rate_before (before));
  if (compares)
    append_sentence (text, say_difference (now, before));
  cramp_section_take_text (section, NULL, hold_arrows (g_string_free_and_steal (text)));
}

/**
 * cramp_summary_add_plain:
 *
 * Adds what there is to know first, in plain words; the figures behind it follow.
 */
void
cramp_summary_add_plain (CrampSummary *self)
{
  CrampSection *section;
  char *pain;

  if (self->now.recorded == 0)
    return;
  section = cramp_report_add_section (self->report, _ ("In short"), CRAMP_REPORT_COLUMNS);
  cramp_summary_take_plain (section, &self->now, &self->before, !cramp_statistics_is_empty (&self->before));
  if ((pain = say_pain (&self->now, &self->before)))
    cramp_section_take_text (section, NULL, pain);
}

/**
 * cramp_summary_take_response:
 *
 * Adds whether so many fewer as trials look for came about.
 */
void
cramp_summary_take_response (CrampSection *section, const CrampStatistics *now, const CrampStatistics *before)
{
  CrampComparison comparison = cramp_statistics_compare (now, before);
  int percent;

  if (comparison.trend == CRAMP_TREND_TOO_FEW || !(comparison.ratio.estimate < 1))
    return;
  percent = find_percent (comparison.ratio.estimate);
  cramp_section_take_text (section, NULL,
                           percent > RESPONSE
                               /* xgettext:no-c-format */
                               ? g_strdup (_ ("It is more than the 25 % which trials call a response."))
                               /* xgettext:no-c-format */
                               : g_strdup (_ ("Trials call 25 % fewer a response.")));
}
