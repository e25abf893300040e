/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-group.h"

G_BEGIN_DECLS

/**
 * CrampEpisodeFilter:
 * @muscle: only cramps there; %CRAMP_MUSCLE_NONE for anywhere
 * @pain: only cramps whose worst pain was at least this; 0 for any, given or not
 * @warned: only cramps that set off a warning
 *
 * Which cramps are to be seen.
 */
typedef struct
{
  CrampMuscle muscle;
  int pain;
  gboolean warned;
} CrampEpisodeFilter;

/**
 * CrampIsWarned:
 * @uuid: of a cramp
 *
 * Returns: whether it set off a warning
 */
typedef gboolean (*CrampIsWarned) (const char *uuid, gpointer user_data);

gboolean cramp_episode_filter_is_active (const CrampEpisodeFilter *self);
gboolean cramp_episode_filter_is_same (const CrampEpisodeFilter *self, const CrampEpisodeFilter *other);
CrampNightGroup *cramp_episode_filter_apply (const CrampEpisodeFilter *self,
                                             CrampNightGroup *group,
                                             CrampIsWarned is_warned,
                                             gpointer user_data);
char *cramp_episode_filter_describe (const CrampEpisodeFilter *self);

G_END_DECLS
