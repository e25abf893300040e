/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

GPtrArray *cramp_team_notes_list (CrampDiary *diary, GError **error);
GPtrArray *cramp_team_notes_list_for_article (CrampDiary *diary, const char *article, GError **error);
GPtrArray *cramp_team_notes_list_for_cramp (CrampDiary *diary, gboolean leave_leg_alone);
GPtrArray *cramp_team_notes_list_for_warning (CrampDiary *diary, CrampWarningRuleId rule);
char *cramp_team_note_heading (const CrampTeamNote *note);
gboolean cramp_team_notes_move (CrampDiary *diary, const CrampTeamNote *note, int by, GError **error);

G_END_DECLS
