/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-screen-ink.h"

/* The smallest letters of a print are as high as small letters of the screen: so many parts of the widget's own. */
#define SMALL_PART 0.8
#define SMALLEST_PRINT 7.0

/**
 * cramp_screen_font_size:
 *
 * Returns: the size of the widget's letters, pixels
 */
double
cramp_screen_font_size (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96) / 72;
}

/* @part of @color, the rest of the ground that @text is read on. */
static CrampColor
blend (const GdkRGBA *color, const GdkRGBA *text, double part)
{
  double ground = text->red + text->green + text->blue > 1.5 ? 0.15 : 1;

  return (CrampColor) {
    ground + part * (color->red - ground),
    ground + part * (color->green - ground),
    ground + part * (color->blue - ground),
  };
}

/**
 * cramp_screen_ink_init:
 * @self: (out caller-allocates): must stay where it is
 * @widget: whose letters and colours to take
 * @cr: where to paint
 */
void
cramp_screen_ink_init (CrampScreenInk *self, GtkWidget *widget, cairo_t *cr)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean contrast = adw_style_manager_get_high_contrast (manager);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  cramp_ink_init (&self->ink, cr, pango_font_description_get_family (font), gtk_widget_get_width (widget),
                  gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  self->ink.scale = cramp_screen_font_size (widget) * SMALL_PART / SMALLEST_PRINT;
  self->palette = (CrampPalette) {
    .text = blend (&text, &text, 1),
    .dim = blend (&text, &text, contrast ? 1 : 0.72),
    .line = blend (&text, &text, contrast ? 1 : 0.35),
    .fill = contrast ? blend (&text, &text, 1) : blend (accent, &text, 1),
    .faint = contrast ? blend (&text, &text, 0.5) : blend (accent, &text, 0.4),
    .on_fill = { 1, 1, 1 },
  };
  self->ink.palette = &self->palette;
}

void
cramp_screen_ink_clear (CrampScreenInk *self)
{
  cramp_ink_clear (&self->ink);
}

/**
 * cramp_screen_ink_follow:
 * @widget: one that paints itself
 *
 * Has it painted anew whenever the colours of the screen change.
 */
void
cramp_screen_ink_follow (GtkWidget *widget)
{
  static const char *const looks[] = { "notify::dark", "notify::high-contrast", "notify::accent-color-rgba" };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    g_signal_connect_object (adw_style_manager_get_default (), looks[i], G_CALLBACK (gtk_widget_queue_draw), widget,
                             G_CONNECT_SWAPPED);
}
