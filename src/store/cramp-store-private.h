/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "cramp-statement.h"
#include "cramp-store.h"

G_BEGIN_DECLS

struct _CrampStore
{
  sqlite3 *database;      /* (owned) */
  char *path;             /* (owned) */
  GHashTable *statements; /* (owned): SQL text -> prepared statement */
  GHashTable *of_types;   /* (owned): type of record -> its statements, which are among the above */
};

gboolean cramp_store_exec (CrampStore *self, const char *sql, GError **error);
sqlite3_stmt *cramp_store_prepare (CrampStore *self, const char *sql, GError **error);
gboolean cramp_store_check_version (CrampStore *self, GError **error);
gboolean cramp_store_migrate (CrampStore *self, GError **error);

G_END_DECLS
