/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record-sql.h"

/* Records are written and read by their types' tables of fields: the scalar fields are columns of the table called
 * like the type, sets and marks are rows of <type>_mark, lists of children are rows of the table called like the
 * child's type. */

#define HEAD_COLUMNS "uuid, person, updated_at, deleted_at"

/**
 * cramp_field_is_column:
 *
 * Returns: whether @field is a column of its type's table, and not rows of another
 */
gboolean
cramp_field_is_column (const CrampField *field)
{
  return field->kind != CRAMP_FIELD_SET && field->kind != CRAMP_FIELD_MARKS && field->kind != CRAMP_FIELD_LIST;
}

/**
 * cramp_record_type_has_marks:
 *
 * Returns: whether there is a table with the sets and marks of @type
 */
gboolean
cramp_record_type_has_marks (const CrampRecordType *type)
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
    if (cramp_field_is_column (&type->fields[i]))
      g_string_append_printf (sql, ", \"%s\"", type->fields[i].name);
}

static void
append_places (GString *sql, const CrampRecordType *type, guint n)
{
  for (guint i = 0; i < type->n_fields; i++)
    n += cramp_field_is_column (&type->fields[i]) ? 1 : 0;
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i ? ", ?" : "?");
}

/* An upsert, not REPLACE: that would delete the row first and take what refers to it along. */
static void
build_put (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "INSERT INTO %s (" HEAD_COLUMNS, type->name);
  append_columns (sql, type);
  g_string_append (sql, ") VALUES (");
  append_places (sql, type, CRAMP_SQL_N_HEAD_COLUMNS);
  g_string_append (sql, ") ON CONFLICT (uuid) DO UPDATE SET person = excluded.person, "
                        "updated_at = excluded.updated_at, deleted_at = excluded.deleted_at");
  for (guint i = 0; i < type->n_fields; i++)
    if (cramp_field_is_column (&type->fields[i]))
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

/**
 * cramp_record_sql_select:
 *
 * Appends to @sql what reads all columns of @type's table, called "r".
 */
void
cramp_record_sql_select (GString *sql, const CrampRecordType *type)
{
  g_string_append (sql, "SELECT " HEAD_COLUMNS);
  append_columns (sql, type);
  g_string_append_printf (sql, " FROM %s AS r", type->name);
}

/**
 * cramp_record_sql_select_marks:
 *
 * Appends to @sql what reads owner, field, code and value of the sets and marks of @type, its table being "r".
 */
void
cramp_record_sql_select_marks (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (
      sql, "SELECT c.owner, c.field, c.code, c.value FROM %1$s AS r CROSS JOIN %1$s_mark AS c ON c.owner = r.uuid",
      type->name);
}

/**
 * cramp_record_sql_select_children:
 *
 * Appends to @sql what reads owner and columns of the children in a list of @type, its table being "r", theirs "c".
 */
void
cramp_record_sql_select_children (GString *sql, const CrampRecordType *type, const CrampRecordType *child)
{
  g_string_append (sql, "SELECT c.owner");
  for (guint i = 0; i < child->n_fields; i++)
    if (cramp_field_is_column (&child->fields[i]))
      g_string_append_printf (sql, ", c.\"%s\"", child->fields[i].name);
  g_string_append_printf (sql, " FROM %s AS r CROSS JOIN %s AS c ON c.owner = r.uuid", type->name, child->name);
}

static void
build_get (GString *sql, const CrampRecordType *type)
{
  cramp_record_sql_select (sql, type);
  g_string_append (sql, " WHERE uuid = ?");
}

static void
build_get_children (GString *sql, const CrampRecordType *type)
{
  g_string_append (sql, "SELECT owner");
  append_columns (sql, type);
  g_string_append_printf (sql, " FROM %s WHERE owner = ? ORDER BY position", type->name);
}

static void
build_get_marks (GString *sql, const CrampRecordType *type)
{
  g_string_append_printf (sql, "SELECT owner, field, code, value FROM %s_mark WHERE owner = ?", type->name);
}

static void (*const builders[CRAMP_N_RECORD_SQL]) (GString *sql, const CrampRecordType *type) = {
  [CRAMP_SQL_PUT] = build_put,
  [CRAMP_SQL_PUT_CHILD] = build_put_child,
  [CRAMP_SQL_PUT_MARK] = build_put_mark,
  [CRAMP_SQL_DELETE_CHILDREN] = build_delete_children,
  [CRAMP_SQL_DELETE_MARKS] = build_delete_marks,
  [CRAMP_SQL_GET] = build_get,
  [CRAMP_SQL_GET_CHILDREN] = build_get_children,
  [CRAMP_SQL_GET_MARKS] = build_get_marks,
};

/**
 * cramp_record_sql_prepare:
 *
 * Returns: (transfer none) (nullable): the statement, reset, kept until the store is closed
 */
sqlite3_stmt *
cramp_record_sql_prepare (CrampStore *self, const CrampRecordType *type, CrampRecordSql kind, GError **error)
{
  sqlite3_stmt **known = g_hash_table_lookup (self->of_types, type);
  g_autoptr (GString) sql = NULL;

  if (!known)
    {
      known = g_new0 (sqlite3_stmt *, CRAMP_N_RECORD_SQL);
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
