/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_duration_parse (const char *text, int *seconds, GError **error);
char *cramp_duration_format (int seconds);

G_END_DECLS
