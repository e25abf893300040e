/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MORNING_DIALOG (cramp_morning_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampMorningDialog, cramp_morning_dialog, CRAMP, MORNING_DIALOG, AdwDialog)

AdwDialog *cramp_morning_dialog_new (CrampDiary *diary, int night, GPtrArray *episodes);

G_END_DECLS
