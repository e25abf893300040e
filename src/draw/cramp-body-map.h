/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* The shape of the whole map. */
#define CRAMP_BODY_MAP_WIDTH 128.0
#define CRAMP_BODY_MAP_HEIGHT 121.0

/**
 * CrampBodyMapInk:
 *
 * A colour, each part from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} CrampBodyMapInk;

/**
 * CrampBodyMapStyle:
 * @surface: fills the legs
 * @clothes: fills what belongs to no region
 * @line: draws outlines and the words
 * @regions: fills a region over @surface; a transparent one is not marked. %CRAMP_REGION_LEFT_THIGH and its
 *   counterpart, front or back not known, show faintly on both where these are not marked themselves.
 * @font: (nullable): font family of the words
 *
 * The colours of a body map, chosen by whoever shows or prints it.
 */
typedef struct
{
  CrampBodyMapInk surface;
  CrampBodyMapInk clothes;
  CrampBodyMapInk line;
  CrampBodyMapInk regions[CRAMP_N_REGIONS];
  const char *font;
} CrampBodyMapStyle;

void cramp_body_map_shade (CrampBodyMapStyle *style, const guint *cramps, double red, double green, double blue);
void cramp_body_map_paint (cairo_t *cr, double width, double height, const CrampBodyMapStyle *style);
gboolean cramp_body_map_has_region (CrampRegion region);
void cramp_body_map_trace (cairo_t *cr, double width, double height, CrampRegion region);
void cramp_body_map_get_area (double width, double height, CrampRegion region, cairo_rectangle_t *area);
CrampRegion cramp_body_map_find (double width, double height, double x, double y);

G_END_DECLS
