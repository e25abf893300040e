/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-drawing.h"

#include "cramp-article-label.h"
#include "cramp-bed-figure.h"
#include "cramp-body-map.h"
#include "cramp-figure-view.h"
#include "cramp-screen-ink.h"

/**
 * CrampDrawing:
 *
 * A drawing in an article: the foot end of a bed, or the map of the legs.
 *
 * Accessibility: an image; its label is the drawing in words. CSS node: figure.
 */
struct _CrampDrawing
{
  GtkWidget parent_instance;

  char *name; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CrampDrawing, cramp_drawing, GTK_TYPE_WIDGET)

#define BODY_MAP "body-map"

/* Pixels, at the usual size of letters. */
#define HEIGHT 150
#define PLATE_RADIUS 12.0
#define MAP_HEIGHT 240
#define EXERCISE_HEIGHT 190

static CrampBodyMapInk
ink (const GdkRGBA *color, double alpha)
{
  return (CrampBodyMapInk) { (double) color->red, (double) color->green, (double) color->blue, alpha };
}

/* The calf most of all, then thigh and foot (E1). */
static void
paint_body_map (CrampDrawing *self, cairo_t *cr, double width, double height)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  double drawn = MIN (width, height * CRAMP_BODY_MAP_WIDTH / CRAMP_BODY_MAP_HEIGHT);
  CrampBodyMapStyle style = { 0 };
  GdkRGBA text;

  gtk_widget_get_color (GTK_WIDGET (self), &text);
  style.surface = ink (&text, 0.08);
  style.clothes = ink (accent, 0.18);
  style.line = ink (&text, 0.8);
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      CrampMuscle muscle = cramp_region_muscle (region);

      if (muscle == CRAMP_MUSCLE_CALF)
        style.regions[region] = ink (accent, 0.9);
      else if (muscle == CRAMP_MUSCLE_FOOT || muscle == CRAMP_MUSCLE_THIGH_BACK || muscle == CRAMP_MUSCLE_THIGH_FRONT)
        style.regions[region] = ink (accent, 0.3);
    }
  style.font = pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  cairo_translate (cr, (width - drawn) / 2, 0);
  cramp_body_map_paint (cr, drawn, drawn * CRAMP_BODY_MAP_HEIGHT / CRAMP_BODY_MAP_WIDTH, &style);
}

/* On a plate in the colour of the paper, as the pictures of exercises have it. */
static void
paint_bed (CrampDrawing *self, cairo_t *cr, double width, double height)
{
  const CrampFigureColors *colors = cramp_figure_view_colors ();

  cairo_set_source_rgb (cr, colors->paper.red, colors->paper.green, colors->paper.blue);
  cairo_new_sub_path (cr);
  cairo_arc (cr, width - PLATE_RADIUS, PLATE_RADIUS, PLATE_RADIUS, -G_PI_2, 0);
  cairo_arc (cr, width - PLATE_RADIUS, height - PLATE_RADIUS, PLATE_RADIUS, 0, G_PI_2);
  cairo_arc (cr, PLATE_RADIUS, height - PLATE_RADIUS, PLATE_RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, PLATE_RADIUS, PLATE_RADIUS, PLATE_RADIUS, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_translate (cr, PLATE_RADIUS, PLATE_RADIUS);
  cramp_bed_figure_paint (self->name, colors, cr, width - 2 * PLATE_RADIUS, height - 2 * PLATE_RADIUS);
}

static void
cramp_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampDrawing *self = CRAMP_DRAWING (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (g_str_equal (self->name, BODY_MAP))
    paint_body_map (self, cr, (double) width, (double) height);
  else
    paint_bed (self, cr, (double) width, (double) height);
  cairo_destroy (cr);
}

static void
cramp_drawing_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  CrampDrawing *self = CRAMP_DRAWING (widget);
  int height = g_strcmp0 (self->name, BODY_MAP) == 0 ? MAP_HEIGHT : HEIGHT;

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : 120;
}

static void
cramp_drawing_finalize (GObject *object)
{
  g_free (CRAMP_DRAWING (object)->name);
  G_OBJECT_CLASS (cramp_drawing_parent_class)->finalize (object);
}

static void
cramp_drawing_class_init (CrampDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_drawing_finalize;
  widget_class->snapshot = cramp_drawing_snapshot;
  widget_class->measure = cramp_drawing_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cramp_drawing_init (CrampDrawing *self)
{
  cramp_screen_ink_follow (GTK_WIDGET (self));
}

static GtkWidget *
make_drawing (const CrampArticleBlock *block)
{
  CrampDrawing *self;

  if (!g_str_equal (block->name, BODY_MAP) && !cramp_bed_figure_exists (block->name))
    return NULL;
  self = g_object_new (CRAMP_TYPE_DRAWING, NULL);
  self->name = g_strdup (block->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  block->text ? block->text : block->title, -1);
  return GTK_WIDGET (self);
}

/* The picture of an exercise brings its own description along. */
static GtkWidget *
make_exercise (const CrampArticleBlock *block, CrampExercises *exercises)
{
  const CrampExercise *exercise = cramp_exercises_find (exercises, block->name);

  return exercise ? cramp_figure_view_new (exercises, exercise, EXERCISE_HEIGHT) : NULL;
}

/**
 * cramp_drawing_new:
 * @block: a figure of an article: the name of a drawing, or of an exercise
 * @exercises: those that have figures
 *
 * Returns: (transfer floating) (nullable): the drawing with the words below it; %NULL where there is none of that name
 */
GtkWidget *
cramp_drawing_new (const CrampArticleBlock *block, CrampExercises *exercises)
{
  GtkWidget *drawing = make_drawing (block);
  GtkWidget *box, *caption;

  if (!drawing)
    drawing = make_exercise (block, exercises);
  if (!drawing)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), drawing);
  caption = cramp_article_label_new (block->title, "caption");
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (caption), 0.5f);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_widget_add_css_class (box, "figure");
  return box;
}
