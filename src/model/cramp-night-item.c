/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-item.h"

/**
 * CrampNightItem:
 *
 * One day and the night that follows it, as an item of #CrampNights. It never changes: after a change of the diary
 * another item takes its place.
 */
struct _CrampNightItem
{
  GObject parent_instance;

  CrampNightGroup *group; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CrampNightItem, cramp_night_item, G_TYPE_OBJECT)

static void
cramp_night_item_finalize (GObject *object)
{
  CrampNightItem *self = CRAMP_NIGHT_ITEM (object);

  cramp_night_group_unref (self->group);
  G_OBJECT_CLASS (cramp_night_item_parent_class)->finalize (object);
}

static void
cramp_night_item_class_init (CrampNightItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_night_item_finalize;
}

static void
cramp_night_item_init (CrampNightItem *self)
{
}

/**
 * cramp_night_item_new:
 *
 * Returns: (transfer full): an item for @group
 */
CrampNightItem *
cramp_night_item_new (CrampNightGroup *group)
{
  CrampNightItem *self = g_object_new (CRAMP_TYPE_NIGHT_ITEM, NULL);

  self->group = cramp_night_group_ref (group);
  return self;
}

/**
 * cramp_night_item_get_group:
 *
 * Returns: (transfer none): what the diary knows of the day and the night
 */
CrampNightGroup *
cramp_night_item_get_group (CrampNightItem *self)
{
  return self->group;
}

int
cramp_night_item_get_day (CrampNightItem *self)
{
  return self->group->day;
}
