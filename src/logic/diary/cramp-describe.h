/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-group.h"

G_BEGIN_DECLS

char *cramp_episode_describe (const CrampEpisode *episode);
char *cramp_episode_describe_time (const CrampEpisode *episode);
char *cramp_episode_describe_place (const CrampEpisode *episode);
char *cramp_episode_describe_duration (const CrampEpisode *episode);

char *cramp_night_group_describe (const CrampNightGroup *group);
char *cramp_night_group_describe_state (const CrampNightGroup *group);

G_END_DECLS
