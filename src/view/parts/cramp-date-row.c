/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-date-row.h"

#include <glib/gi18n-lib.h>

#include "cramp-date-popover.h"
#include "cramp-day.h"

/**
 * CrampDateRow:
 *
 * A row for a date that need not be given: the subtitle tells it, a button opens a calendar, another one clears it.
 */
struct _CrampDateRow
{
  AdwActionRow parent_instance;

  int day; /* 0 where it is not given */

  CrampDatePopover *calendar;
  GtkWidget *choose;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (CrampDateRow, cramp_date_row, ADW_TYPE_ACTION_ROW)

static void
show_day (CrampDateRow *self)
{
  g_autofree char *text = self->day ? cramp_day_format_long (self->day) : g_strdup (_ ("Not given"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_visible (self->clear, self->day != 0);
}

static void
day_picked_cb (CrampDateRow *self, int day)
{
  self->day = day;
  show_day (self);
}

static void
clear_cb (CrampDateRow *self)
{
  self->day = 0;
  show_day (self);
}

static void
title_changed_cb (CrampDateRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *choose = g_strdup_printf (_ ("Choose: %s"), title);
  g_autofree char *clear = g_strdup_printf (_ ("Clear: %s"), title);

  gtk_widget_set_tooltip_text (self->choose, choose);
  gtk_widget_set_tooltip_text (self->clear, clear);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL, choose, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
}

static void
cramp_date_row_class_init (CrampDateRowClass *klass)
{
}

static void
cramp_date_row_init (CrampDateRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->calendar = CRAMP_DATE_POPOVER (cramp_date_popover_new ());
  g_signal_connect_object (self->calendar, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->clear);

  self->choose = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->choose), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->choose), GTK_WIDGET (self->calendar));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->choose, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choose);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->choose);

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  show_day (self);
}

/**
 * cramp_date_row_get_day:
 *
 * Returns: the day, 0 where it is not given
 */
int
cramp_date_row_get_day (CrampDateRow *self)
{
  return self->day;
}

/**
 * cramp_date_row_set_day:
 * @day: the day, 0 for "not given"
 */
void
cramp_date_row_set_day (CrampDateRow *self, int day)
{
  if (day)
    cramp_date_popover_set_day (self->calendar, day);
  self->day = day;
  show_day (self);
}
