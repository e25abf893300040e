/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warnings.h"

/**
 * CrampWarnings:
 *
 * The warnings there are and were in a diary, the worst first, but those of long ago that nobody has seen and nobody
 * will be asked about; one list, shared by all who show them. It follows the diary, and the time: what is now becomes
 * past by itself. The first look is taken after the first frame, and in pieces, since the rules look through the whole
 * diary; until then there is nothing in it.
 *
 * Signals: #CrampWarnings::changed; #CrampWarnings::failed (#GError) where the diary can't be read.
 */
struct _CrampWarnings
{
  GObject parent_instance;

  CrampDiary *diary;       /* (owned) */
  GPtrArray *all;          /* (owned) (element-type CrampWarning) */
  GHashTable *levels;      /* (owned): uuid of an entry in @all to the level it shows */
  GHashTable *past_levels; /* (owned) (nullable): the same of those of long ago that are not in @all */
  guint n_left_out;        /* how many these are */
  guint reload;            /* idle source, or 0 */
  guint alarm;             /* of the diary's alarm, or 0 */
};

G_DEFINE_FINAL_TYPE (CrampWarnings, cramp_warnings, G_TYPE_OBJECT)
static G_DEFINE_QUARK (cramp - warnings, shared)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The age of what is open is looked at again after this time, microseconds. */
#define LOOK_AGAIN (15 * 60 * G_USEC_PER_SEC)

static void
alarm_cb (gpointer data)
{
  CrampWarnings *self = data;

  self->alarm = 0;
  cramp_warnings_refresh (self);
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

/* The marks of the calendar: notes, and what was corrected, leave none. */
static void
note_level (gpointer data, gpointer user_data)
{
  CrampWarning *warning = data;
  CrampWarnings *self = user_data;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->levels, warning->subject));

  if (warning->level > MAX (known, CRAMP_WARNING_NOTE) && warning->state != CRAMP_WARNING_WITHDRAWN)
    g_hash_table_insert (self->levels, warning->subject, GUINT_TO_POINTER (warning->level));
}

static gboolean
reload_cb (gpointer data)
{
  CrampWarnings *self = data;

  if (cramp_diary_prepare_warnings (self->diary))
    {
      /* Frames go first. */
      g_source_set_priority (g_main_current_source (), G_PRIORITY_LOW);
      return G_SOURCE_CONTINUE;
    }
  self->reload = 0;
  cramp_warnings_refresh (self);
  return G_SOURCE_REMOVE;
}

/* One write may change several things: the rules look once, before the next frame is drawn. */
static void
diary_changed_cb (CrampWarnings *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  self->reload = g_idle_add_full (G_PRIORITY_HIGH_IDLE, reload_cb, self, NULL);
}

static void
cramp_warnings_dispose (GObject *object)
{
  CrampWarnings *self = CRAMP_WARNINGS (object);

  g_clear_handle_id (&self->reload, g_source_remove);
  if (self->alarm)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->alarm);
  self->alarm = 0;
  if (self->diary)
    g_object_set_qdata (G_OBJECT (self->diary), shared_quark (), NULL);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_warnings_parent_class)->dispose (object);
}

static void
cramp_warnings_finalize (GObject *object)
{
  CrampWarnings *self = CRAMP_WARNINGS (object);

  g_clear_pointer (&self->past_levels, g_hash_table_unref);
  g_hash_table_unref (self->levels);
  g_ptr_array_unref (self->all);
  G_OBJECT_CLASS (cramp_warnings_parent_class)->finalize (object);
}

static void
cramp_warnings_class_init (CrampWarningsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_warnings_dispose;
  object_class->finalize = cramp_warnings_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_WARNINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", CRAMP_TYPE_WARNINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
cramp_warnings_init (CrampWarnings *self)
{
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  self->levels = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * cramp_warnings_of:
 *
 * Returns: (transfer full): the warnings of @diary, the same object for all who ask
 */
CrampWarnings *
cramp_warnings_of (CrampDiary *diary)
{
  CrampWarnings *self = g_object_get_qdata (G_OBJECT (diary), shared_quark ());

  if (self)
    return g_object_ref (self);
  self = g_object_new (CRAMP_TYPE_WARNINGS, NULL);
  self->diary = g_object_ref (diary);
  g_object_set_qdata (G_OBJECT (diary), shared_quark (), self);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  self->reload = g_idle_add_full (G_PRIORITY_LOW, reload_cb, self, NULL);
  return self;
}

/**
 * cramp_warnings_refresh:
 *
 * Looks at the diary now, for what must not start while a warning forbids it.
 */
void
cramp_warnings_refresh (CrampWarnings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) past_levels = NULL;
  g_autoptr (GPtrArray) all = cramp_diary_list_lasting_warnings (self->diary, &past_levels, &self->n_left_out, &error);

  g_clear_handle_id (&self->reload, g_source_remove);
  if (!all)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->past_levels, g_hash_table_unref);
  self->past_levels = g_steal_pointer (&past_levels);
  g_hash_table_remove_all (self->levels);
  g_ptr_array_unref (self->all);
  self->all = g_steal_pointer (&all);
  g_ptr_array_foreach (self->all, note_level, self);
  look_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cramp_warnings_get_list:
 *
 * Returns: (transfer none) (element-type CrampWarning): the worst first
 */
GPtrArray *
cramp_warnings_get_list (CrampWarnings *self)
{
  return self->all;
}

/**
 * cramp_warnings_get_n_left_out:
 *
 * Returns: how many more of long ago cramp_diary_list_warnings() gives
 */
guint
cramp_warnings_get_n_left_out (CrampWarnings *self)
{
  return self->n_left_out;
}

static GPtrArray *
pick (CrampWarnings *self, gboolean (*wanted) (const CrampWarning *warning))
{
  GPtrArray *picked = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);

  for (guint i = 0; i < self->all->len; i++)
    if (wanted (g_ptr_array_index (self->all, i)))
      g_ptr_array_add (picked, cramp_warning_ref (g_ptr_array_index (self->all, i)));
  return picked;
}

