/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-records.h"
#include "cramp-store-private.h"

/* Records are written and read by their types' tables of fields: the scalar fields are columns of the table called
 * like the type, sets and marks are rows of <type>_mark, lists of children are rows of the table called like the
 * child's type. The order of columns is head, then fields, in all statements below. */

#define HEAD_COLUMNS "uuid, person, updated_at, deleted_at"
#define N_HEAD_COLUMNS 4

static gboolean
is_column (const CrampField *field)
{
  return field->kind != CRAMP_FIELD_SET && field->kind != CRAMP_FIELD_MARKS && field->kind != CRAMP_FIELD_LIST;
}

static gboolean
has_marks (const CrampRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CRAMP_FIELD_SET || type->fields[i].kind == CRAMP_FIELD_MARKS)
      return TRUE;
  return FALSE;
}

static void
append_columns (GString *sql, const CrampRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (is_column (&type->fields[i]))
      g_string_append_printf (sql, ", \"%s\"", type->fields[i].name);
}

static void
append_places (GString *sql, const CrampRecordType *type, guint n)
{
  for (guint i = 0; i < type->n_fields; i++)
    n += is_column (&type->fields[i]) ? 1 : 0;
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i ? ", ?" : "?");
}

/* The statements of each type: built once, then found by the type and not by their long texts. */
typedef enum
{
  SQL_PUT,
  SQL_PUT_CHILD,
  SQL_PUT_MARK,
  SQL_DELETE_CHILDREN,
  SQL_DELETE_MARKS,
  SQL_GET,
  SQL_GET_CHILDREN,
  SQL_GET_MARKS,
  N_SQL,
} Sql;

/* An upsert, not REPLACE: that would delete the row first and take what refers to it along. */
static void
build_put (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "INSERT INTO %s (" HEAD_COLUMNS, type->name);
  append_columns (sql, type);
  g_string_append (sql, ") VALUES (");
  append_places (sql, type, N_HEAD_COLUMNS);
  g_string_append (sql, ") ON CONFLICT (uuid) DO UPDATE SET person = excluded.person, "
                        "updated_at = excluded.updated_at, deleted_at = excluded.deleted_at");
  for (guint i = 0; i < type->n_fields; i++)
    if (is_column (&type->fields[i]))
      g_string_append_printf (sql, ", \"%1$s\" = excluded.\"%1$s\"", type->fields[i].name);
}

static void
build_put_child (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "INSERT INTO %s (owner, position", type->name);
  append_columns (sql, type);
  g_string_append (sql, ") VALUES (");
  append_places (sql, type, 2);
  g_string_append_c (sql, ')');
}

static void
build_put_mark (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "INSERT INTO %s_mark (owner, field, code, value) VALUES (?, ?, ?, ?)", type->name);
}

static void
build_delete_children (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "DELETE FROM %s WHERE owner = ?", type->name);
}

static void
build_delete_marks (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "DELETE FROM %s_mark WHERE owner = ?", type->name);
}

static void
build_select (GString *sql, const CrampRecordType *type)
{
  g_string_append (sql, "SELECT " HEAD_COLUMNS);
  append_columns (sql, type);
  g_string_append_printf (sql, " FROM %s", type->name);
}

static void
build_get (GString *sql, const CrampRecordType *type)
{
  build_select (sql, type);
  g_string_append (sql, " WHERE uuid = ?");
}

static void
build_get_children (GString *sql, const CrampRecordType *type)
{
  g_string_append (sql, "SELECT position");
  append_columns (sql, type);
  g_string_append_printf (sql, " FROM %s WHERE owner = ? ORDER BY position", type->name);
}

static void
build_get_marks (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "SELECT field, code, value FROM %s_mark WHERE owner = ?", type->name);
}

static void (*const builders[N_SQL]) (GString *sql, const CrampRecordType *type) = {
  [SQL_PUT] = build_put,
  [SQL_PUT_CHILD] = build_put_child,
  [SQL_PUT_MARK] = build_put_mark,
  [SQL_DELETE_CHILDREN] = build_delete_children,
  [SQL_DELETE_MARKS] = build_delete_marks,
  [SQL_GET] = build_get,
  [SQL_GET_CHILDREN] = build_get_children,
  [SQL_GET_MARKS] = build_get_marks,
};

