/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_LEARN_PAGE (cramp_learn_page_get_type ())
G_DECLARE_FINAL_TYPE (CrampLearnPage, cramp_learn_page, CRAMP, LEARN_PAGE, CrampPage)

void cramp_learn_page_open (CrampLearnPage *self, const char *target);

G_END_DECLS
