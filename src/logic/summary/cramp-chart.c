/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-day.h"
#include "cramp-milestone.h"

/* A bar fills this much of its slot, but is never wider than so many heights of the chart. */
#define FILL 0.62
#define WIDEST 0.5

static void
bar_free (CrampBar *bar)
{
  g_free (bar->name);
  g_free (bar->number);
  g_free (bar->label);
  g_free (bar->note);
  g_free (bar->spoken);
  g_free (bar);
}

static void
mark_free (CrampMark *mark)
{
  g_free (mark->letter);
  g_free (mark->words);
  g_free (mark);
}

/**
 * cramp_chart_new:
 * @name: what the bars stand for, as heading of a table
 * @number: what is counted
 * @note: what their notes say; empty for none
 *
 * Returns: (transfer full): a chart without bars
 */
CrampChart *
cramp_chart_new (const char *title, const char *name, const char *number, const char *note)
{
  CrampChart *self = g_new0 (CrampChart, 1);

  self->title = g_strdup (title);
  self->name_heading = g_strdup (name);
  self->number_heading = g_strdup (number);
  self->note_heading = g_strdup (note);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  self->bars = g_ptr_array_new_with_free_func ((GDestroyNotify) bar_free);
  self->top = 1;
  return self;
}

void
cramp_chart_free (CrampChart *self)
{
  g_free (self->title);
  g_free (self->name_heading);
  g_free (self->number_heading);
  g_free (self->note_heading);
  g_ptr_array_unref (self->bars);
  g_ptr_array_unref (self->marks);
  g_free (self);
}

/**
 * cramp_chart_add:
 *
 * Returns: (transfer none): a new bar, whose words are to be filled in
 */
CrampBar *
cramp_chart_add (CrampChart *self, double value)
{
  CrampBar *bar = g_new0 (CrampBar, 1);

  bar->value = value;
  if (value > self->top)
    self->top = value;
  g_ptr_array_add (self->bars, bar);
  return bar;
}

/**
 * cramp_chart_slot:
 * @rtl: whether reading goes from right to left
 *
 * Returns: the part of the area that belongs to the bar, from top to bottom
 */
CrampBarPlace
cramp_chart_slot (const CrampChart *self, guint i, double width, double height, gboolean rtl)
{
  double slot = width / self->bars->len;

  return (CrampBarPlace) { (rtl ? self->bars->len - 1 - i : i) * slot, 0, slot, height };
}

/**
 * cramp_chart_place:
 *
 * Returns: the bar itself, standing on the bottom of the area
 */
CrampBarPlace
cramp_chart_place (const CrampChart *self, guint i, double width, double height, gboolean rtl)
{
  const CrampBar *bar = g_ptr_array_index (self->bars, i);
  CrampBarPlace slot = cramp_chart_slot (self, i, width, height, rtl);
  double bar_width = MIN (slot.width * FILL, height * WIDEST);
  double bar_height = isnan (bar->value) ? 0 : bar->value / self->top * height;

  return (CrampBarPlace) { slot.x + (slot.width - bar_width) / 2, height - bar_height, bar_width, bar_height };
}

/**
 * cramp_chart_mark_place:
 *
 * Returns: how far from the left the mark stands
 */
double
cramp_chart_mark_place (const CrampChart *self, const CrampMark *mark, double width, gboolean rtl)
{
  double part = mark->at / self->bars->len;

  return (rtl ? 1 - part : part) * width;
}

/* Marks */

/* More would hide the bars; the latest are shown. */
#define MOST_MARKS 6

/* What happened within a bar is said with it. */
static void
speak (CrampChart *self, double at, const char *words)
{
  CrampBar *bar = g_ptr_array_index (self->bars, MIN ((guint) at, self->bars->len - 1));
  g_autofree char *spoken = bar->spoken;

  /* Translators: what a bar stands for in words, and what happened in that time. */
  bar->spoken = g_strdup_printf (_ ("%1$s. %2$s"), spoken, words);
}

