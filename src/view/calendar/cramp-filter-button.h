/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-episode-filter.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_FILTER_BUTTON (cramp_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (CrampFilterButton, cramp_filter_button, CRAMP, FILTER_BUTTON, AdwBin)

const CrampEpisodeFilter *cramp_filter_button_get_filter (CrampFilterButton *self);
void cramp_filter_button_clear (CrampFilterButton *self);

G_END_DECLS
