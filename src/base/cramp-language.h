/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cramp_language_folder (void);
GStrv cramp_languages_list (void);
gboolean cramp_language_is_known (const char *code);
const char *cramp_language_name (const char *code);
GStrv cramp_language_environment (const char *code);

G_END_DECLS
