/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "cramp-player.h"

/* How exactly the player keeps time while all processors are busy: the ends of 60 holds of one second, by the clock on
 * which people hear them. At the 99th percentile a hold ends within 50 ms; the last phase begins where the sum of all
 * before says it does. */

#define HOLDS 60
#define LIMIT (50 * 1000)

static int stop;

static gpointer
keep_busy (gpointer unused)
{
  volatile double x = 1;

  while (!g_atomic_int_get (&stop))
    x = x * 1.0000001;
  return NULL;
}

typedef struct
{
  CrampPlayer *player;
  GMainLoop *loop;
  gint64 late[HOLDS + 1];
  guint n;
} Meter;

/* Moves the player on as the run does, at absolute deadlines. */
static gboolean
due_cb (gpointer data)
{
  Meter *meter = data;
  gint64 now = g_get_monotonic_time ();
  CrampCue cue;

  cramp_player_advance (meter->player, now, 0);
  while (cramp_player_take_cue (meter->player, &cue))
    if (cue.kind != CRAMP_CUE_TICK && cue.phase + (cue.kind == CRAMP_CUE_DONE) > 0)
      meter->late[meter->n++] = now - cue.due;
  if (cramp_player_get_state (meter->player) == CRAMP_PLAYER_DONE)
    g_main_loop_quit (meter->loop);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer data)
{
  callback (data);
  g_source_set_ready_time (source, cramp_player_next_due (((Meter *) data)->player));
  return G_SOURCE_CONTINUE;
}

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* Half an hour of holds, each call up to 50 ms late: how much later than planned the session is over, microseconds. */
static gint64
drift_of_half_an_hour (void)
{
  CrampPhase phases[180];
  CrampPlayer *player;
  gint64 now = 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    phases[i] = (CrampPhase) { CRAMP_PHASE_HOLD, i, 1, 1, CRAMP_SIDE_BOTH, 10 };
  player = cramp_player_new (phases, G_N_ELEMENTS (phases));
  cramp_player_start (player, now, 0);
  while (cramp_player_get_state (player) == CRAMP_PLAYER_RUNNING)
    {
      now = cramp_player_next_due (player) + g_random_int_range (0, LIMIT);
      cramp_player_advance (player, now, 0);
    }
  cramp_player_free (player);
  return now - 30 * 60 * (gint64) G_USEC_PER_SEC;
}

int
main (void)
{
  static GSourceFuncs funcs = { NULL, NULL, dispatch, NULL, NULL, NULL };
  CrampPhase phases[HOLDS];
  Meter meter = { .loop = g_main_loop_new (NULL, FALSE) };
  GSource *source = g_source_new (&funcs, sizeof (GSource));
  guint n_threads = g_get_num_processors ();
  GThread **threads = g_new (GThread *, n_threads);
  gint64 start, drift, worst, half_hour = drift_of_half_an_hour ();

  for (guint i = 0; i < HOLDS; i++)
    phases[i] = (CrampPhase) { CRAMP_PHASE_HOLD, i, 1, 1, CRAMP_SIDE_BOTH, 1 };
  meter.player = cramp_player_new (phases, HOLDS);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("busy", keep_busy, NULL);
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, due_cb, &meter, NULL);
  g_source_attach (source, NULL);

  start = g_get_monotonic_time ();
  cramp_player_start (meter.player, start, 0);
  g_source_set_ready_time (source, cramp_player_next_due (meter.player));
  g_main_loop_run (meter.loop);
  drift = g_get_monotonic_time () - start - HOLDS * (gint64) G_USEC_PER_SEC;
  g_atomic_int_set (&stop, 1);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);

  qsort (meter.late, meter.n, sizeof *meter.late, compare);
  worst = meter.late[meter.n * 99 / 100 - (meter.n * 99 % 100 == 0)];
  g_print ("end of a hold, %u processors busy: median %.1f ms late, 99th percentile %.1f ms, limit %.0f ms\n",
           n_threads, (double) meter.late[meter.n / 2] / 1000, (double) worst / 1000, LIMIT / 1000.0);
  g_print ("after %d holds: %.1f ms late, nothing added up\n", HOLDS, (double) drift / 1000);
  g_print ("after 30 minutes of calls up to %d ms late: %.1f ms late\n", LIMIT / 1000, (double) half_hour / 1000);
  g_source_destroy (source);
  g_source_unref (source);
  g_main_loop_unref (meter.loop);
  cramp_player_free (meter.player);
  g_free (threads);
  return worst > LIMIT || drift > LIMIT || half_hour > LIMIT ? EXIT_FAILURE : EXIT_SUCCESS;
}
