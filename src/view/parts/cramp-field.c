/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-field.h"

/**
 * cramp_field_set_wrong:
 * @field: where something was typed or chosen
 *
 * Marks @field by its look and for screen readers, or takes the mark away. What is wrong is said elsewhere.
 */
void
cramp_field_set_wrong (GtkWidget *field, gboolean wrong)
{
  if (wrong)
    {
      gtk_widget_add_css_class (field, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
    }
  else
    {
      gtk_widget_remove_css_class (field, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

/**
 * cramp_field_set_error:
 * @field: where something was typed or chosen
 * @label: shows what is wrong with it
 * @message: (nullable): translated; %NULL when nothing is wrong
 *
 * Marks @field by its look, in words, and for screen readers.
 */
void
cramp_field_set_error (GtkWidget *field, GtkLabel *label, const char *message)
{
  gtk_label_set_label (label, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
  cramp_field_set_wrong (field, message != NULL);
  if (message)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, label, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/**
 * cramp_field_add_entry_row:
 * @list: the fields of an alert dialog
 * @title: translated
 * @text: (nullable): what stands in it at first
 *
 * Adds a row to type in, from which Enter answers the dialog.
 *
 * Returns: (transfer none): the row
 */
AdwEntryRow *
cramp_field_add_entry_row (GtkListBox *list, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text ? text : "");
  g_object_set (row, "activates-default", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (list, row);
  return ADW_ENTRY_ROW (row);
}

static void
describe_choice_cb (GtkDropDown *choice)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chosen ? gtk_string_object_get_string (chosen) : "", -1);
}

static void
name_item_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * cramp_field_name_choice:
 * @choice: among strings, with the factory of their list
 * @name: what is chosen with it
 *
 * Names @choice and each item of its list for screen readers. By itself it is called after what is chosen, which does
 * not say what it is about; that becomes its description.
 */
void
cramp_field_name_choice (GtkDropDown *choice, const char *name)
{
  GtkListItemFactory *list = gtk_drop_down_get_list_factory (choice);

  g_signal_connect (list ? list : gtk_drop_down_get_factory (choice), "bind", G_CALLBACK (name_item_cb), NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (describe_choice_cb), NULL);
  describe_choice_cb (choice);
}

/**
 * cramp_field_name_menu_button:
 * @name: translated
 *
 * Names @button for screen readers. By itself it is called after its label, and while its popover is open also after
 * all that is in there. To be called again when the label has changed.
 */
void
cramp_field_name_menu_button (GtkMenuButton *button, const char *name)
{
  GtkAccessible *inner = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button)));

  gtk_accessible_reset_relation (inner, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (inner, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
