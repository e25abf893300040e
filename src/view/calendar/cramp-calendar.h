/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CALENDAR (cramp_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CrampCalendar, cramp_calendar, CRAMP, CALENDAR, AdwBin)

void cramp_calendar_set_diary (CrampCalendar *self, CrampDiary *diary);
int cramp_calendar_get_day (CrampCalendar *self);
void cramp_calendar_set_day (CrampCalendar *self, int day);
void cramp_calendar_refresh (CrampCalendar *self);

G_END_DECLS
