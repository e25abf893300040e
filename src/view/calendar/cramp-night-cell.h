/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-group.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_CELL (cramp_night_cell_get_type ())
G_DECLARE_FINAL_TYPE (CrampNightCell, cramp_night_cell, CRAMP, NIGHT_CELL, GtkWidget)

/**
 * CrampNightCellFlags:
 * @CRAMP_NIGHT_CELL_OUTSIDE: belongs to the month before or after the one shown
 * @CRAMP_NIGHT_CELL_TODAY: is today
 * @CRAMP_NIGHT_CELL_FUTURE: has not come yet
 */
typedef enum
{
  CRAMP_NIGHT_CELL_PLAIN = 0,
  CRAMP_NIGHT_CELL_OUTSIDE = 1 << 0,
  CRAMP_NIGHT_CELL_TODAY = 1 << 1,
  CRAMP_NIGHT_CELL_FUTURE = 1 << 2,
} CrampNightCellFlags;

GtkWidget *cramp_night_cell_new (gboolean compact);
void cramp_night_cell_show (CrampNightCell *self, CrampNightGroup *group, CrampNightCellFlags flags);
void cramp_night_cell_set_selected (CrampNightCell *self, gboolean selected);
int cramp_night_cell_get_day (CrampNightCell *self);

const char *cramp_pain_style_class (int pain);

G_END_DECLS
