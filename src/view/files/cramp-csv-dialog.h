/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-csv.h"
#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CSV_DIALOG (cramp_csv_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampCsvDialog, cramp_csv_dialog, CRAMP, CSV_DIALOG, AdwDialog)

AdwDialog *cramp_csv_dialog_new (CrampDiary *diary, CrampCsv *csv);

G_END_DECLS
