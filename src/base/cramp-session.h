/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/* How a session ended. */
typedef enum
{
  CRAMP_ENDING_NONE,
  CRAMP_ENDING_DONE,
  CRAMP_ENDING_STOPPED,
  CRAMP_ENDING_HURT,
} CrampEnding;

/* How it felt. */
typedef enum
{
  CRAMP_FEELING_NONE,
  CRAMP_FEELING_GOOD,
  CRAMP_FEELING_NEITHER,
  CRAMP_FEELING_UNPLEASANT,
  CRAMP_FEELING_HURT,
  CRAMP_N_FEELINGS,
} CrampFeeling;

extern const CrampVocabulary cramp_endings;
extern const CrampVocabulary cramp_feelings;

/**
 * CrampSessionStep:
 * @exercise: id of the exercise
 * @side: the leg; both for exercises with both legs
 * @planned: seconds that were planned, all sets together
 * @held: seconds that were held
 * @hurt: yes where "It hurts" was tapped
 *
 * What was done of one exercise on one side. Skipped means held for 0 seconds.
 */
typedef struct
{
  CrampRecord record;
  char *exercise;
  CrampSide side;
  int planned;
  int held;
  CrampAnswer hurt;
} CrampSessionStep;

CRAMP_DECLARE_RECORD (CrampSessionStep, cramp_session_step)

/**
 * CrampSession:
 * @started: when it began
 * @utc_offset: seconds east of Greenwich there and then
 * @routine: key of a routine of this program, or uuid of an own one
 * @name: (nullable): what the own routine was called then
 * @ending: how it ended
 * @feeling: how it felt
 * @steps: (element-type CrampSessionStep): what was done
 *
 * One run of a routine (D14).
 */
typedef struct
{
  CrampRecord record;
  gint64 started;
  int utc_offset;
  char *routine;
  char *name;
  CrampEnding ending;
  CrampFeeling feeling;
  GPtrArray *steps;
} CrampSession;

CRAMP_DECLARE_RECORD (CrampSession, cramp_session)

/**
 * CrampStretchPlanTime:
 * @minute: minutes after midnight
 * @routine: key of a routine of this program, or uuid of an own one
 *
 * When what is to be done, each day.
 */
typedef struct
{
  CrampRecord record;
  int minute;
  char *routine;
} CrampStretchPlanTime;

CRAMP_DECLARE_RECORD (CrampStretchPlanTime, cramp_stretch_plan_time)

/**
 * CrampStretchPlan:
 * @kind: always "daily": a person has one plan
 * @times: (element-type CrampStretchPlanTime): in the order of the day; none means that nothing is planned
 *
 * The plan for stretching (S8). Where there is none, the default one holds.
 */
typedef struct
{
  CrampRecord record;
  char *kind;
  GPtrArray *times;
} CrampStretchPlan;

CRAMP_DECLARE_RECORD (CrampStretchPlan, cramp_stretch_plan)

CrampStretchPlan *cramp_stretch_plan_new (const char *person);
void cramp_stretch_plan_add (CrampStretchPlan *self, int minute, const char *routine);

G_END_DECLS
