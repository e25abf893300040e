/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TEAM_CARD (cramp_team_card_get_type ())
G_DECLARE_FINAL_TYPE (CrampTeamCard, cramp_team_card, CRAMP, TEAM_CARD, AdwBin)

GtkWidget *cramp_team_card_new (CrampDiary *diary);
GtkWidget *cramp_team_card_new_for_article (CrampDiary *diary, const char *article);

G_END_DECLS
