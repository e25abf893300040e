/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-welcome-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-scroll.h"

/**
 * CrampWelcomeDialog:
 *
 * The first start: what the program does, and, on a second page, what one may tell it or begin with. It can be closed
 * at any time, and nothing has to be answered.
 */
struct _CrampWelcomeDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary; /* (owned) */

  GtkImage *icon;
  CrampKeys *situations;
};

G_DEFINE_FINAL_TYPE (CrampWelcomeDialog, cramp_welcome_dialog, ADW_TYPE_DIALOG)

static gboolean
save (CrampWelcomeDialog *self)
{
  const CrampPerson *before = cramp_diary_get_person (self->diary);
  g_autoptr (CrampPerson) person = cramp_record_copy (before);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < CRAMP_N_SITUATIONS; i++)
    person->situations[i] = cramp_keys_is_on (self->situations, i);
  if (memcmp (person->situations, before->situations, sizeof person->situations) == 0 ||
      cramp_diary_save (self->diary, person, _ ("About the person"), &error))
    return TRUE;
  cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
  return FALSE;
}

static void
situation_cb (CrampWelcomeDialog *self, int situation, gboolean on)
{
  if (on && situation == CRAMP_SITUATION_NO_CONDITION)
    cramp_keys_choose (self->situations, CRAMP_SITUATION_NO_CONDITION);
  else if (on)
    cramp_keys_set_on (self->situations, CRAMP_SITUATION_NO_CONDITION, FALSE);
}

static void
start_cb (CrampWelcomeDialog *self)
{
  if (save (self))
    adw_dialog_close (ADW_DIALOG (self));
}

/* Both lead elsewhere, and this dialog is done. */
static void
leave (CrampWelcomeDialog *self, const char *action)
{
  if (!save (self))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
import_cb (CrampWelcomeDialog *self)
{
  leave (self, "win.import");
}

static void
sample_cb (CrampWelcomeDialog *self)
{
  leave (self, "app.sample");
}

static void
cramp_welcome_dialog_dispose (GObject *object)
{
  CrampWelcomeDialog *self = CRAMP_WELCOME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_WELCOME_DIALOG);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_welcome_dialog_parent_class)->dispose (object);
}

static void
cramp_welcome_dialog_class_init (CrampWelcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_welcome_dialog_dispose;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/welcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomeDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomeDialog, situations);
  gtk_widget_class_bind_template_callback (widget_class, cramp_scroll_begin);
  gtk_widget_class_bind_template_callback (widget_class, situation_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, sample_cb);
}

static void
cramp_welcome_dialog_init (CrampWelcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, APPLICATION_ID);
  cramp_keys_add_terms (self->situations, &cramp_situations);
}

/**
 * cramp_welcome_dialog_new:
 * @diary: a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
cramp_welcome_dialog_new (CrampDiary *diary)
{
  CrampWelcomeDialog *self = g_object_new (CRAMP_TYPE_WELCOME_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  return ADW_DIALOG (self);
}