static sqlite3_stmt *
prepare (CrampStore *self, const CrampRecordType *type, Sql kind, GError **error)
{
  sqlite3_stmt **known = g_hash_table_lookup (self->of_types, type);
  g_autoptr (GString) sql = NULL;

  if (!known)
    {
      known = g_new0 (sqlite3_stmt *, N_SQL);
      g_hash_table_insert (self->of_types, (gpointer) type, known);
    }
  if (known[kind])
    {
      sqlite3_reset (known[kind]);
      sqlite3_clear_bindings (known[kind]);
      return known[kind];
    }
  sql = g_string_new (NULL);
  builders[kind](sql, type);
  known[kind] = cramp_store_prepare (self, sql->str, error);
  return known[kind];
}

/* Writing */

static void
bind_column (sqlite3_stmt *statement, int index, const CrampField *field, gconstpointer record)
{
  g_autofree char *day = NULL;

  if (!cramp_field_is_set (field, record))
    {
      sqlite3_bind_null (statement, index);
      return;
    }
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      cramp_statement_bind_text (statement, index, CRAMP_MEMBER (record, field, char *));
      break;
    case CRAMP_FIELD_INT:
      sqlite3_bind_int (statement, index, CRAMP_MEMBER (record, field, int));
      break;
    case CRAMP_FIELD_REAL:
      sqlite3_bind_double (statement, index, CRAMP_MEMBER (record, field, double));
      break;
    case CRAMP_FIELD_TIME:
      sqlite3_bind_int64 (statement, index, CRAMP_MEMBER (record, field, gint64));
      break;
    case CRAMP_FIELD_DAY:
      day = cramp_day_to_string (CRAMP_MEMBER (record, field, int));
      cramp_statement_bind_text (statement, index, day);
      break;
    case CRAMP_FIELD_TERM:
      cramp_statement_bind_text (statement, index,
                                 cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)));
      break;
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
    case CRAMP_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

/* The content of a deleted record is blanked: its row only remembers that it is gone. */
static void
bind_columns (sqlite3_stmt *statement, int index, gconstpointer record)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (is_column (&type->fields[i]))
      {
        if (cramp_record_is_deleted (record))
          sqlite3_bind_null (statement, index++);
        else
          bind_column (statement, index++, &type->fields[i], record);
      }
}

static gboolean
put_row (CrampStore *self, const CrampRecord *record, GError **error)
{
  sqlite3_stmt *statement = prepare (self, record->type, SQL_PUT, error);

  if (!statement)
    return FALSE;
  cramp_statement_bind_text (statement, 1, record->uuid);
  cramp_statement_bind_text (statement, 2, record->person);
  sqlite3_bind_int64 (statement, 3, record->updated_at);
  if (record->deleted_at)
    sqlite3_bind_int64 (statement, 4, record->deleted_at);
  bind_columns (statement, N_HEAD_COLUMNS + 1, record);
  return cramp_statement_run (statement, error);
}

static gboolean
delete_owned (CrampStore *self, const CrampRecordType *type, Sql kind, const char *owner, GError **error)
{
  sqlite3_stmt *statement = prepare (self, type, kind, error);

  if (!statement)
    return FALSE;
  cramp_statement_bind_text (statement, 1, owner);
  return cramp_statement_run (statement, error);
}

