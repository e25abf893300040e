/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Larger files are refused unread. */
#define CRAMP_FILE_LIMIT (64 * 1024 * 1024)

GBytes *cramp_file_read (const char *path, GError **error);
gboolean cramp_file_write (const char *path, const char *data, gsize length, GError **error);
int cramp_file_replace (const char *from, const char *to);
gboolean cramp_file_is_same (const char *path, const char *other);

G_END_DECLS
