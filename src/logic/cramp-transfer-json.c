/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-transfer-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-error.h"

/* Deeper than any diary; what nests deeper is refused before it is parsed. */
#define DEEPEST 16

/* More commas than ten full diaries have; bounds the memory that a file made for mischief can take. */
#define MOST_VALUES (4 * 1000 * 1000)

/* How far the clock of the computer that wrote the file may be ahead of ours, seconds. */
#define SLACK CRAMP_SECONDS_A_DAY

/* Unknown names are shown up to this many bytes. */
#define SHOWN 40

static const char second_form[] = "0000-00-00T00:00:00Z";
static const char microsecond_form[] = "0000-00-00T00:00:00.000000Z";

/* Times */

static char *
format_second (gint64 time)
{
  gint64 second = ((time % CRAMP_SECONDS_A_DAY) + CRAMP_SECONDS_A_DAY) % CRAMP_SECONDS_A_DAY;
  g_autofree char *day = cramp_day_to_string (cramp_day_of (time, 0));

  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, (int) (second / 3600), (int) (second / 60 % 60),
                          (int) (second % 60));
}

static char *
format_microsecond (gint64 time)
{
  gint64 fraction = ((time % G_USEC_PER_SEC) + G_USEC_PER_SEC) % G_USEC_PER_SEC;
  g_autofree char *text = format_second ((time - fraction) / G_USEC_PER_SEC);

  text[strlen (text) - 1] = '\0';
  return g_strdup_printf ("%s.%06dZ", text, (int) fraction);
}

static gboolean
has_form (const char *text, const char *form)
{
  if (strlen (text) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i]; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return TRUE;
}

static int
two_digits (const char *text)
{
  return g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
}

static gboolean
parse_second (const char *text, gint64 *time)
{
  g_autofree char *date = g_strndup (text, 10);
  int day = cramp_day_from_string (date);
  int hour = two_digits (text + 11), minute = two_digits (text + 14), second = two_digits (text + 17);

  if (day == CRAMP_DAY_UNSET || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *time = ((gint64) day - cramp_day_new (1970, 1, 1)) * CRAMP_SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
  return TRUE;
}

/* Writing: one record a line, so that two files can be compared and a text tool can pick lines. */

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
  g_autofree char *text = format_second (CRAMP_MEMBER (record, field, gint64));

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
  g_autofree char *text = format_microsecond (time);

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
  g_autofree char *time = format_microsecond (exported_at);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"format\":\"%s\",\n\"version\":%d,\n\"exported_at\":\"%s\"", CRAMP_TRANSFER_FORMAT,
                          CRAMP_TRANSFER_VERSION, time);
  for (guint i = 0; i < cramp_n_record_types; i++)
    write_type (out, generator, cramp_record_types[i], records);
  g_string_append (out, "}\n");
  *length = out->len;
  return g_string_free_and_steal (out);
}

/* Looking at the text before it is parsed */

typedef struct
{
  const char *text;
  gsize length;
  guint line;
  guint depth;
  guint values;
  guint members;
  gboolean in_string;
} Scan;

static gboolean
refuse_line (GError **error, guint line, const char *reason)
{
  /* Translators: a place in a file and what is wrong there, as "line 12: the file is cut off". */
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("line %u: %s"), line, reason);
  return FALSE;
}

static gboolean
scan_in_string (Scan *scan, gsize *i, GError **error)
{
  const char *at = scan->text + *i;

  if (*at == '"')
    scan->in_string = FALSE;
  if (*at != '\\')
    return TRUE;
  /* json-glib would end the text there. */
  if (scan->length - *i >= 6 && strncmp (at, "\\u0000", 6) == 0)
    return refuse_line (error, scan->line, _ ("a text holds a zero character"));
  *i += 1;
  return TRUE;
}

