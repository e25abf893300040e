/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

void cramp_rescue_say (GtkApplication *application, const char *database, CrampClock *clock, const GError *error);
void cramp_rescue_keep_copy (GtkWindow *window, CrampDiary *diary);

G_END_DECLS
