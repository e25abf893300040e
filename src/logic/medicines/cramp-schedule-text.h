/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine.h"

G_BEGIN_DECLS

char *cramp_dose_amount_text (double amount, const CrampMedicine *medicine);
char *cramp_schedule_describe (const CrampSchedule *schedule, const CrampMedicine *medicine);

G_END_DECLS
