/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DURATION_ENTRY (cramp_duration_entry_get_type ())
G_DECLARE_FINAL_TYPE (CrampDurationEntry, cramp_duration_entry, CRAMP, DURATION_ENTRY, AdwBin)

void cramp_duration_entry_add_vocabulary (CrampDurationEntry *self, const CrampVocabulary *vocabulary);
int cramp_duration_entry_get_seconds (CrampDurationEntry *self);
int cramp_duration_entry_get_band (CrampDurationEntry *self);
void cramp_duration_entry_set (CrampDurationEntry *self, int seconds, int band);
gboolean cramp_duration_entry_is_valid (CrampDurationEntry *self);
gboolean cramp_duration_entry_check (CrampDurationEntry *self);

G_END_DECLS
