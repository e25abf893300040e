/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampSearchRange:
 * @start: byte at which a found part begins
 * @end: byte after its last
 */
typedef struct
{
  guint start;
  guint end;
} CrampSearchRange;

char *cramp_search_fold (const char *text);
GStrv cramp_search_words (const char *query);
gboolean cramp_search_matches (const char *folded, const char *const *words);
GArray *cramp_search_find (const char *text, const char *const *words);
char *cramp_search_excerpt (const char *text, const char *const *words, guint max_lines);
char *cramp_search_text (gconstpointer record);

G_END_DECLS
