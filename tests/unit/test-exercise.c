/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cramp-error.h"
#include "cramp-exercises.h"
#include "cramp-figure.h"
#include "cramp-record.h"
#include "cramp-test.h"

/* Every S row has an exercise; what one names instead is there; every pose can be taken. */
static void
test_all (void)
{
  static const char *const rows[] = { "S1", "S2", "S3", "S4", "S5", "S6", "S7" };
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);

  g_assert_null (cramp_exercises_get_problems (exercises)[0]);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < cramp_exercises_get_n (exercises); i++)
        found |= g_strcmp0 (cramp_exercises_get (exercises, i)->row, rows[r]) == 0;
      g_assert_true (found);
    }
  for (guint i = 0; i < cramp_exercises_get_n (exercises); i++)
    {
      const CrampExercise *exercise = cramp_exercises_get (exercises, i);

      g_assert_true (!exercise->bed || cramp_exercises_find (exercises, exercise->bed));
      g_assert_true (!exercise->chair || cramp_exercises_find (exercises, exercise->chair));
      g_assert_null (cramp_exercise_check_hold (exercise, exercise->seconds));
      for (guint p = 0; p < exercise->figure.poses->len; p++)
        {
          CrampSkeleton skeleton;

          cramp_pose_solve (&g_array_index (exercise->figure.poses, CrampPose, p), &skeleton);
          if (skeleton.missed > 1.5)
            g_error ("%s: pose %u misses by %.1f cm", exercise->id, p, skeleton.missed);
          g_assert_cmpfloat (skeleton.legs[CRAMP_NEAR].heel.y, >, -2);
          g_assert_cmpfloat (skeleton.legs[CRAMP_NEAR].toe.y, >, -2);
        }
    }
}

/* What the leaflets say of the time to hold. */
static void
test_doses (void)
{
  static const struct
  {
    const char *id;
    int low;
    int high;
    int inside;
    int outside;
  } doses[] = { { "calf-wall", 15, 30, 15, 10 },
                { "hamstring-floor", 30, 30, 30, 20 },
                { "calves-lean", 10, 10, 10, 15 } };
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      const CrampExercise *exercise = cramp_exercises_find (exercises, doses[i].id);
      g_autofree char *said = cramp_exercise_check_hold (exercise, doses[i].outside);

      g_assert_cmpint (exercise->low, ==, doses[i].low);
      g_assert_cmpint (exercise->high, ==, doses[i].high);
      g_assert_null (cramp_exercise_check_hold (exercise, doses[i].inside));
      g_assert_nonnull (said);
    }
}

#define HEAD "<exercise id='a' row='S1' position='bed' sides='both'>"
#define WORDS "<name>A</name><why>W</why><step>S</step><cue side='both'>C</cue><description>D</description>"
#define DOSE "<dose leaflet='CN' seconds='20'/>"
#define POSE(at)                                                                                                 \
  "<pose at='" at "' hip='0 92' torso='0' bend='0' head='0' near-hand='0 90' far-hand='0 90' near-foot='0 9 0' " \
  "far-foot='0 9 0'/>"

/* Each is refused with a message; none is read beyond its end. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "",
    "junk",
    "<exercise",
    "<other/>",
    "<exercise/>",
    "<exercise id='' position='bed'/>",
    "<exercise id='a' position='ceiling'/>",
    "<exercise id='a' position='bed' muscle='wing'/>",
    HEAD "</exercise>",
    HEAD WORDS DOSE "</exercise>",
    HEAD WORDS "<figure>" POSE ("0") "</figure></exercise>",
    HEAD WORDS "<dose seconds='0'/><figure>" POSE ("0") "</figure></exercise>",
    HEAD WORDS "<dose seconds='61'/><figure>" POSE ("0") "</figure></exercise>",
    HEAD WORDS "<dose seconds='many'/><figure>" POSE ("0") "</figure></exercise>",
    HEAD WORDS DOSE "<figure>" POSE ("0.5") POSE ("0.5") "</figure></exercise>",
    HEAD WORDS DOSE "<figure period='0'>" POSE ("0") "</figure></exercise>",
    HEAD WORDS DOSE "<figure><prop kind='wall'/>" POSE ("0") "</figure></exercise>",
    HEAD WORDS DOSE "<figure><prop kind='tree' x='1'/>" POSE ("0") "</figure></exercise>",
    HEAD WORDS DOSE "<figure><pose at='0' hip='1'/></figure></exercise>",
    HEAD WORDS DOSE "<figure>" POSE ("nan") "</figure></exercise>",
    HEAD WORDS DOSE "<figure>" POSE ("0") "</figure>",
  };
  g_autoptr (CrampExercise) sound = NULL;
  g_autoptr (GError) no_error = NULL;

  sound = cramp_exercise_parse (HEAD WORDS DOSE "<figure>" POSE ("0") "</figure></exercise>", -1, &no_error);
  g_assert_no_error (no_error);
  g_assert_cmpstr (sound->name, ==, "A");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *copy = g_memdup2 (texts[i], MAX (strlen (texts[i]), 1)); /* no zero at the end */
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_exercise_parse (copy, (gssize) strlen (texts[i]), &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED);
    }
}

