/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-record-sql.h"

/* What is written stands in the record, which lives until the statement has run, or in the program. */
static void
bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

static void
bind_column (sqlite3_stmt *statement, int index, const CrampField *field, gconstpointer record)
{
  if (!cramp_field_is_set (field, record))
    {
      sqlite3_bind_null (statement, index);
      return;
    }
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      bind_text (statement, index, CRAMP_MEMBER (record, field, char *));
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
      sqlite3_bind_text (statement, index, cramp_day_to_string (CRAMP_MEMBER (record, field, int)), -1, g_free);
      break;
    case CRAMP_FIELD_TERM:
      bind_text (statement, index, cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)));
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
    if (cramp_field_is_column (&type->fields[i]))
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
  sqlite3_stmt *statement = cramp_record_sql_prepare (self, record->type, CRAMP_SQL_PUT, error);

  if (!statement)
    return FALSE;
  bind_text (statement, 1, record->uuid);
  bind_text (statement, 2, record->person);
  sqlite3_bind_int64 (statement, 3, record->updated_at);
  if (record->deleted_at)
    sqlite3_bind_int64 (statement, 4, record->deleted_at);
  bind_columns (statement, CRAMP_SQL_N_HEAD_COLUMNS + 1, record);
  return cramp_statement_run (statement, error);
}

static gboolean
delete_owned (CrampStore *self, const CrampRecordType *type, CrampRecordSql kind, const char *owner, GError **error)
{
  sqlite3_stmt *statement = cramp_record_sql_prepare (self, type, kind, error);

  if (!statement)
    return FALSE;
  bind_text (statement, 1, owner);
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
      if (!(statement = cramp_record_sql_prepare (self, record->type, CRAMP_SQL_PUT_MARK, error)))
        return FALSE;
      bind_text (statement, 1, record->uuid);
      bind_text (statement, 2, field->name);
      bind_text (statement, 3, cramp_vocabulary_key (field->terms, i));
      bind_text (statement, 4, field->values ? cramp_vocabulary_key (field->values, marks[i]) : "yes");
      if (!cramp_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_children (CrampStore *self, const CrampRecord *record, const CrampField *field, GError **error)
{
  GPtrArray *children = CRAMP_MEMBER (record, field, GPtrArray *);

  if (!delete_owned (self, field->child, CRAMP_SQL_DELETE_CHILDREN, record->uuid, error))
    return FALSE;
  for (guint i = 0; i < children->len && !cramp_record_is_deleted (record); i++)
    {
      sqlite3_stmt *statement = cramp_record_sql_prepare (self, field->child, CRAMP_SQL_PUT_CHILD, error);

      if (!statement)
        return FALSE;
      bind_text (statement, 1, record->uuid);
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

  if (cramp_record_type_has_marks (type) && !delete_owned (self, type, CRAMP_SQL_DELETE_MARKS, record->uuid, error))
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
  /* A failure of the disk ends a transaction by itself. What came after it would be written one by one. */
  if (sqlite3_get_autocommit (self->database))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_FAILED,
                           _ ("The diary’s file could not be read or written."));
      return FALSE;
    }
  return put_row (self, record, error) && put_owned (self, record, error);
}
