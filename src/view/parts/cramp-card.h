/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CARD (cramp_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (CrampCard, cramp_card, CRAMP, CARD, AdwBin)

/**
 * CrampCardClass:
 * @reload: shows what the diary says now, today
 */
struct _CrampCardClass
{
  AdwBinClass parent_class;

  void (*reload) (CrampCard *self);
};

CrampDiary *cramp_card_get_diary (CrampCard *self);
int cramp_card_get_today (CrampCard *self);
void cramp_card_reload (CrampCard *self);
gboolean cramp_card_save (CrampCard *self, gpointer record, const char *what);

G_END_DECLS
