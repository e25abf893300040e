/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PAGE (cramp_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CrampPage, cramp_page, CRAMP, PAGE, AdwBin)

struct _CrampPageClass
{
  AdwBinClass parent_class;
};

CrampDiary *cramp_page_get_diary (CrampPage *self);

G_END_DECLS
