/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine.h"
#include "cramp-session.h"

G_BEGIN_DECLS

/* "Later", seconds. */
#define CRAMP_REMINDER_LATER (10 * 60)

/* A reminder that could not come within this time was missed, seconds. */
#define CRAMP_REMINDER_FRESH (5 * 60)

/* What was missed longer ago than this stands on the checklist and is not told of any more, seconds. */
#define CRAMP_REMINDER_LOOK_BACK CRAMP_SECONDS_A_DAY

/* How far ahead is looked for the next one, seconds: at least once a day all is looked at anew. */
#define CRAMP_REMINDER_LOOK_AHEAD CRAMP_SECONDS_A_DAY

typedef enum
{
  CRAMP_REMINDER_DOSE,
  CRAMP_REMINDER_STRETCH,
  CRAMP_REMINDER_MORNING,
  CRAMP_REMINDER_CRAMP, /* the running one */
  CRAMP_N_REMINDERS,
} CrampReminderKind;

/**
 * CrampReminder:
 * @kind: of what
 * @person: uuid of whom it concerns
 * @day: the civil day it belongs to
 * @minute: minutes after midnight it is planned for, by the wall clock wherever the user is
 * @planned: the same in seconds since 1970 UTC
 * @time: when it comes: later than @planned where quiet hours held it back or the user said "later"
 * @held: quiet hours held it back
 * @told: has come already: a time of the day may come once more, but not what was planned for it
 * @medicines: (element-type CrampMedicine): those of a dose; one reminder is for all that are taken at the same time
 * @amounts: (element-type double): of each of @medicines
 *
 * One thing to be reminded of.
 */
typedef struct
{
  CrampReminderKind kind;
  char *person;
  int day;
  int minute;
  gint64 planned;
  gint64 time;
  gboolean held;
  gboolean told;
  GPtrArray *medicines;
  GArray *amounts;
} CrampReminder;

/**
 * CrampReminderSettings:
 * @on: what the user wants to be reminded of
 * @morning_minute: when the morning question comes, minutes after midnight
 * @quiet: whether nothing comes at night
 * @quiet_from: minutes after midnight
 * @quiet_to: minutes after midnight; may be before @quiet_from
 */
typedef struct
{
  gboolean on[CRAMP_N_REMINDERS];
  int morning_minute;
  gboolean quiet;
  int quiet_from;
  int quiet_to;
} CrampReminderSettings;

/**
 * CrampReminderDiary:
 * @person: uuid
 * @medicines: (element-type CrampMedicine):
 * @schedules: (element-type CrampSchedule):
 * @doses: (element-type CrampDose): of the last days and the next
 * @plan: when to stretch
 * @sessions: (element-type CrampSession): of the last days, in the order of their starts
 * @nights: (element-type int): the recorded ones of the last days
 * @later: (element-type utf8 gint64): until when the user put off which reminder, by cramp_reminder_key()
 * @told: (element-type utf8 gint64): when which reminder came, by its key
 *
 * What one person's diary says.
 */
typedef struct
{
  const char *person;
  GPtrArray *medicines;
  GPtrArray *schedules;
  GPtrArray *doses;
  const CrampStretchPlan *plan;
  GPtrArray *sessions;
  GArray *nights;
  GHashTable *later;
  GHashTable *told;
} CrampReminderDiary;

/**
 * CrampReminderLook:
 * @show: (element-type CrampReminder): what to show now, each by itself
 * @missed: (element-type CrampReminder): what could not come in time: to be told of at once, in one piece
 * @next: when to look again, seconds since 1970 UTC
 */
typedef struct
{
  GPtrArray *show;
  GPtrArray *missed;
  gint64 next;
} CrampReminderLook;

void cramp_reminder_free (CrampReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminder, cramp_reminder_free)
char *cramp_reminder_key (const CrampReminder *self);
gboolean cramp_reminder_parse_key (const char *key, CrampReminderKind *kind, char **person, int *day, int *minute);

GPtrArray *cramp_reminders_plan (const CrampReminderSettings *settings,
                                 const CrampReminderDiary *diary,
                                 gint64 from,
                                 gint64 to,
                                 GTimeZone *zone);
void cramp_reminders_look (CrampReminderLook *look, GPtrArray *planned, gint64 seen, gint64 now);
void cramp_reminder_look_clear (CrampReminderLook *look);
gint64 cramp_reminder_after_quiet (const CrampReminderSettings *settings, gint64 time, GTimeZone *zone);

G_END_DECLS
