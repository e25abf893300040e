/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_amount_parse (const char *text, double *amount, GError **error);
char *cramp_amount_format (double amount);

G_END_DECLS
