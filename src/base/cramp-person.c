/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-person.h"

#include <glib/gi18n-lib.h>

static const CrampField fields[] = {
  CRAMP_TEXT (CrampPerson, name, .label = N_ ("Name")),
  CRAMP_SET (CrampPerson, situations, cramp_situations, .label = N_ ("Situation")),
  CRAMP_TEXT (CrampPerson, emergency_phone, .label = N_ ("Emergency number")),
  CRAMP_TEXT (CrampPerson, team_phone, .label = N_ ("Care team’s number")),
  CRAMP_TERM (CrampPerson, cared_for, cramp_answers, .label = N_ ("Kept by a carer")),
};

const CrampRecordType cramp_person_type = {
  .name = "person",
  .label = N_ ("Person"),
  .size = sizeof (CrampPerson),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * cramp_person_display_name:
 *
 * Returns: the person's name, or a word for one who gave none
 */
const char *
cramp_person_display_name (const CrampPerson *self)
{
  /* Translators: stands for the person who keeps the diary and gave no name. */
  return self->name && *self->name ? self->name : _ ("Me");
}

/**
 * cramp_person_entered_by:
 *
 * Returns: who enters what is entered, as far as it was said whether a carer keeps this diary
 */
CrampEnteredBy
cramp_person_entered_by (const CrampPerson *self)
{
  if (self->cared_for == CRAMP_ANSWER_NONE)
    return CRAMP_ENTERED_BY_NONE;
  return self->cared_for == CRAMP_ANSWER_YES ? CRAMP_ENTERED_BY_CARER : CRAMP_ENTERED_BY_SELF;
}
