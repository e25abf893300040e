/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv-dialog.h"
#include "cramp-file.h"
#include "cramp-test.h"
#include "cramp-transfer.h"
#include "cramp-window.h"

static const CrampExport diary_export = { .kind = CRAMP_EXPORT_DIARY };

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->window = cramp_window_new (NULL, f->diary);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (G_OBJECT (f->diary)->ref_count > 1) /* a toast or a dialog may still be going away */
    g_main_context_iteration (NULL, FALSE);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static GFile *
file_in (Fixture *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* The alert that comes up when all is done; the one with the progress, which a slow machine shows, can be cancelled. */
static AdwAlertDialog *
wait_for_alert (Fixture *f)
{
  AdwDialog *dialog;

  while (!(dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window))) ||
         adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "cancel"))
    g_main_context_iteration (NULL, TRUE);
  return ADW_ALERT_DIALOG (dialog);
}

static void
close_alert (Fixture *f, AdwAlertDialog *alert)
{
  adw_dialog_force_close (ADW_DIALOG (alert));
  while (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)))
    g_main_context_iteration (NULL, TRUE);
}

/* What was exported comes in again, here as nothing new. */
static void
test_out_and_in (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autoptr (GFile) file = file_in (f, "out.json");
  AdwAlertDialog *alert;

  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", NULL));
  cramp_transfer_export_to (GTK_WIDGET (f->window), f->diary, &diary_export, file);
  while (!g_file_query_exists (file, NULL))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (cramp_diary_delete (f->diary, episode, "Delete cramp", NULL));
  cramp_transfer_import_from (GTK_WIDGET (f->window), f->diary, file);
  alert = wait_for_alert (f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "Diary imported");
  /* It was deleted later than it was exported. */
  g_assert_cmpstr (adw_alert_dialog_get_body (alert), ==,
                   "1 entry stayed as it is, since it was changed here later.\n1 entry was here already.");
  g_assert_false (adw_alert_dialog_has_response (alert, "undo"));
  close_alert (f, alert);
}

static void
test_sample (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_getenv ("CRAMP_SOURCE"), "data", "sample", "sample-diary.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwAlertDialog *alert;

  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR);
  cramp_transfer_import_from (GTK_WIDGET (f->window), f->diary, file);
  alert = wait_for_alert (f);
  g_assert_true (adw_alert_dialog_has_response (alert, "undo"));
  g_assert_cmpstr (cramp_diary_get_person (f->diary)->name, ==, "Hanna Lindner");
  g_signal_emit_by_name (alert, "response", "undo");
  close_alert (f, alert);
  g_assert_null (cramp_diary_get_person (f->diary)->name);
}

/* A file that is wrong is refused in an alert, with the reason. */
static void
test_refused (Fixture *f, gconstpointer unused)
{
  const char text[] = "{\"format\":\"cramp-diary\",\"version\":1,\n\"dance\":[]}";
  g_autoptr (GFile) file = file_in (f, "in.json");
  g_autoptr (GFile) nowhere = file_in (f, "none/out.json");
  AdwAlertDialog *alert;

  g_assert_true (cramp_file_write (g_file_peek_path (file), text, strlen (text), NULL));
  cramp_transfer_import_from (GTK_WIDGET (f->window), f->diary, file);
  alert = wait_for_alert (f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "The diary could not be imported");
  g_assert_cmpstr (adw_alert_dialog_get_body (alert), ==, "dance: is not known here");
  close_alert (f, alert);

  cramp_transfer_export_to (GTK_WIDGET (f->window), f->diary, &diary_export, nowhere);
  alert = wait_for_alert (f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "The diary could not be exported");
  close_alert (f, alert);
}

/* The first mapped widget of @type; where @label is given, the one that reads so. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *label)
{
  if (gtk_widget_get_mapped (widget) && G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (!label || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found)
        return found;
    }
  return NULL;
}

/* Opens the table and waits for what becomes of its rows. Returns: the button that imports them. */
static GtkWidget *
open_table (Fixture *f, GFile *file)
{
  GtkWidget *button;
  AdwDialog *dialog;

  cramp_transfer_import_from (GTK_WIDGET (f->window), f->diary, file);
  while (!(dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window))) ||
         !CRAMP_IS_CSV_DIALOG (dialog) || !(button = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import")) ||
         !adw_preferences_page_get_description (
             ADW_PREFERENCES_PAGE (find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_PAGE, NULL))))
    g_main_context_iteration (NULL, TRUE);
  return button;
}

/* In the dialog that is open: another may still be going away. */
static GtkWidget *
find_switch (Fixture *f)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));

  return find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, NULL);
}

static guint
import_table (Fixture *f, GtkWidget *button)
{
  g_autoptr (GPtrArray) cramps = NULL;

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  while (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)))
    g_main_context_iteration (NULL, TRUE);
  cramps = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  return cramps->len;
}

/* What was deleted here comes back with a table only where that is asked for. */
static void
test_table (Fixture *f, gconstpointer unused)
{
  const char text[] = "date,time,pain\n2026-11-20,03:12,7\n2026-11-21,04:00,5\n";
  g_autoptr (GFile) file = file_in (f, "in.csv");
  g_autoptr (GPtrArray) cramps = NULL;
  GtkWidget *button, *row;

  g_assert_true (cramp_file_write (g_file_peek_path (file), text, strlen (text), NULL));
  button = open_table (f, file);
  g_assert_null (find_switch (f));
  g_assert_cmpuint (import_table (f, button), ==, 2);

  cramps = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_true (cramp_diary_delete (f->diary, cramps->pdata[0], "Delete cramp", NULL));
  button = open_table (f, file);
  row = find_switch (f);
  g_assert_nonnull (row);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_cmpuint (import_table (f, button), ==, 1);

  button = open_table (f, file);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_switch (f)), TRUE);
  g_assert_cmpuint (import_table (f, button), ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/transfer/out-and-in", Fixture, NULL, set_up, test_out_and_in, tear_down);
  g_test_add ("/transfer/sample", Fixture, NULL, set_up, test_sample, tear_down);
  g_test_add ("/transfer/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/transfer/refused", Fixture, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
