/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sheet.h"
#include "cramp-test.h"
#include "cramp-visit-page.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
save_episode (Fixture *f, const char *onset)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  save_episode (f, "2026-11-22T03:12:00");
  f->page = g_object_new (CRAMP_TYPE_VISIT_PAGE, "diary", f->diary, NULL);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (f->window, 600, 600);
  gtk_window_set_child (f->window, f->page);
  g_object_ref (f->page);
  gtk_window_present (f->window);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  gtk_window_destroy (f->window);
  /* The thread that makes the pages may hold it a moment longer. */
  while (g_main_context_iteration (NULL, FALSE) || (G_OBJECT (f->page)->ref_count > 1 && g_get_monotonic_time () < end))
    ;
  g_assert_finalize_object (f->page);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
wait_for_sheet (Fixture *f)
{
  GtkWidget *sheet;

  while (!(sheet = find_child (f->page, CRAMP_TYPE_SHEET)))
    g_main_context_iteration (NULL, TRUE);
  return sheet;
}

static void
test_pages (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = wait_for_sheet (f);

  gtk_test_accessible_assert_role (sheet, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (sheet, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 2");
  while (gtk_widget_get_height (sheet) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_height (sheet), >, gtk_widget_get_width (sheet));
}

static void
got_text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (*text);
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, got_text_cb, &text);
  while (!text)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

/* What changed in the diary is in the summary at once. */
static void
test_copy (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;

  wait_for_sheet (f);
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  text = read_clipboard (f->page);
  g_assert_nonnull (strstr (text, "- Night cramps: 1\n"));

  save_episode (f, "2026-11-21T03:12:00");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->page), "");
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (later);
      later = read_clipboard (f->page);
    }
  while (!*later);
  g_assert_nonnull (strstr (later, "- Night cramps: 2\n"));
}

static void
test_periods (Fixture *f, gconstpointer unused)
{
  GtkWidget *period = find_child (f->page, GTK_TYPE_DROP_DOWN);
  g_autofree char *text = NULL;

  wait_for_sheet (f);
  g_assert_null (find_child (f->page, GTK_TYPE_MENU_BUTTON));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 3);
  g_assert_nonnull (find_child (f->page, GTK_TYPE_MENU_BUTTON));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 1);
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (text);
      text = read_clipboard (f->page);
    }
  while (!strstr (text, "91 nights"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/visit/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/visit/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/visit/periods", Fixture, NULL, set_up, test_periods, tear_down);
  return g_test_run ();
}
