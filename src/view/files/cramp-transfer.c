/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-transfer.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-feedback.h"
#include "cramp-file-dialog.h"
#include "cramp-file.h"
#include "cramp-fold.h"
#include "cramp-csv-dialog.h"
#include "cramp-transfer-json.h"

/* Exporting and importing from the window: a file is asked for, a thread does the work, and what takes longer than a
 * moment shows a dialog in which it can be cancelled. */

#define PATIENCE_MS 400

typedef struct
{
  GtkWidget *window;         /* (owned) */
  CrampDiary *diary;         /* (owned) */
  char *database;            /* (owned): file of the diary */
  char *path;                /* (owned): file to write or read */
  char *person;              /* (owned): uuid */
  gint64 wall;               /* microseconds since 1970 UTC */
  CrampClock *clock;         /* (owned) */
  GCancellable *cancellable; /* (owned) */
  const char *heading;       /* what is being done, translated */
  CrampExport how;           /* where something is exported */
  AdwDialog *progress;       /* (nullable): while it is shown */
  guint patience;            /* source, until the dialog is shown */
} Transfer;

static void
transfer_free (Transfer *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_weak_pointer (&self->progress);
  g_object_unref (self->window);
  g_object_unref (self->diary);
  g_object_unref (self->clock);
  g_object_unref (self->cancellable);
  g_free (self->database);
  g_free (self->path);
  g_free (self->person);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

static gboolean
show_progress_cb (gpointer data)
{
  Transfer *self = data;
  AdwDialog *dialog = adw_alert_dialog_new (self->heading, NULL);
  GtkWidget *spinner = adw_spinner_new ();

  self->patience = 0;
  gtk_widget_set_size_request (spinner, 48, 48);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), spinner);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->progress, dialog);
  adw_dialog_present (dialog, self->window);
  return G_SOURCE_REMOVE;
}

static Transfer *
transfer_new (GtkWidget *window, CrampDiary *diary, GFile *file, const char *heading)
{
  Transfer *self = g_new0 (Transfer, 1);

  self->window = g_object_ref (window);
  self->diary = g_object_ref (diary);
  self->clock = g_object_ref (cramp_diary_get_clock (diary));
  self->database = g_strdup (cramp_diary_get_path (diary));
  self->path = g_file_get_path (file);
  self->person = g_strdup (cramp_diary_get_person (diary)->record.uuid);
  self->wall = cramp_clock_wall (self->clock);
  self->cancellable = g_cancellable_new ();
  self->heading = heading;
  self->patience = g_timeout_add (PATIENCE_MS, show_progress_cb, self);
  return self;
}

/* Takes the dialog away again. Returns: whether the window is still there to say what came of it. */
static gboolean
transfer_end (Transfer *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->progress)
    {
      g_signal_handlers_disconnect_by_func (self->progress, g_cancellable_cancel, self->cancellable);
      adw_dialog_force_close (self->progress);
    }
  return gtk_widget_get_realized (self->window);
}

static void
say_error (Transfer *self, const char *heading, const GError *error)
{
  if (transfer_end (self) && !g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED))
    cramp_feedback_error (self->window, heading, error);
}

static gboolean
check_path (const char *path, GError **error)
{
  if (!path)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("Please choose a file on this computer."));
  return path != NULL;
}

/* Exporting */

static gboolean
write_diary (Transfer *self, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (self->database, self->clock, error);
  g_autofree char *text = NULL;
  gsize length;

  if (!diary || !cramp_diary_set_person (diary, self->person, error) ||
      !(text = cramp_export_write (diary, &self->how, &length, error)))
    return FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED, _ ("Cancelled."));
      return FALSE;
    }
  return cramp_file_write (self->path, text, length, error);
}

static void
export_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *unused G_GNUC_UNUSED)
{
  Transfer *self = data;
  GError *error = NULL;

  if (check_path (self->path, &error) && write_diary (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say_error (self, _ ("The diary could not be exported"), error);
      return;
    }
  if (!transfer_end (self))
    return;
  name = g_filename_display_basename (self->path);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Diary exported to “%s”"), name);
  cramp_feedback_toast (self->window, text);
}

/**
 * cramp_transfer_export_to:
 * @window: the window, which says what came of it
 * @how: what is to be written
 *
 * Writes the diary or a part of it to @file, in a thread.
 */
void
cramp_transfer_export_to (GtkWidget *window, CrampDiary *diary, const CrampExport *how, GFile *file)
{
  Transfer *self = transfer_new (window, diary, file, _ ("Exporting the diary"));
  g_autoptr (GTask) task = g_task_new (NULL, NULL, exported_cb, self);

  self->how = *how;
  g_task_set_task_data (task, self, NULL); /* freed by the callback, in this thread */
  g_task_run_in_thread (task, export_thread);
}

/* Importing */

static void
report_response_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, GtkWidget *window)
{
  if (g_str_equal (response, "undo"))
    gtk_widget_activate_action (window, "win.undo", NULL);
}

