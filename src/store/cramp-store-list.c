/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-progress.h"
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
  g_autoptr (CrampRecord) record = cramp_record_new_unnamed (type);

  record->uuid = cramp_statement_dup_text (statement, 0);
  record->person = cramp_statement_dup_text (statement, 1);
  record->updated_at = sqlite3_column_int64 (statement, 2);
  record->deleted_at = sqlite3_column_int64 (statement, 3);
  return read_columns (statement, CRAMP_SQL_N_HEAD_COLUMNS, record, error) ? g_steal_pointer (&record) : NULL;
}

/* @last: (inout) (nullable): the field of the mark before, which mostly is that of this one too */
static gboolean
read_mark (sqlite3_stmt *statement, CrampRecord *record, const CrampField **last, GError **error)
{
  const char *name = (const char *) sqlite3_column_text (statement, 1);
  const CrampField *field =
      *last && g_str_equal ((*last)->name, name) ? *last : cramp_record_type_find_field (record->type, name);
  guint code, value = 1;

  *last = field;
  if (!field || (field->kind != CRAMP_FIELD_SET && field->kind != CRAMP_FIELD_MARKS))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED,
                           _ ("The diary’s file holds marks this program does not know."));
      return FALSE;
    }
  if (!read_term (field, field->terms, (const char *) sqlite3_column_text (statement, 2), &code, error) ||
      (field->values &&
       !read_term (field, field->values, (const char *) sqlite3_column_text (statement, 3), &value, error)))
    return FALSE;
  (&CRAMP_MEMBER (record, field, guint8))[code] = (guint8) value;
  return TRUE;
}

static gboolean
read_child (sqlite3_stmt *statement, CrampRecord *record, const CrampField *list, GError **error)
{
  CrampRecord *child = cramp_record_new_unnamed (list->child);

  g_ptr_array_add (CRAMP_MEMBER (record, list, GPtrArray *), child);
  return read_columns (statement, 1, child, error);
}

/* One statement gives the records, and one for each table of what they own gives that, all in the same order: read side
 * by side, they need no query for each record. */

#define MOST_OWNED 4

typedef struct
{
  const CrampField *list;  /* (nullable): whose children they are; %NULL for the sets and marks */
  const CrampField *field; /* (nullable): to which the last mark belonged */
  sqlite3_stmt *statement;
  CrampStep step; /* a row is waiting for the record that owns it, or there are none left */
} Owned;

typedef struct
{
  const CrampRecordType *type;
  sqlite3_stmt *records;
  Owned owned[MOST_OWNED];
  guint n_owned;
  gboolean counts; /* each record is a step of what the thread does */
} Reader;

static gboolean
reader_own (Reader *self, const CrampField *list, sqlite3_stmt *statement)
{
  g_assert (self->n_owned < MOST_OWNED);
  self->owned[self->n_owned++] = (Owned) { .list = list, .statement = statement };
  return statement != NULL;
}

/* @which: WHERE and ORDER BY, the table of the records being "r"; the order must leave nothing open. */
static gboolean
reader_prepare (Reader *self, CrampStore *store, const CrampRecordType *type, const char *which, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  *self = (Reader) { .type = type, .counts = TRUE };
  cramp_record_sql_select (sql, type);
  g_string_append (sql, which);
  if (!(self->records = cramp_store_prepare (store, sql->str, error)))
    return FALSE;
  if (cramp_record_type_has_marks (type))
    {
      g_string_truncate (sql, 0);
      cramp_record_sql_select_marks (sql, type);
      g_string_append (sql, which);
      if (!reader_own (self, NULL, cramp_store_prepare (store, sql->str, error)))
        return FALSE;
    }
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CRAMP_FIELD_LIST)
      {
        g_string_truncate (sql, 0);
        cramp_record_sql_select_children (sql, type, type->fields[i].child);
        g_string_append_printf (sql, "%s, c.position", which);
        if (!reader_own (self, &type->fields[i], cramp_store_prepare (store, sql->str, error)))
          return FALSE;
      }
  return TRUE;
}

