/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-session.h"

#include <glib/gi18n-lib.h>

static const CrampTerm ending_terms[] = {
  [CRAMP_ENDING_NONE] = { NULL, N_ ("Not given"), "D14" },
  [CRAMP_ENDING_DONE] = { "done", N_ ("Done to the end"), "D14" },
  [CRAMP_ENDING_STOPPED] = { "stopped", N_ ("Stopped before the end"), "D14" },
  [CRAMP_ENDING_HURT] = { "hurt", N_ ("Stopped because it hurt"), "C5" },
};

const CrampVocabulary cramp_endings = { "ending", ending_terms, G_N_ELEMENTS (ending_terms) };

static const CrampTerm feeling_terms[] = {
  [CRAMP_FEELING_NONE] = { NULL, N_ ("Not answered"), "D14" },
  [CRAMP_FEELING_GOOD] = { "good", N_ ("Good"), "D14" },
  [CRAMP_FEELING_NEITHER] = { "neither", N_ ("So-so"), "D14" },
  [CRAMP_FEELING_UNPLEASANT] = { "unpleasant", N_ ("Unpleasant"), "D14" },
  [CRAMP_FEELING_HURT] = { "hurt", N_ ("It hurt"), "C5" },
};

const CrampVocabulary cramp_feelings = { "feeling", feeling_terms, G_N_ELEMENTS (feeling_terms) };

static const CrampField step_fields[] = {
  CRAMP_TEXT (CrampSessionStep, exercise, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Exercise")),
  CRAMP_TERM (CrampSessionStep, side, cramp_sides, .label = N_ ("Side")),
  CRAMP_INT (CrampSessionStep, planned, 0, 36000, .label = N_ ("Planned seconds")),
  CRAMP_INT (CrampSessionStep, held, 0, 36000, .label = N_ ("Seconds held")),
  CRAMP_TERM (CrampSessionStep, hurt, cramp_answers, .label = N_ ("It hurt")),
};

const CrampRecordType cramp_session_step_type = {
  .name = "session_step",
  .label = N_ ("Exercise"),
  .size = sizeof (CrampSessionStep),
  .fields = step_fields,
  .n_fields = G_N_ELEMENTS (step_fields),
};

static const CrampField fields[] = {
  CRAMP_TIME (CrampSession, started, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_WHEN, .label = N_ ("When it began")),
  CRAMP_INT (CrampSession, utc_offset, -86400, 86400, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_TEXT (CrampSession, routine, .label = N_ ("Routine")),
  CRAMP_TEXT (CrampSession, name, .label = N_ ("Name")),
  CRAMP_TERM (CrampSession, ending, cramp_endings, .label = N_ ("How it ended")),
  CRAMP_TERM (CrampSession, feeling, cramp_feelings, .label = N_ ("How it felt")),
  CRAMP_LIST (CrampSession, steps, cramp_session_step_type, .label = N_ ("Exercises")),
};

const CrampRecordType cramp_session_type = {
  .name = "session",
  .label = N_ ("Stretching"),
  .size = sizeof (CrampSession),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static const CrampField plan_time_fields[] = {
  CRAMP_INT (CrampStretchPlanTime, minute, 0, 1439, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Time")),
  CRAMP_TEXT (CrampStretchPlanTime, routine, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Routine")),
};

const CrampRecordType cramp_stretch_plan_time_type = {
  .name = "stretch_plan_time",
  .label = N_ ("Time"),
  .size = sizeof (CrampStretchPlanTime),
  .fields = plan_time_fields,
  .n_fields = G_N_ELEMENTS (plan_time_fields),
};

static const CrampField plan_fields[] = {
  CRAMP_TEXT (CrampStretchPlan, kind, .flags = CRAMP_FIELD_REQUIRED | CRAMP_FIELD_KEY),
  CRAMP_LIST (CrampStretchPlan, times, cramp_stretch_plan_time_type, .label = N_ ("Times")),
};

const CrampRecordType cramp_stretch_plan_type = {
  .name = "stretch_plan",
  .label = N_ ("Plan for stretching"),
  .size = sizeof (CrampStretchPlan),
  .fields = plan_fields,
  .n_fields = G_N_ELEMENTS (plan_fields),
};

/**
 * cramp_stretch_plan_new:
 * @person: (nullable): uuid of the person whose plan it is; set when it is saved, where %NULL
 *
 * Returns: (transfer full): a plan of nothing
 */
CrampStretchPlan *
cramp_stretch_plan_new (const char *person)
{
  CrampStretchPlan *self = cramp_record_new (&cramp_stretch_plan_type);

  self->record.person = g_strdup (person);
  self->kind = g_strdup ("daily");
  return self;
}

/**
 * cramp_stretch_plan_add:
 * @minute: minutes after midnight
 * @routine: key or uuid of a routine
 *
 * Adds a time, in the order of the day.
 */
void
cramp_stretch_plan_add (CrampStretchPlan *self, int minute, const char *routine)
{
  CrampStretchPlanTime *time = cramp_record_new (&cramp_stretch_plan_time_type);
  guint i = 0;

  time->minute = minute;
  time->routine = g_strdup (routine);
  while (i < self->times->len && ((CrampStretchPlanTime *) g_ptr_array_index (self->times, i))->minute <= minute)
    i++;
  g_ptr_array_insert (self->times, (int) i, time);
}
