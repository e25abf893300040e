/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

#include "cramp-copies.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-test.h"

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
  g_assert_finalize_object (f->clock);
  cramp_test_remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static void
add_episode (Fixture *f, const char *onset)
{
  g_autoptr (CrampDiary) diary = cramp_test_diary (f->folder, f->clock);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  cramp_diary_save (diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
}

static gint64
count_episodes (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  all = cramp_store_list_all (store, &cramp_episode_type, &error);
  g_assert_no_error (error);
  return all->len;
}

static CrampStore *
open_store (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open (f->path, CRAMP_STORE_READ_WRITE, &error);

  g_assert_no_error (error);
  return store;
}

static void
damage (const char *path)
{
  char rubbish[4096 * 6];
  FILE *file = fopen (path, "r+");

  memset (rubbish, 0xa5, sizeof rubbish);
  fseek (file, 4096, SEEK_SET);
  g_assert_cmpuint (fwrite (rubbish, sizeof rubbish, 1, file), ==, 1);
  fclose (file);
}

/* A backup stands alone, holds all, and is for the user only; a second one takes its place. */
static void
test_back_up (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *nowhere = g_build_filename (f->folder, "none", "backup.sqlite", NULL);
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  add_episode (f, "2026-11-20T03:00:00");
  store = open_store (f);
  g_assert_true (cramp_store_back_up (store, path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (count_episodes (path), ==, 1);
  add_episode (f, "2026-11-21T03:00:00");
  g_assert_true (cramp_store_back_up (store, path, &error));
  g_assert_cmpint (count_episodes (path), ==, 2);
  g_assert_false (cramp_store_back_up (store, nowhere, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY);
}

/* One a day, and the last seven stay. */
static void
test_daily (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampStore) store = open_store (f);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  int today = cramp_day_new (2026, 11, 22);

  for (int day = today - 9; day <= today; day++)
    for (guint i = 0; i < 2; i++)
      {
        g_assert_true (cramp_copies_keep_daily (store, day, &error));
        g_assert_no_error (error);
      }
  copies = cramp_copies_list (f->path);
  g_assert_cmpuint (copies->len, ==, CRAMP_COPIES_KEPT);
  g_assert_true (g_str_has_suffix (((CrampCopy *) copies->pdata[0])->path, "/2026-11-22.sqlite"));
  g_assert_true (g_str_has_suffix (((CrampCopy *) copies->pdata[6])->path, "/2026-11-16.sqlite"));
}

static gboolean
has_copy (Fixture *f, const char *day)
{
  g_autofree char *path = g_strdup_printf ("%s.copies/%s.sqlite", f->path, day);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* While the clock was wrong, copies of days to come were made. They push out none of the days that come before. */
static void
test_future (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampStore) store = open_store (f);
  g_autoptr (GError) error = NULL;
  int today = cramp_day_new (2026, 11, 22);

  for (int day = today + 400; day < today + 410; day++)
    g_assert_true (cramp_copies_keep_daily (store, day, &error));
  for (int day = today - 9; day <= today; day++)
    g_assert_true (cramp_copies_keep_daily (store, day, &error));
  g_assert_no_error (error);
  g_assert_true (has_copy (f, "2026-11-22"));
  g_assert_true (has_copy (f, "2026-11-16"));
  g_assert_false (has_copy (f, "2026-11-15"));
}

/* A damaged diary takes the place of no good copy; the newest good one can be gone back to. */
static void
test_damaged (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampCopy) good = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *aside = NULL;
  int today = cramp_day_new (2026, 11, 22);

  add_episode (f, "2026-11-20T03:00:00");
  store = open_store (f);
  g_assert_true (cramp_copies_keep_daily (store, today - 2, &error));
  g_assert_true (cramp_copies_keep_daily (store, today - 1, &error));
  cramp_store_close (g_steal_pointer (&store));
  copies = cramp_copies_list (f->path);
  damage (((CrampCopy *) copies->pdata[0])->path);
  damage (f->path);

  store = cramp_store_open (f->path, CRAMP_STORE_READ_ONLY, NULL);
  if (store)
    g_assert_false (cramp_copies_keep_daily (store, today, &error));
  g_clear_error (&error);
  g_clear_pointer (&store, cramp_store_close);
  g_ptr_array_unref (copies);
  copies = cramp_copies_list (f->path);
  g_assert_cmpuint (copies->len, ==, 2);

  good = cramp_copies_find_good (f->path);
  g_assert_cmpstr (good->path, ==, ((CrampCopy *) copies->pdata[1])->path);
  g_assert_true (cramp_copies_go_back (f->path, good, today, &aside, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (aside, "diary.sqlite.damaged-2026-11-22"));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_episodes (f->path), ==, 1);
  add_episode (f, "2026-11-21T03:00:00");
}

/* Restoring puts everything in the place of everything, or nothing; what is no backup is refused. */
static void
test_restore (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autofree char *text = g_build_filename (f->folder, "text.sqlite", NULL);
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;

  add_episode (f, "2026-11-20T03:00:00");
  store = open_store (f);
  g_assert_true (cramp_store_back_up (store, path, &error));
  add_episode (f, "2026-11-21T03:00:00");
  g_assert_true (g_file_set_contents (text, "Dear diary", -1, NULL));

  g_assert_false (cramp_store_restore (store, text, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_cmpint (count_episodes (f->path), ==, 2);
  g_assert_true (cramp_store_restore (store, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_episodes (f->path), ==, 1);
  add_episode (f, "2026-11-19T03:00:00");
  damage (path);
  g_assert_false (cramp_store_restore (store, path, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED);
  g_assert_cmpint (count_episodes (f->path), ==, 2);
}

/* Before an old diary is brought up to date, it is copied as it was. */
static void
test_before_migration (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (CrampStore) old = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *script = NULL;
  g_autofree char *schema = g_build_filename (g_getenv ("CRAMP_SOURCE"), "data", "schema", "0001-diary.sql", NULL);
  sqlite3 *database;

  g_assert_true (g_file_get_contents (schema, &script, NULL, NULL));
  g_assert_cmpint (sqlite3_open (f->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, script, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_exec (database, "PRAGMA user_version = 1; PRAGMA application_id = 1131572548", NULL, NULL, NULL);
  sqlite3_close (database);

  cramp_store_close (open_store (f));
  copies = cramp_copies_list (f->path);
  g_assert_cmpuint (copies->len, ==, 1);
  old = cramp_store_open (((CrampCopy *) copies->pdata[0])->path, CRAMP_STORE_READ_ONLY | CRAMP_STORE_AS_IS, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cramp_store_get_version (old), ==, 1);
}

static gboolean
file_holds (const char *path, const char *text)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) && memmem (content, length, text, strlen (text));
}

/* Whether any file below @folder holds @text. */
static gboolean
folder_holds (const char *folder, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while (dir && !found && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      found = g_file_test (path, G_FILE_TEST_IS_DIR) ? folder_holds (path, text) : file_holds (path, text);
    }
  return found;
}

#define SECRET "between you, me and the bedpost"

/* A diary with a note in it that was deleted, one that was not, and copies of it all. */
static CrampDiary *
make_secret (Fixture *f)
{
  CrampDiary *diary = cramp_test_diary (f->folder, f->clock);
  g_autoptr (CrampEpisode) one = cramp_test_episode (diary, "2026-11-20T03:00:00", CRAMP_REGION_HAND, 7, 360);
  g_autoptr (CrampEpisode) other = cramp_test_episode (diary, "2026-11-21T03:00:00", CRAMP_REGION_HAND, 7, 360);
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;

  one->notes = g_strdup (SECRET);
  other->notes = g_strdup ("kept for the doctor");
  g_assert_true (cramp_diary_save (diary, one, "Add cramp", &error));
  g_assert_true (cramp_diary_save (diary, other, "Add cramp", &error));
  store = open_store (f);
  g_assert_true (cramp_copies_keep_daily (store, cramp_day_new (2026, 11, 21), &error));
  g_assert_true (cramp_copies_keep (store, "before-restore-2026-11-21", &error));
  g_assert_true (cramp_diary_delete (diary, one, "Delete cramp", &error));
  g_assert_no_error (error);
  return diary;
}

/* Nothing of what was deleted can be read anywhere, but that it was deleted is still known: an old copy of the diary
 * does not bring it back. */
static void
test_wipe_deleted (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = make_secret (f);
  g_autofree char *aside = g_strconcat (f->path, ".damaged-2026-11-01-wal", NULL);
  g_autoptr (GPtrArray) tombs = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint deleted = 0;

  g_assert_true (g_file_set_contents (aside, SECRET, -1, NULL));
  g_assert_true (folder_holds (f->folder, SECRET));
  g_assert_true (cramp_diary_wipe_deleted (diary, &error));
  g_assert_no_error (error);
  g_assert_false (folder_holds (f->folder, SECRET));
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (folder_holds (f->folder, "kept for the doctor"));
  g_assert_null (cramp_diary_get_undo (diary));
  g_assert_true (has_copy (f, "2026-11-22"));
  g_assert_false (has_copy (f, "2026-11-21"));
  store = open_store (f);
  tombs = cramp_store_list_all (store, &cramp_episode_type, &error);
  for (guint i = 0; i < tombs->len; i++)
    deleted += cramp_record_is_deleted (tombs->pdata[i]) ? 1 : 0;
  g_assert_cmpuint (tombs->len, ==, 2);
  g_assert_cmpuint (deleted, ==, 1);
}

/* Nothing at all is left, and one can go on with an empty diary. */
static void
test_erase (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = make_secret (f);
  g_autofree char *person = g_strdup (cramp_diary_get_person (diary)->record.uuid);
  g_autofree char *aside = g_strconcat (f->path, ".damaged-2026-11-01", NULL);
  g_autofree char *copies = cramp_copies_folder (f->path);
  g_autofree char *exported = g_build_filename (f->folder, "exported.json", NULL);
  g_autofree char *half = g_build_filename (f->folder, ".cramp-diary-A1B2C3", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (aside, SECRET, -1, NULL));
  g_assert_true (g_file_set_contents (half, SECRET, -1, NULL));
  g_assert_true (g_file_set_contents (exported, "mine", -1, NULL));
  g_assert_true (cramp_diary_erase (diary, &error));
  g_assert_no_error (error);
  g_assert_false (folder_holds (f->folder, SECRET));
  g_assert_false (folder_holds (f->folder, "kept for the doctor"));
  g_assert_false (folder_holds (f->folder, person));
  g_assert_false (g_file_test (copies, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (exported, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_episodes (f->path), ==, 0);
  add_episode (f, "2026-11-21T03:00:00");
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

static gboolean
wait_for (CrampDiary *diary, GAsyncResult **result, GError **error)
{
  gboolean done;

  while (!*result)
    g_main_context_iteration (NULL, TRUE);
  done = cramp_diary_work_finish (diary, *result, error);
  g_clear_object (result);
  return done;
}

static void
assert_busy (CrampDiary *diary)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-19T03:00:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_diary_save (diary, episode, "Add cramp", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
}

/* In a thread each of it refuses other writes until it is done, and changes nothing where it is cancelled. */
static void
test_threads (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = make_secret (f);
  g_autofree char *path = g_build_filename (f->folder, "backup.sqlite", NULL);
  CrampProgress stop = { .cancelled = TRUE };
  CrampProgress progress = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_back_up (diary, path, &error));
  add_episode (f, "2026-11-21T23:00:00");
  cramp_diary_restore_async (diary, path, &progress, ready_cb, &result);
  assert_busy (diary);
  g_assert_true (wait_for (diary, &result, &error));
  g_assert_cmpint (count_episodes (f->path), ==, 2);
  g_assert_cmpfloat (cramp_progress_get_fraction (&progress), >, 0.4);
  add_episode (f, "2026-11-21T22:00:00");

  cramp_diary_erase_async (diary, &stop, ready_cb, &result);
  assert_busy (diary);
  g_assert_false (wait_for (diary, &result, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (count_episodes (f->path), ==, 3);
  g_assert_true (has_copy (f, "2026-11-21"));

  cramp_diary_wipe_deleted_async (diary, NULL, ready_cb, &result);
  assert_busy (diary);
  g_assert_true (wait_for (diary, &result, &error));
  g_assert_false (has_copy (f, "2026-11-21"));
  cramp_diary_erase_async (diary, NULL, ready_cb, &result);
  assert_busy (diary);
  g_assert_true (wait_for (diary, &result, &error));
  g_assert_no_error (error);
  g_unlink (path);
  g_assert_false (folder_holds (f->folder, "kept for the doctor"));
}

/* What could not be deleted is said, and what is in the diary stays while another program is busy with it. */
static void
test_erase_busy (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDiary) diary = make_secret (f);
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (f->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (cramp_diary_erase (diary, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
  g_assert_cmpint (count_episodes (f->path), ==, 2);
  g_assert_true (has_copy (f, "2026-11-21"));
  sqlite3_close (other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/copies/back-up", Fixture, NULL, set_up, test_back_up, tear_down);
  g_test_add ("/copies/daily", Fixture, NULL, set_up, test_daily, tear_down);
  g_test_add ("/copies/future", Fixture, NULL, set_up, test_future, tear_down);
  g_test_add ("/copies/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/copies/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/copies/before-migration", Fixture, NULL, set_up, test_before_migration, tear_down);
  g_test_add ("/copies/wipe-deleted", Fixture, NULL, set_up, test_wipe_deleted, tear_down);
  g_test_add ("/copies/erase", Fixture, NULL, set_up, test_erase, tear_down);
  g_test_add ("/copies/threads", Fixture, NULL, set_up, test_threads, tear_down);
  g_test_add ("/copies/erase-busy", Fixture, NULL, set_up, test_erase_busy, tear_down);
  return g_test_run ();
}