static gboolean
scan_outside (Scan *scan, char c, GError **error)
{
  if (c == '"')
    scan->in_string = TRUE;
  else if (c == '[' || c == '{')
    scan->depth++;
  else if ((c == ']' || c == '}') && scan->depth > 0)
    scan->depth--;
  else if (c == ',')
    scan->values++;
  else if (c == ':')
    scan->members++;
  if (scan->depth > DEEPEST)
    return refuse_line (error, scan->line, _ ("it is nested too deeply for a diary"));
  if (scan->values > MOST_VALUES)
    return refuse_line (error, scan->line, _ ("there is too much in it for a diary"));
  return TRUE;
}

/* Refuses what could harm the parser or would be read wrongly by it. */
static gboolean
scan_text (const char *text, gsize length, guint *members, GError **error)
{
  Scan scan = { .text = text, .length = length, .line = 1 };
  const char *end;

  if (!g_utf8_validate_len (text, length, &end))
    {
      for (const char *at = text; at < end; at++)
        scan.line += *at == '\n' ? 1 : 0;
      return refuse_line (error, scan.line, _ ("this is not valid UTF-8 text"));
    }
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\n')
        scan.line++;
      if (scan.in_string ? !scan_in_string (&scan, &i, error) : !scan_outside (&scan, text[i], error))
        return FALSE;
    }
  if (scan.in_string || scan.depth > 0)
    return refuse_line (error, scan.line, _ ("the file is cut off"));
  *members = scan.members;
  return TRUE;
}

/* Reading */

typedef struct
{
  GString *path;       /* (owned): where we are, as "episode[3].signs" */
  gint64 now;          /* seconds */
  GHashTable *persons; /* (owned): the uuids of the persons in the file */
  guint error_line;    /* where the parser stopped */
} Reader;

static void
reader_clear (Reader *self)
{
  g_string_free (self->path, TRUE);
  g_hash_table_unref (self->persons);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Goes to a member of where we are; back with leave(). */
static gsize
enter (Reader *self, const char *name)
{
  gsize back = self->path->len;

  if (back > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, name);
  return back;
}

/* The same for a name that is not ours: it is cut, and kept on one line. */
static gsize
enter_foreign (Reader *self, const char *name)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (const char *at = name; *at && at - name < SHOWN; at = g_utf8_next_char (at))
    g_string_append_unichar (shown, g_unichar_isprint (g_utf8_get_char (at)) ? g_utf8_get_char (at) : '?');
  return enter (self, shown->str);
}

static gsize
enter_index (Reader *self, guint index)
{
  gsize back = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);
  return back;
}

static void
leave (Reader *self, gsize back)
{
  g_string_truncate (self->path, back);
}

static gboolean
refuse (Reader *self, GError **error, const char *reason)
{
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, "%s: %s", self->path->str, reason);
  return FALSE;
}

static const char *
read_string (Reader *self, JsonNode *node, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  refuse (self, error, _ ("must be a text"));
  return NULL;
}

static gboolean
read_text (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  const char *text = read_string (self, node, error);

  CRAMP_MEMBER (record, field, char *) = g_strdup (text);
  return text != NULL;
}

static gboolean
read_int (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  gint64 value;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (self, error, _ ("must be a whole number"));
  value = json_node_get_int (node);
  if (field->min == field->max || field->min <= CRAMP_UNSET)
    {
      if (value == CRAMP_UNSET || value < G_MININT || value > G_MAXINT)
        return refuse (self, error, _ ("is no number that can be stored"));
    }
  else if (value < 0)
    value = G_MININT; /* not CRAMP_UNSET, which would be taken for not given: the range is checked later */
  CRAMP_MEMBER (record, field, int) = (int) CLAMP (value, G_MININT, G_MAXINT);
  return TRUE;
}

static gboolean
read_real (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_DOUBLE && json_node_get_value_type (node) != G_TYPE_INT64))
    return refuse (self, error, _ ("must be a number"));
  CRAMP_MEMBER (record, field, double) = json_node_get_double (node);
  return isfinite (json_node_get_double (node)) || refuse (self, error, _ ("is no number that can be stored"));
}

static gboolean
read_time (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  const char *text = read_string (self, node, error);

  if (!text)
    return FALSE;
  return (has_form (text, second_form) && parse_second (text, &CRAMP_MEMBER (record, field, gint64))) ||
         refuse (self, error, _ ("must be a time such as 2026-11-22T02:12:00Z"));
}

