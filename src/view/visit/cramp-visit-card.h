/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_VISIT_CARD (cramp_visit_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampVisitCard, cramp_visit_card, CRAMP, VISIT_CARD, CrampCard)

G_END_DECLS
