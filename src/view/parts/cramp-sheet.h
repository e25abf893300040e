/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-pages.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SHEET (cramp_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CrampSheet, cramp_sheet, CRAMP, SHEET, GtkWidget)

CrampSheet *cramp_sheet_new (void);
void cramp_sheet_set_page (CrampSheet *self, CrampPages *pages, guint page);

G_END_DECLS
