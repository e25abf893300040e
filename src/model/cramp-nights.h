/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-diary.h"
#include "cramp-episode-filter.h"
#include "cramp-night-item.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHTS (cramp_nights_get_type ())
G_DECLARE_FINAL_TYPE (CrampNights, cramp_nights, CRAMP, NIGHTS, GObject)

CrampNights *cramp_nights_new (CrampDiary *diary);

void cramp_nights_set_range (CrampNights *self, int from, int to);
gboolean cramp_nights_extend (CrampNights *self, int from, int to);
void cramp_nights_set_filter (CrampNights *self, const CrampEpisodeFilter *filter);
const CrampEpisodeFilter *cramp_nights_get_filter (CrampNights *self);
CrampNightItem *cramp_nights_find (CrampNights *self, int day);

G_END_DECLS
