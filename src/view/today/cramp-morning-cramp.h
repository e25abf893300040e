/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MORNING_CRAMP (cramp_morning_cramp_get_type ())
G_DECLARE_FINAL_TYPE (CrampMorningCramp, cramp_morning_cramp, CRAMP, MORNING_CRAMP, AdwPreferencesGroup)

CrampMorningCramp *cramp_morning_cramp_new (CrampDiary *diary, int night, CrampEpisode *episode);
CrampEpisode *cramp_morning_cramp_read (CrampMorningCramp *self);

G_END_DECLS
