/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-exercises.h"
#include "cramp-figure.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_FIGURE_VIEW (cramp_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampFigureView, cramp_figure_view, CRAMP, FIGURE_VIEW, GtkWidget)

GtkWidget *cramp_figure_view_new (CrampExercises *exercises, const CrampExercise *exercise, int size);
void cramp_figure_view_show (CrampFigureView *self,
                             CrampExercises *exercises,
                             const CrampExercise *exercise,
                             CrampSide side);
void cramp_figure_view_set_at (CrampFigureView *self, double at);
void cramp_figure_view_play (CrampFigureView *self);
const CrampFigureColors *cramp_figure_view_colors (void);

G_END_DECLS
