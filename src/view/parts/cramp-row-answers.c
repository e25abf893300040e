/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-row-answers.h"

/**
 * cramp_row_add_answers:
 * @answers: the buttons of @row
 *
 * Puts @answers at the end of @row, like a suffix; where the window is narrow or the type large they go below what the
 * row says.
 */
void
cramp_row_add_answers (AdwActionRow *row, GtkWidget *answers)
{
  g_autoptr (GtkWidget) said = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *both = adw_wrap_box_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), NULL);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_valign (answers, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (answers, "row-answers");
  adw_wrap_box_append (ADW_WRAP_BOX (both), said);
  adw_wrap_box_append (ADW_WRAP_BOX (both), answers);
  gtk_widget_add_css_class (both, "row-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), both);
}
