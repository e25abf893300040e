/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-work.h"

#include "cramp-diary-private.h"
#include "cramp-thread.h"

/**
 * cramp_work_init:
 *
 * Fills in what every work on @diary has.
 */
void
cramp_work_init (CrampWork *self, CrampDiary *diary)
{
  self->path = g_strdup (cramp_diary_get_path (diary));
  self->wall = cramp_clock_wall (cramp_diary_get_clock (diary));
}

/**
 * cramp_work_free:
 * @self: (transfer full):
 */
void
cramp_work_free (CrampWork *self)
{
  if (self->free)
    self->free (self);
  g_free (self->path);
  g_free (self);
}

/* What a thread wrote looks like the work of another program. */
static void
end (CrampWork *self, CrampDiary *diary, gboolean well)
{
  gboolean noticed = cramp_diary_notice_others (diary);

  if (self->done (self, diary, well) || noticed)
    cramp_diary_emit_everything (diary);
}

/**
 * cramp_work_now:
 *
 * Does the work in this thread, on the diary's own connection.
 *
 * Returns: whether it is done
 */
gboolean
cramp_work_now (CrampWork *self, CrampDiary *diary, GError **error)
{
  gboolean well;

  if (!cramp_diary_may_write (diary, error))
    return FALSE;
  well = self->run (self, diary->store, error);
  end (self, diary, well);
  return well;
}

static gboolean
work_in_thread (gpointer data, GError **error)
{
  CrampWork *self = data;
  g_autoptr (CrampStore) store = cramp_store_open (self->path, CRAMP_STORE_READ_WRITE, error);

  return store && self->run (self, store, error);
}

static void
work_ready_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  CrampDiary *diary = g_task_get_source_object (outer);
  GError *error = NULL;
  gboolean well = g_task_propagate_boolean (G_TASK (result), &error);

  diary->working = FALSE;
  end (g_task_get_task_data (outer), diary, well);
  if (well)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/**
 * cramp_work_async:
 * @self: (transfer full): the task data of the result that @callback gets
 * @progress: (nullable): lives until @callback; where it is cancelled in time, nothing is changed
 *
 * Does the work in a thread, on a connection of its own. Until it is done the diary can be read, and refuses to be
 * written with %CRAMP_ERROR_BUSY.
 */
void
cramp_work_async (CrampWork *self,
                  CrampDiary *diary,
                  CrampProgress *progress,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) outer = g_task_new (diary, NULL, callback, user_data);
  GError *error = NULL;

  g_task_set_task_data (outer, self, (GDestroyNotify) cramp_work_free);
  if (!cramp_diary_may_write (diary, &error))
    {
      g_task_return_error (outer, error);
      return;
    }
  diary->working = TRUE;
  /* Without the diary, which the thread might otherwise be the last to let go of. */
  cramp_thread_run (work_in_thread, self, progress, work_ready_cb, g_steal_pointer (&outer));
}
