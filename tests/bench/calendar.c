/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "cramp-calendar.h"
#include "cramp-day.h"
#include "cramp-diary-page.h"
#include "cramp-search-view.h"
#include "cramp-test.h"

/* What the Diary page costs the main thread with ten years and 15,000 cramps: another month, another night, another
 * year, a key typed into the search. A frame of a 60 Hz screen is 16 ms: a month, a night and a key must be done and
 * laid out in that time. Painting is told apart, since here no graphics card does it. */

#define N_DAYS 3650
#define N_EPISODES 15000
#define ROUNDS 12
#define FRAME_MS 16.0

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  CrampCalendar *calendar;
  AdwToggleGroup *views;
  GtkWidget *search;
  GtkStack *found;
} Bench;

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
fill (CrampDiary *diary)
{
  static const char *const notes[] = { NULL, NULL, "After the long garden day, magnesium at noon",
                                       "Wadenkrampf nach dem Schwimmen, Füße kalt", "夜中にふくらはぎがつった" };
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  gint64 first = cramp_test_time ("2016-11-25T02:00:00");

  for (int i = 0; i < N_EPISODES; i++)
    {
      CrampEpisode *episode = cramp_episode_new (cramp_diary_get_person (diary)->record.uuid);

      cramp_episode_set_onset (episode, cramp_diary_get_clock (diary),
                               first + (gint64) i * N_DAYS / N_EPISODES * CRAMP_SECONDS_A_DAY + i % 4 * 3600);
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

/* Processor time of this thread, milliseconds: waiting for the display does not count. */
static double
thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
note_time_cb (GdkFrameClock *clock G_GNUC_UNUSED, double *when)
{
  *when = thread_ms ();
}

/* How long a change takes, and until the frame that shows it is laid out, and painted. */
typedef struct
{
  double change;
  double layout;
  double paint;
} Cost;

static Cost
measure (Bench *bench, void (*change) (Bench *bench, int i), int i)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);
  double start, laid_out = 0, painted = 0;
  gulong layout_id = g_signal_connect_after (clock, "layout", G_CALLBACK (note_time_cb), &laid_out);
  gulong paint_id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (note_time_cb), &painted);
  Cost cost;

  start = thread_ms ();
  change (bench, i);
  cost.change = thread_ms () - start;
  laid_out = painted = 0;
  gtk_widget_queue_resize (bench->window);
  while (painted <= 0)
    g_main_context_iteration (NULL, TRUE);
  cost.layout = laid_out - start;
  cost.paint = painted - start;
  g_signal_handler_disconnect (clock, layout_id);
  g_signal_handler_disconnect (clock, paint_id);
  return cost;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = ((const Cost *) a)->layout, other = ((const Cost *) b)->layout;

  return one < other ? -1 : one > other;
}

/* The median of several; fails where it is over a frame. */
static gboolean
run (Bench *bench, const char *name, void (*change) (Bench *bench, int i))
{
  Cost costs[ROUNDS];

  settle ();
  for (int i = 0; i < ROUNDS; i++)
    {
      costs[i] = measure (bench, change, i);
      settle ();
    }
  qsort (costs, ROUNDS, sizeof (Cost), compare);
  g_print ("%-28s change %5.1f ms, with layout %5.1f ms, with painting %5.1f ms (worst %5.1f ms)\n", name,
           costs[ROUNDS / 2].change, costs[ROUNDS / 2].layout, costs[ROUNDS / 2].paint, costs[ROUNDS - 1].paint);
  return costs[ROUNDS / 2].layout < FRAME_MS;
}

static void
change_nothing (Bench *bench G_GNUC_UNUSED, int i G_GNUC_UNUSED)
{
}

static void
change_month (Bench *bench, int i)
{
  cramp_calendar_set_day (bench->calendar, cramp_day_new (2020, 1 + i, 15));
}

static void
change_night (Bench *bench, int i)
{
  cramp_calendar_set_day (bench->calendar, cramp_day_new (2020, 5, 10 + i));
}

static void
change_year (Bench *bench, int i)
{
  cramp_calendar_set_day (bench->calendar, cramp_day_new (2017 + i % 9, 5, 10));
}

/* One key after the other, from what is found in every cramp to what is found nowhere. */
static void
type_key (Bench *bench, int i)
{
  static const char *const queries[] = {
    "m",      "ma", "mas", "mass", "massage", "massage c", "massage calf", "f", "fuss", "夜", "left foot magnesium",
    "nowhere"
  };

  gtk_editable_set_text (GTK_EDITABLE (bench->search), queries[i % (int) G_N_ELEMENTS (queries)]);
}

static void
open_search (Bench *bench)
{

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find (bench->page, GTK_TYPE_SEARCH_BAR)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (bench->search), "massage");
  settle ();
  bench->found = GTK_STACK (find (find (bench->page, CRAMP_TYPE_SEARCH_VIEW), GTK_TYPE_STACK));
  while (!g_str_equal (gtk_stack_get_visible_child_name (bench->found), "hits"))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  Bench bench = { 0 };
  gboolean good = TRUE;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fill (diary);
  bench.page = g_object_new (CRAMP_TYPE_DIARY_PAGE, "diary", diary, NULL);
  bench.window =
      g_object_new (GTK_TYPE_WINDOW, "child", bench.page, "default-width", 1100, "default-height", 760, NULL);
  gtk_window_present (GTK_WINDOW (bench.window));
  settle ();
  bench.calendar = CRAMP_CALENDAR (find (bench.page, CRAMP_TYPE_CALENDAR));
  bench.views = ADW_TOGGLE_GROUP (find (bench.page, ADW_TYPE_TOGGLE_GROUP));
  bench.search = find (find (bench.page, GTK_TYPE_SEARCH_BAR), GTK_TYPE_SEARCH_ENTRY);

  run (&bench, "nothing, for comparison", change_nothing);
  good = run (&bench, "another month", change_month) && good;
  good = run (&bench, "another night", change_night) && good;
  adw_toggle_group_set_active_name (bench.views, "year");
  run (&bench, "another year", change_year);
  adw_toggle_group_set_active_name (bench.views, "list");
  run (&bench, "another month's list", change_month);
  adw_toggle_group_set_active_name (bench.views, "month");
  open_search (&bench);
  good = run (&bench, "a key in the search", type_key) && good;

  gtk_window_destroy (GTK_WINDOW (bench.window));
  cramp_test_remove_folder (folder);
  return good ? 0 : 1;
}
