/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_COUNTDOWN (cramp_countdown_get_type ())
G_DECLARE_FINAL_TYPE (CrampCountdown, cramp_countdown, CRAMP, COUNTDOWN, GtkWidget)

void cramp_countdown_set (CrampCountdown *self, gint64 left, gint64 length, gboolean holding);

G_END_DECLS
