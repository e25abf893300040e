/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MORNING_CARD (cramp_morning_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampMorningCard, cramp_morning_card, CRAMP, MORNING_CARD, CrampCard)

G_END_DECLS
