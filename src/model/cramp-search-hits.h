/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SEARCH_HIT (cramp_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (CrampSearchHit, cramp_search_hit, CRAMP, SEARCH_HIT, GObject)

int cramp_search_hit_get_day (CrampSearchHit *self);
const char *cramp_search_hit_get_uuid (CrampSearchHit *self);
const char *cramp_search_hit_get_text (CrampSearchHit *self);
char *cramp_search_hit_dup_title (CrampSearchHit *self);
const char *const *cramp_search_hit_get_words (CrampSearchHit *self);

#define CRAMP_TYPE_SEARCH_HITS (cramp_search_hits_get_type ())
G_DECLARE_FINAL_TYPE (CrampSearchHits, cramp_search_hits, CRAMP, SEARCH_HITS, GObject)

CrampSearchHits *cramp_search_hits_new (CrampDiary *diary);
void cramp_search_hits_load (CrampSearchHits *self);
gboolean cramp_search_hits_is_loading (CrampSearchHits *self);
void cramp_search_hits_set_query (CrampSearchHits *self, const char *query);

G_END_DECLS
