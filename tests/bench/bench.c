/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include <time.h>

#include "cramp-day.h"

#define ROUNDS 12

/**
 * bench_open:
 *
 * What a benchmark of views begins with: GTK, and an empty diary.
 */
void
bench_open (CrampTest *test, int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  cramp_test_open (&test->folder, &test->clock, &test->diary);
}

/**
 * bench_show:
 *
 * Shows @child in a window of its own, and waits until it is there.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
bench_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window =
      g_object_new (GTK_TYPE_WINDOW, "child", child, "default-width", width, "default-height", height, NULL);

  gtk_window_present (GTK_WINDOW (window));
  bench_settle ();
  return window;
}

/**
 * bench_close:
 * @good: whether all was below its limit
 *
 * What it ends with. Returns: the status to exit with
 */
int
bench_close (CrampTest *test, GtkWidget *window, gboolean good)
{
  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();
  cramp_test_close (test->folder, test->clock, test->diary);
  return good ? 0 : 1;
}

/**
 * bench_fill:
 *
 * Puts ten years into an empty diary.
 */
void
bench_fill (CrampDiary *diary)
{
  static const char *const notes[] = { NULL, NULL, "After the long garden day, magnesium at noon",
                                       "Wadenkrampf nach dem Schwimmen, Füße kalt", "夜中にふくらはぎがつった" };
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  gint64 first = cramp_test_time ("2016-11-25T02:00:00");

  for (int i = 0; i < BENCH_EPISODES; i++)
    {
      CrampEpisode *episode = cramp_episode_new (cramp_diary_get_person (diary)->record.uuid);

      cramp_episode_set_onset (episode, cramp_diary_get_clock (diary),
                               first + (gint64) i * BENCH_DAYS / BENCH_EPISODES * CRAMP_SECONDS_A_DAY + i % 4 * 3600);
      episode->regions[g_rand_int_range (random, 0, CRAMP_N_REGIONS)] = 1;
      episode->pain = g_rand_int_range (random, 0, 11);
      episode->duration = g_rand_int_range (random, 10, 1200);
      episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;
      episode->signs[CRAMP_SIGN_REDNESS] = CRAMP_SIGN_VALUE_NO;
      episode->notes = g_strdup (notes[g_rand_int_range (random, 0, G_N_ELEMENTS (notes))]);
      g_ptr_array_add (records, episode);
    }
  cramp_diary_save_all (diary, records, "Fill", &error);
  g_assert_no_error (error);
}

/**
 * bench_find:
 *
 * Returns: (transfer none) (nullable): the first widget of @type inside of @widget
 */
GtkWidget *
bench_find (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : bench_find (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/**
 * bench_thread_ms:
 *
 * Returns: processor time of this thread, milliseconds: waiting for the display does not count
 */
double
bench_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

/**
 * bench_settle:
 *
 * Lets everything happen that was put off.
 */
void
bench_settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
note_time_cb (GdkFrameClock *clock G_GNUC_UNUSED, double *when)
{
  *when = bench_thread_ms ();
}

/**
 * bench_turn:
 * @may_wait: whether to wait until there is something to do
 *
 * One turn of the main loop.
 *
 * Returns: what it cost the main thread without the painting, milliseconds
 */
double
bench_turn (GtkWidget *window, gboolean may_wait)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  double laid_out = 0, painted = 0, start, work;
  gulong layout_id = g_signal_connect_after (clock, "layout", G_CALLBACK (note_time_cb), &laid_out);
  gulong paint_id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (note_time_cb), &painted);

  start = bench_thread_ms ();
  if (!g_main_context_iteration (NULL, may_wait))
    g_usleep (1000);
  work = bench_thread_ms () - start - (laid_out > 0 && painted > 0 ? painted - laid_out : 0);
  g_signal_handler_disconnect (clock, layout_id);
  g_signal_handler_disconnect (clock, paint_id);
  return work;
}

/**
 * bench_settle_measured:
 *
 * Lets everything happen that was put off.
 *
 * Returns: the longest piece of it, without the painting, milliseconds
 */
double
bench_settle_measured (GtkWidget *window)
{
  gint64 end = g_get_monotonic_time () + 400 * 1000;
  double longest = 0;

  while (g_get_monotonic_time () < end)
    longest = MAX (longest, bench_turn (window, FALSE));
  return longest;
}

/**
 * bench_measure_once:
 *
 * Returns: what @change costs this time
 */
BenchCost
bench_measure_once (GtkWidget *window, BenchChange change, gpointer user_data, int round)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  double start, laid_out = 0, painted = 0;
  gulong layout_id = g_signal_connect_after (clock, "layout", G_CALLBACK (note_time_cb), &laid_out);
  gulong paint_id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (note_time_cb), &painted);
  BenchCost cost = { 0 };

  start = bench_thread_ms ();
  change (user_data, round);
  cost.change = bench_thread_ms () - start;
  laid_out = painted = 0;
  gtk_widget_queue_resize (window);
  while (painted <= 0)
    g_main_context_iteration (NULL, TRUE);
  cost.layout = laid_out - start;
  cost.paint = painted - start;
  g_signal_handler_disconnect (clock, layout_id);
  g_signal_handler_disconnect (clock, paint_id);
  cost.later = bench_settle_measured (window);
  return cost;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = ((const BenchCost *) a)->layout, other = ((const BenchCost *) b)->layout;

  return one < other ? -1 : one > other;
}

/**
 * bench_measure:
 * @change: what is measured
 * @after: (nullable): what takes it back, unmeasured
 *
 * Does it several times, and prints what it costs.
 *
 * Returns: what it costs
 */
BenchCost
bench_measure (GtkWidget *window, const char *name, BenchChange change, BenchChange after, gpointer user_data)
{
  BenchCost costs[ROUNDS];
  BenchCost median;

  bench_settle ();
  for (int i = 0; i < ROUNDS; i++)
    {
      costs[i] = bench_measure_once (window, change, user_data, i);
      if (after)
        after (user_data, i);
      if (after)
        bench_settle ();
    }
  qsort (costs, ROUNDS, sizeof (BenchCost), compare);
  median = costs[ROUNDS / 2];
  median.worst = costs[ROUNDS - 1].paint;
  g_print ("%-28s change %5.1f ms, with layout %5.1f ms (best %5.1f ms), with painting %5.1f ms (worst %5.1f ms), then "
           "%5.1f ms\n",
           name, median.change, median.layout, costs[0].layout, median.paint, median.worst, median.later);
  return median;
}
