/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>

#include "bench.h"
#include "cramp-day.h"
#include "cramp-diary-summary.h"
#include "cramp-pages.h"
#include "cramp-summary.h"
#include "cramp-test.h"

/* Usage: summary LIMIT
 *
 * What a summary of four weeks and one of ten years, and the trends of ten years, cost the thread that makes them; all
 * in a diary of ten years. Pango and cairo alone, with nothing of ours around them, write the words of all tables of
 * the ten years, each cramp among them, into a tagged PDF too: fails where our pages take more than LIMIT times as
 * long. What the plain times are wanted to be is told beside them. */

#define ROUNDS 3

#define FOUR_WEEKS_MS 150
#define TEN_YEARS_MS 1000
#define TRENDS_MS 100

typedef struct
{
  double read; /* and finding the words */
  double lay_out;
  double write;
} Cost;

static double
total (const Cost *cost)
{
  return cost->read + cost->lay_out + cost->write;
}

static cairo_status_t
drop_cb (gpointer closure G_GNUC_UNUSED, const guchar *data G_GNUC_UNUSED, guint length G_GNUC_UNUSED)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
show_bare (cairo_t *cr, PangoLayout *layout, const CrampTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < table->n_columns; j++)
        {
          cairo_tag_begin (cr, "TD", NULL);
          pango_layout_set_text (layout, row[j], -1);
          cairo_move_to (cr, 90 * j, 24 * (i % 30));
          pango_cairo_show_layout (cr, layout);
          cairo_tag_end (cr, "TD");
        }
      if (i % 30 == 29)
        cairo_show_page (cr);
    }
}

static double
time_bare (const CrampReport *report)
{
  double start = bench_thread_ms ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (drop_cb, NULL, 595, 842);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_layout_set_width (layout, 200 * PANGO_SCALE);
  for (guint i = 0; i < report->sections->len; i++)
    {
      const CrampSection *section = g_ptr_array_index (report->sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const CrampBlock *block = g_ptr_array_index (section->blocks, j);

          if (block->kind == CRAMP_BLOCK_TABLE)
            show_bare (cr, layout, block->table);
        }
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bench_thread_ms () - start;
}

static CrampReport *
summarize (CrampDiary *diary, int n_nights, guint parts)
{
  int last = cramp_diary_last_night (diary, NULL);
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_diary_summarize (diary, last - n_nights + 1, last, parts, &error);

  g_assert_no_error (error);
  return report;
}

/* The best of some rounds. */
static Cost
measure (CrampDiary *diary, const char *name, int n_nights, guint parts)
{
  Cost best = { G_MAXDOUBLE, 0, 0 };
  guint n_pages = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = bench_thread_ms ();
      CrampReport *report = summarize (diary, n_nights, parts);
      double worded = bench_thread_ms ();
      g_autoptr (CrampPages) pages = cramp_pages_new (report, CRAMP_PAPER_A4);
      double laid_out = bench_thread_ms ();
      g_autoptr (GBytes) pdf = cramp_pages_to_pdf (pages, 0);
      Cost cost = { worded - start, laid_out - worded, bench_thread_ms () - laid_out };

      n_pages = cramp_pages_get_n_pages (pages);
      if (total (&cost) < total (&best))
        best = cost;
    }
  g_print ("%s, %u pages: reading %.0f ms, layout %.0f ms, PDF %.0f ms\n", name, n_pages, best.read, best.lay_out,
           best.write);
  return best;
}

static double
measure_bare (CrampDiary *diary)
{
  g_autoptr (CrampReport) report = summarize (diary, BENCH_DAYS, CRAMP_ALL_PARTS);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    best = MIN (best, time_bare (report));
  return best;
}

/* All that the page of the trends does in its thread, where everything is wanted. */
static double
measure_trends (CrampDiary *shown)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = bench_thread_ms ();
      g_autoptr (CrampDiary) diary =
          cramp_diary_open_read_only (cramp_diary_get_path (shown), cramp_diary_get_clock (shown), NULL);
      int last = cramp_diary_last_night (diary, NULL);
      int first = cramp_diary_first_night (diary, last, NULL);
      g_autoptr (CrampReport) report = cramp_diary_show_trends (diary, first, last, NULL);

      g_assert_nonnull (report);
      best = MIN (best, bench_thread_ms () - start);
    }
  return best;
}

static void
compare (const char *what, double cost, double wanted)
{
  g_print ("%s: %.0f ms (wanted: %.0f ms)%s\n", what, cost, wanted, cost > wanted ? ", NOT REACHED" : "");
}

int
main (int argc, char *argv[])
{
  double limit = argc == 2 ? g_ascii_strtod (argv[1], NULL) : 0;
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  Cost weeks, years, all;
  double bare, ratio;

  bench_fill (diary);
  weeks = measure (diary, "four weeks", CRAMP_SUMMARY_NIGHTS, CRAMP_USUAL_PARTS);
  years = measure (diary, "ten years", BENCH_DAYS, CRAMP_USUAL_PARTS);
  all = measure (diary, "ten years, each cramp", BENCH_DAYS, CRAMP_ALL_PARTS);
  bare = measure_bare (diary);
  ratio = (all.lay_out + all.write) / bare;
  compare ("summary of four weeks", total (&weeks), FOUR_WEEKS_MS);
  compare ("summary of ten years", total (&years), TEN_YEARS_MS);
  compare ("trends of ten years", measure_trends (diary), TRENDS_MS);
  g_print ("pages of each cramp in ten years: %.0f ms, Pango and cairo alone %.0f ms: %.2f times (limit %.2f)\n",
           all.lay_out + all.write, bare, ratio, limit);
  cramp_test_remove_folder (folder);
  return ratio <= limit ? 0 : 1;
}
