/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-stopwatch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_RUNNING (cramp_running_get_type ())
G_DECLARE_FINAL_TYPE (CrampRunning, cramp_running, CRAMP, RUNNING, GObject)

CrampRunning *cramp_running_new (CrampDiary *diary);

CrampDiary *cramp_running_get_diary (CrampRunning *self);
const CrampEpisode *cramp_running_get_episode (CrampRunning *self);
gboolean cramp_running_is_running (CrampRunning *self);
gboolean cramp_running_is_forgotten (CrampRunning *self);
int cramp_running_elapsed (CrampRunning *self);
CrampStopwatchQuestion cramp_running_question (CrampRunning *self);

CrampEpisode *cramp_running_change (CrampRunning *self);
void cramp_running_save (CrampRunning *self, CrampEpisode *changed, const char *what);
void cramp_running_begin (CrampRunning *self, gint64 asked_at);
void cramp_running_take_up (CrampRunning *self);

G_END_DECLS
