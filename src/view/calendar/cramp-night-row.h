/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-item.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_ROW (cramp_night_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampNightRow, cramp_night_row, CRAMP, NIGHT_ROW, GtkListBoxRow)

GtkWidget *cramp_night_row_new (CrampNightItem *item);

CrampNightItem *cramp_night_row_get_item (CrampNightRow *self);

G_END_DECLS
