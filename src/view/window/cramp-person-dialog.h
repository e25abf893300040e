/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PERSON_DIALOG (cramp_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampPersonDialog, cramp_person_dialog, CRAMP, PERSON_DIALOG, AdwDialog)

AdwDialog *cramp_person_dialog_new (CrampDiary *diary, const CrampPerson *person);

G_END_DECLS
