/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-unveil.h"

static gboolean
show_next_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child && gtk_widget_get_visible (child))
    child = gtk_widget_get_next_sibling (child);
  if (!child)
    return G_SOURCE_REMOVE;
  gtk_widget_set_visible (child, TRUE);
  return G_SOURCE_CONTINUE;
}

/**
 * cramp_unveil:
 *
 * Shows the first child of @widget with it, and of the others one more with each frame: what can't be laid out within
 * one frame keeps nobody waiting then.
 */
void
cramp_unveil (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while ((child = gtk_widget_get_next_sibling (child)))
    gtk_widget_set_visible (child, FALSE);
  gtk_widget_add_tick_callback (widget, show_next_cb, NULL, NULL);
}
