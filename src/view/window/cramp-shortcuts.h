/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_shortcuts_install (GtkWidget *window);
AdwDialog *cramp_shortcuts_dialog_new (void);

G_END_DECLS
