/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-print.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cramp-feedback.h"

/* Pages that are saved as PDF or printed. The PDF is made in a thread. */

typedef struct
{
  GtkWidget *widget; /* (owned): where it came from */
  CrampPages *pages; /* (owned) */
  gint64 now;
  GFile *file; /* (owned) (nullable): where it is saved, or a temporary one that is printed */
  CrampPrintDone done;
} Job;

static Job *
job_new (GtkWidget *widget, CrampPages *pages, gint64 now, CrampPrintDone done)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { g_object_ref (widget), cramp_pages_ref (pages), now, NULL, done };
  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->widget);
  cramp_pages_unref (job->pages);
  g_clear_object (&job->file);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable G_GNUC_UNUSED)
{
  const Job *job = data;
  g_autoptr (GBytes) bytes = cramp_pages_to_pdf (job->pages, job->now);
  GError *error = NULL;

  if (g_file_replace_contents (job->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The job stays the task's. */
static void
write_file (Job *job, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (job->widget, NULL, callback, NULL);

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* Saving */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer unused G_GNUC_UNUSED)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      cramp_feedback_error (job->widget, _ ("The file could not be saved"), error);
      return;
    }
  /* A change of the diary takes toasts away: what is said comes after it. */
  if (job->done)
    job->done (job->widget);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  cramp_feedback_toast (job->widget, text);
}

/**
 * cramp_print_save_as:
 * @now: seconds since 1970 UTC
 * @file: replaced where it is there
 * @done: (nullable): called once it is saved
 *
 * Saves the pages as PDF, and says so.
 */
void
cramp_print_save_as (GtkWidget *widget, CrampPages *pages, gint64 now, GFile *file, CrampPrintDone done)
{
  Job *job = job_new (widget, pages, now, done);

  job->file = g_object_ref (file);
  write_file (job, saved_cb);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    cramp_print_save_as (job->widget, job->pages, job->now, file, job->done);
}

/**
 * cramp_print_save:
 * @now: seconds since 1970 UTC
 * @name: suggested name of the file
 * @done: (nullable): called once it is saved
 *
 * Asks where to save the pages as PDF, and does it.
 */
void
cramp_print_save (GtkWidget *widget, CrampPages *pages, gint64 now, const char *name, CrampPrintDone done)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  if (documents)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (documents);

      gtk_file_dialog_set_initial_folder (dialog, folder);
    }
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                        job_new (widget, pages, now, done));
}

/* Printing */

static void
remove_temporary (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  gboolean printed = gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (!printed && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    cramp_feedback_error (job->widget, _ ("The pages could not be printed"), error);
  if (printed && job->done)
    job->done (job->widget);
  remove_temporary (job->file);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer unused G_GNUC_UNUSED)
{
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GError) error = NULL;
  Job *print;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      cramp_feedback_error (job->widget, _ ("The pages could not be printed"), error);
      return;
    }
  print = job_new (job->widget, job->pages, job->now, job->done);
  print->file = g_object_ref (job->file);
  gtk_print_dialog_set_title (dialog, _ ("Print"));
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (gtk_widget_get_root (job->widget)), NULL, print->file, NULL,
                               printed_cb, print);
}

/**
 * cramp_print_print:
 * @now: seconds since 1970 UTC
 * @done: (nullable): called once it is printed
 *
 * Prints the pages. They wait in a folder that nobody else can look into.
 */
void
cramp_print_print (GtkWidget *widget, CrampPages *pages, gint64 now, CrampPrintDone done)
{
  g_autoptr (Job) job = job_new (widget, pages, now, done);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cramp-diary-XXXXXX", &error);
  g_autofree char *path = folder ? g_build_filename (folder, "pages.pdf", NULL) : NULL;

  if (!path)
    {
      cramp_feedback_error (widget, _ ("The pages could not be printed"), error);
      return;
    }
  job->file = g_file_new_for_path (path);
  write_file (g_steal_pointer (&job), ready_cb);
}
