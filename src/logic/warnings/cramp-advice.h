/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-caution.h"
#include "cramp-person.h"

G_BEGIN_DECLS

/**
 * CrampTip:
 * @row: row of the sources it serves
 * @text: untranslated; %NULL where it is a caution
 * @caution: a caution of this program's own
 * @leaflets: bits of #CrampLeafletId: who says so
 *
 * One thing to do while a cramp is there.
 */
typedef struct
{
  const char *row;
  const char *text;
  CrampCaution caution;
  guint leaflets;
} CrampTip;

GPtrArray *cramp_advice_tips (const CrampPerson *person);
const char *cramp_tip_text (const CrampTip *self);

G_END_DECLS
