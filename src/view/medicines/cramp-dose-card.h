/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DOSE_CARD (cramp_dose_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampDoseCard, cramp_dose_card, CRAMP, DOSE_CARD, CrampCard)

G_END_DECLS
