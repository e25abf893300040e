/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-figure.h"

#include <math.h>

/* The figure is painted in its own centimetres, y up. Each limb is a chain of circles of different sizes with their
 * hulls, as if it were blown up; what lies nearer is set off by a rim in the colour of the paper. */

const CrampFigureColors cramp_figure_light = {
  .paper = { 1, 1, 1 },
  .skin = { 0.80, 0.62, 0.50 },
  .hair = { 0.55, 0.53, 0.52 },
  .shirt = { 0.20, 0.50, 0.56 },
  .trousers = { 0.27, 0.32, 0.42 },
  .prop = { 0.80, 0.78, 0.75 },
  .muscle = { 0.95, 0.36, 0.17 },
};

const CrampFigureColors cramp_figure_dark = {
  .paper = { 0.14, 0.14, 0.15 },
  .skin = { 0.83, 0.66, 0.54 },
  .hair = { 0.78, 0.76, 0.74 },
  .shirt = { 0.33, 0.66, 0.71 },
  .trousers = { 0.56, 0.62, 0.74 },
  .prop = { 0.36, 0.36, 0.38 },
  .muscle = { 1, 0.50, 0.26 },
};

const CrampFigureColors cramp_figure_light_contrast = {
  .paper = { 1, 1, 1 },
  .skin = { 0.35, 0.22, 0.14 },
  .hair = { 0, 0, 0 },
  .shirt = { 0, 0.22, 0.32 },
  .trousers = { 0, 0, 0 },
  .prop = { 0.45, 0.45, 0.45 },
  .muscle = { 1, 0.45, 0 },
};

const CrampFigureColors cramp_figure_dark_contrast = {
  .paper = { 0, 0, 0 },
  .skin = { 1, 0.88, 0.78 },
  .hair = { 1, 1, 1 },
  .shirt = { 0.62, 0.92, 1 },
  .trousers = { 1, 1, 1 },
  .prop = { 0.62, 0.62, 0.62 },
  .muscle = { 0.92, 0.25, 0 },
};

/* Centimetres */
#define RIM 1.8
#define MARGIN 6.0
#define HEAD_RADIUS 11.0
#define BED_HEIGHT 45.0
#define SEAT_HEIGHT 46.0

typedef struct
{
  CrampPoint at;
  double radius;
} Ball;

static CrampColor
mixed (CrampColor color, CrampColor with, double share)
{
  return (CrampColor) {
    color.red + (with.red - color.red) * share,
    color.green + (with.green - color.green) * share,
    color.blue + (with.blue - color.blue) * share,
  };
}

