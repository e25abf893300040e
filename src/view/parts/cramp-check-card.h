/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CHECK_CARD (cramp_check_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampCheckCard, cramp_check_card, CRAMP, CHECK_CARD, CrampCard)

G_END_DECLS
