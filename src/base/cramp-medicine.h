/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/* What kind of thing is taken (M1). */
typedef enum
{
  CRAMP_MEDICINE_KIND_NONE,
  CRAMP_MEDICINE_PRESCRIBED,
  CRAMP_MEDICINE_OVER_THE_COUNTER,
  CRAMP_MEDICINE_VITAMIN,
  CRAMP_MEDICINE_HERB,
  CRAMP_MEDICINE_OTHER,
} CrampMedicineKind;

typedef enum
{
  CRAMP_FORM_NONE,
  CRAMP_FORM_TABLET,
  CRAMP_FORM_CAPSULE,
  CRAMP_FORM_DROPS,
  CRAMP_FORM_LIQUID,
  CRAMP_FORM_INJECTION,
  CRAMP_FORM_PATCH,
  CRAMP_FORM_CREAM,
  CRAMP_FORM_SPRAY,
  CRAMP_FORM_OTHER,
} CrampMedicineForm;

/* On which days a schedule plans doses. */
typedef enum
{
  CRAMP_RULE_NONE,
  CRAMP_RULE_DAILY,
  CRAMP_RULE_WEEKDAYS,
  CRAMP_RULE_EVERY_N_DAYS,
  CRAMP_RULE_CYCLE,
  CRAMP_RULE_DAY_OF_MONTH,
  CRAMP_RULE_AS_NEEDED,
} CrampScheduleRule;

typedef enum
{
  CRAMP_DOSE_STATUS_NONE,
  CRAMP_DOSE_TAKEN,
  CRAMP_DOSE_SKIPPED,
} CrampDoseStatus;

typedef enum
{
  CRAMP_MEDICINE_NOTE_NONE,
  CRAMP_MEDICINE_NOTE_NOT_HELPING,
  CRAMP_MEDICINE_NOTE_SIDE_EFFECT,
} CrampMedicineNoteKind;

#define CRAMP_N_WEEKDAYS 7

extern const CrampVocabulary cramp_medicine_kinds;
extern const CrampVocabulary cramp_medicine_forms;
extern const CrampVocabulary cramp_schedule_rules;
extern const CrampVocabulary cramp_weekdays;
extern const CrampVocabulary cramp_dose_statuses;
extern const CrampVocabulary cramp_medicine_note_kinds;

/**
 * CrampMedicine:
 * @name: as it stands on the pack
 * @kind: prescribed, over the counter ...
 * @strength: strength and unit, as "10 mg"
 * @form: tablet, drops ...
 * @reason: why it is taken
 * @prescriber: who prescribed it
 * @against_cramps: prescribed against cramps (M8, W15)
 * @start: first day; %CRAMP_DAY_UNSET where it is not known
 * @end: last day; %CRAMP_DAY_UNSET while it is taken
 * @notes: anything else
 * @match_dismissed: the user said that it is not what a leaflet names (W16)
 * @stock: units left on @stock_day; NAN where they are not counted
 * @stock_day: when @stock was counted
 *
 * One thing that is taken (M1).
 */
typedef struct
{
  CrampRecord record;
  char *name;
  CrampMedicineKind kind;
  char *strength;
  CrampMedicineForm form;
  char *reason;
  char *prescriber;
  CrampAnswer against_cramps;
  int start;
  int end;
  char *notes;
  CrampAnswer match_dismissed;
  double stock;
  int stock_day;
} CrampMedicine;

CRAMP_DECLARE_RECORD (CrampMedicine, cramp_medicine)

/**
 * CrampScheduleTime:
 * @minute: minutes after midnight, by the wall clock wherever the user is
 * @amount: units to take then
 *
 * One of the times of a schedule; a child of #CrampSchedule.
 */
typedef struct
{
  CrampRecord record;
  int minute;
  double amount;
} CrampScheduleTime;

CRAMP_DECLARE_RECORD (CrampScheduleTime, cramp_schedule_time)

