/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-fold.h"

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
  /* A folded child is in no window, yet GTK looks for the focus in it, and complains. Not so where it is hidden. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  return expander;
}
