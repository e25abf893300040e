/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-month-grid.h"

#include "cramp-calendar-keys.h"
#include "cramp-day.h"
#include "cramp-night-cell.h"

#define N_WEEKS 6
#define N_WEEKDAYS 7
#define N_CELLS (N_WEEKS * N_WEEKDAYS)

/**
 * CrampMonthGrid:
 *
 * The days of one month, six weeks from the locale's first weekday on, filled from #CrampNights. The grid selects
 * nothing by itself: it asks with #CrampMonthGrid::go, and whoever owns it calls cramp_month_grid_set_day().
 *
 * Signals: #CrampMonthGrid::go (the day, and whether the keyboard asked); #CrampMonthGrid::opened, when the selected
 * night was activated.
 *
 * CSS: `monthgrid`, with `.compact` where it is one of a year.
 *
 * Shortcuts: those of cramp_calendar_key(), Return.
 *
 * Accessibility: a grid of rows of grid cells, called after the month; column headers with the weekdays' full names.
 */
struct _CrampMonthGrid
{
  GtkWidget parent_instance;

  CrampNights *nights; /* (owned) */
  int month;           /* its first day */
  int first;           /* day of the first cell */
  int day;             /* selected; may lie in another month */
  int today;
  gboolean compact;
  GtkWidget *weeks[N_WEEKS];
  CrampNightCell *cells[N_CELLS];
};

G_DEFINE_FINAL_TYPE (CrampMonthGrid, cramp_month_grid, GTK_TYPE_WIDGET)

