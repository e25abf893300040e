/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-error.h"

#define VOCABULARY(variable, string, table) \
  const CrampVocabulary variable = { .name = string, .terms = table, .n_terms = G_N_ELEMENTS (table) }

static const CrampTerm kind_terms[] = {
  [CRAMP_MEDICINE_KIND_NONE] = { NULL, N_ ("Not given"), "M1" },
  [CRAMP_MEDICINE_PRESCRIBED] = { "prescribed", N_ ("Prescribed"), "M1" },
  [CRAMP_MEDICINE_OVER_THE_COUNTER] = { "over_the_counter", N_ ("Bought without prescription"), "M1" },
  [CRAMP_MEDICINE_VITAMIN] = { "vitamin", N_ ("Vitamin or mineral"), "M1" },
  [CRAMP_MEDICINE_HERB] = { "herb", N_ ("Herb"), "M1" },
  [CRAMP_MEDICINE_OTHER] = { "other", N_ ("Something else"), "M1" },
};
VOCABULARY (cramp_medicine_kinds, "medicine_kind", kind_terms);

static const CrampTerm form_terms[] = {
  [CRAMP_FORM_NONE] = { NULL, N_ ("Not given"), "M1" },
  [CRAMP_FORM_TABLET] = { "tablet", N_ ("Tablet"), "M1" },
  [CRAMP_FORM_CAPSULE] = { "capsule", N_ ("Capsule"), "M1" },
  [CRAMP_FORM_DROPS] = { "drops", N_ ("Drops"), "M1" },
  [CRAMP_FORM_LIQUID] = { "liquid", N_ ("Liquid"), "M1" },
  [CRAMP_FORM_INJECTION] = { "injection", N_ ("Injection"), "M1" },
  [CRAMP_FORM_PATCH] = { "patch", N_ ("Patch"), "M1" },
  [CRAMP_FORM_CREAM] = { "cream", N_ ("Cream or ointment"), "M1" },
  [CRAMP_FORM_SPRAY] = { "spray", N_ ("Spray or inhaler"), "M1" },
  [CRAMP_FORM_OTHER] = { "other", N_ ("Something else"), "M1" },
};
VOCABULARY (cramp_medicine_forms, "medicine_form", form_terms);

static const CrampTerm rule_terms[] = {
  [CRAMP_RULE_NONE] = { NULL, N_ ("Not given"), "M1" },
  [CRAMP_RULE_DAILY] = { "daily", N_ ("Every day"), "M3" },
  [CRAMP_RULE_WEEKDAYS] = { "weekdays", N_ ("On certain weekdays"), "M3" },
  [CRAMP_RULE_EVERY_N_DAYS] = { "every_n_days", N_ ("Every few days"), "M3" },
  [CRAMP_RULE_CYCLE] = { "cycle", N_ ("Some days on, some days off"), "M3" },
  [CRAMP_RULE_DAY_OF_MONTH] = { "day_of_month", N_ ("Once a month"), "M3" },
  [CRAMP_RULE_AS_NEEDED] = { "as_needed", N_ ("Only when needed"), "M3" },
};
VOCABULARY (cramp_schedule_rules, "schedule_rule", rule_terms);

static const CrampTerm weekday_terms[CRAMP_N_WEEKDAYS] = {
  { "monday", N_ ("Monday"), NULL },     { "tuesday", N_ ("Tuesday"), NULL }, { "wednesday", N_ ("Wednesday"), NULL },
  { "thursday", N_ ("Thursday"), NULL }, { "friday", N_ ("Friday"), NULL },   { "saturday", N_ ("Saturday"), NULL },
  { "sunday", N_ ("Sunday"), NULL },
};
VOCABULARY (cramp_weekdays, "weekday", weekday_terms);

static const CrampTerm status_terms[] = {
  [CRAMP_DOSE_STATUS_NONE] = { NULL, N_ ("Not given"), "M3" },
  [CRAMP_DOSE_TAKEN] = { "taken", N_ ("Taken"), "M3" },
  [CRAMP_DOSE_SKIPPED] = { "skipped", N_ ("Skipped"), "M3" },
};
VOCABULARY (cramp_dose_statuses, "dose_status", status_terms);

static const CrampTerm note_terms[] = {
  [CRAMP_MEDICINE_NOTE_NONE] = { NULL, NULL, NULL },
  [CRAMP_MEDICINE_NOTE_NOT_HELPING] = { "not_helping", N_ ("Does not seem to help"), "M4" },
  [CRAMP_MEDICINE_NOTE_SIDE_EFFECT] = { "side_effect", N_ ("Side effect"), "M4" },
};
VOCABULARY (cramp_medicine_note_kinds, "medicine_note_kind", note_terms);

