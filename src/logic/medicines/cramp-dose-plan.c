/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dose-plan.h"

#include <math.h>

#include "cramp-day.h"

/* A stock that lasts longer than this is not worth a date, days. */
#define LONGEST_FORECAST (3 * 366)

/**
 * cramp_schedule_in_force:
 * @schedules: (element-type CrampSchedule): of any medicine
 *
 * Returns: (transfer none) (nullable): the schedule of @medicine that holds on @day
 */
const CrampSchedule *
cramp_schedule_in_force (const CrampMedicine *medicine, GPtrArray *schedules, int day)
{
  const CrampSchedule *best = NULL;

  if (!cramp_medicine_is_taken_on (medicine, day))
    return NULL;
  for (guint i = 0; i < schedules->len; i++)
    {
      const CrampSchedule *schedule = g_ptr_array_index (schedules, i);

      if (schedule->from_day > day || !g_str_equal (schedule->medicine, medicine->record.uuid))
        continue;
      if (!best || schedule->from_day > best->from_day ||
          (schedule->from_day == best->from_day && schedule->record.updated_at > best->record.updated_at))
        best = schedule;
    }
  return best;
}

/**
 * cramp_schedule_plans_on:
 * @day: not before @schedule begins
 *
 * Returns: whether @schedule has doses on @day
 */
gboolean
cramp_schedule_plans_on (const CrampSchedule *schedule, int day)
{
  int since = day - schedule->from_day;
  int month_day;

  switch (schedule->rule)
    {
    case CRAMP_RULE_DAILY:
      return TRUE;
    case CRAMP_RULE_WEEKDAYS:
      return schedule->weekdays[cramp_day_weekday (day) - 1] != 0;
    case CRAMP_RULE_EVERY_N_DAYS:
      return since % MAX (schedule->every, 1) == 0;
    case CRAMP_RULE_CYCLE:
      return since % MAX (schedule->days_on + schedule->days_off, 1) < schedule->days_on;
    case CRAMP_RULE_DAY_OF_MONTH:
      cramp_day_split (day, NULL, NULL, &month_day);
      return month_day == MIN (schedule->month_day, cramp_day_days_in_month (day));
    case CRAMP_RULE_NONE:
    case CRAMP_RULE_AS_NEEDED:
    default:
      return FALSE;
    }
}

static int
compare_planned (gconstpointer a, gconstpointer b)
{
  const CrampPlannedDose *one = a;
  const CrampPlannedDose *other = b;

  return one->day != other->day ? one->day - other->day : one->minute - other->minute;
}

/**
 * cramp_plan_doses:
 * @schedules: (element-type CrampSchedule): of any medicine
 * @from: first day
 * @to: last day
 *
 * Tells which doses of @medicine were expected, each day by the schedule that held then.
 *
 * Returns: (transfer full) (element-type CrampPlannedDose): in the order of day and time
 */
GArray *
cramp_plan_doses (const CrampMedicine *medicine, GPtrArray *schedules, int from, int to)
{
  GArray *planned = g_array_new (FALSE, FALSE, sizeof (CrampPlannedDose));

  for (int day = from; day <= to; day++)
    {
      const CrampSchedule *schedule = cramp_schedule_in_force (medicine, schedules, day);

      if (!schedule || !cramp_schedule_plans_on (schedule, day))
        continue;
      for (guint i = 0; i < schedule->times->len; i++)
        {
          const CrampScheduleTime *time = g_ptr_array_index (schedule->times, i);
          CrampPlannedDose dose = { .day = day, .minute = time->minute, .amount = time->amount };

          g_array_append_val (planned, dose);
        }
    }
  g_array_sort (planned, compare_planned);
  return planned;
}

/**
 * cramp_dose_state:
 * @planned: seconds since 1970 UTC
 * @dose: (nullable): what was stored
 * @now: seconds since 1970 UTC
 *
 * Returns: what became of it
 */
CrampDoseState
cramp_dose_state (gint64 planned, const CrampDose *dose, gint64 now)
{
  if (dose && dose->status == CRAMP_DOSE_TAKEN)
    return CRAMP_DOSE_STATE_TAKEN;
  if (dose && dose->status == CRAMP_DOSE_SKIPPED)
    return CRAMP_DOSE_STATE_SKIPPED;
  if (now < planned)
    return CRAMP_DOSE_STATE_LATER;
  return now < planned + CRAMP_DOSE_GRACE ? CRAMP_DOSE_STATE_DUE : CRAMP_DOSE_STATE_MISSED;
}

/* The checklist */

