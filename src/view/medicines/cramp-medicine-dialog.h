/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MEDICINE_DIALOG (cramp_medicine_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampMedicineDialog, cramp_medicine_dialog, CRAMP, MEDICINE_DIALOG, AdwDialog)

AdwDialog *cramp_medicine_dialog_new (CrampDiary *diary, CrampMedicine *medicine);

G_END_DECLS
