/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-player.h"
#include "cramp-routine.h"
#include "cramp-session.h"

G_BEGIN_DECLS

CrampStretchPlan *cramp_stretch_plan_default (void);

int cramp_session_day (const CrampSession *self);
gboolean cramp_session_counts (const CrampSession *self);
int cramp_session_held (const CrampSession *self);
void cramp_session_record (CrampSession *self, const CrampRoutine *routine, CrampPlayer *player);

/**
 * CrampStretchDay:
 * @planned: how many times are planned
 * @done: how many were done, perhaps more than planned
 * @next: (nullable): the time to do next: the first one that is still to come or was within the last hour; where all
 *   are over, the last one that was not done; not owned
 *
 * How far a day's stretching is.
 */
typedef struct
{
  int planned;
  int done;
  const CrampStretchPlanTime *next;
} CrampStretchDay;

void
cramp_stretch_day_look (CrampStretchDay *self, const CrampStretchPlan *plan, GPtrArray *sessions, int day, int minute);
gboolean cramp_stretch_day_has_done (const CrampStretchPlan *plan, GPtrArray *sessions, int day, guint time);
char *cramp_stretch_day_describe (const CrampStretchDay *self);

G_END_DECLS
