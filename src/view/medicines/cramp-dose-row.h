/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-dose-plan.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DOSE_ROW (cramp_dose_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampDoseRow, cramp_dose_row, CRAMP, DOSE_ROW, AdwActionRow)

GtkWidget *cramp_dose_row_new (CrampDiary *diary, const CrampChecklistEntry *entry);
gboolean cramp_dose_row_shows (CrampDoseRow *self, const CrampChecklistEntry *entry);

G_END_DECLS
