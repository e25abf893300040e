/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-player.h"

/**
 * CrampPlayer:
 *
 * Goes through the phases of a routine. A pure state machine: what time it is comes from outside, as monotonic
 * microseconds, and each phase begins exactly where the one before ended, so that nothing drifts however late or rarely
 * it is called. What is to be heard is put in a queue.
 */
struct _CrampPlayer
{
  GArray *phases; /* (owned) (element-type CrampPhase) */
  gint64 *held;   /* (owned): for each phase, the longest it was held in one go */
  gboolean *hurt; /* (owned): for each phase, whether "It hurts" was tapped in it */
  GArray *cues;   /* (owned) (element-type CrampCue): not taken yet */

  CrampPlayerState state;
  guint index;
  gint64 end;    /* when the phase ends, while running */
  gint64 left;   /* what is left of the phase, while paused or hurt */
  int ticks;     /* how many ticks of the phase are still to come */
  gint64 asleep; /* how long the computer has slept since its start, when last told */
};

#define N_TICKS 3

/* A tick heard later than this would only mislead. */
#define TICK_TOO_LATE (G_USEC_PER_SEC / 2)

/* Boottime and monotonic clock are not read at the same instant; less than this is no sleep. */
#define SLEEP_SLACK (G_USEC_PER_SEC / 2)

/* Back within this time of a phase's start goes to what was before. */
#define BACK_SLACK (2 * G_USEC_PER_SEC)

static const CrampCueKind phase_cues[] = {
  [CRAMP_PHASE_PREPARE] = CRAMP_CUE_PREPARE,
  [CRAMP_PHASE_HOLD] = CRAMP_CUE_HOLD,
  [CRAMP_PHASE_CHANGE] = CRAMP_CUE_CHANGE,
  [CRAMP_PHASE_REST] = CRAMP_CUE_REST,
};

/**
 * cramp_player_new:
 * @phases: (array length=n_phases): at least one
 *
 * Returns: (transfer full): a player at the beginning, not started
 */
CrampPlayer *
cramp_player_new (const CrampPhase *phases, guint n_phases)
{
  CrampPlayer *self = g_new0 (CrampPlayer, 1);

  g_return_val_if_fail (n_phases > 0, self);
  self->phases = g_array_new (FALSE, FALSE, sizeof (CrampPhase));
  g_array_append_vals (self->phases, phases, n_phases);
  self->held = g_new0 (gint64, n_phases);
  self->hurt = g_new0 (gboolean, n_phases);
  self->cues = g_array_new (FALSE, FALSE, sizeof (CrampCue));
  return self;
}

/**
 * cramp_player_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_player_free (CrampPlayer *self)
{
  if (!self)
    return;
  g_array_unref (self->phases);
  g_array_unref (self->cues);
  g_free (self->held);
  g_free (self->hurt);
  g_free (self);
}

static const CrampPhase *
phase_at (CrampPlayer *self, guint i)
{
  return &g_array_index (self->phases, CrampPhase, i);
}

static gint64
length_of (const CrampPhase *phase)
{
  return (gint64) phase->seconds * G_USEC_PER_SEC;
}

static void
add_cue (CrampPlayer *self, CrampCueKind kind, int seconds_left, gint64 due)
{
  CrampCue cue = { .kind = kind, .phase = self->index, .seconds_left = seconds_left, .due = due };

  g_array_append_val (self->cues, cue);
}

static gboolean
is_active (CrampPlayer *self)
{
  return self->state != CRAMP_PLAYER_READY && self->state != CRAMP_PLAYER_DONE;
}

/* Notes down how long the phase has been held until @now. */
static void
note_held (CrampPlayer *self, gint64 now)
{
  gint64 length = length_of (phase_at (self, self->index));
  gint64 left = self->state == CRAMP_PLAYER_RUNNING ? self->end - now : self->left;

  self->held[self->index] = MAX (self->held[self->index], length - CLAMP (left, 0, length));
}

static void
finish (CrampPlayer *self, gint64 when)
{
  self->state = CRAMP_PLAYER_DONE;
  add_cue (self, CRAMP_CUE_DONE, 0, when);
}

/* Begins phase @index at @start, which may lie a little before @now: a phase that is over by @now is not announced. */
static void
enter (CrampPlayer *self, guint index, gint64 start, gint64 now)
{
  const CrampPhase *phase;

  if (index >= self->phases->len)
    {
      finish (self, start);
      return;
    }
  phase = phase_at (self, index);
  self->index = index;
  self->state = CRAMP_PLAYER_RUNNING;
  self->end = start + length_of (phase);
  self->ticks = MIN (N_TICKS, phase->seconds - 1);
  if (now < self->end)
    add_cue (self, phase_cues[phase->kind], 0, start);
}

