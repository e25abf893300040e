/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-label.h"

/* Texts to read: they take the room there is and can be selected and copied. */

/* Without a least width GTK lays each text out once with a line for every letter, which takes half of the time of
 * opening an article. */
#define LEAST_CHARS 8

static GtkWidget *
make_label (const char *text, const char *css_class, GtkAccessibleRole role)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f,
                    "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "accessible-role", role, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * cramp_article_label_new:
 * @css_class: (nullable):
 *
 * Returns: (transfer floating): a paragraph
 */
GtkWidget *
cramp_article_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = make_label (text, css_class, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  return label;
}

/**
 * cramp_article_heading_new:
 * @css_class: (nullable):
 * @level: 1 for the title of the whole
 *
 * Returns: (transfer floating): a heading, for screen readers too
 */
GtkWidget *
cramp_article_heading_new (const char *text, const char *css_class, int level)
{
  GtkWidget *label = make_label (text, css_class, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}
