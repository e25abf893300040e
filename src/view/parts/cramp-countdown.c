/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-countdown.h"

#include <math.h>

/**
 * CrampCountdown:
 *
 * A ring that empties, with the seconds left in it, as large as there is room: to be read from three metres.
 *
 * Accessibility: a timer; its value is said by the player's announcements, not at every second. CSS node: countdown.
 */
struct _CrampCountdown
{
  GtkWidget parent_instance;

  double share; /* of the ring that is still there */
  int seconds;
  gboolean holding;
};

G_DEFINE_FINAL_TYPE (CrampCountdown, cramp_countdown, GTK_TYPE_WIDGET)

/* Shares of the ring's diameter. */
#define RING_WIDTH 0.07
#define DIGIT_WIDTH 0.62
#define DIGIT_HEIGHT 0.42

static void
draw_ring (CrampCountdown *self, cairo_t *cr, double size, const GdkRGBA *color)
{
  double width = size * RING_WIDTH, radius = (size - width) / 2 - 1;
  GdkRGBA faint = *color;

  faint.alpha = 0.15f;
  cairo_set_line_width (cr, width);
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  gdk_cairo_set_source_rgba (cr, color);
  if (self->share > 0)
    cairo_arc (cr, 0, 0, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * self->share);
  cairo_stroke (cr);
}

static void
draw_digits (CrampCountdown *self, cairo_t *cr, double size, const GdkRGBA *color)
{
  g_autofree char *text = self->seconds < 100 ? g_strdup_printf ("%d", self->seconds)
                                              : g_strdup_printf ("%d:%02d", self->seconds / 60, self->seconds % 60);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  PangoRectangle ink;
  double scale;

  pango_font_description_set_absolute_size (font, 200 * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  scale = MIN (size * DIGIT_WIDTH / MAX (ink.width, 1), size * DIGIT_HEIGHT / MAX (ink.height, 1));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, -ink.x - ink.width / 2.0, -ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
cramp_countdown_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampCountdown *self = CRAMP_COUNTDOWN (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  cairo_translate (cr, width / 2.0, height / 2.0);
  draw_ring (self, cr, MIN (width, height), self->holding ? accent : &text);
  draw_digits (self, cr, MIN (width, height), &text);
  cairo_destroy (cr);
}

static void
cramp_countdown_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 120;
  *natural = 320;
}

static void
cramp_countdown_class_init (CrampCountdownClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cramp_countdown_snapshot;
  widget_class->measure = cramp_countdown_measure;
  gtk_widget_class_set_css_name (widget_class, "countdown");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
cramp_countdown_init (CrampCountdown *self)
{
  self->share = 1;
}

/**
 * cramp_countdown_set:
 * @left: microseconds left
 * @length: microseconds of the whole
 * @holding: whether a stretch is held, as against getting ready or resting
 */
void
cramp_countdown_set (CrampCountdown *self, gint64 left, gint64 length, gboolean holding)
{
  double share = length > 0 ? CLAMP ((double) left / (double) length, 0, 1) : 0;
  int seconds = (int) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
  g_autofree char *label = NULL;

  if (seconds == self->seconds && holding == self->holding && fabs (share - self->share) < 0.0005)
    return;
  if (seconds != self->seconds)
    {
      label = g_strdup_printf ("%d", seconds);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  self->share = share;
  self->seconds = seconds;
  self->holding = holding;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
