/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-preferences.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-desktop.h"
#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-reminder-book.h"
#include "cramp-reminder-text.h"
#include "cramp-time-of-day.h"

/* So many of the reminders that could not be shown are listed. */
#define LOG_ROWS 20

/**
 * CrampReminderPreferences:
 *
 * What to be reminded of, when not, and whether reminders will really come: a group for the preferences.
 */
struct _CrampReminderPreferences
{
  AdwPreferencesGroup parent_instance;

  CrampDiary *diary;   /* (owned) */
  GSettings *settings; /* (owned) */
  guint idle;          /* source that looks at the desktop again */

  AdwActionRow *outlook;
  GtkImage *outlook_icon;
  AdwSwitchRow *doses;
  AdwSwitchRow *stretches;
  AdwExpanderRow *morning;
  AdwEntryRow *morning_minute;
  GtkLabel *morning_minute_problem;
  AdwExpanderRow *quiet;
  AdwEntryRow *quiet_from;
  GtkLabel *quiet_from_problem;
  AdwEntryRow *quiet_to;
  GtkLabel *quiet_to_problem;
  AdwSwitchRow *discreetly;
  AdwSwitchRow *in_background;
  AdwExpanderRow *log;
};

G_DEFINE_FINAL_TYPE (CrampReminderPreferences, cramp_reminder_preferences, ADW_TYPE_PREFERENCES_GROUP)

/* The switches, and the settings they stand for. */
static const struct
{
  gsize row;
  const char *property;
  const char *key;
} switches[] = {
  { G_STRUCT_OFFSET (CrampReminderPreferences, doses), "active", "remind-doses" },
  { G_STRUCT_OFFSET (CrampReminderPreferences, stretches), "active", "remind-stretches" },
  { G_STRUCT_OFFSET (CrampReminderPreferences, morning), "enable-expansion", "remind-morning" },
  { G_STRUCT_OFFSET (CrampReminderPreferences, quiet), "enable-expansion", "remind-quiet" },
  { G_STRUCT_OFFSET (CrampReminderPreferences, discreetly), "active", "remind-discreetly" },
  { G_STRUCT_OFFSET (CrampReminderPreferences, in_background), "active", "remind-in-background" },
};

/* The same of the times of day, and where it is said that something is none. */
static const struct
{
  gsize row;
  gsize problem;
  const char *key;
} times[] = {
#define TIME(name, key) \
  { G_STRUCT_OFFSET (CrampReminderPreferences, name), G_STRUCT_OFFSET (CrampReminderPreferences, name##_problem), key }
  TIME (morning_minute, "remind-morning-minute"),
  TIME (quiet_from, "remind-quiet-from"),
  TIME (quiet_to, "remind-quiet-to"),
#undef TIME
};

#define WIDGET_AT(self, offset) G_STRUCT_MEMBER (gpointer, self, offset)

static char *
format_time (CrampReminderPreferences *self, guint i)
{
  return cramp_time_format (g_settings_get_int (self->settings, times[i].key) * 60, 0);
}

static void
show_time (CrampReminderPreferences *self, guint i)
{
  g_autofree char *text = format_time (self, i);

  /* Only what the user types is to be applied. */
  adw_entry_row_set_show_apply_button (WIDGET_AT (self, times[i].row), FALSE);
  gtk_editable_set_text (WIDGET_AT (self, times[i].row), text);
  adw_entry_row_set_show_apply_button (WIDGET_AT (self, times[i].row), TRUE);
}

/* Keeps what was typed, or says that it is no time of day. What holds is one, however a language writes it. */
static gboolean
apply_time (CrampReminderPreferences *self, guint i)
{
  GtkWidget *row = WIDGET_AT (self, times[i].row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *held = format_time (self, i);
  g_autoptr (GError) error = NULL;
  int minute = g_settings_get_int (self->settings, times[i].key);
  gboolean fine = g_str_equal (text, held) || cramp_time_of_day_parse (text, &minute, &error);

  cramp_field_set_error (row, WIDGET_AT (self, times[i].problem), fine ? NULL : error->message);
  if (!fine)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (row), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return FALSE;
    }
  g_settings_set_int (self->settings, times[i].key, minute);
  show_time (self, i);
  return TRUE;
}

static void
time_applied_cb (GtkWidget *row, CrampReminderPreferences *self)
{
  guint i = 0;

  while (WIDGET_AT (self, times[i].row) != (gpointer) row)
    i++;
  apply_time (self, i);
}

/* Whether reminders will come */

static CrampReminderOutlook
look_at_desktop (CrampReminderPreferences *self)
{
  CrampNotifier notifier = cramp_desktop_find_notifier ();
  gboolean sandboxed = cramp_desktop_is_sandboxed ();
  int answer = g_settings_get_int (self->settings, "background-answer");

  return (CrampReminderOutlook) {
    .any_on = cramp_reminder_settings_any_on (self->settings),
    .can_show = notifier != CRAMP_NOTIFIER_NONE,
    .in_background = g_settings_get_boolean (self->settings, "remind-in-background"),
    .starts_itself = sandboxed ? answer == CRAMP_BACKGROUND_ALLOWED : cramp_desktop_has_autostart (),
    .refused = sandboxed && answer == CRAMP_BACKGROUND_REFUSED,
    .buttons_wake = notifier > CRAMP_NOTIFIER_PLAIN && cramp_desktop_can_wake (),
  };
}

static gboolean
show_outlook_cb (gpointer user_data)
{
  CrampReminderPreferences *self = user_data;
  CrampReminderOutlook outlook = look_at_desktop (self);
  g_autofree char *reason = cramp_reminder_outlook_reason (&outlook);
  gboolean fine = outlook.can_show && outlook.in_background && outlook.starts_itself && !outlook.refused;

  self->idle = 0;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->outlook), cramp_reminder_outlook_title (&outlook));
  adw_action_row_set_subtitle (self->outlook, reason);
  gtk_image_set_from_icon_name (self->outlook_icon, !outlook.any_on ? "notifications-disabled-symbolic"
                                                    : fine          ? "object-select-symbolic"
                                                                    : "dialog-warning-symbolic");
  return G_SOURCE_REMOVE;
}

