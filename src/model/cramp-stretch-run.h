/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-player.h"
#include "cramp-routines.h"
#include "cramp-stretch-day.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STRETCH_RUN (cramp_stretch_run_get_type ())
G_DECLARE_FINAL_TYPE (CrampStretchRun, cramp_stretch_run, CRAMP, STRETCH_RUN, GObject)

typedef void (*CrampPlayerCall) (CrampPlayer *player, gint64 now);

CrampStretchRun *cramp_stretch_run_new (CrampDiary *diary,
                                        CrampExercises *exercises,
                                        CrampRoutine *routine,
                                        const char *key,
                                        CrampSide only,
                                        GError **error);

void cramp_stretch_run_start (CrampStretchRun *self);
void cramp_stretch_run_do (CrampStretchRun *self, CrampPlayerCall what);
void cramp_stretch_run_advance (CrampStretchRun *self);
gboolean cramp_stretch_run_set_feeling (CrampStretchRun *self, CrampFeeling feeling, GError **error);
gboolean cramp_stretch_run_save (CrampStretchRun *self, GError **error);

CrampPlayer *cramp_stretch_run_get_player (CrampStretchRun *self);
gint64 cramp_stretch_run_get_now (CrampStretchRun *self);
const CrampRoutine *cramp_stretch_run_get_routine (CrampStretchRun *self);
const CrampSession *cramp_stretch_run_get_session (CrampStretchRun *self);
const CrampExercise *cramp_stretch_run_get_exercise (CrampStretchRun *self, const CrampPhase *phase);
char *cramp_stretch_run_describe_next (CrampStretchRun *self);
char *cramp_stretch_run_say (CrampStretchRun *self, const CrampCue *cue);
const char *const *cramp_stretch_run_get_unknown (CrampStretchRun *self);

char *cramp_stretch_instead (CrampDiary *diary);

G_END_DECLS
