/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-figure.h"

G_BEGIN_DECLS

/* The shape of the drawings: width for a height of 1. */
#define CRAMP_BED_FIGURE_RATIO 2.2

gboolean cramp_bed_figure_exists (const char *name);
void
cramp_bed_figure_paint (const char *name, const CrampFigureColors *colors, cairo_t *cr, double width, double height);

G_END_DECLS