/* A damaged file of the user's own is named, the rest works. */
static void
test_folder (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *sound = g_build_filename (folder, "sound.xml", NULL);
  g_autofree char *damaged = g_build_filename (folder, "damaged.xml", NULL);
  g_autofree char *twice = g_build_filename (folder, "twice.xml", NULL);
  g_autoptr (CrampExercises) built_in = cramp_exercises_load (NULL);
  g_autoptr (CrampExercises) exercises = NULL;
  const char *const *problems;

  g_file_set_contents (sound, HEAD WORDS DOSE "<figure>" POSE ("0") "</figure></exercise>", -1, NULL);
  g_file_set_contents (twice, HEAD WORDS DOSE "<figure>" POSE ("0") "</figure></exercise>", -1, NULL);
  g_file_set_contents (damaged, "<exercise id='b'", -1, NULL);
  exercises = cramp_exercises_load (folder);
  g_assert_cmpuint (cramp_exercises_get_n (exercises), ==, cramp_exercises_get_n (built_in) + 1);
  g_assert_nonnull (cramp_exercises_find (exercises, "a"));
  problems = cramp_exercises_get_problems (exercises);
  g_assert_nonnull (strstr (problems[0], "damaged.xml"));
  g_assert_nonnull (strstr (problems[1], "twice.xml"));
  g_assert_null (problems[2]);
  cramp_test_remove_folder (folder);
}

/* Keyframes are met exactly, what is between lies between, and a loop closes. */
static void
test_movement (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);
  const CrampFigure *hold = &cramp_exercises_find (exercises, "calf-wall")->figure;
  const CrampFigure *loop = &cramp_exercises_find (exercises, "walk")->figure;
  CrampSkeleton a, b;

  cramp_figure_pose (hold, 1, &a);
  cramp_figure_pose (hold, 7, &b);
  g_assert_cmpfloat_with_epsilon (a.hip.x, -3, 0.001);
  g_assert_cmpfloat_with_epsilon (a.hip.x, b.hip.x, 0.001);
  cramp_figure_pose (loop, 0, &a);
  cramp_figure_pose (loop, 3, &b);
  g_assert_cmpfloat_with_epsilon (a.legs[CRAMP_NEAR].ankle.x, b.legs[CRAMP_NEAR].ankle.x, 0.001);
  cramp_figure_pose (loop, 0.9999, &b);
  g_assert_cmpfloat_with_epsilon (a.legs[CRAMP_NEAR].ankle.x, b.legs[CRAMP_NEAR].ankle.x, 0.5);
  for (double at = 0; at < 1; at += 0.01)
    {
      cramp_figure_pose (hold, at, &a);
      cramp_figure_pose (hold, at + 0.01, &b);
      g_assert_cmpfloat (hypot (a.head.x - b.head.x, a.head.y - b.head.y), <, 3);
    }
}

static cairo_surface_t *
painted (const CrampFigure *figure, CrampSide side, int size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);

  cramp_figure_paint (figure, 0.9, side, &cramp_figure_light, cr, size, size);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint8 *
pixel (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;
}

/* The left leg's picture is the right one's in a mirror, at every size; nothing touches its edge. */
static void
test_mirror (void)
{
  static const int sizes[] = { 64, 301 };
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);

  for (guint i = 0; i < cramp_exercises_get_n (exercises); i++)
    for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
      {
        const CrampFigure *figure = &cramp_exercises_get (exercises, i)->figure;
        int size = sizes[n], painted_pixels = 0, different = 0;
        cairo_surface_t *right = painted (figure, CRAMP_SIDE_RIGHT, size);
        cairo_surface_t *left = painted (figure, CRAMP_SIDE_LEFT, size);

        for (int y = 0; y < size; y++)
          for (int x = 0; x < size; x++)
            {
              const guint8 *a = pixel (right, x, y), *b = pixel (left, size - 1 - x, y);

              painted_pixels += a[3] > 0;
              for (int c = 0; c < 4; c++)
                different += abs (a[c] - b[c]) > 40;
              if (y == 0)
                g_assert_cmpint (a[3], ==, 0);
            }
        g_assert_cmpint (painted_pixels, >, size * size / 20);
        g_assert_cmpint (different, <, size * size / 100);
        cairo_surface_destroy (right);
        cairo_surface_destroy (left);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/all", test_all);
  g_test_add_func ("/exercise/doses", test_doses);
  g_test_add_func ("/exercise/damaged", test_damaged);
  g_test_add_func ("/exercise/folder", test_folder);
  g_test_add_func ("/exercise/movement", test_movement);
  g_test_add_func ("/exercise/mirror", test_mirror);
  return g_test_run ();
}
