/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-item.h"

/**
 * CrampWarningItem:
 *
 * One warning in a list.
 */
struct _CrampWarningItem
{
  GObject parent_instance;

  CrampWarning *warning; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CrampWarningItem, cramp_warning_item, G_TYPE_OBJECT)

static void
cramp_warning_item_finalize (GObject *object)
{
  CrampWarningItem *self = CRAMP_WARNING_ITEM (object);

  cramp_warning_unref (self->warning);
  G_OBJECT_CLASS (cramp_warning_item_parent_class)->finalize (object);
}

static void
cramp_warning_item_class_init (CrampWarningItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_warning_item_finalize;
}

static void
cramp_warning_item_init (CrampWarningItem *self)
{
}

/**
 * cramp_warning_item_new:
 *
 * Returns: (transfer full): @warning as an item of a list
 */
CrampWarningItem *
cramp_warning_item_new (CrampWarning *warning)
{
  CrampWarningItem *self = g_object_new (CRAMP_TYPE_WARNING_ITEM, NULL);

  self->warning = cramp_warning_ref (warning);
  return self;
}

/**
 * cramp_warning_item_get:
 *
 * Returns: (transfer none): the warning
 */
const CrampWarning *
cramp_warning_item_get (CrampWarningItem *self)
{
  return self->warning;
}