static gboolean
read_day (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  const char *text = read_string (self, node, error);

  if (!text)
    return FALSE;
  CRAMP_MEMBER (record, field, int) = cramp_day_from_string (text);
  return CRAMP_MEMBER (record, field, int) != CRAMP_DAY_UNSET ||
         refuse (self, error, _ ("must be a day such as 2026-11-22"));
}

static gboolean
find_term (Reader *self, const CrampVocabulary *vocabulary, const char *key, guint *value, GError **error)
{
  int found = cramp_vocabulary_find (vocabulary, key);

  *value = (guint) MAX (found, 0);
  return found >= 0 || refuse (self, error, _ ("this word is not known here"));
}

static gboolean
read_term (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  const char *key = read_string (self, node, error);

  return key && find_term (self, field->values, key, &CRAMP_MEMBER (record, field, guint), error);
}

static gboolean
read_set_item (Reader *self, const CrampField *field, guint8 *marks, JsonNode *node, GError **error)
{
  const char *key = read_string (self, node, error);
  guint code;

  if (!key || !find_term (self, field->terms, key, &code, error))
    return FALSE;
  if (marks[code])
    return refuse (self, error, _ ("comes twice"));
  marks[code] = 1;
  return TRUE;
}

static gboolean
read_set (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  JsonArray *array;
  gboolean fine = TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (self, error, _ ("must be a list"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array) && fine; i++)
    {
      gsize back = enter_index (self, i);

      fine =
          read_set_item (self, field, &CRAMP_MEMBER (record, field, guint8), json_array_get_element (array, i), error);
      leave (self, back);
    }
  return fine;
}

static gboolean
read_mark (Reader *self, const CrampField *field, guint8 *marks, const char *name, JsonNode *node, GError **error)
{
  const char *key = read_string (self, node, error);
  guint code, value;

  if (!key || !find_term (self, field->terms, name, &code, error) ||
      !find_term (self, field->values, key, &value, error))
    return FALSE;
  marks[code] = (guint8) value;
  return TRUE;
}

static gboolean
read_marks (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean fine = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (self, error, _ ("must be an object"));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (fine && json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize back = enter_foreign (self, name);

      fine = read_mark (self, field, &CRAMP_MEMBER (record, field, guint8), name, member, error);
      leave (self, back);
    }
  return fine;
}

static gboolean read_members (Reader *self, CrampRecord *record, JsonNode *node, GError **error);

static gboolean
read_list (Reader *self, const CrampField *field, gpointer record, JsonNode *node, GError **error)
{
  JsonArray *array;
  gboolean fine = TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (self, error, _ ("must be a list"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array) && fine; i++)
    {
      CrampRecord *child = cramp_record_new (field->child);
      gsize back = enter_index (self, i);

      g_ptr_array_add (CRAMP_MEMBER (record, field, GPtrArray *), child);
      fine = read_members (self, child, json_array_get_element (array, i), error);
      leave (self, back);
    }
  return fine;
}

static gboolean (*const readers[]) (Reader *self,
                                    const CrampField *field,
                                    gpointer record,
                                    JsonNode *node,
                                    GError **error) = {
  [CRAMP_FIELD_TEXT] = read_text, [CRAMP_FIELD_INT] = read_int,     [CRAMP_FIELD_REAL] = read_real,
  [CRAMP_FIELD_TIME] = read_time, [CRAMP_FIELD_DAY] = read_day,     [CRAMP_FIELD_TERM] = read_term,
  [CRAMP_FIELD_SET] = read_set,   [CRAMP_FIELD_MARKS] = read_marks, [CRAMP_FIELD_LIST] = read_list,
};

static gboolean
read_uuid_text (Reader *self, JsonNode *node, char **uuid, GError **error)
{
  const char *text = read_string (self, node, error);

  if (!text)
    return FALSE;
  if (!g_uuid_string_is_valid (text) || strpbrk (text, "ABCDEF"))
    return refuse (self, error, _ ("must be a UUID in small letters"));
  g_set_str (uuid, text);
  return TRUE;
}

