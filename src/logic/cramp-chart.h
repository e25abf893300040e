/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-statistics.h"

G_BEGIN_DECLS

/**
 * CrampBar:
 * @value: its height; NAN where nothing is known, which is not the same as 0
 * @number: the value as it stands above the bar; empty for none
 * @label: what stands below it; empty for none
 * @note: a second line below it; empty for none
 * @spoken: the bar in one sentence, for the ear and for tables
 * @faint: rests on few recorded nights
 */
typedef struct
{
  double value;
  char *number;
  char *label;
  char *note;
  char *spoken;
  gboolean faint;
} CrampBar;

/**
 * CrampChart:
 * @title: what it shows
 * @bars: (element-type CrampBar): in the order of reading
 * @top: the value that fills the whole height, more than 0
 *
 * A bar chart before it is painted, the same for screen, paper, speech and table.
 */
typedef struct
{
  char *title;
  GPtrArray *bars;
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

CrampChart *cramp_chart_new (const char *title);
void cramp_chart_free (CrampChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampChart, cramp_chart_free)

CrampBar *cramp_chart_add (CrampChart *self, double value);
CrampBarPlace cramp_chart_slot (const CrampChart *self, guint i, double width, double height, gboolean rtl);
CrampBarPlace cramp_chart_place (const CrampChart *self, guint i, double width, double height, gboolean rtl);

CrampChart *cramp_chart_new_cramps (GPtrArray *groups);
CrampChart *cramp_chart_new_pain (GPtrArray *groups);
CrampChart *cramp_chart_new_hours (const CrampStatistics *statistics);

G_END_DECLS