static void
emit_ticks (CrampPlayer *self, gint64 now)
{
  while (self->ticks > 0 && now >= self->end - self->ticks * G_USEC_PER_SEC)
    {
      gint64 due = self->end - self->ticks * G_USEC_PER_SEC;

      if (now - due < TICK_TOO_LATE)
        add_cue (self, CRAMP_CUE_TICK, self->ticks, due);
      self->ticks--;
    }
}

/* What the person has just decided about is no longer of interest to hear. */
static void
forget_cues (CrampPlayer *self)
{
  g_array_set_size (self->cues, 0);
}

static void
halt (CrampPlayer *self, CrampPlayerState state, gint64 now)
{
  note_held (self, now);
  if (self->state == CRAMP_PLAYER_RUNNING)
    self->left = MAX (self->end - now, 0);
  self->state = state;
  forget_cues (self);
}

/**
 * cramp_player_start:
 * @now: monotonic microseconds
 * @asleep: boottime minus monotonic microseconds; what grows while the computer sleeps
 */
void
cramp_player_start (CrampPlayer *self, gint64 now, gint64 asleep)
{
  g_return_if_fail (self->state == CRAMP_PLAYER_READY);
  self->asleep = asleep;
  enter (self, 0, now, now);
}

/**
 * cramp_player_advance:
 * @now: monotonic microseconds
 * @asleep: boottime minus monotonic microseconds
 *
 * Brings the player to @now. When the computer has slept in between, it pauses instead.
 */
void
cramp_player_advance (CrampPlayer *self, gint64 now, gint64 asleep)
{
  gboolean slept = asleep > self->asleep + SLEEP_SLACK;

  self->asleep = asleep;
  if (self->state == CRAMP_PLAYER_RUNNING && slept)
    {
      cramp_player_pause (self, MIN (now, self->end));
      return;
    }
  while (self->state == CRAMP_PLAYER_RUNNING)
    {
      emit_ticks (self, now);
      if (now < self->end)
        break;
      note_held (self, self->end);
      enter (self, self->index + 1, self->end, now);
    }
}

/**
 * cramp_player_pause:
 * @now: monotonic microseconds
 */
void
cramp_player_pause (CrampPlayer *self, gint64 now)
{
  if (self->state != CRAMP_PLAYER_RUNNING)
    return;
  halt (self, CRAMP_PLAYER_PAUSED, now);
  add_cue (self, CRAMP_CUE_PAUSE, 0, now);
}

/**
 * cramp_player_resume:
 * @now: monotonic microseconds
 *
 * Goes on where it was paused, or stopped by pain.
 */
void
cramp_player_resume (CrampPlayer *self, gint64 now)
{
  if (self->state != CRAMP_PLAYER_PAUSED && self->state != CRAMP_PLAYER_HURT)
    return;
  self->state = CRAMP_PLAYER_RUNNING;
  self->end = now + self->left;
  add_cue (self, CRAMP_CUE_RESUME, 0, now);
}

/* The phase that leads to the hold at @index, or the hold itself where nothing does. */
static guint
lead_of (CrampPlayer *self, guint index)
{
  return index > 0 && phase_at (self, index - 1)->kind != CRAMP_PHASE_HOLD ? index - 1 : index;
}

/* The nearest hold before @index, or the first of all. */
static guint
hold_before (CrampPlayer *self, guint index)
{
  while (index > 0)
    if (phase_at (self, --index)->kind == CRAMP_PHASE_HOLD)
      return index;
  return 0;
}

static void
jump (CrampPlayer *self, guint index, gint64 now)
{
  note_held (self, now);
  forget_cues (self);
  enter (self, index, now, now);
}

/**
 * cramp_player_back:
 * @now: monotonic microseconds
 *
 * Begins the phase anew; in its first two seconds, goes back to the hold before.
 */
void
cramp_player_back (CrampPlayer *self, gint64 now)
{
  gint64 passed;

  if (!is_active (self))
    return;
  passed = length_of (phase_at (self, self->index)) - cramp_player_get_left (self, now);
  if (passed > BACK_SLACK)
    jump (self, self->index, now);
  else
    jump (self, lead_of (self, hold_before (self, lead_of (self, self->index))), now);
}

/**
 * cramp_player_skip:
 * @now: monotonic microseconds
 *
 * Goes on to the next phase at once.
 */
void
cramp_player_skip (CrampPlayer *self, gint64 now)
{
  if (is_active (self))
    jump (self, self->index + 1, now);
}

/**
 * cramp_player_skip_step:
 * @now: monotonic microseconds
 *
 * Leaves out the rest of the exercise, its other sides and sets too.
 */
