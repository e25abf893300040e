/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-nights.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_YEAR_VIEW (cramp_year_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampYearView, cramp_year_view, CRAMP, YEAR_VIEW, AdwBin)

GtkWidget *cramp_year_view_new (CrampNights *nights);
void cramp_year_view_show (CrampYearView *self, int day, int today);
gboolean cramp_year_view_focus_day (CrampYearView *self);

G_END_DECLS
