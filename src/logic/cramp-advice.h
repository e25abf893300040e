/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-person.h"

G_BEGIN_DECLS

/**
 * CrampTip:
 * @row: row of the sources it serves
 * @text: untranslated
 * @source: (nullable): untranslated, who says so; %NULL for a caution of this program's own
 *
 * One thing to do while a cramp is there.
 */
typedef struct
{
  const char *row;
  const char *text;
  const char *source;
} CrampTip;

gboolean cramp_advice_gives_way (const CrampEpisode *episode, gboolean over_ten_minutes);
GPtrArray *cramp_advice_tips (const CrampEpisode *episode, const CrampPerson *person, gboolean over_ten_minutes);

G_END_DECLS
