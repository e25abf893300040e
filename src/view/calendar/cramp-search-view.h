/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-search-hits.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SEARCH_VIEW (cramp_search_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampSearchView, cramp_search_view, CRAMP, SEARCH_VIEW, AdwBin)

void cramp_search_view_set_hits (CrampSearchView *self, CrampSearchHits *hits);
void cramp_search_view_move (CrampSearchView *self, int rows);
gboolean cramp_search_view_focus (CrampSearchView *self);

G_END_DECLS
