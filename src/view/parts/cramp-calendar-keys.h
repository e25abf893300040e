/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-calendar-move.h"

G_BEGIN_DECLS

gboolean cramp_calendar_key (GtkWidget *widget, guint key, GdkModifierType state, CrampCalendarMove *move);

G_END_DECLS
