/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-copies.h"
#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-diary-private.h"
#include "cramp-merge.h"
#include "cramp-work.h"

/* What comes into the diary as a whole and goes out of it as a whole: merging, backing up and restoring. */

/* Merging */

typedef struct
{
  CrampWork work;
  GPtrArray *records;      /* (owned) (nullable): until they are merged */
  GPtrArray *before;       /* (owned) */
  gboolean is_table;       /* the records were read from a table, not from a diary */
  CrampMergeReport report; /* what came of it */
} Merge;

static void
merge_free (CrampWork *work)
{
  Merge *merge = (Merge *) work;

  g_clear_pointer (&merge->records, g_ptr_array_unref);
  g_ptr_array_unref (merge->before);
  cramp_merge_report_clear (&merge->report);
}

static void
take_report (Merge *merge, CrampMergeReport *report)
{
  if (!report)
    return;
  *report = merge->report;
  merge->report = (CrampMergeReport) { 0 };
}

/* Whether a cramp of ours is to give way to how its row of a table is read now: it was deleted, as by undoing an import
 * that read the columns wrongly, or stands as such an import left it. What somebody changed since stays. */
static gboolean
gives_way (gconstpointer ours, gconstpointer read)
{
  if (cramp_record_is_deleted (ours))
    return TRUE;
  return ((const CrampRecord *) ours)->updated_at == cramp_csv_import_stamp (ours) && !cramp_record_equal (ours, read);
}

/* Gives the cramps of a table that come in nevertheless a time of change that makes them the later version. */
static gboolean
stamp_episodes (Merge *merge, CrampStore *store, GError **error)
{
  gint64 last = cramp_store_last_update (store, error);
  gint64 stamp = MAX (merge->work.wall, last + 1);

  for (guint i = 0; last >= 0 && i < merge->records->len; i++)
    {
      CrampRecord *episode = g_ptr_array_index (merge->records, i);
      g_autoptr (GError) local_error = NULL;
      g_autoptr (CrampRecord) ours = cramp_store_get (store, episode->type, episode->uuid, &local_error);

      if (local_error)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (ours && gives_way (ours, episode))
        episode->updated_at = stamp++;
    }
  return last >= 0;
}

static gboolean
merge_in_transaction (Merge *merge, CrampStore *store, GError **error)
{
  if (!cramp_store_begin_much (store, error))
    return FALSE;
  if ((!merge->is_table || stamp_episodes (merge, store, error)) &&
      cramp_merge (store, merge->work.wall, merge->records, merge->before, &merge->report, error))
    return cramp_store_commit (store, error);
  cramp_store_rollback (store);
  return FALSE;
}

static gboolean
merge_run (CrampWork *work, CrampStore *store, GError **error)
{
  Merge *merge = (Merge *) work;
  gboolean done = merge_in_transaction (merge, store, error);

  cramp_store_end_much (store);
  /* So many records are not to be freed while a window waits. */
  g_clear_pointer (&merge->records, g_ptr_array_unref);
  return done;
}

static gboolean
merge_done (CrampWork *work, CrampDiary *diary, gboolean well)
{
  Merge *merge = (Merge *) work;
  CrampUndoStep *step;

  if (!well || merge->before->len == 0)
    return FALSE;
  step = g_new0 (CrampUndoStep, 1);
  step->what = g_strdup (_ ("Import"));
  step->before = g_ptr_array_ref (merge->before);
  cramp_diary_push_undo (diary, step);
  cramp_warning_book_forget (diary->warnings);
  return TRUE;
}

static CrampWork *
merge_new (CrampDiary *self, GPtrArray *records, gboolean is_table)
{
  Merge *merge = g_new0 (Merge, 1);

  cramp_work_init (&merge->work, self);
  merge->work.run = merge_run;
  merge->work.done = merge_done;
  merge->work.free = merge_free;
  merge->records = g_ptr_array_ref (records);
  merge->before = cramp_record_list_new ();
  merge->is_table = is_table;
  return &merge->work;
}

static gboolean
merge_now (CrampDiary *self, CrampWork *work, CrampMergeReport *report, GError **error)
{
  g_autoptr (CrampWork) merge = work;

  if (!cramp_work_now (merge, self, error))
    return FALSE;
  take_report ((Merge *) merge, report);
  return TRUE;
}

