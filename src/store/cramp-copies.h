/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/* How many daily copies are kept. */
#define CRAMP_COPIES_KEPT 7

/**
 * CrampCopy:
 * @path: the file
 * @time: seconds since 1970 UTC at which it was made
 * @size: in bytes
 *
 * A copy of the diary that the program made by itself.
 */
typedef struct
{
  char *path;
  gint64 time;
  gint64 size;
} CrampCopy;

void cramp_copy_free (CrampCopy *copy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCopy, cramp_copy_free)

gboolean cramp_store_back_up (CrampStore *self, const char *path, GError **error);
gboolean cramp_store_restore (CrampStore *self, const char *path, GError **error);

char *cramp_copies_folder (const char *database);
GPtrArray *cramp_copies_list (const char *database);
gboolean cramp_copies_keep (CrampStore *store, const char *name, GError **error);
gboolean cramp_copies_keep_another (CrampStore *store, const char *name, GError **error);
gboolean cramp_copies_keep_daily (CrampStore *store, int day, GError **error);
gboolean cramp_copies_renew (CrampStore *store, int day, GError **error);
gboolean cramp_copies_remove_all (const char *database, GError **error);
CrampCopy *cramp_copies_find_good (const char *database);
gboolean cramp_copies_go_back (const char *database, const CrampCopy *copy, int day, char **set_aside, GError **error);

G_END_DECLS
