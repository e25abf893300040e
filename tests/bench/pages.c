/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-window.h"

/* What going to another page costs the main thread with ten years and 15,000 cramps: the first time, when the page is
 * built, and each later time. A page that is there must be laid out within a frame, and what it puts off comes in
 * pieces that each fit one. */

static const char *const pages[] = { "today", "diary", "stretch", "medicines", "trends", "learn", "warnings", "visit" };

typedef struct
{
  CrampWindow *window;
  const char *page;
  const char *other;
} Bench;

static void
show (gpointer data, int i G_GNUC_UNUSED)
{
  Bench *bench = data;

  cramp_window_show_page (bench->window, bench->page);
}

static void
leave (gpointer data, int i G_GNUC_UNUSED)
{
  Bench *bench = data;

  cramp_window_show_page (bench->window, bench->other);
}

/* The first page was built when the window came: that is part of the start, and measured there. */
static void
show_first (Bench *bench)
{
  BenchCost cost = bench_measure_once (GTK_WIDGET (bench->window), show, bench, 0);

  g_print ("%-28s change %5.1f ms, with layout %5.1f ms, with painting %5.1f ms, then %5.1f ms\n", bench->page,
           cost.change, cost.layout, cost.paint, cost.later);
}

static gboolean
show_later (Bench *bench)
{
  BenchCost cost = bench_measure (GTK_WIDGET (bench->window), bench->page, show, leave, bench);

  return cost.layout < BENCH_FRAME_MS && cost.later < BENCH_FRAME_MS;
}

int
main (int argc, char *argv[])
{
  CrampTest test = { 0 };
  Bench bench = { 0 };
  gboolean good = TRUE;

  bench_open (&test, &argc, &argv);
  bench_fill (test.diary);
  bench.window = cramp_window_new (NULL, test.diary);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1220, 760);
  gtk_window_present (GTK_WINDOW (bench.window));
  bench_settle ();

  g_print ("The first time:\n");
  for (guint i = 1; i < G_N_ELEMENTS (pages); i++)
    {
      bench.page = pages[i];
      show_first (&bench);
    }
  g_print ("Later:\n");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      bench.page = pages[i];
      bench.other = pages[i == 0 ? 1 : 0];
      leave (&bench, 0);
      good = show_later (&bench) && good;
    }

  return bench_close (&test, GTK_WIDGET (bench.window), good);
}
