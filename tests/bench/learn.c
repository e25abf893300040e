/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-learn-page.h"

/* What the Learn page costs the main thread: opening each of the longest articles, at its beginning and at a section
 * far below, and a key typed into the search over all of them. What is seen of an article must be laid out within a
 * frame, a key within 10 ms. */

#define KEY_MS 10.0

typedef struct
{
  GtkWidget *page;
  GtkWidget *search;
} Bench;

static void
open_article (gpointer bench, int i)
{
  static const char *const ids[] = { "E2", "E10", "E7", "E5", "E6", "E4" };

  cramp_learn_page_open (CRAMP_LEARN_PAGE (((Bench *) bench)->page), ids[i % (int) G_N_ELEMENTS (ids)]);
}

static void
open_section (gpointer bench, int i)
{
  static const char *const targets[] = { "E2#illnesses", "E10#visit", "E7#call", "E5#day", "E6#how-long", "E4#stop" };

  cramp_learn_page_open (CRAMP_LEARN_PAGE (((Bench *) bench)->page), targets[i % (int) G_N_ELEMENTS (targets)]);
}

static void
type_key (gpointer bench, int i)
{
  static const char *const queries[] = { "s",      "st", "str", "stre", "stretching", "stretching b", "stretching bed",
                                         "nowhere" };

  gtk_editable_set_text (GTK_EDITABLE (((Bench *) bench)->search), queries[i % (int) G_N_ELEMENTS (queries)]);
}

static gboolean
is_below (const char *what, double cost, double limit)
{
  if (cost < limit)
    return TRUE;
  g_print ("%s: %.1f ms is over %.1f ms\n", what, cost, limit);
  return FALSE;
}

int
main (int argc, char *argv[])
{
  CrampTest test = { 0 };
  Bench bench = { 0 };
  GtkWidget *window;
  double article, section, key;
  gboolean good;

  bench_open (&test, &argc, &argv);
  bench.page = g_object_new (CRAMP_TYPE_LEARN_PAGE, "diary", test.diary, NULL);
  bench.search = bench_find (bench.page, GTK_TYPE_SEARCH_ENTRY);
  window = bench_show (bench.page, 1100, 760);
  key = bench_measure (window, "a key in the search", type_key, NULL, &bench).layout;
  article = bench_measure (window, "opening an article", open_article, NULL, &bench).layout;
  section = bench_measure (window, "opening a section", open_section, NULL, &bench).layout;
  good = is_below ("a key in the search", key, KEY_MS) && is_below ("opening an article", article, BENCH_FRAME_MS) &&
         is_below ("opening a section", section, BENCH_FRAME_MS);
  return bench_close (&test, window, good);
}
