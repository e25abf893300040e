/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_PAIN_SCALE (cramp_pain_scale_get_type ())
G_DECLARE_FINAL_TYPE (CrampPainScale, cramp_pain_scale, CRAMP, PAIN_SCALE, AdwBin)

int cramp_pain_scale_get_value (CrampPainScale *self);
void cramp_pain_scale_set_value (CrampPainScale *self, int value);

G_END_DECLS
