/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STRETCH_PAGE (cramp_stretch_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampStretchPage, cramp_stretch_page, CRAMP, STRETCH_PAGE, CrampPage)

G_END_DECLS
