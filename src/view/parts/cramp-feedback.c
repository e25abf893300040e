/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-feedback.h"

#include <glib/gi18n-lib.h>

/* A window's own toasts, known by this name at the window; a dialog that stays may have toasts of its own around what
 * is in it. */
#define TOASTS "cramp-toasts"

/**
 * cramp_feedback_set_toasts:
 * @toasts: in @window, and as long there as that
 *
 * Lets what is said in passing in @window and its dialogs appear on @toasts; in other windows it is not said.
 */
void
cramp_feedback_set_toasts (GtkWindow *window, AdwToastOverlay *toasts)
{
  g_object_set_data (G_OBJECT (window), TOASTS, toasts);
}

static void
show_toast (GtkWidget *widget, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *around = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToastOverlay *toasts = around ? ADW_TOAST_OVERLAY (around)
                            : root ? g_object_get_data (G_OBJECT (root), TOASTS)
                                   : NULL;

  adw_toast_set_use_markup (toast, FALSE);
  if (toasts)
    adw_toast_overlay_add_toast (toasts, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

/**
 * cramp_feedback_toast:
 * @widget: where it happened
 * @text: translated; user text in it is never read as markup
 *
 * Says in passing that something was done.
 */
void
cramp_feedback_toast (GtkWidget *widget, const char *text)
{
  show_toast (widget, adw_toast_new (text));
}

/**
 * cramp_feedback_undoable:
 *
 * The same for what can be taken back: the toast has a button *Undo*.
 */
void
cramp_feedback_undoable (GtkWidget *widget, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show_toast (widget, toast);
}

/**
 * cramp_feedback_error:
 * @heading: what did not work, translated
 * @error: why, already in words for people
 *
 * Says in an alert what failed.
 */
void
cramp_feedback_error (GtkWidget *widget, const char *heading, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, widget);
}

static void
discarded_cb (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
}

/**
 * cramp_feedback_ask_discard:
 * @dialog: a form with something entered in it
 *
 * Asks whether what was entered is to be discarded, and closes the form if so.
 */
void
cramp_feedback_ask_discard (AdwDialog *dialog)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Discard what you entered?"), _ ("It has not been saved yet."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (discarded_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (dialog));
}
