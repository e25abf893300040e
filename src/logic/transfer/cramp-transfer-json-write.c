/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "cramp-day.h"
#include "cramp-iso-time.h"
#include "cramp-progress.h"
#include "cramp-transfer-json.h"

/* One record a line, so that two files can be compared and a text tool can pick lines. */

static void
write_text (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  json_builder_add_string_value (out, CRAMP_MEMBER (record, field, char *));
}

static void
write_int (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  json_builder_add_int_value (out, CRAMP_MEMBER (record, field, int));
}

static void
write_real (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  json_builder_add_double_value (out, CRAMP_MEMBER (record, field, double));
}

static void
write_time (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  g_autofree char *text = cramp_iso_time_format (CRAMP_MEMBER (record, field, gint64));

  json_builder_add_string_value (out, text);
}

static void
write_day (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  g_autofree char *text = cramp_day_to_string (CRAMP_MEMBER (record, field, int));

  json_builder_add_string_value (out, text);
}

static void
write_term (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  json_builder_add_string_value (out, cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)));
}

static void
write_set (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  json_builder_begin_array (out);
  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      json_builder_add_string_value (out, cramp_vocabulary_key (field->terms, i));
  json_builder_end_array (out);
}

static void
write_marks (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  json_builder_begin_object (out);
  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      {
        json_builder_set_member_name (out, cramp_vocabulary_key (field->terms, i));
        json_builder_add_string_value (out, cramp_vocabulary_key (field->values, marks[i]));
      }
  json_builder_end_object (out);
}

static void write_fields (JsonBuilder *out, gconstpointer record);

static void
write_list (JsonBuilder *out, const CrampField *field, gconstpointer record)
{
  GPtrArray *children = CRAMP_MEMBER (record, field, GPtrArray *);

  json_builder_begin_array (out);
  for (guint i = 0; i < children->len; i++)
    {
      json_builder_begin_object (out);
      write_fields (out, g_ptr_array_index (children, i));
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
}

static void (*const writers[]) (JsonBuilder *out, const CrampField *field, gconstpointer record) = {
  [CRAMP_FIELD_TEXT] = write_text, [CRAMP_FIELD_INT] = write_int,     [CRAMP_FIELD_REAL] = write_real,
  [CRAMP_FIELD_TIME] = write_time, [CRAMP_FIELD_DAY] = write_day,     [CRAMP_FIELD_TERM] = write_term,
  [CRAMP_FIELD_SET] = write_set,   [CRAMP_FIELD_MARKS] = write_marks, [CRAMP_FIELD_LIST] = write_list,
};

/* What is not given is left out, and what belongs to this computer alone. */
static void
write_fields (JsonBuilder *out, gconstpointer record)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CrampField *field = &type->fields[i];

      if ((field->flags & CRAMP_FIELD_LOCAL) || !cramp_field_is_set (field, record))
        continue;
      json_builder_set_member_name (out, field->name);
      writers[field->kind](out, field, record);
    }
}

static void
write_head_time (JsonBuilder *out, const char *name, gint64 time)
{
  g_autofree char *text = cramp_iso_time_format_micro (time);

  json_builder_set_member_name (out, name);
  json_builder_add_string_value (out, text);
}

static void
write_record (GString *out, JsonGenerator *generator, const CrampRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uuid");
  json_builder_add_string_value (builder, record->uuid);
  if (record->person)
    {
      json_builder_set_member_name (builder, "person");
      json_builder_add_string_value (builder, record->person);
    }
  write_head_time (builder, "updated_at", record->updated_at);
  if (record->deleted_at)
    write_head_time (builder, "deleted_at", record->deleted_at);
  else
    write_fields (builder, record);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, out);
}

static void
write_type (GString *out, JsonGenerator *generator, const CrampRecordType *type, GPtrArray *records)
{
  const char *between = "\n";

  g_string_append_printf (out, ",\n\"%s\":[", type->name);
  for (guint i = 0; i < records->len; i++)
    {
      const CrampRecord *record = g_ptr_array_index (records, i);

      if (record->type != type)
        continue;
      g_string_append (out, between);
      cramp_progress_step (NULL);
      write_record (out, generator, record);
      between = ",\n";
    }
  g_string_append (out, "]");
}

/**
 * cramp_transfer_json_write:
 * @records: (element-type CrampRecord): what to write, deleted ones too, in the order in which they are to stand there
 * @exported_at: microseconds since 1970 UTC
 * @length: (out): in bytes
 *
 * Returns: (transfer full): the diary as JSON
 */
char *
cramp_transfer_json_write (GPtrArray *records, gint64 exported_at, gsize *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *time = cramp_iso_time_format_micro (exported_at);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"format\":\"%s\",\n\"version\":%d,\n\"exported_at\":\"%s\"", CRAMP_TRANSFER_FORMAT,
                          CRAMP_TRANSFER_VERSION, time);
  cramp_progress_begin (CRAMP_SHARE_WRITING, records->len);
  for (guint i = 0; i < cramp_n_record_types; i++)
    write_type (out, generator, cramp_record_types[i], records);
  g_string_append (out, "}\n");
  *length = out->len;
  return g_string_free_and_steal (out);
}
