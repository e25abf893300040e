/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-record.h"

G_BEGIN_DECLS

/* "CrmD": how the diary's file is told from other SQLite files. */
#define CRAMP_APPLICATION_ID 0x43726d44

typedef enum
{
  CRAMP_STORE_READ_WRITE = 0,
  CRAMP_STORE_READ_ONLY = 1 << 0, /* never writes, never makes the file */
  CRAMP_STORE_AS_IS = 1 << 1,     /* also of an earlier version: for looking at it as a whole, not at its records */
} CrampStoreFlags;

/**
 * CrampStore:
 *
 * One connection to the diary's file. Not shared between threads.
 */
typedef struct _CrampStore CrampStore;

CrampStore *cramp_store_open (const char *path, CrampStoreFlags flags, GError **error);
void cramp_store_close (CrampStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampStore, cramp_store_close)

const char *cramp_store_get_path (CrampStore *self);
int cramp_store_get_version (CrampStore *self);
int cramp_store_latest_version (void);
gint64 cramp_store_data_version (CrampStore *self);

gboolean cramp_store_check_place (CrampStore *self, GError **error);
gboolean cramp_store_begin (CrampStore *self, GError **error);
gboolean cramp_store_begin_much (CrampStore *self, GError **error);
void cramp_store_end_much (CrampStore *self);
gboolean cramp_store_begin_reading (CrampStore *self, GError **error);
gboolean cramp_store_commit (CrampStore *self, GError **error);
void cramp_store_rollback (CrampStore *self);
gboolean cramp_store_check (CrampStore *self, GError **error);

gboolean cramp_store_delete_all (CrampStore *self, GError **error);
gboolean cramp_store_wipe_deleted (CrampStore *self, GError **error);

char *cramp_store_get_meta (CrampStore *self, const char *key, GError **error);
gboolean cramp_store_set_meta (CrampStore *self, const char *key, const char *value, GError **error);

/* Whole records, by their type's table of fields. */

gboolean cramp_store_look (CrampStore *self, gint64 *cramps, gint64 *last, GError **error);
gint64 cramp_store_last_update (CrampStore *self, GError **error);
gboolean cramp_store_put (CrampStore *self, gpointer record, GError **error);
gpointer cramp_store_get (CrampStore *self, const CrampRecordType *type, const char *uuid, GError **error);
gpointer cramp_store_get_first (CrampStore *self, const CrampRecordType *type, const char *person, GError **error);
GPtrArray *cramp_store_list (CrampStore *self,
                             const CrampRecordType *type,
                             const char *person,
                             gint64 from,
                             gint64 to,
                             GError **error);
typedef void (*CrampStoreTake) (gpointer data, gpointer record);

gboolean cramp_store_each (CrampStore *self,
                           const CrampRecordType *type,
                           const char *person,
                           gint64 from,
                           gint64 to,
                           CrampStoreTake take,
                           gpointer data,
                           GError **error);
GPtrArray *cramp_store_list_given (CrampStore *self,
                                   const CrampRecordType *type,
                                   const char *person,
                                   const char *column,
                                   GError **error);
GPtrArray *cramp_store_list_all (CrampStore *self, const CrampRecordType *type, GError **error);
gint64 cramp_store_count_all (CrampStore *self, const CrampRecordType *type, GError **error);
gint64 cramp_store_count (CrampStore *self, const CrampRecordType *type, const char *person, GError **error);

G_END_DECLS
