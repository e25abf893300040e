/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-running.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE (cramp_bedside_get_type ())
G_DECLARE_FINAL_TYPE (CrampBedside, cramp_bedside, CRAMP, BEDSIDE, AdwWindow)

CrampBedside *cramp_bedside_new (GtkWindow *parent, CrampRunning *running);
void cramp_bedside_start (CrampBedside *self);
void cramp_bedside_start_severe (CrampBedside *self);
void cramp_bedside_resume (CrampBedside *self);

G_END_DECLS
