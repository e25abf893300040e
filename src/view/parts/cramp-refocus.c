/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-refocus.h"

/* What is new has its place then. */
#define FRAMES 2

/* What counts the frames, with the widget while it waits. */
#define WAITING "cramp-refocus"

static gboolean
refocus_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  int frames = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), WAITING)) - 1;

  g_object_set_data (G_OBJECT (widget), WAITING, GINT_TO_POINTER (frames));
  if (frames > 0)
    return G_SOURCE_CONTINUE;
  if (!cramp_has_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * cramp_has_focus:
 *
 * Returns: whether the keyboard is at something in @widget that can be used
 */
gboolean
cramp_has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, widget) && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_sensitive (focus);
}

/**
 * cramp_refocus:
 *
 * Lets the keyboard go on at the first thing in @widget, unless it is in there: for what was pressed and may be gone,
 * or what has just come. GTK goes by places, so it waits until that has its own.
 */
void
cramp_refocus (GtkWidget *widget)
{
  if (!g_object_get_data (G_OBJECT (widget), WAITING))
    gtk_widget_add_tick_callback (widget, refocus_cb, NULL, NULL);
  g_object_set_data (G_OBJECT (widget), WAITING, GINT_TO_POINTER (FRAMES));
}
