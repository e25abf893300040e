/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-transfer.h"

#include <glib/gi18n-lib.h>

#include "cramp-csv-dialog.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-feedback.h"
#include "cramp-file-dialog.h"
#include "cramp-file.h"
#include "cramp-fold.h"
#include "cramp-patience.h"
#include "cramp-thread.h"
#include "cramp-transfer-json.h"

/* Exporting and importing from the window: a file is asked for, a thread does the work, and what takes longer than a
 * moment shows a dialog in which it can be cancelled. */

typedef struct
{
  GtkWidget *window;       /* (owned) */
  CrampDiary *diary;       /* (owned) */
  char *database;          /* (owned): file of the diary */
  char *path;              /* (owned): file to write or read */
  char *person;            /* (owned): uuid */
  gint64 wall;             /* microseconds since 1970 UTC */
  CrampClock *clock;       /* (owned) */
  CrampExport how;         /* where something is exported */
  GPtrArray *records;      /* (owned) (nullable): what was read, where something is imported */
  CrampCsv *table;         /* (owned) (nullable): or this */
  CrampProgress progress;  /* of the thread */
  CrampPatience *patience; /* (owned) (nullable): until it ends */
} Transfer;

static void
transfer_free (Transfer *self)
{
  cramp_patience_free (self->patience);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->table, cramp_csv_free);
  g_object_unref (self->window);
  g_object_unref (self->diary);
  g_object_unref (self->clock);
  g_free (self->database);
  g_free (self->path);
  g_free (self->person);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

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
  self->patience = cramp_patience_new (window, heading, &self->progress);
  return self;
}

/* Takes the dialog away again. Returns: whether the window is still there to say what came of it. */
static gboolean
transfer_end (Transfer *self)
{
  g_clear_pointer (&self->patience, cramp_patience_free);
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
write_diary (gpointer data, GError **error)
{
  Transfer *self = data;
  g_autoptr (CrampDiary) diary = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!check_path (self->path, error) || !(diary = cramp_diary_open_read_only (self->database, self->clock, error)) ||
      !cramp_diary_set_person (diary, self->person, error) ||
      !(text = cramp_export_write (diary, &self->how, &length, error)))
    return FALSE;
  if (!cramp_progress_step (error))
    return FALSE;
  return cramp_file_write (self->path, text, length, error);
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

  self->how = *how;
  cramp_thread_run (write_diary, self, &self->progress, exported_cb, self);
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

static gboolean
read_diary (gpointer data, GError **error)
{
  Transfer *self = data;
  g_autoptr (GBytes) bytes = NULL;

  if (!check_path (self->path, error) || !(bytes = cramp_file_read (self->path, error)))
    return FALSE;
  self->records = cramp_transfer_json_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                            self->wall / G_USEC_PER_SEC, error);
  return self->records != NULL;
}

static void
read_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_steal_pointer (&self->records); /* last held, and freed, by the thread */
  CrampDiary *diary = self->diary;
  CrampProgress *progress = &self->progress;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cramp_diary_merge_async (diary, records, progress, merged_cb, g_steal_pointer (&self));
  else
    say_error (self, _ ("The diary could not be imported"), error);
}

/* What is done with a table is asked for in a dialog. */

static gboolean
read_table (gpointer data, GError **error)
{
  Transfer *self = data;
  g_autoptr (GBytes) bytes = cramp_file_read (self->path, error);

  if (bytes)
    self->table = cramp_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  return self->table != NULL;
}

static void
table_read_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    say_error (self, _ ("The table could not be imported"), error);
  else if (transfer_end (self))
    adw_dialog_present (cramp_csv_dialog_new (self->diary, g_steal_pointer (&self->table)), self->window);
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
  gboolean is_table = path && g_str_has_suffix (path, ".csv");
  Transfer *self = transfer_new (window, diary, file, _ ("Importing the diary"));

  cramp_thread_run (is_table ? read_table : read_diary, self, &self->progress, is_table ? table_read_cb : read_cb,
                    self);
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
