/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine.h"

G_BEGIN_DECLS

/* A dose that was neither taken nor skipped counts as missed this long after its time, seconds. */
#define CRAMP_DOSE_GRACE (6 * 60 * 60)

/**
 * CrampPlannedDose:
 * @day: civil day
 * @minute: minutes after midnight, by the wall clock wherever the user is
 * @amount: units
 */
typedef struct
{
  int day;
  int minute;
  double amount;
} CrampPlannedDose;

/**
 * CrampDoseState:
 *
 * What became of a planned dose. Taken and skipped are stored; the others follow from the time.
 */
typedef enum
{
  CRAMP_DOSE_STATE_LATER,
  CRAMP_DOSE_STATE_DUE,
  CRAMP_DOSE_STATE_MISSED,
  CRAMP_DOSE_STATE_TAKEN,
  CRAMP_DOSE_STATE_SKIPPED,
} CrampDoseState;

/**
 * CrampChecklistEntry:
 * @medicine: (owned)
 * @planned: when and how much; the minute is %CRAMP_UNSET for doses taken as needed
 * @time: the same in seconds since 1970 UTC, in the zone asked for
 * @dose: (owned) (nullable): what was stored
 * @state: what became of it
 *
 * A line of the daily checklist.
 */
typedef struct
{
  CrampMedicine *medicine;
  CrampPlannedDose planned;
  gint64 time;
  CrampDose *dose;
  CrampDoseState state;
} CrampChecklistEntry;

/**
 * CrampAsNeeded:
 * @allowed: whether one more now keeps to the least interval and the most in 24 hours
 * @is_last: whether one more now would be the last that is allowed for the time being
 * @taken: doses taken in the 24 hours before now
 * @last_at: when the last one was taken, seconds since 1970 UTC; %CRAMP_TIME_UNSET where none was
 * @next_at: the earliest time one more is allowed, seconds since 1970 UTC
 *
 * Where the user stands with a medicine that is taken as needed.
 */
typedef struct
{
  gboolean allowed;
  gboolean is_last;
  int taken;
  gint64 last_at;
  gint64 next_at;
} CrampAsNeeded;

const CrampSchedule *cramp_schedule_in_force (const CrampMedicine *medicine, GPtrArray *schedules, int day);
gboolean cramp_schedule_plans_on (const CrampSchedule *schedule, int day);
GArray *cramp_plan_doses (const CrampMedicine *medicine, GPtrArray *schedules, int from, int to);
CrampDoseState cramp_dose_state (gint64 planned, const CrampDose *dose, gint64 now);

GPtrArray *cramp_checklist_new (GPtrArray *medicines,
                                GPtrArray *schedules,
                                GPtrArray *doses,
                                int day,
                                gint64 now,
                                GTimeZone *zone);

CrampAsNeeded cramp_as_needed_check (const CrampSchedule *schedule, GPtrArray *doses, gint64 now);

double cramp_stock_left (const CrampMedicine *medicine, GPtrArray *schedules, GPtrArray *doses);
int
cramp_stock_runs_out (const CrampMedicine *medicine, GPtrArray *schedules, GPtrArray *doses, double left, int today);

G_END_DECLS
