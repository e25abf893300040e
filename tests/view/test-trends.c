/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bar-chart.h"
#include "cramp-test.h"
#include "cramp-trends-page.h"

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static CrampChart *
make_chart (void)
{
  CrampChart *chart = cramp_chart_new ("Cramps", "Nights", "Cramps", "");

  for (guint i = 0; i < 3; i++)
    {
      CrampBar *bar = cramp_chart_add (chart, i);

      bar->number = g_strdup_printf ("%u", i);
      bar->label = g_strdup ("");
      bar->note = g_strdup ("");
      bar->spoken = g_strdup_printf ("Week %u: %u cramps", i + 1, i);
    }
  return chart;
}

static GtkWidget *
get_bar (GtkWidget *chart, guint i)
{
  GtkWidget *bar = gtk_widget_get_first_child (chart);

  while (i-- > 0)
    bar = gtk_widget_get_next_sibling (bar);
  return bar;
}

/* Each bar speaks; the arrows go as the bars lie. */
static void
test_chart (void)
{
  GtkWidget *chart = GTK_WIDGET (cramp_bar_chart_new (make_chart ()));
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_object_ref (chart);
  gtk_window_set_child (window, chart);
  gtk_window_present (window);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Cramps");
  gtk_test_accessible_assert_role (get_bar (chart, 1), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_bar (chart, 1), GTK_ACCESSIBLE_PROPERTY_LABEL, "Week 2: 1 cramps");

  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (get_bar (chart, 0)));
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_is_focus (get_bar (chart, 1)));
  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_LEFT));
  g_assert_true (gtk_widget_is_focus (get_bar (chart, 2)));
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_LEFT)); /* the end: it stays */
  g_assert_true (gtk_widget_is_focus (get_bar (chart, 2)));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

static void
test_page (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GError) error = NULL;
  GtkWidget *page;
  GtkWidget *chart;

  cramp_diary_save (diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  page = g_object_new (CRAMP_TYPE_TRENDS_PAGE, "diary", diary, NULL);
  g_object_ref (page);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  while (!(chart = find_child (page, CRAMP_TYPE_BAR_CHART)))
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Night cramps per week");
  gtk_test_accessible_assert_property (get_bar (chart, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "15 Nov to 21 Nov: 1 cramp, 1 of 7 nights recorded");

  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/trends/chart", test_chart);
  g_test_add_func ("/trends/page", test_page);
  return g_test_run ();
}