/* For one record, by its uuid. */
static gboolean
reader_prepare_get (Reader *self, CrampStore *store, const CrampRecordType *type, GError **error)
{
  *self = (Reader) { .type = type };
  if (!(self->records = cramp_record_sql_prepare (store, type, CRAMP_SQL_GET, error)))
    return FALSE;
  if (cramp_record_type_has_marks (type) &&
      !reader_own (self, NULL, cramp_record_sql_prepare (store, type, CRAMP_SQL_GET_MARKS, error)))
    return FALSE;
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CRAMP_FIELD_LIST &&
        !reader_own (self, &type->fields[i],
                     cramp_record_sql_prepare (store, type->fields[i].child, CRAMP_SQL_GET_CHILDREN, error)))
      return FALSE;
  return TRUE;
}

static void
reader_bind_text (Reader *self, int index, const char *text)
{
  cramp_statement_bind_text (self->records, index, text);
  for (guint i = 0; i < self->n_owned; i++)
    cramp_statement_bind_text (self->owned[i].statement, index, text);
}

static void
reader_reset (Reader *self)
{
  sqlite3_reset (self->records);
  for (guint i = 0; i < self->n_owned; i++)
    sqlite3_reset (self->owned[i].statement);
}

static gboolean
reader_begin (Reader *self, GError **error)
{
  for (guint i = 0; i < self->n_owned; i++)
    if ((self->owned[i].step = cramp_statement_step (self->owned[i].statement, error)) == CRAMP_STEP_ERROR)
      return FALSE;
  return TRUE;
}

static gboolean
read_owned (Owned *owned, CrampRecord *record, GError **error)
{
  while (owned->step == CRAMP_STEP_ROW &&
         g_strcmp0 ((const char *) sqlite3_column_text (owned->statement, 0), record->uuid) == 0)
    {
      if (owned->list ? !read_child (owned->statement, record, owned->list, error)
                      : !read_mark (owned->statement, record, &owned->field, error))
        return FALSE;
      owned->step = cramp_statement_step (owned->statement, error);
    }
  return owned->step != CRAMP_STEP_ERROR;
}

static CrampRecord *
reader_read (Reader *self, GError **error)
{
  g_autoptr (CrampRecord) record = read_row (self->records, self->type, error);

  for (guint i = 0; record && i < self->n_owned; i++)
    if (!read_owned (&self->owned[i], record, error))
      return NULL;
  return g_steal_pointer (&record);
}

/* Gives every record to @take, which takes it over. The records come first: while they are being read, all is as of one
 * moment. */
static gboolean
reader_run (Reader *self, CrampStoreTake take, gpointer data, GError **error)
{
  CrampStep step = cramp_statement_step (self->records, error);
  gboolean fine = step == CRAMP_STEP_DONE || (step == CRAMP_STEP_ROW && reader_begin (self, error));

  while (fine && step == CRAMP_STEP_ROW)
    {
      CrampRecord *record = reader_read (self, error);

      if (record)
        take (data, record);
      fine = record && (!self->counts || cramp_progress_step (error)) &&
             (step = cramp_statement_step (self->records, error)) != CRAMP_STEP_ERROR;
    }
  reader_reset (self);
  return fine;
}

static void
take_into_list (gpointer records, gpointer record)
{
  g_ptr_array_add (records, record);
}

static GPtrArray *
reader_list (Reader *self, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();

  return reader_run (self, take_into_list, records, error) ? g_steal_pointer (&records) : NULL;
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
  g_autoptr (GPtrArray) records = NULL;
  Reader reader;

  if (!reader_prepare_get (&reader, self, type, error))
    return NULL;
  reader_bind_text (&reader, 1, uuid);
  records = reader_list (&reader, error);
  return records && records->len > 0 ? g_ptr_array_steal_index (records, 0) : NULL;
}

static void
reader_bind_when (Reader *self, int index, const CrampField *when, gint64 value)
{
  g_autofree char *day = NULL;

  if (when->kind != CRAMP_FIELD_TIME)
    {
      day = cramp_day_to_string ((int) CLAMP (value, 1, 3652059));
      reader_bind_text (self, index, day);
      return;
    }
  sqlite3_bind_int64 (self->records, index, value);
  for (guint i = 0; i < self->n_owned; i++)
    sqlite3_bind_int64 (self->owned[i].statement, index, value);
}

