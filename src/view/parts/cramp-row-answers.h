/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_row_add_answers (AdwActionRow *row, GtkWidget *answers);

G_END_DECLS
