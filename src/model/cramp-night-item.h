/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-group.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_ITEM (cramp_night_item_get_type ())
G_DECLARE_FINAL_TYPE (CrampNightItem, cramp_night_item, CRAMP, NIGHT_ITEM, GObject)

CrampNightItem *cramp_night_item_new (CrampNightGroup *group);
CrampNightGroup *cramp_night_item_get_group (CrampNightItem *self);
int cramp_night_item_get_day (CrampNightItem *self);

G_END_DECLS
