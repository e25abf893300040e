/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DATE_ROW (cramp_date_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampDateRow, cramp_date_row, CRAMP, DATE_ROW, AdwActionRow)

int cramp_date_row_get_day (CrampDateRow *self);
void cramp_date_row_set_day (CrampDateRow *self, int day);

G_END_DECLS