static gboolean
put_marks (CrampStore *self, const CrampRecord *record, const CrampField *field, GError **error)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  for (guint i = 0; i < field->terms->n_terms; i++)
    {
      sqlite3_stmt *statement;

      if (!marks[i])
        continue;
      if (!(statement = prepare (self, record->type, SQL_PUT_MARK, error)))
        return FALSE;
      cramp_statement_bind_text (statement, 1, record->uuid);
      cramp_statement_bind_text (statement, 2, field->name);
      cramp_statement_bind_text (statement, 3, cramp_vocabulary_key (field->terms, i));
      cramp_statement_bind_text (statement, 4, field->values ? cramp_vocabulary_key (field->values, marks[i]) : "yes");
      if (!cramp_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_children (CrampStore *self, const CrampRecord *record, const CrampField *field, GError **error)
{
  GPtrArray *children = CRAMP_MEMBER (record, field, GPtrArray *);

  if (!delete_owned (self, field->child, SQL_DELETE_CHILDREN, record->uuid, error))
    return FALSE;
  for (guint i = 0; i < children->len && !cramp_record_is_deleted (record); i++)
    {
      sqlite3_stmt *statement = prepare (self, field->child, SQL_PUT_CHILD, error);

      if (!statement)
        return FALSE;
      cramp_statement_bind_text (statement, 1, record->uuid);
      sqlite3_bind_int (statement, 2, (int) i);
      bind_columns (statement, 3, g_ptr_array_index (children, i));
      if (!cramp_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_owned (CrampStore *self, const CrampRecord *record, GError **error)
{
  const CrampRecordType *type = record->type;

  if (has_marks (type) && !delete_owned (self, type, SQL_DELETE_MARKS, record->uuid, error))
    return FALSE;
  for (guint i = 0; i < type->n_fields; i++)
    {
      const CrampField *field = &type->fields[i];

      if (field->kind == CRAMP_FIELD_LIST && !put_children (self, record, field, error))
        return FALSE;
      if ((field->kind == CRAMP_FIELD_SET || field->kind == CRAMP_FIELD_MARKS) && !cramp_record_is_deleted (record) &&
          !put_marks (self, record, field, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cramp_store_put:
 * @record: a root record with its children, uuid and times filled in
 *
 * Writes @record over whatever was there under its uuid. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
cramp_store_put (CrampStore *self, gpointer record, GError **error)
{
  return put_row (self, record, error) && put_owned (self, record, error);
}

/* Reading */

static gboolean
read_term (const CrampField *field, const CrampVocabulary *vocabulary, const char *key, guint *value, GError **error)
{
  int found = cramp_vocabulary_find (vocabulary, key);

  if (found < 0)
    {
      g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED,
                   _ ("The diary’s file holds a word this program does not know (“%s” in “%s”)."), key ? key : "",
                   field->name);
      return FALSE;
    }
  *value = (guint) found;
  return TRUE;
}

static gboolean
read_column (sqlite3_stmt *statement, int column, const CrampField *field, gpointer record, GError **error)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return TRUE;
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      CRAMP_MEMBER (record, field, char *) = cramp_statement_dup_text (statement, column);
      return TRUE;
    case CRAMP_FIELD_INT:
      CRAMP_MEMBER (record, field, int) = sqlite3_column_int (statement, column);
      return TRUE;
    case CRAMP_FIELD_REAL:
      CRAMP_MEMBER (record, field, double) = sqlite3_column_double (statement, column);
      return TRUE;
    case CRAMP_FIELD_TIME:
      CRAMP_MEMBER (record, field, gint64) = sqlite3_column_int64 (statement, column);
      return TRUE;
    case CRAMP_FIELD_DAY:
      CRAMP_MEMBER (record, field, int) =
          cramp_day_from_string ((const char *) sqlite3_column_text (statement, column));
      return TRUE;
    case CRAMP_FIELD_TERM:
      return read_term (field, field->values, (const char *) sqlite3_column_text (statement, column),
                        &CRAMP_MEMBER (record, field, guint), error);
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
    case CRAMP_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_columns (sqlite3_stmt *statement, int column, gpointer record, GError **error)
{
  const CrampRecordType *type = ((CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (is_column (&type->fields[i]) && !read_column (statement, column++, &type->fields[i], record, error))
      return FALSE;
  return TRUE;
}

static CrampRecord *
read_row (sqlite3_stmt *statement, const CrampRecordType *type, GError **error)
{
  g_autoptr (CrampRecord) record = cramp_record_new (type);

  g_free (record->uuid);
  record->uuid = cramp_statement_dup_text (statement, 0);
  record->person = cramp_statement_dup_text (statement, 1);
  record->updated_at = sqlite3_column_int64 (statement, 2);
  record->deleted_at = sqlite3_column_int64 (statement, 3);
  return read_columns (statement, N_HEAD_COLUMNS, record, error) ? g_steal_pointer (&record) : NULL;
}

static gboolean
read_mark (sqlite3_stmt *statement, CrampRecord *record, GError **error)
{
  const CrampField *field =
      cramp_record_type_find_field (record->type, (const char *) sqlite3_column_text (statement, 0));
  guint code, value = 1;

  if (!field || (field->kind != CRAMP_FIELD_SET && field->kind != CRAMP_FIELD_MARKS))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED,
                           _ ("The diary’s file holds marks this program does not know."));
      return FALSE;
    }
  if (!read_term (field, field->terms, (const char *) sqlite3_column_text (statement, 1), &code, error) ||
      (field->values &&
       !read_term (field, field->values, (const char *) sqlite3_column_text (statement, 2), &value, error)))
    return FALSE;
  (&CRAMP_MEMBER (record, field, guint8))[code] = (guint8) value;
  return TRUE;
}

static gboolean
read_marks (CrampStore *self, CrampRecord *record, GError **error)
{
  sqlite3_stmt *statement = prepare (self, record->type, SQL_GET_MARKS, error);
  CrampStep step;

  if (!statement)
    return FALSE;
  cramp_statement_bind_text (statement, 1, record->uuid);
  while ((step = cramp_statement_step (statement, error)) == CRAMP_STEP_ROW)
    if (!read_mark (statement, record, error))
      {
        step = CRAMP_STEP_ERROR;
        break;
      }
  sqlite3_reset (statement);
  return step == CRAMP_STEP_DONE;
}

static gboolean
read_children (CrampStore *self, CrampRecord *record, const CrampField *field, GError **error)
{
  GPtrArray *children = CRAMP_MEMBER (record, field, GPtrArray *);
  sqlite3_stmt *statement = prepare (self, field->child, SQL_GET_CHILDREN, error);
  CrampStep step;

  if (!statement)
    return FALSE;
  cramp_statement_bind_text (statement, 1, record->uuid);
  while ((step = cramp_statement_step (statement, error)) == CRAMP_STEP_ROW)
    {
      CrampRecord *child = cramp_record_new (field->child);

      g_ptr_array_add (children, child);
      if (!read_columns (statement, 1, child, error))
        {
          step = CRAMP_STEP_ERROR;
          break;
        }
    }
  sqlite3_reset (statement);
  return step == CRAMP_STEP_DONE;
}

static gboolean
read_owned (CrampStore *self, CrampRecord *record, GError **error)
{
  if (has_marks (record->type) && !read_marks (self, record, error))
    return FALSE;
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].kind == CRAMP_FIELD_LIST &&
        !read_children (self, record, &record->type->fields[i], error))
      return FALSE;
  return TRUE;
}

/* Reads all rows of @statement, with what they own. */
static GPtrArray *
read_all (CrampStore *self, sqlite3_stmt *statement, const CrampRecordType *type, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  CrampStep step;

  while ((step = cramp_statement_step (statement, error)) == CRAMP_STEP_ROW)
    {
      CrampRecord *record = read_row (statement, type, error);

      if (record)
        g_ptr_array_add (records, record);
      if (!record || !read_owned (self, record, error))
        {
          step = CRAMP_STEP_ERROR;
          break;
        }
    }
  sqlite3_reset (statement);
  return step == CRAMP_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static GString *
select_from (const CrampRecordType *type)
{
  GString *sql = g_string_new (NULL);

  build_select (sql, type);
  return sql;
}

/**
 * cramp_store_get:
 *
 * Returns: (transfer full) (nullable): the record called @uuid, deleted or not; %NULL with @error unset where there is
 *   none
 */
gpointer
cramp_store_get (CrampStore *self, const CrampRecordType *type, const char *uuid, GError **error)
{
  sqlite3_stmt *statement = prepare (self, type, SQL_GET, error);
  g_autoptr (GPtrArray) records = NULL;

  if (!statement)
    return NULL;
  cramp_statement_bind_text (statement, 1, uuid);
  records = read_all (self, statement, type, error);
  return records && records->len > 0 ? g_ptr_array_steal_index (records, 0) : NULL;
}

static void
bind_when (sqlite3_stmt *statement, int index, const CrampField *when, gint64 value)
{
  g_autofree char *day = NULL;

  if (when->kind == CRAMP_FIELD_TIME)
    {
      sqlite3_bind_int64 (statement, index, value);
      return;
    }
  day = cramp_day_to_string ((int) CLAMP (value, 1, 3652059));
  cramp_statement_bind_text (statement, index, day);
}

/**
 * cramp_store_list:
 * @person: (nullable): uuid, %NULL for persons
 * @from: where the type has a day or time it is listed by: the first one wanted, in that unit
 * @to: the last one wanted; %G_MININT64 and %G_MAXINT64 mean no bound
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): the living records of @person in the order of their
 *   day or time
 */
GPtrArray *
cramp_store_list (CrampStore *self,
                  const CrampRecordType *type,
                  const char *person,
                  gint64 from,
                  gint64 to,
                  GError **error)
{
  const CrampField *when = cramp_record_type_when (type);
  g_autoptr (GString) sql = select_from (type);
  sqlite3_stmt *statement;

  g_string_append (sql, " WHERE deleted_at IS NULL AND person IS ?1");
  if (when)
    g_string_append_printf (sql, " AND \"%1$s\" BETWEEN ?2 AND ?3 ORDER BY \"%1$s\", uuid", when->name);
  else
    g_string_append (sql, " ORDER BY rowid");
  if (!(statement = cramp_store_prepare (self, sql->str, error)))
    return NULL;
  cramp_statement_bind_text (statement, 1, person);
  if (when)
    {
      bind_when (statement, 2, when, from);
      bind_when (statement, 3, when, to);
    }
  return read_all (self, statement, type, error);
}

/**
 * cramp_store_list_given:
 * @column: name of a field
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): the living records of @person in which @column is
 *   given
 */
GPtrArray *
cramp_store_list_given (CrampStore *self,
                        const CrampRecordType *type,
                        const char *person,
                        const char *column,
                        GError **error)
{
  g_autoptr (GString) sql = select_from (type);
  sqlite3_stmt *statement;

  g_string_append_printf (sql, " WHERE \"%s\" IS NOT NULL AND deleted_at IS NULL AND person IS ? ORDER BY rowid",
                          column);
  if (!(statement = cramp_store_prepare (self, sql->str, error)))
    return NULL;
  cramp_statement_bind_text (statement, 1, person);
  return read_all (self, statement, type, error);
}

/**
 * cramp_store_list_all:
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): every record of @type, of all persons, deleted ones
 *   too, in the order of their uuids
 */
GPtrArray *
cramp_store_list_all (CrampStore *self, const CrampRecordType *type, GError **error)
{
  g_autoptr (GString) sql = select_from (type);
  sqlite3_stmt *statement;

  g_string_append (sql, " ORDER BY uuid");
  if (!(statement = cramp_store_prepare (self, sql->str, error)))
    return NULL;
  return read_all (self, statement, type, error);
}

/**
 * cramp_store_count:
 *
 * Returns: how many living records of @type @person has, -1 on failure
 */
gint64
cramp_store_count (CrampStore *self, const CrampRecordType *type, const char *person, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM %s WHERE deleted_at IS NULL AND person IS ?", type->name);
  sqlite3_stmt *statement = cramp_store_prepare (self, sql, error);
  gint64 count = -1;

  if (!statement)
    return -1;
  cramp_statement_bind_text (statement, 1, person);
  if (cramp_statement_step (statement, error) == CRAMP_STEP_ROW)
    count = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return count;
}

/**
 * cramp_store_last_update:
 *
 * Returns: the highest time of change in the diary, microseconds since 1970 UTC; -1 on failure
 */
gint64
cramp_store_last_update (CrampStore *self, GError **error)
{
  gint64 last = 0;

  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT max(updated_at) FROM %s", cramp_record_types[i]->name);
      sqlite3_stmt *statement = cramp_store_prepare (self, sql, error);

      if (!statement || cramp_statement_step (statement, error) != CRAMP_STEP_ROW)
        return -1;
      last = MAX (last, sqlite3_column_int64 (statement, 0));
      sqlite3_reset (statement);
    }
  return last;
}

/**
 * cramp_store_look:
 * @cramps: (out): how many are in it
 * @last: (out): when the last one began by the clock of its place, seconds since 1970
 *
 * Looks what is in a file, of whichever version and whosever.
 */
gboolean
cramp_store_look (CrampStore *self, gint64 *cramps, gint64 *last, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (
      self, "SELECT count(*), max(onset + ifnull(utc_offset, 0)) FROM episode WHERE deleted_at IS NULL", error);
  CrampStep step;

  if (!statement)
    return FALSE;
  step = cramp_statement_step (statement, error);
  if (step == CRAMP_STEP_ROW)
    {
      *cramps = sqlite3_column_int64 (statement, 0);
      *last = sqlite3_column_int64 (statement, 1);
    }
  sqlite3_reset (statement);
  return step == CRAMP_STEP_ROW;
}
