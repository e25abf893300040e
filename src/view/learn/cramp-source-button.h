/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-article.h"

G_BEGIN_DECLS

GtkWidget *cramp_source_button_new (CrampArticleSource *source);
GtkWidget *cramp_source_buttons_new (GPtrArray *sources);

G_END_DECLS
