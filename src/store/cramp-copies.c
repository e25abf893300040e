/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-copies.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-file.h"
#include "cramp-progress.h"
#include "cramp-store-private.h"

/* Copies are made with SQLite's backup interface, so they are right whoever writes meanwhile; into a file beside, which
 * is looked through before it takes the name it is to have. The program keeps its own in a folder beside the diary:
 * one a day, of which the last seven stay, and one before each change of the schema. */

#define ENDING ".sqlite"

/* What follows the name of a file that was set aside; then comes the day. */
#define DAMAGED ".damaged-"

/* How the name of a file begins that is being written, and what follows the diary's name where it is to be replaced. */
#define BESIDE ".cramp-diary-"
#define RESTORED ".restored"

/**
 * cramp_copy_free:
 * @copy: (transfer full) (nullable):
 */
void
cramp_copy_free (CrampCopy *copy)
{
  if (!copy)
    return;
  g_free (copy->path);
  g_free (copy);
}

/* Copying */

/* How many pages are copied between two looks at whether to go on: a megabyte. */
#define PIECE 256

static gboolean
run_backup (sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  gboolean go_on = TRUE;
  int status;

  if (!backup)
    return cramp_sqlite_fail (to, "backup", error);
  status = sqlite3_backup_step (backup, PIECE);
  cramp_progress_begin (CRAMP_SHARE_COPYING, (guint) sqlite3_backup_pagecount (backup) / PIECE);
  while (status == SQLITE_OK && (go_on = cramp_progress_step (error)))
    status = sqlite3_backup_step (backup, PIECE);
  sqlite3_backup_finish (backup);
  if (status == SQLITE_DONE)
    return TRUE;
  if (!go_on)
    return FALSE;
  /* The error of reading is in the one connection, that of writing in the other. */
  return cramp_sqlite_fail (sqlite3_errcode (to) == SQLITE_OK ? from : to, "backup", error);
}

static gboolean
check_database (sqlite3 *database, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean sound;

  if (sqlite3_prepare_v2 (database, "PRAGMA quick_check(1)", -1, &statement, NULL) != SQLITE_OK)
    return cramp_sqlite_fail (database, "quick_check", error);
  sound = sqlite3_step (statement) == SQLITE_ROW &&
          g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  if (!sound)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED, _ ("The diary’s file is damaged."));
  return sound;
}

/* Fills the empty file @path, and makes it one that stands alone, with no log beside it. */
static gboolean
fill_file (sqlite3 *from, const char *path, GError **error)
{
  sqlite3 *to = NULL;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    cramp_sqlite_fail (to, "open", error);
  else if (run_backup (from, to, error))
    {
      if (sqlite3_exec (to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) != SQLITE_OK)
        cramp_sqlite_fail (to, "journal_mode", error);
      else
        done = check_database (to, error);
    }
  sqlite3_close (to);
  return done;
}

static gboolean
refuse_path (const char *path, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == ENOSPC)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_NO_SPACE, _ ("There is no space left on the disk for “%s”."), shown);
  else
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY,
                 _ ("“%s” can’t be written. Check that its folder is there and may be written to."), shown);
  return FALSE;
}

static gboolean
copy_database (sqlite3 *from, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, BESIDE "XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return refuse_path (path, errno, error);
  close (fd);
  if (fill_file (from, beside, error))
    {
      code = cramp_file_replace (beside, path);
      if (code == 0)
        return TRUE;
      refuse_path (path, code, error);
    }
  g_unlink (beside);
  return FALSE;
}

/**
 * cramp_store_back_up:
 * @path: where to
 *
 * Copies the diary to a file of its own, for the user alone. It appears, or takes the place of the former one, when it
 * is whole and was found sound.
 *
 * Returns: whether it is there; %CRAMP_ERROR_DAMAGED where the diary itself is damaged
 */
gboolean
cramp_store_back_up (CrampStore *self, const char *path, GError **error)
{
  return copy_database (self->database, path, error);
}

/* Opens a copy for reading only, having made sure that it is a sound diary which this program understands. */
static gboolean
open_copy (const char *path, sqlite3 **database, GError **error)
{
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_READ_ONLY | CRAMP_STORE_AS_IS, error);

  if (!store || !check_database (store->database, error))
    return FALSE;
  *database = g_steal_pointer (&store->database);
  return TRUE;
}

/**
 * cramp_store_restore:
 * @path: a backup
 *
 * Puts what is in a backup in the place of all that is in the diary, in one transaction.
 *
 * Returns: whether it was done; otherwise the diary is as it was
 */
