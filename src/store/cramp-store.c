/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cramp-error.h"
#include "cramp-store-private.h"

/* The first bytes of every SQLite file, and where its header keeps what we look at before SQLite opens it. */
#define HEADER_SIZE 100
#define HEADER_APPLICATION_ID 68

#define BUSY_TIMEOUT_MS 250

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static gboolean
refuse (GError **error, CrampError code, const char *format, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", shown, 1);
  g_set_error_literal (error, CRAMP_ERROR, code, message->str);
  return FALSE;
}

/* Whether this process looked at the file before. Closing a file lets go of all locks the process holds on it, those of
 * SQLite's other connections too, so a header is read once, before there is any connection to the file. */
static gboolean
is_known (const char *path)
{
  static GMutex mutex;
  static GHashTable *known; /* (owned) (element-type utf8): device and inode */
  GStatBuf status;
  gboolean before;

  if (g_stat (path, &status) != 0)
    return FALSE;
  g_mutex_lock (&mutex);
  if (!known)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  before = !g_hash_table_add (known, g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                                      (guint64) status.st_dev, (guint64) status.st_ino));
  g_mutex_unlock (&mutex);
  return before;
}

/* Looks at a file that is there already without letting SQLite touch it: a foreign one must stay as it is. */
static gboolean
check_header (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  guint32 id;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize length;

  if (fd < 0)
    return refuse (error, CRAMP_ERROR_READ_ONLY, _ ("“%s” can’t be opened. Check that the file may be read."), path);
  length = read (fd, header, sizeof header);
  close (fd);
  if (length == 0)
    return TRUE; /* made a moment ago, perhaps by a program that was stopped; SQLite fills it */
  if (length < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return refuse (error, CRAMP_ERROR_FOREIGN, _ ("“%s” is not a diary. It was left as it is."), path);
  memcpy (&id, header + HEADER_APPLICATION_ID, sizeof id);
  if (GUINT32_FROM_BE (id) != CRAMP_APPLICATION_ID && id != 0)
    return refuse (error, CRAMP_ERROR_FOREIGN, _ ("“%s” belongs to another program. It was left as it is."), path);
  return TRUE;
}

/* The file and its folder belong to the user alone, whatever the umask says. */
static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return refuse (error, CRAMP_ERROR_READ_ONLY, _ ("The folder “%s” for the diary can’t be made."), folder);
  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 && errno != EEXIST)
    {
      if (errno == ENOSPC)
        return refuse (error, CRAMP_ERROR_NO_SPACE, _ ("There is no space left on the disk for “%s”."), path);
      return refuse (error, CRAMP_ERROR_READ_ONLY, _ ("The diary “%s” can’t be made: the folder is read-only."), path);
    }
  if (fd >= 0)
    close (fd);
  return TRUE;
}

gboolean
cramp_store_exec (CrampStore *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return cramp_sqlite_fail (self->database, sql, error);
}

/**
 * cramp_store_prepare:
 *
 * Returns: (transfer none) (nullable): the prepared statement for @sql, reset, kept until the store is closed
 */