static void
take_mark (CrampChart *self, double at, char *words)
{
  CrampMark *mark = g_new (CrampMark, 1);
  char letter[] = { (char) ('a' + self->marks->len), '\0' };

  *mark = (CrampMark) { at, g_strdup (letter), words };
  g_ptr_array_add (self->marks, mark);
}

/* Where in @spans the day before this night lies. */
static double
find_place (GArray *spans, int day)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const CrampSpan *span = &g_array_index (spans, CrampSpan, i);

      if (day <= span->to)
        return i + MAX (0.0, (double) (day - span->from) / (span->to - span->from + 1));
    }
  return spans->len;
}

static void
add_marks (CrampChart *self, GArray *spans, GPtrArray *milestones)
{
  self->unmarked = milestones->len > MOST_MARKS ? milestones->len - MOST_MARKS : 0;
  for (guint i = 0; i < milestones->len; i++)
    {
      const CrampMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *day = cramp_day_format_short (milestone->day);
      /* Translators: what happened, as "Magnesium started", and on which day. */
      g_autofree char *words = g_strdup_printf (_ ("%1$s, %2$s"), milestone->words, day);
      double at = find_place (spans, milestone->day);

      speak (self, at, words);
      if (i >= self->unmarked)
        take_mark (self, at, g_steal_pointer (&words));
    }
}

/* The charts of the diary */

static char *
span_name (const CrampSpan *span)
{
  g_autofree char *from = cramp_day_format_short (span->from);
  g_autofree char *to = cramp_day_format_short (span->to);

  /* Translators: a stretch of nights within a sentence, as "25 Oct to 31 Oct". */
  return g_strdup_printf (C_ ("many nights", "%1$s to %2$s"), from, to);
}

static guint
span_nights (const CrampSpan *span)
{
  return (guint) (span->to - span->from + 1);
}

static void
name_span (CrampBar *bar, const CrampSpan *span)
{
  bar->name = span_name (span);
  bar->label = cramp_day_format_short (span->from);
  bar->faint = span->recorded * 2 < span_nights (span);
  /* Translators: how many of the nights were recorded, in little space, as "6/7". */
  bar->note = g_strdup_printf (_ ("%1$u/%2$u"), span->recorded, span_nights (span));
}

static char *
speak_cramps (const CrampSpan *span, const char *name)
{
  if (span->recorded == 0)
    /* Translators: %s is a stretch of nights, as "25 Oct to 31 Oct". */
    return g_strdup_printf (_ ("%s: no night recorded"), name);
  return g_strdup_printf (
      /* Translators: %1$s is a stretch of nights, as "25 Oct to 31 Oct"; %3$u of %4$u is recorded nights. */
      ngettext ("%1$s: %2$u cramp, %3$u of %4$u nights recorded", "%1$s: %2$u cramps, %3$u of %4$u nights recorded",
                span->cramps),
      name, span->cramps, span->recorded, span_nights (span));
}

static const char *
cramps_title (int length)
{
  if (length == 7)
    return _ ("Night cramps per week");
  return length == 28 ? _ ("Night cramps per 4 weeks") : _ ("Night cramps per 52 weeks");
}

/**
 * cramp_chart_new_cramps:
 * @groups: (element-type CrampNightGroup): one for each day of the period
 * @milestones: (element-type CrampMilestone): what to mark, of the period, oldest first
 *
 * Returns: (transfer full): night cramps over time, each bar with its recorded nights
 */
