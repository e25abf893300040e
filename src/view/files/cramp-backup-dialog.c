/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-backup.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-feedback.h"
#include "cramp-file-dialog.h"
#include "cramp-let-wrap.h"
#include "cramp-patience.h"
#include "cramp-thread.h"

/**
 * CrampBackupDialog:
 *
 * Backs up the diary to a file, shows the copies that the program made by itself, and goes back to one of them or to a
 * backup. Before it goes back it says what is in it, and keeps the present diary as a copy.
 */
struct _CrampBackupDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;       /* (owned) */
  char *chosen;            /* (owned) (nullable): the backup that is asked about */
  CrampProgress progress;  /* of the thread that restores or backs up */
  CrampPatience *patience; /* (owned) (nullable): while it is at work */

  AdwPreferencesGroup *copies;
};

G_DEFINE_FINAL_TYPE (CrampBackupDialog, cramp_backup_dialog, ADW_TYPE_DIALOG)

/* While a thread is at work */

static void
begin (CrampBackupDialog *self, const char *heading)
{
  self->progress = (CrampProgress) { 0 };
  self->patience = cramp_patience_new (GTK_WIDGET (self), heading, &self->progress);
}

/* Says what came of it, where there is still a window to say it in. */
static void
end (CrampBackupDialog *self, const char *done, const char *failed, const GError *error)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  g_clear_pointer (&self->patience, cramp_patience_free);
  if (!window || g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED))
    return;
  if (error)
    {
      cramp_feedback_error (GTK_WIDGET (self), failed, error);
      return;
    }
  cramp_feedback_toast (window, done);
  adw_dialog_close (ADW_DIALOG (self));
}

/* What is in a backup */

static char *
describe_content (const CrampBackup *backup)
{
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *day = backup->last_day ? cramp_day_format (backup->last_day) : NULL;

  if (!day)
    /* Translators: %s is the size of a file, as "90 kB". */
    return g_strdup_printf (_ ("No cramps, %s"), size);
  /* Translators: the first %s is a day, the second the size of a file, as "90 kB". */
  return g_strdup_printf (ngettext ("%u cramp, on %s, %s", "%u cramps, the last on %s, %s", backup->cramps),
                          backup->cramps, day, size);
}

static void
copy_chosen_cb (GtkWidget *row, CrampBackupDialog *self)
{
  cramp_backup_dialog_ask (self, g_object_get_data (G_OBJECT (row), "path"));
}

static void
add_copy (CrampBackupDialog *self, const CrampBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *time = cramp_clock_format (cramp_diary_get_clock (self->diary), backup->time);
  g_autofree char *content = describe_content (backup);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), content);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (backup->path), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (copy_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->copies, row);
}

static void
add_copies (CrampBackupDialog *self)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (cramp_diary_get_path (self->diary));

  for (guint i = 0; i < backups->len; i++)
    add_copy (self, g_ptr_array_index (backups, i));
  if (backups->len == 0)
    adw_preferences_group_set_description (self->copies, _ ("There is none yet. The program makes one each day."));
}

/* Restoring */

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  cramp_diary_work_finish (CRAMP_DIARY (source), result, &error);
  end (self, _ ("Restored. The diary as it was before is kept as a copy."), _ ("The diary was not changed"), error);
}

static void
answer_cb (CrampBackupDialog *self, const char *response)
{
  if (!g_str_equal (response, "restore") || self->patience)
    return;
  begin (self, _ ("Restoring the diary"));
  cramp_diary_restore_async (self->diary, self->chosen, &self->progress, restored_cb, g_object_ref (self));
}

/**
 * cramp_backup_dialog_ask:
 * @path: a backup
 *
 * Says what is in a backup, and asks whether to go back to it.
 */