static void
set_color (cairo_t *cr, CrampColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static CrampPoint
between (CrampPoint from, CrampPoint to, double share)
{
  return (CrampPoint) { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* A point beside the line from @from to @to: @aside to its left. */
static CrampPoint
beside (CrampPoint from, CrampPoint to, double share, double aside)
{
  CrampPoint on = between (from, to, share);
  double length = MAX (hypot (to.x - from.x, to.y - from.y), 0.001);

  return (CrampPoint) { on.x - (to.y - from.y) / length * aside, on.y + (to.x - from.x) / length * aside };
}

/* Bodies */

static void
add_ball (cairo_t *cr, Ball ball)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, ball.at.x, ball.at.y, ball.radius, 0, 2 * G_PI);
}

/* The hull of two circles. */
static void
add_hull (cairo_t *cr, Ball from, Ball to)
{
  double dx = to.at.x - from.at.x, dy = to.at.y - from.at.y;
  double distance = hypot (dx, dy);
  double angle, open;

  if (distance <= fabs (from.radius - to.radius) + 0.01)
    {
      add_ball (cr, from.radius > to.radius ? from : to);
      return;
    }
  angle = atan2 (dy, dx);
  open = acos ((from.radius - to.radius) / distance);
  cairo_new_sub_path (cr);
  cairo_arc (cr, from.at.x, from.at.y, from.radius, angle + open, angle - open + 2 * G_PI);
  cairo_arc (cr, to.at.x, to.at.y, to.radius, angle - open, angle + open);
  cairo_close_path (cr);
}

static void
add_chain (cairo_t *cr, const Ball *balls, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    add_hull (cr, balls[i], balls[i + 1]);
}

/* Fills what was added, with a rim around the whole of it. */
static void
fill_set_off (cairo_t *cr, CrampColor color, CrampColor paper)
{
  set_color (cr, paper);
  cairo_set_line_width (cr, 2 * RIM);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  set_color (cr, color);
  cairo_fill (cr);
}

static void
paint_chain (cairo_t *cr, const Ball *balls, guint n, CrampColor color)
{
  add_chain (cr, balls, n);
  set_color (cr, color);
  cairo_fill (cr);
}

/**
 * Brush:
 *
 * What paints one side's limbs: its colours, and whether the muscle shows on it.
 */
typedef struct
{
  const CrampFigure *figure;
  CrampColor paper;
  CrampColor skin;
  CrampColor shirt;
  CrampColor trousers;
  CrampColor muscle;
  gboolean stretched;
} Brush;

static Brush
brush_for (const CrampFigure *figure, const CrampFigureColors *colors, CrampLimb limb)
{
  double share = limb == CRAMP_FAR ? 0.42 : 0;

  return (Brush) {
    .figure = figure,
    .paper = colors->paper,
    .skin = mixed (colors->skin, colors->paper, share),
    .shirt = mixed (colors->shirt, colors->paper, share),
    .trousers = mixed (colors->trousers, colors->paper, share),
    .muscle = mixed (colors->muscle, colors->paper, share * 0.8),
    .stretched = limb == CRAMP_NEAR || figure->both,
  };
}

static void
paint_calf (cairo_t *cr, const CrampSkeleton *s, const CrampLeg *leg, CrampColor color)
{
  const Ball balls[] = { { beside (leg->knee, leg->ankle, 0.10, -2.6), 2.6 },
                         { beside (leg->knee, leg->ankle, 0.32, -4.0), 4.6 },
                         { beside (leg->knee, leg->ankle, 0.62, -2.4), 2.6 },
                         { beside (leg->knee, leg->ankle, 0.90, -2.2), 1.4 } };

  paint_chain (cr, balls, G_N_ELEMENTS (balls), color);
}

static void
paint_thigh_back (cairo_t *cr, const CrampSkeleton *s, const CrampLeg *leg, CrampColor color)
{
  const Ball balls[] = { { beside (s->hip, leg->knee, 0.16, -5.0), 3.0 },
                         { beside (s->hip, leg->knee, 0.45, -4.4), 4.2 },
                         { beside (s->hip, leg->knee, 0.75, -3.2), 3.2 },
                         { beside (s->hip, leg->knee, 1.02, -2.8), 2.0 } };

  paint_chain (cr, balls, G_N_ELEMENTS (balls), color);
}

static const struct
{
  CrampMuscle muscle;
  void (*paint) (cairo_t *cr, const CrampSkeleton *s, const CrampLeg *leg, CrampColor color);
} muscles[] = {
  { CRAMP_MUSCLE_CALF, paint_calf },
  { CRAMP_MUSCLE_THIGH_BACK, paint_thigh_back },
};

static void
paint_foot (cairo_t *cr, const CrampLeg *leg, const Brush *brush)
{
  CrampPoint sole = between (leg->heel, leg->toe, 0.5);
  CrampPoint above = beside (leg->heel, leg->toe, 0.12, 3.4);
  CrampPoint ball = beside (leg->heel, leg->toe, 0.70, 3.0);
  CrampPoint tip = beside (leg->heel, leg->toe, 0.93, 2.3);
  const Ball upper[] = { { leg->ankle, 4.0 }, { ball, 3.0 }, { tip, 2.3 } };
  const Ball lower[] = { { leg->ankle, 4.0 }, { above, 3.4 }, { between (sole, ball, 0.9), 2.9 } };

  add_chain (cr, upper, G_N_ELEMENTS (upper));
  add_chain (cr, lower, G_N_ELEMENTS (lower));
  fill_set_off (cr, brush->skin, brush->paper);
}

static void
paint_leg (cairo_t *cr, const CrampSkeleton *s, const CrampLeg *leg, const Brush *brush)
{
  const Ball bones[] = { { s->hip, 9.6 },
                         { between (s->hip, leg->knee, 0.45), 8.4 },
                         { leg->knee, 6.2 },
                         { beside (leg->knee, leg->ankle, 0.32, -1.6), 6.4 },
                         { between (leg->knee, leg->ankle, 0.92), 4.2 } };

  paint_foot (cr, leg, brush);
  add_chain (cr, bones, G_N_ELEMENTS (bones));
  fill_set_off (cr, brush->trousers, brush->paper);
  for (guint i = 0; i < G_N_ELEMENTS (muscles) && brush->stretched; i++)
    if (muscles[i].muscle == brush->figure->muscle)
      muscles[i].paint (cr, s, leg, brush->muscle);
}

static void
paint_arm (cairo_t *cr, const CrampSkeleton *s, const CrampArm *arm, const Brush *brush)
{
  const Ball skin[] = { { between (arm->elbow, arm->hand, 0.6), 3.4 },
                        { arm->hand, 3.2 },
                        { between (arm->elbow, arm->hand, 1.14), 4.0 } };
  const Ball sleeve[] = { { s->shoulder, 6.2 }, { arm->elbow, 4.8 }, { between (arm->elbow, arm->hand, 0.78), 4.0 } };

  add_chain (cr, skin, G_N_ELEMENTS (skin));
  fill_set_off (cr, brush->skin, brush->paper);
  add_chain (cr, sleeve, G_N_ELEMENTS (sleeve));
  fill_set_off (cr, brush->shirt, brush->paper);
}

static void
paint_trunk (cairo_t *cr, const CrampSkeleton *s, const CrampFigureColors *colors)
{
  const Ball trunk[] = {
    { s->hip, 9.8 }, { s->waist, 9.4 }, { between (s->waist, s->neck, 0.62), 11.0 }, { s->shoulder, 8.0 }
  };
  const Ball neck[] = { { between (s->neck, s->head, 0.22), 4.6 }, { between (s->neck, s->head, 0.7), 4.6 } };

  add_chain (cr, trunk, G_N_ELEMENTS (trunk));
  fill_set_off (cr, colors->shirt, colors->paper);
  paint_chain (cr, neck, G_N_ELEMENTS (neck), colors->skin);
}

/* The hair ends in a corner at the ear, so that one sees where the face looks. */
static void
paint_hair (cairo_t *cr, const CrampSkeleton *s, CrampColor color)
{
  double ahead = atan2 (s->face.y, s->face.x);

  cairo_save (cr);
  cairo_translate (cr, s->head.x, s->head.y);
  cairo_rotate (cr, ahead);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, HEAD_RADIUS + 0.7, 0.24 * G_PI, 1.22 * G_PI);
  cairo_line_to (cr, -2.6, 0.4);
  cairo_line_to (cr, 0.6, 5.6);
  cairo_close_path (cr);
  cairo_restore (cr);
  set_color (cr, color);
  cairo_fill (cr);
}

