/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DAY_CARD (cramp_day_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampDayCard, cramp_day_card, CRAMP, DAY_CARD, CrampCard)

G_END_DECLS
