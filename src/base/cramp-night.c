/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night.h"

#include <glib/gi18n-lib.h>

#define DAY_FLAGS (CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY | CRAMP_FIELD_WHEN)

static const CrampField night_fields[] = {
  CRAMP_DAY (CrampNight, day, .flags = DAY_FLAGS, .label = N_ ("Night")),
  CRAMP_TERM (CrampNight, no_cramps, cramp_answers, .label = N_ ("No cramps")),
  CRAMP_TERM (CrampNight, sleep, cramp_sleeps, .label = N_ ("Sleep")),
};

const CrampRecordType cramp_night_type = {
  .name = "night",
  .label = N_ ("Night"),
  .size = sizeof (CrampNight),
  .fields = night_fields,
  .n_fields = G_N_ELEMENTS (night_fields),
};

static const CrampField day_fields[] = {
  CRAMP_DAY (CrampDay, day, .flags = DAY_FLAGS, .label = N_ ("Day")),
  CRAMP_INT (CrampDay, drinks, 0, 100, .label = N_ ("Drinks")),
  CRAMP_TERM (CrampDay, alcohol, cramp_answers, .label = N_ ("Alcohol")),
  CRAMP_TERM (CrampDay, caffeine, cramp_answers, .label = N_ ("Caffeine")),
  CRAMP_TERM (CrampDay, exercise, cramp_answers, .label = N_ ("Exercise")),
  CRAMP_TERM (CrampDay, hot_weather, cramp_answers, .label = N_ ("Hot weather")),
  CRAMP_TERM (CrampDay, tired, cramp_answers, .label = N_ ("Tired because of cramps")),
  CRAMP_TERM (CrampDay, more_often, cramp_answers, .label = N_ ("Cramps come more often")),
  CRAMP_TERM (CrampDay, worse, cramp_answers, .label = N_ ("Cramps are worse")),
  CRAMP_TEXT (CrampDay, notes, .label = N_ ("Note")),
};

const CrampRecordType cramp_day_type = {
  .name = "day",
  .label = N_ ("Day"),
  .size = sizeof (CrampDay),
  .fields = day_fields,
  .n_fields = G_N_ELEMENTS (day_fields),
};

static const CrampField finding_fields[] = {
  CRAMP_TERM (CrampFinding, kind, cramp_finding_kinds, .flags = CRAMP_FIELD_REQUIRED),
  CRAMP_DAY (CrampFinding, day, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN, .label = N_ ("Day")),
  CRAMP_TERM (CrampFinding, answer, cramp_answers, .label = N_ ("Answer")),
  CRAMP_TEXT (CrampFinding, notes, .label = N_ ("Notes")),
};

const CrampRecordType cramp_finding_type = {
  .name = "finding",
  .label = N_ ("Finding"),
  .size = sizeof (CrampFinding),
  .fields = finding_fields,
  .n_fields = G_N_ELEMENTS (finding_fields),
};

/**
 * cramp_night_new:
 * @person: uuid
 *
 * Returns: (transfer full): what is said of the night of @day, nothing as yet
 */
CrampNight *
cramp_night_new (const char *person, int day)
{
  CrampNight *self = cramp_record_new (&cramp_night_type);

  self->record.person = g_strdup (person);
  self->day = day;
  cramp_record_adopt_key (self);
  return self;
}

/**
 * cramp_day_record_new:
 * @person: uuid
 *
 * Returns: (transfer full): what is said of @day, nothing as yet
 */
CrampDay *
cramp_day_record_new (const char *person, int day)
{
  CrampDay *self = cramp_record_new (&cramp_day_type);

  self->record.person = g_strdup (person);
  self->day = day;
  cramp_record_adopt_key (self);
  return self;
}
