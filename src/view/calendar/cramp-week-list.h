/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-nights.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WEEK_LIST (cramp_week_list_get_type ())
G_DECLARE_FINAL_TYPE (CrampWeekList, cramp_week_list, CRAMP, WEEK_LIST, AdwBin)

GtkWidget *cramp_week_list_new (CrampNights *nights);
void cramp_week_list_show (CrampWeekList *self, int day);

G_END_DECLS
