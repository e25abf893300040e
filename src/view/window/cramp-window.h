/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WINDOW (cramp_window_get_type ())
G_DECLARE_FINAL_TYPE (CrampWindow, cramp_window, CRAMP, WINDOW, AdwApplicationWindow)

CrampWindow *cramp_window_new (AdwApplication *application, CrampDiary *diary);
void cramp_window_show_page (CrampWindow *self, const char *name);
void cramp_window_take_up (CrampWindow *self);
void cramp_window_set_sample (CrampWindow *self);
gboolean cramp_window_is_sample (CrampWindow *self);

G_END_DECLS
