/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-source-button.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "cramp-article-label.h"
#include "cramp-leaflet.h"

/* The small buttons below a statement, one for each source, that open what exactly the source says. */

/* Opening a popover moves the focus into it, and focus selects the whole text. */
static void
unselect_cb (GtkLabel *label)
{
  gtk_label_select_region (label, 0, 0);
}

static GtkWidget *
make_popover (const CrampArticleSource *source)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *citation = cramp_source_cite (source->leaflet);
  GtkWidget *says = cramp_article_label_new (source->says, NULL);
  GtkWidget *from = cramp_article_label_new (citation, "dim-label");

  gtk_label_set_max_width_chars (GTK_LABEL (says), 36);
  gtk_label_set_max_width_chars (GTK_LABEL (from), 36);
  gtk_widget_add_css_class (from, "caption");
  gtk_box_append (GTK_BOX (box), cramp_article_heading_new (_ ("What it says, in our words"), "heading", 4));
  gtk_box_append (GTK_BOX (box), says);
  gtk_box_append (GTK_BOX (box), from);
  gtk_widget_add_css_class (box, "source-note");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (unselect_cb), says, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return popover;
}

/* Popovers are made when they are asked for: an article has dozens. */
static void
fill_popover_cb (GtkMenuButton *button, gpointer source)
{
  gtk_menu_button_set_popover (button, make_popover (source));
}

/**
 * cramp_source_button_new:
 * @source: must live as long as the button
 *
 * Returns: (transfer floating): a button that tells what stands behind a statement
 */
GtkWidget *
cramp_source_button_new (CrampArticleSource *source)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *who = cramp_source_name (source->leaflet);
  GtkWidget *label = gtk_label_new (who);
  g_autofree char *name = NULL;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* A child, not a label: that would bring an arrow along. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_popover_cb, source, NULL);
  gtk_widget_add_css_class (button, "source");
  gtk_widget_add_css_class (button, "flat");
  /* Translators: %s is a leaflet's publisher. */
  name = g_strdup_printf (_ ("Source: %s"), who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/**
 * cramp_source_buttons_new:
 * @sources: (element-type CrampArticleSource): must live as long as the buttons
 *
 * Returns: (transfer floating): a button for each
 */
GtkWidget *
cramp_source_buttons_new (GPtrArray *sources)
{
  GtkWidget *row = adw_wrap_box_new ();

  /* From right to left AdwWrapBox puts a child that is wider than the line beside the line. */
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    {
      gtk_widget_set_direction (row, GTK_TEXT_DIR_LTR);
      gtk_widget_set_halign (row, GTK_ALIGN_END);
    }
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 2);
  for (guint i = 0; i < sources->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (row), cramp_source_button_new (g_ptr_array_index (sources, i)));
  return row;
}
