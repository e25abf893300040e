/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-error.h"
#include "cramp-file.h"
#include "cramp-store-private.h"
#include "cramp-test.h"
#include "cramp-uuid.h"

static const char *program;

typedef struct
{
  char *folder;
  char *path;
  CrampClock *clock;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->folder = cramp_test_folder ();
  f->path = g_build_filename (f->folder, "diary.sqlite", NULL);
  f->clock = cramp_test_clock ();
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_chmod (f->folder, 0700);
  g_assert_finalize_object (f->clock);
  cramp_test_remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static CrampDiary *
open_diary (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_diary_open (f->path, f->clock, &error);

  g_assert_no_error (error);
  return diary;
}

static char *
save_episode (CrampDiary *diary, const char *onset)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  episode->notes = g_strnfill (2000, 'x');
  cramp_diary_save (diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return g_strdup (episode->record.uuid);
}

/* A diary with some entries in it, all in its one file. */
static void
make_diary (Fixture *f)
{
  g_autoptr (CrampDiary) diary = open_diary (f);

  for (guint i = 10; i < 22; i++)
    {
      g_autofree char *onset = g_strdup_printf ("2026-11-%uT03:12:00", i);
      g_autofree char *uuid = save_episode (diary, onset);
    }
}

static void
run_sql (Fixture *f, const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (f->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
write_file (Fixture *f, const char *data, gsize length)
{
  g_assert_true (g_file_set_contents (f->path, data, (gssize) length, NULL));
}

/* What must not open, how it is made, and what is said. */

static void
make_newer (Fixture *f)
{
  make_diary (f);
  run_sql (f, "PRAGMA user_version = 9999");
}

/* Its journal is another, which must stay so. */
static void
make_newer_without_log (Fixture *f)
{
  make_newer (f);
  run_sql (f, "PRAGMA journal_mode = DELETE");
}

static void
make_foreign (Fixture *f)
{
  run_sql (f, "CREATE TABLE notes (text); PRAGMA application_id = 77");
}

/* Most programs do not give their files an id. */
static void
make_foreign_without_id (Fixture *f)
{
  run_sql (f, "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')");
}

static void
make_text (Fixture *f)
{
  const char text[] = "Dear diary, this is a letter of more than a hundred bytes and no SQLite file, whatever its name "
                      "may be. It must stay as it is.\n";

  write_file (f, text, strlen (text));
}

static void
make_short (Fixture *f)
{
  write_file (f, "SQLite format 3", 16);
}

static void
make_truncated (Fixture *f)
{
  make_diary (f);
  g_assert_cmpint (truncate (f->path, 5000), ==, 0);
}

static void
make_read_only_file (Fixture *f)
{
  make_diary (f);
  g_chmod (f->path, 0400);
}

static void
make_read_only_folder (Fixture *f)
{
  make_diary (f);
  g_chmod (f->folder, 0500);
}

static void
make_unreadable (Fixture *f)
{
  make_diary (f);
  g_chmod (f->path, 0);
}

static const struct
{
  const char *name;
  void (*make) (Fixture *f);
  CrampError code;
} refusals[] = {
  { "newer", make_newer, CRAMP_ERROR_NEWER },
  { "newer-without-log", make_newer_without_log, CRAMP_ERROR_NEWER },
  { "foreign", make_foreign, CRAMP_ERROR_FOREIGN },
  { "foreign-without-id", make_foreign_without_id, CRAMP_ERROR_FOREIGN },
  { "text", make_text, CRAMP_ERROR_FOREIGN },
  { "short", make_short, CRAMP_ERROR_FOREIGN },
  { "truncated", make_truncated, CRAMP_ERROR_DAMAGED },
  { "read-only-file", make_read_only_file, CRAMP_ERROR_READ_ONLY },
  { "read-only-folder", make_read_only_folder, CRAMP_ERROR_READ_ONLY },
  { "unreadable", make_unreadable, CRAMP_ERROR_READ_ONLY },
};

static GBytes *
read_file (const char *path)
{
  GBytes *bytes;

  if (g_access (path, R_OK) != 0)
    return g_bytes_new (NULL, 0);
  bytes = cramp_file_read (path, NULL);
  g_assert_nonnull (bytes);
  return bytes;
}

/* A clear error in one line, and the file stays as it was, byte for byte. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  refusals[i].make (f);
  before = read_file (f->path);
  diary = cramp_diary_open (f->path, f->clock, &error);
  g_test_message ("%s", error ? error->message : "opened");
  g_assert_null (diary);
  g_assert_error (error, CRAMP_ERROR, (int) refusals[i].code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strchr (error->message, '\n'));
  after = read_file (f->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_folder (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->path, "inside", "diary.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  write_file (f, "a file, no folder", 17);
  g_assert_null (cramp_diary_open (path, f->clock, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY);
}

/* Killed right after it had made the file, the program has to go on with it. */
static void
test_empty_file (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (GError) error = NULL;

  write_file (f, "", 0);
  g_assert_null (cramp_diary_open_read_only (f->path, f->clock, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_FOREIGN);
  diary = open_diary (f);
  g_assert_nonnull (diary);
}

/* A page full of rubbish is found by whoever reads it, and by the check of the whole file. */
static void
test_damaged_page (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char rubbish[8192];
  FILE *file;

  make_diary (f);
  memset (rubbish, 0xa5, sizeof rubbish);
  file = fopen (f->path, "r+");
  g_assert_cmpint (fseek (file, 4096 * 8, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (rubbish, sizeof rubbish, 1, file), ==, 1);
  fclose (file);

  store = cramp_store_open (f->path, CRAMP_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (cramp_store_check (store, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED);
}

static void
assert_pragma (CrampStore *store, const char *name, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", name);
  sqlite3_stmt *statement = cramp_store_prepare (store, sql, NULL);

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, expected);
  sqlite3_reset (statement);
}

static void
test_pragmas (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (f->path, CRAMP_STORE_READ_WRITE, &error);

  g_assert_no_error (error);
  assert_pragma (store, "foreign_keys", "1");
  assert_pragma (store, "journal_mode", "wal");
  assert_pragma (store, "synchronous", "2");
  assert_pragma (store, "trusted_schema", "0");
  assert_pragma (store, "secure_delete", "1");
  assert_pragma (store, "temp_store", "2");
  assert_pragma (store, "application_id", "1131572548");
  assert_pragma (store, "busy_timeout", "250");
  g_assert_cmpint (cramp_store_get_version (store), ==, cramp_store_latest_version ());
  g_assert_false (
      cramp_store_exec (store, "INSERT INTO finding (uuid, person, updated_at) VALUES ('a', 'b', 1)", NULL));
  g_assert_true (cramp_store_check (store, &error));
}

/* For the user alone, whatever the umask is. */
static void
test_modes (Fixture *f, gconstpointer unused)
{
  static const char *const names[] = { "diary.sqlite", "diary.sqlite-wal", "diary.sqlite-shm" };
  g_autofree char *folder = g_build_filename (f->folder, "new", "deep", NULL);
  g_autofree char *path = g_build_filename (folder, names[0], NULL);
  mode_t mask = umask (0);
  g_autoptr (CrampDiary) diary = cramp_diary_open (path, f->clock, NULL);
  GStatBuf status;

  g_assert_nonnull (diary);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_stat (file, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  umask (mask);
}

static gint64
count_tables (Fixture *f)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  gint64 count;

  g_assert_cmpint (sqlite3_open (f->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT count(*) FROM sqlite_schema", -1, &statement, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return count;
}

/* A migration that can't be finished leaves nothing behind. */
static void
test_migration_atomic (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  run_sql (f, "CREATE TABLE finding (x); PRAGMA application_id = 1131572548");
  g_assert_null (cramp_diary_open (f->path, f->clock, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (count_tables (f), ==, 1);
}

/* The same as every other implementation of RFC 9562 makes of it. */
static void
test_uuid (void)
{
  g_autofree char *uuid = cramp_uuid_from_name ("night\n11111111-1111-4111-8111-111111111111\nday=739941\n");

  g_assert_cmpstr (uuid, ==, "ddc2258f-f6ad-593f-956f-4273cf424d37");
}

static gint64
updated_at (CrampDiary *diary, const char *uuid)
{
  g_autoptr (CrampEpisode) episode = cramp_diary_get (diary, &cramp_episode_type, uuid, NULL);

  return episode->record.updated_at;
}

/* A clock set back a year does not make later changes look earlier. */
static void
test_clock_back (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autofree char *one = save_episode (diary, "2024-11-01T03:00:00");
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  cramp_clock_set_wall (f->clock, cramp_test_time ("2025-11-22T07:00:00") * G_USEC_PER_SEC);
  two = save_episode (diary, "2024-11-02T03:00:00");
  three = save_episode (diary, "2024-11-03T03:00:00");
  g_assert_cmpint (updated_at (diary, two), ==, updated_at (diary, one) + 1);
  g_assert_cmpint (updated_at (diary, three), ==, updated_at (diary, two) + 1);
}

/* While another program writes, ours says so soon, and changes nothing. */
static void
test_busy (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-20T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autoptr (GError) error = NULL;
  sqlite3 *other;
  gint64 begin;

  g_assert_cmpint (sqlite3_open (f->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  begin = g_get_monotonic_time ();
  g_assert_false (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - begin, >, 200 * 1000);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 1500 * 1000);
  g_assert_null (cramp_diary_get_undo (diary));
  g_clear_error (&error);

  sqlite3_exec (other, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (other);
  g_assert_true (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_no_error (error);
}

static void
changed_cb (CrampDiary *diary, CrampChange *change, guint *count)
{
  g_assert_true (cramp_change_concerns (change, &cramp_episode_type));
  *count += 1;
}

/* What another program wrote is seen without asking for it. */
static void
test_other_writer (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autoptr (CrampDiary) other = open_diary (f);
  g_autofree char *uuid = NULL;
  guint count = 0;

  g_signal_connect (diary, "changed", G_CALLBACK (changed_cb), &count);
  uuid = save_episode (other, "2026-11-20T03:12:00");
  while (count == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (updated_at (diary, uuid), ==, updated_at (other, uuid));
}

/* Looks at a diary and closes it again, as another program does. */
static int
look (const char *path)
{
  sqlite3 *database;
  int fine = sqlite3_open (path, &database) == SQLITE_OK &&
             sqlite3_exec (database, "SELECT count(*) FROM episode", NULL, NULL, NULL) == SQLITE_OK;

  sqlite3_close (database);
  return fine ? 0 : 1;
}

/* Opening and closing the file once more in this program must not let go of the locks on it: the next program to close
 * it would take itself for the last one, and delete the log which this one still writes. */
static void
test_locks (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autofree char *uuid = save_episode (diary, "2026-11-20T03:12:00");
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  const char *argv[] = { program, "--look", f->path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < 2; i++)
    cramp_store_close (cramp_store_open (f->path, CRAMP_STORE_READ_ONLY, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
}

/* Where the folder is gone, nothing is said to be saved; with its return all goes on. */
static void
test_vanished (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-20T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autofree char *away = g_strconcat (f->folder, "-away", NULL);
  g_autofree char *backup = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (f->folder, away), ==, 0);
  g_assert_false (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (cramp_diary_back_up (diary, backup, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (away, f->folder), ==, 0);
  g_assert_true (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_no_error (error);
}

/* A file that took its place is another one, and is left alone. */
static void
test_replaced (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-20T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_file_write (f->path, "another", 7, &error));
  g_assert_false (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

static void
assert_not_found (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND);
  g_clear_error (error);
}

/* Where the file was deleted, no operation makes another one in its place or works on what is nowhere. */
static void
test_deleted (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autofree char *backup = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GAsyncResult) merged = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_back_up (diary, backup, &error));
  records = cramp_diary_list_everything (diary, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  cramp_diary_merge_async (diary, records, NULL, merged_cb, &merged);
  while (!merged)
    g_main_context_iteration (NULL, TRUE);
  assert_not_found (cramp_diary_merge_finish (diary, merged, NULL, &error), &error);
  assert_not_found (cramp_diary_merge (diary, records, NULL, &error), &error);
  assert_not_found (cramp_diary_restore (diary, backup, &error), &error);
  assert_not_found (cramp_diary_wipe_deleted (diary, &error), &error);
  assert_not_found (cramp_diary_erase (diary, &error), &error);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_clear_object (&merged); /* holds the diary */
}

/* Where the folder turns read-only, what is open can still be written, and is there later. */
static void
test_read_only_folder (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = open_diary (f);
  g_autofree char *uuid = NULL;
  g_autoptr (CrampEpisode) read = NULL;

  g_chmod (f->path, 0400);
  g_chmod (f->folder, 0500);
  uuid = save_episode (diary, "2026-11-20T03:12:00");
  g_assert_finalize_object (g_steal_pointer (&diary));
  g_chmod (f->folder, 0700);
  g_chmod (f->path, 0600);
  diary = open_diary (f);
  read = cramp_diary_get (diary, &cramp_episode_type, uuid, NULL);
  g_assert_nonnull (read);
}

/* At the start, and after each write, the program asks what is running: not by going through all there is. */
static void
test_given (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GPtrArray) running = NULL;
  g_autofree char *explain = NULL;
  sqlite3_stmt *statement = NULL;

  make_diary (f);
  store = cramp_store_open (f->path, CRAMP_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  running = cramp_store_list_given (store, &cramp_episode_type, NULL, "running_boot", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (running->len, ==, 0);
  while ((statement = sqlite3_next_stmt (store->database, statement)))
    if (strstr (sqlite3_sql (statement), "\"running_boot\" IS NOT NULL"))
      break;
  g_assert_nonnull (statement);
  explain = g_strconcat ("EXPLAIN QUERY PLAN ", sqlite3_sql (statement), NULL);
  statement = cramp_store_prepare (store, explain, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_nonnull (strstr ((const char *) sqlite3_column_text (statement, 3), "USING INDEX episode_running"));
  sqlite3_reset (statement);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--look"))
    return look (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strconcat ("/store/refused/", refusals[i].name, NULL);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), set_up, test_refused, tear_down);
    }
  g_test_add ("/store/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/store/empty-file", Fixture, NULL, set_up, test_empty_file, tear_down);
  g_test_add ("/store/damaged-page", Fixture, NULL, set_up, test_damaged_page, tear_down);
  g_test_add ("/store/pragmas", Fixture, NULL, set_up, test_pragmas, tear_down);
  g_test_add ("/store/modes", Fixture, NULL, set_up, test_modes, tear_down);
  g_test_add ("/store/migration-atomic", Fixture, NULL, set_up, test_migration_atomic, tear_down);
  g_test_add_func ("/store/uuid", test_uuid);
  g_test_add ("/store/clock-back", Fixture, NULL, set_up, test_clock_back, tear_down);
  g_test_add ("/store/busy", Fixture, NULL, set_up, test_busy, tear_down);
  g_test_add ("/store/locks", Fixture, NULL, set_up, test_locks, tear_down);
  g_test_add ("/store/vanished", Fixture, NULL, set_up, test_vanished, tear_down);
  g_test_add ("/store/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/store/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  g_test_add ("/store/read-only-folder", Fixture, NULL, set_up, test_read_only_folder, tear_down);
  g_test_add ("/store/given", Fixture, NULL, set_up, test_given, tear_down);
  g_test_add ("/store/other-writer", Fixture, NULL, set_up, test_other_writer, tear_down);
  return g_test_run ();
}
