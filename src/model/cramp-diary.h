/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-alarm.h"
#include "cramp-merge-report.h"
#include "cramp-night-group.h"
#include "cramp-progress.h"
#include "cramp-records.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

/**
 * CrampKnown:
 * @CRAMP_KNOWN_NOT: never heard of
 * @CRAMP_KNOWN_HERE: is in the diary
 * @CRAMP_KNOWN_DELETED: was, and was deleted
 *
 * What the diary knows of a record.
 */
typedef enum
{
  CRAMP_KNOWN_NOT,
  CRAMP_KNOWN_HERE,
  CRAMP_KNOWN_DELETED,
} CrampKnown;

/**
 * CrampChange:
 * @types: bit i stands for the i-th of cramp_record_types
 * @from: first civil day whose day or night may look different
 * @to: last one
 *
 * What a write changed.
 */
typedef struct
{
  guint types;
  int from;
  int to;
} CrampChange;

gboolean cramp_change_concerns (const CrampChange *change, const CrampRecordType *type);

#define CRAMP_TYPE_DIARY (cramp_diary_get_type ())
G_DECLARE_FINAL_TYPE (CrampDiary, cramp_diary, CRAMP, DIARY, GObject)

char *cramp_diary_default_path (void);

CrampDiary *cramp_diary_open (const char *path, CrampClock *clock, GError **error);
CrampDiary *cramp_diary_open_read_only (const char *path, CrampClock *clock, GError **error);

const char *cramp_diary_get_path (CrampDiary *self);
CrampClock *cramp_diary_get_clock (CrampDiary *self);
CrampAlarm *cramp_diary_get_alarm (CrampDiary *self);
int cramp_diary_get_boundary (CrampDiary *self);
void cramp_diary_set_boundary (CrampDiary *self, int boundary);
const CrampPerson *cramp_diary_get_person (CrampDiary *self);
gboolean cramp_diary_set_person (CrampDiary *self, const char *uuid_or_name, GError **error);

gpointer cramp_diary_get (CrampDiary *self, const CrampRecordType *type, const char *uuid, GError **error);
gpointer cramp_diary_get_first (CrampDiary *self, const CrampRecordType *type, GError **error);
GPtrArray *cramp_diary_list (CrampDiary *self, const CrampRecordType *type, gint64 from, gint64 to, GError **error);
GPtrArray *cramp_diary_list_of (CrampDiary *self,
                                const char *person,
                                const CrampRecordType *type,
                                gint64 from,
                                gint64 to,
                                GError **error);
GPtrArray *cramp_diary_list_running (CrampDiary *self, GError **error);
gboolean cramp_diary_begin_listing (CrampDiary *self, const CrampRecordType *type, GError **error);
GPtrArray *cramp_diary_list_running_of (CrampDiary *self, const char *person, GError **error);
GPtrArray *cramp_diary_list_everything (CrampDiary *self, const char *person, GError **error);
GPtrArray *cramp_diary_list_groups (CrampDiary *self, int from, int to, GError **error);

GPtrArray *cramp_diary_list_warnings (CrampDiary *self, GError **error);
GPtrArray *cramp_diary_list_warnings_since (CrampDiary *self, gint64 since, GError **error);
gboolean cramp_diary_prepare_warnings (CrampDiary *self);
GPtrArray *
cramp_diary_list_lasting_warnings (CrampDiary *self, GHashTable **past_levels, guint *n_left_out, GError **error);
GPtrArray *cramp_diary_list_warnings_for (CrampDiary *self, const CrampEpisode *episode, GError **error);
gboolean cramp_diary_acknowledge (CrampDiary *self,
                                  GPtrArray *warnings,
                                  CrampAcknowledged how,
                                  const char *what,
                                  GError **error);

gboolean cramp_diary_save (CrampDiary *self, gpointer record, const char *what, GError **error);
gboolean cramp_diary_save_all (CrampDiary *self, GPtrArray *records, const char *what, GError **error);
gboolean cramp_diary_delete (CrampDiary *self, gpointer record, const char *what, GError **error);
gboolean cramp_diary_merge (CrampDiary *self, GPtrArray *records, CrampMergeReport *report, GError **error);
gboolean cramp_diary_import_episodes (CrampDiary *self, GPtrArray *episodes, CrampMergeReport *report, GError **error);
void cramp_diary_merge_async (CrampDiary *self,
                              GPtrArray *records,
                              CrampProgress *progress,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CrampKnown cramp_diary_knows (CrampDiary *self, const CrampRecordType *type, const char *uuid, GError **error);
void cramp_diary_import_episodes_async (CrampDiary *self,
                                        GPtrArray *episodes,
                                        CrampProgress *progress,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean cramp_diary_merge_finish (CrampDiary *self, GAsyncResult *result, CrampMergeReport *report, GError **error);
gboolean cramp_diary_back_up (CrampDiary *self, const char *path, GError **error);
gboolean cramp_diary_restore (CrampDiary *self, const char *path, GError **error);
void cramp_diary_restore_async (CrampDiary *self,
                                const char *path,
                                CrampProgress *progress,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean cramp_diary_wipe_deleted (CrampDiary *self, GError **error);
void cramp_diary_wipe_deleted_async (CrampDiary *self,
                                     CrampProgress *progress,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean cramp_diary_erase (CrampDiary *self, GError **error);
void
cramp_diary_erase_async (CrampDiary *self, CrampProgress *progress, GAsyncReadyCallback callback, gpointer user_data);
gboolean cramp_diary_work_finish (CrampDiary *self, GAsyncResult *result, GError **error);
gboolean cramp_diary_undo (CrampDiary *self, GError **error);
const char *cramp_diary_get_undo (CrampDiary *self);

G_END_DECLS
