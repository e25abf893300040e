/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-let-wrap.h"

static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *found = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/**
 * cramp_let_wrap:
 * @widget: (type Gtk.Widget): a button, or a group of rows
 *
 * Lets the label of a button, or the title of a group, go on to another line where the type is large or the window
 * narrow. GTK and libadwaita would cut it off, and offer no other way.
 */
void
cramp_let_wrap (gpointer widget)
{
  GtkLabel *label = find_label (widget);

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE); /* where there is room, it stays on one line */
}

/**
 * cramp_let_button_rows_wrap:
 * @root: (type Gtk.Widget): a page, a dialog or a group
 *
 * cramp_let_wrap() for all rows in it that are buttons.
 */
void
cramp_let_button_rows_wrap (gpointer root)
{
  if (ADW_IS_BUTTON_ROW (root))
    {
      cramp_let_wrap (root);
      return;
    }
  if (ADW_IS_DIALOG (root)) /* holds its child only once it is presented */
    cramp_let_button_rows_wrap (adw_dialog_get_child (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    cramp_let_button_rows_wrap (child);
}

/**
 * cramp_let_wrap_from_right:
 * @wrap_box: (type Adw.WrapBox): one whose children may be wider than it is
 *
 * Where one reads from right to left libadwaita 1.7 puts a child that is wider than the line beside the line, out of
 * sight. It does not where it believes that one reads from left to right and packs from the end; but then Tab goes from
 * left to right, so at most one child may take the focus.
 */
void
cramp_let_wrap_from_right (gpointer wrap_box)
{
  if (gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return;
  gtk_widget_set_direction (wrap_box, GTK_TEXT_DIR_LTR);
  adw_wrap_box_set_pack_direction (wrap_box, ADW_PACK_END_TO_START);
  adw_wrap_box_set_align (wrap_box, 1 - adw_wrap_box_get_align (wrap_box));
}
