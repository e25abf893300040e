/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-book.h"
#include "cramp-reminder-preferences.h"
#include "cramp-test.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GSettings *settings;
  GtkWidget *window;
  GtkWidget *group;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->folder = cramp_test_folder ();
  f->clock = cramp_test_clock ();
  f->diary = cramp_test_diary (f->folder, f->clock);
  f->settings = g_settings_new (APPLICATION_ID);
  cramp_diary_log_reminder (f->diary, CRAMP_REMINDER_DOSE, cramp_clock_now (f->clock), CRAMP_REMINDER_NO_SERVER);
  f->group = cramp_reminder_preferences_new (f->diary);
  f->window = g_object_new (GTK_TYPE_WINDOW, "child", f->group, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_settings_reset (f->settings, "remind-doses");
  g_settings_reset (f->settings, "remind-quiet-from");
  g_object_unref (f->settings);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->diary);
  g_assert_finalize_object (f->clock);
  cramp_test_remove_folder (f->folder);
  g_free (f->folder);
}

static gpointer
child (Fixture *f, const char *name)
{
  return gtk_widget_get_template_child (f->group, CRAMP_TYPE_REMINDER_PREFERENCES, name);
}

/* The group says at once what a switch means on this desktop: here nothing shows notifications. */
static void
test_outlook (Fixture *f, gconstpointer unused)
{
  AdwPreferencesRow *outlook = child (f, "outlook");

  g_assert_cmpstr (adw_preferences_row_get_title (outlook), ==, "Reminders are off");
  adw_switch_row_set_active (child (f, "doses"), TRUE);
  g_assert_true (g_settings_get_boolean (f->settings, "remind-doses"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (adw_preferences_row_get_title (outlook), ==, "No reminders can be shown");
  g_assert_true (gtk_widget_get_visible (child (f, "log")));
}

static void
test_times (Fixture *f, gconstpointer unused)
{
  GtkWidget *from = child (f, "quiet_from");
  GtkWidget *problem = child (f, "quiet_from_problem");

  gtk_editable_set_text (GTK_EDITABLE (from), "21h");
  g_signal_emit_by_name (from, "apply");
  g_assert_cmpint (g_settings_get_int (f->settings, "remind-quiet-from"), ==, 21 * 60);
  gtk_editable_set_text (GTK_EDITABLE (from), "late");
  g_signal_emit_by_name (from, "apply");
  g_assert_cmpint (g_settings_get_int (f->settings, "remind-quiet-from"), ==, 21 * 60);
  g_assert_true (gtk_widget_has_css_class (from, "error"));
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (problem)), ==, "This is not a time of day. Write it as “3:12 AM”.");
  gtk_editable_set_text (GTK_EDITABLE (from), "22:30");
  g_signal_emit_by_name (from, "apply");
  g_assert_false (gtk_widget_has_css_class (from, "error"));
  g_assert_false (gtk_widget_get_visible (problem));
}

static GtkWidget *
find_group (GtkWidget *widget)
{
  GtkWidget *found = CRAMP_IS_REMINDER_PREFERENCES (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_group (child);
  return found;
}

/* In a dialog of its own, too, what is no time is not dropped without a word. */
static void
test_dialog (Fixture *f, gconstpointer unused)
{
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW, NULL);
  AdwDialog *dialog = cramp_reminder_preferences_new_dialog (f->diary);

  g_settings_set_boolean (f->settings, "remind-quiet", TRUE);
  gtk_window_present (window);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  while (!find_group (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (find_group (GTK_WIDGET (window)),
                                                                      CRAMP_TYPE_REMINDER_PREFERENCES, "quiet_from")),
                         "late");
  adw_dialog_close (dialog);
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (window))));
  g_settings_reset (f->settings, "remind-quiet");
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/reminders/outlook", Fixture, NULL, set_up, test_outlook, tear_down);
  g_test_add ("/reminders/times", Fixture, NULL, set_up, test_times, tear_down);
  g_test_add ("/reminders/dialog", Fixture, NULL, set_up, test_dialog, tear_down);
  return g_test_run ();
}