static void
paint_head (cairo_t *cr, const CrampSkeleton *s, const CrampFigureColors *colors)
{
  const CrampPoint tip = { s->head.x + s->face.x * HEAD_RADIUS, s->head.y + s->face.y * HEAD_RADIUS };
  const Ball nose[] = { { beside (s->head, tip, 0.66, -1), 4.2 }, { beside (s->head, tip, 1.08, -1.6), 1.7 } };
  const Ball skull[] = { { s->head, HEAD_RADIUS }, { beside (s->head, tip, 0.18, -2.2), HEAD_RADIUS - 1.4 } };

  add_chain (cr, nose, G_N_ELEMENTS (nose));
  add_chain (cr, skull, G_N_ELEMENTS (skull));
  fill_set_off (cr, colors->skin, colors->paper);
  paint_hair (cr, s, colors->hair);
}

/* Somebody else's forearms, coming from above to under the knee and the heel. */
static void
paint_helper (cairo_t *cr, const CrampSkeleton *s, const Brush *brush)
{
  const CrampLeg *leg = &s->legs[CRAMP_NEAR];
  const CrampPoint hands[] = { beside (s->hip, leg->knee, 0.93, -5), beside (leg->knee, leg->ankle, 0.93, -4) };

  for (guint i = 0; i < G_N_ELEMENTS (hands); i++)
    {
      CrampPoint elbow = { hands[i].x + 16, hands[i].y + 40 };
      const Ball skin[] = { { between (elbow, hands[i], 0.5), 3.4 }, { hands[i], 4.2 } };
      const Ball sleeve[] = { { between (elbow, hands[i], -0.35), 6 }, { between (elbow, hands[i], 0.6), 4.4 } };

      add_chain (cr, skin, G_N_ELEMENTS (skin));
      fill_set_off (cr, brush->skin, brush->paper);
      add_chain (cr, sleeve, G_N_ELEMENTS (sleeve));
      fill_set_off (cr, brush->shirt, brush->paper);
    }
}

