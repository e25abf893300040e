/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-dose-plan.h"
#include "cramp-medicine-names.h"

G_BEGIN_DECLS

/**
 * CrampMedicines:
 * @medicines: (element-type CrampMedicine): all of the person's, by name
 * @schedules: (element-type CrampSchedule): all there ever were
 * @doses: (nullable) (element-type CrampDose): those since the earliest count of a stock, once somebody asked for one
 *
 * What is to be taken. Read anew whenever the diary says that it changed.
 */
typedef struct
{
  GPtrArray *medicines;
  GPtrArray *schedules;
  GPtrArray *doses;
} CrampMedicines;

CrampMedicines *cramp_medicines_load (CrampDiary *diary);
void cramp_medicines_free (CrampMedicines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampMedicines, cramp_medicines_free)

GPtrArray *cramp_medicines_checklist (CrampMedicines *self, CrampDiary *diary, int day);
CrampAsNeeded
cramp_medicines_as_needed (CrampDiary *diary, const CrampMedicine *medicine, const CrampSchedule *schedule);
double cramp_medicines_stock_left (CrampMedicines *self, CrampDiary *diary, const CrampMedicine *medicine);
int cramp_medicines_stock_runs_out (CrampMedicines *self, CrampDiary *diary, const CrampMedicine *medicine);
const CrampMedicineGroup *cramp_medicines_find_group_of_name (const char *name);
const CrampMedicineGroup *cramp_medicines_find_group (const CrampMedicine *medicine);

G_END_DECLS
