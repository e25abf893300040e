/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TRENDS_PAGE (cramp_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampTrendsPage, cramp_trends_page, CRAMP, TRENDS_PAGE, CrampPage)

G_END_DECLS
