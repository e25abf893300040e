/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DATE_POPOVER (cramp_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (CrampDatePopover, cramp_date_popover, CRAMP, DATE_POPOVER, GtkPopover)

GtkWidget *cramp_date_popover_new (void);

int cramp_date_popover_get_day (CrampDatePopover *self);
void cramp_date_popover_set_day (CrampDatePopover *self, int day);

G_END_DECLS
