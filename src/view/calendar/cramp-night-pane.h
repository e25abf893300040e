/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-nights.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_PANE (cramp_night_pane_get_type ())
G_DECLARE_FINAL_TYPE (CrampNightPane, cramp_night_pane, CRAMP, NIGHT_PANE, AdwBin)

void cramp_night_pane_set_diary (CrampNightPane *self, CrampDiary *diary);
void cramp_night_pane_set_day (CrampNightPane *self, int day);
void cramp_night_pane_focus (CrampNightPane *self, const char *uuid);

G_END_DECLS
