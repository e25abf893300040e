/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-thread.h"

typedef struct
{
  CrampThreadFunc work;
  gpointer data;
  CrampProgress *progress; /* (nullable) */
} Run;

static void
run_cb (GTask *task, gpointer source G_GNUC_UNUSED, gpointer task_data, GCancellable *unused G_GNUC_UNUSED)
{
  const Run *run = task_data;
  GError *error = NULL;
  gboolean well;

  cramp_progress_use (run->progress);
  well = run->work (run->data, &error);
  cramp_progress_use (NULL);
  if (well)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cramp_thread_run:
 * @data: lives until @callback
 * @progress: (nullable): where the steps of @work go; lives until @callback, too
 * @callback: called in this thread; g_task_propagate_boolean() tells whether @work is done
 *
 * Calls @work in a thread of its own.
 */
void
cramp_thread_run (CrampThreadFunc work,
                  gpointer data,
                  CrampProgress *progress,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Run *run = g_new (Run, 1);

  *run = (Run) { work, data, progress };
  g_task_set_task_data (task, run, g_free);
  g_task_run_in_thread (task, run_cb);
}