static void
entry_free (CrampChecklistEntry *entry)
{
  cramp_record_unref (entry->medicine);
  cramp_record_unref (entry->dose);
  g_free (entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const CrampChecklistEntry *one = *(CrampChecklistEntry *const *) a;
  const CrampChecklistEntry *other = *(CrampChecklistEntry *const *) b;

  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  return g_utf8_collate (one->medicine->name, other->medicine->name);
}

/* Doses are found by medicine and minute; those of other days were left out before. */
static char *
dose_key (const char *medicine, int minute)
{
  return g_strdup_printf ("%s %d", medicine, minute);
}

static void
add_entry (GPtrArray *list,
           const CrampMedicine *medicine,
           CrampPlannedDose planned,
           CrampDose *dose,
           gint64 time,
           gint64 now)
{
  CrampChecklistEntry *entry = g_new0 (CrampChecklistEntry, 1);

  entry->medicine = cramp_record_ref (medicine);
  entry->planned = planned;
  entry->time = time;
  entry->dose = dose ? cramp_record_ref (dose) : NULL;
  entry->state = cramp_dose_state (time, dose, now);
  g_ptr_array_add (list, entry);
}

static void
add_planned (GPtrArray *list,
             const CrampMedicine *medicine,
             GPtrArray *schedules,
             GHashTable *doses,
             int day,
             gint64 now,
             GTimeZone *zone)
{
  g_autoptr (GArray) planned = cramp_plan_doses (medicine, schedules, day, day);

  for (guint i = 0; i < planned->len; i++)
    {
      CrampPlannedDose one = g_array_index (planned, CrampPlannedDose, i);
      g_autofree char *key = dose_key (medicine->record.uuid, one.minute);

      add_entry (list, medicine, one, g_hash_table_lookup (doses, key), cramp_day_time (day, one.minute, zone, NULL),
                 now);
      g_hash_table_remove (doses, key);
    }
}

/* What was taken without being planned: as needed, or by a schedule that was changed later. */
static void
add_unplanned (GPtrArray *list,
               const CrampMedicine *medicine,
               GPtrArray *doses,
               GHashTable *unplanned,
               int day,
               gint64 now)
{
  for (guint i = 0; i < doses->len; i++)
    {
      CrampDose *dose = g_ptr_array_index (doses, i);
      g_autofree char *key = dose_key (dose->medicine, dose->minute);
      CrampPlannedDose planned = { dose->day, dose->minute, dose->amount };

      if (dose->day == day && dose->taken_at != CRAMP_TIME_UNSET &&
          g_str_equal (dose->medicine, medicine->record.uuid) &&
          (dose->minute == CRAMP_UNSET || g_hash_table_contains (unplanned, key)))
        add_entry (list, medicine, planned, dose, dose->taken_at, now);
    }
}

/**
 * cramp_checklist_new:
 * @medicines: (element-type CrampMedicine):
 * @schedules: (element-type CrampSchedule):
 * @doses: (element-type CrampDose): of @day
 * @day: which day
 * @now: seconds since 1970 UTC
 * @zone: where the user is
 *
 * Puts together what was and is to be taken on @day. A planned time that a DST change leaves out or brings twice is one
 * dose.
 *
 * Returns: (transfer full) (element-type CrampChecklistEntry): in the order of time
 */
GPtrArray *
cramp_checklist_new (GPtrArray *medicines, GPtrArray *schedules, GPtrArray *doses, int day, gint64 now, GTimeZone *zone)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < doses->len; i++)
    {
      CrampDose *dose = g_ptr_array_index (doses, i);

      if (dose->day == day && dose->minute != CRAMP_UNSET)
        g_hash_table_insert (by_key, dose_key (dose->medicine, dose->minute), dose);
    }
  for (guint i = 0; i < medicines->len; i++)
    add_planned (list, g_ptr_array_index (medicines, i), schedules, by_key, day, now, zone);
  for (guint i = 0; i < medicines->len; i++)
    add_unplanned (list, g_ptr_array_index (medicines, i), doses, by_key, day, now);
  g_ptr_array_sort (list, compare_entries);
  return list;
}

/* As needed */

/**
 * cramp_as_needed_check:
 * @schedule: with rule %CRAMP_RULE_AS_NEEDED
 * @doses: (element-type CrampDose): of this medicine, those of the last days
 * @now: seconds since 1970 UTC
 *
 * Intervals are real hours, whatever the clock on the wall does.
 *
 * Returns: where the user stands, before one more is taken
 */