void
cramp_player_skip_step (CrampPlayer *self, gint64 now)
{
  guint next = self->index;

  if (!is_active (self))
    return;
  while (next < self->phases->len && phase_at (self, next)->step == phase_at (self, self->index)->step)
    next++;
  jump (self, next, now);
}

/**
 * cramp_player_hurt:
 * @now: monotonic microseconds
 *
 * Stops at once and silently (C5). Then cramp_player_skip_step(), cramp_player_resume() or cramp_player_stop().
 */
void
cramp_player_hurt (CrampPlayer *self, gint64 now)
{
  if (!is_active (self))
    return;
  halt (self, CRAMP_PLAYER_HURT, now);
  self->hurt[self->index] = TRUE;
}

/**
 * cramp_player_stop:
 * @now: monotonic microseconds
 *
 * Ends here. What was held so far stays.
 */
void
cramp_player_stop (CrampPlayer *self, gint64 now)
{
  if (!is_active (self))
    return;
  note_held (self, now);
  forget_cues (self);
  self->state = CRAMP_PLAYER_DONE;
}

/**
 * cramp_player_take_cue:
 * @cue: (out caller-allocates):
 *
 * Takes the oldest cue out of the queue.
 *
 * Returns: whether there was one
 */
gboolean
cramp_player_take_cue (CrampPlayer *self, CrampCue *cue)
{
  if (self->cues->len == 0)
    return FALSE;
  *cue = g_array_index (self->cues, CrampCue, 0);
  g_array_remove_index (self->cues, 0);
  return TRUE;
}

/**
 * cramp_player_next_due:
 *
 * Returns: monotonic microseconds at which cramp_player_advance() has something to do, or %G_MAXINT64
 */
gint64
cramp_player_next_due (CrampPlayer *self)
{
  return self->state == CRAMP_PLAYER_RUNNING ? self->end - self->ticks * G_USEC_PER_SEC : G_MAXINT64;
}

CrampPlayerState
cramp_player_get_state (CrampPlayer *self)
{
  return self->state;
}

guint
cramp_player_get_n_phases (CrampPlayer *self)
{
  return self->phases->len;
}

/**
 * cramp_player_get_phase:
 *
 * Returns: (transfer none): the phase at @i
 */
const CrampPhase *
cramp_player_get_phase (CrampPlayer *self, guint i)
{
  g_return_val_if_fail (i < self->phases->len, NULL);
  return phase_at (self, i);
}

/**
 * cramp_player_get_index:
 *
 * Returns: which phase it is in
 */
guint
cramp_player_get_index (CrampPlayer *self)
{
  return self->index;
}

/**
 * cramp_player_get_next_hold:
 *
 * Returns: (transfer none) (nullable): the next hold after the phase it is in
 */
const CrampPhase *
cramp_player_get_next_hold (CrampPlayer *self)
{
  for (guint i = self->index + 1; i < self->phases->len; i++)
    if (phase_at (self, i)->kind == CRAMP_PHASE_HOLD)
      return phase_at (self, i);
  return NULL;
}

/**
 * cramp_player_get_left:
 * @now: monotonic microseconds
 *
 * Returns: microseconds left of the phase
 */
gint64
cramp_player_get_left (CrampPlayer *self, gint64 now)
{
  gint64 length = length_of (phase_at (self, self->index));

  switch (self->state)
    {
    case CRAMP_PLAYER_READY:
      return length;
    case CRAMP_PLAYER_RUNNING:
      return CLAMP (self->end - now, 0, length);
    case CRAMP_PLAYER_PAUSED:
    case CRAMP_PLAYER_HURT:
      return self->left;
    case CRAMP_PLAYER_DONE:
    default:
      return 0;
    }
}

/**
 * cramp_player_get_total_left:
 * @now: monotonic microseconds
 *
 * Returns: microseconds left of the whole
 */
gint64
cramp_player_get_total_left (CrampPlayer *self, gint64 now)
{
  gint64 total = cramp_player_get_left (self, now);

  for (guint i = self->index + 1; i < self->phases->len && self->state != CRAMP_PLAYER_DONE; i++)
    total += length_of (phase_at (self, i));
  return total;
}

/**
 * cramp_player_get_held:
 *
 * Returns: microseconds the phase at @i was held, in its longest go
 */
gint64
cramp_player_get_held (CrampPlayer *self, guint i)
{
  g_return_val_if_fail (i < self->phases->len, 0);
  return self->held[i];
}

/**
 * cramp_player_was_hurt:
 *
 * Returns: whether "It hurts" was tapped in the phase at @i
 */
gboolean
cramp_player_was_hurt (CrampPlayer *self, guint i)
{
  g_return_val_if_fail (i < self->phases->len, FALSE);
  return self->hurt[i];
}
