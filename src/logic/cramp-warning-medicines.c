/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-medicines.h"

#include "cramp-day.h"

/* A dose between 20:00 and 8:00 is one at night (W15), in minutes after midnight. */
#define NIGHT_BEGINS (20 * 60)
#define NIGHT_ENDS (8 * 60)

static void
add_note (CrampWarningMedicine *facts, const CrampMedicineNote *note)
{
  if (note->kind == CRAMP_MEDICINE_NOTE_SIDE_EFFECT)
    facts->side_effect = CRAMP_ANSWER_YES;
  else if (note->kind == CRAMP_MEDICINE_NOTE_NOT_HELPING)
    facts->not_helping = CRAMP_ANSWER_YES;
  facts->note = note->record.uuid;
}

/* What was there at the last answer counts as now as long as a sign does whose "still there?" is owed (C). */
static void
add_check (CrampWarningMedicine *facts, const CrampMedicineCheck *check, gint64 now)
{
  gboolean yes = check->dizzy == CRAMP_ANSWER_YES || check->stumbling == CRAMP_ANSWER_YES;

  facts->there_now = yes && check->there_now != CRAMP_ANSWER_NO && now - check->checked_at < CRAMP_WARNING_OWED
                         ? CRAMP_ANSWER_YES
                         : CRAMP_ANSWER_NO;
  if (!yes)
    return;
  facts->check = check->record.uuid;
  facts->dizzy = MAX (facts->dizzy, check->dizzy);
  facts->stumbling = MAX (facts->stumbling, check->stumbling);
}

static gboolean
is_of_last_night (const CrampDose *dose, gint64 now)
{
  int minute;

  if (dose->status != CRAMP_DOSE_TAKEN || dose->taken_at == CRAMP_TIME_UNSET || dose->taken_at > now ||
      now - dose->taken_at >= CRAMP_WARNING_RECENT)
    return FALSE;
  minute = cramp_minute_of_day (dose->taken_at, dose->utc_offset);
  return minute >= NIGHT_BEGINS || minute < NIGHT_ENDS;
}

static void
look_at_group (CrampWarningMedicine *facts, const CrampMedicine *medicine, CrampFindGroup find_group)
{
  const CrampMedicineGroup *group = find_group ? find_group (medicine) : NULL;

  facts->quinine = group && g_strcmp0 (group->id, "quinine") == 0;
  facts->named = group && g_strcmp0 (group->row, "M5") == 0;
}

static CrampWarningMedicine
facts_of (const CrampMedicine *medicine,
          GPtrArray *notes,
          GPtrArray *doses,
          GPtrArray *checks,
          gint64 now,
          CrampFindGroup find_group)
{
  CrampWarningMedicine facts = {
    .uuid = medicine->record.uuid,
    .name = medicine->name,
    .since = CRAMP_TIME_UNSET,
    .against_cramps = medicine->against_cramps == CRAMP_ANSWER_YES,
    .started = medicine->start,
  };

  look_at_group (&facts, medicine, find_group);
  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (((CrampMedicineNote *) notes->pdata[i])->medicine, facts.uuid) == 0)
      add_note (&facts, g_ptr_array_index (notes, i));
  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (((CrampMedicineCheck *) checks->pdata[i])->medicine, facts.uuid) == 0)
      add_check (&facts, g_ptr_array_index (checks, i), now);
  for (guint i = doses->len; i > 0 && !facts.night_dose; i--)
    facts.night_dose = g_strcmp0 (((CrampDose *) doses->pdata[i - 1])->medicine, facts.uuid) == 0 &&
                       is_of_last_night (g_ptr_array_index (doses, i - 1), now);
  return facts;
}

/**
 * cramp_warning_medicines_new:
 * @medicines: (element-type CrampMedicine):
 * @notes: (element-type CrampMedicineNote): by day
 * @doses: (element-type CrampDose): those of the last two days
 * @checks: (element-type CrampMedicineCheck): by day
 * @now: seconds since 1970 UTC
 * @find_group: (nullable): tells what the leaflets name
 *
 * Returns: (transfer full) (element-type CrampWarningMedicine): what the rules ask of the medicines taken today;
 * borrows from the records
 */
GArray *
cramp_warning_medicines_new (GPtrArray *medicines,
                             GPtrArray *notes,
                             GPtrArray *doses,
                             GPtrArray *checks,
                             gint64 now,
                             int today,
                             CrampFindGroup find_group)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (CrampWarningMedicine));

  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);
      CrampWarningMedicine one;

      if (!cramp_medicine_is_taken_on (medicine, today))
        continue;
      one = facts_of (medicine, notes, doses, checks, now, find_group);
      g_array_append_val (facts, one);
    }
  return facts;
}
