/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-life.h"

#include <glib/gi18n-lib.h>

static const CrampTerm level_terms[] = {
  [CRAMP_WARNING_NONE] = { NULL, N_ ("Not given"), NULL },
  [CRAMP_WARNING_NOTE] = { "note", N_ ("Good to know"), NULL },
  [CRAMP_WARNING_VISIT] = { "visit", N_ ("Contact your doctor"), NULL },
  [CRAMP_WARNING_URGENT] = { "urgent", N_ ("Get medical advice now"), NULL },
  [CRAMP_WARNING_EMERGENCY] = { "emergency", N_ ("Could be serious"), NULL },
};
const CrampVocabulary cramp_warning_levels = { "warning_level", level_terms, G_N_ELEMENTS (level_terms) };

static const CrampTerm state_terms[] = {
  [CRAMP_WARNING_OPEN] = { "open", N_ ("Open"), NULL },
  [CRAMP_WARNING_ACKNOWLEDGED] = { "acknowledged", N_ ("Acknowledged"), NULL },
  [CRAMP_WARNING_WITHDRAWN] = { "withdrawn", N_ ("Withdrawn: the entry was corrected"), NULL },
  [CRAMP_WARNING_PAST] = { "past", N_ ("Past"), NULL },
};
const CrampVocabulary cramp_warning_states = { "warning_state", state_terms, G_N_ELEMENTS (state_terms) };

static const CrampTerm acknowledged_terms[] = {
  [CRAMP_ACKNOWLEDGED_NO] = { NULL, N_ ("Not acknowledged"), NULL },
  [CRAMP_ACKNOWLEDGED_SEEN] = { "seen", N_ ("I Have Seen It"), NULL },
  [CRAMP_ACKNOWLEDGED_TEAM] = { "team", N_ ("I Talked to My Care Team"), NULL },
};
const CrampVocabulary cramp_acknowledged = { "acknowledged", acknowledged_terms, G_N_ELEMENTS (acknowledged_terms) };

static const CrampField reason_fields[] = {
  CRAMP_TEXT (CrampWarningReason, entry, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TEXT (CrampWarningReason, words, .flags = CRAMP_FIELD_PLAIN),
};

const CrampRecordType cramp_warning_reason_type = {
  .name = "warning_reason",
  .label = N_ ("What set a warning off"),
  .size = sizeof (CrampWarningReason),
  .fields = reason_fields,
  .n_fields = G_N_ELEMENTS (reason_fields),
};

static const CrampField life_fields[] = {
  CRAMP_TEXT (CrampWarningLife, rule, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY),
  CRAMP_TEXT (CrampWarningLife, subject, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY),
  CRAMP_TIME (CrampWarningLife, since, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN),
  CRAMP_TIME (CrampWarningLife, seen_at, .flags = CRAMP_FIELD_REQUIRED),
  CRAMP_TERM (CrampWarningLife, first_level, cramp_warning_levels, .flags = CRAMP_FIELD_REQUIRED),
  CRAMP_TERM (CrampWarningLife, old, cramp_answers, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TERM (CrampWarningLife, acknowledged, cramp_acknowledged, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TIME (CrampWarningLife, acknowledged_at, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TERM (CrampWarningLife, acknowledged_level, cramp_warning_levels, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TIME (CrampWarningLife, renewed_at, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TIME (CrampWarningLife, withdrawn_at, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_LIST (CrampWarningLife, reasons, cramp_warning_reason_type, .flags = CRAMP_FIELD_PLAIN),
};

const CrampRecordType cramp_warning_life_type = {
  .name = "warning_life",
  .label = N_ ("Warning"),
  .size = sizeof (CrampWarningLife),
  .fields = life_fields,
  .n_fields = G_N_ELEMENTS (life_fields),
};

/**
 * cramp_warning_life_new:
 * @person: uuid
 * @rule: as "W1"
 * @subject: uuid of what it is about
 *
 * Returns: (transfer full): the life of that warning, found under the same uuid wherever it is made
 */
CrampWarningLife *
cramp_warning_life_new (const char *person, const char *rule, const char *subject)
{
  CrampWarningLife *self = cramp_record_new (&cramp_warning_life_type);

  self->record.person = g_strdup (person);
  self->rule = g_strdup (rule);
  self->subject = g_strdup (subject);
  cramp_record_adopt_key (self);
  return self;
}
