/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-team-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-let-wrap.h"
#include "cramp-team-dialog.h"
#include "cramp-team-notes.h"

/**
 * CrampTeamCard:
 *
 * "My care team says" (V2): the instructions one by one; a press opens one for editing, a button adds one. Above an
 * article it shows only those that the article is about, and nothing where there are none.
 */
struct _CrampTeamCard
{
  AdwBin parent_instance;

  CrampDiary *diary; /* (owned) */
  char *article;     /* (owned) (nullable): id, where it stands above one */
};

G_DEFINE_FINAL_TYPE (CrampTeamCard, cramp_team_card, ADW_TYPE_BIN)

static void
add_cb (CrampTeamCard *self)
{
  adw_dialog_present (cramp_team_dialog_new (self->diary, NULL), GTK_WIDGET (self));
}

static void
edit_cb (CrampTeamCard *self, GtkWidget *row)
{
  const char *uuid = g_object_get_data (G_OBJECT (row), "note");
  g_autoptr (CrampTeamNote) note = cramp_diary_get (self->diary, &cramp_team_note_type, uuid, NULL);

  if (note)
    adw_dialog_present (cramp_team_dialog_new (self->diary, note), GTK_WIDGET (self));
}

static GtkWidget *
make_row (CrampTeamCard *self, const CrampTeamNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = cramp_team_note_heading (note);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note->text);
  gtk_widget_add_css_class (row, "property");
  gtk_widget_set_tooltip_text (row, _ ("Change"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "note", g_strdup (note->record.uuid), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_add_button (CrampTeamCard *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Add What Your Care Team Said"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add What Your Care Team Said"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
reload (CrampTeamCard *self)
{
  g_autoptr (GPtrArray) notes = self->article ? cramp_team_notes_list_for_article (self->diary, self->article, NULL)
                                              : cramp_team_notes_list (self->diary, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("My care team says"));
  cramp_let_wrap (group);
  if (!notes || notes->len == 0)
    adw_preferences_group_set_description (
        group, _ ("Write down what your care team told you. It stands above what any leaflet says."));
  else if (self->article)
    adw_preferences_group_set_description (group, _ ("This comes first, whatever stands below."));
  if (!self->article)
    adw_preferences_group_set_header_suffix (group, make_add_button (self));
  for (guint i = 0; notes && i < notes->len; i++)
    adw_preferences_group_add (group, make_row (self, notes->pdata[i]));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  gtk_widget_set_visible (GTK_WIDGET (self), !self->article || (notes && notes->len > 0));
}

static void
changed_cb (CrampTeamCard *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_team_note_type))
    reload (self);
}

static void
cramp_team_card_dispose (GObject *object)
{
  CrampTeamCard *self = CRAMP_TEAM_CARD (object);

  g_clear_object (&self->diary);
  g_clear_pointer (&self->article, g_free);
  G_OBJECT_CLASS (cramp_team_card_parent_class)->dispose (object);
}

static void
cramp_team_card_class_init (CrampTeamCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_team_card_dispose;
}

static void
cramp_team_card_init (CrampTeamCard *self)
{
}

/**
 * cramp_team_card_new_for_article:
 * @article: (nullable): id; %NULL for all there is
 *
 * Returns: (transfer floating): what the care team says about what the article tells
 */
GtkWidget *
cramp_team_card_new_for_article (CrampDiary *diary, const char *article)
{
  CrampTeamCard *self = g_object_new (CRAMP_TYPE_TEAM_CARD, NULL);

  self->diary = g_object_ref (diary);
  self->article = g_strdup (article);
  g_signal_connect_object (diary, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "notify::person", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}

/**
 * cramp_team_card_new:
 *
 * Returns: (transfer floating): all that the care team of the diary's person said
 */
GtkWidget *
cramp_team_card_new (CrampDiary *diary)
{
  return cramp_team_card_new_for_article (diary, NULL);
}
