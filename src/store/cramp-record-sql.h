/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

/* The order of columns in all statements is head, then fields. */
#define CRAMP_SQL_N_HEAD_COLUMNS 4

/* The statements of each type: built once, then found by the type and not by their long texts. */
typedef enum
{
  CRAMP_SQL_PUT,
  CRAMP_SQL_PUT_CHILD,
  CRAMP_SQL_PUT_MARK,
  CRAMP_SQL_DELETE_CHILDREN,
  CRAMP_SQL_DELETE_MARKS,
  CRAMP_SQL_GET,
  CRAMP_SQL_GET_CHILDREN,
  CRAMP_SQL_GET_MARKS,
  CRAMP_N_RECORD_SQL,
} CrampRecordSql;

gboolean cramp_field_is_column (const CrampField *field);
gboolean cramp_record_type_has_marks (const CrampRecordType *type);
void cramp_record_sql_select (GString *sql, const CrampRecordType *type);
void cramp_record_sql_select_marks (GString *sql, const CrampRecordType *type);
void cramp_record_sql_select_children (GString *sql, const CrampRecordType *type, const CrampRecordType *child);
sqlite3_stmt *
cramp_record_sql_prepare (CrampStore *self, const CrampRecordType *type, CrampRecordSql kind, GError **error);

G_END_DECLS
