/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-row.h"

#include "cramp-describe.h"

/**
 * CrampNightRow:
 *
 * A night in the list of a year: what is said of it, and its cramps one a line.
 *
 * Properties: #CrampNightRow:item, set again and again as the list is scrolled.
 */
struct _CrampNightRow
{
  GtkBox parent_instance;

  CrampNightItem *item; /* (owned) (nullable) */

  GtkLabel *name;
  GtkLabel *cramps;
};

G_DEFINE_FINAL_TYPE (CrampNightRow, cramp_night_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
add_lines (GString *lines, GPtrArray *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      g_autofree char *line = cramp_episode_describe (g_ptr_array_index (episodes, i));

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
}

static void
show_group (CrampNightRow *self, CrampNightGroup *group)
{
  g_autofree char *name = cramp_night_group_describe (group);
  g_autoptr (GString) lines = g_string_new (NULL);

  add_lines (lines, group->night_cramps);
  add_lines (lines, group->daytime_cramps);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->cramps, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->cramps), lines->len > 0);
}

static void
cramp_night_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CRAMP_NIGHT_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_night_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampNightRow *self = CRAMP_NIGHT_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)) && self->item)
        show_group (self, cramp_night_item_get_group (self->item));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_night_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_NIGHT_ROW);
  g_clear_object (&CRAMP_NIGHT_ROW (object)->item);
  G_OBJECT_CLASS (cramp_night_row_parent_class)->dispose (object);
}

static void
cramp_night_row_class_init (CrampNightRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_night_row_get_property;
  object_class->set_property = cramp_night_row_set_property;
  object_class->dispose = cramp_night_row_dispose;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CRAMP_TYPE_NIGHT_ITEM, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/night-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightRow, name);
  gtk_widget_class_bind_template_child (widget_class, CrampNightRow, cramps);
}

static void
cramp_night_row_init (CrampNightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
