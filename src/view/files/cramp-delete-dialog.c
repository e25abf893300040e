/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-delete-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"
#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-patience.h"

/**
 * CrampDeleteDialog:
 *
 * Deletes for good: what is left of deleted entries in the copies, or everything, which wants a word typed first.
 */
struct _CrampDeleteDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampProgress progress;  /* of the thread that deletes */
  CrampPatience *patience; /* (owned) (nullable): while it is at work */

  AdwPreferencesGroup *deleted;
  AdwEntryRow *word;
  AdwButtonRow *everything;
};

G_DEFINE_FINAL_TYPE (CrampDeleteDialog, cramp_delete_dialog, ADW_TYPE_DIALOG)

static void
begin (CrampDeleteDialog *self)
{
  self->progress = (CrampProgress) { 0 };
  self->patience = cramp_patience_new (GTK_WIDGET (self), _ ("Deleting for good"), &self->progress);
}

/* Says what came of it, where there is still a window to say it in. */
static void
end (CrampDeleteDialog *self, GAsyncResult *result, const char *text, const char *heading)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  gboolean done = cramp_diary_work_finish (self->diary, result, &error);

  g_clear_pointer (&self->patience, cramp_patience_free);
  if (!window || g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED))
    return;
  if (!done)
    {
      cramp_feedback_error (GTK_WIDGET (self), heading, error);
      return;
    }
  cramp_feedback_toast (window, text);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
wiped_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampDeleteDialog) self = user_data;

  end (self, result, _ ("Nothing of the deleted entries is left on this computer"),
       _ ("The deleted entries could not be wiped"));
}

static void
wipe_answer_cb (CrampDeleteDialog *self, const char *response)
{
  if (!g_str_equal (response, "wipe") || self->patience)
    return;
  begin (self);
  cramp_diary_wipe_deleted_async (self->diary, &self->progress, wiped_cb, g_object_ref (self));
}

static void
wipe_cb (CrampDeleteDialog *self)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _ ("Wipe deleted entries?"),
      _ ("All copies on this computer are replaced by one of the diary as it is now, and damaged files that were set "
         "aside are removed. You can’t go back to the older ones any more, nor undo anything of before.")));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "wipe", _ ("_Wipe"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "wipe", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (alert, "response", G_CALLBACK (wipe_answer_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static gboolean
word_is_typed (CrampDeleteDialog *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->word))));
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  /* Translators: the word that has to be typed before everything is deleted; it stands in “Type “delete” to confirm”.
   */
  g_autofree char *word = g_utf8_casefold (C_ ("word to type", "delete"), -1);

  return g_str_equal (folded, word);
}

static void
word_changed_cb (CrampDeleteDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->everything), word_is_typed (self));
}

static void
erased_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampDeleteDialog) self = user_data;

  end (self, result, _ ("Everything was deleted. This is a new diary."), _ ("Not everything could be deleted"));
}

static void
everything_cb (CrampDeleteDialog *self)
{
  if (!word_is_typed (self) || self->patience)
    return;
  begin (self);
  cramp_diary_erase_async (self->diary, &self->progress, erased_cb, g_object_ref (self));
}

static void
cramp_delete_dialog_dispose (GObject *object)
{
  CrampDeleteDialog *self = CRAMP_DELETE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_DELETE_DIALOG);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_delete_dialog_parent_class)->dispose (object);
}

static void
cramp_delete_dialog_class_init (CrampDeleteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_delete_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/delete-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDeleteDialog, deleted);
  gtk_widget_class_bind_template_child (widget_class, CrampDeleteDialog, word);
  gtk_widget_class_bind_template_child (widget_class, CrampDeleteDialog, everything);
  gtk_widget_class_bind_template_callback (widget_class, wipe_cb);
  gtk_widget_class_bind_template_callback (widget_class, word_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, everything_cb);
}

static void
cramp_delete_dialog_init (CrampDeleteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  cramp_let_wrap (self->deleted);
}

/**
 * cramp_delete_dialog_new:
 *
 * Returns: (transfer floating): the dialog in which parts of @diary or all of it are deleted for good
 */
AdwDialog *
cramp_delete_dialog_new (CrampDiary *diary)
{
  CrampDeleteDialog *self = g_object_new (CRAMP_TYPE_DELETE_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  return ADW_DIALOG (self);
}
