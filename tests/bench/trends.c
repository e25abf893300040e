/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-diary-summary.h"
#include "cramp-report-view.h"

/* What showing the trends of ten years costs the main thread, once they have been counted in another: it must be laid
 * out within a frame. What is seen first comes at once, each further section in a frame of its own. */

typedef struct
{
  CrampDiary *diary;
  GtkWidget *bin;
  CrampReport *report;
} Bench;

static void
count (gpointer data, int i G_GNUC_UNUSED)
{
  Bench *bench = data;
  int last = cramp_diary_last_night (bench->diary, NULL);

  bench->report = cramp_diary_show_trends (bench->diary, last - BENCH_DAYS + 1, last, NULL);
}

static void
show (gpointer data, int i G_GNUC_UNUSED)
{
  Bench *bench = data;

  adw_bin_set_child (ADW_BIN (bench->bin), cramp_report_view_new (g_steal_pointer (&bench->report)));
}

int
main (int argc, char *argv[])
{
  CrampTest test = { 0 };
  Bench bench = { 0 };
  GtkWidget *window;
  BenchCost cost;

  bench_open (&test, &argc, &argv);
  bench.diary = test.diary;
  bench_fill (bench.diary);
  bench.bin = adw_bin_new ();
  window = bench_show (g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", bench.bin, NULL), 760, 760);
  count (&bench, 0);
  cost = bench_measure (window, "showing trends", show, count, &bench);
  g_clear_pointer (&bench.report, cramp_report_free);
  return bench_close (&test, window, cost.layout < BENCH_FRAME_MS);
}
