/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-person-switch.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"

/**
 * CrampPersonSwitch:
 *
 * Turns to the diary of another person. Hidden while there is only one.
 */
struct _CrampPersonSwitch
{
  AdwBin parent_instance;

  CrampDiary *diary;  /* (owned) (nullable) */
  GPtrArray *persons; /* (owned) (nullable) (element-type CrampPerson): as in the list */
  char **names;       /* (owned) (nullable): as in the list */
  GtkDropDown *list;  /* (nullable): made for the second person */
  gboolean showing;   /* the program, not the user, is choosing */
};

G_DEFINE_FINAL_TYPE (CrampPersonSwitch, cramp_person_switch, ADW_TYPE_BIN)

/* Two of one name, as such as gave none may be after an import, are told apart by a number. */
static char *
name_person (CrampPersonSwitch *self, guint which)
{
  const char *name = cramp_person_display_name (self->persons->pdata[which]);
  guint number = 1;

  for (guint i = 0; i < which; i++)
    number += g_str_equal (cramp_person_display_name (self->persons->pdata[i]), name);
  /* Translators: a name, and a number where there are several of that name. */
  return number > 1 ? g_strdup_printf (_ ("%s (%u)"), name, number) : g_strdup (name);
}

/* The list is filled anew only where a name changed: not while it is telling that another one was chosen. */
static void
show_names (CrampPersonSwitch *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (GtkStringList) list = NULL;

  for (guint i = 0; i < self->persons->len; i++)
    g_strv_builder_take (builder, name_person (self, i));
  names = g_strv_builder_end (builder);
  if (self->names && g_strv_equal ((const char *const *) names, (const char *const *) self->names))
    return;
  list = gtk_string_list_new ((const char *const *) names);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (list));
  g_strfreev (self->names);
  self->names = g_steal_pointer (&names);
}

static void
selected_cb (CrampPersonSwitch *self)
{
  guint selected = gtk_drop_down_get_selected (self->list);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;

  if (self->showing || !self->persons || selected >= self->persons->len)
    return;
  uuid = g_strdup (((CrampPerson *) self->persons->pdata[selected])->record.uuid);
  /* The list tells once more when it was filled anew. */
  if (g_str_equal (uuid, cramp_diary_get_person (self->diary)->record.uuid))
    return;
  if (!cramp_diary_set_person (self->diary, uuid, &error))
    cramp_feedback_error (GTK_WIDGET (self), _ ("The other diary can’t be shown"), error);
}

static void
make_list (CrampPersonSwitch *self)
{
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Whose diary"), -1);
  /* The list names itself after what is chosen, which says nothing of what there is to choose. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
show_persons (CrampPersonSwitch *self)
{
  const CrampPerson *shown = cramp_diary_get_person (self->diary);
  g_autoptr (GPtrArray) persons = cramp_diary_list (self->diary, &cramp_person_type, G_MININT64, G_MAXINT64, NULL);

  if (!persons || !shown)
    return;
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  self->persons = g_steal_pointer (&persons);
  gtk_widget_set_visible (GTK_WIDGET (self), self->persons->len > 1);
  if (!self->list && self->persons->len < 2)
    return;
  if (!self->list)
    make_list (self);
  self->showing = TRUE;
  show_names (self);
  for (guint i = 0; i < self->persons->len; i++)
    if (g_str_equal (((CrampPerson *) self->persons->pdata[i])->record.uuid, shown->record.uuid))
      gtk_drop_down_set_selected (self->list, i);
  self->showing = FALSE;
}

static void
diary_changed_cb (CrampPersonSwitch *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_person_type))
    show_persons (self);
}

static void
cramp_person_switch_dispose (GObject *object)
{
  CrampPersonSwitch *self = CRAMP_PERSON_SWITCH (object);

  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_person_switch_parent_class)->dispose (object);
}

static void
cramp_person_switch_class_init (CrampPersonSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_person_switch_dispose;
}

static void
cramp_person_switch_init (CrampPersonSwitch *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cramp_person_switch_set_diary:
 *
 * Shows the persons of @diary. Called once.
 */
void
cramp_person_switch_set_diary (CrampPersonSwitch *self, CrampDiary *diary)
{
  g_return_if_fail (!self->diary);
  self->diary = g_object_ref (diary);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  show_persons (self);
}
