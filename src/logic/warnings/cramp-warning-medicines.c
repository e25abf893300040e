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

static gboolean
says_yes (const CrampMedicineCheck *check)
{
  return check->dizzy == CRAMP_ANSWER_YES || check->stumbling == CRAMP_ANSWER_YES;
}

/* Both were asked, and neither was there; half an answer says nothing of the other half (C1). */
static gboolean
says_no (const CrampMedicineCheck *check)
{
  return cramp_medicine_check_is_answered (check) && !says_yes (check);
}

static const CrampMedicineCheck *
find_last (const CrampWarningMedicine *facts, GPtrArray *checks, gboolean (*says) (const CrampMedicineCheck *))
{
  const CrampMedicineCheck *last = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      const CrampMedicineCheck *check = g_ptr_array_index (checks, i);

      if (g_strcmp0 (check->medicine, facts->uuid) == 0 && says (check) && (!last || check->day > last->day))
        last = check;
    }
  return last;
}

/* What was there at the last yes counts as now as long as a sign does whose "still there?" is owed (C), unless a later
 * answer says no. */
static void
look_at_checks (CrampWarningMedicine *facts, GPtrArray *checks, gint64 now)
{
  const CrampMedicineCheck *yes = find_last (facts, checks, says_yes);
  const CrampMedicineCheck *no = find_last (facts, checks, says_no);

  if (!yes)
    return;
  facts->check = yes->record.uuid;
  facts->dizzy = yes->dizzy;
  facts->stumbling = yes->stumbling;
  facts->there_now =
      yes->there_now != CRAMP_ANSWER_NO && now - yes->checked_at < CRAMP_WARNING_OWED && (!no || no->day < yes->day)
          ? CRAMP_ANSWER_YES
          : CRAMP_ANSWER_NO;
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
  look_at_checks (&facts, checks, now);
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
 * @checks: (element-type CrampMedicineCheck):
 * @now: seconds since 1970 UTC
 * @day: today, or %CRAMP_DAY_UNSET for all medicines, those not taken any more too
 * @find_group: (nullable): tells what the leaflets name
 *
 * Returns: (transfer full) (element-type CrampWarningMedicine): what the rules ask of the medicines taken on @day;
 * borrows from the records
 */
GArray *
cramp_warning_medicines_new (GPtrArray *medicines,
                             GPtrArray *notes,
                             GPtrArray *doses,
                             GPtrArray *checks,
                             gint64 now,
                             int day,
                             CrampFindGroup find_group)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (CrampWarningMedicine));

  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);
      CrampWarningMedicine one;

      if (day != CRAMP_DAY_UNSET && !cramp_medicine_is_taken_on (medicine, day))
        continue;
      one = facts_of (medicine, notes, doses, checks, now, find_group);
      g_array_append_val (facts, one);
    }
  return facts;
}
