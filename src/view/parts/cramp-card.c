/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-refocus.h"

/**
 * CrampCard:
 *
 * One of the cards of the page *Today*. It is reloaded when the diary changes, when the day changes and when the
 * evening begins, but only while it can be seen.
 *
 * Properties: #CrampCard:diary, set at construction.
 */
typedef struct
{
  CrampDiary *diary; /* (owned) */
  guint alarm;       /* of the evening or the next day */
  gboolean stale;    /* something changed while it was not seen */
} CrampCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrampCard, cramp_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DIARY,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void time_came_cb (gpointer user_data);

/* The evening of today, or midnight, by the wall clock here. */
static void
set_alarm (CrampCard *self)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (self);
  CrampAlarm *alarm = cramp_diary_get_alarm (priv->diary);
  CrampClock *clock = cramp_diary_get_clock (priv->diary);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  int day = cramp_clock_today (clock);
  gint64 next = cramp_clock_is_evening (clock) ? cramp_day_time (day + 1, 0, zone, NULL)
                                               : cramp_day_time (day, CRAMP_EVENING, zone, NULL);

  cramp_alarm_cancel (alarm, priv->alarm);
  priv->alarm = cramp_alarm_add (alarm, next * G_USEC_PER_SEC, time_came_cb, self);
}

static void
time_came_cb (gpointer user_data)
{
  CrampCard *self = user_data;
  CrampCardPrivate *priv = cramp_card_get_instance_private (self);

  priv->alarm = 0;
  cramp_card_reload (self);
}

static void
cramp_card_map (GtkWidget *widget)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (CRAMP_CARD (widget));

  GTK_WIDGET_CLASS (cramp_card_parent_class)->map (widget);
  if (priv->stale)
    cramp_card_reload (CRAMP_CARD (widget));
}

static void
cramp_card_constructed (GObject *object)
{
  CrampCard *self = CRAMP_CARD (object);
  CrampCardPrivate *priv = cramp_card_get_instance_private (self);
  CrampAlarm *alarm = cramp_diary_get_alarm (priv->diary);

  G_OBJECT_CLASS (cramp_card_parent_class)->constructed (object);
  g_signal_connect_object (priv->diary, "changed", G_CALLBACK (cramp_card_reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (alarm, "clock-set", G_CALLBACK (cramp_card_reload), self, G_CONNECT_SWAPPED);
  CRAMP_CARD_GET_CLASS (self)->reload (self);
  priv->stale = TRUE; /* so that the alarm is set when it is first seen */
}

static void
cramp_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (CRAMP_CARD (object));

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
cramp_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (CRAMP_CARD (object));

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
cramp_card_dispose (GObject *object)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (CRAMP_CARD (object));

  if (priv->diary)
    cramp_alarm_cancel (cramp_diary_get_alarm (priv->diary), priv->alarm);
  priv->alarm = 0;
  g_clear_object (&priv->diary);
  G_OBJECT_CLASS (cramp_card_parent_class)->dispose (object);
}

static void
cramp_card_class_init (CrampCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cramp_card_constructed;
  object_class->get_property = cramp_card_get_property;
  object_class->set_property = cramp_card_set_property;
  object_class->dispose = cramp_card_dispose;
  GTK_WIDGET_CLASS (klass)->map = cramp_card_map;

  properties[PROP_DIARY] = g_param_spec_object ("diary", NULL, NULL, CRAMP_TYPE_DIARY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cramp_card_init (CrampCard *self)
{
}

/**
 * cramp_card_get_diary:
 *
 * Returns: (transfer none): the diary the card shows
 */
CrampDiary *
cramp_card_get_diary (CrampCard *self)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (self);

  return priv->diary;
}

/**
 * cramp_card_get_today:
 *
 * Returns: the civil day it is
 */
int
cramp_card_get_today (CrampCard *self)
{
  return cramp_clock_today (cramp_diary_get_clock (cramp_card_get_diary (self)));
}

/**
 * cramp_card_reload:
 *
 * Shows again what there is to say today.
 */
void
cramp_card_reload (CrampCard *self)
{
  CrampCardPrivate *priv = cramp_card_get_instance_private (self);
  gboolean focused;

  /* One that has hidden itself is never mapped, and comes back only so. */
  priv->stale = gtk_widget_get_visible (GTK_WIDGET (self)) && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->stale)
    return;
  focused = cramp_has_focus (GTK_WIDGET (self));
  CRAMP_CARD_GET_CLASS (self)->reload (self);
  if (focused && !cramp_has_focus (GTK_WIDGET (self)))
    cramp_refocus (GTK_WIDGET (self));
  set_alarm (self);
}

/**
 * cramp_card_save:
 * @what: the operation in words, as in "Undo ..."
 *
 * Saves @record, or says why that failed and shows again what the diary says.
 *
 * Returns: whether it is saved
 */
gboolean
cramp_card_save (CrampCard *self, gpointer record, const char *what)
{
  g_autoptr (GError) error = NULL;

  if (cramp_diary_save (cramp_card_get_diary (self), record, what, &error))
    return TRUE;
  cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
  cramp_card_reload (self);
  return FALSE;
}