static gboolean
read_head_time (Reader *self, JsonNode *node, gint64 *time, GError **error)
{
  const char *text = read_string (self, node, error);

  if (!text)
    return FALSE;
  /* The last year is kept free, so that there always is a later time. */
  if (!has_form (text, microsecond_form) || !parse_second (text, time) || g_str_has_prefix (text, "9999"))
    return refuse (self, error, _ ("must be a time such as 2026-11-22T02:12:00.000000Z"));
  *time = *time * G_USEC_PER_SEC + g_ascii_strtoll (text + strlen (second_form), NULL, 10);
  return *time > 0 || refuse (self, error, _ ("lies before 1970"));
}

static gboolean
read_uuid (Reader *self, CrampRecord *record, JsonNode *node, GError **error)
{
  return read_uuid_text (self, node, &record->uuid, error);
}

static gboolean
read_person (Reader *self, CrampRecord *record, JsonNode *node, GError **error)
{
  if (!read_uuid_text (self, node, &record->person, error))
    return FALSE;
  return g_hash_table_contains (self->persons, record->person) ||
         refuse (self, error, _ ("there is no such person in this file"));
}

static gboolean
read_updated_at (Reader *self, CrampRecord *record, JsonNode *node, GError **error)
{
  return read_head_time (self, node, &record->updated_at, error);
}

static gboolean
read_deleted_at (Reader *self, CrampRecord *record, JsonNode *node, GError **error)
{
  return read_head_time (self, node, &record->deleted_at, error);
}

/* The members of every record that are not in its table of fields. */
static const struct
{
  const char *name;
  gboolean (*read) (Reader *self, CrampRecord *record, JsonNode *node, GError **error);
} heads[] = {
  { "uuid", read_uuid },
  { "person", read_person },
  { "updated_at", read_updated_at },
  { "deleted_at", read_deleted_at },
};

static gboolean
is_head (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_equal (heads[i].name, name))
      return TRUE;
  return FALSE;
}

/* A person belongs to no person, and what lives was not deleted. */
static gboolean
head_is_required (const CrampRecord *record, const char *name)
{
  return !(g_str_equal (name, "person") && record->type == &cramp_person_type) && !g_str_equal (name, "deleted_at");
}

static gboolean
read_head (Reader *self, CrampRecord *record, JsonObject *object, GError **error)
{
  gboolean fine = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (heads) && fine; i++)
    {
      JsonNode *node = json_object_get_member (object, heads[i].name);
      gsize back = enter (self, heads[i].name);

      if (node && record->type == &cramp_person_type && heads[i].read == read_person)
        fine = refuse (self, error, _ ("is not known here"));
      else if (node)
        fine = heads[i].read (self, record, node, error);
      else
        fine = !head_is_required (record, heads[i].name) || refuse (self, error, _ ("must be given"));
      leave (self, back);
    }
  return fine;
}

static gboolean
refuse_unknown (Reader *self, GError **error, const char *name)
{
  enter_foreign (self, name);
  return refuse (self, error, _ ("is not known here"));
}

static gboolean
read_value (Reader *self, CrampRecord *record, const CrampField *field, JsonNode *node, GError **error)
{
  if (cramp_record_is_deleted (record))
    return refuse (self, error, _ ("does not belong in a deleted entry"));
  if (!readers[field->kind](self, field, record, node, error))
    return FALSE;
  return cramp_field_is_set (field, record) || refuse (self, error, _ ("is empty: what is not given is left out"));
}

static gboolean
read_member (Reader *self, CrampRecord *record, const char *name, JsonNode *node, GError **error)
{
  const CrampField *field = cramp_record_type_find_field (record->type, name);
  gboolean fine;
  gsize back;

  if (!field || (field->flags & CRAMP_FIELD_LOCAL))
    return refuse_unknown (self, error, name);
  back = enter (self, name);
  fine = read_value (self, record, field, node, error);
  leave (self, back);
  return fine;
}

