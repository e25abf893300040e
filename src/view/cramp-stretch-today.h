/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-exercises.h"

G_BEGIN_DECLS

gboolean cramp_stretch_today_describe (CrampDiary *diary, char **title, char **subtitle);
void cramp_stretch_today_start (GtkWidget *widget, CrampDiary *diary, CrampExercises *exercises);

G_END_DECLS
