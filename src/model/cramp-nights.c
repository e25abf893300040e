/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-nights.h"

#include "cramp-day.h"
#include "cramp-warnings.h"

/**
 * CrampNights:
 *
 * A list model with one #CrampNightItem for each day of a range, in order. It follows the diary and reads only the days
 * that a change concerns. Each night knows the level of the warnings that its cramps show.
 *
 * Signals: #CrampNights::failed (#GError) where the diary could not be read; the list then stays as it was.
 */
struct _CrampNights
{
  GObject parent_instance;

  CrampDiary *diary;         /* (owned) */
  CrampWarnings *warnings;   /* (owned) */
  CrampEpisodeFilter filter; /* which cramps the items have */
  int from;                  /* first day; CRAMP_DAY_UNSET for an empty list */
  GPtrArray *items;          /* (owned) (element-type CrampNightItem) */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampNights,
                               cramp_nights,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return CRAMP_TYPE_NIGHT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CRAMP_NIGHTS (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CrampNights *self = CRAMP_NIGHTS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
is_warned (const char *uuid, gpointer warnings)
{
  return cramp_warnings_get_level (warnings, uuid) != CRAMP_WARNING_NONE;
}

/* Items for the days from @from to @to; %NULL where they can't be read. */
static GPtrArray *
read_items (CrampNights *self, int from, int to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (self->diary, from, to, &error);
  GPtrArray *items;

  if (!groups)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return NULL;
    }
  items = g_ptr_array_new_full (groups->len, g_object_unref);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (CrampNightGroup) group =
          cramp_episode_filter_apply (&self->filter, g_ptr_array_index (groups, i), is_warned, self->warnings);

      group->warning = cramp_warnings_get_group_level (self->warnings, group);
      g_ptr_array_add (items, cramp_night_item_new (group));
    }
  return items;
}

static void
reload (CrampNights *self, int from, int to)
{
  guint start = (guint) (from - self->from);
  g_autoptr (GPtrArray) items = read_items (self, from, to);

  if (!items)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      g_object_unref (g_ptr_array_index (self->items, start + i));
      g_ptr_array_index (self->items, start + i) = g_object_ref (g_ptr_array_index (items, i));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), start, items->len, items->len);
}

static void
reload_all (CrampNights *self)
{
  if (self->items->len > 0)
    reload (self, self->from, self->from + (int) self->items->len - 1);
}

static void
diary_changed_cb (CrampNights *self, const CrampChange *change)
{
  int from = MAX (change->from, self->from);
  int to = MIN (change->to, self->from + (int) self->items->len - 1);

  if (from <= to &&
      (cramp_change_concerns (change, &cramp_episode_type) || cramp_change_concerns (change, &cramp_night_type) ||
       cramp_change_concerns (change, &cramp_day_type)))
    reload (self, from, to);
}

/* The nights whose mark is another one now; a change of their cramps was followed already. */
static void
warnings_changed_cb (CrampNights *self)
{
  if (self->filter.warned)
    {
      reload_all (self);
      return;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      CrampNightGroup *group = cramp_night_item_get_group (g_ptr_array_index (self->items, i));
      CrampWarningLevel level = cramp_warnings_get_group_level (self->warnings, group);

      if (level == group->warning)
        continue;
      group->warning = level;
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
}

static void
cramp_nights_finalize (GObject *object)
{
  CrampNights *self = CRAMP_NIGHTS (object);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->warnings);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_nights_parent_class)->finalize (object);
}

static void
cramp_nights_class_init (CrampNightsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_nights_finalize;

  signals[FAILED] =
      g_signal_new ("failed", CRAMP_TYPE_NIGHTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cramp_nights_init (CrampNights *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cramp_nights_new:
 *
 * Returns: (transfer full): an empty list that follows @diary
 */
CrampNights *
cramp_nights_new (CrampDiary *diary)
{
  CrampNights *self = g_object_new (CRAMP_TYPE_NIGHTS, NULL);

  self->diary = g_object_ref (diary);
  self->warnings = cramp_warnings_of (diary);
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (warnings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cramp_nights_set_range:
 * @from: first day
 * @to: last day
 *
 * Makes the list one of other days.
 */
void
cramp_nights_set_range (CrampNights *self, int from, int to)
{
  guint n_before = self->items->len;
  GPtrArray *items;

  if (from == self->from && to == from + (int) n_before - 1)
    return;
  items = read_items (self, from, to);
  if (!items)
    return;
  g_ptr_array_unref (self->items);
  self->items = items;
  self->from = from;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, items->len);
}

/**
 * cramp_nights_extend:
 * @from: first day
 * @to: last day
 *
 * Adds days that come right before or right after those in the list: many are not read within one frame.
 *
 * Returns: whether they are in the list now
 */
gboolean
cramp_nights_extend (CrampNights *self, int from, int to)
{
  gboolean follows = from == self->from + (int) self->items->len;
  guint position = follows ? self->items->len : 0;
  g_autoptr (GPtrArray) items = follows || to + 1 == self->from ? read_items (self, from, to) : NULL;

  if (!items)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_insert (self->items, (int) (position + i), g_object_ref (g_ptr_array_index (items, i)));
  self->from = MIN (self->from, from);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, items->len);
  return TRUE;
}

/**
 * cramp_nights_set_filter:
 *
 * Leaves out of the items the cramps that do not match @filter.
 */
void
cramp_nights_set_filter (CrampNights *self, const CrampEpisodeFilter *filter)
{
  if (cramp_episode_filter_is_same (filter, &self->filter))
    return;
  self->filter = *filter;
  reload_all (self);
}

/**
 * cramp_nights_get_filter:
 *
 * Returns: (transfer none): which cramps the items have
 */
const CrampEpisodeFilter *
cramp_nights_get_filter (CrampNights *self)
{
  return &self->filter;
}

/**
 * cramp_nights_find:
 *
 * Returns: (transfer none) (nullable): the item of @day, where it is in the list
 */
CrampNightItem *
cramp_nights_find (CrampNights *self, int day)
{
  return day >= self->from && day < self->from + (int) self->items->len
             ? g_ptr_array_index (self->items, day - self->from)
             : NULL;
}
