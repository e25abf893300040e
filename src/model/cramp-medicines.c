/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicines.h"

#include <math.h>

#include "cramp-day.h"
#include "cramp-medicines-resources.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(CrampMedicine *const *) a)->name, (*(CrampMedicine *const *) b)->name);
}

static GPtrArray *
list_all (CrampDiary *diary, const CrampRecordType *type, gint64 from, gint64 to)
{
  GPtrArray *records = cramp_diary_list (diary, type, from, to, NULL);

  return records ? records : cramp_record_list_new ();
}

/**
 * cramp_medicines_load:
 *
 * Returns: (transfer full): what the diary says is taken
 */
CrampMedicines *
cramp_medicines_load (CrampDiary *diary)
{
  CrampMedicines *self = g_new0 (CrampMedicines, 1);

  self->medicines = list_all (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64);
  self->schedules = list_all (diary, &cramp_schedule_type, G_MININT64, G_MAXINT64);
  g_ptr_array_sort (self->medicines, compare_names);
  return self;
}

/**
 * cramp_medicines_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_medicines_free (CrampMedicines *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->medicines);
  g_ptr_array_unref (self->schedules);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_free (self);
}

/**
 * cramp_medicines_checklist:
 *
 * Returns: (transfer full) (element-type CrampChecklistEntry): what was and is to be taken on @day
 */
GPtrArray *
cramp_medicines_checklist (CrampMedicines *self, CrampDiary *diary, int day)
{
  g_autoptr (GPtrArray) doses = list_all (diary, &cramp_dose_type, day, day);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (cramp_diary_get_clock (diary));

  return cramp_checklist_new (self->medicines, self->schedules, doses, day,
                              cramp_clock_now (cramp_diary_get_clock (diary)), zone);
}

/* Those of @doses that are of @medicine. */
static GPtrArray *
doses_of (GPtrArray *doses, const CrampMedicine *medicine)
{
  GPtrArray *found = cramp_record_list_new ();

  for (guint i = 0; i < doses->len; i++)
    if (g_str_equal (((CrampDose *) doses->pdata[i])->medicine, medicine->record.uuid))
      g_ptr_array_add (found, cramp_record_ref (doses->pdata[i]));
  return found;
}

/**
 * cramp_medicines_as_needed:
 * @schedule: that of @medicine in force now
 *
 * Returns: whether one more may be taken now, by what the user entered
 */
CrampAsNeeded
cramp_medicines_as_needed (CrampDiary *diary, const CrampMedicine *medicine, const CrampSchedule *schedule)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  int today = cramp_clock_today (clock);
  int days = schedule->least_interval == CRAMP_UNSET ? 0 : schedule->least_interval / CRAMP_SECONDS_A_DAY;
  g_autoptr (GPtrArray) all = list_all (diary, &cramp_dose_type, today - days - 2, today + 1);
  g_autoptr (GPtrArray) doses = doses_of (all, medicine);

  return cramp_as_needed_check (schedule, doses, cramp_clock_now (clock));
}

/* All doses that any stock depends on, read once. */
static GPtrArray *
doses_since_counts (CrampMedicines *self, CrampDiary *diary)
{
  int today = cramp_clock_today (cramp_diary_get_clock (diary));
  int earliest = today; /* also for one that is being counted now */

  for (guint i = 0; i < self->medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (self->medicines, i);

      if (!isnan (medicine->stock))
        earliest = MIN (earliest, MAX (medicine->stock_day, 1));
    }
  if (!self->doses)
    self->doses = list_all (diary, &cramp_dose_type, earliest, today + 1);
  return self->doses;
}

/**
 * cramp_medicines_stock_left:
 * @medicine: one of @self, or a changed copy of one
 *
 * Returns: units left, NAN where the stock is not counted
 */
double
cramp_medicines_stock_left (CrampMedicines *self, CrampDiary *diary, const CrampMedicine *medicine)
{
  return isnan (medicine->stock) ? medicine->stock
                                 : cramp_stock_left (medicine, self->schedules, doses_since_counts (self, diary));
}

/**
 * cramp_medicines_stock_runs_out:
 *
 * Returns: the first day, today or later, on which what is left does not cover what is still to be taken;
 *   %CRAMP_DAY_UNSET where that is not in sight
 */
int
cramp_medicines_stock_runs_out (CrampMedicines *self, CrampDiary *diary, const CrampMedicine *medicine)
{
  return cramp_stock_runs_out (medicine, self->schedules, doses_since_counts (self, diary),
                               cramp_medicines_stock_left (self, diary, medicine),
                               cramp_clock_today (cramp_diary_get_clock (diary)));
}

static gpointer
load_groups (gpointer unused)
{
  g_autoptr (GBytes) xml = g_resource_lookup_data (cramp_medicines_get_resource (),
                                                   "/io/github/crampdiary/CrampDiary/medicines/named.xml", 0, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *groups = cramp_medicine_groups_parse (xml, &error);

  if (!groups)
    g_critical ("%s", error->message);
  return groups ? groups : g_ptr_array_new ();
}

/**
 * cramp_medicines_find_group_of_name:
 * @name: (nullable):
 *
 * Returns: (transfer none) (nullable): what the leaflets name and a medicine called @name is likely to be (W13, W16)
 */
const CrampMedicineGroup *
cramp_medicines_find_group_of_name (const char *name)
{
  static GOnce groups = G_ONCE_INIT;

  return name ? cramp_medicine_groups_find (g_once (&groups, load_groups, NULL), name) : NULL;
}

/**
 * cramp_medicines_find_group:
 *
 * Returns: (transfer none) (nullable): the same of @medicine, unless the user said that it is another one
 */
const CrampMedicineGroup *
cramp_medicines_find_group (const CrampMedicine *medicine)
{
  return medicine->match_dismissed == CRAMP_ANSWER_YES ? NULL : cramp_medicines_find_group_of_name (medicine->name);
}