/* After those who carry out what was chosen. */
static void
show_outlook_soon (CrampReminderPreferences *self)
{
  if (!self->idle)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, show_outlook_cb, self, NULL);
}

/* What could not be shown */

static const char *
describe_why (CrampReminderWhy why)
{
  return why == CRAMP_REMINDER_NO_SERVER ? _ ("Nothing on this desktop shows notifications")
                                         : _ ("The program was not running, or the computer was off or asleep");
}

static void
add_log_row (CrampReminderPreferences *self, const CrampReminderLogEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  int offset = cramp_clock_utc_offset (cramp_diary_get_clock (self->diary), entry->time);
  g_autofree char *day = cramp_day_format (cramp_day_of (entry->time, offset));
  g_autofree char *time = cramp_time_format (entry->time, offset);
  g_autofree char *title = g_strdup_printf (
      /* Translators: a day, a time of day, and what was to be reminded of. */
      _ ("%1$s, %2$s: %3$s"), day, time, cramp_reminder_kind_label ((CrampReminderKind) entry->kind));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_why (entry->why));
  adw_expander_row_add_row (self->log, row);
}

static void
fill_log (CrampReminderPreferences *self)
{
  g_autoptr (GArray) log = cramp_diary_list_reminder_log (self->diary);

  gtk_widget_set_visible (GTK_WIDGET (self->log), log && log->len);
  for (guint i = 0; log && i < MIN (log->len, LOG_ROWS); i++)
    add_log_row (self, &g_array_index (log, CrampReminderLogEntry, i));
}

static void
cramp_reminder_preferences_dispose (GObject *object)
{
  CrampReminderPreferences *self = CRAMP_REMINDER_PREFERENCES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_REMINDER_PREFERENCES);
  g_clear_object (&self->settings);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_reminder_preferences_parent_class)->dispose (object);
}

static void
cramp_reminder_preferences_class_init (CrampReminderPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/crampdiary/CrampDiary/reminder-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, outlook);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, outlook_icon);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, doses);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, stretches);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, morning);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, morning_minute);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, morning_minute_problem);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, quiet);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, quiet_from);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, quiet_from_problem);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, quiet_to);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, quiet_to_problem);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, discreetly);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, in_background);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderPreferences, log);
  gtk_widget_class_bind_template_callback (widget_class, time_applied_cb);
}

static void
cramp_reminder_preferences_init (CrampReminderPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APPLICATION_ID);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_settings_bind (self->settings, switches[i].key, WIDGET_AT (self, switches[i].row), switches[i].property,
                     G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    show_time (self, i);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (show_outlook_soon), self, G_CONNECT_SWAPPED);
  show_outlook_cb (self);
}

/**
 * cramp_reminder_preferences_new:
 *
 * Returns: (transfer floating): the group, for a page of the preferences
 */
GtkWidget *
cramp_reminder_preferences_new (CrampDiary *diary)
{
  CrampReminderPreferences *self = g_object_new (CRAMP_TYPE_REMINDER_PREFERENCES, NULL);

  self->diary = g_object_ref (diary);
  fill_log (self);
  return GTK_WIDGET (self);
}

/**
 * cramp_reminder_preferences_apply:
 *
 * Keeps the times that were typed and not applied yet, before the preferences close. What is no time of day is marked
 * and gets the keyboard.
 *
 * Returns: whether all could be kept; what is switched off does not count
 */
gboolean
cramp_reminder_preferences_apply (CrampReminderPreferences *self)
{
  GtkWidget *wrong = NULL;

  for (guint i = G_N_ELEMENTS (times); i > 0; i--)
    {
      GtkWidget *row = WIDGET_AT (self, times[i - 1].row);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

      if (!apply_time (self, i - 1) && adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (group)))
        {
          adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
          wrong = row;
        }
    }
  if (wrong)
    gtk_widget_grab_focus (wrong);
  return !wrong;
}

static void
close_attempt_cb (CrampReminderPreferences *self, AdwDialog *dialog)
{
  if (cramp_reminder_preferences_apply (self))
    adw_dialog_force_close (dialog);
  else
    cramp_feedback_ask_discard (dialog);
}

/**
 * cramp_reminder_preferences_new_dialog:
 *
 * Returns: (transfer floating): a dialog with this group alone
 */
AdwDialog *
cramp_reminder_preferences_new_dialog (CrampDiary *diary)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkWidget *self = cramp_reminder_preferences_new (diary);

  adw_dialog_set_title (dialog, _ ("Reminders"));
  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect_object (dialog, "close-attempt", G_CALLBACK (close_attempt_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}