gboolean
cramp_store_restore (CrampStore *self, const char *path, GError **error)
{
  sqlite3 *from = NULL;
  gboolean done = open_copy (path, &from, error) && run_backup (from, self->database, error);

  sqlite3_close (from);
  /* A backup may be of an earlier version. Its journal was of another kind. */
  return done && cramp_store_exec (self, "PRAGMA journal_mode = WAL", error) && cramp_store_migrate (self, error);
}

/* Our own copies */

/**
 * cramp_copies_folder:
 *
 * Returns: (transfer full): the folder with the copies of the diary in the file @database
 */
char *
cramp_copies_folder (const char *database)
{
  return g_strconcat (database, ".copies", NULL);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const CrampCopy *one = *(const CrampCopy *const *) a;
  const CrampCopy *other = *(const CrampCopy *const *) b;

  if (one->time != other->time)
    return one->time > other->time ? -1 : 1;
  return strcmp (other->path, one->path);
}

/**
 * cramp_copies_list:
 *
 * Returns: (transfer full) (element-type CrampCopy): the copies of the diary in the file @database, the newest first
 */
GPtrArray *
cramp_copies_list (const char *database)
{
  g_autofree char *folder = cramp_copies_folder (database);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_copy_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      CrampCopy *copy;

      if (!g_str_has_suffix (name, ENDING) || g_stat (path, &status) != 0)
        continue;
      copy = g_new0 (CrampCopy, 1);
      copy->path = g_steal_pointer (&path);
      copy->time = status.st_mtime;
      copy->size = status.st_size;
      g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort (copies, newest_first);
  return copies;
}

/**
 * cramp_copies_keep:
 * @name: what the copy is to be called, without an ending
 *
 * Makes a copy in the folder of copies, over the former one of that name.
 */
gboolean
cramp_copies_keep (CrampStore *store, const char *name, GError **error)
{
  g_autofree char *folder = cramp_copies_folder (cramp_store_get_path (store));
  g_autofree char *file = g_strconcat (name, ENDING, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return refuse_path (path, errno, error);
  return cramp_store_back_up (store, path, error);
}

/**
 * cramp_copies_keep_another:
 *
 * Like cramp_copies_keep(), but over no former one: a number is added to the name where it is taken.
 */
gboolean
cramp_copies_keep_another (CrampStore *store, const char *name, GError **error)
{
  g_autofree char *folder = cramp_copies_folder (cramp_store_get_path (store));
  g_autofree char *path = g_strdup_printf ("%s/%s" ENDING, folder, name);
  g_autofree char *numbered = g_strdup (name);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s-%u", name, i);
      g_free (path);
      path = g_strdup_printf ("%s/%s" ENDING, folder, numbered);
    }
  return cramp_copies_keep (store, numbered, error);
}

/* The day in the name of a daily copy, else CRAMP_DAY_UNSET. */
static int
day_of_copy (const CrampCopy *copy)
{
  g_autofree char *name = g_path_get_basename (copy->path);

  name[strlen (name) - strlen (ENDING)] = '\0';
  return cramp_day_from_string (name);
}

static int
latest_day_first (gconstpointer a, gconstpointer b)
{
  return day_of_copy (*(const CrampCopy *const *) b) - day_of_copy (*(const CrampCopy *const *) a);
}

/* The last seven up to @today. What a wrong clock dated into the future stays until its day has come: it must not push
 * out what is made today. */
static void
remove_old (const char *database, int today)
{
  g_autoptr (GPtrArray) copies = cramp_copies_list (database);
  guint kept = 0;

  g_ptr_array_sort (copies, latest_day_first);
  for (guint i = 0; i < copies->len; i++)
    {
      const CrampCopy *copy = g_ptr_array_index (copies, i);

      if (day_of_copy (copy) != CRAMP_DAY_UNSET && day_of_copy (copy) <= today && ++kept > CRAMP_COPIES_KEPT)
        g_unlink (copy->path);
    }
}

/* What a program left behind that was stopped in the middle of a copy, more than a day ago: what is newer may be being
 * written. */
static void
remove_left_behind (const char *database)
{
  g_autofree char *folder = cramp_copies_folder (database);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, BESIDE) && g_stat (path, &status) == 0 &&
          status.st_mtime < g_get_real_time () / G_USEC_PER_SEC - CRAMP_SECONDS_A_DAY)
        g_unlink (path);
    }
}

/**
 * cramp_copies_keep_daily:
 * @day: today
 *
 * Makes the copy of the day, unless there is one, and removes what is older than the last seven. Where the diary is
 * damaged no copy is made and none removed. Slow: run it in a thread on a connection of its own.
 */
