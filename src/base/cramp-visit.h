/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampQuestion:
 * @text: the question in the person's own words
 * @day: when it came up
 * @position: its place among the open ones; not given stands last
 * @done: the day it was ticked off; %CRAMP_DAY_UNSET while it is open
 * @answer: (nullable): what was answered
 *
 * A question for the next visit (V1).
 */
typedef struct
{
  CrampRecord record;
  char *text;
  int day;
  int position;
  int done;
  char *answer;
} CrampQuestion;

CRAMP_DECLARE_RECORD (CrampQuestion, cramp_question)

/**
 * CrampVisit:
 * @day: the day of the appointment; %CRAMP_DAY_UNSET where a summary was made for none
 * @minute: its time, minutes after midnight by the wall clock
 * @who: (nullable): with whom
 * @printed_at: when a summary was last saved or printed for it, seconds since 1970 UTC
 *
 * An appointment with the care team.
 */
typedef struct
{
  CrampRecord record;
  int day;
  int minute;
  char *who;
  gint64 printed_at;
} CrampVisit;

CRAMP_DECLARE_RECORD (CrampVisit, cramp_visit)

CrampQuestion *cramp_question_new (const char *person, int day, const char *text);
gboolean cramp_question_is_open (const CrampQuestion *self);
int cramp_question_compare (gconstpointer one, gconstpointer other);
CrampVisit *cramp_visit_new (const char *person, int day);
char *cramp_visit_describe (const CrampVisit *self);

G_END_DECLS
