/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <sqlite3.h>

#include "cramp-records.h"
#include "cramp-store.h"
#include "cramp-test.h"

/* Each dump in tests/old, of a version of the schema that was once given to somebody, is brought up to date and
 * compared with itself as it was, table by table. */

/* The first version that anybody got. */
#define FIRST 4

static char *
old_file (const char *name)
{
  return g_build_filename (g_getenv ("CRAMP_SOURCE"), "tests", "old", name, NULL);
}

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  return database;
}

static void
load_dump (const char *dump, const char *path)
{
  g_autofree char *script = NULL;
  sqlite3 *database = open_database (path);

  g_assert_true (g_file_get_contents (dump, &script, NULL, NULL));
  sqlite3_exec (database, script, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (database), ==, "not an error");
  sqlite3_close (database);
}

static void
migrate (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cramp_store_get_version (store), ==, cramp_store_latest_version ());
  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      g_autoptr (GPtrArray) records = cramp_store_list_all (store, cramp_record_types[i], &error);

      g_assert_no_error (error);
    }
}

/* All the answers of @sql in one text. */
static char *
ask (sqlite3 *database, const char *sql)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (database), sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      g_string_append_printf (text, "%s\n", sqlite3_column_text (statement, i));
  sqlite3_finalize (statement);
  return g_string_free (text, FALSE);
}

static void
assert_answer (sqlite3 *database, const char *sql, const char *expected)
{
  g_autofree char *answer = ask (database, sql);

  g_assert_cmpstr (answer, ==, expected);
}

/* Every row of the old table is in the new one, with all that was in it, and there is no other. A migration that means
 * to change old rows changes this test too. */
static void
compare_table (sqlite3 *database, const char *table)
{
  g_autofree char *asked =
      g_strdup_printf ("SELECT group_concat ('\"' || name || '\"') FROM pragma_table_info ('%s', 'old')", table);
  g_autofree char *columns = g_strchomp (ask (database, asked));
  g_autofree char *count_old = g_strdup_printf ("SELECT count(*) FROM old.\"%s\"", table);
  g_autofree char *count_new = g_strdup_printf ("SELECT count(*) FROM main.\"%s\"", table);
  g_autofree char *rows = ask (database, count_old);
  g_autofree char *missing =
      g_strdup_printf ("SELECT %s FROM old.\"%s\" EXCEPT SELECT %s FROM main.\"%s\"", columns, table, columns, table);

  g_assert_cmpstr (rows, !=, "0\n");
  assert_answer (database, missing, "");
  assert_answer (database, count_new, rows);
}

static void
test_migrated (gconstpointer dump)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *path = g_build_filename (folder, "diary.sqlite", NULL);
  g_autofree char *before = g_build_filename (folder, "before.sqlite", NULL);
  g_autofree char *fresh = g_build_filename (folder, "fresh.sqlite", NULL);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old; ATTACH '%s' AS fresh", before, fresh);
  g_autofree char *list = NULL;
  g_auto (GStrv) tables = NULL;
  sqlite3 *database;

  load_dump (dump, path);
  load_dump (dump, before);
  migrate (path);
  migrate (fresh);

  database = open_database (path);
  g_assert_cmpint (sqlite3_exec (database, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  list = ask (database, "SELECT name FROM old.sqlite_schema WHERE type = 'table'");
  tables = g_strsplit (g_strchomp (list), "\n", -1);
  for (guint i = 0; tables[i]; i++)
    compare_table (database, tables[i]);
  assert_answer (
      database, "SELECT type, name, sql FROM fresh.sqlite_schema EXCEPT SELECT type, name, sql FROM main.sqlite_schema",
      "");
  assert_answer (database, "PRAGMA main.integrity_check", "ok\n");
  assert_answer (database, "PRAGMA main.foreign_key_check", "");
  sqlite3_close (database);
  cramp_test_remove_folder (folder);
}

/* Whoever adds a version leaves a dump of the one before. */
int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int version = FIRST; version <= cramp_store_latest_version (); version++)
    {
      g_autofree char *name = g_strdup_printf ("schema-%d.sql", version);
      g_autofree char *test = g_strdup_printf ("/migrations/%d", version);
      char *dump = old_file (name);

      if (version < cramp_store_latest_version () || g_file_test (dump, G_FILE_TEST_EXISTS))
        g_test_add_data_func_full (test, dump, test_migrated, g_free);
    }
  return g_test_run ();
}
