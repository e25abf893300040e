/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-record-sql.h"
#include "cramp-records.h"

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
    if (cramp_field_is_column (&type->fields[i]) && !read_column (statement, column++, &type->fields[i], record, error))
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
  return read_columns (statement, CRAMP_SQL_N_HEAD_COLUMNS, record, error) ? g_steal_pointer (&record) : NULL;
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
  sqlite3_stmt *statement = cramp_record_sql_prepare (self, record->type, CRAMP_SQL_GET_MARKS, error);
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
  sqlite3_stmt *statement = cramp_record_sql_prepare (self, field->child, CRAMP_SQL_GET_CHILDREN, error);
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
  if (cramp_record_type_has_marks (record->type) && !read_marks (self, record, error))
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

  cramp_record_sql_select (sql, type);
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
  sqlite3_stmt *statement = cramp_record_sql_prepare (self, type, CRAMP_SQL_GET, error);
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

  /* "+" keeps SQLite from the index of the person’s records, who has many, where there is one of those asked for. */
  g_string_append_printf (sql, " WHERE \"%s\" IS NOT NULL AND deleted_at IS NULL AND +person IS ? ORDER BY rowid",
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
