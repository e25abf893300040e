/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

/**
 * CrampPage:
 *
 * One of the pages of the window. A page is built when it is first shown and stays.
 *
 * Properties: #CrampPage:diary, set at construction.
 */
typedef struct
{
  CrampDiary *diary; /* (owned) */
} CrampPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrampPage, cramp_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DIARY,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
cramp_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampPagePrivate *priv = cramp_page_get_instance_private (CRAMP_PAGE (object));

  switch (id)
    {
    case PROP_DIARY:
      g_value_set_object (value, priv->diary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampPagePrivate *priv = cramp_page_get_instance_private (CRAMP_PAGE (object));

  switch (id)
    {
    case PROP_DIARY:
      priv->diary = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_page_dispose (GObject *object)
{
  CrampPagePrivate *priv = cramp_page_get_instance_private (CRAMP_PAGE (object));

  g_clear_object (&priv->diary);
  G_OBJECT_CLASS (cramp_page_parent_class)->dispose (object);
}

static void
cramp_page_class_init (CrampPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_page_get_property;
  object_class->set_property = cramp_page_set_property;
  object_class->dispose = cramp_page_dispose;

  properties[PROP_DIARY] = g_param_spec_object ("diary", NULL, NULL, CRAMP_TYPE_DIARY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cramp_page_init (CrampPage *self)
{
}

/**
 * cramp_page_get_diary:
 *
 * Returns: (transfer none): the diary the page shows
 */
CrampDiary *
cramp_page_get_diary (CrampPage *self)
{
  CrampPagePrivate *priv = cramp_page_get_instance_private (self);

  return priv->diary;
}
