/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-search-hits.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SEARCH_ROW (cramp_search_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampSearchRow, cramp_search_row, CRAMP, SEARCH_ROW, GtkBox)

G_END_DECLS