/**
 * cramp_diary_merge:
 * @records: (element-type CrampRecord): another copy of the diary or a part of it, persons before what is theirs
 * @report: (out) (optional): what came of it; to be cleared
 *
 * Merges @records into the diary, all or none, as one operation. Of two versions of a record the later one stays, with
 * the time of its change, so merging again changes nothing.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_merge (CrampDiary *self, GPtrArray *records, CrampMergeReport *report, GError **error)
{
  return merge_now (self, merge_new (self, records, FALSE), report, error);
}

/**
 * cramp_diary_import_episodes:
 * @episodes: (element-type CrampEpisode): read from a table
 * @report: (out) (optional): what came of it; to be cleared
 *
 * Merges cramps of a table into the diary. A table that was read wrongly at first can be imported again.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_import_episodes (CrampDiary *self, GPtrArray *episodes, CrampMergeReport *report, GError **error)
{
  return merge_now (self, merge_new (self, episodes, TRUE), report, error);
}

/**
 * cramp_diary_knows:
 *
 * Returns: what the diary knows of the record called @uuid; with @error set, %CRAMP_KNOWN_NOT
 */
CrampKnown
cramp_diary_knows (CrampDiary *self, const CrampRecordType *type, const char *uuid, GError **error)
{
  g_autoptr (CrampRecord) ours = cramp_store_get (self->store, type, uuid, error);

  if (!ours)
    return CRAMP_KNOWN_NOT;
  return cramp_record_is_deleted (ours) ? CRAMP_KNOWN_DELETED : CRAMP_KNOWN_HERE;
}

/**
 * cramp_diary_merge_async:
 * @progress: (nullable): lives until @callback; where it is cancelled, nothing is changed
 *
 * cramp_diary_merge() in a thread. Until it is done the diary can be read, and refuses to be written with
 * %CRAMP_ERROR_BUSY.
 */
void
cramp_diary_merge_async (CrampDiary *self,
                         GPtrArray *records,
                         CrampProgress *progress,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  cramp_work_async (merge_new (self, records, FALSE), self, progress, callback, user_data);
}

/**
 * cramp_diary_import_episodes_async:
 * @progress: (nullable): lives until @callback; where it is cancelled, nothing is changed
 *
 * cramp_diary_import_episodes() in a thread, as cramp_diary_merge_async(); ends with cramp_diary_merge_finish().
 */
void
cramp_diary_import_episodes_async (CrampDiary *self,
                                   GPtrArray *episodes,
                                   CrampProgress *progress,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  cramp_work_async (merge_new (self, episodes, TRUE), self, progress, callback, user_data);
}

/**
 * cramp_diary_merge_finish:
 * @report: (out) (optional): what came of it; to be cleared
 *
 * Returns: whether it is on disk; %CRAMP_ERROR_CANCELLED where it was cancelled, then nothing was changed
 */
gboolean
cramp_diary_merge_finish (CrampDiary *self G_GNUC_UNUSED,
                          GAsyncResult *result,
                          CrampMergeReport *report,
                          GError **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  take_report (g_task_get_task_data (G_TASK (result)), report);
  return TRUE;
}

/* Backups */

/**
 * cramp_diary_back_up:
 * @path: where to
 *
 * Copies the diary's file as it is. Slow: run it in a thread on a diary that was opened there.
 *
 * Returns: whether the backup is there, as a whole
 */
gboolean
cramp_diary_back_up (CrampDiary *self, const char *path, GError **error)
{
  return cramp_store_back_up (self->store, path, error);
}

/* Restoring and deleting for good */

typedef struct
{
  CrampWork work;
  int today;
  char *backup;     /* (owned) (nullable): what is restored */
  gboolean emptied; /* nothing is in the diary any more */
} Replace;

static void
replace_free (CrampWork *work)
{
  g_free (((Replace *) work)->backup);
}

static Replace *
replace_new (CrampDiary *self,
             gboolean (*run) (CrampWork *work, CrampStore *store, GError **error),
             gboolean (*done) (CrampWork *work, CrampDiary *diary, gboolean well))
{
  Replace *replace = g_new0 (Replace, 1);

  cramp_work_init (&replace->work, self);
  replace->work.run = run;
  replace->work.done = done;
  replace->work.free = replace_free;
  replace->today = cramp_clock_today (self->clock);
  return replace;
}

static gboolean
replace_now (CrampDiary *self, Replace *replace, GError **error)
{
  g_autoptr (CrampWork) work = &replace->work;

  return cramp_work_now (work, self, error);
}

static void
forget (CrampDiary *diary)
{
  cramp_diary_forget_undo (diary);
  cramp_warning_book_forget (diary->warnings);
}

static gboolean
restore_run (CrampWork *work, CrampStore *store, GError **error)
{
  const Replace *replace = (Replace *) work;
  g_autofree char *day = cramp_day_to_string (replace->today);
  g_autofree char *name = g_strconcat ("before-restore-", day, NULL);

  return cramp_copies_keep_another (store, name, error) && cramp_store_restore (store, replace->backup, error);
}

static gboolean
restore_done (CrampWork *work G_GNUC_UNUSED, CrampDiary *diary, gboolean well)
{
  if (well)
    forget (diary);
  return well;
}

