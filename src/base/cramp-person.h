/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampPerson:
 * @name: as it is to stand on the summary; empty for "me"
 * @situations: set of #CrampSituation (D15); empty is "not said"
 * @emergency_phone: the person's own emergency number
 * @team_phone: number of the care team or practice
 * @cared_for: whether a carer keeps this diary
 *
 * Whose diary it is.
 */
typedef struct
{
  CrampRecord record;
  char *name;
  guint8 situations[CRAMP_N_SITUATIONS];
  char *emergency_phone;
  char *team_phone;
  CrampAnswer cared_for;
} CrampPerson;

CRAMP_DECLARE_RECORD (CrampPerson, cramp_person)

const char *cramp_person_display_name (const CrampPerson *self);
CrampEnteredBy cramp_person_entered_by (const CrampPerson *self);

G_END_DECLS
