/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-episode.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_BASICS (cramp_episode_basics_get_type ())
G_DECLARE_FINAL_TYPE (CrampEpisodeBasics, cramp_episode_basics, CRAMP, EPISODE_BASICS, GtkGrid)

GtkWidget *cramp_episode_basics_new (const CrampEpisode *episode);
void cramp_episode_basics_read (CrampEpisodeBasics *self, CrampEpisode *episode);
gboolean cramp_episode_basics_is_valid (CrampEpisodeBasics *self);
gboolean cramp_episode_basics_check (CrampEpisodeBasics *self);
void cramp_episode_basics_focus_wrong (CrampEpisodeBasics *self);
void cramp_episode_basics_set_narrow (CrampEpisodeBasics *self, gboolean narrow);

G_END_DECLS
