/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warnings.h"

/**
 * CrampWarnings:
 *
 * All warnings there are and were, the worst first, as a list of #CrampWarningItem. Follows the diary, and the time:
 * what is now becomes past by itself.
 *
 * Signals: #CrampWarnings::failed (#GError) where the diary can't be read.
 */
struct _CrampWarnings
{
  GObject parent_instance;

  CrampDiary *diary; /* (owned) */
  GPtrArray *items;  /* (owned) (element-type CrampWarningItem) */
  guint reload;      /* idle source, or 0 */
  guint alarm;       /* of the diary's alarm, or 0 */
};

static void list_model_init (GListModelInterface *interface);
G_DEFINE_FINAL_TYPE_WITH_CODE (CrampWarnings,
                               cramp_warnings,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* While something is open, its age is looked at again after this time, microseconds. */
#define LOOK_AGAIN (15 * 60 * G_USEC_PER_SEC)

static GType
get_item_type (GListModel *model)
{
  return CRAMP_TYPE_WARNING_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CRAMP_WARNINGS (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CrampWarnings *self = CRAMP_WARNINGS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void reload (CrampWarnings *self);

static void
alarm_cb (gpointer data)
{
  CrampWarnings *self = data;

  self->alarm = 0;
  reload (self);
}

static void
look_again (CrampWarnings *self)
{
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);

  if (self->alarm)
    cramp_alarm_cancel (alarm, self->alarm);
  self->alarm =
      cramp_alarm_add (alarm, cramp_clock_wall (cramp_diary_get_clock (self->diary)) + LOOK_AGAIN, alarm_cb, self);
}

static void
reload (CrampWarnings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = cramp_diary_list_warnings (self->diary, &error);
  guint n_before = self->items->len;

  if (!warnings)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (self->items, cramp_warning_item_new (g_ptr_array_index (warnings, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->items->len);
  look_again (self);
}

static gboolean
reload_cb (gpointer data)
{
  CrampWarnings *self = data;

  self->reload = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

static void
diary_changed_cb (CrampWarnings *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  reload (self);
}

static void
cramp_warnings_dispose (GObject *object)
{
  CrampWarnings *self = CRAMP_WARNINGS (object);

  g_clear_handle_id (&self->reload, g_source_remove);
  if (self->alarm)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->alarm);
  self->alarm = 0;
  G_OBJECT_CLASS (cramp_warnings_parent_class)->dispose (object);
}

static void
cramp_warnings_finalize (GObject *object)
{
  CrampWarnings *self = CRAMP_WARNINGS (object);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_warnings_parent_class)->finalize (object);
}

static void
cramp_warnings_class_init (CrampWarningsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_warnings_dispose;
  object_class->finalize = cramp_warnings_finalize;

  signals[FAILED] = g_signal_new ("failed", CRAMP_TYPE_WARNINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
cramp_warnings_init (CrampWarnings *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cramp_warnings_new:
 *
 * Reads after the first frame, since the rules look through the whole diary.
 *
 * Returns: (transfer full): the warnings of @diary
 */
CrampWarnings *
cramp_warnings_new (CrampDiary *diary)
{
  CrampWarnings *self = g_object_new (CRAMP_TYPE_WARNINGS, NULL);

  self->diary = g_object_ref (diary);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  self->reload = g_idle_add_full (G_PRIORITY_LOW, reload_cb, self, NULL);
  return self;
}

/**
 * cramp_warnings_get_open:
 *
 * Returns: (transfer full) (element-type CrampWarning): what is open and belongs into banners, the worst first
 */
GPtrArray *
cramp_warnings_get_open (CrampWarnings *self)
{
  GPtrArray *open = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      const CrampWarning *warning = cramp_warning_item_get (g_ptr_array_index (self->items, i));

      if (warning->state == CRAMP_WARNING_OPEN && !cramp_warning_rule_is_page_only (warning->rule))
        g_ptr_array_add (open, cramp_warning_ref ((CrampWarning *) warning));
    }
  return open;
}

/**
 * cramp_warnings_get_asked:
 *
 * Returns: (transfer full) (element-type CrampWarning): what was past when it was entered and could be serious if it is
 *   there now: one card asks about all of it
 */
GPtrArray *
cramp_warnings_get_asked (CrampWarnings *self)
{
  GPtrArray *asked = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      const CrampWarning *warning = cramp_warning_item_get (g_ptr_array_index (self->items, i));

      if (warning->state == CRAMP_WARNING_PAST && warning->level > CRAMP_WARNING_NONE &&
          warning->first_level >= CRAMP_WARNING_URGENT)
        g_ptr_array_add (asked, cramp_warning_ref ((CrampWarning *) warning));
    }
  return asked;
}

/**
 * cramp_warnings_block_advice:
 *
 * Returns: whether advice gives way, and no routine starts (C2)
 */
gboolean
cramp_warnings_block_advice (CrampWarnings *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, (gpointer) cramp_warning_item_get (g_ptr_array_index (self->items, i)));
      if (cramp_advice_blocked (one))
        return TRUE;
    }
  return FALSE;
}
