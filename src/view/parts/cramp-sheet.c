/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * CrampSheet:
 *
 * A page as it will be printed, as wide as there is room: white in a dark theme too.
 *
 * CSS node: "sheet". Accessibility: an image called "Page 1 of 2"; the first one is described by what stands on the
 * pages.
 */
struct _CrampSheet
{
  GtkWidget parent_instance;

  CrampPages *pages; /* (owned) (nullable) */
  guint page;
};

G_DEFINE_FINAL_TYPE (CrampSheet, cramp_sheet, GTK_TYPE_WIDGET)

#define NARROWEST 240
#define NATURAL 720
#define WIDEST 860

static GtkSizeRequestMode
cramp_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where the paper lies: in the middle, where there is more room than it takes. */
static graphene_rect_t
find_paper (CrampSheet *self, int available)
{
  double width = 1, height = 1.4142;
  float paper = (float) CLAMP (available, NARROWEST, WIDEST);

  if (self->pages)
    cramp_pages_get_size (self->pages, &width, &height);
  return GRAPHENE_RECT_INIT ((float) (available - paper) / 2, 0, paper, paper * (float) (height / width));
}

static void
cramp_sheet_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  graphene_rect_t paper = find_paper (CRAMP_SHEET (widget), for_size < 0 ? NATURAL : for_size);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = NATURAL;
    }
  else
    *minimum = *natural = (int) paper.size.height;
}

static void
cramp_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampSheet *self = CRAMP_SHEET (widget);
  graphene_rect_t paper = find_paper (self, gtk_widget_get_width (widget));
  GskRoundedRect outline;
  double width, height;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.35f }, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &paper);
  if (!self->pages)
    return;
  cramp_pages_get_size (self->pages, &width, &height);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, paper.origin.x, paper.origin.y);
  cairo_scale (cr, paper.size.width / width, paper.size.height / height);
  cramp_pages_paint (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
cramp_sheet_finalize (GObject *object)
{
  CrampSheet *self = CRAMP_SHEET (object);

  g_clear_pointer (&self->pages, cramp_pages_unref);
  G_OBJECT_CLASS (cramp_sheet_parent_class)->finalize (object);
}

static void
cramp_sheet_class_init (CrampSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_sheet_finalize;
  widget_class->get_request_mode = cramp_sheet_get_request_mode;
  widget_class->measure = cramp_sheet_measure;
  widget_class->snapshot = cramp_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cramp_sheet_init (CrampSheet *self)
{
}

/**
 * cramp_sheet_new:
 *
 * Returns: (transfer floating): an empty sheet
 */
CrampSheet *
cramp_sheet_new (void)
{
  return g_object_new (CRAMP_TYPE_SHEET, NULL);
}

/**
 * cramp_sheet_set_page:
 * @pages: (nullable): %NULL for an empty sheet
 * @page: which of them, from 0 on
 */
void
cramp_sheet_set_page (CrampSheet *self, CrampPages *pages, guint page)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->pages, cramp_pages_unref);
  self->pages = pages ? cramp_pages_ref (pages) : NULL;
  self->page = page;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!pages)
    return;
  name = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, cramp_pages_get_n_pages (pages));
  text = page == 0 ? cramp_pages_to_text (pages) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
