/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bar-chart.h"
#include "cramp-report-view.h"
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

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found)
        return found;
    }
  return NULL;
}

static char *
read_clipboard (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  return g_value_dup_string (&value);
}

/* An hour without cramps is 0 in the table and in what is copied, and not as if it were not known. */
static void
test_table (void)
{
  static const CrampStatistics statistics = { .hours = { [3] = 2 } };
  CrampReport *report = cramp_report_new ("Trends", "", "");
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autofree char *text = NULL;
  GtkWidget *view;
  GtkWidget *button;

  cramp_section_take_chart (cramp_report_add_section (report, "Hours", CRAMP_REPORT_COLUMNS),
                            cramp_chart_new_hours (&statistics));
  view = cramp_report_view_new (report);
  gtk_window_set_child (window, view);
  gtk_expander_set_expanded (GTK_EXPANDER (find_child (view, GTK_TYPE_EXPANDER)), TRUE);
  /* Called after itself only, not after all that is in it. */
  gtk_test_accessible_assert_property (find_child (view, GTK_TYPE_EXPANDER), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show as table");
  button = find_button (view, "_Copy Table");
  g_signal_emit_by_name (button, "clicked");
  text = read_clipboard (button);
  g_assert_nonnull (strstr (text, "2:00 AM to 3:00 AM\t0\n"));
  g_assert_nonnull (strstr (text, "3:00 AM to 4:00 AM\t2\n"));
  gtk_window_destroy (window);
}

static const char *
get_label (GtkWidget *grid, guint i)
{
  return gtk_label_get_label (GTK_LABEL (get_bar (grid, i)));
}

/* Read aloud, a table goes row by row. */
static void
test_reading_order (void)
{
  static const CrampColumn columns[] = { { "Where" }, { "Cramps", .number = TRUE } };
  CrampReport *report = cramp_report_new ("Trends", "", "");
  CrampTable *table =
      cramp_section_add_table (cramp_report_add_section (report, "Where", CRAMP_REPORT_COLUMNS), columns, 2);
  GtkWidget *view;
  GtkWidget *grid;

  cramp_table_take_row (table, (char *[]) { g_strdup ("Left calf"), g_strdup ("5") });
  cramp_table_take_row (table, (char *[]) { g_strdup ("Right calf"), g_strdup ("2") });
  view = g_object_ref_sink (cramp_report_view_new (report));
  grid = find_child (view, GTK_TYPE_GRID);
  g_assert_cmpstr (get_label (grid, 1), ==, "Cramps");
  g_assert_cmpstr (get_label (grid, 2), ==, "Left calf");
  g_assert_cmpstr (get_label (grid, 3), ==, "5");
  g_assert_cmpstr (get_label (grid, 4), ==, "Right calf");
  g_assert_finalize_object (view);
}

static GtkWidget *
find_role (GtkWidget *widget, GtkAccessibleRole role)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_role (child, role);

      if (found)
        return found;
    }
  return NULL;
}

/* The list of a drop-down speaks item by item. */
static void
assert_choice_speaks (GtkWidget *choice)
{
  GtkWidget *item;

  gtk_widget_activate (choice);
  while (!(item = find_role (choice, GTK_ACCESSIBLE_ROLE_LIST_ITEM)))
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Last 4 weeks");
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Of which time");
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Last 4 weeks");
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
  assert_choice_speaks (find_child (page, GTK_TYPE_DROP_DOWN));

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
  g_test_add_func ("/trends/table", test_table);
  g_test_add_func ("/trends/reading-order", test_reading_order);
  g_test_add_func ("/trends/page", test_page);
  return g_test_run ();
}
