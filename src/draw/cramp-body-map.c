/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-body-map.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* Both legs from the waist to the toes, from the front and from behind. Left is on the left in both views, as in a
 * mirror; the words say so. Only the left leg is drawn here, the right one is its mirror image.
 *
 * A leg is two contours, points joined smoothly from the hip down, and each region a piece between them. Units: a view
 * is VIEW_WIDTH wide with the middle of the body at half of it. */

#define VIEW_WIDTH (CRAMP_BODY_MAP_WIDTH / 2)
#define TOP 9.0 /* room for "Front" and "Back" */
#define LEG_MIDDLE 17.0
#define WORDS_BELOW 103.5
#define WORD_SIZE 6.2
#define LINE 0.55
/* How far beside a region a pointer still means it. */
#define REACH 3.0

typedef struct
{
  double x;
  double y;
} Point;

typedef enum
{
  FRONT,
  BACK,
  N_VIEWS
} View;

static const Point front_outer[] = {
  { 12.0, 1 },  { 9.2, 10 },  { 7.6, 19 },  { 8.2, 31 },    { 10.6, 43 }, { 11.8, 50.5 }, { 11.0, 57 },
  { 10.2, 64 }, { 11.6, 74 }, { 14.0, 83 }, { 13.7, 87.5 }, { 12.0, 93 }, { 9.8, 98.5 },
};
static const Point front_inner[] = {
  { 32, 1 },    { 32, 10 },   { 31.3, 22 }, { 29.8, 32 },   { 26.8, 43 }, { 25.6, 50.5 }, { 25.4, 56 },
  { 25.6, 63 }, { 23.9, 74 }, { 21.6, 83 }, { 22.0, 87.5 }, { 22.9, 93 }, { 23.4, 99 },
};
static const Point back_outer[] = {
  { 12.0, 1 }, { 8.7, 10 },  { 7.4, 20 },  { 8.2, 32 },  { 10.8, 44 }, { 11.8, 50.5 }, { 10.0, 58 },
  { 9.6, 65 }, { 12.0, 75 }, { 14.7, 82 }, { 14.1, 88 }, { 13.4, 93 }, { 11.2, 99 },
};
static const Point back_inner[] = {
  { 32, 1 },    { 32, 10 },   { 31.3, 22.5 }, { 29.8, 33 }, { 26.6, 44 }, { 25.4, 50.5 }, { 26.0, 58 },
  { 26.0, 64 }, { 23.4, 75 }, { 20.8, 82 },   { 21.6, 88 }, { 21.8, 93 }, { 23.2, 99.5 },
};

static const struct
{
  const Point *outer;
  const Point *inner;
} contours[N_VIEWS] = {
  [FRONT] = { front_outer, front_inner },
  [BACK] = { back_outer, back_inner },
};

/* From the big one: middle, half the width and half the length. */
static const struct
{
  Point middle;
  double width;
  double length;
} toes[] = {
  { { 21.0, 100.6 }, 2.5, 3.3 }, { { 17.3, 101.2 }, 1.7, 2.9 }, { { 14.3, 100.6 }, 1.6, 2.7 },
  { { 11.7, 99.4 }, 1.5, 2.4 },  { { 9.5, 97.8 }, 1.4, 2.1 },
};

/* One piece of a leg: from and to which points of the contours, and how far its upper and lower end hang down. */
typedef struct
{
  CrampRegion region;
  View view;
  guint from;
  guint to;
  double upper;
  double lower;
} Outline;

/* In the order of painting. The first one of a region is its main one. */
static const Outline outlines[] = {
  { CRAMP_REGION_LEFT_THIGH_FRONT, FRONT, 2, 5, -1.0, 2.5 },
  { CRAMP_REGION_LEFT_SHIN, FRONT, 5, 9, 2.5, 2.0 },
  { CRAMP_REGION_LEFT_FOOT, FRONT, 9, 12, 2.0, 3.0 },
  { CRAMP_REGION_LEFT_TOES, FRONT, 0, 0, 0, 0 },
  { CRAMP_REGION_LEFT_THIGH_BACK, BACK, 2, 5, 3.0, 1.5 },
  { CRAMP_REGION_LEFT_CALF, BACK, 5, 8, 1.5, 3.5 },
  { CRAMP_REGION_LEFT_SHIN, BACK, 8, 10, 3.5, -2.5 },
  { CRAMP_REGION_LEFT_FOOT, BACK, 10, 12, -2.5, 3.5 },
  { CRAMP_REGION_LEFT_TOES, BACK, 0, 0, 0, 0 },
};

