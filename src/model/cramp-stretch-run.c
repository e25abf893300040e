/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-run.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-warnings.h"

/**
 * CrampStretchRun:
 *
 * One run of a routine: the player with the diary's clock, woken up at its deadlines, and the session that is written
 * when it ends. Closing it half-way keeps what was done.
 *
 * Signals: #CrampStretchRun::cue (#CrampCue) when something is to be heard; #CrampStretchRun::changed when state or
 * phase may have changed.
 */
struct _CrampStretchRun
{
  GObject parent_instance;

  CrampDiary *diary;         /* (owned) */
  CrampExercises *exercises; /* (owned) */
  CrampRoutine *routine;     /* (owned) */
  CrampPlayer *player;       /* (owned) */
  CrampSession *session;     /* (owned) */
  GStrv unknown;             /* (owned): exercises left out */
  GSource *alarm;            /* (owned): fires at the player's next deadline */
};

G_DEFINE_FINAL_TYPE (CrampStretchRun, cramp_stretch_run, G_TYPE_OBJECT)

enum
{
  CUE,
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
dispatch_alarm (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs alarm_funcs = { NULL, NULL, dispatch_alarm, NULL, NULL, NULL };

static CrampClock *
get_clock (CrampStretchRun *self)
{
  return cramp_diary_get_clock (self->diary);
}

static gint64
get_asleep (CrampStretchRun *self)
{
  return cramp_clock_boottime (get_clock (self)) - cramp_clock_monotonic (get_clock (self));
}

/* The deadline is absolute: how late one call comes does not move the next. */
static void
set_alarm (CrampStretchRun *self)
{
  gint64 due = cramp_player_next_due (self->player);
  gint64 left = due - cramp_stretch_run_get_now (self);

  g_source_set_ready_time (self->alarm, due == G_MAXINT64 ? -1 : g_get_monotonic_time () + MAX (left, 0));
}

static void
settle (CrampStretchRun *self)
{
  CrampCue cue;

  g_object_ref (self);
  set_alarm (self);
  while (cramp_player_take_cue (self->player, &cue))
    g_signal_emit (self, signals[CUE], 0, &cue);
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_unref (self);
}

static gboolean
alarm_cb (gpointer user_data)
{
  cramp_stretch_run_advance (user_data);
  return G_SOURCE_CONTINUE;
}

static void
cramp_stretch_run_dispose (GObject *object)
{
  CrampStretchRun *self = CRAMP_STRETCH_RUN (object);

  if (self->alarm)
    g_source_destroy (self->alarm);
  g_clear_pointer (&self->alarm, g_source_unref);
  G_OBJECT_CLASS (cramp_stretch_run_parent_class)->dispose (object);
}

static void
cramp_stretch_run_finalize (GObject *object)
{
  CrampStretchRun *self = CRAMP_STRETCH_RUN (object);

  g_clear_object (&self->diary);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  g_clear_pointer ((gpointer *) &self->routine, cramp_record_unref);
  g_clear_pointer ((gpointer *) &self->session, cramp_record_unref);
  g_clear_pointer (&self->player, cramp_player_free);
  g_strfreev (self->unknown);
  G_OBJECT_CLASS (cramp_stretch_run_parent_class)->finalize (object);
}

static void
cramp_stretch_run_class_init (CrampStretchRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_stretch_run_dispose;
  object_class->finalize = cramp_stretch_run_finalize;

  signals[CUE] = g_signal_new ("cue", CRAMP_TYPE_STRETCH_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_POINTER);
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_STRETCH_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_stretch_run_init (CrampStretchRun *self)
{
  self->alarm = g_source_new (&alarm_funcs, sizeof (GSource));
  g_source_set_name (self->alarm, "stretching");
  g_source_set_priority (self->alarm, G_PRIORITY_HIGH);
  g_source_set_callback (self->alarm, alarm_cb, self, NULL);
  g_source_attach (self->alarm, NULL);
}

/**
 * cramp_stretch_run_new:
 * @routine: what to do
 * @key: key of the built-in routine it is, or uuid of the own one
 * @only: the one leg to do it with, or %CRAMP_SIDE_NONE for both
 *
 * Returns: (transfer full) (nullable): a run that is not started; %CRAMP_ERROR_INVALID where the routine can't be
 *   played
 */
CrampStretchRun *
cramp_stretch_run_new (CrampDiary *diary,
                       CrampExercises *exercises,
                       CrampRoutine *routine,
                       const char *key,
                       CrampSide only,
                       GError **error)
{
  g_autoptr (CrampStretchRun) self = NULL;
  g_autoptr (GArray) phases = NULL;

  if (!cramp_routine_check (routine, exercises, error))
    return NULL;
  self = g_object_new (CRAMP_TYPE_STRETCH_RUN, NULL);
  self->diary = g_object_ref (diary);
  self->exercises = cramp_exercises_ref (exercises);
  self->routine = cramp_record_ref (routine);
  phases = cramp_routine_phases (routine, exercises, only, &self->unknown);
  self->player = cramp_player_new ((const CrampPhase *) phases->data, phases->len);
  self->session = cramp_record_new (&cramp_session_type);
  self->session->routine = g_strdup (key);
  if (!cramp_routines_find_built_in (key))
    self->session->name = g_strdup (routine->name);
  g_signal_connect_object (get_clock (self), "jumped", G_CALLBACK (cramp_stretch_run_advance), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

void
cramp_stretch_run_start (CrampStretchRun *self)
{
  CrampClock *clock = get_clock (self);

  self->session->started = cramp_clock_now (clock);
  self->session->utc_offset = cramp_clock_utc_offset (clock, self->session->started);
  cramp_player_start (self->player, cramp_stretch_run_get_now (self), get_asleep (self));
  settle (self);
}

/**
 * cramp_stretch_run_do:
 * @what: one of the player's functions, as cramp_player_pause()
 */
void
cramp_stretch_run_do (CrampStretchRun *self, CrampPlayerCall what)
{
  cramp_player_advance (self->player, cramp_stretch_run_get_now (self), get_asleep (self));
  what (self->player, cramp_stretch_run_get_now (self));
  settle (self);
}

/**
 * cramp_stretch_run_advance:
 *
 * Looks at the clock. Done by itself at the deadlines; to be called when the screen is drawn anyway.
 */
void
cramp_stretch_run_advance (CrampStretchRun *self)
{
  CrampPlayerState state = cramp_player_get_state (self->player);
  guint index = cramp_player_get_index (self->player);
  gboolean due = cramp_stretch_run_get_now (self) >= cramp_player_next_due (self->player);

  cramp_player_advance (self->player, cramp_stretch_run_get_now (self), get_asleep (self));
  if (due || state != cramp_player_get_state (self->player) || index != cramp_player_get_index (self->player))
    settle (self);
  else
    set_alarm (self);
}

static CrampEnding
find_ending (CrampStretchRun *self)
{
  guint last = cramp_player_get_n_phases (self->player) - 1;
  gboolean hurt = FALSE;

  for (guint i = 0; i <= last; i++)
    hurt |= cramp_player_was_hurt (self->player, i);
  if (cramp_player_get_held (self->player, last) > 0 && !cramp_player_was_hurt (self->player, last))
    return CRAMP_ENDING_DONE;
  return hurt ? CRAMP_ENDING_HURT : CRAMP_ENDING_STOPPED;
}

/**
 * cramp_stretch_run_save:
 *
 * Writes the session into the diary; nothing where nothing was held yet and nothing hurt.
 *
 * Returns: whether what there is to keep is kept
 */
gboolean
cramp_stretch_run_save (CrampStretchRun *self, GError **error)
{
  g_autoptr (CrampSession) session = cramp_record_copy (self->session);

  g_ptr_array_set_size (session->steps, 0);
  cramp_session_record (session, self->routine, self->player);
  session->ending = find_ending (self);
  g_clear_pointer ((gpointer *) &self->session, cramp_record_unref);
  self->session = g_steal_pointer (&session);
  if (!cramp_session_counts (self->session) && self->session->ending != CRAMP_ENDING_HURT)
    return TRUE;
  return cramp_diary_save (self->diary, self->session, _ ("Stretching"), error);
}

/**
 * cramp_stretch_run_set_feeling:
 *
 * Notes down how it felt.
 *
 * Returns: whether that is on disk
 */
gboolean
cramp_stretch_run_set_feeling (CrampStretchRun *self, CrampFeeling feeling, GError **error)
{
  self->session->feeling = feeling;
  return cramp_stretch_run_save (self, error);
}

CrampPlayer *
cramp_stretch_run_get_player (CrampStretchRun *self)
{
  return self->player;
}

/**
 * cramp_stretch_run_get_now:
 *
 * Returns: monotonic microseconds, as the player counts
 */
gint64
cramp_stretch_run_get_now (CrampStretchRun *self)
{
  return cramp_clock_monotonic (get_clock (self));
}

const CrampRoutine *
cramp_stretch_run_get_routine (CrampStretchRun *self)
{
  return self->routine;
}

/**
 * cramp_stretch_run_get_session:
 *
 * Returns: (transfer none): what was written last
 */
const CrampSession *
cramp_stretch_run_get_session (CrampStretchRun *self)
{
  return self->session;
}

/**
 * cramp_stretch_run_get_exercise:
 *
 * Returns: (transfer none): the exercise of @phase
 */
const CrampExercise *
cramp_stretch_run_get_exercise (CrampStretchRun *self, const CrampPhase *phase)
{
  const CrampRoutineStep *step = g_ptr_array_index (self->routine->steps, phase->step);

  return cramp_exercises_find (self->exercises, step->exercise);
}

/**
 * cramp_stretch_run_get_unknown:
 *
 * Returns: (transfer none) (array zero-terminated=1): exercises of the routine that are not known and left out
 */
const char *const *
cramp_stretch_run_get_unknown (CrampStretchRun *self)
{
  return (const char *const *) self->unknown;
}

/**
 * cramp_stretch_run_describe_next:
 *
 * Returns: (transfer full): what comes after the hold it is in; before a hold, which set that is
 */
char *
cramp_stretch_run_describe_next (CrampStretchRun *self)
{
  const CrampPhase *phase = cramp_player_get_phase (self->player, cramp_player_get_index (self->player));
  const CrampPhase *next = cramp_player_get_next_hold (self->player);
  const CrampExercise *exercise;

  if (phase->kind != CRAMP_PHASE_HOLD)
    return phase->n_sets > 1 ? g_strdup_printf (_ ("Set %d of %d"), phase->set, phase->n_sets) : g_strdup ("");
  if (!next)
    return g_strdup (_ ("This is the last one."));
  exercise = cramp_stretch_run_get_exercise (self, next);
  if (next->step != phase->step)
    /* Translators: %s is the name of an exercise. */
    return g_strdup_printf (_ ("Next: %s"), exercise->name);
  if (next->side != phase->side)
    /* Translators: %s is a sentence as "Right leg behind, heel down." */
    return g_strdup_printf (_ ("Next: the other leg. %s"), exercise->cues[next->side]);
  return g_strdup_printf (_ ("Next: set %d of %d"), next->set, next->n_sets);
}

/**
 * cramp_stretch_run_say:
 *
 * Returns: (transfer full) (nullable): what the voice says at @cue
 */
char *
cramp_stretch_run_say (CrampStretchRun *self, const CrampCue *cue)
{
  const CrampPhase *phase = cramp_player_get_phase (self->player, cue->phase);

  switch (cue->kind)
    {
    case CRAMP_CUE_TICK:
      return NULL;
    case CRAMP_CUE_PAUSE:
      return g_strdup (_ ("Paused."));
    case CRAMP_CUE_RESUME:
      return g_strdup (_ ("Going on."));
    case CRAMP_CUE_DONE:
      return g_strdup (_ ("Done."));
    case CRAMP_CUE_PREPARE:
    case CRAMP_CUE_HOLD:
    case CRAMP_CUE_CHANGE:
    case CRAMP_CUE_REST:
    default:
      return cramp_phase_say (phase, cramp_stretch_run_get_exercise (self, phase));
    }
}

/**
 * cramp_stretch_instead:
 *
 * Looks at the diary now, for where a routine is about to start.
 *
 * Returns: (transfer full) (nullable): what stands in place of stretching while a warning forbids it (C2)
 */
char *
cramp_stretch_instead (CrampDiary *diary)
{
  g_autoptr (CrampWarnings) warnings = cramp_warnings_of (diary);

  cramp_warnings_refresh (warnings);
  return cramp_warnings_get_instead (warnings, NULL);
}
