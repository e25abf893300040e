/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-nights.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MONTH_GRID (cramp_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (CrampMonthGrid, cramp_month_grid, CRAMP, MONTH_GRID, GtkWidget)

GtkWidget *cramp_month_grid_new (CrampNights *nights, gboolean compact);
gboolean cramp_month_grid_show (CrampMonthGrid *self, int month, int today);
void cramp_month_grid_span (int month, int *from, int *to);
void cramp_month_grid_set_day (CrampMonthGrid *self, int day);
gboolean cramp_month_grid_focus_day (CrampMonthGrid *self);

G_END_DECLS
