/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-routine.h"
#include "cramp-stretch-day.h"

G_BEGIN_DECLS

CrampStretchPlan *cramp_stretch_plan_read (CrampDiary *diary, GError **error);
GPtrArray *cramp_stretch_sessions_read (CrampDiary *diary, int day, GError **error);

gboolean cramp_stretch_today_describe (CrampDiary *diary, char **title, char **subtitle);
CrampRoutine *cramp_stretch_today_next (CrampDiary *diary, char **key);
char *cramp_stretch_today_describe_session (CrampDiary *diary, const CrampSession *session);

G_END_DECLS
