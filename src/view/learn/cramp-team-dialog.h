/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TEAM_DIALOG (cramp_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampTeamDialog, cramp_team_dialog, CRAMP, TEAM_DIALOG, AdwDialog)

AdwDialog *cramp_team_dialog_new (CrampDiary *diary, const CrampTeamNote *note);

G_END_DECLS
