/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WELCOME_DIALOG (cramp_welcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampWelcomeDialog, cramp_welcome_dialog, CRAMP, WELCOME_DIALOG, AdwDialog)

AdwDialog *cramp_welcome_dialog_new (CrampDiary *diary);

G_END_DECLS