CrampAsNeeded
cramp_as_needed_check (const CrampSchedule *schedule, GPtrArray *doses, gint64 now)
{
  CrampAsNeeded result = { .last_at = CRAMP_TIME_UNSET, .next_at = now };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < doses->len; i++)
    {
      const CrampDose *dose = g_ptr_array_index (doses, i);

      if (dose->status != CRAMP_DOSE_TAKEN || dose->taken_at > now)
        continue;
      result.last_at = MAX (result.last_at, dose->taken_at);
      if (dose->taken_at > now - CRAMP_SECONDS_A_DAY)
        {
          guint at = 0;

          while (at < times->len && g_array_index (times, gint64, at) < dose->taken_at)
            at++;
          g_array_insert_val (times, at, dose->taken_at);
        }
    }
  result.taken = (int) times->len;
  if (schedule->least_interval != CRAMP_UNSET && result.last_at != CRAMP_TIME_UNSET)
    result.next_at = MAX (result.next_at, result.last_at + schedule->least_interval);
  /* With N allowed in 24 hours, one more is when the N-th last of them is a day old. */
  if (schedule->most_per_day != CRAMP_UNSET && result.taken >= schedule->most_per_day)
    result.next_at = MAX (result.next_at,
                          g_array_index (times, gint64, result.taken - schedule->most_per_day) + CRAMP_SECONDS_A_DAY);
  result.allowed = result.next_at <= now;
  result.is_last = schedule->most_per_day != CRAMP_UNSET && result.taken + 1 >= schedule->most_per_day;
  return result;
}

/* Stock */

static double
planned_amount (const CrampMedicine *medicine, GPtrArray *schedules, const CrampDose *dose)
{
  g_autoptr (GArray) planned = cramp_plan_doses (medicine, schedules, dose->day, dose->day);

  for (guint i = 0; i < planned->len; i++)
    if (g_array_index (planned, CrampPlannedDose, i).minute == dose->minute)
      return g_array_index (planned, CrampPlannedDose, i).amount;
  return (double) NAN;
}

static gboolean
is_answered (const CrampMedicine *medicine, GPtrArray *doses, int day, int minute)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const CrampDose *dose = g_ptr_array_index (doses, i);

      if (dose->day == day && dose->minute == minute && dose->status != CRAMP_DOSE_STATUS_NONE &&
          g_str_equal (dose->medicine, medicine->record.uuid))
        return TRUE;
    }
  return FALSE;
}

/**
 * cramp_stock_left:
 * @schedules: (element-type CrampSchedule):
 * @doses: (element-type CrampDose): those since the stock was counted
 *
 * Returns: units left after all that was taken since the count, never below 0; NAN where the stock is not counted
 */
double
cramp_stock_left (const CrampMedicine *medicine, GPtrArray *schedules, GPtrArray *doses)
{
  double left = medicine->stock;

  for (guint i = 0; i < doses->len && !isnan (left); i++)
    {
      const CrampDose *dose = g_ptr_array_index (doses, i);
      double amount = dose->amount;

      if (dose->status != CRAMP_DOSE_TAKEN || dose->day < medicine->stock_day ||
          !g_str_equal (dose->medicine, medicine->record.uuid))
        continue;
      if (isnan (amount))
        amount = planned_amount (medicine, schedules, dose);
      left -= isnan (amount) ? 1 : amount;
    }
  return isnan (left) ? left : MAX (left, 0);
}

/* What is still to be taken on @day. @doses: (nullable): where some of that may be answered already */
static double
open_amount (const CrampMedicine *medicine, GPtrArray *schedules, GPtrArray *doses, int day)
{
  g_autoptr (GArray) planned = cramp_plan_doses (medicine, schedules, day, day);
  double open = 0;

  for (guint i = 0; i < planned->len; i++)
    {
      const CrampPlannedDose *dose = &g_array_index (planned, CrampPlannedDose, i);

      if (!doses || !is_answered (medicine, doses, day, dose->minute))
        open += isnan (dose->amount) ? 1 : dose->amount;
    }
  return open;
}

/**
 * cramp_stock_runs_out:
 * @doses: (element-type CrampDose): with those of @today
 * @left: units left
 * @today: from its doses on that were neither taken nor left out
 *
 * Returns: the first day on which the stock no longer covers all that is planned; %CRAMP_DAY_UNSET where that is not in
 *   sight
 */
int
cramp_stock_runs_out (const CrampMedicine *medicine, GPtrArray *schedules, GPtrArray *doses, double left, int today)
{
  for (int day = today; day <= today + LONGEST_FORECAST && !isnan (left); day++)
    {
      left -= open_amount (medicine, schedules, day == today ? doses : NULL, day);
      if (left < -1e-9)
        return day;
    }
  return CRAMP_DAY_UNSET;
}
