/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-fold.h"

#include "cramp-scroll.h"

/* What somebody unfolds is to be seen. */
static void
unfolded_cb (GtkExpander *expander)
{
  if (gtk_expander_get_expanded (expander) && gtk_widget_get_mapped (GTK_WIDGET (expander)))
    cramp_scroll_show (GTK_WIDGET (expander));
}

/**
 * cramp_fold_new:
 * @title: translated
 * @child: (transfer floating):
 *
 * Returns: (transfer floating): a #GtkExpander with @child folded away in it
 */
GtkWidget *
cramp_fold_new (const char *title, GtkWidget *child)
{
  GtkWidget *expander = gtk_expander_new (title);

  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  /* By itself it would be called after all that is in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* A folded child is in no window, yet GTK looks for the focus in it, and complains. Not so where it is hidden. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (unfolded_cb), NULL);
  return expander;
}
