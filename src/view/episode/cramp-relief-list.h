/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_RELIEF_LIST (cramp_relief_list_get_type ())
G_DECLARE_FINAL_TYPE (CrampReliefList, cramp_relief_list, CRAMP, RELIEF_LIST, AdwBin)

void cramp_relief_list_get (CrampReliefList *self, guint8 reliefs[CRAMP_N_RELIEFS]);
void cramp_relief_list_set (CrampReliefList *self, const guint8 reliefs[CRAMP_N_RELIEFS]);

G_END_DECLS
