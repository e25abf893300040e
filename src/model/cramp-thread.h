/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-progress.h"

G_BEGIN_DECLS

/**
 * CrampThreadFunc:
 *
 * Works in a thread, and takes steps of its progress.
 *
 * Returns: whether it is done
 */
typedef gboolean (*CrampThreadFunc) (gpointer data, GError **error);

void cramp_thread_run (CrampThreadFunc work,
                       gpointer data,
                       CrampProgress *progress,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

G_END_DECLS
