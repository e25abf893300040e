/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-application.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "cramp-about.h"
#include "cramp-command-line.h"
#include "cramp-diary.h"
#include "cramp-reminder.h"
#include "cramp-reminders.h"
#include "cramp-rescue.h"
#include "cramp-sample.h"
#include "cramp-welcome-dialog.h"
#include "cramp-window.h"

/* When to look whether the copy of the day is there, after the start and from then on. */
#define FIRST_COPY_SECONDS 5
#define COPY_SECONDS 3600

/**
 * CrampApplication:
 *
 * The program: opens the diary, shows the window, or does what the command line asks without one.
 */
struct _CrampApplication
{
  AdwApplication parent_instance;

  CrampClock *clock;         /* (owned) */
  CrampDiary *diary;         /* (owned) (nullable): until it is first needed */
  CrampReminders *reminders; /* (owned) (nullable): of @diary */
  GSettings *settings;       /* (owned) (nullable) */
  char *database;            /* (owned) (nullable): another file than the user's own */
  guint copies;              /* source that makes the copy of the day */
  gboolean cramp_now;        /* the first window is to start the clock */
  gboolean is_new;           /* there was no diary before */
  gboolean quitting;         /* a window is being closed to end the program */
  gboolean understood;       /* the words of the command line */
};

G_DEFINE_FINAL_TYPE (CrampApplication, cramp_application, ADW_TYPE_APPLICATION)

/* Development builds can be told what time it is, as "2026-11-22T07:00:00+01", so that tests and pictures are the same
 * on every day. */
static CrampClock *
make_clock (void)
{
  const char *now = CRAMP_DEVEL ? g_getenv ("CRAMP_TEST_NOW") : NULL;
  g_autoptr (GTimeZone) zone = now ? g_time_zone_new_local () : NULL;
  g_autoptr (GDateTime) time = now ? g_date_time_new_from_iso8601 (now, zone) : NULL;

  return time ? cramp_clock_new_at (g_date_time_to_unix_usec (time), TRUE) : cramp_clock_new ();
}

static gboolean
open_diary (CrampApplication *self, const char *path, GError **error)
{
  self->is_new = !self->database && !g_file_test (path, G_FILE_TEST_EXISTS);
  self->diary = cramp_diary_open (path, self->clock, error);
  if (!self->diary)
    return FALSE;
  cramp_diary_set_boundary (self->diary, g_settings_get_int (self->settings, "night-boundary"));
  /* The buttons of notifications reach the program by its name, which only the one with the user's own diary has. */
  if (!(g_application_get_flags (G_APPLICATION (self)) & G_APPLICATION_NON_UNIQUE))
    self->reminders = cramp_reminders_new (G_APPLICATION (self), self->diary, self->settings);
  return TRUE;
}

static gboolean
ensure_diary (CrampApplication *self)
{
  g_autofree char *path = self->database ? g_strdup (self->database) : cramp_diary_default_path ();
  g_autoptr (GError) error = NULL;

  if (self->diary || open_diary (self, path, &error))
    return TRUE;
  cramp_rescue_say (GTK_APPLICATION (self), path, self->clock, error);
  return FALSE;
}

/* Started by the desktop without a window. What is wrong with the diary is said when somebody is there. */
static void
begin_service (CrampApplication *self)
{
  g_autofree char *path = cramp_diary_default_path ();
  g_autoptr (GError) error = NULL;

  if (cramp_reminders_are_wanted (self->settings) && !open_diary (self, path, &error))
    g_debug ("No reminders: %s", error->message);
}

/* Closed by itself the window leaves the program to its reminders, if there are any. */
static gboolean
close_request_cb (CrampApplication *self)
{
  if (self->reminders)
    cramp_reminders_set_quitting (self->reminders, self->quitting);
  return FALSE;
}

static CrampWindow *
make_window (CrampApplication *self)
{
  CrampWindow *window = cramp_window_new (ADW_APPLICATION (self), self->diary);

  g_settings_bind (self->settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "page", window, "page", G_SETTINGS_BIND_DEFAULT);
  return window;
}

static gboolean
keep_copy_cb (gpointer data)
{
  CrampApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window && self->diary)
    cramp_rescue_keep_copy (window, self->diary);
  return G_SOURCE_CONTINUE;
}

static gboolean
first_copy_cb (gpointer data)
{
  CrampApplication *self = data;

  keep_copy_cb (self);
  self->copies = g_timeout_add_seconds (COPY_SECONDS, keep_copy_cb, self);
  return G_SOURCE_REMOVE;
}

static GtkWindow *
ensure_window (CrampApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window || !ensure_diary (self))
    return window;
  /* Not before the window is there and can be used. */
  if (!self->copies)
    self->copies = g_timeout_add_seconds (FIRST_COPY_SECONDS, first_copy_cb, self);
  return GTK_WINDOW (make_window (self));
}

