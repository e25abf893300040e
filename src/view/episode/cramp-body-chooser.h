/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BODY_CHOOSER (cramp_body_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CrampBodyChooser, cramp_body_chooser, CRAMP, BODY_CHOOSER, AdwBin)

GtkToggleButton *cramp_body_chooser_get_region (CrampBodyChooser *self, CrampRegion region);
void cramp_body_chooser_get (CrampBodyChooser *self, guint8 regions[CRAMP_N_REGIONS]);
void cramp_body_chooser_set (CrampBodyChooser *self, const guint8 regions[CRAMP_N_REGIONS]);

G_END_DECLS
