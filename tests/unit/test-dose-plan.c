/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "cramp-day.h"
#include "cramp-dose-plan.h"
#include "cramp-error.h"
#include "cramp-test.h"

static const char *const zones[] = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                     "Pacific/Apia",  "Asia/Kathmandu",   "UTC" };

static CrampSchedule *
add_schedule (GPtrArray *schedules, CrampMedicine *medicine, int from, CrampScheduleRule rule)
{
  CrampSchedule *schedule = cramp_schedule_new (medicine, from);

  schedule->rule = rule;
  schedule->record.updated_at = (gint64) schedules->len;
  g_ptr_array_add (schedules, schedule);
  return schedule;
}

/* The oracle asks GDate, one rule in words after the other, and knows nothing of the code it checks. */
static gboolean
oracle (const CrampSchedule *s, int day)
{
  GDate date, next, first;
  int position = 0;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  g_date_clear (&first, 1);
  g_date_set_julian (&first, (guint32) s->from_day);
  next = date;
  g_date_add_days (&next, 1);
  switch ((int) s->rule)
    {
    case CRAMP_RULE_DAILY:
      return TRUE;
    case CRAMP_RULE_WEEKDAYS:
      return s->weekdays[(int) g_date_get_weekday (&date) - G_DATE_MONDAY];
    case CRAMP_RULE_EVERY_N_DAYS:
      for (; g_date_compare (&first, &date) < 0; g_date_add_days (&first, (guint) s->every))
        ;
      return g_date_compare (&first, &date) == 0;
    case CRAMP_RULE_CYCLE:
      for (; g_date_compare (&first, &date) < 0; g_date_add_days (&first, 1))
        position = position + 1 == s->days_on + s->days_off ? 0 : position + 1;
      return position < s->days_on;
    case CRAMP_RULE_DAY_OF_MONTH:
      if (g_date_get_day (&date) == s->month_day)
        return TRUE;
      return g_date_get_day (&date) < s->month_day && g_date_get_month (&next) != g_date_get_month (&date);
    default:
      return FALSE;
    }
}

static void
test_rules (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GPtrArray) schedules = cramp_record_list_new ();
      int from = cramp_day_new (2023, 11, 20) + g_rand_int_range (rand, 0, 40);
      CrampSchedule *schedule =
          add_schedule (schedules, medicine, from, (CrampScheduleRule) g_rand_int_range (rand, CRAMP_RULE_DAILY, 7));
      g_autoptr (GArray) planned = NULL;
      guint n = 0;

      schedule->every = g_rand_int_range (rand, 1, 10);
      schedule->days_on = g_rand_int_range (rand, 1, 22);
      schedule->days_off = g_rand_int_range (rand, 1, 8);
      schedule->month_day = g_rand_int_range (rand, 26, 32);
      for (int i = 0; i < 7; i++)
        schedule->weekdays[i] = (guint8) g_rand_boolean (rand);
      cramp_schedule_add_time (schedule, 20 * 60, 1);
      cramp_schedule_add_time (schedule, 8 * 60, 0.5);

      planned = cramp_plan_doses (medicine, schedules, from - 3, from + 800);
      for (int day = from - 3; day <= from + 800; day++)
        if (day >= from && oracle (schedule, day))
          {
            g_assert_cmpuint (n + 1, <, planned->len);
            g_assert_cmpint (g_array_index (planned, CrampPlannedDose, n).day, ==, day);
            g_assert_cmpint (g_array_index (planned, CrampPlannedDose, n).minute, ==, 8 * 60);
            g_assert_cmpint (g_array_index (planned, CrampPlannedDose, n + 1).minute, ==, 20 * 60);
            n += 2;
          }
      g_assert_cmpuint (n, ==, planned->len);
    }
}

/* A change holds from its day on; the past keeps what was expected then. */
static void
test_effective_dates (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (GPtrArray) schedules = cramp_record_list_new ();
  int day = cramp_day_new (2026, 3, 1);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  cramp_schedule_add_time (add_schedule (schedules, medicine, day, CRAMP_RULE_DAILY), 480, 1);
  before = cramp_plan_doses (medicine, schedules, day, day + 9);
  cramp_schedule_add_time (add_schedule (schedules, medicine, day + 10, CRAMP_RULE_DAILY), 600, 2);
  after = cramp_plan_doses (medicine, schedules, day, day + 11);
  g_assert_cmpuint (after->len, ==, 12);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpmem (&g_array_index (before, CrampPlannedDose, i), sizeof (CrampPlannedDose),
                     &g_array_index (after, CrampPlannedDose, i), sizeof (CrampPlannedDose));
  g_assert_cmpint (g_array_index (after, CrampPlannedDose, 10).minute, ==, 600);

  medicine->start = day + 2;
  medicine->end = day + 4;
  g_assert_null (cramp_schedule_in_force (medicine, schedules, day + 1));
  g_assert_nonnull (cramp_schedule_in_force (medicine, schedules, day + 2));
  g_assert_nonnull (cramp_schedule_in_force (medicine, schedules, day + 4));
  g_assert_null (cramp_schedule_in_force (medicine, schedules, day + 5));
}