sqlite3_stmt *
cramp_store_prepare (CrampStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  if (sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      cramp_sqlite_fail (self->database, sql, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

static gboolean
read_integer (CrampStore *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (self, sql, error);
  CrampStep step;

  if (!statement)
    return FALSE;
  step = cramp_statement_step (statement, error);
  if (step == CRAMP_STEP_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return step == CRAMP_STEP_ROW;
}

/* A pragma that SQLite does not like it passes over in silence, so each is read back. */
static gboolean
set_pragma (CrampStore *self, const char *name, const char *value, const char *expected, GError **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s=%s", name, value);
  g_autofree char *ask = g_strdup_printf ("PRAGMA %s", name);
  sqlite3_stmt *statement;
  gboolean right;

  if (!cramp_store_exec (self, set, error) || !(statement = cramp_store_prepare (self, ask, error)))
    return FALSE;
  switch (cramp_statement_step (statement, error))
    {
    case CRAMP_STEP_ROW:
      right = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), expected) == 0;
      break;
    case CRAMP_STEP_ERROR:
      sqlite3_reset (statement);
      return FALSE;
    case CRAMP_STEP_DONE:
    default:
      right = FALSE;
      break;
    }
  sqlite3_reset (statement);
  if (!right)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_FAILED, _ ("The diary’s file refused the setting “%s”."), name);
  return right;
}

/* What is foreign or newer must be known before the first setting is changed: the kind of journal is written into the
 * file. A file without an id may be empty, made by us a moment ago; with tables in it, it is another program's. */
static gboolean
check_identity (CrampStore *self, gboolean read_only, GError **error)
{
  gint64 id = 0, tables = 0;

  if (!read_integer (self, "PRAGMA application_id", &id, error) ||
      !read_integer (self, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;
  if (id != CRAMP_APPLICATION_ID && (read_only || id != 0 || tables > 0))
    return refuse (error, CRAMP_ERROR_FOREIGN, _ ("“%s” is not a diary. It was left as it is."), self->path);
  return cramp_store_check_version (self, error);
}

/* The system keeps the file’s pages too: a larger cache of our own only takes memory. */
#define CACHE_KIB "-512"

/* But for a transaction that writes all over the file, or each page would go to the log many times. */
#define LARGE_CACHE_KIB "-65536"

static gboolean
set_up (CrampStore *self, CrampStoreFlags flags, GError **error)
{
  sqlite3_busy_timeout (self->database, BUSY_TIMEOUT_MS);
  sqlite3_extended_result_codes (self->database, 1);
  if (!check_identity (self, (flags & CRAMP_STORE_READ_ONLY) != 0, error))
    return FALSE;
  if (!(flags & CRAMP_STORE_READ_ONLY) && sqlite3_db_readonly (self->database, "main"))
    return refuse (error, CRAMP_ERROR_READ_ONLY, _ ("“%s” can’t be written: the file is read-only."), self->path);
  if (!set_pragma (self, "foreign_keys", "ON", "1", error) || !set_pragma (self, "trusted_schema", "OFF", "0", error) ||
      !set_pragma (self, "cache_size", CACHE_KIB, CACHE_KIB, error))
    return FALSE;
  /* Who opens it for reading reads much of it, marks here and there, and soon lets go of it. */
  if (flags & CRAMP_STORE_READ_ONLY)
    return set_pragma (self, "query_only", "ON", "1", error) &&
           set_pragma (self, "cache_size", LARGE_CACHE_KIB, LARGE_CACHE_KIB, error);
  /* What is deleted is overwritten, and what SQLite sets aside for a while does not go to a disk. */
  return set_pragma (self, "journal_mode", "WAL", "wal", error) &&
         set_pragma (self, "synchronous", "FULL", "2", error) && set_pragma (self, "secure_delete", "ON", "1", error) &&
         set_pragma (self, "temp_store", "MEMORY", "2", error);
}

/**
 * cramp_store_open:
 * @path: file of the diary; made, with its folder, where it is not there yet
 *
 * Opens the diary, brings it to the latest version of the schema, and reads its settings back. A file that is foreign,
 * newer, damaged or read-only is refused and left as it is.
 *
 * Returns: (transfer full) (nullable): the store, to be closed with cramp_store_close()
 */
CrampStore *
cramp_store_open (const char *path, CrampStoreFlags flags, GError **error)
{
  g_autoptr (CrampStore) self = g_new0 (CrampStore, 1);
  gboolean read_only = (flags & CRAMP_STORE_READ_ONLY) != 0;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->of_types = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  if (read_only && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      refuse (error, CRAMP_ERROR_NOT_FOUND, _ ("There is no diary at “%s”."), path);
      return NULL;
    }
  if ((!read_only && !make_file (path, error)) || (!is_known (path) && !check_header (path, error)))
    return NULL;
  /* What is only read is read by one thread at a time: no lock for each column. */
  if (sqlite3_open_v2 (path, &self->database,
                       (read_only ? SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX : SQLITE_OPEN_READWRITE) |
                           SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK)
    {
      cramp_sqlite_fail (self->database, "open", error);
      return NULL;
    }
  if (!set_up (self, flags, error) || (!(flags & CRAMP_STORE_AS_IS) && !cramp_store_migrate (self, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cramp_store_close:
 * @self: (transfer full) (nullable):
 */
void
cramp_store_close (CrampStore *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->of_types);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self);
}

/**
 * cramp_store_get_path:
 *
 * Returns: (transfer none): the file
 */
const char *
cramp_store_get_path (CrampStore *self)
{
  return self->path;
}

/**
 * cramp_store_get_version:
 *
 * Returns: version of the file's schema, 0 before the first migration, -1 on failure
 */
int
cramp_store_get_version (CrampStore *self)
{
  gint64 version = -1;

  read_integer (self, "PRAGMA user_version", &version, NULL);
  return (int) version;
}

/**
 * cramp_store_data_version:
 *
 * Returns: a number that changes when another connection wrote to the file
 */
gint64
cramp_store_data_version (CrampStore *self)
{
  gint64 version = 0;

  read_integer (self, "PRAGMA data_version", &version, NULL);
  return version;
}

/**
 * cramp_store_check_place:
 *
 * What is written to a file that was deleted or replaced goes well, and is nowhere.
 *
 * Returns: whether the file is still in its place; otherwise %CRAMP_ERROR_NOT_FOUND
 */
gboolean
cramp_store_check_place (CrampStore *self, GError **error)
{
  int moved = 0;

  if (sqlite3_file_control (self->database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;
  return refuse (
      error, CRAMP_ERROR_NOT_FOUND,
      _ ("The diary “%s” was deleted, moved or replaced while it was open. Put it back, or close the program "
         "and open it again."),
      self->path);
}

/**
 * cramp_store_begin:
 *
 * Begins a transaction that may write. End it with cramp_store_commit(), or with cramp_store_rollback().
 *
 * Returns: whether it was begun; %CRAMP_ERROR_BUSY where another program holds the file, %CRAMP_ERROR_NOT_FOUND where
 * it is not in its place any more
 */
gboolean
cramp_store_begin (CrampStore *self, GError **error)
{
  return cramp_store_check_place (self, error) && cramp_store_exec (self, "BEGIN IMMEDIATE", error);
}

/**
 * cramp_store_begin_much:
 *
 * cramp_store_begin() for a transaction that writes much. After it, call cramp_store_end_much().
 */
gboolean
cramp_store_begin_much (CrampStore *self, GError **error)
{
  return cramp_store_exec (self, "PRAGMA cache_size=" LARGE_CACHE_KIB, error) && cramp_store_begin (self, error);
}

/**
 * cramp_store_end_much:
 *
 * Gives back the memory that cramp_store_begin_much() took, whatever became of the transaction.
 */
void
cramp_store_end_much (CrampStore *self)
{
  cramp_store_exec (self, "PRAGMA cache_size=" CACHE_KIB, NULL);
}

/**
 * cramp_store_begin_reading:
 *
 * Begins a transaction in which all reads see one moment of the file. End it with cramp_store_rollback().
 */
gboolean
cramp_store_begin_reading (CrampStore *self, GError **error)
{
  return cramp_store_exec (self, "BEGIN DEFERRED", error);
}

/**
 * cramp_store_commit:
 *
 * Returns: whether the transaction is on disk; where not, it was rolled back
 */
gboolean
cramp_store_commit (CrampStore *self, GError **error)
{
  if (cramp_store_exec (self, "COMMIT", error))
    return TRUE;
  cramp_store_rollback (self);
  return FALSE;
}

/**
 * cramp_store_rollback:
 *
 * Undoes the transaction, if there is one.
 */
void
cramp_store_rollback (CrampStore *self)
{
  if (!sqlite3_get_autocommit (self->database))
    sqlite3_exec (self->database, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * cramp_store_check:
 *
 * Looks through the whole file for damage. Slow: run it in a thread on a connection of its own.
 *
 * Returns: whether it is sound; otherwise %CRAMP_ERROR_DAMAGED
 */
gboolean
cramp_store_check (CrampStore *self, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (self, "PRAGMA quick_check(1)", error);
  gboolean sound = FALSE;

  if (!statement)
    return FALSE;
  if (cramp_statement_step (statement, error) == CRAMP_STEP_ROW)
    {
      sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
      if (!sound)
        g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED, _ ("The diary’s file is damaged."));
    }
  sqlite3_reset (statement);
  return sound;
}

/**
 * cramp_store_get_meta:
 *
 * Returns: (transfer full) (nullable): what this computer noted under @key, %NULL without an error if nothing
 */
char *
cramp_store_get_meta (CrampStore *self, const char *key, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (self, "SELECT value FROM meta WHERE key = ?", error);
  char *value = NULL;

  if (!statement)
    return NULL;
  cramp_statement_bind_text (statement, 1, key);
  if (cramp_statement_step (statement, error) == CRAMP_STEP_ROW)
    value = cramp_statement_dup_text (statement, 0);
  sqlite3_reset (statement);
  return value;
}

/**
 * cramp_store_set_meta:
 * @value: (nullable): %NULL forgets it
 *
 * Notes something that concerns this computer only.
 */
gboolean
cramp_store_set_meta (CrampStore *self, const char *key, const char *value, GError **error)
{
  sqlite3_stmt *statement = cramp_store_prepare (
      self, value ? "REPLACE INTO meta (key, value) VALUES (?, ?)" : "DELETE FROM meta WHERE key = ?", error);

  if (!statement)
    return FALSE;
  cramp_statement_bind_text (statement, 1, key);
  if (value)
    cramp_statement_bind_text (statement, 2, value);
  return cramp_statement_run (statement, error);
}