/* What the table of fields asks for, with the path of the field at fault. */
static gboolean
check_fields (Reader *self, CrampRecord *record, GError **error)
{
  g_autoptr (GError) reason = NULL;
  const char *name = NULL;
  gboolean fine = TRUE;

  for (guint i = 0; i < record->type->n_fields && fine; i++)
    {
      name = record->type->fields[i].name;
      fine = cramp_field_check (&record->type->fields[i], record, &reason);
    }
  if (fine && record->type->check)
    fine = record->type->check (record, self->now + SLACK, &name, &reason);
  if (!fine)
    {
      gsize back = enter (self, name);

      refuse (self, error, reason->message);
      leave (self, back);
    }
  return fine;
}

/* The fields of a record or of a child. Only roots have a head, which was read before. */
static gboolean
read_members (Reader *self, CrampRecord *record, JsonNode *node, GError **error)
{
  gboolean is_root = record->updated_at != 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean fine = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (self, error, _ ("must be an object"));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (fine && json_object_iter_next_ordered (&iter, &name, &member))
    {
      fine = (is_root && is_head (name)) || read_member (self, record, name, member, error);
    }
  return fine && (cramp_record_is_deleted (record) || check_fields (self, record, error));
}

/* A night, say, must have the uuid that derives from its day, or there could be two of it. */
static gboolean
check_key (Reader *self, CrampRecord *record, GError **error)
{
  g_autofree char *uuid = g_strdup (record->uuid);

  if (cramp_record_is_deleted (record))
    return TRUE;
  cramp_record_adopt_key (record);
  return g_str_equal (record->uuid, uuid) || refuse (self, error, _ ("the UUID is not the one of this day"));
}

static CrampRecord *
read_record (Reader *self, const CrampRecordType *type, JsonNode *node, GHashTable *seen, GError **error)
{
  g_autoptr (CrampRecord) record = cramp_record_new (type);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (self, error, _ ("must be an object"));
      return NULL;
    }
  if (!read_head (self, record, json_node_get_object (node), error) || !read_members (self, record, node, error) ||
      !check_key (self, record, error))
    return NULL;
  if (!g_hash_table_add (seen, g_strdup (record->uuid)))
    {
      refuse (self, error, _ ("its UUID comes twice"));
      return NULL;
    }
  return g_steal_pointer (&record);
}

/* All records of @type. */
static gboolean
read_type (Reader *self, const CrampRecordType *type, JsonNode *node, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (self, error, _ ("must be a list"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize back = enter_index (self, i);
      CrampRecord *record = read_record (self, type, json_array_get_element (array, i), seen, error);

      if (!record)
        return FALSE;
      g_ptr_array_add (records, record);
      if (type == &cramp_person_type)
        g_hash_table_add (self->persons, g_strdup (record->uuid));
      leave (self, back);
    }
  return TRUE;
}

static gboolean
read_types (Reader *self, JsonObject *object, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      const CrampRecordType *type = cramp_record_types[i];
      JsonNode *node = json_object_get_member (object, type->name);
      gsize back = enter (self, type->name);

      if (node && !read_type (self, type, node, records, error))
        return FALSE;
      leave (self, back);
    }
  return TRUE;
}

/* What the file is, before anything in it is looked at: a newer one may look quite different. */
static gboolean
check_format (JsonNode *root, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *format = object ? json_object_get_string_member_with_default (object, "format", NULL) : NULL;
  gint64 version = object ? json_object_get_int_member_with_default (object, "version", 0) : 0;

  if (g_strcmp0 (format, CRAMP_TRANSFER_FORMAT) != 0 || version < 1)
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_FOREIGN, _ ("The file is no diary of this program."));
      return FALSE;
    }
  if (version > CRAMP_TRANSFER_VERSION)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_NEWER,
                         _ ("The file was written by a newer version of Cramp Diary. Please update the program."));
  return version <= CRAMP_TRANSFER_VERSION;
}

