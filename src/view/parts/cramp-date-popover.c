/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-date-popover.h"

#include "cramp-calendar-keys.h"
#include "cramp-day.h"

/**
 * CrampDatePopover:
 *
 * A month to pick a day from. It closes when one is picked, and not before: leafing through the months and years picks
 * nothing, and neither does going through the days by keyboard until Enter.
 *
 * Signals: #CrampDatePopover::picked (the day).
 *
 * Shortcuts: those of cramp_calendar_key() but for today, which it does not know; Return and Space pick.
 */
struct _CrampDatePopover
{
  GtkPopover parent_instance;

  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (CrampDatePopover, cramp_date_popover, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* GtkCalendar says nothing of itself to screen readers. */
static void
name_day (CrampDatePopover *self)
{
  g_autofree char *text = cramp_day_format_long (cramp_date_popover_get_day (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (gtk_widget_is_focus (GTK_WIDGET (self->calendar)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->calendar), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
pick (CrampDatePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, cramp_date_popover_get_day (self));
}

/* GtkCalendar has selected the day when it was pressed; its signal says nothing where a month on the same day is
 * meant. */
static void
released_cb (CrampDatePopover *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked && gtk_widget_has_css_class (picked, "day-number"))
    pick (self);
}

static gboolean
is_pick (guint key, GdkModifierType state)
{
  return !(state & gtk_accelerator_get_default_mod_mask ()) &&
         (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space || key == GDK_KEY_KP_Space);
}

/* GtkCalendar's own arrows lead no further than the month, and Enter does nothing there. */
static gboolean
key_cb (CrampDatePopover *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  int day = cramp_date_popover_get_day (self);
  CrampCalendarMove move;

  if (!gtk_widget_is_focus (GTK_WIDGET (self->calendar)))
    return FALSE;
  if (is_pick (key, state))
    pick (self);
  else if (cramp_calendar_key (GTK_WIDGET (self), key, state, &move) && move != CRAMP_MOVE_TODAY)
    cramp_date_popover_set_day (self, cramp_calendar_move (day, move, G_MAXINT, cramp_first_weekday ()));
  else
    return FALSE;
  return TRUE;
}

static void
cramp_date_popover_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cramp_date_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (CRAMP_DATE_POPOVER (widget)->calendar));
}

static void
cramp_date_popover_class_init (CrampDatePopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->show = cramp_date_popover_show;
  signals[PICKED] = g_signal_new ("picked", CRAMP_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cramp_date_popover_init (CrampDatePopover *self)
{
  /* What GtkCalendar's own buttons do. */
  static const char *const turns[] = { "prev-month", "next-month", "prev-year", "next-year" };
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->calendar = g_object_new (GTK_TYPE_CALENDAR, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->calendar));
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_swapped (self->calendar, turns[i], G_CALLBACK (name_day), self);
  name_day (self);
}

/**
 * cramp_date_popover_new:
 *
 * Returns: (transfer floating): a popover that begins with the real date
 */
GtkWidget *
cramp_date_popover_new (void)
{
  return g_object_new (CRAMP_TYPE_DATE_POPOVER, NULL);
}

/**
 * cramp_date_popover_get_day:
 *
 * Returns: the day selected, picked or not
 */
int
cramp_date_popover_get_day (CrampDatePopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  int year, month, month_day;

  g_date_time_get_ymd (date, &year, &month, &month_day);
  return cramp_day_new (year, month, month_day);
}

/**
 * cramp_date_popover_set_day:
 * @day: the day to select
 */
void
cramp_date_popover_set_day (CrampDatePopover *self, int day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, month_day;

  cramp_day_split (day, &year, &month, &month_day);
  date = g_date_time_new_local (year, month, month_day, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
  name_day (self);
}
