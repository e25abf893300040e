/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-running.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_HELP (cramp_bedside_help_get_type ())
G_DECLARE_FINAL_TYPE (CrampBedsideHelp, cramp_bedside_help, CRAMP, BEDSIDE_HELP, AdwBin)

void cramp_bedside_help_set_running (CrampBedsideHelp *self, CrampRunning *running);

G_END_DECLS