/* Tests of something else start with an empty diary, too. */
static gboolean
is_welcome (CrampApplication *self)
{
  if (CRAMP_DEVEL && g_getenv ("CRAMP_TEST_NOW") && !g_getenv ("CRAMP_TEST_WELCOME"))
    return FALSE;
  return self->is_new;
}

static void
cramp_application_activate (GApplication *application)
{
  CrampApplication *self = CRAMP_APPLICATION (application);
  GtkWindow *window = ensure_window (self);

  if (!window)
    return;
  gtk_window_present (window);
  if (self->cramp_now)
    g_action_group_activate_action (G_ACTION_GROUP (self), "cramp-now", NULL);
  else if (is_welcome (self))
    adw_dialog_present (cramp_welcome_dialog_new (self->diary), GTK_WIDGET (window));
  else if (CRAMP_IS_WINDOW (window))
    cramp_window_take_up (CRAMP_WINDOW (window));
  self->cramp_now = self->is_new = FALSE;
}

/* The clock starts in the program that runs already, or in this one when it has its window. */
static int
start_clock (CrampApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (G_APPLICATION (self), NULL, &error))
    {
      g_printerr ("cramp-diary: %s\n", error->message);
      return 1;
    }
  self->cramp_now = !g_application_get_is_remote (G_APPLICATION (self));
  if (self->cramp_now)
    return -1;
  g_action_group_activate_action (G_ACTION_GROUP (self), "cramp-now", NULL);
  return 0;
}

/* What works without a window is done here, before there is any need for a display. */
static int
cramp_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CrampApplication *self = CRAMP_APPLICATION (application);
  int status;

  self->understood = TRUE;
  status = cramp_command_line_run (options, self->clock);
  if (status >= 0)
    return status;
  if (g_variant_dict_lookup (options, "database", "^ay", &self->database))
    /* Another diary is shown in a program of its own, beside the one with the user's. */
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  if (!g_variant_dict_contains (options, "cramp-now"))
    return -1;
  return start_clock (self);
}

/* GLib ends with 1 where it does not know an option; wrong usage is 2. */
static gboolean
cramp_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  gboolean handled =
      G_APPLICATION_CLASS (cramp_application_parent_class)->local_command_line (application, arguments, exit_status);

  if (handled && *exit_status == 1 && !CRAMP_APPLICATION (application)->understood)
    *exit_status = 2;
  return handled;
}

static void
about_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer user_data)
{
  adw_dialog_present (cramp_about_dialog_new (), GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static void
sample_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer user_data)
{
  cramp_sample_show (user_data);
}

static void
cramp_now_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer user_data)
{
  GtkWindow *window = ensure_window (user_data);

  if (!window)
    return;
  gtk_window_present (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cramp-now", NULL);
}

/* A window with a dialog on it would close only that. A form with unsaved words stays, and asks. */
static gboolean
close_dialogs (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  AdwDialog *closed = NULL;

  for (; dialog && dialog != closed; dialog = adw_application_window_get_visible_dialog (window))
    {
      closed = dialog;
      adw_dialog_close (dialog);
    }
  return !dialog;
}

/* Closing, not quitting: a form with unsaved words may still ask. But the program does not stay for its reminders. The
 * window used last, as that of a routine that runs, goes first. */
static void
quit_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer user_data)
{
  CrampApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (user_data);
  GtkWindow *closed = NULL;

  if (!window)
    g_application_quit (user_data);
  self->quitting = TRUE;
  for (; window && window != closed; window = gtk_application_get_active_window (user_data))
    {
      closed = window;
      if (!ADW_IS_APPLICATION_WINDOW (window) || close_dialogs (ADW_APPLICATION_WINDOW (window)))
        gtk_window_close (window);
    }
  self->quitting = FALSE;
}

/* Reminders: what their buttons do, also where the desktop starts the program for that. */

static void
reminder_taken_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *key, gpointer user_data)
{
  CrampApplication *self = user_data;

  if (ensure_diary (self) && self->reminders)
    cramp_reminders_answer (self->reminders, g_variant_get_string (key, NULL), CRAMP_DOSE_TAKEN);
}

static void
reminder_skip_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *key, gpointer user_data)
{
  CrampApplication *self = user_data;

  if (ensure_diary (self) && self->reminders)
    cramp_reminders_answer (self->reminders, g_variant_get_string (key, NULL), CRAMP_DOSE_SKIPPED);
}

static void
reminder_later_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *key, gpointer user_data)
{
  CrampApplication *self = user_data;

  if (ensure_diary (self) && self->reminders)
    cramp_reminders_put_off (self->reminders, g_variant_get_string (key, NULL));
}

