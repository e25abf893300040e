/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bar-chart.h"

#include "cramp-chart-paint.h"
#include "cramp-screen-ink.h"

/**
 * CrampBarChart:
 *
 * A bar chart, painted as on paper, in the colours of the theme. Each bar is a child that can be focused and says what
 * it stands for, as its tooltip does.
 *
 * Keys: Left and Right go from bar to bar, as they lie; Home and End to the first and the last; Tab leaves.
 *
 * CSS nodes: chart, with a "bar" for each bar. Accessibility: a list called as the chart, with a list item for each
 * bar.
 */
struct _CrampBarChart
{
  GtkWidget parent_instance;

  CrampChart *chart; /* (owned) */
  GPtrArray *bars;   /* (owned) (element-type GtkWidget): in the order of the chart */
};

G_DEFINE_FINAL_TYPE (CrampBarChart, cramp_bar_chart, GTK_TYPE_WIDGET)

#define CRAMP_TYPE_BAR_CHILD (cramp_bar_child_get_type ())
G_DECLARE_FINAL_TYPE (CrampBarChild, cramp_bar_child, CRAMP, BAR_CHILD, GtkWidget)

/* What stands for a bar among the widgets; the chart paints it. */
struct _CrampBarChild
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampBarChild, cramp_bar_child, GTK_TYPE_WIDGET)

static void
cramp_bar_child_class_init (CrampBarChildClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "bar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
cramp_bar_child_init (CrampBarChild *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* Lines of text that the whole chart is high. */
#define LINES 9
#define NARROWEST 240

static gboolean
is_rtl (CrampBarChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
cramp_bar_chart_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = NARROWEST;
  else
    *minimum = *natural = (int) (LINES * cramp_screen_font_size (widget) * 1.3);
}

static void
cramp_bar_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CrampBarChart *self = CRAMP_BAR_CHART (widget);

  for (guint i = 0; i < self->bars->len; i++)
    {
      CrampBarPlace slot = cramp_chart_slot (self->chart, i, width, height, is_rtl (self));
      int left = (int) slot.x;

      gtk_widget_size_allocate (g_ptr_array_index (self->bars, i),
                                &(GtkAllocation) { left, 0, (int) (slot.x + slot.width) - left, height }, -1);
    }
}

static void
cramp_bar_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CrampBarChart *self = CRAMP_BAR_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_auto (CrampScreenInk) ink = { 0 };

  cramp_screen_ink_init (&ink, widget, cr);
  cramp_chart_paint (self->chart, &ink.ink, 0, 0, width, height);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (cramp_bar_chart_parent_class)->snapshot (widget, snapshot);
}

/* The bar that has the focus, or as many as there are. */
static guint
find_focus (CrampBarChart *self)
{
  guint i = 0;

  while (i < self->bars->len && !gtk_widget_is_focus (g_ptr_array_index (self->bars, i)))
    i++;
  return i;
}

static gboolean
focus_bar (CrampBarChart *self, guint i)
{
  return i < self->bars->len && gtk_widget_grab_focus (g_ptr_array_index (self->bars, i));
}

static gboolean
cramp_bar_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CrampBarChart *self = CRAMP_BAR_CHART (widget);
  guint now = find_focus (self);
  gboolean forward = (direction == GTK_DIR_RIGHT) != is_rtl (self);

  if (now == self->bars->len)
    return focus_bar (self, direction == GTK_DIR_TAB_BACKWARD && now > 0 ? now - 1 : 0);
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  /* At either end the focus stays. */
  return (forward ? now + 1 == self->bars->len : now == 0) || focus_bar (self, forward ? now + 1 : now - 1);
}

static gboolean
home_cb (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  return focus_bar (CRAMP_BAR_CHART (widget), 0);
}

static gboolean
end_cb (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampBarChart *self = CRAMP_BAR_CHART (widget);

  return self->bars->len > 0 && focus_bar (self, self->bars->len - 1);
}

static void
cramp_bar_chart_dispose (GObject *object)
{
  CrampBarChart *self = CRAMP_BAR_CHART (object);

  while (self->bars->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->bars, self->bars->len - 1));
  G_OBJECT_CLASS (cramp_bar_chart_parent_class)->dispose (object);
}

static void
cramp_bar_chart_finalize (GObject *object)
{
  CrampBarChart *self = CRAMP_BAR_CHART (object);

  g_ptr_array_unref (self->bars);
  g_clear_pointer (&self->chart, cramp_chart_free);
  G_OBJECT_CLASS (cramp_bar_chart_parent_class)->finalize (object);
}

static void
cramp_bar_chart_class_init (CrampBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cramp_bar_chart_dispose;
  object_class->finalize = cramp_bar_chart_finalize;
  widget_class->measure = cramp_bar_chart_measure;
  widget_class->size_allocate = cramp_bar_chart_size_allocate;
  widget_class->snapshot = cramp_bar_chart_snapshot;
  widget_class->focus = cramp_bar_chart_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, home_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, NULL);
}

static void
cramp_bar_chart_init (CrampBarChart *self)
{
  self->bars = g_ptr_array_new ();
  cramp_screen_ink_follow (GTK_WIDGET (self));
}

/**
 * cramp_bar_chart_new:
 * @chart: (transfer full):
 *
 * Returns: (transfer floating): a widget that shows @chart
 */
CrampBarChart *
cramp_bar_chart_new (CrampChart *chart)
{
  CrampBarChart *self = g_object_new (CRAMP_TYPE_BAR_CHART, NULL);

  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title, -1);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const CrampBar *bar = g_ptr_array_index (chart->bars, i);
      GtkWidget *child = g_object_new (CRAMP_TYPE_BAR_CHILD, "tooltip-text", bar->spoken, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, bar->spoken, -1);
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      g_ptr_array_add (self->bars, child);
    }
  return self;
}
