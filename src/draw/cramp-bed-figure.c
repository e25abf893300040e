/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bed-figure.h"

/* The foot end of a bed seen from the side, with the legs of someone who lies on the back: loose covers, toes up, a bed
 * cradle (E5). Painted in units of its own, 220 wide and 100 high, y down. */

#define UNITS_WIDTH 220.0
#define UNITS_HEIGHT 100.0
#define SHEET 72.0 /* the height at which one lies */

static void
set_color (cairo_t *cr, const CrampColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static void
stroke (cairo_t *cr, const CrampColor *color, double thickness)
{
  set_color (cr, color);
  cairo_set_line_width (cr, thickness);
  cairo_stroke (cr);
}

static void
paint_bed (cairo_t *cr, const CrampFigureColors *colors)
{
  set_color (cr, &colors->prop);
  cairo_rectangle (cr, 0, SHEET, 200, 18);
  cairo_rectangle (cr, 200, 40, 7, 60);
  cairo_fill (cr);
}

/* A leg up to @ankle_x; the foot goes from there to the toes at (@toe_x, @toe_y). */
static void
paint_leg (cairo_t *cr, const CrampFigureColors *colors, double from, double ankle_x, double toe_x, double toe_y)
{
  cairo_move_to (cr, from, SHEET - 11);
  cairo_line_to (cr, ankle_x - 12, SHEET - 9);
  stroke (cr, &colors->trousers, 19);
  cairo_move_to (cr, ankle_x - 6, SHEET - 9);
  cairo_line_to (cr, ankle_x, SHEET - 8);
  cairo_line_to (cr, toe_x, toe_y);
  stroke (cr, &colors->skin, 13);
}

static void
paint_loose_covers (cairo_t *cr, const CrampFigureColors *colors)
{
  paint_bed (cr, colors);
  paint_leg (cr, colors, -10, 142, 149, 34);
  cairo_move_to (cr, -10, SHEET - 34);
  cairo_curve_to (cr, 60, SHEET - 40, 110, SHEET - 30, 132, 24);
  cairo_curve_to (cr, 142, 8, 164, 14, 170, 34);
  cairo_curve_to (cr, 174, 50, 166, 60, 178, SHEET - 5);
  cairo_curve_to (cr, 184, SHEET - 2, 188, SHEET - 8, 194, SHEET - 5);
  stroke (cr, &colors->shirt, 7);
}

static void
paint_bed_cradle (cairo_t *cr, const CrampFigureColors *colors)
{
  paint_bed (cr, colors);
  paint_leg (cr, colors, -10, 138, 147, 36);
  cairo_move_to (cr, 104, SHEET + 2);
  cairo_curve_to (cr, 104, 8, 112, 14, 140, 14);
  cairo_curve_to (cr, 172, 14, 180, 8, 180, SHEET + 2);
  stroke (cr, &colors->trousers, 4);
  cairo_move_to (cr, -10, SHEET - 34);
  cairo_curve_to (cr, 40, SHEET - 36, 70, SHEET - 38, 96, 20);
  cairo_curve_to (cr, 104, 4, 118, 6, 142, 6);
  cairo_curve_to (cr, 176, 6, 190, 8, 190, SHEET - 6);
  stroke (cr, &colors->shirt, 7);
}

/* Two beds side by side, without their ends. */
static void
paint_toes_up (cairo_t *cr, const CrampFigureColors *colors)
{
  set_color (cr, &colors->prop);
  cairo_rectangle (cr, 0, SHEET, 100, 18);
  cairo_rectangle (cr, 120, SHEET, 100, 18);
  cairo_fill (cr);
  paint_leg (cr, colors, -10, 68, 75, 34);
  cairo_move_to (cr, 18, 26);
  cairo_line_to (cr, 28, 36);
  cairo_line_to (cr, 46, 12);
  stroke (cr, &colors->shirt, 6);

  cairo_rectangle (cr, 120, 0, 100, UNITS_HEIGHT);
  cairo_clip (cr);
  paint_leg (cr, colors, 110, 176, 206, SHEET - 7);
  cairo_move_to (cr, 138, 14);
  cairo_line_to (cr, 158, 34);
  cairo_move_to (cr, 158, 14);
  cairo_line_to (cr, 138, 34);
  stroke (cr, &colors->muscle, 6);
}

static const struct
{
  const char *name;
  void (*paint) (cairo_t *cr, const CrampFigureColors *colors);
} figures[] = {
  { "bed-cradle", paint_bed_cradle },
  { "loose-covers", paint_loose_covers },
  { "toes-up", paint_toes_up },
};

/**
 * cramp_bed_figure_exists:
 *
 * Returns: whether there is a drawing called @name
 */
gboolean
cramp_bed_figure_exists (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].name, name))
      return TRUE;
  return FALSE;
}

/**
 * cramp_bed_figure_paint:
 * @name: which one
 * @width: of the area, in units of @cr
 * @height: as well
 *
 * Paints the drawing into the middle of the area, as large as it goes. What is behind it is left alone.
 */
void
cramp_bed_figure_paint (const char *name, const CrampFigureColors *colors, cairo_t *cr, double width, double height)
{
  double scale = MIN (width / UNITS_WIDTH, height / UNITS_HEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      if (!g_str_equal (figures[i].name, name))
        continue;
      cairo_save (cr);
      cairo_translate (cr, (width - scale * UNITS_WIDTH) / 2, (height - scale * UNITS_HEIGHT) / 2);
      cairo_scale (cr, scale, scale);
      cairo_rectangle (cr, 0, 0, UNITS_WIDTH, UNITS_HEIGHT);
      cairo_clip (cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      figures[i].paint (cr, colors);
      cairo_restore (cr);
    }
}