static Replace *
restore_new (CrampDiary *self, const char *path)
{
  Replace *replace = replace_new (self, restore_run, restore_done);

  replace->backup = g_strdup (path);
  return replace;
}

/**
 * cramp_diary_restore:
 * @path: a backup
 *
 * Puts what is in a backup in the place of all that is in the diary. What was there is kept as a copy; nothing of
 * before can be undone.
 *
 * Returns: whether it was done; otherwise the diary is as it was
 */
gboolean
cramp_diary_restore (CrampDiary *self, const char *path, GError **error)
{
  return replace_now (self, restore_new (self, path), error);
}

/**
 * cramp_diary_restore_async:
 * @path: a backup
 * @progress: (nullable): lives until @callback; where it is cancelled in time, nothing is changed
 *
 * cramp_diary_restore() in a thread, as cramp_diary_merge_async(); ends with cramp_diary_work_finish().
 */
void
cramp_diary_restore_async (CrampDiary *self,
                           const char *path,
                           CrampProgress *progress,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  cramp_work_async (&restore_new (self, path)->work, self, progress, callback, user_data);
}

static gboolean
wipe_run (CrampWork *work, CrampStore *store, GError **error)
{
  const Replace *replace = (Replace *) work;

  return cramp_store_wipe_deleted (store, error) && cramp_copies_renew (store, replace->today, error);
}

/* What was deleted is not to be brought back from memory either, also where not all of it could be wiped. */
static gboolean
wipe_done (CrampWork *work G_GNUC_UNUSED, CrampDiary *diary, gboolean well G_GNUC_UNUSED)
{
  cramp_diary_forget_undo (diary);
  return FALSE;
}

/**
 * cramp_diary_wipe_deleted:
 *
 * Makes what was deleted unreadable in the diary's file, and puts one copy of the diary as it is now in the place of
 * all the copies that the program made. Nothing of before can be undone.
 *
 * Returns: whether it was done
 */
gboolean
cramp_diary_wipe_deleted (CrampDiary *self, GError **error)
{
  return replace_now (self, replace_new (self, wipe_run, wipe_done), error);
}

/**
 * cramp_diary_wipe_deleted_async:
 * @progress: (nullable): lives until @callback
 *
 * cramp_diary_wipe_deleted() in a thread, as cramp_diary_merge_async(); ends with cramp_diary_work_finish().
 */
void
cramp_diary_wipe_deleted_async (CrampDiary *self,
                                CrampProgress *progress,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  cramp_work_async (&replace_new (self, wipe_run, wipe_done)->work, self, progress, callback, user_data);
}

static gboolean
begin_anew (CrampStore *store, gint64 wall, GError **error)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);

  person->record.updated_at = wall;
  if (!cramp_store_begin (store, error))
    return FALSE;
  if (cramp_store_delete_all (store, error) && cramp_store_put (store, person, error))
    return cramp_store_commit (store, error);
  cramp_store_rollback (store);
  return FALSE;
}

static gboolean
erase_run (CrampWork *work, CrampStore *store, GError **error)
{
  Replace *replace = (Replace *) work;

  replace->emptied = begin_anew (store, work->wall, error);
  return replace->emptied && cramp_store_wipe_deleted (store, error) && cramp_copies_remove_all (work->path, error);
}

static gboolean
erase_done (CrampWork *work, CrampDiary *diary, gboolean well G_GNUC_UNUSED)
{
  const Replace *replace = (Replace *) work;

  if (replace->emptied)
    forget (diary);
  return replace->emptied;
}

/**
 * cramp_diary_erase:
 *
 * Deletes everything: all entries of all persons, what is known of their deletion, and all copies that the program made
 * by itself. An empty diary is left.
 *
 * Returns: whether it is all gone; where not, some of it may be
 */
gboolean
cramp_diary_erase (CrampDiary *self, GError **error)
{
  return replace_now (self, replace_new (self, erase_run, erase_done), error);
}

/**
 * cramp_diary_erase_async:
 * @progress: (nullable): lives until @callback; where it is cancelled in time, nothing is changed
 *
 * cramp_diary_erase() in a thread, as cramp_diary_merge_async(); ends with cramp_diary_work_finish().
 */
void
cramp_diary_erase_async (CrampDiary *self, CrampProgress *progress, GAsyncReadyCallback callback, gpointer user_data)
{
  cramp_work_async (&replace_new (self, erase_run, erase_done)->work, self, progress, callback, user_data);
}

/**
 * cramp_diary_work_finish:
 *
 * Returns: whether it was done; %CRAMP_ERROR_CANCELLED where it was cancelled, then nothing was changed
 */
gboolean
cramp_diary_work_finish (CrampDiary *self G_GNUC_UNUSED, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
