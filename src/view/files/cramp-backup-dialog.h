/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BACKUP_DIALOG (cramp_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampBackupDialog, cramp_backup_dialog, CRAMP, BACKUP_DIALOG, AdwDialog)

AdwDialog *cramp_backup_dialog_new (CrampDiary *diary);
void cramp_backup_dialog_back_up_to (CrampBackupDialog *self, GFile *file);
void cramp_backup_dialog_ask (CrampBackupDialog *self, const char *path);

G_END_DECLS
