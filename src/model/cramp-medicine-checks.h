/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

CrampMedicine *cramp_medicine_checks_next (CrampDiary *diary, CrampMedicineCheck **check);

G_END_DECLS