/**
 * CrampSchedule:
 * @medicine: uuid
 * @from_day: the first day it holds; it holds until a later one of the same medicine begins
 * @rule: on which days
 * @weekdays: set of days, Monday first, for %CRAMP_RULE_WEEKDAYS
 * @every: N of %CRAMP_RULE_EVERY_N_DAYS, counted from @from_day
 * @days_on: N of %CRAMP_RULE_CYCLE
 * @days_off: M of %CRAMP_RULE_CYCLE
 * @month_day: 1-31; a shorter month's last day stands for the days it has not
 * @least_interval: seconds between two doses taken as needed
 * @most_per_day: doses within 24 hours taken as needed
 * @times: (element-type CrampScheduleTime): when, for all but %CRAMP_RULE_AS_NEEDED
 *
 * What is planned for a medicine. Past schedules are never edited: a change begins a new one, so that the past keeps
 * what was expected then.
 */
typedef struct
{
  CrampRecord record;
  char *medicine;
  int from_day;
  CrampScheduleRule rule;
  guint8 weekdays[CRAMP_N_WEEKDAYS];
  int every;
  int days_on;
  int days_off;
  int month_day;
  int least_interval;
  int most_per_day;
  GPtrArray *times;
} CrampSchedule;

CRAMP_DECLARE_RECORD (CrampSchedule, cramp_schedule)

/**
 * CrampDose:
 * @medicine: uuid
 * @day: the civil day it was planned for, or taken on as needed
 * @minute: the planned minute of that day; %CRAMP_UNSET for one as needed
 * @serial: (nullable): tells doses as needed from each other
 * @status: taken or skipped; what is neither is due or missed and has no record
 * @taken_at: when it was taken, seconds since 1970 UTC
 * @utc_offset: seconds east of Greenwich in force there and then
 * @amount: units taken; NAN where it was as planned
 * @reason: why it was skipped
 *
 * A dose that was taken or skipped (M3).
 */
typedef struct
{
  CrampRecord record;
  char *medicine;
  int day;
  int minute;
  char *serial;
  CrampDoseStatus status;
  gint64 taken_at;
  int utc_offset;
  double amount;
  char *reason;
} CrampDose;

CRAMP_DECLARE_RECORD (CrampDose, cramp_dose)

/**
 * CrampMedicineNote:
 * @medicine: uuid
 * @day: when it was noticed
 * @kind: does not help, or side effect (M4, W14)
 * @notes: in words
 */
typedef struct
{
  CrampRecord record;
  char *medicine;
  int day;
  CrampMedicineNoteKind kind;
  char *notes;
} CrampMedicineNote;

CRAMP_DECLARE_RECORD (CrampMedicineNote, cramp_medicine_note)

/**
 * CrampMedicineCheck:
 * @medicine: uuid; one that is against cramps
 * @day: the day it was asked
 * @checked_at: when it was answered last, seconds since 1970 UTC
 * @dizzy: dizzy, light-headed or faint
 * @stumbling: the same, stumbling
 * @there_now: one of the two was there at @checked_at
 *
 * The daily question about dizziness and stumbling (W15).
 */
typedef struct
{
  CrampRecord record;
  char *medicine;
  int day;
  gint64 checked_at;
  CrampAnswer dizzy;
  CrampAnswer stumbling;
  CrampAnswer there_now;
} CrampMedicineCheck;

CRAMP_DECLARE_RECORD (CrampMedicineCheck, cramp_medicine_check)

CrampMedicine *cramp_medicine_new (const char *person);
CrampMedicine *cramp_medicine_find (GPtrArray *medicines, const char *uuid);
gboolean cramp_medicine_is_taken_on (const CrampMedicine *self, int day);
CrampSchedule *cramp_schedule_new (const CrampMedicine *medicine, int from_day);
void cramp_schedule_add_time (CrampSchedule *self, int minute, double amount);
CrampDose *cramp_dose_new (const CrampMedicine *medicine, int day, int minute);
CrampMedicineNote *cramp_medicine_note_new (const CrampMedicine *medicine, int day, CrampMedicineNoteKind kind);
CrampMedicineCheck *cramp_medicine_check_new (const CrampMedicine *medicine, int day);
gboolean cramp_medicine_check_is_answered (const CrampMedicineCheck *self);

G_END_DECLS
