/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup.h"

#include <glib/gstdio.h>

#include "cramp-copies.h"
#include "cramp-day.h"

/**
 * cramp_backup_free:
 * @backup: (transfer full) (nullable):
 */
void
cramp_backup_free (CrampBackup *backup)
{
  if (!backup)
    return;
  g_free (backup->path);
  g_free (backup);
}

/**
 * cramp_backup_look:
 *
 * Returns: (transfer full) (nullable): what is in the backup @path; an error where it is no diary of this program
 */
CrampBackup *
cramp_backup_look (const char *path, GError **error)
{
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_READ_ONLY | CRAMP_STORE_AS_IS, error);
  g_autoptr (CrampBackup) backup = g_new0 (CrampBackup, 1);
  gint64 cramps, last;
  GStatBuf status;

  if (!store || !cramp_store_look (store, &cramps, &last, error))
    return NULL;
  backup->path = g_strdup (path);
  backup->cramps = (guint) cramps;
  backup->last_day = cramps > 0 ? cramp_day_of (last, 0) : CRAMP_DAY_UNSET;
  if (g_stat (path, &status) == 0)
    {
      backup->time = status.st_mtime;
      backup->size = (guint64) status.st_size;
    }
  return g_steal_pointer (&backup);
}

/**
 * cramp_backup_list:
 * @database: file of the diary
 *
 * Returns: (transfer full) (element-type CrampBackup): the copies that the program made by itself, the newest first;
 *   those that can't be opened left out
 */
GPtrArray *
cramp_backup_list (const char *database)
{
  g_autoptr (GPtrArray) copies = cramp_copies_list (database);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_backup_free);

  for (guint i = 0; i < copies->len; i++)
    {
      CrampBackup *backup = cramp_backup_look (((CrampCopy *) g_ptr_array_index (copies, i))->path, NULL);

      if (backup)
        g_ptr_array_add (backups, backup);
    }
  return backups;
}
