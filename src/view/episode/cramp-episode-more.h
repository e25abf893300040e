/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-episode.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_MORE (cramp_episode_more_get_type ())
G_DECLARE_FINAL_TYPE (CrampEpisodeMore, cramp_episode_more, CRAMP, EPISODE_MORE, GtkBox)

GtkWidget *cramp_episode_more_new (const CrampEpisode *episode);
void cramp_episode_more_read (CrampEpisodeMore *self, CrampEpisode *episode);
gboolean cramp_episode_more_is_valid (CrampEpisodeMore *self);
gboolean cramp_episode_more_check (CrampEpisodeMore *self);
void cramp_episode_more_set_narrow (CrampEpisodeMore *self, gboolean narrow);
void cramp_episode_more_set_asks_still (CrampEpisodeMore *self, gboolean asks_still);
GtkWidget *cramp_episode_more_find_sign (CrampEpisodeMore *self, CrampSign sign);

G_END_DECLS
