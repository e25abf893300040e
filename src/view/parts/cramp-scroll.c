/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-scroll.h"

/* What is unfolded has grown so long after, in microseconds; but not before so many frames, each of which may take long
 * where the computer is busy. */
#define GROWING (400 * G_TIME_SPAN_MILLISECOND)
#define LEAST_FRAMES 12

typedef struct
{
  gint64 end;
  int n_frames;
} Growth;

/* To be asked once a frame. */
static gboolean
is_growing (Growth *growth, GdkFrameClock *clock)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (growth->n_frames++ == 0)
    growth->end = now + GROWING;
  return now < growth->end || growth->n_frames < LEAST_FRAMES;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer growth)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;
  float bottom;

  if (!viewport || !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    return G_SOURCE_REMOVE;
  bottom = place.origin.y + place.size.height;
  /* The viewport may be on its way to where the focus went, and turns to here instead. What has no room in it, it would
   * show the end of. */
  if (place.size.height <= gtk_widget_get_height (viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  else
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), place.origin.y, bottom);
  return is_growing (growth, clock) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * cramp_scroll_show:
 * @widget: what has just become larger, or grows within a moment
 *
 * Scrolls so that all of @widget is seen; where there is no room for that, its beginning.
 */
void
cramp_scroll_show (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, scroll_cb, g_new0 (Growth, 1), g_free);
}

static gboolean
begin_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer growth)
{
  if (ADW_IS_PREFERENCES_PAGE (widget))
    adw_preferences_page_scroll_to_top (ADW_PREFERENCES_PAGE (widget));
  else
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)), 0);
  return is_growing (growth, clock) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * cramp_scroll_begin:
 * @widget: (type Gtk.Widget): a scrolled window or a page of preferences, which is just being shown
 *
 * Begins at the top. What has the keyboard is scrolled to while there is hardly any room for it yet: with large letters
 * the headings would be left above.
 */
void
cramp_scroll_begin (gpointer widget)
{
  gtk_widget_add_tick_callback (widget, begin_cb, g_new0 (Growth, 1), g_free);
}
