/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

char *cramp_diary_summarize_in (CrampDiary *diary,
                                const char *language,
                                int from,
                                int to,
                                const char *paper,
                                guint parts,
                                GError **error);
gboolean cramp_blank_diary_in (const char *language,
                               const char *path,
                               const char *paper,
                               const char *name,
                               int from,
                               GError **error);
void cramp_diary_remove_pages (const char *folder);

G_END_DECLS
