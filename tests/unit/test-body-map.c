/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-body-map.h"

/* Not the map's own shape, so that fitting is tested too: there is room left and right. */
#define WIDTH 700.0
#define HEIGHT 500.0
#define MAP_WIDTH (HEIGHT / CRAMP_BODY_MAP_HEIGHT * CRAMP_BODY_MAP_WIDTH)
#define VIEW_WIDTH (MAP_WIDTH / 2)
#define FIRST_X ((WIDTH - MAP_WIDTH) / 2)

static CrampRegion
other_side (CrampRegion region)
{
  CrampSide side = cramp_region_side (region) == CRAMP_SIDE_LEFT ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;

  return cramp_region_find (side, cramp_region_muscle (region));
}

/* All of the legs is on the map but "thigh", where nobody said which side of it. */
static void
test_regions (void)
{
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    g_assert_cmpint (cramp_body_map_has_region (region), ==,
                     cramp_region_is_leg (region) && cramp_region_muscle (region) != CRAMP_MUSCLE_THIGH);
}

static void
test_centres (void)
{
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      cairo_rectangle_t area;

      if (!cramp_body_map_has_region (region))
        continue;
      cramp_body_map_get_area (WIDTH, HEIGHT, region, &area);
      g_assert_cmpfloat (area.x, >=, FIRST_X);
      g_assert_cmpfloat (area.x + area.width, <=, FIRST_X + MAP_WIDTH);
      g_assert_cmpfloat (area.width, >=, 24);
      g_assert_cmpfloat (area.height, >=, 24);
      g_assert_cmpint (cramp_body_map_find (WIDTH, HEIGHT, area.x + area.width / 2, area.y + area.height / 2), ==,
                       region);
    }
}

/* In both views left is on the left, and right is its mirror image, point by point. */
static void
test_mirrored (void)
{
  guint hits[CRAMP_N_REGIONS + 1] = { 0 };

  for (double y = 0.5; y < HEIGHT; y += 7)
    for (double x = 0.5; x < MAP_WIDTH; x += 7)
      {
        double start = x < VIEW_WIDTH ? 0 : VIEW_WIDTH;
        CrampRegion here = cramp_body_map_find (WIDTH, HEIGHT, FIRST_X + x, y);
        CrampRegion there = cramp_body_map_find (WIDTH, HEIGHT, FIRST_X + 2 * start + VIEW_WIDTH - x, y);

        hits[here]++;
        if (here == CRAMP_N_REGIONS)
          {
            g_assert_cmpint (there, ==, CRAMP_N_REGIONS);
            continue;
          }
        g_assert_cmpint (there, ==, other_side (here));
        g_assert_cmpint (cramp_region_side (here), ==, x - start < VIEW_WIDTH / 2 ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT);
      }
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    g_assert_cmpint (hits[region] > 0, ==, cramp_body_map_has_region (region));
}

static void
test_outside (void)
{
  g_assert_cmpint (cramp_body_map_find (WIDTH, HEIGHT, 0, 0), ==, CRAMP_N_REGIONS);
  g_assert_cmpint (cramp_body_map_find (WIDTH, HEIGHT, WIDTH, HEIGHT), ==, CRAMP_N_REGIONS);
  g_assert_cmpint (cramp_body_map_find (WIDTH, HEIGHT, WIDTH / 2, HEIGHT / 2), ==, CRAMP_N_REGIONS);
}

static guint32
pixel_in (const CrampBodyMapStyle *style, CrampRegion region)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) WIDTH, (int) HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t area;
  const guint32 *row;
  guint32 pixel;

  cramp_body_map_get_area (WIDTH, HEIGHT, region, &area);
  cramp_body_map_paint (cr, WIDTH, HEIGHT, style);
  cairo_surface_flush (surface);
  /* Off the middle, where details are. */
  row =
      (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                         (int) (area.y + area.height * 0.4) * cairo_image_surface_get_stride (surface));
  pixel = row[(int) (area.x + area.width * 0.35)];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static void
test_paint (void)
{
  CrampBodyMapStyle style = { .surface = { 1, 1, 1, 1 }, .clothes = { 0, 1, 0, 1 }, .line = { 0, 0, 0, 1 } };
  guint32 faint;

  g_assert_cmphex (pixel_in (&style, CRAMP_REGION_LEFT_CALF), ==, 0xffffff);
  style.regions[CRAMP_REGION_LEFT_CALF] = (CrampBodyMapInk) { 0, 0, 1, 1 };
  g_assert_cmphex (pixel_in (&style, CRAMP_REGION_LEFT_CALF), ==, 0x0000ff);
  g_assert_cmphex (pixel_in (&style, CRAMP_REGION_RIGHT_CALF), ==, 0xffffff);

  style.regions[CRAMP_REGION_RIGHT_THIGH] = (CrampBodyMapInk) { 0, 0, 1, 1 };
  faint = pixel_in (&style, CRAMP_REGION_RIGHT_THIGH_FRONT);
  g_assert_cmphex (faint, !=, 0xffffff);
  g_assert_cmphex (faint, !=, 0x0000ff);
  g_assert_cmphex (pixel_in (&style, CRAMP_REGION_RIGHT_THIGH_BACK), ==, faint);
  g_assert_cmphex (pixel_in (&style, CRAMP_REGION_LEFT_THIGH_FRONT), ==, 0xffffff);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-map/regions", test_regions);
  g_test_add_func ("/body-map/centres", test_centres);
  g_test_add_func ("/body-map/mirrored", test_mirrored);
  g_test_add_func ("/body-map/outside", test_outside);
  g_test_add_func ("/body-map/paint", test_paint);
  return g_test_run ();
}
