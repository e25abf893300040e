/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-export-dialog.h"

#include "cramp-export.h"
#include "cramp-transfer.h"

/**
 * CrampExportDialog:
 *
 * Asks what is to be exported, and for what.
 */
struct _CrampExportDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary; /* (owned) */

  AdwSwitchRow *with_name;
};

G_DEFINE_FINAL_TYPE (CrampExportDialog, cramp_export_dialog, ADW_TYPE_DIALOG)

static void export (CrampExportDialog *self, CrampExportKind kind)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  CrampExport how = { .kind = kind, .with_name = adw_switch_row_get_active (self->with_name) };

  cramp_transfer_export (window, self->diary, &how);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
diary_cb (CrampExportDialog *self)
{
  export (self, CRAMP_EXPORT_DIARY);
}

static void
cramps_cb (CrampExportDialog *self)
{
  export (self, CRAMP_EXPORT_CRAMPS);
}

static void
nights_cb (CrampExportDialog *self)
{
  export (self, CRAMP_EXPORT_NIGHTS);
}

static void
doses_cb (CrampExportDialog *self)
{
  export (self, CRAMP_EXPORT_DOSES);
}

static void
fhir_cb (CrampExportDialog *self)
{
  export (self, CRAMP_EXPORT_FHIR);
}

static void
cramp_export_dialog_dispose (GObject *object)
{
  CrampExportDialog *self = CRAMP_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_export_dialog_parent_class)->dispose (object);
}

static void
cramp_export_dialog_class_init (CrampExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampExportDialog, with_name);
  gtk_widget_class_bind_template_callback (widget_class, diary_cb);
  gtk_widget_class_bind_template_callback (widget_class, cramps_cb);
  gtk_widget_class_bind_template_callback (widget_class, nights_cb);
  gtk_widget_class_bind_template_callback (widget_class, doses_cb);
  gtk_widget_class_bind_template_callback (widget_class, fhir_cb);
}

static void
cramp_export_dialog_init (CrampExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_export_dialog_new:
 *
 * Returns: (transfer floating): the dialog that asks what of @diary is to be exported
 */
AdwDialog *
cramp_export_dialog_new (CrampDiary *diary)
{
  CrampExportDialog *self = g_object_new (CRAMP_TYPE_EXPORT_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  return ADW_DIALOG (self);
}