/* Folded, since most people will not want to know. */
static GtkWidget *
list_conflicts (const CrampMergeReport *report)
{
  g_autofree char *text = cramp_merge_report_list_conflicts (report);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 240);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  return cramp_fold_new (_ ("What differed"), scrolled);
}

static void
say_report (Transfer *self, const CrampMergeReport *report)
{
  g_autofree char *text = cramp_merge_report_describe (report);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Diary imported"), text);

  if (report->n_conflicts > 0)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list_conflicts (report));
  if (report->added + report->changed + report->deleted > 0)
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "undo", _ ("_Undo"));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (report_response_cb), self->window, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, self->window);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };

  if (!cramp_diary_merge_finish (CRAMP_DIARY (source), result, &report, &error))
    say_error (self, _ ("The diary could not be imported"), error);
  else if (transfer_end (self))
    say_report (self, &report);
}

static GPtrArray *
read_diary (Transfer *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!check_path (self->path, error) || !(bytes = cramp_file_read (self->path, error)))
    return NULL;
  return cramp_transfer_json_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   self->wall / G_USEC_PER_SEC, error);
}

static void
import_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *unused G_GNUC_UNUSED)
{
  GError *error = NULL;
  GPtrArray *records = read_diary (data, &error);

  if (records)
    g_task_return_pointer (task, records, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_task_propagate_pointer (G_TASK (result), &error);
  CrampDiary *diary = self->diary;
  GCancellable *cancellable = self->cancellable;

  if (records)
    cramp_diary_merge_async (diary, records, cancellable, merged_cb, g_steal_pointer (&self));
  else
    say_error (self, _ ("The diary could not be imported"), error);
}

/* Tables are read at once, whatever is done with them is asked for in a dialog. */
static void
import_table (GtkWidget *window, CrampDiary *diary, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cramp_file_read (path, &error);
  CrampCsv *csv = bytes ? cramp_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error) : NULL;

  if (csv)
    adw_dialog_present (cramp_csv_dialog_new (diary, csv), window);
  else
    cramp_feedback_error (window, _ ("The table could not be imported"), error);
}

/**
 * cramp_transfer_import_from:
 * @window: the window, which says what came of it
 *
 * Merges the diary in @file into @diary, in a thread; all or nothing.
 */
void
cramp_transfer_import_from (GtkWidget *window, CrampDiary *diary, GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GTask) task = NULL;
  Transfer *self;

  if (path && g_str_has_suffix (path, ".csv"))
    {
      import_table (window, diary, path);
      return;
    }
  self = transfer_new (window, diary, file, _ ("Importing the diary"));
  task = g_task_new (NULL, NULL, read_cb, self);
  g_task_set_task_data (task, self, NULL); /* freed by the callbacks, in this thread */
  g_task_run_in_thread (task, import_thread);
}

/* Asking for a file */

typedef struct
{
  GtkWidget *window; /* (owned) */
  CrampDiary *diary; /* (owned) */
  CrampExport how;   /* where something is exported */
} Question;

static Question *
question_new (GtkWidget *window, CrampDiary *diary)
{
  Question *self = g_new0 (Question, 1);

  self->window = g_object_ref (window);
  self->diary = g_object_ref (diary);
  return self;
}

static void
question_free (Question *self)
{
  g_object_unref (self->window);
  g_object_unref (self->diary);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    cramp_transfer_export_to (question->window, question->diary, &question->how, file);
}

/**
 * cramp_transfer_export:
 * @how: what is to be written
 *
 * Asks for a file and writes the diary or a part of it there. The name proposed tells nobody's name.
 */
void
cramp_transfer_export (GtkWidget *window, CrampDiary *diary, const CrampExport *how)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *day = cramp_day_to_string (cramp_clock_today (cramp_diary_get_clock (diary)));
  g_autofree char *name = g_strdup_printf ("cramp-diary-%s%s", day, cramp_export_ending (how->kind));
  Question *question = question_new (window, diary);

  question->how = *how;
  gtk_file_dialog_set_title (dialog, _ ("Export Diary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, export_chosen_cb, question);
}

static void
import_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    cramp_transfer_import_from (question->window, question->diary, file);
}

/**
 * cramp_transfer_import:
 *
 * Asks for a file and merges what is in it into @diary: a whole diary, or a table of cramps.
 */
void
cramp_transfer_import (GtkWidget *window, CrampDiary *diary)
{
  static const char *const suffixes[] = { "json", "csv", NULL };
  g_autoptr (GtkFileDialog) dialog = cramp_file_dialog_new (_ ("Import Diary"), _ ("Diaries and tables"), suffixes);

  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, import_chosen_cb, question_new (window, diary));
}