/* A dose is planned by the wall clock: one a day and never two, also when the clock is changed. */
static void
test_zones (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (GPtrArray) medicines = cramp_record_list_new ();
  g_autoptr (GPtrArray) schedules = cramp_record_list_new ();
  g_autoptr (GPtrArray) doses = cramp_record_list_new ();
  int from = cramp_day_new (2026, 1, 1);

  g_set_str (&medicine->name, "A");
  g_ptr_array_add (medicines, cramp_record_ref (medicine));
  cramp_schedule_add_time (add_schedule (schedules, medicine, from, CRAMP_RULE_DAILY), 150, 1);
  for (guint z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[z]);
      gint64 last = G_MININT64;

      g_assert_nonnull (zone);
      for (int day = from; day < from + 365; day++)
        {
          g_autoptr (GPtrArray) list = cramp_checklist_new (medicines, schedules, doses, day, 0, zone);
          CrampChecklistEntry *entry;
          g_autoptr (GDateTime) utc = NULL;
          g_autoptr (GDateTime) local = NULL;

          g_assert_cmpuint (list->len, ==, 1);
          entry = list->pdata[0];
          g_assert_cmpint (entry->time, >, last);
          last = entry->time;
          utc = g_date_time_new_from_unix_utc (entry->time);
          local = g_date_time_to_timezone (utc, zone);
          g_assert_cmpint (g_date_time_get_day_of_year (local), ==, day - from + 1);
          /* 02:30, or where that is left out as much later as the clock was put on. */
          if (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local) != 150)
            g_assert_cmpint (g_date_time_get_hour (local), ==, 3);
        }
    }
}

static void
test_states (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (CrampDose) dose = cramp_dose_new (medicine, 1, 480);

  g_assert_cmpint (cramp_dose_state (1000, NULL, 999), ==, CRAMP_DOSE_STATE_LATER);
  g_assert_cmpint (cramp_dose_state (1000, NULL, 1000), ==, CRAMP_DOSE_STATE_DUE);
  g_assert_cmpint (cramp_dose_state (1000, NULL, 1000 + CRAMP_DOSE_GRACE - 1), ==, CRAMP_DOSE_STATE_DUE);
  g_assert_cmpint (cramp_dose_state (1000, NULL, 1000 + CRAMP_DOSE_GRACE), ==, CRAMP_DOSE_STATE_MISSED);
  dose->status = CRAMP_DOSE_SKIPPED;
  g_assert_cmpint (cramp_dose_state (1000, dose, 0), ==, CRAMP_DOSE_STATE_SKIPPED);
  dose->status = CRAMP_DOSE_TAKEN;
  g_assert_cmpint (cramp_dose_state (1000, dose, 0), ==, CRAMP_DOSE_STATE_TAKEN);
}

/* What was taken shows up once: in its planned line, or in one of its own where the plan was changed since. */
static void
test_checklist (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (GPtrArray) medicines = cramp_record_list_new ();
  g_autoptr (GPtrArray) schedules = cramp_record_list_new ();
  g_autoptr (GPtrArray) doses = cramp_record_list_new ();
  g_autoptr (GPtrArray) list = NULL;
  int day = cramp_day_new (2026, 11, 22);
  gint64 now = cramp_day_time (day, 21 * 60, zone, NULL);
  static const int minutes[] = { 480, 540, CRAMP_UNSET, CRAMP_UNSET };
  static const CrampDoseState states[] = { CRAMP_DOSE_STATE_TAKEN, CRAMP_DOSE_STATE_TAKEN, CRAMP_DOSE_STATE_TAKEN,
                                           CRAMP_DOSE_STATE_TAKEN, CRAMP_DOSE_STATE_DUE,   CRAMP_DOSE_STATE_LATER };
  CrampSchedule *schedule = add_schedule (schedules, medicine, day - 9, CRAMP_RULE_DAILY);

  g_set_str (&medicine->name, "A");
  g_ptr_array_add (medicines, cramp_record_ref (medicine));
  cramp_schedule_add_time (schedule, 480, 1);
  cramp_schedule_add_time (schedule, 1200, 1);
  cramp_schedule_add_time (schedule, 1300, 1);
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      CrampDose *dose = cramp_dose_new (medicine, day, minutes[i]);

      dose->status = CRAMP_DOSE_TAKEN;
      dose->taken_at = cramp_day_time (day, 500 + (int) i * 60, zone, NULL);
      g_ptr_array_add (doses, dose);
    }
  list = cramp_checklist_new (medicines, schedules, doses, day, now, zone);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpint (((CrampChecklistEntry *) list->pdata[i])->state, ==, states[i]);
}

