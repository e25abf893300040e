/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_let_wrap (gpointer widget);
void cramp_let_button_rows_wrap (gpointer root);
void cramp_let_wrap_from_right (gpointer wrap_box);

G_END_DECLS
