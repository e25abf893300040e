/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-ink.h"

G_BEGIN_DECLS

/**
 * CrampScreenInk:
 *
 * Ink with the letters and colours that a widget has on the screen.
 */
typedef struct
{
  CrampInk ink;
  CrampPalette palette;
} CrampScreenInk;

void cramp_screen_ink_init (CrampScreenInk *self, GtkWidget *widget, cairo_t *cr);
void cramp_screen_ink_clear (CrampScreenInk *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampScreenInk, cramp_screen_ink_clear)

void cramp_screen_ink_follow (GtkWidget *widget);

double cramp_screen_font_size (GtkWidget *widget);

G_END_DECLS
