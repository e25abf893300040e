/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar.h"

#include <glib/gi18n-lib.h>

#include "cramp-calendar-move.h"
#include "cramp-date-popover.h"
#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-filter-button.h"
#include "cramp-let-wrap.h"
#include "cramp-month-grid.h"
#include "cramp-week-list.h"
#include "cramp-year-view.h"

/**
 * CrampCalendar:
 *
 * The nights as a month, a year or a list, with one of them selected. What is shown always is the month or the year of
 * the selected night.
 *
 * Properties: #CrampCalendar:day, the selected day, never after today.
 *
 * Signals: #CrampCalendar::opened when the selected night was activated.
 *
 * Actions: `calendar.move(CrampCalendarMove)`, `calendar.today`, `calendar.show-all` ends filtering.
 */
struct _CrampCalendar
{
  AdwBin parent_instance;

  CrampDiary *diary; /* (owned) (nullable) */
  int day;           /* selected; CRAMP_DAY_UNSET before there is a diary */
  int today;
  guint midnight; /* alarm at the end of @today, 0 for none */

  GtkWidget *month;       /* CrampMonthGrid */
  GtkWidget *year;        /* (nullable): CrampYearView, made when first shown */
  GtkWidget *list;        /* (nullable): CrampWeekList, made when first shown */
  CrampNights *nights[3]; /* (owned): of the three views */

  GtkMenuButton *title;
  CrampDatePopover *date;
  GtkButton *previous;
  GtkButton *next;
  AdwToggleGroup *views;
  CrampFilterButton *filter;
  GtkRevealer *filter_bar;
  GtkLabel *filter_label;
  GtkStack *stack;
  GtkWidget *legend;
  GtkWidget *year_legend;
  GtkWidget *hidden_mark;
  GtkWidget *year_hidden_mark;
};

G_DEFINE_FINAL_TYPE (CrampCalendar, cramp_calendar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DAY,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

typedef enum
{
  MONTH,
  YEAR,
  LIST,
} View;

static View
get_view (CrampCalendar *self)
{
  return adw_toggle_group_get_active (self->views);
}

/* What is shown */

static void
show_title (CrampCalendar *self)
{
  g_autofree char *month = cramp_day_format_month (self->day);
  g_autofree char *year = NULL;
  int number, today_year;

  cramp_day_split (self->day, &number, NULL, NULL);
  cramp_day_split (self->today, &today_year, NULL, NULL);
  year = g_strdup_printf ("%d", number);
  gtk_menu_button_set_label (self->title, get_view (self) == YEAR ? year : month);
  cramp_let_wrap (self->title);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), get_view (self) == MONTH ? cramp_day_month_start (self->day) <
                                                                                    cramp_day_month_start (self->today)
                                                                              : number < today_year);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->previous),
                               get_view (self) == YEAR ? _ ("Year before") : _ ("Month before"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->next), get_view (self) == YEAR ? _ ("Next year") : _ ("Next month"));
}

static void
go_cb (CrampCalendar *self, int day)
{
  cramp_calendar_set_day (self, day);
  if (get_view (self) == MONTH)
    cramp_month_grid_focus_day (CRAMP_MONTH_GRID (self->month));
  else if (get_view (self) == YEAR)
    cramp_year_view_focus_day (CRAMP_YEAR_VIEW (self->year));
}

static void
opened_cb (CrampCalendar *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
failed_cb (CrampCalendar *self, const GError *error)
{
  cramp_feedback_error (GTK_WIDGET (self), _ ("The diary could not be read"), error);
}

static GtkWidget *
add_view (CrampCalendar *self, GtkWidget *view)
{
  g_signal_connect_object (view, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, view);
  return view;
}

static void
show_month (CrampCalendar *self)
{
  int from, to;

  if (!self->month)
    self->month = add_view (self, cramp_month_grid_new (self->nights[MONTH], FALSE));
  cramp_month_grid_span (self->day, &from, &to);
  cramp_month_grid_set_day (CRAMP_MONTH_GRID (self->month), self->day);
  if (cramp_month_grid_show (CRAMP_MONTH_GRID (self->month), self->day, self->today))
    cramp_nights_set_range (self->nights[MONTH], from, to);
  gtk_stack_set_visible_child (self->stack, self->month);
}

static void
show_year (CrampCalendar *self)
{
  if (!self->year)
    self->year = add_view (self, cramp_year_view_new (self->nights[YEAR]));
  cramp_year_view_show (CRAMP_YEAR_VIEW (self->year), self->day, self->today);
  gtk_stack_set_visible_child (self->stack, self->year);
}

static void
show_list (CrampCalendar *self)
{
  if (!self->list)
    self->list = add_view (self, cramp_week_list_new (self->nights[LIST]));
  cramp_week_list_show (CRAMP_WEEK_LIST (self->list), self->day);
  gtk_stack_set_visible_child (self->stack, self->list);
}

static void (*const show_view[]) (CrampCalendar *) = {
  [MONTH] = show_month,
  [YEAR] = show_year,
  [LIST] = show_list,
};

static void
show_all (CrampCalendar *self)
{
  if (self->day == CRAMP_DAY_UNSET)
    return;
  show_title (self);
  gtk_widget_set_visible (self->legend, get_view (self) == MONTH);
  gtk_widget_set_visible (self->year_legend, get_view (self) == YEAR);
  show_view[get_view (self)](self);
}

static void
view_cb (CrampCalendar *self)
{
  show_all (self);
}

static void
filter_cb (CrampCalendar *self)
{
  const CrampEpisodeFilter *filter = cramp_filter_button_get_filter (self->filter);
  g_autofree char *text = cramp_episode_filter_describe (filter);

  for (guint i = 0; i < G_N_ELEMENTS (self->nights); i++)
    cramp_nights_set_filter (self->nights[i], filter);
  if (text)
    gtk_label_set_label (self->filter_label, text);
  gtk_revealer_set_reveal_child (self->filter_bar, text != NULL);
  gtk_widget_set_visible (self->hidden_mark, text != NULL);
  gtk_widget_set_visible (self->year_hidden_mark, text != NULL);
}

/* Getting about */

static void
move_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  CrampCalendar *self = CRAMP_CALENDAR (widget);
  CrampCalendarMove move = g_variant_get_int32 (parameter);

  if (get_view (self) == YEAR && move == CRAMP_MOVE_MONTH_BACK)
    move = CRAMP_MOVE_YEAR_BACK;
  else if (get_view (self) == YEAR && move == CRAMP_MOVE_MONTH_ON)
    move = CRAMP_MOVE_YEAR_ON;
  cramp_calendar_set_day (self, cramp_calendar_move (self->day, move, self->today, cramp_first_weekday ()));
}

