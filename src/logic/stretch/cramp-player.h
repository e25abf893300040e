/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampPhaseKind:
 * @CRAMP_PHASE_PREPARE: getting into the position of the next exercise
 * @CRAMP_PHASE_HOLD: holding a stretch, or doing an exercise that moves
 * @CRAMP_PHASE_CHANGE: changing to the other leg
 * @CRAMP_PHASE_REST: between two sets of one exercise
 */
typedef enum
{
  CRAMP_PHASE_PREPARE,
  CRAMP_PHASE_HOLD,
  CRAMP_PHASE_CHANGE,
  CRAMP_PHASE_REST,
} CrampPhaseKind;

/**
 * CrampPhase:
 * @step: which step of the routine it belongs to; what leads to a hold belongs to the hold's step
 * @set: which set, from 1
 * @n_sets: of how many
 * @side: the leg that works; of a phase before a hold, the hold's
 * @seconds: how long it lasts, at least 1
 *
 * A part of a routine, as the player goes through it.
 */
typedef struct
{
  CrampPhaseKind kind;
  guint step;
  int set;
  int n_sets;
  CrampSide side;
  int seconds;
} CrampPhase;

/**
 * CrampPlayerState:
 * @CRAMP_PLAYER_READY: not started yet
 * @CRAMP_PLAYER_RUNNING: time counts
 * @CRAMP_PLAYER_PAUSED: time stands still until cramp_player_resume()
 * @CRAMP_PLAYER_HURT: stopped by "It hurts" (C5), until the person decides
 * @CRAMP_PLAYER_DONE: at its end, or stopped before
 */
typedef enum
{
  CRAMP_PLAYER_READY,
  CRAMP_PLAYER_RUNNING,
  CRAMP_PLAYER_PAUSED,
  CRAMP_PLAYER_HURT,
  CRAMP_PLAYER_DONE,
} CrampPlayerState;

/**
 * CrampCueKind:
 * @CRAMP_CUE_PREPARE: a phase of that kind begins; so for the next three
 * @CRAMP_CUE_TICK: one of the last three seconds of a phase
 * @CRAMP_CUE_PAUSE: stopped for now, by the person or because the computer slept
 * @CRAMP_CUE_RESUME: goes on
 * @CRAMP_CUE_DONE: all is over
 */
typedef enum
{
  CRAMP_CUE_PREPARE,
  CRAMP_CUE_HOLD,
  CRAMP_CUE_CHANGE,
  CRAMP_CUE_REST,
  CRAMP_CUE_TICK,
  CRAMP_CUE_PAUSE,
  CRAMP_CUE_RESUME,
  CRAMP_CUE_DONE,
} CrampCueKind;

/**
 * CrampCue:
 * @phase: index of the phase it is about
 * @seconds_left: of a tick: 3, 2 or 1
 * @due: monotonic microseconds at which it should be heard
 *
 * Something to be heard or read out.
 */
typedef struct
{
  CrampCueKind kind;
  guint phase;
  int seconds_left;
  gint64 due;
} CrampCue;

typedef struct _CrampPlayer CrampPlayer;

CrampPlayer *cramp_player_new (const CrampPhase *phases, guint n_phases);
void cramp_player_free (CrampPlayer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPlayer, cramp_player_free)

void cramp_player_start (CrampPlayer *self, gint64 now, gint64 asleep);
void cramp_player_advance (CrampPlayer *self, gint64 now, gint64 asleep);
void cramp_player_pause (CrampPlayer *self, gint64 now);
void cramp_player_resume (CrampPlayer *self, gint64 now);
void cramp_player_back (CrampPlayer *self, gint64 now);
void cramp_player_skip (CrampPlayer *self, gint64 now);
void cramp_player_skip_step (CrampPlayer *self, gint64 now);
void cramp_player_hurt (CrampPlayer *self, gint64 now);
void cramp_player_stop (CrampPlayer *self, gint64 now);

gboolean cramp_player_take_cue (CrampPlayer *self, CrampCue *cue);
gint64 cramp_player_next_due (CrampPlayer *self);

CrampPlayerState cramp_player_get_state (CrampPlayer *self);
guint cramp_player_get_n_phases (CrampPlayer *self);
const CrampPhase *cramp_player_get_phase (CrampPlayer *self, guint i);
guint cramp_player_get_index (CrampPlayer *self);
const CrampPhase *cramp_player_get_next_hold (CrampPlayer *self);
gint64 cramp_player_get_left (CrampPlayer *self, gint64 now);
gint64 cramp_player_get_total_left (CrampPlayer *self, gint64 now);
gint64 cramp_player_get_held (CrampPlayer *self, guint i);
gboolean cramp_player_was_hurt (CrampPlayer *self, guint i);

G_END_DECLS
