/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileDialog *cramp_file_dialog_new (const char *title, const char *what, const char *const *suffixes);

G_END_DECLS
