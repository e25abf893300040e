/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cramp_has_focus (GtkWidget *widget);
void cramp_refocus (GtkWidget *widget);

G_END_DECLS
