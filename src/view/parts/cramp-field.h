/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_field_set_wrong (GtkWidget *field, gboolean wrong);
void cramp_field_set_error (GtkWidget *field, GtkLabel *label, const char *message);
void cramp_field_name_choice (GtkDropDown *choice, const char *name);
void cramp_field_name_menu_button (GtkMenuButton *button, const char *name);
AdwEntryRow *cramp_field_add_entry_row (GtkListBox *list, const char *title, const char *text);

G_END_DECLS