enum
{
  GO,
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static CrampNightCell *
cell_of (CrampMonthGrid *self, int day)
{
  return day >= self->first && day < self->first + N_CELLS ? self->cells[day - self->first] : NULL;
}

/* A year shows each day once. */
static gboolean
is_shown (CrampMonthGrid *self, int day)
{
  return !self->compact || cramp_day_month_start (day) == self->month;
}

static CrampNightCellFlags
flags_of (CrampMonthGrid *self, int day)
{
  return (cramp_day_month_start (day) != self->month ? CRAMP_NIGHT_CELL_OUTSIDE : 0) |
         (day == self->today ? CRAMP_NIGHT_CELL_TODAY : 0) | (day > self->today ? CRAMP_NIGHT_CELL_FUTURE : 0);
}

static void
fill_cell (CrampMonthGrid *self, int day)
{
  CrampNightItem *item = cramp_nights_find (self->nights, day);
  CrampNightCell *cell = cell_of (self, day);
  gboolean shown = is_shown (self, day);

  gtk_widget_set_child_visible (GTK_WIDGET (cell), shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
  if (shown && item)
    cramp_night_cell_show (cell, cramp_night_item_get_group (item), flags_of (self, day));
  cramp_night_cell_set_selected (cell, shown && day == self->day);
}

static void
nights_changed_cb (CrampMonthGrid *self, guint position, guint removed, guint added, GListModel *model)
{
  g_autoptr (CrampNightItem) item = g_list_model_get_item (model, position);
  int from = item ? cramp_night_item_get_day (item) : 0;

  if (!item || self->first == CRAMP_DAY_UNSET)
    return;
  for (int day = MAX (from, self->first); day < MIN (from + (int) added, self->first + N_CELLS); day++)
    fill_cell (self, day);
}

static void
go (CrampMonthGrid *self, int day, gboolean by_keyboard)
{
  g_signal_emit (self, signals[GO], 0, day, by_keyboard);
}

static gboolean
key_cb (CrampMonthGrid *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  CrampCalendarMove move;
  int day;

  if (!cramp_calendar_key (GTK_WIDGET (self), key, state, &move))
    return FALSE;
  day = cramp_calendar_move (self->day, move, self->today, cramp_first_weekday ());
  if (day == self->day)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    go (self, day, TRUE);
  return TRUE;
}

static void
pressed_cb (CrampMonthGrid *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked ? gtk_widget_get_ancestor (picked, CRAMP_TYPE_NIGHT_CELL) : NULL;
  int day = cell ? cramp_night_cell_get_day (CRAMP_NIGHT_CELL (cell)) : CRAMP_DAY_UNSET;

  if (cell && is_shown (self, day) && day <= self->today)
    go (self, day, FALSE);
}

static void
activate_cb (CrampMonthGrid *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static GtkWidget *
make_weekday (int weekday, gboolean compact)
{
  int monday = cramp_calendar_week_start (cramp_day_new (2000, 1, 3), 1);
  int year, month, month_day;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *short_name = NULL;
  g_autofree char *name = NULL;
  GtkWidget *label;

  cramp_day_split (monday + weekday - 1, &year, &month, &month_day);
  time = g_date_time_new_utc (year, month, month_day, 12, 0, 0);
  short_name = g_date_time_format (time, "%a");
  name = g_date_time_format (time, "%A");
  label = g_object_new (GTK_TYPE_LABEL, "label", short_name, "hexpand", TRUE, "ellipsize",
                        compact ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  gtk_widget_add_css_class (label, "weekday");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return label;
}

static GtkWidget *
make_row (CrampMonthGrid *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_widget_add_css_class (row, "week");
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return row;
}

static void
build (CrampMonthGrid *self)
{
  int first_weekday = cramp_first_weekday ();

  if (!self->compact)
    {
      GtkWidget *head = make_row (self);

      for (int i = 0; i < N_WEEKDAYS; i++)
        gtk_box_append (GTK_BOX (head), make_weekday ((first_weekday - 1 + i) % N_WEEKDAYS + 1, self->compact));
    }
  for (guint week = 0; week < N_WEEKS; week++)
    {
      GtkWidget *row = self->weeks[week] = make_row (self);

      gtk_widget_set_vexpand (row, !self->compact);
      for (guint i = 0; i < N_WEEKDAYS; i++)
        {
          GtkWidget *cell = cramp_night_cell_new (self->compact);

          g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (row), cell);
          self->cells[week * N_WEEKDAYS + i] = CRAMP_NIGHT_CELL (cell);
        }
    }
}

static gboolean
cramp_month_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* One stop for Tab: the arrows go on from there. */
  if (gtk_widget_get_focus_child (widget))
    return FALSE;
  return cramp_month_grid_focus_day (CRAMP_MONTH_GRID (widget));
}

static void
cramp_month_grid_dispose (GObject *object)
{
  CrampMonthGrid *self = CRAMP_MONTH_GRID (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->nights);
  G_OBJECT_CLASS (cramp_month_grid_parent_class)->dispose (object);
}

static void
cramp_month_grid_class_init (CrampMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_month_grid_dispose;
  widget_class->focus = cramp_month_grid_focus;

  signals[GO] = g_signal_new ("go", CRAMP_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[OPENED] =
      g_signal_new ("opened", CRAMP_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monthgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
cramp_month_grid_init (CrampMonthGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cramp_month_grid_new:
 * @nights: where the cells' content comes from; its owner sees to it that the month's days are in it
 * @compact: whether it is one of a whole year's
 *
 * Returns: (transfer floating): a grid that shows nothing yet
 */
GtkWidget *
cramp_month_grid_new (CrampNights *nights, gboolean compact)
{
  CrampMonthGrid *self = g_object_new (CRAMP_TYPE_MONTH_GRID, NULL);

  self->nights = g_object_ref (nights);
  self->compact = compact;
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  build (self);
  g_signal_connect_object (nights, "items-changed", G_CALLBACK (nights_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cramp_month_grid_span:
 * @month: a day of the month
 * @from: (out): the first day that its grid shows
 * @to: (out): the last one
 */
void
cramp_month_grid_span (int month, int *from, int *to)
{
  *from = cramp_calendar_week_start (cramp_day_month_start (month), cramp_first_weekday ());
  *to = *from + N_CELLS - 1;
}

/**
 * cramp_month_grid_show:
 * @month: a day of the month to show
 * @today: days after it have not come yet
 *
 * Call it before the range of the nights is set, so that each cell is filled once.
 *
 * Returns: whether it has to be set: %FALSE where the same is shown already
 */
gboolean
cramp_month_grid_show (CrampMonthGrid *self, int month, int today)
{
  g_autofree char *name = NULL;
  int last;

  if (self->month == cramp_day_month_start (month) && self->today == today)
    return FALSE;
  name = cramp_day_format_month (month);
  self->month = cramp_day_month_start (month);
  self->today = today;
  cramp_month_grid_span (month, &self->first, &last);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (int day = self->first; day <= last; day++)
    fill_cell (self, day);
  /* In a year all months are equally high. */
  for (int week = N_WEEKS - 2; week < N_WEEKS && !self->compact; week++)
    gtk_widget_set_visible (self->weeks[week], self->first + week * N_WEEKDAYS < cramp_day_add_months (self->month, 1));
  return TRUE;
}

/**
 * cramp_month_grid_set_day:
 * @day: the selected day, in this month or not
 */
void
cramp_month_grid_set_day (CrampMonthGrid *self, int day)
{
  CrampNightCell *before = cell_of (self, self->day);
  CrampNightCell *now = cell_of (self, day);

  self->day = day;
  if (before)
    cramp_night_cell_set_selected (before, FALSE);
  if (now && is_shown (self, day))
    cramp_night_cell_set_selected (now, TRUE);
}

/**
 * cramp_month_grid_focus_day:
 *
 * Moves the focus to the selected day.
 *
 * Returns: whether the grid shows it
 */
gboolean
cramp_month_grid_focus_day (CrampMonthGrid *self)
{
  CrampNightCell *cell = cell_of (self, self->day);

  return cell && is_shown (self, self->day) && gtk_widget_grab_focus (GTK_WIDGET (cell));
}
