/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PERSON_SWITCH (cramp_person_switch_get_type ())
G_DECLARE_FINAL_TYPE (CrampPersonSwitch, cramp_person_switch, CRAMP, PERSON_SWITCH, AdwBin)

void cramp_person_switch_set_diary (CrampPersonSwitch *self, CrampDiary *diary);

G_END_DECLS