/* Things around */

static void
add_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, 0.5 * G_PI);
  cairo_arc (cr, x + radius, y + height - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
fill_rounded (cairo_t *cr, double x, double y, double width, double height, double radius, CrampColor color)
{
  add_rounded (cr, x, y, width, height, radius);
  set_color (cr, color);
  cairo_fill (cr);
}

static void
paint_bar (cairo_t *cr, double x1, double y1, double x2, double y2, double radius, CrampColor color)
{
  const Ball bar[] = { { { x1, y1 }, radius }, { { x2, y2 }, radius } };

  paint_chain (cr, bar, G_N_ELEMENTS (bar), color);
}

static void
paint_wall (cairo_t *cr, double x, double width, const CrampFigureColors *colors)
{
  fill_rounded (cr, x, 0, 9, 172, 1.5, colors->prop);
}

static void
paint_chair (cairo_t *cr, double x, double width, const CrampFigureColors *colors)
{
  CrampColor far = mixed (colors->prop, colors->paper, 0.4);

  paint_bar (cr, x + 4, SEAT_HEIGHT - 4, x + 2, 2, 2, far);
  paint_bar (cr, x + 38, SEAT_HEIGHT - 4, x + 40, 2, 2, far);
  fill_rounded (cr, x - 5, SEAT_HEIGHT - 6, 48, 6, 3, colors->prop);
  paint_bar (cr, x - 2, SEAT_HEIGHT - 4, x - 5, 92, 2.6, colors->prop);
  paint_bar (cr, x - 2, SEAT_HEIGHT - 4, x - 4, 2, 2.6, colors->prop);
  paint_bar (cr, x + 40, SEAT_HEIGHT - 4, x + 42, 2, 2.6, colors->prop);
}

static void
paint_bed (cairo_t *cr, double x, double width, const CrampFigureColors *colors)
{
  CrampColor linen = mixed (colors->prop, colors->paper, 0.45);

  paint_bar (cr, x + 8, 14, x + 8, 2, 2.6, colors->prop);
  paint_bar (cr, x + width - 8, 14, x + width - 8, 2, 2.6, colors->prop);
  fill_rounded (cr, x, 12, width, 12, 3, colors->prop);
  fill_rounded (cr, x - 6, 10, 7, 72, 3, colors->prop);
  fill_rounded (cr, x, 24, width, BED_HEIGHT - 24, 6, linen);
  fill_rounded (cr, x + 3, BED_HEIGHT - 3, 44, 12, 6, mixed (colors->prop, colors->paper, 0.2));
}

/* To lean against, in bed. */
static void
paint_cushion (cairo_t *cr, double x, double width, const CrampFigureColors *colors)
{
  const Ball wedge[] = { { { x, BED_HEIGHT + 4 }, 4 },
                         { { x - 34, BED_HEIGHT + 36 }, 7 },
                         { { x - 36, BED_HEIGHT + 7 }, 7 } };

  add_chain (cr, wedge, G_N_ELEMENTS (wedge));
  add_hull (cr, wedge[0], wedge[2]);
  add_hull (cr, (Ball) { { x - 14, BED_HEIGHT + 8 }, 8 }, (Ball) { { x - 30, BED_HEIGHT + 18 }, 12 });
  set_color (cr, mixed (colors->prop, colors->paper, 0.15));
  cairo_fill (cr);
}

static void
paint_bike (cairo_t *cr, double x, double width, const CrampFigureColors *colors)
{
  CrampColor dark = mixed (colors->prop, colors->trousers, 0.25);

  paint_bar (cr, x - 46, 3, x + 46, 3, 3, colors->prop);
  paint_bar (cr, x - 8, 4, x - 34, 90, 3, colors->prop);
  paint_bar (cr, x + 10, 4, x + 24, 108, 3, colors->prop);
  paint_bar (cr, x - 44, 92, x - 20, 91, 4.6, dark);
  paint_bar (cr, x + 24, 108, x + 30, 117, 2.6, dark);
  add_ball (cr, (Ball) { { x, 31 }, 22 });
  set_color (cr, mixed (colors->prop, colors->paper, 0.35));
  cairo_fill (cr);
  add_ball (cr, (Ball) { { x, 31 }, 5 });
  set_color (cr, dark);
  cairo_fill (cr);
}

static void (*const painters[CRAMP_N_PROPS]) (cairo_t *cr, double x, double width, const CrampFigureColors *colors) = {
  [CRAMP_PROP_WALL] = paint_wall,       [CRAMP_PROP_CHAIR] = paint_chair, [CRAMP_PROP_BED] = paint_bed,
  [CRAMP_PROP_CUSHION] = paint_cushion, [CRAMP_PROP_BIKE] = paint_bike,
};

/* How far each thing reaches to both sides of its place, and its height. */
static const struct
{
  double left;
  double right;
  double top;
} extents[CRAMP_N_PROPS] = {
  [CRAMP_PROP_WALL] = { 0, 9, 172 },   [CRAMP_PROP_CHAIR] = { -8, 44, 95 },  [CRAMP_PROP_BED] = { -6, 0, 82 },
  [CRAMP_PROP_CUSHION] = { 0, 0, 60 }, [CRAMP_PROP_BIKE] = { -50, 50, 120 },
};

/* The part of the plane that the movement needs, from its beginning to its end. */
static void
find_bounds (const CrampFigure *figure, CrampPoint *low, CrampPoint *high)
{
  *low = (CrampPoint) { 0, 0 };
  *high = (CrampPoint) { 0, 60 };
  for (guint i = 0; i < figure->poses->len; i++)
    {
      CrampSkeleton skeleton;

      cramp_pose_solve (&g_array_index (figure->poses, CrampPose, i), &skeleton);
      cramp_skeleton_bounds (&skeleton, low, high);
    }
  for (guint i = 0; i < figure->props->len; i++)
    {
      const CrampProp *prop = &g_array_index (figure->props, CrampProp, i);

      low->x = MIN (low->x, prop->x + extents[prop->kind].left);
      high->x = MAX (high->x, prop->x + extents[prop->kind].right + prop->width);
      high->y = MAX (high->y, extents[prop->kind].top);
    }
  if (figure->helper)
    high->y += 30;
  low->x -= MARGIN;
  high->x += MARGIN;
  low->y = -MARGIN - 4;
  high->y += MARGIN;
}

static void
paint_floor (cairo_t *cr, CrampPoint low, CrampPoint high, const CrampFigureColors *colors)
{
  fill_rounded (cr, low.x + 2, -6, high.x - low.x - 4, 6, 3, colors->prop);
}

/**
 * cramp_figure_paint:
 * @at: where in the movement, from 0 (at rest) to 1 (in the stretch); of a loop, any
 * @side: the leg that works: the picture is mirrored for the left one
 * @colors: what to paint with; the paper itself is not painted
 *
 * Paints the figure of an exercise into a box at the origin, as large as it fits.
 */
void
cramp_figure_paint (const CrampFigure *figure,
                    double at,
                    CrampSide side,
                    const CrampFigureColors *colors,
                    cairo_t *cr,
                    double width,
                    double height)
{
  Brush far = brush_for (figure, colors, CRAMP_FAR), near = brush_for (figure, colors, CRAMP_NEAR);
  CrampPoint low, high;
  CrampSkeleton s;
  double scale;

  find_bounds (figure, &low, &high);
  cramp_figure_pose (figure, at, &s);
  scale = MIN (width / (high.x - low.x), height / (high.y - low.y));

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2 + scale * (high.y - low.y) / 2);
  cairo_scale (cr, side == CRAMP_SIDE_LEFT ? -scale : scale, -scale);
  cairo_translate (cr, -(low.x + high.x) / 2, -low.y);

  paint_floor (cr, low, high, colors);
  for (guint i = 0; i < figure->props->len; i++)
    {
      const CrampProp *prop = &g_array_index (figure->props, CrampProp, i);

      painters[prop->kind](cr, prop->x, prop->width, colors);
    }
  paint_arm (cr, &s, &s.arms[CRAMP_FAR], &far);
  paint_leg (cr, &s, &s.legs[CRAMP_FAR], &far);
  /* From behind, with the hands under the leg. */
  if (figure->helper)
    paint_helper (cr, &s, &far);
  paint_leg (cr, &s, &s.legs[CRAMP_NEAR], &near);
  paint_trunk (cr, &s, colors);
  paint_head (cr, &s, colors);
  paint_arm (cr, &s, &s.arms[CRAMP_NEAR], &near);
  cairo_restore (cr);
}
