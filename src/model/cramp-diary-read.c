/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-read.h"

/* What scans much of a diary does so in a thread, on a connection of its own, so that no frame waits for it. */

typedef struct
{
  char *path;        /* (owned) */
  char *person;      /* (owned) (nullable) */
  CrampClock *clock; /* (owned) */
  int boundary;
  CrampDiaryReader reader;
  gpointer data; /* (owned): g_free() frees it */
  GDestroyNotify free_result;
} Request;

static void
request_free (Request *request)
{
  g_free (request->path);
  g_free (request->person);
  g_object_unref (request->clock);
  g_free (request->data);
  g_free (request);
}

static gpointer
read_diary (const Request *request, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (request->path, request->clock, error);

  if (!diary || (request->person && !cramp_diary_set_person (diary, request->person, error)))
    return NULL;
  cramp_diary_set_boundary (diary, request->boundary);
  return request->reader (diary, request->data, error);
}

static void
read_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable G_GNUC_UNUSED)
{
  const Request *request = data;
  GError *error = NULL;
  gpointer result = read_diary (request, &error);

  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, request->free_result);
}

static void
read_ready_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  const Request *request = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gpointer read = g_task_propagate_pointer (G_TASK (result), &error);

  if (error)
    g_task_return_error (outer, error);
  else
    g_task_return_pointer (outer, read, request->free_result);
}

/**
 * cramp_diary_read_async:
 * @source: (type GObject): who asks
 * @data: (transfer full) (nullable): for @reader; g_free() frees it
 * @free_result: frees what @reader returned, where nobody wants it any more
 * @callback: called with @source
 *
 * Calls @reader in a thread.
 */
void
cramp_diary_read_async (CrampDiary *diary,
                        gpointer source,
                        CrampDiaryReader reader,
                        gpointer data,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback)
{
  const CrampPerson *person = cramp_diary_get_person (diary);
  /* Without the source, which the thread might otherwise be the last to let go of. */
  g_autoptr (GTask) task =
      g_task_new (NULL, cancellable, read_ready_cb, g_task_new (source, cancellable, callback, NULL));
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (cramp_diary_get_path (diary));
  request->person = person ? g_strdup (person->record.uuid) : NULL;
  request->clock = g_object_ref (cramp_diary_get_clock (diary));
  request->boundary = cramp_diary_get_boundary (diary);
  request->reader = reader;
  request->data = data;
  request->free_result = free_result;
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * cramp_diary_read_finish:
 *
 * Returns: (transfer full) (nullable): what the reader returned
 */
gpointer
cramp_diary_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
