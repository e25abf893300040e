/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-preferences.h"

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-reminder-preferences.h"
#include "cramp-scroll.h"
#include "cramp-sound-group.h"
#include "cramp-time-of-day.h"

#define MINUTES_A_DAY (24 * 60)
#define SECONDS_A_MINUTE 60

/**
 * CrampPreferences:
 *
 * What can be set. Nothing here needs to be: the program works as it is.
 */
struct _CrampPreferences
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings; /* (owned) */
  CrampDiary *diary;   /* (owned) */

  AdwPreferencesPage *page;
  GtkWidget *person;
  AdwPreferencesGroup *data;
  AdwSpinRow *boundary;   /* in minutes after midnight */
  gboolean boundary_fine; /* what was typed there last is a time of day */
  AdwComboRow *paper;
  GtkWidget *bright;
  CrampReminderPreferences *reminders; /* made in C */
};

G_DEFINE_FINAL_TYPE (CrampPreferences, cramp_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the list in preferences.ui. */
static const char *const papers[] = { "usual", "a4", "letter" };

/* As the user writes times. */
static char *
format_boundary (AdwSpinRow *row)
{
  return cramp_time_format ((gint64) adw_spin_row_get_value (row) * SECONDS_A_MINUTE, 0);
}

static gboolean
boundary_output_cb (CrampPreferences *self G_GNUC_UNUSED, AdwSpinRow *row)
{
  g_autofree char *text = format_boundary (row);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  return TRUE;
}

/* What is no time of day is said, and what holds stands there again: that is fine however a language writes it. */
static int
boundary_input_cb (CrampPreferences *self, double *value, AdwSpinRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  int minute = (int) adw_spin_row_get_value (row);
  g_autofree char *held = format_boundary (row);
  g_autoptr (GError) error = NULL;

  self->boundary_fine = g_str_equal (text, held) || cramp_time_of_day_parse (text, &minute, &error);
  if (!self->boundary_fine)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (error->message));
  *value = minute;
  return TRUE;
}

static void
boundary_cb (CrampPreferences *self)
{
  /* Midnight is at both ends, so that one gets round it in whole steps. */
  int minutes = (int) adw_spin_row_get_value (self->boundary) % MINUTES_A_DAY;

  if (!self->diary)
    return;
  g_settings_set_int (self->settings, "night-boundary", minutes);
  cramp_diary_set_boundary (self->diary, minutes);
}

static void
paper_cb (CrampPreferences *self)
{
  if (self->diary)
    g_settings_set_string (self->settings, "paper", papers[adw_combo_row_get_selected (self->paper)]);
}

/* By no action of its own: the row can have the keyboard before the window's actions are known. */
static void
person_cb (CrampPreferences *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.person", NULL);
}

/* What was typed last counts also while the cursor is still there. */
static void
close_attempt_cb (CrampPreferences *self)
{
  adw_spin_row_update (self->boundary);
  if (!self->boundary_fine)
    gtk_widget_grab_focus (GTK_WIDGET (self->boundary));
  else if (cramp_reminder_preferences_apply (self->reminders))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    cramp_feedback_ask_discard (ADW_DIALOG (self));
}

static void
cramp_preferences_dispose (GObject *object)
{
  CrampPreferences *self = CRAMP_PREFERENCES (object);

  g_clear_object (&self->diary);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cramp_preferences_parent_class)->dispose (object);
}

/* In a narrow window libadwaita moves the keyboard on, past the first row and out of sight. */
static gboolean
begin_cb (GtkWidget *row, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

static void
cramp_preferences_map (GtkWidget *widget)
{
  CrampPreferences *self = CRAMP_PREFERENCES (widget);

  GTK_WIDGET_CLASS (cramp_preferences_parent_class)->map (widget);
  gtk_widget_add_tick_callback (self->person, begin_cb, NULL, NULL);
  cramp_scroll_begin (self->page);
}

static void
cramp_preferences_class_init (CrampPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_preferences_dispose;
  widget_class->map = cramp_preferences_map;

  g_type_ensure (CRAMP_TYPE_SOUND_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, page);
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, person);
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, data);
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, boundary);
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, paper);
  gtk_widget_class_bind_template_child (widget_class, CrampPreferences, bright);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundary_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundary_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundary_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
cramp_preferences_init (CrampPreferences *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
}

static void
show_settings (CrampPreferences *self)
{
  g_autofree char *paper = g_settings_get_string (self->settings, "paper");

  adw_spin_row_set_value (self->boundary, g_settings_get_int (self->settings, "night-boundary"));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (paper, papers[i]))
      adw_combo_row_set_selected (self->paper, i);
  g_settings_bind (self->settings, "bedside-bright", self->bright, "active", G_SETTINGS_BIND_DEFAULT);
}

/* They need a diary, and the data shall stand last. */
static void
add_reminders (CrampPreferences *self)
{
  self->reminders = CRAMP_REMINDER_PREFERENCES (cramp_reminder_preferences_new (self->diary));
  g_object_ref (self->data);
  adw_preferences_page_remove (self->page, self->data);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->reminders));
  adw_preferences_page_add (self->page, self->data);
  g_object_unref (self->data);
}

/**
 * cramp_preferences_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
cramp_preferences_new (CrampDiary *diary)
{
  CrampPreferences *self = g_object_new (CRAMP_TYPE_PREFERENCES, NULL);

  show_settings (self);
  self->diary = g_object_ref (diary);
  add_reminders (self);
  return ADW_DIALOG (self);
}
