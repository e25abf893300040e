/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CrampBackup:
 * @path: the file
 * @time: seconds since 1970 UTC at which it was made
 * @size: in bytes
 * @cramps: how many are in it
 * @last_day: day of the last one, %CRAMP_DAY_UNSET where there is none
 *
 * A copy of a diary, and what is in it.
 */
typedef struct
{
  char *path;
  gint64 time;
  guint64 size;
  guint cramps;
  int last_day;
} CrampBackup;

CrampBackup *cramp_backup_look (const char *path, GError **error);
GPtrArray *cramp_backup_list (const char *database);
void cramp_backup_free (CrampBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampBackup, cramp_backup_free)

G_END_DECLS
