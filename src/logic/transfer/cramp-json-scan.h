/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampJsonCounts:
 * @members: that all objects have together
 * @objects: how many there are
 *
 * What a text holds.
 */
typedef struct
{
  guint members;
  guint objects;
} CrampJsonCounts;

gboolean cramp_json_scan (const char *text, gsize length, CrampJsonCounts *counts, GError **error);
char *cramp_json_shown_name (const char *name);
gboolean cramp_json_refuse_line (GError **error, guint line, const char *reason);
gboolean cramp_json_refuse_duplicate (const char *text, gsize length, GError **error);

G_END_DECLS
