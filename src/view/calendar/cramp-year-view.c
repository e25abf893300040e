/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-year-view.h"

#include "cramp-day.h"
#include "cramp-month-grid.h"

#define N_MONTHS 12

/**
 * CrampYearView:
 *
 * The nights of a year as twelve small months, as many beside each other as there is room for. Another year comes month
 * by month, that of the selected day first, one in each frame.
 *
 * Signals: #CrampYearView::go and #CrampYearView::opened as in #CrampMonthGrid.
 *
 * CSS: `.year-view`.
 */
struct _CrampYearView
{
  AdwBin parent_instance;

  CrampNights *nights; /* (owned) */
  int year;            /* its 1 January */
  int day;             /* selected */
  int today;
  int first; /* these months are of that year, 0 to 11; the others still to come */
  int last;
  guint growing; /* tick callback, or 0 */
  GtkLabel *names[N_MONTHS];
  CrampMonthGrid *grids[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (CrampYearView, cramp_year_view, ADW_TYPE_BIN)

enum
{
  GO,
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
go_cb (CrampYearView *self, int day, gboolean by_keyboard)
{
  g_signal_emit (self, signals[GO], 0, day, by_keyboard);
}

static void
opened_cb (CrampYearView *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static GtkWidget *
make_month (CrampYearView *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = cramp_month_grid_new (self->nights, TRUE);

  /* The grid is called after the month itself. */
  self->names[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->names[i]), "heading");
  self->grids[i] = CRAMP_MONTH_GRID (grid);
  g_signal_connect_object (grid, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->names[i]));
  gtk_widget_set_halign (grid, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), grid);
  return box;
}

static void
build (CrampYearView *self)
{
  GtkWidget *flow =
      g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                    "min-children-per-line", 2, "max-children-per-line", 4, "column-spacing", 12, "row-spacing", 18,
                    "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  for (guint i = 0; i < N_MONTHS; i++)
    {
      GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "child", make_month (self, i), "focusable", FALSE,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }
  adw_bin_set_child (ADW_BIN (self), flow);
}

static void
cramp_year_view_dispose (GObject *object)
{
  g_clear_object (&CRAMP_YEAR_VIEW (object)->nights);
  G_OBJECT_CLASS (cramp_year_view_parent_class)->dispose (object);
}

static void
cramp_year_view_class_init (CrampYearViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_year_view_dispose;

  signals[GO] = g_signal_new ("go", CRAMP_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[OPENED] =
      g_signal_new ("opened", CRAMP_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_year_view_init (CrampYearView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "year-view");
}

/**
 * cramp_year_view_new:
 * @nights: a list for this view alone, which sets its range
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
cramp_year_view_new (CrampNights *nights)
{
  CrampYearView *self = g_object_new (CRAMP_TYPE_YEAR_VIEW, NULL);

  self->nights = g_object_ref (nights);
  build (self);
  return GTK_WIDGET (self);
}

/* To be followed by reading its nights, so that each cell is filled once. */
static void
show_month (CrampYearView *self, int i, int *from, int *to)
{
  g_autofree char *name = NULL;

  *from = cramp_day_add_months (self->year, i);
  *to = cramp_day_add_months (self->year, i + 1) - 1;
  name = cramp_day_format_month (*from);
  gtk_label_set_label (self->names[i], name);
  cramp_month_grid_show (self->grids[i], *from, self->today);
}

/* One month more. Returns: whether there was one, and it could be read. */
static gboolean
grow (CrampYearView *self)
{
  int from, to;

  if (self->last == N_MONTHS - 1 && self->first == 0)
    return FALSE;
  show_month (self, self->last < N_MONTHS - 1 ? ++self->last : --self->first, &from, &to);
  return cramp_nights_extend (self->nights, from, to);
}

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampYearView *self = CRAMP_YEAR_VIEW (widget);

  if (grow (self))
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static int
month_of (int day)
{
  int month;

  cramp_day_split (day, NULL, &month, NULL);
  return month - 1;
}

static void
show_year (CrampYearView *self)
{
  int from, to;

  self->first = self->last = month_of (self->day);
  show_month (self, self->first, &from, &to);
  cramp_nights_set_range (self->nights, from, to);
  if (!self->growing)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/**
 * cramp_year_view_show:
 * @day: the selected day; its year is shown
 * @today: days after it have not come yet
 */
void
cramp_year_view_show (CrampYearView *self, int day, int today)
{
  int year;
  gboolean same;

  cramp_day_split (day, &year, NULL, NULL);
  same = self->today == today && self->year == cramp_day_new (year, 1, 1);
  self->day = day;
  self->today = today;
  self->year = cramp_day_new (year, 1, 1);
  for (guint i = 0; i < N_MONTHS; i++)
    cramp_month_grid_set_day (self->grids[i], day);
  if (!same)
    show_year (self);
  while ((month_of (day) < self->first || month_of (day) > self->last) && grow (self))
    ;
}

/**
 * cramp_year_view_focus_day:
 *
 * Moves the focus to the selected day.
 *
 * Returns: whether there is one
 */
gboolean
cramp_year_view_focus_day (CrampYearView *self)
{
  for (guint i = 0; i < N_MONTHS; i++)
    if (cramp_month_grid_focus_day (self->grids[i]))
      return TRUE;
  return FALSE;
}
