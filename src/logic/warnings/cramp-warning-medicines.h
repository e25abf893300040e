/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine-names.h"
#include "cramp-medicine.h"
#include "cramp-warning-rules.h"

G_BEGIN_DECLS

typedef const CrampMedicineGroup *(*CrampFindGroup) (const CrampMedicine *medicine);

GArray *cramp_warning_medicines_new (GPtrArray *medicines,
                                     GPtrArray *notes,
                                     GPtrArray *doses,
                                     GPtrArray *checks,
                                     gint64 now,
                                     int day,
                                     CrampFindGroup find_group);

G_END_DECLS
