/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ASKED_CARD (cramp_asked_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampAskedCard, cramp_asked_card, CRAMP, ASKED_CARD, CrampCard)

G_END_DECLS
