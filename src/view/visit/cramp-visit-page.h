/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_VISIT_PAGE (cramp_visit_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampVisitPage, cramp_visit_page, CRAMP, VISIT_PAGE, CrampPage)

G_END_DECLS
