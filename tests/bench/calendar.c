/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "cramp-calendar.h"
#include "cramp-day.h"
#include "cramp-diary-page.h"
#include "cramp-search-view.h"

/* What the Diary page costs the main thread with ten years and 15,000 cramps: another month, another night, another
 * year, a key typed into the search. All but the year must be done and laid out within a frame. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  CrampCalendar *calendar;
  AdwToggleGroup *views;
  GtkWidget *search;
  GtkStack *found;
} Bench;

static gboolean
run (Bench *bench, const char *name, BenchChange change)
{
  return bench_measure (bench->window, name, change, NULL, bench).layout < BENCH_FRAME_MS;
}

static void
change_nothing (gpointer bench G_GNUC_UNUSED, int i G_GNUC_UNUSED)
{
}

static void
change_month (gpointer bench, int i)
{
  cramp_calendar_set_day (((Bench *) bench)->calendar, cramp_day_new (2020, 1 + i, 15));
}

static void
change_night (gpointer bench, int i)
{
  cramp_calendar_set_day (((Bench *) bench)->calendar, cramp_day_new (2020, 5, 10 + i));
}

static void
change_year (gpointer bench, int i)
{
  cramp_calendar_set_day (((Bench *) bench)->calendar, cramp_day_new (2017 + i % 9, 5, 10));
}

/* One key after the other, from what is found in every cramp to what is found nowhere. */
static void
type_key (gpointer bench, int i)
{
  static const char *const queries[] = {
    "m",      "ma", "mas", "mass", "massage", "massage c", "massage calf", "f", "fuss", "夜", "left foot magnesium",
    "nowhere"
  };

  gtk_editable_set_text (GTK_EDITABLE (((Bench *) bench)->search), queries[i % (int) G_N_ELEMENTS (queries)]);
}

static void
open_search (Bench *bench)
{

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (bench_find (bench->page, GTK_TYPE_SEARCH_BAR)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (bench->search), "massage");
  bench_settle ();
  bench->found = GTK_STACK (bench_find (bench_find (bench->page, CRAMP_TYPE_SEARCH_VIEW), GTK_TYPE_STACK));
  while (!g_str_equal (gtk_stack_get_visible_child_name (bench->found), "hits"))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  CrampTest test = { 0 };
  Bench bench = { 0 };
  gboolean good = TRUE;

  bench_open (&test, &argc, &argv);
  bench_fill (test.diary);
  bench.page = g_object_new (CRAMP_TYPE_DIARY_PAGE, "diary", test.diary, NULL);
  bench.window = bench_show (bench.page, 1100, 760);
  bench.calendar = CRAMP_CALENDAR (bench_find (bench.page, CRAMP_TYPE_CALENDAR));
  bench.views = ADW_TOGGLE_GROUP (bench_find (bench.page, ADW_TYPE_TOGGLE_GROUP));
  bench.search = bench_find (bench_find (bench.page, GTK_TYPE_SEARCH_BAR), GTK_TYPE_SEARCH_ENTRY);

  run (&bench, "nothing, for comparison", change_nothing);
  good = run (&bench, "another month", change_month) && good;
  good = run (&bench, "another night", change_night) && good;
  adw_toggle_group_set_active_name (bench.views, "year");
  good = run (&bench, "another year", change_year) && good;
  adw_toggle_group_set_active_name (bench.views, "list");
  good = run (&bench, "another month's list", change_month) && good;
  adw_toggle_group_set_active_name (bench.views, "month");
  open_search (&bench);
  good = run (&bench, "a key in the search", type_key) && good;
  return bench_close (&test, bench.window, good);
}