static gboolean
refuse (const char *field, const char *message, const char **name, GError **error)
{
  if (name)
    *name = field;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, message);
  return FALSE;
}

/* Medicine */

static const CrampField medicine_fields[] = {
  CRAMP_TEXT (CrampMedicine, name, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Name")),
  CRAMP_TERM (CrampMedicine, kind, cramp_medicine_kinds, .label = N_ ("Kind")),
  CRAMP_TEXT (CrampMedicine, strength, .label = N_ ("Strength")),
  CRAMP_TERM (CrampMedicine, form, cramp_medicine_forms, .label = N_ ("Form")),
  CRAMP_TEXT (CrampMedicine, reason, .label = N_ ("What it is for")),
  CRAMP_TEXT (CrampMedicine, prescriber, .label = N_ ("Prescribed by")),
  CRAMP_TERM (CrampMedicine, against_cramps, cramp_answers, .label = N_ ("Prescribed against cramps")),
  CRAMP_DAY (CrampMedicine, start, .label = N_ ("First day")),
  CRAMP_DAY (CrampMedicine, end, .label = N_ ("Last day")),
  CRAMP_TEXT (CrampMedicine, notes, .label = N_ ("Notes")),
  CRAMP_TERM (CrampMedicine, match_dismissed, cramp_answers, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_REAL (CrampMedicine, stock, 0, 100000, .label = N_ ("Left in stock")),
  CRAMP_DAY (CrampMedicine, stock_day, .label = N_ ("Counted on")),
};

static gboolean
check_medicine (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampMedicine *self = record;

  if (self->start && self->end && self->end < self->start)
    return refuse ("end", _ ("The last day lies before the first day."), field, error);
  return TRUE;
}

const CrampRecordType cramp_medicine_type = {
  .name = "medicine",
  .label = N_ ("Medicine"),
  .size = sizeof (CrampMedicine),
  .fields = medicine_fields,
  .n_fields = G_N_ELEMENTS (medicine_fields),
  .check = check_medicine,
};

/* Schedule */

static const CrampField schedule_time_fields[] = {
  CRAMP_INT (CrampScheduleTime, minute, 0, 1439, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Time")),
  CRAMP_REAL (CrampScheduleTime, amount, 0, 100000, .label = N_ ("How many")),
};

const CrampRecordType cramp_schedule_time_type = {
  .name = "schedule_time",
  .label = N_ ("Time"),
  .size = sizeof (CrampScheduleTime),
  .fields = schedule_time_fields,
  .n_fields = G_N_ELEMENTS (schedule_time_fields),
};

static const CrampField schedule_fields[] = {
  CRAMP_TEXT (CrampSchedule, medicine, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Medicine")),
  CRAMP_DAY (CrampSchedule, from_day, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN, .label = N_ ("First day")),
  CRAMP_TERM (CrampSchedule, rule, cramp_schedule_rules, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Which days")),
  CRAMP_SET (CrampSchedule, weekdays, cramp_weekdays, .label = N_ ("Weekdays")),
  CRAMP_INT (CrampSchedule, every, 1, 1000, .label = N_ ("Every how many days")),
  CRAMP_INT (CrampSchedule, days_on, 1, 1000, .label = N_ ("Days on")),
  CRAMP_INT (CrampSchedule, days_off, 1, 1000, .label = N_ ("Days off")),
  CRAMP_INT (CrampSchedule, month_day, 1, 31, .label = N_ ("Day of the month")),
  CRAMP_INT (CrampSchedule, least_interval, 0, 30 * 86400, .label = N_ ("Least time between doses")),
  CRAMP_INT (CrampSchedule, most_per_day, 1, 100, .label = N_ ("Most doses in 24 hours")),
  CRAMP_LIST (CrampSchedule, times, cramp_schedule_time_type, .label = N_ ("Times")),
};

/* What each rule needs to say on which days it plans doses. */
static gboolean
rule_is_complete (const CrampSchedule *self, const char **field)
{
  static const char *const needed[] = {
    [CRAMP_RULE_WEEKDAYS] = "weekdays",      [CRAMP_RULE_EVERY_N_DAYS] = "every", [CRAMP_RULE_CYCLE] = "days_on",
    [CRAMP_RULE_DAY_OF_MONTH] = "month_day", [CRAMP_RULE_AS_NEEDED] = NULL,
  };

  *field = needed[self->rule];
  if (self->rule == CRAMP_RULE_CYCLE && self->days_off == CRAMP_UNSET)
    *field = "days_off";
  return !*field || cramp_field_is_set (cramp_record_type_find_field (&cramp_schedule_type, *field), self);
}

static gboolean
check_schedule (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampSchedule *self = record;
  const char *missing;

  if (!rule_is_complete (self, &missing))
    return refuse (missing, _ ("It is not said on which days the medicine is taken."), field, error);
  if (self->rule != CRAMP_RULE_AS_NEEDED && self->times->len == 0)
    return refuse ("times", _ ("It is not said at which times the medicine is taken."), field, error);
  for (guint i = 0; i < self->times->len; i++)
    for (guint j = 0; j < i; j++)
      if (((CrampScheduleTime *) self->times->pdata[i])->minute ==
          ((CrampScheduleTime *) self->times->pdata[j])->minute)
        return refuse ("times", _ ("The same time is given twice."), field, error);
  return TRUE;
}

const CrampRecordType cramp_schedule_type = {
  .name = "schedule",
  .label = N_ ("Schedule"),
  .size = sizeof (CrampSchedule),
  .fields = schedule_fields,
  .n_fields = G_N_ELEMENTS (schedule_fields),
  .check = check_schedule,
};

/* Dose */

static const CrampField dose_fields[] = {
  CRAMP_TEXT (CrampDose, medicine, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY, .label = N_ ("Medicine")),
  CRAMP_DAY (CrampDose, day, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY | CRAMP_FIELD_WHEN, .label = N_ ("Day")),
  CRAMP_INT (CrampDose, minute, 0, 1439, .flags = CRAMP_FIELD_KEY, .label = N_ ("Time")),
  CRAMP_TEXT (CrampDose, serial, .flags = CRAMP_FIELD_KEY),
  CRAMP_TERM (CrampDose, status, cramp_dose_statuses, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Taken or skipped")),
  CRAMP_TIME (CrampDose, taken_at, .label = N_ ("Taken at")),
  CRAMP_INT (CrampDose, utc_offset, -86400, 86400, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_REAL (CrampDose, amount, 0, 100000, .label = N_ ("How many")),
  CRAMP_TEXT (CrampDose, reason, .label = N_ ("Why it was skipped")),
};

static gboolean
check_dose (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampDose *self = record;

  if (self->status == CRAMP_DOSE_TAKEN && self->taken_at == CRAMP_TIME_UNSET)
    return refuse ("taken_at", _ ("It is not said when the dose was taken."), field, error);
  if (self->taken_at != CRAMP_TIME_UNSET && self->taken_at > now)
    return refuse ("taken_at", _ ("A dose can’t have been taken in the future."), field, error);
  return TRUE;
}

const CrampRecordType cramp_dose_type = {
  .name = "dose",
  .label = N_ ("Dose"),
  .size = sizeof (CrampDose),
  .fields = dose_fields,
  .n_fields = G_N_ELEMENTS (dose_fields),
  .check = check_dose,
};

/* Note */

static const CrampField note_fields[] = {
  CRAMP_TEXT (CrampMedicineNote, medicine, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Medicine")),
  CRAMP_DAY (CrampMedicineNote, day, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN, .label = N_ ("Day")),
  CRAMP_TERM (CrampMedicineNote, kind, cramp_medicine_note_kinds, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Kind")),
  CRAMP_TEXT (CrampMedicineNote, notes, .label = N_ ("Notes")),
};

const CrampRecordType cramp_medicine_note_type = {
  .name = "medicine_note",
  .label = N_ ("Note on a medicine"),
  .size = sizeof (CrampMedicineNote),
  .fields = note_fields,
  .n_fields = G_N_ELEMENTS (note_fields),
};

/* Check */

static const CrampField check_fields[] = {
  CRAMP_TEXT (CrampMedicineCheck, medicine, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY, .label = N_ ("Medicine")),
  CRAMP_DAY (CrampMedicineCheck,
             day,
             .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY | CRAMP_FIELD_WHEN,
             .label = N_ ("Day")),
  CRAMP_TIME (CrampMedicineCheck, checked_at, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TERM (CrampMedicineCheck, dizzy, cramp_answers, .label = N_ ("Dizzy, light-headed or faint")),
  CRAMP_TERM (CrampMedicineCheck, stumbling, cramp_answers, .label = N_ ("Stumbling")),
  CRAMP_TERM (CrampMedicineCheck, there_now, cramp_answers, .label = N_ ("There at that time")),
};

const CrampRecordType cramp_medicine_check_type = {
  .name = "medicine_check",
  .label = N_ ("Dizzy or stumbling"),
  .size = sizeof (CrampMedicineCheck),
  .fields = check_fields,
  .n_fields = G_N_ELEMENTS (check_fields),
};

/**
 * cramp_medicine_new:
 * @person: uuid
 *
 * Returns: (transfer full): a medicine of which nothing is said yet
 */
CrampMedicine *
cramp_medicine_new (const char *person)
{
  CrampMedicine *self = cramp_record_new (&cramp_medicine_type);

  self->record.person = g_strdup (person);
  return self;
}

/**
 * cramp_medicine_find:
 * @medicines: (element-type CrampMedicine):
 *
 * Returns: (transfer none) (nullable): the one with this uuid
 */
CrampMedicine *
cramp_medicine_find (GPtrArray *medicines, const char *uuid)
{
  for (guint i = 0; i < medicines->len; i++)
    if (g_strcmp0 (((CrampMedicine *) g_ptr_array_index (medicines, i))->record.uuid, uuid) == 0)
      return g_ptr_array_index (medicines, i);
  return NULL;
}

/**
 * cramp_medicine_is_taken_on:
 *
 * Returns: whether @day lies between the first and the last day of @self
 */
gboolean
cramp_medicine_is_taken_on (const CrampMedicine *self, int day)
{
  return (!self->start || day >= self->start) && (!self->end || day <= self->end);
}

/**
 * cramp_schedule_new:
 *
 * Returns: (transfer full): a schedule of @medicine that holds from @from_day
 */
CrampSchedule *
cramp_schedule_new (const CrampMedicine *medicine, int from_day)
{
  CrampSchedule *self = cramp_record_new (&cramp_schedule_type);

  self->record.person = g_strdup (medicine->record.person);
  self->medicine = g_strdup (medicine->record.uuid);
  self->from_day = from_day;
  return self;
}

/**
 * cramp_schedule_add_time:
 * @minute: minutes after midnight
 * @amount: units
 */
void
cramp_schedule_add_time (CrampSchedule *self, int minute, double amount)
{
  CrampScheduleTime *time = cramp_record_new (&cramp_schedule_time_type);

  time->minute = minute;
  time->amount = amount;
  g_ptr_array_add (self->times, time);
}

/**
 * cramp_dose_new:
 * @minute: the planned minute, %CRAMP_UNSET for a dose as needed
 *
 * Returns: (transfer full): a dose of @medicine, neither taken nor skipped yet
 */
CrampDose *
cramp_dose_new (const CrampMedicine *medicine, int day, int minute)
{
  CrampDose *self = cramp_record_new (&cramp_dose_type);

  self->record.person = g_strdup (medicine->record.person);
  self->medicine = g_strdup (medicine->record.uuid);
  self->day = day;
  self->minute = minute;
  if (minute == CRAMP_UNSET)
    self->serial = g_uuid_string_random ();
  cramp_record_adopt_key (self);
  return self;
}

/**
 * cramp_medicine_note_new:
 *
 * Returns: (transfer full): a note on @medicine
 */
CrampMedicineNote *
cramp_medicine_note_new (const CrampMedicine *medicine, int day, CrampMedicineNoteKind kind)
{
  CrampMedicineNote *self = cramp_record_new (&cramp_medicine_note_type);

  self->record.person = g_strdup (medicine->record.person);
  self->medicine = g_strdup (medicine->record.uuid);
  self->day = day;
  self->kind = kind;
  return self;
}

/**
 * cramp_medicine_check_new:
 *
 * Returns: (transfer full): the question about @medicine on @day, not answered yet
 */
CrampMedicineCheck *
cramp_medicine_check_new (const CrampMedicine *medicine, int day)
{
  CrampMedicineCheck *self = cramp_record_new (&cramp_medicine_check_type);

  self->record.person = g_strdup (medicine->record.person);
  self->medicine = g_strdup (medicine->record.uuid);
  self->day = day;
  cramp_record_adopt_key (self);
  return self;
}

/**
 * cramp_medicine_check_is_answered:
 *
 * Returns: whether nothing is left to ask
 */
gboolean
cramp_medicine_check_is_answered (const CrampMedicineCheck *self)
{
  return self->dizzy != CRAMP_ANSWER_NONE && self->stumbling != CRAMP_ANSWER_NONE;
}