/* Paths */

/* The way the line goes at point @i, as a third of the way between its neighbours. */
static Point
tangent (const Point *points, guint i, guint n)
{
  Point before = points[i > 0 ? i - 1 : i];
  Point after = points[i + 1 < n ? i + 1 : i];

  return (Point) { (after.x - before.x) / 6, (after.y - before.y) / 6 };
}

/* Goes along @points from point @from, where the path already is, to point @to. */
static void
follow (cairo_t *cr, const Point *points, guint from, guint to)
{
  const guint n = G_N_ELEMENTS (front_outer);
  int step = to > from ? 1 : -1;

  while (from != to)
    {
      guint next = from + (guint) step;
      Point away = tangent (points, from, n);
      Point home = tangent (points, next, n);

      cairo_curve_to (cr, points[from].x + step * away.x, points[from].y + step * away.y,
                      points[next].x - step * home.x, points[next].y - step * home.y, points[next].x, points[next].y);
      from = next;
    }
}

static void
cross (cairo_t *cr, Point from, Point to, double hang)
{
  cairo_curve_to (cr, from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3 + hang,
                  from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3 + hang, to.x, to.y);
}

static void
piece (cairo_t *cr, const Outline *outline)
{
  const Point *outer = contours[outline->view].outer;
  const Point *inner = contours[outline->view].inner;

  cairo_move_to (cr, outer[outline->from].x, outer[outline->from].y);
  follow (cr, outer, outline->from, outline->to);
  cross (cr, outer[outline->to], inner[outline->to], outline->lower);
  follow (cr, inner, outline->to, outline->from);
  cross (cr, inner[outline->from], outer[outline->from], outline->upper);
  cairo_close_path (cr);
}

static void
toe (cairo_t *cr, guint i)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, toes[i].middle.x, toes[i].middle.y);
  cairo_scale (cr, toes[i].width, toes[i].length);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_matrix (cr, &matrix);
}

