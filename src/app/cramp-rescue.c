/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-rescue.h"

#include <glib/gi18n-lib.h>

#include "cramp-copies.h"
#include "cramp-day.h"
#include "cramp-error.h"

/* What the program does so that nothing is lost: it makes a copy of the diary each day, and where the diary can't be
 * opened any more it offers to go back to the newest sound one. */

/* A window that says why there is no diary */

typedef struct
{
  GtkApplication *application; /* (owned) */
  GtkWindow *window;           /* (owned) */
  char *database;              /* (owned) */
  CrampCopy *copy;             /* (owned) (nullable): what can be gone back to */
  int today;
} Rescue;

static void
rescue_free (Rescue *self)
{
  g_object_unref (self->application);
  g_object_unref (self->window);
  g_free (self->database);
  cramp_copy_free (self->copy);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rescue, rescue_free)

/* Only where the file is no diary any more: one that is merely newer or read-only is as it should be. */
static gboolean
is_lost (const GError *error)
{
  return g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED) ||
         g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_FOREIGN);
}

static char *
describe (const CrampCopy *copy, CrampClock *clock, const GError *error)
{
  g_autofree char *time = cramp_clock_format (clock, copy->time);

  /* Translators: the first %s is what is wrong, a sentence; the second a day and a time of day. */
  return g_strdup_printf (_ ("%s\n\nThere is a sound copy of your diary, made on %s. You can go on with that copy. "
                             "The file that can’t be opened is set aside and not deleted."),
                          error->message, time);
}

static void
close_window (Rescue *self)
{
  gtk_window_destroy (self->window);
}

static void
closed_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response G_GNUC_UNUSED, Rescue *self)
{
  close_window (self);
  rescue_free (self);
}

static void
present_alert (Rescue *self, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The diary can’t be opened"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  g_signal_connect (dialog, "response", G_CALLBACK (closed_cb), self);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
go_back (Rescue *self)
{
  g_autofree char *set_aside = NULL;
  g_autoptr (GError) error = NULL;

  if (!cramp_copies_go_back (self->database, self->copy, self->today, &set_aside, &error))
    {
      present_alert (self, error->message);
      return;
    }
  g_application_hold (G_APPLICATION (self->application)); /* it would end with its last window */
  close_window (self);
  g_application_activate (G_APPLICATION (self->application));
  g_application_release (G_APPLICATION (self->application));
  rescue_free (self);
}

static void
offer_response_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, Rescue *self)
{
  if (g_str_equal (response, "back"))
    {
      go_back (self);
      return;
    }
  close_window (self);
  rescue_free (self);
}

static void
present_offer (Rescue *self, CrampClock *clock, const GError *error)
{
  g_autofree char *body = describe (self->copy, clock, error);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("The diary can’t be opened"), body));

  adw_alert_dialog_add_responses (dialog, "close", _ ("_Close"), "back", _ ("_Go On with the Copy"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "back", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "back");
  g_signal_connect (dialog, "response", G_CALLBACK (offer_response_cb), self);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->window));
}

/**
 * cramp_rescue_say:
 * @database: file of the diary
 * @error: why it can't be opened
 *
 * Says in a window of its own why the diary can't be opened, and offers to go back to the newest sound copy where the
 * file is damaged. Where that is taken up, the program goes on with it.
 */
void
cramp_rescue_say (GtkApplication *application, const char *database, CrampClock *clock, const GError *error)
{
  Rescue *self = g_new0 (Rescue, 1);

  self->application = g_object_ref (application);
  self->window = g_object_ref (GTK_WINDOW (adw_application_window_new (application)));
  self->database = g_strdup (database);
  self->today = cramp_clock_today (clock);
  self->copy = is_lost (error) ? cramp_copies_find_good (database) : NULL;
  gtk_window_set_title (self->window, _ ("Cramp Diary"));
  gtk_window_set_default_size (self->window, 480, 480);
  gtk_window_present (self->window);
  if (self->copy)
    present_offer (self, clock, error);
  else
    present_alert (self, error->message);
}

/* The copy of the day */

typedef struct
{
  char *database;
  int today;
} DailyCopy;

static void
daily_copy_free (DailyCopy *self)
{
  g_free (self->database);
  g_free (self);
}

static void
copy_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *unused G_GNUC_UNUSED)
{
  DailyCopy *self = data;
  GError *error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (self->database, CRAMP_STORE_READ_ONLY, &error);

  if (store && cramp_copies_keep_daily (store, self->today, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (g_task_propagate_boolean (G_TASK (result), &error) || !gtk_widget_get_realized (GTK_WIDGET (window)))
    return;
  g_debug ("No copy of the day: %s", error->message);
  if (!g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_DAMAGED))
    return; /* tomorrow is another day; what could be written is written */
  dialog =
      adw_alert_dialog_new (_ ("The diary’s file is damaged"),
                            _ ("A part of it can’t be read. No copy of the day was made, and the copies of the days "
                               "before were kept. Please export the diary now, as far as it can be read."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/**
 * cramp_rescue_keep_copy:
 * @window: says it where the diary turns out to be damaged
 *
 * Makes the copy of the day in a thread, unless there is one already.
 */
void
cramp_rescue_keep_copy (GtkWindow *window, CrampDiary *diary)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, copied_cb, g_object_ref (window));
  DailyCopy *copy = g_new0 (DailyCopy, 1);

  copy->database = g_strdup (cramp_diary_get_path (diary));
  copy->today = cramp_clock_today (cramp_diary_get_clock (diary));
  g_task_set_task_data (task, copy, (GDestroyNotify) daily_copy_free);
  g_task_run_in_thread (task, copy_thread);
}
