/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-card.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_QUESTION_CARD (cramp_question_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampQuestionCard, cramp_question_card, CRAMP, QUESTION_CARD, CrampCard)

G_END_DECLS
