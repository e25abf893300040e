/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EPISODE_DIALOG (cramp_episode_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampEpisodeDialog, cramp_episode_dialog, CRAMP, EPISODE_DIALOG, AdwDialog)

AdwDialog *cramp_episode_dialog_new (CrampDiary *diary, CrampEpisode *episode, int night);
void cramp_episode_dialog_ask (CrampEpisodeDialog *self, CrampSign sign);
CrampEpisode *cramp_episode_dialog_read (CrampEpisodeDialog *self);

G_END_DECLS