static void
test_keys (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new ("p");
  g_autoptr (CrampDose) one = cramp_dose_new (medicine, 9, 480);
  g_autoptr (CrampDose) same = cramp_dose_new (medicine, 9, 480);
  g_autoptr (CrampDose) other = cramp_dose_new (medicine, 9, 481);
  g_autoptr (CrampDose) needed = cramp_dose_new (medicine, 9, CRAMP_UNSET);
  g_autoptr (CrampDose) again = cramp_dose_new (medicine, 9, CRAMP_UNSET);

  g_assert_cmpstr (one->record.uuid, ==, same->record.uuid);
  g_assert_cmpstr (one->record.uuid, !=, other->record.uuid);
  g_assert_cmpstr (needed->record.uuid, !=, again->record.uuid);
}

static void
take (GPtrArray *doses, CrampMedicine *medicine, gint64 at)
{
  CrampDose *dose = cramp_dose_new (medicine, 1, CRAMP_UNSET);

  dose->status = CRAMP_DOSE_TAKEN;
  dose->taken_at = at;
  g_ptr_array_add (doses, dose);
}

/* The limit is told before it is passed: to the second. */
static void
test_as_needed (void)
{
  const int hour = 3600;
  gint64 now = 100 * 86400;
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (medicine, 1);
  g_autoptr (GPtrArray) doses = cramp_record_list_new ();
  CrampAsNeeded result;

  schedule->rule = CRAMP_RULE_AS_NEEDED;
  result = cramp_as_needed_check (schedule, doses, now);
  g_assert_true (result.allowed);
  g_assert_false (result.is_last);
  g_assert_true (result.last_at == CRAMP_TIME_UNSET);

  schedule->least_interval = 4 * hour;
  schedule->most_per_day = 3;
  take (doses, medicine, now - 4 * hour + 1);
  result = cramp_as_needed_check (schedule, doses, now);
  g_assert_false (result.allowed);
  g_assert_cmpint (result.next_at, ==, now + 1);
  g_assert_true (cramp_as_needed_check (schedule, doses, now + 1).allowed);
  g_assert_false (cramp_as_needed_check (schedule, doses, now + 1).is_last);

  take (doses, medicine, now - 23 * hour);
  result = cramp_as_needed_check (schedule, doses, now + 1);
  g_assert_cmpint (result.taken, ==, 2);
  g_assert_true (result.allowed);
  g_assert_true (result.is_last);

  take (doses, medicine, now - 10 * hour);
  result = cramp_as_needed_check (schedule, doses, now + 1);
  g_assert_false (result.allowed);
  g_assert_cmpint (result.next_at, ==, now + hour);
  g_assert_false (cramp_as_needed_check (schedule, doses, now + hour - 1).allowed);
  g_assert_true (cramp_as_needed_check (schedule, doses, now + hour).allowed);
}

