/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-patience.h"

#include <glib/gi18n-lib.h>

/* Until the dialog is shown, and between two looks at how far the thread has come. */
#define PATIENCE_MS 400
#define LOOK_MS 100

struct _CrampPatience
{
  GtkWidget *parent;       /* (owned) */
  const char *heading;     /* translated */
  CrampProgress *progress; /* the thread's */
  AdwDialog *dialog;       /* (nullable): while it is shown */
  GtkProgressBar *bar;     /* in the dialog */
  guint source;
};

static gboolean
look_cb (gpointer data)
{
  CrampPatience *self = data;

  if (self->dialog)
    gtk_progress_bar_set_fraction (self->bar, cramp_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
cancelled_cb (CrampPatience *self)
{
  cramp_progress_cancel (self->progress);
}

static gboolean
show_cb (gpointer data)
{
  CrampPatience *self = data;
  AdwDialog *dialog = adw_alert_dialog_new (self->heading, NULL);

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->heading, -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancelled_cb), self);
  g_set_weak_pointer (&self->dialog, dialog);
  adw_dialog_present (dialog, self->parent);
  look_cb (self);
  self->source = g_timeout_add (LOOK_MS, look_cb, self);
  return G_SOURCE_REMOVE;
}

/**
 * cramp_patience_new:
 * @parent: over which it is shown; a dialog can't be closed meanwhile
 * @heading: what is being done, translated; must live as long
 * @progress: must live as long
 *
 * Returns: (transfer full): from now on; free it when the thread has ended
 */
CrampPatience *
cramp_patience_new (GtkWidget *parent, const char *heading, CrampProgress *progress)
{
  CrampPatience *self = g_new0 (CrampPatience, 1);

  self->parent = g_object_ref (parent);
  self->heading = heading;
  self->progress = progress;
  self->source = g_timeout_add (PATIENCE_MS, show_cb, self);
  if (ADW_IS_DIALOG (parent))
    adw_dialog_set_can_close (ADW_DIALOG (parent), FALSE);
  return self;
}

/**
 * cramp_patience_free:
 * @self: (transfer full) (nullable):
 *
 * Takes the dialog away.
 */
void
cramp_patience_free (CrampPatience *self)
{
  if (!self)
    return;
  g_source_remove (self->source);
  if (self->dialog)
    {
      g_signal_handlers_disconnect_by_func (self->dialog, cancelled_cb, self);
      adw_dialog_force_close (self->dialog);
    }
  g_clear_weak_pointer (&self->dialog);
  if (ADW_IS_DIALOG (self->parent))
    adw_dialog_set_can_close (ADW_DIALOG (self->parent), TRUE);
  g_object_unref (self->parent);
  g_free (self);
}
