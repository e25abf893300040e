/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WHEN_ENTRY (cramp_when_entry_get_type ())
G_DECLARE_FINAL_TYPE (CrampWhenEntry, cramp_when_entry, CRAMP, WHEN_ENTRY, AdwBin)

void cramp_when_entry_load (CrampWhenEntry *self, CrampDiary *diary, const CrampEpisode *episode, int night);
void cramp_when_entry_read (CrampWhenEntry *self, CrampEpisode *episode);
gboolean cramp_when_entry_is_empty (CrampWhenEntry *self);
gboolean cramp_when_entry_check (CrampWhenEntry *self);

G_END_DECLS
