/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-pages.h"

G_BEGIN_DECLS

/**
 * CrampPrintDone:
 * @widget: what was given
 *
 * Called when the pages were saved or printed.
 */
typedef void (*CrampPrintDone) (GtkWidget *widget);

void cramp_print_save (GtkWidget *widget, CrampPages *pages, gint64 now, const char *name, CrampPrintDone done);
void cramp_print_save_as (GtkWidget *widget, CrampPages *pages, gint64 now, GFile *file, CrampPrintDone done);
void cramp_print_print (GtkWidget *widget, CrampPages *pages, gint64 now, CrampPrintDone done);

G_END_DECLS
