/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEFORE_AFTER (cramp_before_after_get_type ())
G_DECLARE_FINAL_TYPE (CrampBeforeAfter, cramp_before_after, CRAMP, BEFORE_AFTER, CrampCard)

G_END_DECLS
