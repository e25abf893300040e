/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-feedback.h"
#include "cramp-test.h"
#include "cramp-window.h"

static void
test_window (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  CrampWindow *window = cramp_window_new (NULL, diary);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  cramp_window_show_page (window, "today");
  gtk_test_accessible_assert_role (window, GTK_ACCESSIBLE_ROLE_WINDOW);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);

  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

/* On a narrow window Escape leads back to the list of pages; the key of a page leads from there to the page, which says
 * its name. */
static void
test_key_of_page (void)
{
  AdwNavigationSplitView *split_view;
  GtkLabel *title;
  CrampWindow *window;
  CrampClock *clock;
  CrampDiary *diary;
  char *folder;

  cramp_test_open (&folder, &clock, &diary);
  window = cramp_window_new (NULL, diary);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  split_view =
      ADW_NAVIGATION_SPLIT_VIEW (gtk_widget_get_template_child (GTK_WIDGET (window), CRAMP_TYPE_WINDOW, "split_view"));
  gtk_window_set_default_size (GTK_WINDOW (window), 370, 650);
  gtk_window_present (GTK_WINDOW (window));
  while (!adw_navigation_split_view_get_collapsed (split_view))
    g_main_context_iteration (NULL, FALSE);
  adw_navigation_split_view_set_show_content (split_view, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "learn");
  g_assert_true (adw_navigation_split_view_get_show_content (split_view));
  title = GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (window), CRAMP_TYPE_WINDOW, "title_below"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (title)));
  g_assert_cmpstr (gtk_label_get_label (title), ==, "Learn");
  gtk_window_destroy (GTK_WINDOW (window));
  while (window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  cramp_test_close (folder, clock, diary);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
change (CrampDiary *diary, GtkWidget *window, const char *said)
{
  CrampEpisode *episode = cramp_test_episode (diary, "2026-11-20T03:00:00", CRAMP_REGION_LEFT_CALF, 7, 60);

  cramp_diary_save (diary, episode, "Add cramp", NULL);
  cramp_record_unref (episode);
  if (said)
    cramp_feedback_undoable (window, said);
}

/* “Undo” stands only beside what it takes back. */
static void
test_toast_of_last_change (void)
{
  GtkWidget *window;
  CrampClock *clock;
  CrampDiary *diary;
  char *folder;

  cramp_test_open (&folder, &clock, &diary);
  window = GTK_WIDGET (cramp_window_new (NULL, diary));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  change (diary, window, "first");
  g_assert_true (says (window, "first"));
  change (diary, window, "second");
  g_assert_true (says (window, "second"));
  change (diary, window, NULL);
  while (says (window, "first") || says (window, "second"))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  cramp_test_close (folder, clock, diary);
}

/* 360 px and type twice as large: whatever does not fit makes GTK warn, which ends the test. */
static void
test_large_type (void)
{
  static const char *const pages[] = {
    "today", "diary", "stretch", "medicines", "trends", "learn", "warnings", "visit"
  };
  GtkSettings *settings = gtk_settings_get_default ();
  CrampWindow *window;
  CrampClock *clock;
  CrampDiary *diary;
  char *folder;
  int dpi;

  cramp_test_open (&folder, &clock, &diary);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  window = cramp_window_new (NULL, diary);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

      cramp_window_show_page (window, pages[i]);
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  cramp_test_close (folder, clock, diary);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/pages", test_window);
  g_test_add_func ("/window/key-of-page", test_key_of_page);
  g_test_add_func ("/window/toast-of-last-change", test_toast_of_last_change);
  g_test_add_func ("/window/large-type", test_large_type);
  return g_test_run ();
}
