/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-figure-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-figure.h"
#include "cramp-screen-ink.h"

/**
 * CrampFigureView:
 *
 * The picture of an exercise. It shows the stretch, or moves when it is told to and animations are wanted.
 *
 * Accessibility: an image; its label is the picture in words and the leg. CSS node: figure.
 */
struct _CrampFigureView
{
  GtkWidget parent_instance;

  CrampExercises *exercises;     /* (owned) (nullable): keeps @exercise */
  const CrampExercise *exercise; /* (nullable) */
  CrampSide side;
  double at;
  int size;   /* least width and height, pixels */
  guint tick; /* 0 while it stands still */
  gint64 since;
};

G_DEFINE_FINAL_TYPE (CrampFigureView, cramp_figure_view, GTK_TYPE_WIDGET)

/* Seconds that a shown stretch is held, and that it rests, before it begins again. */
#define SHOWN_HOLD 2.0
#define SHOWN_REST 1.0

/* Where a repeating movement is most telling, for a still picture. */
#define STILL_LOOP 0.45

/**
 * cramp_figure_view_colors:
 *
 * Returns: (transfer none): the colours in which figures are painted on the screen now
 */
const CrampFigureColors *
cramp_figure_view_colors (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean contrast = adw_style_manager_get_high_contrast (style);

  if (adw_style_manager_get_dark (style))
    return contrast ? &cramp_figure_dark_contrast : &cramp_figure_dark;
  return contrast ? &cramp_figure_light_contrast : &cramp_figure_light;
}

static void
cramp_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampFigureView *self = CRAMP_FIGURE_VIEW (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  const CrampFigureColors *colors = cramp_figure_view_colors ();
  GdkRGBA paper = { (float) colors->paper.red, (float) colors->paper.green, (float) colors->paper.blue, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect plate;
  cairo_t *cr;

  if (!self->exercise)
    return;
  gsk_rounded_rect_init_from_rect (&plate, &bounds, MIN (12, height / 8));
  gtk_snapshot_push_rounded_clip (snapshot, &plate);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cramp_figure_paint (&self->exercise->figure, self->at, self->side, colors, cr, (double) width, (double) height);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
cramp_figure_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = CRAMP_FIGURE_VIEW (widget)->size;
}

static void
stop (CrampFigureView *self)
{
  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
cramp_figure_view_dispose (GObject *object)
{
  CrampFigureView *self = CRAMP_FIGURE_VIEW (object);

  stop (self);
  self->exercise = NULL;
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  G_OBJECT_CLASS (cramp_figure_view_parent_class)->dispose (object);
}

static void
cramp_figure_view_class_init (CrampFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_figure_view_dispose;
  widget_class->snapshot = cramp_figure_view_snapshot;
  widget_class->measure = cramp_figure_view_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cramp_figure_view_init (CrampFigureView *self)
{
  self->size = 64;
  cramp_screen_ink_follow (GTK_WIDGET (self));
}

/**
 * cramp_figure_view_new:
 * @exercises: what @exercise belongs to
 * @size: least width and height, pixels
 *
 * Returns: (transfer floating): a still picture of @exercise
 */
GtkWidget *
cramp_figure_view_new (CrampExercises *exercises, const CrampExercise *exercise, int size)
{
  CrampFigureView *self = g_object_new (CRAMP_TYPE_FIGURE_VIEW, NULL);

  self->size = size;
  cramp_figure_view_show (self, exercises, exercise, exercise->each ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_BOTH);
  return GTK_WIDGET (self);
}

/**
 * cramp_figure_view_show:
 * @exercises: what @exercise belongs to
 * @side: the leg that works
 *
 * Shows the stretch, standing still.
 */
void
cramp_figure_view_show (CrampFigureView *self, CrampExercises *exercises, const CrampExercise *exercise, CrampSide side)
{
  g_autofree char *label = NULL;

  cramp_exercises_ref (exercises);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  self->exercises = exercises;
  self->exercise = exercise;
  self->side = side;
  /* Translators: the name of an exercise, its picture in words, and which leg as "Left leg behind." */
  label = g_strdup_printf (_ ("%s. %s %s"), exercise->name, exercise->description,
                           exercise->cues[side] ? exercise->cues[side] : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  stop (self);
  self->at = exercise->figure.loop ? STILL_LOOP : 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cramp_figure_view_set_at:
 * @at: where in the movement, from 0 (at rest) to 1 (in the stretch); of one that repeats, any
 *
 * Moves the figure, unless animations are switched off.
 */
void
cramp_figure_view_set_at (CrampFigureView *self, double at)
{
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    at = self->exercise && self->exercise->figure.loop ? STILL_LOOP : 1;
  if (fabs (at - self->at) < 0.0001)
    return;
  self->at = at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From rest into the stretch, there for a while, back, and again. */
static double
shown_at (const CrampFigure *figure, double seconds)
{
  double there = figure->period, t;

  if (figure->loop)
    return seconds / figure->period;
  t = fmod (seconds, 2 * there + SHOWN_HOLD + SHOWN_REST);
  if (t < there)
    return t / there;
  t -= there + SHOWN_HOLD;
  return t < 0 ? 1 : MAX (1 - t / there, 0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  CrampFigureView *self = CRAMP_FIGURE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (!self->since)
    self->since = now;
  if (self->exercise)
    cramp_figure_view_set_at (self, shown_at (&self->exercise->figure, (double) (now - self->since) / G_USEC_PER_SEC));
  return G_SOURCE_CONTINUE;
}

/**
 * cramp_figure_view_play:
 *
 * Shows the movement again and again, unless animations are switched off.
 */
void
cramp_figure_view_play (CrampFigureView *self)
{
  if (self->tick || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->since = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
