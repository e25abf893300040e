/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DAY_LOG (cramp_day_log_get_type ())
G_DECLARE_FINAL_TYPE (CrampDayLog, cramp_day_log, CRAMP, DAY_LOG, AdwBin)

GtkWidget *cramp_day_log_new (CrampDiary *diary);
void cramp_day_log_show (CrampDayLog *self, int day);

G_END_DECLS
