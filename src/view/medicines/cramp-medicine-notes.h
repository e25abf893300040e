/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-medicine.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MEDICINE_NOTES (cramp_medicine_notes_get_type ())
G_DECLARE_FINAL_TYPE (CrampMedicineNotes, cramp_medicine_notes, CRAMP, MEDICINE_NOTES, AdwBin)

void cramp_medicine_notes_show (CrampMedicineNotes *self, CrampDiary *diary, CrampMedicine *medicine);
void cramp_medicine_notes_undo (CrampMedicineNotes *self);

G_END_DECLS
