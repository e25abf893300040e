/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-running.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_EASED (cramp_bedside_eased_get_type ())
G_DECLARE_FINAL_TYPE (CrampBedsideEased, cramp_bedside_eased, CRAMP, BEDSIDE_EASED, AdwBin)

void cramp_bedside_eased_set_running (CrampBedsideEased *self, CrampRunning *running);

G_END_DECLS