static gboolean
check_top (Reader *self, JsonObject *object, GError **error)
{
  static const char *const known[] = { "format", "version", "exported_at", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean fine = TRUE;
  gint64 time;

  json_object_iter_init_ordered (&iter, object);
  while (fine && json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!g_strv_contains (known, name) && !cramp_record_type_find (name))
        fine = refuse_unknown (self, error, name);
      else if (g_str_equal (name, "exported_at"))
        {
          gsize back = enter (self, name);

          fine = read_head_time (self, node, &time, error);
          leave (self, back);
        }
    }
  return fine;
}

/* json-glib lets the last of two members of one name win, without a word. The text has a colon for each member, so it
 * is seen by their number; only then is it parsed once more to find the place. */

static guint count_members (JsonNode *node);

static guint
count_in_object (JsonObject *object)
{
  guint count = json_object_get_size (object);
  JsonObjectIter iter;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &node))
    count += count_members (node);
  return count;
}

static guint
count_members (JsonNode *node)
{
  guint count = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return count_in_object (json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      count += count_members (json_array_get_element (json_node_get_array (node), i));
  return count;
}

typedef struct
{
  GHashTable *members; /* (owned): object that is being parsed -> how many members were seen */
  guint line;          /* where a member came twice; 0 while none did */
  char *name;          /* (owned) (nullable): its name */
} Duplicate;

static void
member_cb (JsonParser *parser, JsonObject *object, const char *name, Duplicate *duplicate)
{
  guint seen = GPOINTER_TO_UINT (g_hash_table_lookup (duplicate->members, object)) + 1;

  g_hash_table_insert (duplicate->members, object, GUINT_TO_POINTER (seen));
  if (seen == json_object_get_size (object) || duplicate->line)
    return;
  duplicate->line = json_parser_get_current_line (parser);
  g_set_str (&duplicate->name, name);
}

static void
object_end_cb (JsonParser *parser G_GNUC_UNUSED, JsonObject *object, Duplicate *duplicate)
{
  g_hash_table_remove (duplicate->members, object);
}

static gboolean
refuse_duplicate (Reader *self, const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  Duplicate duplicate = { .members = members };
  g_autofree char *reason = NULL;

  g_signal_connect (parser, "object-member", G_CALLBACK (member_cb), &duplicate);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), &duplicate);
  json_parser_load_from_data (parser, text, (gssize) length, NULL);
  enter_foreign (self, duplicate.name ? duplicate.name : "");
  g_free (duplicate.name);
  reason = g_strdup_printf (_ ("“%s” comes twice"), self->path->str);
  return refuse_line (error, duplicate.line, reason);
}

/* Only now does the parser still know where it is. */
static void
error_cb (JsonParser *parser, GError *error G_GNUC_UNUSED, Reader *self)
{
  self->error_line = json_parser_get_current_line (parser);
}

static gboolean
parse (Reader *self, JsonParser *parser, const char *text, gsize length, guint members, GError **error)
{
  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (error_cb), self);
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return refuse_line (error, MAX (self->error_line, 1), _ ("this is not valid JSON"));
  return count_members (json_parser_get_root (parser)) == members || refuse_duplicate (self, text, length, error);
}

/**
 * cramp_transfer_json_read:
 * @text: what a file holds
 * @length: in bytes
 * @now: seconds since 1970 UTC
 *
 * Reads a diary. Whatever is not as the format says is refused as a whole, with the place and the reason in the message
 * (unknown members too: leaving them out silently would lose what somebody wrote down). %CRAMP_ERROR_NEWER where a
 * newer version wrote it, %CRAMP_ERROR_FOREIGN where it is something else.
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): all records, persons first, as they stand there
 */
GPtrArray *
cramp_transfer_json_read (const char *text, gsize length, gint64 now, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_auto (Reader) reader = {
    .path = g_string_new (NULL),
    .now = now,
    .persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  JsonObject *object;
  guint members;

  if (!scan_text (text, length, &members, error) || !parse (&reader, parser, text, length, members, error) ||
      !check_format (json_parser_get_root (parser), error))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  if (!check_top (&reader, object, error) || !read_types (&reader, object, records, error))
    return NULL;
  return g_steal_pointer (&records);
}
