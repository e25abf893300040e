/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STRETCH_CARD (cramp_stretch_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampStretchCard, cramp_stretch_card, CRAMP, STRETCH_CARD, CrampCard)

G_END_DECLS
