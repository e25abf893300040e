/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_feedback_set_toasts (GtkWindow *window, AdwToastOverlay *toasts);
void cramp_feedback_toast (GtkWidget *widget, const char *text);
void cramp_feedback_undoable (GtkWidget *widget, const char *text);
void cramp_feedback_ask_discard (AdwDialog *dialog);
void cramp_feedback_error (GtkWidget *widget, const char *heading, const GError *error);

G_END_DECLS
