/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

/**
 * CrampDiaryReader:
 * @diary: the same diary, opened in the thread for reading only
 * @data: what was given
 *
 * Reads from a diary in a thread.
 *
 * Returns: (nullable): what became of it; %NULL with @error set
 */
typedef gpointer (*CrampDiaryReader) (CrampDiary *diary, gpointer data, GError **error);

void cramp_diary_read_async (CrampDiary *diary,
                             gpointer source,
                             CrampDiaryReader reader,
                             gpointer data,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback);
gpointer cramp_diary_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
