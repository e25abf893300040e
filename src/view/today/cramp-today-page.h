/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TODAY_PAGE (cramp_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampTodayPage, cramp_today_page, CRAMP, TODAY_PAGE, CrampPage)

G_END_DECLS
