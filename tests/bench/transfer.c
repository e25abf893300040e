/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#include "cramp-file.h"
#include "cramp-store.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"

/* Usage: transfer LIMIT PYTHON MAKE-TEN-YEARS
 *
 * How long the import and the export of a diary of ten years take, beside json-glib parsing the same text and SQLite
 * inserting the same rows, with nothing of ours around them. Fails where one takes more than LIMIT times as long. */

#define ROUNDS 3

static char *
make_ten_years (const char *folder, const char *python, const char *script)
{
  char *path = g_build_filename (folder, "ten-years.json", NULL);
  const char *argv[] = { python, script, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return path;
}

/* Copies all rows of @table from one file to the other, column by column. */
static void
copy_rows (sqlite3 *from, sqlite3 *to, const char *table)
{
  g_autofree char *read = g_strdup_printf ("SELECT * FROM %s", table);
  g_autoptr (GString) write = g_string_new (NULL);
  sqlite3_stmt *source, *sink;

  g_assert_cmpint (sqlite3_prepare_v2 (from, read, -1, &source, NULL), ==, SQLITE_OK);
  g_string_append_printf (write, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < sqlite3_column_count (source); i++)
    g_string_append (write, ", ?");
  g_string_append_c (write, ')');
  g_assert_cmpint (sqlite3_prepare_v2 (to, write->str, -1, &sink, NULL), ==, SQLITE_OK);
  while (sqlite3_step (source) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (source); i++)
        sqlite3_bind_value (sink, i + 1, sqlite3_column_value (source, i));
      if (sqlite3_step (sink) != SQLITE_DONE)
        g_error ("%s: %s", table, sqlite3_errmsg (to));
      sqlite3_reset (sink);
    }
  sqlite3_finalize (source);
  sqlite3_finalize (sink);
}

static double
seconds_since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

/* json-glib and SQLite alone. */
static double
bare_import (const char *folder, GBytes *text, const char *database)
{
  static const char *const tables[] = { "person", "person_mark", "episode", "episode_mark", "night", "day" };
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  CrampStore *store = cramp_store_open (path, CRAMP_STORE_READ_WRITE, NULL);
  sqlite3 *from, *to;
  gint64 begin;

  cramp_store_close (store); /* which has made the tables */
  g_assert_cmpint (sqlite3_open (database, &from), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (path, &to), ==, SQLITE_OK);
  begin = g_get_monotonic_time ();
  g_assert_true (
      json_parser_load_from_data (parser, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
  sqlite3_exec (to, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    copy_rows (from, to, tables[i]);
  g_assert_cmpint (sqlite3_exec (to, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (from);
  sqlite3_close (to);
  return seconds_since (begin);
}

static double
our_import (const char *folder, GBytes *text, CrampClock *clock)
{
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  records = cramp_transfer_json_read (g_bytes_get_data (text, NULL), g_bytes_get_size (text), cramp_clock_now (clock),
                                      &error);
  g_assert_no_error (error);
  cramp_diary_merge (diary, records, NULL, &error);
  g_assert_no_error (error);
  return seconds_since (begin);
}

static double
our_export (const char *path, CrampClock *clock)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (path, clock, NULL);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (diary, NULL, NULL);
  gsize length;
  g_autofree char *text = cramp_transfer_json_write (records, 1, &length);

  return seconds_since (begin);
}

static void
keep_best (double *best, double seconds)
{
  *best = MIN (*best, seconds);
}

static gboolean
report (const char *what, double ours, double bare, double limit)
{
  g_print ("%s: %.2f s, json-glib and SQLite alone %.2f s: %.2f times (limit %.2f)\n", what, ours, bare, ours / bare,
           limit);
  return ours / bare <= limit;
}

int
main (int argc, char *argv[])
{
  double limit = argc == 4 ? g_ascii_strtod (argv[1], NULL) : 0;
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *path = make_ten_years (folder, argv[2], argv[3]);
  g_autoptr (GBytes) text = cramp_file_read (path, NULL);
  double best[3] = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  gboolean fine;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *inner = cramp_test_folder ();
      g_autofree char *database = g_build_filename (inner, "diary.sqlite", NULL);
      g_autoptr (CrampClock) clock = cramp_test_clock ();

      keep_best (&best[0], our_import (inner, text, clock));
      keep_best (&best[1], bare_import (inner, text, database));
      keep_best (&best[2], our_export (database, clock));
      cramp_test_remove_folder (inner);
    }
  g_print ("ten years, %.1f MB\n", (double) g_bytes_get_size (text) / 1e6);
  fine = report ("import", best[0], best[1], limit);
  fine = report ("export", best[2], best[1], limit) && fine;
  cramp_test_remove_folder (folder);
  return fine ? 0 : 1;
}
