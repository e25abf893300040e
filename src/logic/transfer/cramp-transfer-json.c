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
#include "cramp-iso-time.h"
#include "cramp-json-scan.h"
#include "cramp-progress.h"

/* How far the clock of the computer that wrote the file may be ahead of ours, seconds. */
#define SLACK CRAMP_SECONDS_A_DAY

typedef struct
{
  GString *path;       /* (owned): where we are, as "episode[3].signs" */
  gint64 now;          /* seconds */
  GHashTable *persons; /* (owned): the uuids of the persons in the file */
  guint members;       /* of objects, that were looked at */
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
  g_autofree char *shown = cramp_json_shown_name (name);

  return enter (self, shown);
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
  return cramp_iso_time_parse (text, &CRAMP_MEMBER (record, field, gint64)) ||
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
  json_object_iter_init (&iter, json_node_get_object (node));
  while (fine && json_object_iter_next (&iter, &name, &member))
    {
      gsize back = enter_foreign (self, name);

      self->members++;
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
      CrampRecord *child = cramp_record_new_unnamed (field->child);
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
  if (!cramp_iso_time_parse_micro (text, time) || g_str_has_prefix (text, "9999"))
    return refuse (self, error, _ ("must be a time such as 2026-11-22T02:12:00.000000Z"));
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
  const char *text = read_string (self, node, error);

  if (!text)
    return FALSE;
  if (!g_hash_table_contains (self->persons, text))
    return read_uuid_text (self, node, &record->person, error) &&
           refuse (self, error, _ ("there is no such person in this file"));
  record->person = g_strdup (text);
  return TRUE;
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
  json_object_iter_init (&iter, json_node_get_object (node));
  while (fine && json_object_iter_next (&iter, &name, &member))
    {
      self->members++;
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
  g_autoptr (CrampRecord) record = cramp_record_new_unnamed (type);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (self, error, _ ("must be an object"));
      return NULL;
    }
  if (!read_head (self, record, json_node_get_object (node), error) || !read_members (self, record, node, error) ||
      !check_key (self, record, error))
    return NULL;
  if (!g_hash_table_add (seen, record->uuid))
    {
      refuse (self, error, _ ("its UUID comes twice"));
      return NULL;
    }
  return g_steal_pointer (&record);
}

/* All records of @type. Their uuids stand in @records while they are looked at here. */
static gboolean
read_type (Reader *self, const CrampRecordType *type, JsonNode *node, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (self, error, _ ("must be a list"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize back = enter_index (self, i);
      CrampRecord *record =
          cramp_progress_step (error) ? read_record (self, type, json_array_get_element (array, i), seen, error) : NULL;

      if (!record)
        return FALSE;
      g_ptr_array_add (records, record);
      if (type == &cramp_person_type)
        g_hash_table_add (self->persons, g_strdup (record->uuid));
      leave (self, back);
    }
  return TRUE;
}

static guint
count_records (JsonObject *object)
{
  guint count = 0;

  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      JsonNode *node = json_object_get_member (object, cramp_record_types[i]->name);

      if (node && JSON_NODE_HOLDS_ARRAY (node))
        count += json_array_get_length (json_node_get_array (node));
    }
  return count;
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

  json_object_iter_init (&iter, object);
  while (fine && json_object_iter_next (&iter, &name, &node))
    {
      self->members++;
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

/* Only now does the parser still know where it is. */
static void
error_cb (JsonParser *parser, GError *error G_GNUC_UNUSED, Reader *self)
{
  self->error_line = json_parser_get_current_line (parser);
}

static void
object_end_cb (void)
{
  cramp_progress_step (NULL);
}

static gboolean
parse (Reader *self, JsonParser *parser, const char *text, gsize length, const CrampJsonCounts *counts, GError **error)
{
  cramp_progress_begin (CRAMP_SHARE_PARSING, counts->objects);
  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (error_cb), self);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), NULL);
  return json_parser_load_from_data (parser, text, (gssize) length, NULL) ||
         cramp_json_refuse_line (error, MAX (self->error_line, 1), _ ("this is not valid JSON"));
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
  CrampJsonCounts counts;

  if (!cramp_json_scan (text, length, &counts, error) || !parse (&reader, parser, text, length, &counts, error) ||
      !check_format (json_parser_get_root (parser), error))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  cramp_progress_begin (CRAMP_SHARE_READING, count_records (object));
  if (!check_top (&reader, object, error) || !read_types (&reader, object, records, error) ||
      (reader.members != counts.members && !cramp_json_refuse_duplicate (text, length, error)))
    return NULL;
  return g_steal_pointer (&records);
}
