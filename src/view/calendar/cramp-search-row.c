/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search-row.h"

#include "cramp-search.h"

#define MAX_LINES 4

/**
 * CrampSearchRow:
 *
 * A record that was found: its first line, and those of the others in which something was found. Found parts are bold
 * and underlined.
 *
 * Properties: #CrampSearchRow:item, a #CrampSearchHit, set again and again as the list is scrolled.
 */
struct _CrampSearchRow
{
  GtkBox parent_instance;

  CrampSearchHit *item; /* (owned) (nullable) */

  GtkLabel *title;
  GtkLabel *lines;
};

G_DEFINE_FINAL_TYPE (CrampSearchRow, cramp_search_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, const CrampSearchRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (list, attribute);
}

/* Marked by attributes, never by markup: the text is the user's own. */
static void
show_text (GtkLabel *label, const char *text, const char *const *words)
{
  g_autoptr (GArray) ranges = cramp_search_find (text, words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const CrampSearchRange *range = &g_array_index (ranges, CrampSearchRange, i);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range);
    }
  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_hit (CrampSearchRow *self)
{
  const char *text = cramp_search_hit_get_text (self->item);
  const char *const *words = cramp_search_hit_get_words (self->item);
  g_autofree char *title = cramp_search_hit_dup_title (self->item);
  g_autofree char *lines = cramp_search_excerpt (text, words, MAX_LINES);

  show_text (self->title, title, words);
  show_text (self->lines, lines, words);
}

static void
cramp_search_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CRAMP_SEARCH_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_search_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampSearchRow *self = CRAMP_SEARCH_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)) && self->item)
        show_hit (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_SEARCH_ROW);
  g_clear_object (&CRAMP_SEARCH_ROW (object)->item);
  G_OBJECT_CLASS (cramp_search_row_parent_class)->dispose (object);
}

static void
cramp_search_row_class_init (CrampSearchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_search_row_get_property;
  object_class->set_property = cramp_search_row_set_property;
  object_class->dispose = cramp_search_row_dispose;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CRAMP_TYPE_SEARCH_HIT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchRow, lines);
}

static void
cramp_search_row_init (CrampSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
