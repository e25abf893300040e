/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-asked-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-warning-card.h"
#include "cramp-warnings.h"

/**
 * CrampAskedCard:
 *
 * Asks about the signs in old nights that were entered or imported: they raise no alarm, but could be serious if they
 * are there now. A row for each kind of sign, the latest first, opens its latest entry at the question. Hidden where
 * there is none.
 */
struct _CrampAskedCard
{
  CrampCard parent_instance;

  CrampWarnings *warnings; /* (owned) */

  AdwPreferencesGroup *group;
  GtkListBox *signs;
};

G_DEFINE_FINAL_TYPE (CrampAskedCard, cramp_asked_card, CRAMP_TYPE_CARD)

static void
add_row (CrampAskedCard *self, const CrampWarningCause *cause)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *entry = cramp_warning_describe_entry (cramp_card_get_diary (CRAMP_CARD (self)), cause->entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cramp_vocabulary_label (&cramp_signs, (guint) cause->sign));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entry ? entry : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Open this entry"));
  g_object_set_data_full (G_OBJECT (row), "entry", g_strdup (cause->entry), g_free);
  g_object_set_data (G_OBJECT (row), "sign", GINT_TO_POINTER (cause->sign));
  gtk_list_box_append (self->signs, row);
}

static void
cramp_asked_card_reload (CrampCard *card)
{
  CrampAskedCard *self = CRAMP_ASKED_CARD (card);
  g_autoptr (GPtrArray) signs = cramp_warnings_get_asked_signs (self->warnings);

  gtk_list_box_remove_all (self->signs);
  for (guint i = 0; i < signs->len; i++)
    add_row (self, g_ptr_array_index (signs, i));
  gtk_widget_set_visible (GTK_WIDGET (self), signs->len > 0);
}

static void
row_activated_cb (CrampAskedCard *self, GtkListBoxRow *row)
{
  cramp_warning_open_entry (GTK_WIDGET (self), cramp_card_get_diary (CRAMP_CARD (self)),
                            g_object_get_data (G_OBJECT (row), "entry"),
                            GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "sign")));
}

static void
none_now_cb (CrampAskedCard *self)
{
  g_autoptr (GPtrArray) asked = cramp_warnings_get_asked (self->warnings);
  g_autoptr (GError) error = NULL;

  if (cramp_diary_acknowledge (cramp_card_get_diary (CRAMP_CARD (self)), asked, CRAMP_ACKNOWLEDGED_SEEN,
                               _ ("None of these is there now"), &error))
    cramp_feedback_undoable (GTK_WIDGET (self), _ ("Noted down"));
  else
    cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be noted down"), error);
}

static void
cramp_asked_card_constructed (GObject *object)
{
  CrampAskedCard *self = CRAMP_ASKED_CARD (object);

  self->warnings = cramp_warnings_of (cramp_card_get_diary (CRAMP_CARD (self)));
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (cramp_asked_card_reload), self, G_CONNECT_SWAPPED);
  G_OBJECT_CLASS (cramp_asked_card_parent_class)->constructed (object);
}

static void
cramp_asked_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_ASKED_CARD);
  g_clear_object (&CRAMP_ASKED_CARD (object)->warnings);
  G_OBJECT_CLASS (cramp_asked_card_parent_class)->dispose (object);
}

static void
cramp_asked_card_class_init (CrampAskedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cramp_asked_card_constructed;
  G_OBJECT_CLASS (klass)->dispose = cramp_asked_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_asked_card_reload;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/asked-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampAskedCard, signs);
  gtk_widget_class_bind_template_child (widget_class, CrampAskedCard, group);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_now_cb);
}

static void
cramp_asked_card_init (CrampAskedCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->group);
}
