/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DELETE_DIALOG (cramp_delete_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampDeleteDialog, cramp_delete_dialog, CRAMP, DELETE_DIALOG, AdwDialog)

AdwDialog *cramp_delete_dialog_new (CrampDiary *diary);

G_END_DECLS
