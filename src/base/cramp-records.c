/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-records.h"

/* One a line. */
/* clang-format off */
const CrampRecordType *const cramp_record_types[] = {
  &cramp_person_type,
  &cramp_episode_type,
  &cramp_night_type,
  &cramp_day_type,
  &cramp_finding_type,
  &cramp_routine_type,
  &cramp_session_type,
  &cramp_stretch_plan_type,
  &cramp_medicine_type,
  &cramp_schedule_type,
  &cramp_dose_type,
  &cramp_medicine_note_type,
  &cramp_warning_life_type,
  &cramp_team_note_type,
  &cramp_question_type,
  &cramp_visit_type,
  &cramp_medicine_check_type,
};
/* clang-format on */
const guint cramp_n_record_types = G_N_ELEMENTS (cramp_record_types);

/**
 * cramp_record_type_find:
 *
 * Returns: (nullable): the type called @name
 */
const CrampRecordType *
cramp_record_type_find (const char *name)
{
  for (guint i = 0; i < cramp_n_record_types; i++)
    if (g_str_equal (cramp_record_types[i]->name, name))
      return cramp_record_types[i];
  return NULL;
}
