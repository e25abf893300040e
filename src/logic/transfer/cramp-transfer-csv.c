/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-transfer-csv.h"

#include <string.h>

#include "cramp-day.h"
#include "cramp-progress.h"

/* Records as a table for spreadsheets (RFC 4180, UTF-8): one record a line, under the names that their fields have in
 * the JSON format, whatever the language. */

/* What a spreadsheet would take for a formula, and perhaps run, if a text began with it. */
#define FORMULA "=+-@\t\r"

static void
append_cell (GString *out, const char *text)
{
  if (!strpbrk (text, "\",\r\n"))
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = text; *at; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

/* What a person wrote; an apostrophe before it says "text" to a spreadsheet. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *defused = *text && strchr (FORMULA, *text) ? g_strconcat ("'", text, NULL) : NULL;

  append_cell (out, defused ? defused : text);
}

static char *
format_time (gint64 time, const char *form)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);

  return utc ? g_date_time_format (utc, form) : g_strdup ("");
}

static char *
format_marks (const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < field->terms->n_terms; i++)
    {
      if (!marks[i])
        continue;
      g_string_append_printf (out, "%s%s", out->len > 0 ? ";" : "", cramp_vocabulary_key (field->terms, i));
      if (field->values)
        g_string_append_printf (out, "=%s", cramp_vocabulary_key (field->values, marks[i]));
    }
  return g_string_free_and_steal (out);
}

static char *
format_value (const CrampField *field, gconstpointer record)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (field->kind)
    {
    case CRAMP_FIELD_INT:
      return g_strdup_printf ("%d", CRAMP_MEMBER (record, field, int));
    case CRAMP_FIELD_REAL:
      return g_strdup (g_ascii_dtostr (number, sizeof number, CRAMP_MEMBER (record, field, double)));
    case CRAMP_FIELD_TIME:
      return format_time (CRAMP_MEMBER (record, field, gint64), "%Y-%m-%dT%H:%M:%SZ");
    case CRAMP_FIELD_DAY:
      return cramp_day_to_string (CRAMP_MEMBER (record, field, int));
    case CRAMP_FIELD_TERM:
      return g_strdup (cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)));
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
      return format_marks (field, record);
    case CRAMP_FIELD_TEXT:
    case CRAMP_FIELD_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_value (GString *out, const CrampField *field, gconstpointer record)
{
  g_autofree char *text = NULL;

  if (!cramp_field_is_set (field, record))
    return;
  if (field->kind == CRAMP_FIELD_TEXT)
    {
      append_text (out, CRAMP_MEMBER (record, field, char *));
      return;
    }
  text = format_value (field, record);
  append_cell (out, text);
}

static gboolean
is_column (const CrampField *field)
{
  return !(field->flags & CRAMP_FIELD_LOCAL) && field->kind != CRAMP_FIELD_LIST;
}

/* For episodes the time as it was on the clock there comes first: it is what people look for, and what a spreadsheet
 * understands. */
static void
append_local (GString *out, gconstpointer record)
{
  const CrampEpisode *episode = record;
  g_autofree char *text = format_time (episode->onset + episode->utc_offset, "%Y-%m-%d %H:%M:%S");

  g_string_append_printf (out, "%s,", text);
}

/* What a dose is of, in words: its field holds only the uuid. */
static void
append_medicine (GString *out, gconstpointer record, GPtrArray *medicines)
{
  const CrampDose *dose = record;

  for (guint i = 0; medicines && i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);

      if (g_strcmp0 (medicine->record.uuid, dose->medicine) == 0)
        append_text (out, medicine->name);
    }
  g_string_append_c (out, ',');
}

static void
append_record (GString *out, const CrampRecord *record, GPtrArray *medicines)
{
  if (record->type == &cramp_episode_type)
    append_local (out, record);
  else if (record->type == &cramp_dose_type)
    append_medicine (out, record, medicines);
  append_cell (out, record->uuid);
  for (guint i = 0; i < record->type->n_fields; i++)
    if (is_column (&record->type->fields[i]))
      {
        g_string_append_c (out, ',');
        append_value (out, &record->type->fields[i], record);
      }
  g_string_append (out, "\r\n");
}

/**
 * cramp_transfer_csv_write:
 * @records: (element-type CrampRecord): records of @type
 * @medicines: (element-type CrampMedicine) (nullable): for doses, whose names are written
 * @length: (out): in bytes
 *
 * Returns: (transfer full): @records as a table, in their order, under a line of names
 */
char *
cramp_transfer_csv_write (const CrampRecordType *type, GPtrArray *records, GPtrArray *medicines, gsize *length)
{
  GString *out = g_string_new (NULL);

  if (type == &cramp_episode_type)
    g_string_append (out, "local_time,");
  else if (type == &cramp_dose_type)
    g_string_append (out, "medicine_name,");
  g_string_append (out, "uuid");
  for (guint i = 0; i < type->n_fields; i++)
    if (is_column (&type->fields[i]))
      g_string_append_printf (out, ",%s", type->fields[i].name);
  g_string_append (out, "\r\n");
  cramp_progress_begin (CRAMP_SHARE_WRITING, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      cramp_progress_step (NULL);
      append_record (out, g_ptr_array_index (records, i), medicines);
    }
  *length = out->len;
  return g_string_free_and_steal (out);
}
