/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNINGS_PAGE (cramp_warnings_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarningsPage, cramp_warnings_page, CRAMP, WARNINGS_PAGE, CrampPage)

G_END_DECLS
