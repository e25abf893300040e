/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-statistics.h"

G_BEGIN_DECLS

/**
 * CrampBar:
 * @value: its height; NAN where nothing is known, which is not the same as 0
 * @name: what it stands for in words, as "25 Oct to 31 Oct"
 * @number: the value as it stands above the bar; empty for none
 * @label: what stands below it; empty for none
 * @note: a second line below it; empty for none
 * @spoken: the bar in one sentence, for the ear and for tables
 * @faint: rests on few recorded nights
 */
typedef struct
{
  double value;
  char *name;
  char *number;
  char *label;
  char *note;
  char *spoken;
  gboolean faint;
} CrampBar;

/**
 * CrampMark:
 * @at: where it stands, in bars from the start of the first
 * @letter: stands beside it, as "a"
 * @words: what happened there, with its day
 *
 * Something that happened between the bars, or within one.
 */
typedef struct
{
  double at;
  char *letter;
  char *words;
} CrampMark;

/**
 * CrampChart:
 * @title: what it shows
 * @name_heading: what the bars stand for
 * @number_heading: what is counted
 * @note_heading: what their notes say; empty for none
 * @bars: (element-type CrampBar): in the order of reading
 * @marks: (element-type CrampMark): in the order of reading, the latest
 * @unmarked: how much happened before those, which would hide the bars
 * @top: the value that fills the whole height, more than 0
 *
 * A bar chart before it is painted, the same for screen, paper, speech and table.
 */
typedef struct
{
  char *title;
  char *name_heading;
  char *number_heading;
  char *note_heading;
  GPtrArray *bars;
  GPtrArray *marks;
  guint unmarked;
  double top;
} CrampChart;

/**
 * CrampBarPlace:
 *
 * Where a bar stands, in the units of the area it was asked for; y grows downwards.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CrampBarPlace;

CrampChart *cramp_chart_new (const char *title, const char *name, const char *number, const char *note);
void cramp_chart_free (CrampChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampChart, cramp_chart_free)

CrampBar *cramp_chart_add (CrampChart *self, double value);
CrampBarPlace cramp_chart_slot (const CrampChart *self, guint i, double width, double height, gboolean rtl);
CrampBarPlace cramp_chart_place (const CrampChart *self, guint i, double width, double height, gboolean rtl);

double cramp_chart_mark_place (const CrampChart *self, const CrampMark *mark, double width, gboolean rtl);

CrampChart *cramp_chart_new_cramps (GPtrArray *groups, GPtrArray *milestones);
CrampChart *cramp_chart_new_pain (GPtrArray *groups, GPtrArray *milestones);
CrampChart *cramp_chart_new_hours (const CrampStatistics *statistics);

G_END_DECLS
