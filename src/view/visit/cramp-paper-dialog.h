/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PAPER_DIALOG (cramp_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampPaperDialog, cramp_paper_dialog, CRAMP, PAPER_DIALOG, AdwDialog)

AdwDialog *cramp_paper_dialog_new (CrampDiary *diary, GError **error);

G_END_DECLS
