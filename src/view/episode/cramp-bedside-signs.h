/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-running.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_SIGNS (cramp_bedside_signs_get_type ())
G_DECLARE_FINAL_TYPE (CrampBedsideSigns, cramp_bedside_signs, CRAMP, BEDSIDE_SIGNS, AdwBin)

void cramp_bedside_signs_set_running (CrampBedsideSigns *self, CrampRunning *running);

G_END_DECLS
