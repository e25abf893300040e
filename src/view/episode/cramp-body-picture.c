/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-body-picture.h"

#include "cramp-body-map.h"
#include "cramp-screen-ink.h"

/**
 * CrampBodyPicture:
 *
 * The legs and feet to choose from. Every region is a toggle button of its own, which nobody sees: the painter of the
 * body map shows what is chosen, pointed at and focused, and the pointer means the region whose outline it is in.
 *
 * Keys: Tab and the arrows go from region to region, Space chooses.
 *
 * Accessibility: role group; a check box for each region, called by its name, as "Left calf".
 */
struct _CrampBodyPicture
{
  GtkWidget parent_instance;

  GtkWidget *regions[CRAMP_N_REGIONS]; /* NULL for what is not on the map */
  gboolean thighs[CRAMP_N_REGIONS];    /* front or back not known */
  CrampRegion hovered;
};

G_DEFINE_FINAL_TYPE (CrampBodyPicture, cramp_body_picture, GTK_TYPE_WIDGET)

/* Units of the map in the height of a line of text. */
#define UNITS_A_LINE 7.0
#define SMALLEST_WIDTH 180

static CrampBodyMapInk
ink (const GdkRGBA *color, double strength)
{
  return (CrampBodyMapInk) { color->red, color->green, color->blue, color->alpha * strength };
}

/* The colour of the text, paled towards the ground: opaque, so that lines that meet do not show twice. */
static CrampBodyMapInk
pale (const GdkRGBA *text, double strength)
{
  double ground = text->red + text->green + text->blue > 1.5 ? 0 : 1;

  return (CrampBodyMapInk) {
    ground + strength * (text->red - ground),
    ground + strength * (text->green - ground),
    ground + strength * (text->blue - ground),
    1,
  };
}

static gboolean
is_marked (CrampBodyPicture *self, CrampRegion region)
{
  return self->thighs[region] ||
         (self->regions[region] && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->regions[region])));
}

static void
choose_colours (CrampBodyPicture *self, CrampBodyMapStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gboolean contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA text;

  gtk_widget_get_color (GTK_WIDGET (self), &text);
  style->surface = pale (&text, text.red + text.green + text.blue > 1.5 ? 0.3 : 0.06);
  style->clothes = ink (accent, 0.18);
  style->line = pale (&text, contrast ? 1 : 0.8);
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    if (is_marked (self, region))
      style->regions[region] = ink (accent, contrast ? 1 : 0.85);
  if (self->hovered != CRAMP_N_REGIONS && !is_marked (self, self->hovered))
    style->regions[self->hovered] = ink (accent, 0.2);
  style->font = pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
}

static void
paint_focus (CrampBodyPicture *self, cairo_t *cr, double width, double height, const CrampBodyMapInk *line)
{
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      if (!self->regions[region] || !gtk_widget_has_visible_focus (self->regions[region]))
        continue;
      cramp_body_map_trace (cr, width, height, region);
      cairo_set_source_rgba (cr, line->red, line->green, line->blue, line->alpha);
      cairo_set_line_width (cr, 3);
      cairo_set_dash (cr, (double[]) { 5, 3 }, 2, 0);
      cairo_stroke (cr);
    }
}

static void
cramp_body_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampBodyPicture *self = CRAMP_BODY_PICTURE (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  CrampBodyMapStyle style = { 0 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  choose_colours (self, &style);
  cramp_body_map_paint (cr, width, height, &style);
  paint_focus (self, cr, width, height, &style.line);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
cramp_body_picture_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As large as the text, so that the words in the picture are about as large as other text. */
static int
natural_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double line = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return (int) (line / UNITS_A_LINE * CRAMP_BODY_MAP_WIDTH);
}

static void
cramp_body_picture_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  CrampBodyPicture *self = CRAMP_BODY_PICTURE (widget);
  int width = natural_width (widget);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    if (self->regions[region])
      gtk_widget_measure (self->regions[region], orientation, -1, NULL, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      width = for_size < 0 ? width : MIN (width, for_size);
      *minimum = *natural = (int) (width * CRAMP_BODY_MAP_HEIGHT / CRAMP_BODY_MAP_WIDTH);
      return;
    }
  *minimum = SMALLEST_WIDTH;
  *natural = MAX (width, SMALLEST_WIDTH);
}

