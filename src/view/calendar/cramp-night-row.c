/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-row.h"

#include "cramp-describe.h"

/**
 * CrampNightRow:
 *
 * A night in the list of a month: what is said of it, and its cramps one a line.
 */
struct _CrampNightRow
{
  GtkListBoxRow parent_instance;

  CrampNightItem *item; /* (owned) */

  GtkLabel *name;
  GtkLabel *cramps;
};

G_DEFINE_FINAL_TYPE (CrampNightRow, cramp_night_row, GTK_TYPE_LIST_BOX_ROW)

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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->cramps, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->cramps), lines->len > 0);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_night_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/night-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightRow, name);
  gtk_widget_class_bind_template_child (widget_class, CrampNightRow, cramps);
}

static void
cramp_night_row_init (CrampNightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_night_row_new:
 *
 * Returns: (transfer floating): a row that says what there is to say of @item
 */
GtkWidget *
cramp_night_row_new (CrampNightItem *item)
{
  CrampNightRow *self = g_object_new (CRAMP_TYPE_NIGHT_ROW, NULL);

  self->item = g_object_ref (item);
  show_group (self, cramp_night_item_get_group (item));
  return GTK_WIDGET (self);
}

/**
 * cramp_night_row_get_item:
 *
 * Returns: (transfer none): what it was made from
 */
CrampNightItem *
cramp_night_row_get_item (CrampNightRow *self)
{
  return self->item;
}