CrampChart *
cramp_chart_new_cramps (GPtrArray *groups, GPtrArray *milestones)
{
  int length = cramp_span_length (groups->len);
  g_autoptr (GArray) spans = cramp_spans_new (groups, length);
  CrampChart *self = cramp_chart_new (cramps_title (length), _ ("Nights"), _ ("Cramps"), _ ("Recorded"));

  for (guint i = 0; i < spans->len; i++)
    {
      const CrampSpan *span = &g_array_index (spans, CrampSpan, i);
      CrampBar *bar = cramp_chart_add (self, span->recorded > 0 ? span->cramps : NAN);

      name_span (bar, span);
      bar->number = span->recorded > 0 ? g_strdup_printf ("%u", span->cramps) : g_strdup ("");
      bar->spoken = speak_cramps (span, bar->name);
    }
  add_marks (self, spans, milestones);
  return self;
}

/**
 * cramp_chart_new_pain:
 *
 * Returns: (transfer full): the median of the worst pain over time
 */
CrampChart *
cramp_chart_new_pain (GPtrArray *groups, GPtrArray *milestones)
{
  g_autoptr (GArray) spans = cramp_spans_new (groups, cramp_span_length (groups->len));
  CrampChart *self = cramp_chart_new (_ ("Worst pain, median"), _ ("Nights"), _ ("Pain"), "");

  self->top = 10;
  for (guint i = 0; i < spans->len; i++)
    {
      const CrampSpan *span = &g_array_index (spans, CrampSpan, i);
      CrampBar *bar = cramp_chart_add (self, span->pain);

      name_span (bar, span);
      g_set_str (&bar->note, "");
      bar->faint = FALSE;
      bar->number = isnan (span->pain) ? g_strdup ("") : g_strdup_printf ("%.3g", span->pain);
      bar->spoken = isnan (span->pain)
                        /* Translators: %s is a stretch of nights, as "25 Oct to 31 Oct". */
                        ? g_strdup_printf (_ ("%s: no pain recorded"), bar->name)
                        /* Translators: %1$s is a stretch of nights, %2$s a pain from 0 to 10. */
                        : g_strdup_printf (_ ("%1$s: worst pain, median, %2$s of 10"), bar->name, bar->number);
    }
  add_marks (self, spans, milestones);
  return self;
}

/* Hours run from noon to noon: bar i of the whole day stands for this hour. */
static guint
hour_at (guint i)
{
  return (i + 12) % 24;
}

static char *
format_hour (guint hour)
{
  return cramp_time_format (hour * 60 * 60, 0);
}

static void
add_hour (CrampChart *self, guint hour, guint cramps, gboolean labelled)
{
  CrampBar *bar = cramp_chart_add (self, cramps);
  g_autofree char *from = format_hour (hour);
  g_autofree char *to = format_hour ((hour + 1) % 24);

  /* Translators: a stretch of time within a day, as "03:00 to 04:00". */
  bar->name = g_strdup_printf (C_ ("hours", "%1$s to %2$s"), from, to);
  bar->number = cramps > 0 ? g_strdup_printf ("%u", cramps) : g_strdup ("");
  bar->label = labelled ? g_strdup (from) : g_strdup ("");
  bar->note = g_strdup ("");
  /* Translators: %2$s and %3$s are times of day, as "03:00". */
  bar->spoken = g_strdup_printf (
      ngettext ("%1$u cramp between %2$s and %3$s", "%1$u cramps between %2$s and %3$s", cramps), cramps, from, to);
}

/**
 * cramp_chart_new_hours:
 *
 * Returns: (transfer full): night cramps by the hour at which they began, from 8 in the evening to 8 in the morning,
 *   or longer where there are others
 */
CrampChart *
cramp_chart_new_hours (const CrampStatistics *statistics)
{
  CrampChart *self = cramp_chart_new (_ ("Hour of the night"), _ ("Time"), _ ("Cramps"), "");
  guint first = 8, last = 19;

  for (guint i = 0; i < 24; i++)
    if (statistics->hours[hour_at (i)] > 0)
      {
        first = MIN (first, i);
        last = MAX (last, i);
      }
  for (guint i = first; i <= last; i++)
    add_hour (self, hour_at (i), statistics->hours[hour_at (i)], hour_at (i) % 2 == 0);
  return self;
}
