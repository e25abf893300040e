/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-checks.h"

#include "cramp-warning-medicines.h"

/* The daily question about dizziness and stumbling with a medicine against cramps (W15). */

static CrampMedicineCheck *
find_check (GPtrArray *checks, const char *medicine)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (((CrampMedicineCheck *) checks->pdata[i])->medicine, medicine) == 0)
      return cramp_record_ref (checks->pdata[i]);
  return NULL;
}

static gboolean
any_against_cramps (GPtrArray *medicines)
{
  for (guint i = 0; i < medicines->len; i++)
    if (((CrampMedicine *) medicines->pdata[i])->against_cramps == CRAMP_ANSWER_YES)
      return TRUE;
  return FALSE;
}

/**
 * cramp_medicine_checks_next:
 * @check: (inout) (transfer full) (nullable): today's answers so far
 *
 * Returns: (transfer full) (nullable): the next medicine that is to be asked about today, %NULL where all is answered
 */
CrampMedicine *
cramp_medicine_checks_next (CrampDiary *diary, CrampMedicineCheck **check)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  int today = cramp_clock_today (clock);
  g_autoptr (GPtrArray) medicines = cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, NULL);
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) facts = NULL;

  g_clear_pointer ((gpointer *) check, cramp_record_unref);
  if (!medicines || !any_against_cramps (medicines) ||
      !(doses = cramp_diary_list (diary, &cramp_dose_type, today - 2, today, NULL)) ||
      !(checks = cramp_diary_list (diary, &cramp_medicine_check_type, today, today, NULL)))
    return NULL;
  facts = cramp_warning_medicines_new (medicines, none, doses, none, cramp_clock_now (clock), today, NULL);
  for (guint i = 0; i < facts->len; i++)
    {
      const CrampWarningMedicine *one = &g_array_index (facts, CrampWarningMedicine, i);
      g_autoptr (CrampMedicineCheck) found = find_check (checks, one->uuid);
      CrampMedicine *medicine = cramp_medicine_find (medicines, one->uuid);

      if (!cramp_warning_is_watched (one, today) || (found && cramp_medicine_check_is_answered (found)))
        continue;
      *check = found ? g_steal_pointer (&found) : cramp_medicine_check_new (medicine, today);
      return cramp_record_ref (medicine);
    }
  return NULL;
}
