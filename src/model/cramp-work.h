/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-progress.h"
#include "cramp-store.h"

G_BEGIN_DECLS

typedef struct _CrampWork CrampWork;

/**
 * CrampWork:
 * @run: does it, on a connection that may write, in whatever thread; knows nothing of the diary
 * @done: after that, in the diary's thread, whether it went well or not; returns whether everything may look different
 * @free: frees all but the head
 * @path: (owned): file of the diary
 * @wall: microseconds since 1970 UTC, when it was asked for
 *
 * The head of something that is done to the diary's file as a whole: merging, restoring, deleting for good. Nothing
 * else is written meanwhile.
 */
struct _CrampWork
{
  gboolean (*run) (CrampWork *self, CrampStore *store, GError **error);
  gboolean (*done) (CrampWork *self, CrampDiary *diary, gboolean well);
  void (*free) (CrampWork *self);
  char *path;
  gint64 wall;
};

void cramp_work_init (CrampWork *self, CrampDiary *diary);
void cramp_work_free (CrampWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWork, cramp_work_free)

gboolean cramp_work_now (CrampWork *self, CrampDiary *diary, GError **error);
void cramp_work_async (CrampWork *self,
                       CrampDiary *diary,
                       CrampProgress *progress,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

G_END_DECLS
