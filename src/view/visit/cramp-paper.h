/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-pages.h"

G_BEGIN_DECLS

CrampPaper cramp_paper_chosen (void);

G_END_DECLS
