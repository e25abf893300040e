/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-visit.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"

static const CrampField question_fields[] = {
  CRAMP_TEXT (CrampQuestion, text, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Question")),
  CRAMP_DAY (CrampQuestion, day, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("Came up on")),
  CRAMP_INT (CrampQuestion, position, 0, 1000000, .flags = CRAMP_FIELD_PLAIN),
  CRAMP_DAY (CrampQuestion, done, .label = N_ ("Ticked off on")),
  CRAMP_TEXT (CrampQuestion, answer, .label = N_ ("Answer")),
};

const CrampRecordType cramp_question_type = {
  .name = "question",
  .label = N_ ("Question"),
  .size = sizeof (CrampQuestion),
  .fields = question_fields,
  .n_fields = G_N_ELEMENTS (question_fields),
};

static const CrampField visit_fields[] = {
  CRAMP_DAY (CrampVisit, day, .label = N_ ("Day")),
  CRAMP_INT (CrampVisit, minute, 0, 1439, .label = N_ ("Time")),
  CRAMP_TEXT (CrampVisit, who, .label = N_ ("With whom")),
  CRAMP_TIME (CrampVisit, printed_at, .label = N_ ("Summary made")),
};

static gboolean
check_visit (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampVisit *self = record;

  if (self->day || self->printed_at != CRAMP_TIME_UNSET)
    return TRUE;
  if (field)
    *field = "day";
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("The visit has no day."));
  return FALSE;
}

const CrampRecordType cramp_visit_type = {
  .name = "visit",
  .label = N_ ("Visit"),
  .size = sizeof (CrampVisit),
  .fields = visit_fields,
  .n_fields = G_N_ELEMENTS (visit_fields),
  .check = check_visit,
};

/**
 * cramp_question_new:
 * @person: uuid
 * @day: when it came up
 *
 * Returns: (transfer full): an open question, after all others
 */
CrampQuestion *
cramp_question_new (const char *person, int day, const char *text)
{
  CrampQuestion *self = cramp_record_new (&cramp_question_type);

  self->record.person = g_strdup (person);
  self->day = day;
  self->text = g_strdup (text);
  return self;
}

gboolean
cramp_question_is_open (const CrampQuestion *self)
{
  return self->done == CRAMP_DAY_UNSET;
}

/* Those without a place come last, in the order in which they came up. */
static int
compare_open (const CrampQuestion *a, const CrampQuestion *b)
{
  guint at = (guint) a->position, bt = (guint) b->position;

  if (at != bt)
    return at < bt ? -1 : 1;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  return g_strcmp0 (a->record.uuid, b->record.uuid);
}

/**
 * cramp_question_compare:
 * @one: a pointer to a #CrampQuestion, as in an array
 * @other: the same
 *
 * Returns: the open ones first, by their places; then those ticked off, the latest first
 */
int
cramp_question_compare (gconstpointer one, gconstpointer other)
{
  const CrampQuestion *a = *(const CrampQuestion *const *) one, *b = *(const CrampQuestion *const *) other;

  if (cramp_question_is_open (a) != cramp_question_is_open (b))
    return cramp_question_is_open (a) ? -1 : 1;
  if (a->done != b->done)
    return a->done > b->done ? -1 : 1;
  return compare_open (a, b);
}

/**
 * cramp_visit_new:
 * @person: uuid
 * @day: of the appointment
 *
 * Returns: (transfer full): a visit at no certain time, with nobody named
 */
CrampVisit *
cramp_visit_new (const char *person, int day)
{
  CrampVisit *self = cramp_record_new (&cramp_visit_type);

  self->record.person = g_strdup (person);
  self->day = day;
  return self;
}

/**
 * cramp_visit_describe:
 *
 * Returns: (transfer full): day, time and with whom, as "Monday 30 November 2026, 10:15, Dr. Albers"
 */
char *
cramp_visit_describe (const CrampVisit *self)
{
  g_autofree char *day = cramp_day_format_long (self->day);
  g_autofree char *time = self->minute == CRAMP_UNSET ? NULL : cramp_time_format (self->minute * 60, 0);
  GString *text = g_string_new (day);

  if (time)
    /* Translators: what stands between the parts of a list within a line. */
    g_string_append_printf (text, "%s%s", C_ ("in a list", ", "), time);
  if (self->who)
    g_string_append_printf (text, "%s%s", C_ ("in a list", ", "), self->who);
  return g_string_free_and_steal (text);
}