/* Appends to the path, in the view's units; @mirrored for the right leg. */
static void
trace (cairo_t *cr, const Outline *outline, gboolean mirrored)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, outline->view == BACK ? VIEW_WIDTH : 0, TOP);
  if (mirrored)
    {
      cairo_translate (cr, VIEW_WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  if (outline->from != outline->to)
    piece (cr, outline);
  else
    for (guint i = 0; i < G_N_ELEMENTS (toes); i++)
      toe (cr, i);
  cairo_set_matrix (cr, &matrix);
}

static CrampRegion
outline_region (const Outline *outline, gboolean mirrored)
{
  return mirrored ? cramp_region_find (CRAMP_SIDE_RIGHT, cramp_region_muscle (outline->region)) : outline->region;
}

/* From here on the units of the map, fitted into the middle of what there is. */
static void
fit (cairo_t *cr, double width, double height)
{
  double scale = MIN (width / CRAMP_BODY_MAP_WIDTH, height / CRAMP_BODY_MAP_HEIGHT);

  cairo_translate (cr, (width - scale * CRAMP_BODY_MAP_WIDTH) / 2, (height - scale * CRAMP_BODY_MAP_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
}

/* Painting */

static void
set_ink (cairo_t *cr, const CrampBodyMapInk *ink, double strength)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha * strength);
}

/* Where it was somewhere in the thigh, both its sides are shaded faintly. */
static void
set_region_ink (cairo_t *cr, const CrampBodyMapStyle *style, CrampRegion region)
{
  CrampMuscle muscle = cramp_region_muscle (region);
  CrampRegion whole = cramp_region_find (cramp_region_side (region), CRAMP_MUSCLE_THIGH);

  if (style->regions[region].alpha > 0 || (muscle != CRAMP_MUSCLE_THIGH_FRONT && muscle != CRAMP_MUSCLE_THIGH_BACK))
    set_ink (cr, &style->regions[region], 1);
  else
    set_ink (cr, &style->regions[whole], 0.45);
}

static void
paint_outline (cairo_t *cr, const CrampBodyMapStyle *style, const Outline *outline, gboolean mirrored)
{
  CrampRegion region = outline_region (outline, mirrored);

  trace (cr, outline, mirrored);
  set_ink (cr, &style->surface, 1);
  cairo_fill_preserve (cr);
  set_region_ink (cr, style, region);
  cairo_fill_preserve (cr);
  set_ink (cr, &style->line, 1);
  cairo_set_line_width (cr, style->regions[region].alpha > 0 ? LINE * 1.7 : LINE);
  cairo_stroke (cr);
}

static void
paint_clothes (cairo_t *cr, const CrampBodyMapStyle *style, View view)
{
  Outline left = { CRAMP_REGION_OTHER, view, 0, 2, 0, view == FRONT ? -1.0 : 3.0 };

  trace (cr, &left, FALSE);
  trace (cr, &left, TRUE);
  set_ink (cr, &style->surface, 1);
  cairo_fill_preserve (cr);
  set_ink (cr, &style->clothes, 1);
  cairo_fill_preserve (cr);
  set_ink (cr, &style->line, 1);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
}

/* Knee caps in front, the two heads of the calf behind: so that one knows at once which side one sees. */
static void
paint_details (cairo_t *cr, const CrampBodyMapStyle *style)
{
  for (guint i = 0; i < 2; i++)
    {
      double side = i == 0 ? -1 : 1;
      double knee = VIEW_WIDTH / 2 + side * 13.4;
      double calf = VIEW_WIDTH * 3 / 2 + side * 14.2;
      double heel = VIEW_WIDTH * 3 / 2 + side * 14.4;

      cairo_move_to (cr, knee - 3, TOP + 48.2);
      cairo_curve_to (cr, knee - 2, TOP + 46, knee + 2, TOP + 46, knee + 3, TOP + 48.2);
      cairo_move_to (cr, calf, TOP + 62);
      cairo_curve_to (cr, calf, TOP + 66, calf + side * 0.3, TOP + 70, calf + side * 0.6, TOP + 73);
      cairo_move_to (cr, heel - 2.4, TOP + 92.4);
      cairo_curve_to (cr, heel - 1.6, TOP + 93.8, heel + 1.6, TOP + 93.8, heel + 2.4, TOP + 92.4);
    }
  set_ink (cr, &style->line, 0.5);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static void
paint_word (cairo_t *cr, const CrampBodyMapStyle *style, const char *text, double middle, double y, double room)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoRectangle extents;
  double scale;

  pango_font_description_set_family (font, style->font ? style->font : "Sans");
  pango_font_description_set_absolute_size (font, WORD_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  /* A long word in some language is made smaller rather than cut off. */
  scale = MIN (1, room * PANGO_SCALE / extents.width);
  cairo_save (cr);
  cairo_translate (cr, middle - scale * extents.width / PANGO_SCALE / 2, y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  set_ink (cr, &style->line, 1);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
paint_words (cairo_t *cr, const CrampBodyMapStyle *style, View view)
{
  double start = view == BACK ? VIEW_WIDTH : 0;
  /* Translators: above the picture of two legs. */
  const char *name = view == FRONT ? C_ ("body", "Front") : C_ ("body", "Back");

  paint_word (cr, style, name, start + VIEW_WIDTH / 2, 0.5, VIEW_WIDTH - 4);
  /* Translators: below the picture of a leg. */
  paint_word (cr, style, C_ ("body", "Left"), start + LEG_MIDDLE, TOP + WORDS_BELOW, VIEW_WIDTH / 2 - 2);
  paint_word (cr, style, C_ ("body", "Right"), start + VIEW_WIDTH - LEG_MIDDLE, TOP + WORDS_BELOW, VIEW_WIDTH / 2 - 2);
}

/* So strong is the faintest shade, and so much is added up to the strongest. */
#define FAINTEST 0.2
#define STRONGER 0.75

/**
 * cramp_body_map_shade:
 * @cramps: (array fixed-size=CRAMP_N_REGIONS): how many were in each region
 * @red: of the colour, from 0 to 1
 * @green:
 * @blue:
 *
 * Marks the regions, the more cramps, the stronger: told apart in grey, too.
 */
void
cramp_body_map_shade (CrampBodyMapStyle *style, const guint *cramps, double red, double green, double blue)
{
  guint most = 1;

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    most = MAX (most, cramps[i]);
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (cramps[i] > 0)
      style->regions[i] = (CrampBodyMapInk) { red, green, blue, FAINTEST + STRONGER * cramps[i] / most };
}

/**
 * cramp_body_map_paint:
 * @width: room there is
 * @height: room there is
 * @style: the colours
 *
 * Paints both legs from the front and from behind, with words for left, right, front and back (D2, D3).
 */
void
cramp_body_map_paint (cairo_t *cr, double width, double height, const CrampBodyMapStyle *style)
{
  cairo_save (cr);
  fit (cr, width, height);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (View view = FRONT; view < N_VIEWS; view++)
    {
      paint_clothes (cr, style, view);
      paint_words (cr, style, view);
    }
  for (guint i = 0; i < G_N_ELEMENTS (outlines); i++)
    {
      paint_outline (cr, style, &outlines[i], FALSE);
      paint_outline (cr, style, &outlines[i], TRUE);
    }
  paint_details (cr, style);
  cairo_restore (cr);
}

/* Finding */

/**
 * cramp_body_map_has_region:
 *
 * Returns: whether @region has an outline on the map
 */
gboolean
cramp_body_map_has_region (CrampRegion region)
{
  for (guint i = 0; i < G_N_ELEMENTS (outlines); i++)
    if (outline_region (&outlines[i], FALSE) == region || outline_region (&outlines[i], TRUE) == region)
      return TRUE;
  return FALSE;
}

/**
 * cramp_body_map_trace:
 * @region: a region on the map
 *
 * Appends all outlines of @region to the path of @cr.
 */
void
cramp_body_map_trace (cairo_t *cr, double width, double height, CrampRegion region)
{
  gboolean mirrored = cramp_region_side (region) == CRAMP_SIDE_RIGHT;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  fit (cr, width, height);
  for (guint i = 0; i < G_N_ELEMENTS (outlines); i++)
    if (outline_region (&outlines[i], mirrored) == region)
      trace (cr, &outlines[i], mirrored);
  cairo_set_matrix (cr, &matrix);
}

static cairo_t *
measuring_context (double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  fit (cr, width, height);
  return cr;
}

/**
 * cramp_body_map_get_area:
 * @region: a region on the map
 * @area: (out): what its main outline covers
 */
void
cramp_body_map_get_area (double width, double height, CrampRegion region, cairo_rectangle_t *area)
{
  gboolean mirrored = cramp_region_side (region) == CRAMP_SIDE_RIGHT;
  cairo_t *cr = measuring_context (width, height);
  double right, bottom;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (outlines) && outline_region (&outlines[i], mirrored) != region)
    i++;
  trace (cr, &outlines[i], mirrored);
  cairo_identity_matrix (cr);
  cairo_path_extents (cr, &area->x, &area->y, &right, &bottom);
  area->width = right - area->x;
  area->height = bottom - area->y;
  cairo_destroy (cr);
}

static gboolean
is_hit (cairo_t *cr, const Outline *outline, gboolean nearly, double x, double y)
{
  cairo_new_path (cr);
  trace (cr, outline, FALSE);
  return nearly ? cairo_in_stroke (cr, x, y) : cairo_in_fill (cr, x, y);
}

/**
 * cramp_body_map_find:
 * @x: a point, in the units of @width
 * @y: the same
 *
 * Returns: the region at that point or close by, %CRAMP_N_REGIONS where there is none
 */
CrampRegion
cramp_body_map_find (double width, double height, double x, double y)
{
  cairo_t *cr = measuring_context (width, height);
  CrampRegion found = CRAMP_N_REGIONS;
  gboolean mirrored;
  double start;

  cairo_device_to_user (cr, &x, &y);
  start = x > VIEW_WIDTH ? VIEW_WIDTH : 0;
  mirrored = x - start > VIEW_WIDTH / 2;
  if (mirrored)
    x = 2 * start + VIEW_WIDTH - x;
  cairo_set_line_width (cr, 2 * REACH);
  for (guint nearly = 0; nearly < 2; nearly++)
    for (guint i = G_N_ELEMENTS (outlines); i > 0 && found == CRAMP_N_REGIONS; i--)
      if (is_hit (cr, &outlines[i - 1], nearly, x, y))
        found = outline_region (&outlines[i - 1], mirrored);
  cairo_destroy (cr);
  return found;
}
