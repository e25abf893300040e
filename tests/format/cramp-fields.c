/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "cramp-records.h"
#include "cramp-transfer-json.h"

/* Prints the tables of fields of all records as JSON, for the scripts beside this file. */

static const char *const kinds[] = {
  [CRAMP_FIELD_TEXT] = "text", [CRAMP_FIELD_INT] = "int",     [CRAMP_FIELD_REAL] = "real",
  [CRAMP_FIELD_TIME] = "time", [CRAMP_FIELD_DAY] = "day",     [CRAMP_FIELD_TERM] = "term",
  [CRAMP_FIELD_SET] = "set",   [CRAMP_FIELD_MARKS] = "marks", [CRAMP_FIELD_LIST] = "list",
};

static void
add_string (JsonBuilder *out, const char *name, const char *value)
{
  json_builder_set_member_name (out, name);
  json_builder_add_string_value (out, value);
}

static void
add_boolean (JsonBuilder *out, const char *name, gboolean value)
{
  json_builder_set_member_name (out, name);
  json_builder_add_boolean_value (out, value);
}

/* The keys that may be written: a value without one stands for "not given". */
static void
add_keys (JsonBuilder *out, const char *name, const CrampVocabulary *vocabulary)
{
  if (!vocabulary)
    return;
  json_builder_set_member_name (out, name);
  json_builder_begin_array (out);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (cramp_vocabulary_key (vocabulary, i))
      json_builder_add_string_value (out, cramp_vocabulary_key (vocabulary, i));
  json_builder_end_array (out);
}

static void add_type (JsonBuilder *out, const CrampRecordType *type);

static void
add_field (JsonBuilder *out, const CrampField *field)
{
  json_builder_begin_object (out);
  add_string (out, "name", field->name);
  add_string (out, "label", field->label ? field->label : "");
  add_string (out, "kind", kinds[field->kind]);
  add_boolean (out, "required", (field->flags & CRAMP_FIELD_REQUIRED) != 0);
  add_boolean (out, "key", (field->flags & CRAMP_FIELD_KEY) != 0);
  add_boolean (out, "local", (field->flags & CRAMP_FIELD_LOCAL) != 0);
  add_keys (out, "terms", field->terms);
  add_keys (out, "values", field->values);
  if (field->min != field->max)
    {
      json_builder_set_member_name (out, "range");
      json_builder_begin_array (out);
      json_builder_add_int_value (out, field->min);
      json_builder_add_int_value (out, field->max);
      json_builder_end_array (out);
    }
  if (field->child)
    {
      json_builder_set_member_name (out, "child");
      add_type (out, field->child);
    }
  json_builder_end_object (out);
}

static void
add_type (JsonBuilder *out, const CrampRecordType *type)
{
  json_builder_begin_object (out);
  add_string (out, "name", type->name);
  add_string (out, "label", type->label ? type->label : "");
  json_builder_set_member_name (out, "fields");
  json_builder_begin_array (out);
  for (guint i = 0; i < type->n_fields; i++)
    add_field (out, &type->fields[i]);
  json_builder_end_array (out);
  json_builder_end_object (out);
}

int
main (void)
{
  g_autoptr (JsonBuilder) out = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (out);
  add_string (out, "format", CRAMP_TRANSFER_FORMAT);
  json_builder_set_member_name (out, "version");
  json_builder_add_int_value (out, CRAMP_TRANSFER_VERSION);
  json_builder_set_member_name (out, "types");
  json_builder_begin_array (out);
  for (guint i = 0; i < cramp_n_record_types; i++)
    add_type (out, cramp_record_types[i]);
  json_builder_end_array (out);
  json_builder_end_object (out);
  root = json_builder_get_root (out);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
  return 0;
}
