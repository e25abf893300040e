/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-day.h"
#include "cramp-medicine.h"
#include "cramp-today-page.h"

/* What the page Today costs the main thread with thirty medicines and ten years of doses, 100,000 in all: to build it,
 * what the longest piece of what is made later costs, with its layout, and to follow a dose that is ticked
 * off. A frame of a 60 Hz screen is 16 ms. */

#define N_MEDICINES 30
#define N_DOSES 100000
#define ROUNDS 9
#define FRAME_MS 16.0

static void
fill (CrampDiary *diary)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;
  int today = cramp_clock_today (cramp_diary_get_clock (diary));

  for (int i = 0; i < N_MEDICINES; i++)
    {
      CrampMedicine *medicine = cramp_medicine_new (cramp_diary_get_person (diary)->record.uuid);
      CrampSchedule *schedule = cramp_schedule_new (medicine, today - 3650);

      medicine->name = g_strdup_printf ("Medicine %d", i);
      schedule->rule = CRAMP_RULE_DAILY;
      cramp_schedule_add_time (schedule, 360 + i * 20, 1);
      g_ptr_array_add (records, medicine);
      g_ptr_array_add (records, schedule);
      for (int n = 1; n <= N_DOSES / N_MEDICINES; n++)
        {
          CrampDose *dose = cramp_dose_new (medicine, today - n, 360 + i * 20);

          dose->status = CRAMP_DOSE_SKIPPED;
          cramp_record_adopt_key (&dose->record);
          g_ptr_array_add (records, dose);
        }
    }
  for (guint i = 0; i < records->len; i++)
    ((CrampRecord *) records->pdata[i])->updated_at = 1 + i;
  cramp_diary_merge (diary, records, NULL, &error);
  g_assert_no_error (error);
}

static void
take_one (CrampDiary *diary, int i)
{
  g_autoptr (GPtrArray) medicines = cramp_diary_list (diary, &cramp_medicine_type, G_MININT64, G_MAXINT64, NULL);
  CrampClock *clock = cramp_diary_get_clock (diary);
  g_autoptr (CrampDose) dose = cramp_dose_new (medicines->pdata[i], cramp_clock_today (clock), CRAMP_UNSET);

  dose->status = CRAMP_DOSE_TAKEN;
  dose->taken_at = cramp_clock_now (clock);
  dose->utc_offset = cramp_clock_utc_offset (clock, dose->taken_at);
  g_assert_true (cramp_diary_save (diary, dose, "Take", NULL));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
tell (const char *name, double *costs)
{
  qsort (costs, ROUNDS, sizeof *costs, compare);
  g_print ("%-28s %5.1f ms (worst %5.1f ms)\n", name, costs[ROUNDS / 2], costs[ROUNDS - 1]);
  return costs[ROUNDS / 2];
}

int
main (int argc, char *argv[])
{
  CrampTest test = { 0 };
  GtkWidget *window;
  double build[ROUNDS], rest[ROUNDS], follow[ROUNDS];
  gboolean good;

  bench_open (&test, &argc, &argv);
  fill (test.diary);
  window = bench_show (NULL, 900, 760);
  for (int i = 0; i < ROUNDS; i++)
    {
      double start;

      /* Taking down the page before is not part of building the next. */
      gtk_window_set_child (GTK_WINDOW (window), NULL);
      bench_settle ();
      start = bench_thread_ms ();
      gtk_window_set_child (GTK_WINDOW (window), g_object_new (CRAMP_TYPE_TODAY_PAGE, "diary", test.diary, NULL));
      build[i] = bench_thread_ms () - start;
      rest[i] = bench_settle_measured (window);
      start = bench_thread_ms ();
      take_one (test.diary, i);
      follow[i] = bench_thread_ms () - start;
      bench_settle ();
    }
  good = tell ("build Today", build) < FRAME_MS;
  tell ("its other cards and rows", rest);
  good = tell ("tick a dose off", follow) < FRAME_MS && good;
  return bench_close (&test, window, good);
}
