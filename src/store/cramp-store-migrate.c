/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-copies.h"
#include "cramp-error.h"
#include "cramp-store-private.h"
#include "cramp-store-resources.h"

/* Migrations are numbered SQL files, compiled in: 0001-diary.sql brings an empty file to version 1, and so on. */
#define SCHEMA_PATH "/io/github/crampdiary/CrampDiary/schema/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
list_migrations (void)
{
  GResource *resource = cramp_store_get_resource ();
  char **names = g_resource_enumerate_children (resource, SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

/**
 * cramp_store_latest_version:
 *
 * Returns: the version of the schema this program writes
 */
int
cramp_store_latest_version (void)
{
  g_auto (GStrv) names = list_migrations ();

  return (int) g_strv_length (names);
}

static gboolean
migrate_one (CrampStore *self, const char *name, int version, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, name, NULL);
  g_autoptr (GBytes) script = g_resource_lookup_data (cramp_store_get_resource (), path, 0, NULL);
  g_autofree char *seal =
      g_strdup_printf ("PRAGMA user_version=%d; PRAGMA application_id=%d", version, CRAMP_APPLICATION_ID);

  if (!cramp_store_exec (self, "BEGIN EXCLUSIVE", error))
    return FALSE;
  if (cramp_store_get_version (self) >= version)
    {
      cramp_store_rollback (self); /* another program was quicker */
      return TRUE;
    }
  /* GResource ends its data with a zero byte that is not counted. */
  if (cramp_store_exec (self, g_bytes_get_data (script, NULL), error) && cramp_store_exec (self, seal, error) &&
      cramp_store_commit (self, error))
    return TRUE;
  cramp_store_rollback (self);
  return FALSE;
}

/* The diary as it was before it is brought up to date. */
static gboolean
keep_copy (CrampStore *self, int version, GError **error)
{
  g_autofree char *name = g_strdup_printf ("version-%d", version);

  return cramp_copies_keep (self, name, error);
}

/**
 * cramp_store_check_version:
 *
 * Returns: whether this program can read the file; %CRAMP_ERROR_NEWER where its version is above ours
 */
gboolean
cramp_store_check_version (CrampStore *self, GError **error)
{
  if (cramp_store_get_version (self) <= cramp_store_latest_version ())
    return TRUE;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_NEWER,
                       _ ("This diary was written by a newer version of Cramp Diary. Please update the program; "
                          "the diary was left as it is."));
  return FALSE;
}

/**
 * cramp_store_migrate:
 *
 * Brings the file to the latest version, each step in a transaction of its own. A copy of what it was is kept.
 *
 * Returns: whether the file has the latest version
 */
gboolean
cramp_store_migrate (CrampStore *self, GError **error)
{
  g_auto (GStrv) names = list_migrations ();
  int latest = (int) g_strv_length (names);
  int version = cramp_store_get_version (self);

  if (version < latest && sqlite3_db_readonly (self->database, "main"))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY,
                           _ ("This diary was written by an older version of Cramp Diary and can’t be brought up to "
                              "date, since it may only be read."));
      return FALSE;
    }
  if (version > 0 && version < latest && !keep_copy (self, version, error))
    return FALSE;
  for (int i = MAX (version, 0); i < latest; i++)
    if (!migrate_one (self, names[i], i + 1, error))
      return FALSE;
  return TRUE;
}
