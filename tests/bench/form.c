/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-episode-dialog.h"
#include "cramp-window.h"

/* What opening the form for a cramp costs the main thread in a diary of ten years: a new cramp, and one that is in the
 * diary. It must be there and laid out within a frame, and what is put off comes in pieces that fit into one. */

typedef struct
{
  CrampDiary *diary;
  GtkWidget *window;
  CrampEpisode *episode; /* the one to change; NULL for a new one */
} Bench;

static void
open_form (gpointer data, int round G_GNUC_UNUSED)
{
  Bench *bench = data;

  adw_dialog_present (cramp_episode_dialog_new (bench->diary, bench->episode, CRAMP_DAY_UNSET), bench->window);
}

static void
close_form (gpointer data, int round G_GNUC_UNUSED)
{
  Bench *bench = data;

  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (bench->window)));
}

static gboolean
run (Bench *bench, const char *name)
{
  BenchCost cost = bench_measure (bench->window, name, open_form, close_form, bench);

  return cost.layout < BENCH_FRAME_MS && cost.later < BENCH_FRAME_MS;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) episodes = NULL;
  Bench bench = { 0 };
  CrampTest test = { 0 };
  gboolean good;

  bench_open (&test, &argc, &argv);
  bench.diary = test.diary;
  bench_fill (bench.diary);
  episodes = cramp_diary_list (bench.diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  bench.window = GTK_WIDGET (cramp_window_new (NULL, bench.diary));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (bench.window));

  good = run (&bench, "opening the empty form");
  bench.episode = episodes->pdata[episodes->len - 1];
  good = run (&bench, "opening a filled form") && good;

  return bench_close (&test, bench.window, good);
}
