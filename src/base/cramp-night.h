/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampNight:
 * @day: the day D of "night of D"
 * @no_cramps: yes for an explicit "no cramps"; an entered night cramp wins over it
 * @sleep: how the night was (D9)
 *
 * What is said of a whole night. A night without a cramp and without "no cramps" is not recorded: missing, never zero.
 */
typedef struct
{
  CrampRecord record;
  int day;
  CrampAnswer no_cramps;
  CrampSleep sleep;
} CrampNight;

CRAMP_DECLARE_RECORD (CrampNight, cramp_night)

CrampNight *cramp_night_new (const char *person, int day);

/**
 * CrampDay:
 * @day: the civil day
 * @drinks: glasses, counted without a goal (C3)
 * @alcohol: D14, as the next ones
 * @caffeine: D14
 * @exercise: D14
 * @hot_weather: D14
 * @tired: tired by day because of cramps (W8)
 * @more_often: "my cramps come more often" (W10)
 * @worse: "my cramps are worse" (W10)
 * @notes: a note on the day
 *
 * What is said of a day (D14).
 */
typedef struct
{
  CrampRecord record;
  int day;
  int drinks;
  CrampAnswer alcohol;
  CrampAnswer caffeine;
  CrampAnswer exercise;
  CrampAnswer hot_weather;
  CrampAnswer tired;
  CrampAnswer more_often;
  CrampAnswer worse;
  char *notes;
} CrampDay;

CRAMP_DECLARE_RECORD (CrampDay, cramp_day)

CrampDay *cramp_day_record_new (const char *person, int day);

/**
 * CrampFinding:
 * @kind: muscle wasting, or contact with a toxin such as lead (D10)
 * @day: when it was noticed, or when the contact was
 * @answer: yes or no
 * @notes: more about it
 *
 * The answer to a standing question.
 */
typedef struct
{
  CrampRecord record;
  CrampFindingKind kind;
  int day;
  CrampAnswer answer;
  char *notes;
} CrampFinding;

CRAMP_DECLARE_RECORD (CrampFinding, cramp_finding)

G_END_DECLS
