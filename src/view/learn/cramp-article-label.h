/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cramp_article_label_new (const char *text, const char *css_class);
GtkWidget *cramp_article_heading_new (const char *text, const char *css_class, int level);

G_END_DECLS