static void
previous_cb (CrampCalendar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.move", "i", CRAMP_MOVE_MONTH_BACK);
}

static void
next_cb (CrampCalendar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.move", "i", CRAMP_MOVE_MONTH_ON);
}

static void
today_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_calendar_refresh (CRAMP_CALENDAR (widget));
  cramp_calendar_set_day (CRAMP_CALENDAR (widget), CRAMP_CALENDAR (widget)->today);
}

static void
show_all_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  cramp_filter_button_clear (CRAMP_CALENDAR (widget)->filter);
}

/* The popover begins where one is. */
static void
date_shown_cb (CrampCalendar *self)
{
  cramp_date_popover_set_day (self->date, self->day);
}

/* The day changes while the window is open. */

static void wait_for_midnight (CrampCalendar *self);

static void
midnight_cb (gpointer user_data)
{
  CrampCalendar *self = user_data;

  self->midnight = 0;
  cramp_calendar_refresh (self);
  wait_for_midnight (self);
}

static void
wait_for_midnight (CrampCalendar *self)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  gint64 midnight = cramp_day_time (cramp_clock_today (clock) + 1, 0, zone, NULL);

  if (self->midnight)
    cramp_alarm_cancel (alarm, self->midnight);
  self->midnight = cramp_alarm_add (alarm, midnight * G_USEC_PER_SEC, midnight_cb, self);
}

static void
clock_set_cb (CrampCalendar *self)
{
  cramp_calendar_refresh (self);
  wait_for_midnight (self);
}

static void
cramp_calendar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, CRAMP_CALENDAR (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_calendar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DAY:
      cramp_calendar_set_day (CRAMP_CALENDAR (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_calendar_dispose (GObject *object)
{
  CrampCalendar *self = CRAMP_CALENDAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_CALENDAR);
  if (self->midnight)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->midnight);
  self->midnight = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->nights); i++)
    g_clear_object (&self->nights[i]);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_calendar_parent_class)->dispose (object);
}

static void
cramp_calendar_class_init (CrampCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_calendar_get_property;
  object_class->set_property = cramp_calendar_set_property;
  object_class->dispose = cramp_calendar_dispose;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, CRAMP_DAY_UNSET,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[OPENED] =
      g_signal_new ("opened", CRAMP_TYPE_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_DATE_POPOVER);
  g_type_ensure (CRAMP_TYPE_FILTER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, date);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, previous);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, next);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, views);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, filter);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, filter_label);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, legend);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, year_legend);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, hidden_mark);
  gtk_widget_class_bind_template_child (widget_class, CrampCalendar, year_hidden_mark);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);

  gtk_widget_class_install_action (widget_class, "calendar.move", "i", move_action_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_action_cb);
  gtk_widget_class_install_action (widget_class, "calendar.show-all", NULL, show_all_action_cb);
}

static void
cramp_calendar_init (CrampCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_calendar_set_diary:
 *
 * Shows @diary from the running night on. To be called once.
 */
void
cramp_calendar_set_diary (CrampCalendar *self, CrampDiary *diary)
{
  CrampClock *clock = cramp_diary_get_clock (diary);
  gint64 now = cramp_clock_now (clock);

  self->diary = g_object_ref (diary);
  for (guint i = 0; i < G_N_ELEMENTS (self->nights); i++)
    {
      self->nights[i] = cramp_nights_new (diary);
      g_signal_connect_object (self->nights[i], "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    }
  self->today = cramp_clock_today (clock);
  wait_for_midnight (self);
  g_signal_connect_object (cramp_diary_get_alarm (diary), "clock-set", G_CALLBACK (clock_set_cb), self,
                           G_CONNECT_SWAPPED);
  cramp_calendar_set_day (self,
                          cramp_night_of (now, cramp_clock_utc_offset (clock, now), cramp_diary_get_boundary (diary)));
}

int
cramp_calendar_get_day (CrampCalendar *self)
{
  return self->day;
}

/**
 * cramp_calendar_set_day:
 * @day: the day to select; today where it has not come yet
 */
void
cramp_calendar_set_day (CrampCalendar *self, int day)
{
  day = MIN (day, self->today);
  if (day == self->day)
    return;
  self->day = day;
  show_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * cramp_calendar_refresh:
 *
 * Looks what day it is.
 */
void
cramp_calendar_refresh (CrampCalendar *self)
{
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));

  if (today == self->today)
    return;
  self->today = today;
  show_all (self);
}
