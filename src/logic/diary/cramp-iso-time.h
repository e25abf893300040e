/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cramp_iso_time_format (gint64 time);
char *cramp_iso_time_format_micro (gint64 time);
gboolean cramp_iso_time_parse (const char *text, gint64 *time);
gboolean cramp_iso_time_parse_micro (const char *text, gint64 *time);

G_END_DECLS