static void
test_stock (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL);
  g_autoptr (GPtrArray) schedules = cramp_record_list_new ();
  g_autoptr (GPtrArray) doses = cramp_record_list_new ();
  CrampSchedule *schedule = add_schedule (schedules, medicine, 1000, CRAMP_RULE_DAILY);
  CrampDose *dose;

  g_assert_true (isnan (cramp_stock_left (medicine, schedules, doses)));
  g_assert_cmpint (cramp_stock_runs_out (medicine, schedules, doses, (double) NAN, 1000), ==, CRAMP_DAY_UNSET);
  cramp_schedule_add_time (schedule, 480, 0.5);
  cramp_schedule_add_time (schedule, 1200, 1);
  medicine->stock = 10;
  medicine->stock_day = 1001;
  for (int i = 0; i < 3; i++) /* the first one was before the count */
    {
      dose = cramp_dose_new (medicine, 1000 + i, i == 2 ? 1200 : 480);
      dose->status = CRAMP_DOSE_TAKEN;
      g_ptr_array_add (doses, dose);
    }
  dose = cramp_dose_new (medicine, 1002, 480);
  dose->status = CRAMP_DOSE_SKIPPED;
  g_ptr_array_add (doses, dose);
  g_assert_cmpfloat_with_epsilon (cramp_stock_left (medicine, schedules, doses), 8.5, 1e-9);
  /* All of today is answered. 1.5 a day: 3, 6 and 9 units; 8.5 do not cover the sixth day. */
  g_assert_cmpint (cramp_stock_runs_out (medicine, schedules, doses, 9, 1002), ==, 1009);
  g_assert_cmpint (cramp_stock_runs_out (medicine, schedules, doses, 8.5, 1002), ==, 1008);
  /* With today’s evening dose still to be taken it is one unit less; and what is left may not even cover that. */
  g_ptr_array_remove_index (doses, 2);
  g_assert_cmpint (cramp_stock_runs_out (medicine, schedules, doses, 9, 1002), ==, 1008);
  g_assert_cmpint (cramp_stock_runs_out (medicine, schedules, doses, 0.5, 1002), ==, 1002);
}

static void
test_refused (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new ("p");
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (medicine, 9);
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  g_assert_false (cramp_record_validate (medicine, 0, &field, NULL));
  g_assert_cmpstr (field, ==, "name");
  medicine->name = g_strdup ("<b>A</b>");
  medicine->start = 10;
  medicine->end = 9;
  g_assert_false (cramp_record_validate (medicine, 0, &field, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_assert_cmpstr (field, ==, "end");
  medicine->end = 10;
  g_assert_true (cramp_record_validate (medicine, 0, &field, NULL));

  g_assert_false (cramp_record_validate (schedule, 0, &field, NULL));
  schedule->rule = CRAMP_RULE_DAILY;
  g_assert_false (cramp_record_validate (schedule, 0, &field, NULL));
  g_assert_cmpstr (field, ==, "times");
  cramp_schedule_add_time (schedule, 480, 1);
  g_assert_true (cramp_record_validate (schedule, 0, &field, NULL));
  cramp_schedule_add_time (schedule, 480, 1);
  g_assert_false (cramp_record_validate (schedule, 0, &field, NULL));
  g_ptr_array_set_size (schedule->times, 1);
  schedule->rule = CRAMP_RULE_CYCLE;
  schedule->days_on = 21;
  g_assert_false (cramp_record_validate (schedule, 0, &field, NULL));
  g_assert_cmpstr (field, ==, "days_off");
}

/* Stored with its times and weekdays, and read back the same. */
static void
test_stored (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (cramp_diary_get_person (diary)->record.uuid);
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (medicine, 700000);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (CrampRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  medicine->name = g_strdup ("Magnesium");
  medicine->stock = 12.5;
  schedule->rule = CRAMP_RULE_WEEKDAYS;
  schedule->weekdays[6] = 1;
  cramp_schedule_add_time (schedule, 1200, 1.0 / 3);
  cramp_schedule_add_time (schedule, 60, 2);
  g_ptr_array_add (records, cramp_record_ref (medicine));
  g_ptr_array_add (records, cramp_record_ref (schedule));
  g_assert_true (cramp_diary_save_all (diary, records, "Add medicine", &error));
  read = cramp_diary_get (diary, &cramp_schedule_type, schedule->record.uuid, &error);
  g_assert_true (cramp_record_equal (schedule, read));
  g_assert_cmpuint (((CrampSchedule *) read)->times->len, ==, 2);
  g_assert_true (cramp_diary_undo (diary, &error));
  g_assert_null (cramp_diary_get (diary, &cramp_medicine_type, medicine->record.uuid, NULL));

  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-plan/rules", test_rules);
  g_test_add_func ("/dose-plan/effective-dates", test_effective_dates);
  g_test_add_func ("/dose-plan/zones", test_zones);
  g_test_add_func ("/dose-plan/states", test_states);
  g_test_add_func ("/dose-plan/checklist", test_checklist);
  g_test_add_func ("/dose-plan/keys", test_keys);
  g_test_add_func ("/dose-plan/as-needed", test_as_needed);
  g_test_add_func ("/dose-plan/stock", test_stock);
  g_test_add_func ("/dose-plan/refused", test_refused);
  g_test_add_func ("/dose-plan/stored", test_stored);
  return g_test_run ();
}
