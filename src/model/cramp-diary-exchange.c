/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-copies.h"
#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-diary-private.h"
#include "cramp-merge.h"

/* What comes into the diary as a whole and goes out of it as a whole: merging, backing up and restoring. */

/**
 * Merge:
 *
 * What a thread gets along and hands back. It has a connection of its own, so that the diary can be read meanwhile.
 */
typedef struct
{
  char *path;              /* (owned) */
  gint64 wall;             /* microseconds since 1970 UTC */
  GPtrArray *records;      /* (owned) */
  GPtrArray *before;       /* (owned) */
  gboolean is_table;       /* the records were read from a table, not from a diary */
  CrampProgress *progress; /* (nullable): of a thread */
  CrampMergeReport report; /* what came of it */
} Merge;

static void
merge_free (Merge *merge)
{
  g_free (merge->path);
  g_clear_pointer (&merge->records, g_ptr_array_unref);
  g_ptr_array_unref (merge->before);
  cramp_merge_report_clear (&merge->report);
  g_free (merge);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merge, merge_free)

static Merge *
merge_new (CrampDiary *self, GPtrArray *records)
{
  Merge *merge = g_new0 (Merge, 1);

  merge->path = g_strdup (cramp_diary_get_path (self));
  merge->wall = cramp_clock_wall (self->clock);
  merge->records = g_ptr_array_ref (records);
  merge->before = cramp_record_list_new ();
  return merge;
}

static CrampMergeReport
take_report (Merge *merge)
{
  CrampMergeReport report = merge->report;

  merge->report = (CrampMergeReport) { 0 };
  return report;
}

static void
free_report (gpointer report)
{
  cramp_merge_report_clear (report);
  g_free (report);
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
  gint64 stamp = MAX (merge->wall, last + 1);

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
      cramp_merge (store, merge->wall, merge->records, merge->before, &merge->report, error))
    return cramp_store_commit (store, error);
  cramp_store_rollback (store);
  return FALSE;
}

static gboolean
merge_run (Merge *merge, CrampStore *store, GError **error)
{
  gboolean done = merge_in_transaction (merge, store, error);

  cramp_store_end_much (store);
  return done;
}

static void
merge_done (CrampDiary *self, Merge *merge)
{
  CrampUndoStep *step;

  cramp_diary_notice_others (self); /* the thread's connection was another one */
  if (merge->before->len == 0)
    return;
  step = g_new0 (CrampUndoStep, 1);
  step->what = g_strdup (_ ("Import"));
  step->before = g_ptr_array_ref (merge->before);
  cramp_diary_push_undo (self, step);
  cramp_warning_book_forget (self->warnings);
  cramp_diary_emit_everything (self);
}

static gboolean
merge_now (CrampDiary *self, Merge *merge, CrampMergeReport *report, GError **error)
{
  if (!cramp_diary_may_write (self, error) || !merge_run (merge, self->store, error))
    return FALSE;
  if (report)
    *report = take_report (merge);
  merge_done (self, merge);
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
  g_autoptr (Merge) merge = merge_new (self, records);

  return merge_now (self, merge, report, error);
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
  g_autoptr (Merge) merge = merge_new (self, episodes);

  merge->is_table = TRUE;
  return merge_now (self, merge, report, error);
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

static void
merge_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *unused G_GNUC_UNUSED)
{
  Merge *merge = data;
  GError *error = NULL;
  g_autoptr (CrampStore) store = NULL;
  gboolean done;

  cramp_progress_use (merge->progress);
  store = cramp_store_open (merge->path, CRAMP_STORE_READ_WRITE, &error);
  done = store && merge_run (merge, store, &error);
  /* So many records are not to be freed while a window waits. */
  g_clear_pointer (&merge->records, g_ptr_array_unref);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  cramp_progress_use (NULL);
}

static void
merge_ready_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  CrampDiary *self = g_task_get_source_object (outer);
  Merge *merge = g_task_get_task_data (G_TASK (result));
  CrampMergeReport report;
  GError *error = NULL;

  self->merging = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (cramp_diary_notice_others (self))
        cramp_diary_emit_everything (self);
      g_task_return_error (outer, error);
      return;
    }
  merge_done (self, merge);
  report = take_report (merge);
  g_task_return_pointer (outer, g_memdup2 (&report, sizeof report), free_report);
}

static void
merge_async (CrampDiary *self, Merge *merge, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  if (!cramp_diary_may_write (self, &error))
    {
      merge_free (merge);
      g_task_return_error (outer, error);
      return;
    }
  self->merging = TRUE;
  /* Without the diary, which the thread might otherwise be the last to let go of. */
  task = g_task_new (NULL, NULL, merge_ready_cb, g_steal_pointer (&outer));
  g_task_set_task_data (task, merge, (GDestroyNotify) merge_free);
  g_task_run_in_thread (task, merge_thread);
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
  Merge *merge = merge_new (self, records);

  merge->progress = progress;
  merge_async (self, merge, callback, user_data);
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
  Merge *merge = merge_new (self, episodes);

  merge->is_table = TRUE;
  merge->progress = progress;
  merge_async (self, merge, callback, user_data);
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
  g_autofree CrampMergeReport *done = g_task_propagate_pointer (G_TASK (result), error);

  if (done && report)
    *report = *done;
  else if (done)
    cramp_merge_report_clear (done);
  return done != NULL;
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
  g_autofree char *day = cramp_day_to_string (cramp_clock_today (self->clock));
  g_autofree char *name = g_strconcat ("before-restore-", day, NULL);

  if (!cramp_diary_may_write (self, error) || !cramp_copies_keep_another (self->store, name, error) ||
      !cramp_store_restore (self->store, path, error))
    return FALSE;
  cramp_diary_forget_undo (self);
  cramp_warning_book_forget (self->warnings);
  cramp_diary_emit_everything (self);
  return TRUE;
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
  if (!cramp_diary_may_write (self, error))
    return FALSE;
  cramp_diary_forget_undo (self);
  return cramp_store_wipe_deleted (self->store, error) &&
         cramp_copies_renew (self->store, cramp_clock_today (self->clock), error);
}

static gboolean
begin_anew (CrampDiary *self, GError **error)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);

  person->record.updated_at = cramp_clock_wall (self->clock);
  if (!cramp_store_begin (self->store, error))
    return FALSE;
  if (cramp_store_delete_all (self->store, error) && cramp_store_put (self->store, person, error))
    return cramp_store_commit (self->store, error);
  cramp_store_rollback (self->store);
  return FALSE;
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
  gboolean done;

  if (!cramp_diary_may_write (self, error) || !begin_anew (self, error))
    return FALSE;
  cramp_diary_forget_undo (self);
  cramp_warning_book_forget (self->warnings);
  done = cramp_store_wipe_deleted (self->store, error) &&
         cramp_copies_remove_all (cramp_store_get_path (self->store), error);
  cramp_diary_emit_everything (self);
  return done;
}