static gboolean
prepare_list (Reader *reader,
              CrampStore *self,
              const CrampRecordType *type,
              const char *person,
              gint64 from,
              gint64 to,
              GError **error)
{
  const CrampField *when = cramp_record_type_when (type);
  g_autoptr (GString) which = g_string_new (" WHERE r.deleted_at IS NULL AND r.person IS ?1");

  /* The order of the index, so that nothing needs to be sorted. */
  if (when)
    g_string_append_printf (which, " AND r.\"%1$s\" BETWEEN ?2 AND ?3 ORDER BY r.\"%1$s\", r.rowid", when->name);
  else
    g_string_append (which, " ORDER BY r.rowid");
  if (!reader_prepare (reader, self, type, which->str, error))
    return FALSE;
  reader_bind_text (reader, 1, person);
  if (when)
    {
      reader_bind_when (reader, 2, when, from);
      reader_bind_when (reader, 3, when, to);
    }
  return TRUE;
}

/**
 * cramp_store_list:
 * @person: (nullable): uuid, %NULL for persons
 * @from: where the type has a day or time it is listed by: the first one wanted, in that unit
 * @to: the last one wanted; %G_MININT64 and %G_MAXINT64 mean no bound
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): the living records of @person in the order of their
 *   day or time; those of the same one in the order in which they came into this file
 */
GPtrArray *
cramp_store_list (CrampStore *self,
                  const CrampRecordType *type,
                  const char *person,
                  gint64 from,
                  gint64 to,
                  GError **error)
{
  Reader reader;

  return prepare_list (&reader, self, type, person, from, to, error) ? reader_list (&reader, error) : NULL;
}

/**
 * cramp_store_each:
 * @take: gets each record, and owns it then; must not read such records itself
 *
 * Like cramp_store_list(), for what needs not be in memory all at once.
 *
 * Returns: whether all of them were read
 */
gboolean
cramp_store_each (CrampStore *self,
                  const CrampRecordType *type,
                  const char *person,
                  gint64 from,
                  gint64 to,
                  CrampStoreTake take,
                  gpointer data,
                  GError **error)
{
  Reader reader;

  return prepare_list (&reader, self, type, person, from, to, error) && reader_run (&reader, take, data, error);
}

/**
 * cramp_store_get_first:
 * @type: one that is listed by a day or time
 *
 * Returns: (transfer full) (nullable): the first of the records that cramp_store_list() gives of @person; %NULL with
 *   @error unset where there is none
 */
gpointer
cramp_store_get_first (CrampStore *self, const CrampRecordType *type, const char *person, GError **error)
{
  const CrampField *when = cramp_record_type_when (type);
  g_autofree char *which = g_strdup_printf (" WHERE r.rowid = (SELECT rowid FROM %s WHERE deleted_at IS NULL AND "
                                            "person IS ?1 ORDER BY \"%s\", rowid LIMIT 1)",
                                            type->name, when->name);
  g_autoptr (GPtrArray) records = NULL;
  Reader reader;

  if (!reader_prepare (&reader, self, type, which, error))
    return NULL;
  reader_bind_text (&reader, 1, person);
  records = reader_list (&reader, error);
  return records && records->len > 0 ? g_ptr_array_steal_index (records, 0) : NULL;
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
  /* "+" keeps SQLite from the index of the person’s records, who has many, and from reading all records in their order,
   * where there is an index of those asked for. */
  g_autofree char *which = g_strdup_printf (
      " WHERE r.\"%s\" IS NOT NULL AND r.deleted_at IS NULL AND +r.person IS ? ORDER BY +r.rowid", column);
  Reader reader;

  if (!reader_prepare (&reader, self, type, which, error))
    return NULL;
  reader_bind_text (&reader, 1, person);
  return reader_list (&reader, error);
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
  Reader reader;

  return reader_prepare (&reader, self, type, " ORDER BY r.uuid", error) ? reader_list (&reader, error) : NULL;
}

/**
 * cramp_store_count_all:
 *
 * Returns: how many records cramp_store_list_all() gives for @type, -1 on failure
 */
gint64
cramp_store_count_all (CrampStore *self, const CrampRecordType *type, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", type->name);
  sqlite3_stmt *statement = cramp_store_prepare (self, sql, error);
  gint64 count = -1;

  if (!statement)
    return -1;
  if (cramp_statement_step (statement, error) == CRAMP_STEP_ROW)
    count = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return count;
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