void
cramp_backup_dialog_ask (CrampBackupDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampBackup) backup = cramp_backup_look (path, &error);
  g_autofree char *time = NULL;
  g_autofree char *content = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *alert;

  if (!backup)
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This is no backup of a diary"), error);
      return;
    }
  g_set_str (&self->chosen, path);
  time = cramp_clock_format (cramp_diary_get_clock (self->diary), backup->time);
  content = describe_content (backup);
  /* Translators: the first %s is a day and time, the second what is in the backup, as "3 cramps, the last on ...". */
  body =
      g_strdup_printf (_ ("Made on %s.\n%s.\n\nIt takes the place of all that is in the diary now. What is there now "
                          "is kept as a copy, and you can go back to it here."),
                       time, content);
  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Go back to this backup?"), body));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  g_signal_connect_object (alert, "response", G_CALLBACK (answer_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static GtkFileDialog *
make_dialog (const char *title)
{
  static const char *const suffixes[] = { "sqlite", NULL };

  return cramp_file_dialog_new (title, _ ("Backups"), suffixes);
}

static gboolean
check_path (CrampBackupDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (g_file_peek_path (file))
    return TRUE;
  g_set_error_literal (&error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("Please choose a file on this computer."));
  cramp_feedback_error (GTK_WIDGET (self), _ ("This file can’t be used"), error);
  return FALSE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampBackupDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && check_path (self, file))
    cramp_backup_dialog_ask (self, g_file_peek_path (file));
}

static void
restore_cb (CrampBackupDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (_ ("Restore Diary"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, opened_cb,
                        g_object_ref (self));
}

/* Backing up */

typedef struct
{
  CrampBackupDialog *dialog; /* (owned) */
  char *database;            /* (owned) */
  char *path;                /* (owned) */
  CrampClock *clock;         /* (owned) */
} BackUp;

static void
back_up_free (BackUp *self)
{
  g_object_unref (self->dialog);
  g_free (self->database);
  g_free (self->path);
  g_object_unref (self->clock);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackUp, back_up_free)

static gboolean
back_up (gpointer data, GError **error)
{
  BackUp *self = data;
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (self->database, self->clock, error);

  return diary && cramp_diary_back_up (diary, self->path, error);
}

static void
backed_up_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BackUp) self = user_data;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Diary backed up to “%s”"), name);
  end (self->dialog, text, _ ("No backup was made"), error);
}

/**
 * cramp_backup_dialog_back_up_to:
 *
 * Backs up the diary to @file, in a thread.
 */
void
cramp_backup_dialog_back_up_to (CrampBackupDialog *self, GFile *file)
{
  BackUp *data;

  if (self->patience || !check_path (self, file))
    return;
  begin (self, _ ("Backing up the diary"));
  data = g_new (BackUp, 1);
  data->dialog = g_object_ref (self);
  data->database = g_strdup (cramp_diary_get_path (self->diary));
  data->path = g_file_get_path (file);
  data->clock = g_object_ref (cramp_diary_get_clock (self->diary));
  cramp_thread_run (back_up, data, &self->progress, backed_up_cb, data);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampBackupDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    cramp_backup_dialog_back_up_to (self, file);
}

static void
back_up_cb (CrampBackupDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (_ ("Back Up Diary"));
  g_autofree char *day = cramp_day_to_string (cramp_clock_today (cramp_diary_get_clock (self->diary)));
  g_autofree char *name = g_strdup_printf ("cramp-diary-%s.sqlite", day);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb,
                        g_object_ref (self));
}

static void
cramp_backup_dialog_dispose (GObject *object)
{
  CrampBackupDialog *self = CRAMP_BACKUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BACKUP_DIALOG);
  g_clear_object (&self->diary);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (cramp_backup_dialog_parent_class)->dispose (object);
}

static void
cramp_backup_dialog_class_init (CrampBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_backup_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBackupDialog, copies);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
cramp_backup_dialog_init (CrampBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  cramp_let_wrap (self->copies);
}

/**
 * cramp_backup_dialog_new:
 *
 * Returns: (transfer floating): the dialog about the backups of @diary
 */
AdwDialog *
cramp_backup_dialog_new (CrampDiary *diary)
{
  CrampBackupDialog *self = g_object_new (CRAMP_TYPE_BACKUP_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  add_copies (self);
  return ADW_DIALOG (self);
}
