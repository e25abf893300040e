/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNING_BLOCK (cramp_warning_block_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarningBlock, cramp_warning_block, CRAMP, WARNING_BLOCK, AdwBin)

void
cramp_warning_block_show (CrampWarningBlock *self, GPtrArray *warnings, CrampDiary *diary, CrampWarningLevel least);

G_END_DECLS
