/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-pages.h"

G_BEGIN_DECLS

void cramp_print_pages (GtkWidget *widget, CrampPages *pages, CrampPaper paper);

G_END_DECLS
