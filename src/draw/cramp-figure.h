/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cramp-color.h"
#include "cramp-exercise.h"

G_BEGIN_DECLS

/**
 * CrampFigureColors:
 * @paper: what is behind the picture
 * @skin: head, hands and feet
 * @hair: hair
 * @shirt: upper body
 * @trousers: legs
 * @prop: floor, wall, chair and the like
 * @muscle: the muscle being stretched
 *
 * The colours of a figure; far limbs are mixed with the paper.
 */
typedef struct
{
  CrampColor paper;
  CrampColor skin;
  CrampColor hair;
  CrampColor shirt;
  CrampColor trousers;
  CrampColor prop;
  CrampColor muscle;
} CrampFigureColors;

extern const CrampFigureColors cramp_figure_light;
extern const CrampFigureColors cramp_figure_dark;
extern const CrampFigureColors cramp_figure_light_contrast;
extern const CrampFigureColors cramp_figure_dark_contrast;

void cramp_figure_paint (const CrampFigure *figure,
                         double at,
                         CrampSide side,
                         const CrampFigureColors *colors,
                         cairo_t *cr,
                         double width,
                         double height);

G_END_DECLS
