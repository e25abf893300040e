/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DOSE_TIME_ROW (cramp_dose_time_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampDoseTimeRow, cramp_dose_time_row, CRAMP, DOSE_TIME_ROW, AdwActionRow)

GtkWidget *cramp_dose_time_row_new (int minute, double amount);
gboolean cramp_dose_time_row_read (CrampDoseTimeRow *self, int *minute, double *amount, GError **error);

G_END_DECLS