static void
cramp_body_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  CrampBodyPicture *self = CRAMP_BODY_PICTURE (widget);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      cairo_rectangle_t area;

      if (!self->regions[region])
        continue;
      cramp_body_map_get_area (width, height, region, &area);
      gtk_widget_size_allocate (
          self->regions[region],
          &(GtkAllocation) { (int) area.x, (int) area.y, MAX ((int) area.width, 1), MAX ((int) area.height, 1) }, -1);
    }
}

static CrampRegion
region_at (CrampBodyPicture *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return cramp_body_map_find (gtk_widget_get_width (widget), gtk_widget_get_height (widget), x, y);
}

static void
clicked_cb (CrampBodyPicture *self, int n_presses G_GNUC_UNUSED, double x, double y)
{
  CrampRegion region = region_at (self, x, y);
  GtkToggleButton *toggle;

  if (region == CRAMP_N_REGIONS)
    return;
  toggle = GTK_TOGGLE_BUTTON (self->regions[region]);
  gtk_widget_grab_focus (GTK_WIDGET (toggle));
  gtk_toggle_button_set_active (toggle, !gtk_toggle_button_get_active (toggle));
}

static void
hover (CrampBodyPicture *self, CrampRegion region)
{
  if (self->hovered == region)
    return;
  self->hovered = region;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               region == CRAMP_N_REGIONS ? NULL : cramp_vocabulary_label (&cramp_regions, region));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), region == CRAMP_N_REGIONS ? NULL : "pointer");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (CrampBodyPicture *self, double x, double y)
{
  hover (self, region_at (self, x, y));
}

static void
leave_cb (CrampBodyPicture *self)
{
  hover (self, CRAMP_N_REGIONS);
}

static void
toggled_cb (CrampBodyPicture *self, GtkToggleButton *toggle)
{
  GtkAccessibleTristate checked =
      gtk_toggle_button_get_active (toggle) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE;

  gtk_accessible_update_state (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_STATE_CHECKED, checked, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cramp_body_picture_dispose (GObject *object)
{
  CrampBodyPicture *self = CRAMP_BODY_PICTURE (object);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    g_clear_pointer (&self->regions[region], gtk_widget_unparent);
  G_OBJECT_CLASS (cramp_body_picture_parent_class)->dispose (object);
}

static void
cramp_body_picture_class_init (CrampBodyPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_body_picture_dispose;
  widget_class->snapshot = cramp_body_picture_snapshot;
  widget_class->get_request_mode = cramp_body_picture_get_request_mode;
  widget_class->measure = cramp_body_picture_measure;
  widget_class->size_allocate = cramp_body_picture_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "body-picture");
}

static void
add_region (CrampBodyPicture *self, CrampRegion region)
{
  GtkWidget *toggle =
      g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, "can-target", FALSE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cramp_vocabulary_label (&cramp_regions, region), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (toggle, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (toggle, GTK_WIDGET (self));
  self->regions[region] = toggle;
}

static void
watch_pointer (CrampBodyPicture *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
cramp_body_picture_init (CrampBodyPicture *self)
{
  self->hovered = CRAMP_N_REGIONS;
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    if (cramp_body_map_has_region (region))
      add_region (self, region);
  watch_pointer (self);
  cramp_screen_ink_follow (GTK_WIDGET (self));
}

/**
 * cramp_body_picture_get_region:
 *
 * Returns: (transfer none) (nullable): the #GtkToggleButton of @region, %NULL for what is not on the map
 */
GtkWidget *
cramp_body_picture_get_region (CrampBodyPicture *self, CrampRegion region)
{
  return self->regions[region];
}

/**
 * cramp_body_picture_set_thigh:
 * @region: a thigh, front or back not known
 *
 * Shows it faintly on both sides.
 */
void
cramp_body_picture_set_thigh (CrampBodyPicture *self, CrampRegion region, gboolean marked)
{
  self->thighs[region] = marked;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