/* A form that is open and a cramp that runs belong to the person who is shown: no click on a reminder takes them away.
 */
static gboolean
may_switch_person (CrampApplication *self, CrampWindow *window)
{
  g_autoptr (GPtrArray) running = cramp_diary_list_running (self->diary, NULL);

  return running && running->len == 0 && !adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* Shows whom and what the reminder was about. */
static void
show_reminded (CrampApplication *self, CrampWindow *window, const char *key)
{
  CrampReminderKind kind = CRAMP_REMINDER_CRAMP;
  g_autofree char *person = self->reminders ? cramp_reminders_find_person (self->reminders, key, &kind) : NULL;

  if (person && !g_str_equal (person, cramp_diary_get_person (self->diary)->record.uuid))
    {
      if (!may_switch_person (self, window))
        return;
      cramp_diary_set_person (self->diary, person, NULL);
    }
  if (kind == CRAMP_REMINDER_CRAMP)
    cramp_window_take_up (window);
  else
    cramp_window_show_page (window, kind == CRAMP_REMINDER_STRETCH ? "stretch" : "today");
}

static void
reminder_open_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer user_data)
{
  CrampApplication *self = user_data;
  const char *key = g_variant_get_string (parameter, NULL);
  GtkWindow *window = ensure_window (self);

  if (self->reminders)
    cramp_reminders_withdraw (self->reminders, key);
  if (!window)
    return;
  gtk_window_present (window);
  if (CRAMP_IS_WINDOW (window))
    show_reminded (self, CRAMP_WINDOW (window), key);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "cramp-now", .activate = cramp_now_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "reminder-later", .activate = reminder_later_cb, .parameter_type = "s" },
  { .name = "reminder-open", .activate = reminder_open_cb, .parameter_type = "s" },
  { .name = "reminder-skip", .activate = reminder_skip_cb, .parameter_type = "s" },
  { .name = "reminder-taken", .activate = reminder_taken_cb, .parameter_type = "s" },
  { .name = "sample", .activate = sample_cb },
};

/* Development builds can be taken ahead in time, and through a sleep of the computer, by seconds. */
static void
test_advance_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer user_data)
{
  cramp_clock_advance (CRAMP_APPLICATION (user_data)->clock,
                       (gint64) (g_variant_get_double (parameter) * G_USEC_PER_SEC));
}

static void
test_suspend_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer user_data)
{
  cramp_clock_suspend (CRAMP_APPLICATION (user_data)->clock,
                       (gint64) (g_variant_get_double (parameter) * G_USEC_PER_SEC));
}

static const GActionEntry test_actions[] = {
  { .name = "test-advance", .activate = test_advance_cb, .parameter_type = "d" },
  { .name = "test-suspend", .activate = test_suspend_cb, .parameter_type = "d" },
};

static void
cramp_application_startup (GApplication *application)
{
  CrampApplication *self = CRAMP_APPLICATION (application);

  /* Before GTK looks for the program's icon: done afterwards, it would have the icon theme read a second time. */
  adw_init ();
  G_APPLICATION_CLASS (cramp_application_parent_class)->startup (application);
  /* What Tab leads to is to be read, not to look as if it had been marked. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  self->settings = g_settings_new (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  if (CRAMP_DEVEL)
    g_action_map_add_action_entries (G_ACTION_MAP (self), test_actions, G_N_ELEMENTS (test_actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", (const char *[]) { "<Control>q", NULL });
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    begin_service (self);
}

static void
cramp_application_finalize (GObject *object)
{
  CrampApplication *self = CRAMP_APPLICATION (object);

  g_clear_handle_id (&self->copies, g_source_remove);
  g_clear_object (&self->reminders);
  g_clear_object (&self->diary);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_free (self->database);
  G_OBJECT_CLASS (cramp_application_parent_class)->finalize (object);
}

static void
cramp_application_class_init (CrampApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_application_finalize;
  application_class->activate = cramp_application_activate;
  application_class->startup = cramp_application_startup;
  application_class->handle_local_options = cramp_application_handle_local_options;
  application_class->local_command_line = cramp_application_local_command_line;
}

static void
cramp_application_init (CrampApplication *self)
{
  self->clock = make_clock ();
  g_application_add_main_option_entries (G_APPLICATION (self), cramp_command_line_entries ());
}

/**
 * cramp_application_new:
 *
 * Returns: (transfer full): the program
 */
CrampApplication *
cramp_application_new (void)
{
  return g_object_new (CRAMP_TYPE_APPLICATION, "application-id", APPLICATION_ID, "resource-base-path",
                       "/io/github/crampdiary/CrampDiary", NULL);
}