static gboolean
is_open (const CrampWarning *warning)
{
  return warning->state == CRAMP_WARNING_OPEN && !cramp_warning_rule_is_page_only (warning->rule);
}

/**
 * cramp_warnings_get_open:
 *
 * Returns: (transfer full) (element-type CrampWarning): what is open and belongs into banners, the worst first
 */
GPtrArray *
cramp_warnings_get_open (CrampWarnings *self)
{
  return pick (self, is_open);
}

static gboolean
is_sign (const CrampWarningCause *cause)
{
  return cause->sign != CRAMP_UNSET;
}

static gboolean
is_asked (const CrampWarning *warning)
{
  return warning->state == CRAMP_WARNING_PAST && cramp_warning_may_be_asked (warning);
}

/**
 * cramp_warnings_get_asked:
 *
 * Returns: (transfer full) (element-type CrampWarning): the signs that were past when they were entered and could be
 *   serious if they are there now: one card asks about all of them
 */
GPtrArray *
cramp_warnings_get_asked (CrampWarnings *self)
{
  return pick (self, is_asked);
}

static int
compare_since (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const CrampWarning *) a)->since, other = ((const CrampWarning *) b)->since;

  return one > other ? -1 : one < other;
}

/**
 * cramp_warnings_get_asked_signs:
 *
 * Returns: (transfer full) (element-type CrampWarningCause): of cramp_warnings_get_asked(), each kind of sign once,
 *   with its latest entry; the latest first. Good as long as @self is not read anew.
 */
GPtrArray *
cramp_warnings_get_asked_signs (CrampWarnings *self)
{
  g_autoptr (GPtrArray) asked = cramp_warnings_get_asked (self);
  gboolean told[CRAMP_N_SIGNS] = { FALSE };
  GPtrArray *causes = g_ptr_array_new ();

  g_ptr_array_sort_values (asked, compare_since);
  for (guint i = 0; i < asked->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (asked, i);

      for (guint j = 0; j < warning->causes->len; j++)
        {
          CrampWarningCause *cause = g_ptr_array_index (warning->causes, j);

          if (is_sign (cause) && !told[cause->sign])
            g_ptr_array_add (causes, cause);
          if (is_sign (cause))
            told[cause->sign] = TRUE;
        }
    }
  return causes;
}

/**
 * cramp_warnings_get_instead:
 * @open: (nullable): a cramp that is being entered; what is saved of it does not count then
 *
 * Returns: (transfer full) (nullable): what stands in place of stretching, massage, heat and standing tips, one
 *   sentence a line; %NULL where nothing forbids them (C2)
 */
char *
cramp_warnings_get_instead (CrampWarnings *self, const CrampEpisode *open)
{
  g_autoptr (GPtrArray) all = open ? cramp_diary_list_warnings_for (self->diary, open, NULL) : NULL;

  if (!all)
    all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  for (guint i = 0; i < self->all->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (self->all, i);

      if (!open || g_strcmp0 (warning->subject, open->record.uuid) != 0)
        g_ptr_array_add (all, cramp_warning_ref (warning));
    }
  return cramp_advice_instead (all);
}

/**
 * cramp_warnings_get_level:
 * @episode: uuid of a cramp
 *
 * Returns: the worst level that it shows, notes and withdrawn warnings left out
 */
CrampWarningLevel
cramp_warnings_get_level (CrampWarnings *self, const char *episode)
{
  CrampWarningLevel level = GPOINTER_TO_UINT (g_hash_table_lookup (self->levels, episode));
  gpointer past = self->past_levels ? g_hash_table_lookup (self->past_levels, episode) : NULL;

  return MAX (level, GPOINTER_TO_UINT (past));
}

static CrampWarningLevel
worst_of (CrampWarnings *self, GPtrArray *episodes)
{
  CrampWarningLevel worst = CRAMP_WARNING_NONE;

  for (guint i = 0; i < episodes->len; i++)
    worst = MAX (worst, cramp_warnings_get_level (self, ((CrampRecord *) episodes->pdata[i])->uuid));
  return worst;
}

/**
 * cramp_warnings_get_group_level:
 *
 * Returns: the worst level that the cramps of a day and its night show
 */
CrampWarningLevel
cramp_warnings_get_group_level (CrampWarnings *self, const CrampNightGroup *group)
{
  return MAX (worst_of (self, group->night_cramps), worst_of (self, group->daytime_cramps));
}
