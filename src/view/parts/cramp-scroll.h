/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_scroll_show (GtkWidget *widget);
void cramp_scroll_begin (gpointer widget);

G_END_DECLS
