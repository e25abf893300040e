/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-dialog.h"
#include "cramp-backup.h"
#include "cramp-delete-dialog.h"
#include "cramp-file.h"
#include "cramp-test.h"
#include "cramp-window.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->window = cramp_window_new (NULL, f->diary);
  gtk_window_present (GTK_WINDOW (f->window));
  f->dialog = cramp_backup_dialog_new (f->diary);
  adw_dialog_present (f->dialog, GTK_WIDGET (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window))))
    {
      adw_dialog_force_close (dialog);
      g_main_context_iteration (NULL, FALSE);
    }
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (G_OBJECT (f->diary)->ref_count > 1) /* dialogs are still going away */
    g_main_context_iteration (NULL, FALSE);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static char *
add_episode (Fixture *f, const char *onset)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 60);

  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", NULL));
  return g_strdup (episode->record.uuid);
}

static gboolean
is_there (Fixture *f, const char *uuid)
{
  g_autoptr (CrampEpisode) episode = cramp_diary_get (f->diary, &cramp_episode_type, uuid, NULL);

  return episode != NULL;
}

/* Until the thread is through with what was begun in @dialog, which can't be closed before. */
static void
wait_for_thread (AdwDialog *dialog)
{
  g_object_ref (dialog);
  g_assert_false (adw_dialog_get_can_close (dialog));
  while (!adw_dialog_get_can_close (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (dialog);
}

/* The alert over the dialog. */
static AdwAlertDialog *
wait_for_alert (Fixture *f)
{
  for (;;)
    {
      AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));

      if (ADW_IS_ALERT_DIALOG (dialog))
        return ADW_ALERT_DIALOG (dialog);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Backed up, changed, gone back: as it was; and from the copy that was made before, forth again. */
static void
test_there_and_back (Fixture *f, gconstpointer unused)
{
  g_autofree char *one = add_episode (f, "2026-11-20T03:12:00");
  g_autofree char *path = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autofree char *two = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  AdwAlertDialog *alert;

  cramp_backup_dialog_back_up_to (CRAMP_BACKUP_DIALOG (f->dialog), file);
  while (!g_file_query_exists (file, NULL))
    g_main_context_iteration (NULL, TRUE);
  two = add_episode (f, "2026-11-21T03:12:00");

  f->dialog = cramp_backup_dialog_new (f->diary);
  adw_dialog_present (f->dialog, GTK_WIDGET (f->window));
  cramp_backup_dialog_ask (CRAMP_BACKUP_DIALOG (f->dialog), path);
  alert = wait_for_alert (f);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "1 cramp, on "));
  g_signal_emit_by_name (alert, "response", "restore");
  wait_for_thread (f->dialog);
  g_assert_true (is_there (f, one));
  g_assert_false (is_there (f, two));
  g_assert_null (cramp_diary_get_undo (f->diary));

  copies = cramp_backup_list (cramp_diary_get_path (f->diary));
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpuint (((CrampBackup *) copies->pdata[0])->cramps, ==, 2);
  g_assert_true (cramp_diary_restore (f->diary, ((CrampBackup *) copies->pdata[0])->path, &error));
  g_assert_no_error (error);
  g_assert_true (is_there (f, two));
  adw_dialog_force_close (ADW_DIALOG (alert));
}

static void
test_no_backup (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->folder, "text.sqlite", NULL);
  AdwAlertDialog *alert;

  g_assert_true (cramp_file_write (path, "Dear diary", 10, NULL));
  cramp_backup_dialog_ask (CRAMP_BACKUP_DIALOG (f->dialog), path);
  alert = wait_for_alert (f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "This is no backup of a diary");
  adw_dialog_force_close (ADW_DIALOG (alert));
}

static GtkWidget *
find_row (GtkWidget *widget, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type, title);

      if (found)
        return found;
    }
  return NULL;
}

/* Only after the word was typed can everything be deleted; then it is gone. */
static void
test_delete_everything (Fixture *f, gconstpointer unused)
{
  g_autofree char *one = add_episode (f, "2026-11-20T03:12:00");
  g_autofree char *other = NULL;
  AdwDialog *dialog = cramp_delete_dialog_new (f->diary);
  GtkWidget *button, *word;

  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  button = find_row (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW, "Delete _Everything");
  word = find_row (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Type “delete” to confirm");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (word), "delet");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "activated");
  g_assert_true (is_there (f, one));
  gtk_editable_set_text (GTK_EDITABLE (word), "Delete ");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "activated");
  wait_for_thread (dialog);
  g_assert_false (is_there (f, one));
  other = add_episode (f, "2026-11-21T03:12:00");
  g_assert_true (is_there (f, other));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/backup/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/backup/no-backup", Fixture, NULL, set_up, test_no_backup, tear_down);
  g_test_add ("/backup/delete-everything", Fixture, NULL, set_up, test_delete_everything, tear_down);
  return g_test_run ();
}
