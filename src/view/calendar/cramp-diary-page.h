/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_PAGE (cramp_diary_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampDiaryPage, cramp_diary_page, CRAMP, DIARY_PAGE, CrampPage)

void cramp_diary_page_show_night (CrampDiaryPage *self, int day);

G_END_DECLS
