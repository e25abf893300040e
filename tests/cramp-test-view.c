/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-test-view.h"

#include <adwaita.h>

static const char *
title_of (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  return gtk_widget_get_tooltip_text (widget);
}

/**
 * cramp_test_describe:
 * @widget: a widget
 *
 * Returns: (transfer full): what it is and in which of our widgets it is, for the message of a test that fails
 */
char *
cramp_test_describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *at = widget; at && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
    if (at == widget || strncmp (G_OBJECT_TYPE_NAME (at), "Cramp", 5) == 0 || ADW_IS_PREFERENCES_ROW (at))
      {
        g_string_append_printf (path, "%s%s", path->len ? " < " : "", G_OBJECT_TYPE_NAME (at));
        if (title_of (at))
          g_string_append_printf (path, " “%s”", title_of (at));
      }
  return g_string_free (path, FALSE);
}

static gboolean
is_activatable_row (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
}

/* Whether it is pressed, and not what it stands in: the switch of a row is pressed with the row. */
static gboolean
is_target (GtkWidget *widget)
{
  if (is_activatable_row (widget))
    return TRUE;
  if (GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget))
    {
      GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

      return !row || !is_activatable_row (row);
    }
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_SCALE (widget);
}

static void
find_small (GtkWidget *widget, GPtrArray *found)
{
  graphene_rect_t bounds;

  /* The bar of a window has libadwaita's size everywhere. */
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_target (widget) || ADW_IS_HEADER_BAR (widget))
    return;
  if (is_target (widget) && gtk_widget_compute_bounds (widget, widget, &bounds) &&
      MIN (bounds.size.width, bounds.size.height) < CRAMP_TEST_LARGE_TARGET)
    {
      g_autofree char *what = cramp_test_describe (widget);

      g_ptr_array_add (found, g_strdup_printf ("%s: %.0f x %.0f pixels", what, bounds.size.width, bounds.size.height));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    find_small (child, found);
}

/**
 * cramp_test_find_small:
 * @root: a page, a dialog or a window that is shown
 *
 * Looks for what is to be pressed and is smaller than %CRAMP_TEST_LARGE_TARGET one way or the other. The header bar is
 * left out.
 *
 * Returns: (transfer full) (element-type utf8): what was found, described, and its size
 */
GPtrArray *
cramp_test_find_small (GtkWidget *root)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  find_small (root, found);
  return found;
}
