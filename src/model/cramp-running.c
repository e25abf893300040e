/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-running.h"

#include <glib/gi18n-lib.h>

/**
 * CrampRunning:
 *
 * The cramp that is running, of the diary's person, or the one that has just eased: on disk from its first second, and
 * after each word that is said of it. What can't be written is kept, so that the clock goes on, and is written with
 * the next word or as soon as the file is free again.
 *
 * Properties: #CrampRunning:running, whether a cramp is running.
 *
 * Signals: #CrampRunning::changed, when the cramp is another one or something was said of it; #CrampRunning::question,
 * when one falls due; #CrampRunning::failed (error), when it could not be written.
 */
struct _CrampRunning
{
  GObject parent_instance;

  CrampDiary *diary;     /* (owned) */
  CrampEpisode *episode; /* (owned) (nullable) */
  GPtrArray *unsaved;    /* (owned) (element-type CrampEpisode): what could not be written yet */
  guint alarm;           /* of the next question */
  gboolean was_running;
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (CrampRunning, cramp_running, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RUNNING,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  QUESTION,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static CrampClock *
clock_of (CrampRunning *self)
{
  return cramp_diary_get_clock (self->diary);
}

static void set_alarm (CrampRunning *self);

static void
question_due_cb (gpointer user_data)
{
  CrampRunning *self = user_data;

  self->alarm = 0;
  set_alarm (self);
  g_signal_emit (self, signals[QUESTION], 0);
}

static void
set_alarm (CrampRunning *self)
{
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);
  gint64 next = CRAMP_TIME_UNSET;

  if (cramp_running_is_running (self))
    next = cramp_stopwatch_next_question (self->episode, clock_of (self));
  cramp_alarm_cancel (alarm, self->alarm);
  self->alarm = next != CRAMP_TIME_UNSET ? cramp_alarm_add (alarm, next, question_due_cb, self) : 0;
}

/* Takes over @episode. */
static void
adopt (CrampRunning *self, CrampEpisode *episode)
{
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  self->episode = episode;
  set_alarm (self);
}

static void
tell (CrampRunning *self)
{
  gboolean running = cramp_running_is_running (self);

  g_signal_emit (self, signals[CHANGED], 0);
  if (self->was_running == running)
    return;
  self->was_running = running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/* Of each cramp only what was said last is to be written. */
static void
add_unsaved (CrampRunning *self, CrampEpisode *episode)
{
  for (guint i = 0; i < self->unsaved->len; i++)
    {
      const CrampEpisode *other = self->unsaved->pdata[i];

      if (g_str_equal (other->record.uuid, episode->record.uuid))
        {
          g_ptr_array_remove_index (self->unsaved, i);
          break;
        }
    }
  g_ptr_array_add (self->unsaved, cramp_record_ref (episode));
}

static void
write_unsaved (CrampRunning *self, const char *what)
{
  g_autoptr (GPtrArray) records = g_steal_pointer (&self->unsaved);
  g_autoptr (GError) error = NULL;

  /* Emptied first: the diary's own signal comes while it is being written. */
  self->unsaved = cramp_record_list_new ();
  self->is_writing = TRUE;
  cramp_diary_save_all (self->diary, records, what, &error);
  self->is_writing = FALSE;
  if (!error)
    return;
  g_ptr_array_unref (self->unsaved);
  self->unsaved = g_steal_pointer (&records);
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Undone, changed in the diary, or by another program. */
static void
diary_changed_cb (CrampRunning *self, const CrampChange *what)
{
  g_autoptr (GError) error = NULL;
  CrampEpisode *read;

  if (!cramp_change_concerns (what, &cramp_episode_type))
    return;
  if (!self->episode)
    {
      cramp_running_take_up (self);
      return;
    }
  /* What could not be written stands above what the file says. */
  if (self->unsaved->len > 0)
    {
      write_unsaved (self, _ ("Cramp now"));
      return;
    }
  read = cramp_diary_get (self->diary, &cramp_episode_type, self->episode->record.uuid, &error);
  if (error)
    return;
  adopt (self, read);
  if (!self->is_writing)
    tell (self);
}

static void
cramp_running_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, cramp_running_is_running (CRAMP_RUNNING (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_running_dispose (GObject *object)
{
  CrampRunning *self = CRAMP_RUNNING (object);

  if (self->diary)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->alarm);
  self->alarm = 0;
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_running_parent_class)->dispose (object);
}

static void
cramp_running_class_init (CrampRunningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_running_get_property;
  object_class->dispose = cramp_running_dispose;

  properties[PROP_RUNNING] =
      g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_RUNNING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[QUESTION] =
      g_signal_new ("question", CRAMP_TYPE_RUNNING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
      g_signal_new ("failed", CRAMP_TYPE_RUNNING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cramp_running_init (CrampRunning *self)
{
  self->unsaved = cramp_record_list_new ();
}

/**
 * cramp_running_new:
 *
 * Returns: (transfer full): what is running in @diary
 */
CrampRunning *
cramp_running_new (CrampDiary *diary)
{
  CrampRunning *self = g_object_new (CRAMP_TYPE_RUNNING, NULL);

  self->diary = g_object_ref (diary);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "notify::person", G_CALLBACK (cramp_running_take_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cramp_diary_get_alarm (diary), "clock-set", G_CALLBACK (set_alarm), self, G_CONNECT_SWAPPED);
  cramp_running_take_up (self);
  return self;
}

/**
 * cramp_running_get_diary:
 *
 * Returns: (transfer none): the diary in which it runs
 */
CrampDiary *
cramp_running_get_diary (CrampRunning *self)
{
  return self->diary;
}

/**
 * cramp_running_get_episode:
 *
 * Returns: (transfer none) (nullable): the cramp that is running or has just eased
 */
const CrampEpisode *
cramp_running_get_episode (CrampRunning *self)
{
  return self->episode;
}

/**
 * cramp_running_is_running:
 *
 * Returns: whether a cramp is running, and not only one there that has eased
 */
gboolean
cramp_running_is_running (CrampRunning *self)
{
  return self->episode && cramp_episode_is_running (self->episode);
}

/**
 * cramp_running_is_forgotten:
 *
 * Returns: whether the clock can't tell the end of the cramp that is running; see cramp_stopwatch_is_forgotten()
 */
gboolean
cramp_running_is_forgotten (CrampRunning *self)
{
  return cramp_running_is_running (self) && cramp_stopwatch_is_forgotten (self->episode, clock_of (self));
}

/**
 * cramp_running_elapsed:
 *
 * Returns: seconds since the onset of the cramp that is there
 */
int
cramp_running_elapsed (CrampRunning *self)
{
  return cramp_stopwatch_elapsed (self->episode, clock_of (self));
}

/**
 * cramp_running_question:
 *
 * Returns: what is to be asked now of the cramp that is there; of a forgotten one whether it is still cramping
 */
CrampStopwatchQuestion
cramp_running_question (CrampRunning *self)
{
  return cramp_running_is_forgotten (self) ? CRAMP_STOPWATCH_ASKS_STILL
                                           : cramp_stopwatch_question (self->episode, clock_of (self));
}

/**
 * cramp_running_change:
 *
 * Returns: (transfer full): a copy of the cramp that is there, to be changed and given to cramp_running_save()
 */
CrampEpisode *
cramp_running_change (CrampRunning *self)
{
  return cramp_record_copy (self->episode);
}

/**
 * cramp_running_save:
 * @changed: (transfer full): the cramp, as it is now
 * @what: for undo, translated
 *
 * Somebody said something of the cramp.
 */
void
cramp_running_save (CrampRunning *self, CrampEpisode *changed, const char *what)
{
  if (cramp_episode_is_running (changed))
    cramp_stopwatch_touch (changed, clock_of (self));
  adopt (self, changed);
  add_unsaved (self, changed);
  write_unsaved (self, what);
  tell (self);
}

/**
 * cramp_running_begin:
 * @asked_at: when it began, seconds since 1970 UTC: the button was pressed then
 *
 * A new cramp. One that is still running ends, as long ago as nobody knows.
 */
void
cramp_running_begin (CrampRunning *self, gint64 asked_at)
{
  CrampEpisode *episode = cramp_stopwatch_start (clock_of (self), cramp_diary_get_person (self->diary));
  int late = (int) (episode->onset - asked_at);

  if (cramp_running_is_running (self))
    {
      g_autoptr (CrampEpisode) older = cramp_running_change (self);

      cramp_stopwatch_end_roughly (older, clock_of (self), CRAMP_BAND_UNKNOWN);
      add_unsaved (self, older);
    }
  if (late > 0)
    cramp_stopwatch_began_earlier (episode, late);
  cramp_running_save (self, episode, _ ("Cramp now"));
}

/**
 * cramp_running_take_up:
 *
 * Takes up the cramp that is running by the file, but for one of which something is not written yet.
 */
void
cramp_running_take_up (CrampRunning *self)
{
  g_autoptr (GPtrArray) running = NULL;

  if (self->unsaved->len == 0)
    {
      running = cramp_diary_list_running (self->diary, NULL);
      adopt (self, running && running->len > 0 ? cramp_record_ref (running->pdata[running->len - 1]) : NULL);
    }
  tell (self);
}