gboolean
cramp_copies_keep_daily (CrampStore *store, int day, GError **error)
{
  g_autofree char *name = cramp_day_to_string (day);
  g_autofree char *folder = cramp_copies_folder (cramp_store_get_path (store));
  g_autofree char *file = g_strconcat (name, ENDING, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!cramp_copies_keep (store, name, error))
    return FALSE;
  remove_old (cramp_store_get_path (store), day);
  remove_left_behind (cramp_store_get_path (store));
  return TRUE;
}

static gboolean
remove_files (const char *folder, const char *prefix, const char *but, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean done = TRUE;
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix) && g_strcmp0 (path, but) != 0 && g_unlink (path) != 0 && done)
        done = refuse_path (path, errno, error);
    }
  return done;
}

/* What stands beside the diary, set aside or left behind. */
static gboolean
remove_beside (const char *database, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (database);
  g_autofree char *name = g_path_get_basename (database);
  g_autofree char *damaged = g_strconcat (name, DAMAGED, NULL);
  g_autofree char *restored = g_strconcat (name, RESTORED, NULL);

  return remove_files (folder, damaged, NULL, error) && remove_files (folder, restored, NULL, error) &&
         remove_files (folder, BESIDE, NULL, error);
}

/**
 * cramp_copies_renew:
 * @day: today
 *
 * Makes the copy of the day anew, and removes all others and what was set aside damaged: what was deleted in the diary
 * is in none of them any more.
 *
 * Returns: whether it was done
 */
gboolean
cramp_copies_renew (CrampStore *store, int day, GError **error)
{
  g_autofree char *name = cramp_day_to_string (day);
  g_autofree char *folder = cramp_copies_folder (cramp_store_get_path (store));
  g_autofree char *path = g_strdup_printf ("%s/%s" ENDING, folder, name);

  return cramp_copies_keep (store, name, error) && remove_files (folder, "", path, error) &&
         remove_beside (cramp_store_get_path (store), error);
}

/**
 * cramp_copies_remove_all:
 *
 * Removes all copies of the diary in the file @database that the program made by itself, and what it set aside.
 *
 * Returns: whether none is left
 */
gboolean
cramp_copies_remove_all (const char *database, GError **error)
{
  g_autofree char *copies = cramp_copies_folder (database);

  if (!remove_files (copies, "", NULL, error) || !remove_beside (database, error))
    return FALSE;
  g_rmdir (copies);
  return TRUE;
}

/**
 * cramp_copies_find_good:
 *
 * Returns: (transfer full) (nullable): the newest of the copies that is sound
 */
CrampCopy *
cramp_copies_find_good (const char *database)
{
  g_autoptr (GPtrArray) copies = cramp_copies_list (database);

  for (guint i = 0; i < copies->len; i++)
    {
      const CrampCopy *copy = g_ptr_array_index (copies, i);
      sqlite3 *found = NULL;
      gboolean good = open_copy (copy->path, &found, NULL);

      sqlite3_close (found);
      if (good)
        return g_ptr_array_steal_index (copies, i);
    }
  return NULL;
}

/* Renames the diary's file, and what SQLite keeps beside it, so that nothing is ever overwritten. */
static char *
move_aside (const char *database, int day, GError **error)
{
  static const char *const endings[] = { "", "-wal", "-shm" };
  g_autofree char *text = cramp_day_to_string (day);
  g_autofree char *aside = g_strdup_printf ("%s" DAMAGED "%s", database, text);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s" DAMAGED "%s-%u", database, text, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (database, endings[i], NULL);
      g_autofree char *to = g_strconcat (aside, endings[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          refuse_path (to, errno, error);
          return NULL;
        }
    }
  return g_steal_pointer (&aside);
}

/**
 * cramp_copies_go_back:
 * @copy: which one
 * @day: today
 * @set_aside: (out): where the damaged file is now
 *
 * Sets a damaged diary aside and puts a copy in its place. The diary must not be open.
 *
 * Returns: whether it was done
 */
gboolean
cramp_copies_go_back (const char *database, const CrampCopy *copy, int day, char **set_aside, GError **error)
{
  /* First the good one beside, whole; only then the damaged one out of the way. */
  g_autofree char *ready = g_strconcat (database, RESTORED, NULL);
  sqlite3 *from = NULL;
  int code;
  gboolean done = open_copy (copy->path, &from, error) && copy_database (from, ready, error) &&
                  (*set_aside = move_aside (database, day, error));

  sqlite3_close (from);
  if (done && (code = cramp_file_replace (ready, database)) != 0)
    done = refuse_path (database, code, error);
  if (!done)
    g_unlink (ready);
  return done;
}
