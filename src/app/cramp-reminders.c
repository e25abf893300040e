/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminders.h"

#include <glib/gi18n-lib.h>

#include "cramp-desktop.h"
#include "cramp-reminder-book.h"
#include "cramp-reminder-text.h"
#include "cramp-stopwatch.h"

/* The one notification about all that could not come in time. */
#define MISSED "missed"

/* The others are called by the keys of reminders, or by this and the uuid of a running cramp. */
#define CRAMP "cramp|"

/**
 * CrampReminders:
 *
 * Shows reminders as notifications of the desktop, and keeps the program running while there is something to come and
 * its window is closed. What a button of a notification does is an action of the program, so that the desktop can start
 * it for that.
 */
struct _CrampReminders
{
  GObject parent_instance;

  GApplication *application; /* (unowned): owns us */
  CrampDiary *diary;         /* (owned) */
  GSettings *settings;       /* (owned) */
  CrampReminderBook *book;   /* (owned) */
  GHashTable *shown;         /* (owned) (element-type utf8): keys of what this program has shown and not withdrawn */
  GHashTable *asked;         /* (owned) (element-type utf8 utf8): uuid of a running cramp to its question shown last */
  guint alarm;
  guint idle;
  gboolean wanted;   /* there is something to stay for without a window */
  gboolean quitting; /* but the user wants the program to end */
  gboolean held;     /* so it stays */
};

G_DEFINE_FINAL_TYPE (CrampReminders, cramp_reminders, G_TYPE_OBJECT)

static void look_soon (CrampReminders *self);

/**
 * cramp_reminders_are_wanted:
 *
 * Returns: whether the program is to stay and to start by itself for its reminders
 */
gboolean
cramp_reminders_are_wanted (GSettings *settings)
{
  return cramp_reminder_settings_any_on (settings) && g_settings_get_boolean (settings, "remind-in-background");
}

/* Showing */

static void
log_failure (CrampReminders *self, CrampReminderKind kind)
{
  cramp_diary_log_reminder (self->diary, kind, cramp_clock_now (cramp_diary_get_clock (self->diary)),
                            CRAMP_REMINDER_NO_SERVER);
}

static GNotification *
make_notification (const char *title, const char *body, const char *key)
{
  GNotification *notification = g_notification_new (title);

  if (body)
    g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.reminder-open", "s", key);
  return notification;
}

/* Nothing tells whether a notification was shown, so it is asked first who would show it. */
static void
send (CrampReminders *self, const char *key, CrampReminderKind kind, GNotification *notification)
{
  if (cramp_desktop_find_notifier () == CRAMP_NOTIFIER_NONE)
    {
      log_failure (self, kind);
      return;
    }
  g_application_send_notification (self->application, key, notification);
  g_hash_table_add (self->shown, g_strdup (key));
}

static gboolean
is_discreet (CrampReminders *self)
{
  return g_settings_get_boolean (self->settings, "remind-discreetly");
}

static void
add_dose_buttons (GNotification *notification, const CrampReminder *reminder, const char *key)
{
  gboolean several = reminder->medicines->len > 1;

  g_notification_add_button_with_target (notification, several ? _ ("All Taken") : _ ("Taken"), "app.reminder-taken",
                                         "s", key);
  g_notification_add_button_with_target (notification, several ? _ ("Skip All") : _ ("Skip"), "app.reminder-skip", "s",
                                         key);
}

static GPtrArray *
list_persons (CrampReminders *self)
{
  GPtrArray *persons = cramp_diary_list (self->diary, &cramp_person_type, G_MININT64, G_MAXINT64, NULL);

  return persons ? persons : cramp_record_list_new ();
}

/* Returns: (transfer full) (nullable): the name, where the diary is of several persons */
static char *
name_one_of_several (CrampReminders *self, const char *uuid)
{
  g_autoptr (GPtrArray) persons = list_persons (self);

  for (guint i = 0; persons->len > 1 && i < persons->len; i++)
    {
      const CrampPerson *person = g_ptr_array_index (persons, i);

      if (g_str_equal (person->record.uuid, uuid))
        return g_strdup (person->name);
    }
  return NULL;
}

static char *
say_for_whom (CrampReminders *self, const CrampReminder *reminder, const char *body)
{
  g_autofree char *name = name_one_of_several (self, reminder->person);

  /* Translators: a person's name, and what stands below: what to take and when it was planned. */
  return name ? g_strdup_printf (_ ("For %1$s\n%2$s"), name, body) : g_strdup (body);
}

static void
show_one (CrampReminders *self, const CrampReminder *reminder)
{
  g_autofree char *key = cramp_reminder_key (reminder);
  g_autofree char *title = cramp_reminder_title (reminder, is_discreet (self));
  g_autofree char *what = cramp_reminder_body (reminder, is_discreet (self));
  g_autofree char *body = say_for_whom (self, reminder, what);
  g_autoptr (GNotification) notification = make_notification (title, body, key);

  g_notification_set_priority (notification, reminder->kind == CRAMP_REMINDER_DOSE ? G_NOTIFICATION_PRIORITY_HIGH
                                                                                   : G_NOTIFICATION_PRIORITY_NORMAL);
  if (reminder->kind == CRAMP_REMINDER_DOSE)
    add_dose_buttons (notification, reminder, key);
  g_notification_add_button_with_target (notification, _ ("Later, in 10 Minutes"), "app.reminder-later", "s", key);
  send (self, key, reminder->kind, notification);
}

static void
show_missed (CrampReminders *self, GPtrArray *missed)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u reminder could not come in time", "%u reminders could not come in time", missed->len), missed->len);
  g_autofree char *body = cramp_reminders_summarize (missed, is_discreet (self));
  g_autoptr (GNotification) notification = make_notification (title, body, MISSED);

  send (self, MISSED, ((CrampReminder *) missed->pdata[0])->kind, notification);
}

static gboolean
is_still_open (CrampReminders *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;
  CrampReminder *open;

  if (g_str_equal (key, MISSED))
    return TRUE;
  if (g_str_has_prefix (key, CRAMP))
    {
      episode = cramp_diary_get (self->diary, &cramp_episode_type, key + strlen (CRAMP), &error);
      return error || (episode && cramp_episode_is_running (episode));
    }
  open = cramp_reminder_book_find (self->book, key, &error);
  if (!open)
    return error != NULL;
  cramp_reminder_free (open);
  return TRUE;
}

/* What was answered in the window, or meanwhile by another copy, is not asked any more. */
static void
withdraw_answered (CrampReminders *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!is_still_open (self, key))
      {
        g_application_withdraw_notification (self->application, key);
        g_hash_table_iter_remove (&iter);
      }
}

/* Running cramps */

/* In a window that is looked at the question stands already. */
static gboolean
is_looked_at (CrampReminders *self, const CrampEpisode *running)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->application));
  const CrampPerson *shown = cramp_diary_get_person (self->diary);

  for (GList *i = windows; i && shown && g_str_equal (shown->record.uuid, running->record.person); i = i->next)
    if (gtk_window_is_active (i->data))
      return TRUE;
  return FALSE;
}

static void
ask_about_cramp (CrampReminders *self, const CrampEpisode *running)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  CrampStopwatchQuestion question = cramp_stopwatch_question (running, clock);
  g_autofree char *asked = NULL;
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GNotification) notification = NULL;

  if (question == CRAMP_STOPWATCH_ASKS_NOTHING)
    return;
  asked = g_strdup_printf ("%u %d", question, cramp_stopwatch_next_question (running, clock) == CRAMP_TIME_UNSET);
  if (g_strcmp0 (asked, g_hash_table_lookup (self->asked, running->record.uuid)) == 0)
    return;
  /* It is asked there, not here: who shows somebody else before there is an answer is told then. */
  if (is_looked_at (self, running))
    return;
  g_hash_table_insert (self->asked, g_strdup (running->record.uuid), g_steal_pointer (&asked));
  key = g_strconcat (CRAMP, running->record.uuid, NULL);
  name = name_one_of_several (self, running->record.person);
  notification = make_notification (cramp_reminder_question_title (question), name, key);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_URGENT);
  g_notification_add_button_with_target (notification, _ ("Answer"), "app.reminder-open", "s", key);
  send (self, key, CRAMP_REMINDER_CRAMP, notification);
}

/* Of whoever is shown, and of the others. */
static GPtrArray *
list_running (CrampReminders *self)
{
  g_autoptr (GPtrArray) persons = list_persons (self);
  GPtrArray *all = cramp_record_list_new ();

  for (guint i = 0; i < persons->len; i++)
    {
      GPtrArray *running = cramp_diary_list_running_of (self->diary, ((CrampRecord *) persons->pdata[i])->uuid, NULL);

      if (running)
        g_ptr_array_extend_and_steal (all, running);
    }
  return all;
}

/* Returns when the next question comes, seconds since 1970 UTC. */
static gint64
follow_cramps (CrampReminders *self, gboolean *pending)
{
  g_autoptr (GPtrArray) running = list_running (self);
  gint64 next = G_MAXINT64;

  for (guint i = 0; i < running->len; i++)
    {
      const CrampEpisode *episode = g_ptr_array_index (running, i);
      gint64 question = cramp_stopwatch_next_question (episode, cramp_diary_get_clock (self->diary));

      ask_about_cramp (self, episode);
      if (question != CRAMP_TIME_UNSET)
        next = MIN (next, question / G_USEC_PER_SEC + 1);
    }
  *pending = next != G_MAXINT64;
  return next;
}

/* Looking */

static void
update_hold (CrampReminders *self)
{
  gboolean hold = self->wanted && !self->quitting;

  if (hold == self->held)
    return;
  self->held = hold;
  if (hold)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static void
alarm_cb (gpointer user_data)
{
  CrampReminders *self = user_data;

  self->alarm = 0;
  look_soon (self);
}

static void
set_alarm (CrampReminders *self, gint64 next)
{
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);

  cramp_alarm_cancel (alarm, self->alarm);
  self->alarm = next == G_MAXINT64 ? 0 : cramp_alarm_add (alarm, next * G_USEC_PER_SEC, alarm_cb, self);
}

static gint64
look_at_plan (CrampReminders *self)
{
  g_autoptr (GError) error = NULL;
  CrampReminderLook look;

  if (!cramp_reminder_settings_any_on (self->settings))
    return G_MAXINT64;
  if (!cramp_reminder_book_look (self->book, &look, &error))
    {
      g_debug ("Reminders: %s", error->message);
      return cramp_clock_now (cramp_diary_get_clock (self->diary)) + CRAMP_REMINDER_FRESH;
    }
  for (guint i = 0; i < look.show->len; i++)
    show_one (self, look.show->pdata[i]);
  if (look.missed->len)
    show_missed (self, look.missed);
  cramp_reminder_look_clear (&look);
  return look.next;
}

static gboolean
look_cb (gpointer user_data)
{
  CrampReminders *self = user_data;
  gboolean cramp_pending;
  gint64 next;

  self->idle = 0;
  next = look_at_plan (self);
  next = MIN (next, follow_cramps (self, &cramp_pending));
  set_alarm (self, next);
  withdraw_answered (self);
  self->wanted = cramp_pending || cramp_reminders_are_wanted (self->settings);
  update_hold (self);
  return G_SOURCE_REMOVE;
}

/* Many things may change at once. */
static void
look_soon (CrampReminders *self)
{
  if (!self->idle)
    self->idle = g_idle_add (look_cb, self);
}

static void
diary_changed_cb (CrampReminders *self, const CrampChange *change)
{
  static const CrampRecordType *const types[] = { &cramp_medicine_type, &cramp_schedule_type,     &cramp_dose_type,
                                                  &cramp_session_type,  &cramp_stretch_plan_type, &cramp_night_type,
                                                  &cramp_episode_type,  &cramp_person_type };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (cramp_change_concerns (change, types[i]))
      {
        look_soon (self);
        return;
      }
}

/* The choice of running without a window is carried out where the program runs. */
static void
apply_background (CrampReminders *self)
{
  gboolean wanted = cramp_reminders_are_wanted (self->settings);
  g_autoptr (GError) error = NULL;

  if (cramp_desktop_is_sandboxed ())
    cramp_desktop_ask_background (self->settings, wanted);
  else if (!cramp_desktop_set_autostart (wanted, &error))
    g_debug ("Autostart: %s", error->message);
}

static void
setting_changed_cb (CrampReminders *self, const char *key)
{
  static const char *const choices[] = { "remind-doses", "remind-stretches", "remind-morning", "remind-in-background",
                                         NULL };

  if (!g_str_has_prefix (key, "remind-"))
    return;
  cramp_reminder_book_settings_changed (self->book);
  if (g_strv_contains (choices, key))
    apply_background (self);
  look_soon (self);
}

static void
cramp_reminders_dispose (GObject *object)
{
  CrampReminders *self = CRAMP_REMINDERS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->diary)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->alarm);
  self->alarm = 0;
  g_clear_pointer (&self->book, cramp_reminder_book_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_reminders_parent_class)->dispose (object);
}

static void
cramp_reminders_finalize (GObject *object)
{
  CrampReminders *self = CRAMP_REMINDERS (object);

  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->asked);
  G_OBJECT_CLASS (cramp_reminders_parent_class)->finalize (object);
}

static void
cramp_reminders_class_init (CrampRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_reminders_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_reminders_finalize;
}

static void
cramp_reminders_init (CrampReminders *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * cramp_reminders_new:
 * @application: owns what is returned
 *
 * Returns: (transfer full): what reminds of what stands in @diary
 */
CrampReminders *
cramp_reminders_new (GApplication *application, CrampDiary *diary, GSettings *settings)
{
  CrampReminders *self = g_object_new (CRAMP_TYPE_REMINDERS, NULL);

  self->application = application;
  self->diary = g_object_ref (diary);
  self->settings = g_object_ref (settings);
  self->book = cramp_reminder_book_new (diary, settings);
  g_signal_connect_object (diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cramp_diary_get_alarm (diary), "clock-set", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
  look_soon (self);
  return self;
}

/* What could not be done is said where it was asked for. */
static void
say_failure (CrampReminders *self, const char *key, const GError *error)
{
  g_autoptr (GNotification) notification =
      make_notification (_ ("Your answer could not be saved"), error->message, key);

  send (self, key, CRAMP_REMINDER_DOSE, notification);
}

/**
 * cramp_reminders_find_person:
 * @key: what a notification was called
 * @kind: (out): what it reminded of
 *
 * Returns: (transfer full) (nullable): uuid of the person it is about, %NULL where it is about no one in particular
 */
char *
cramp_reminders_find_person (CrampReminders *self, const char *key, CrampReminderKind *kind)
{
  g_autoptr (CrampEpisode) episode = NULL;
  char *person = NULL;
  int day, minute;

  if (cramp_reminder_parse_key (key, kind, &person, &day, &minute))
    return person;
  *kind = CRAMP_REMINDER_CRAMP;
  if (g_str_has_prefix (key, CRAMP))
    episode = cramp_diary_get (self->diary, &cramp_episode_type, key + strlen (CRAMP), NULL);
  return episode ? g_strdup (episode->record.person) : NULL;
}

/**
 * cramp_reminders_answer:
 * @key: which reminder
 * @status: what became of its doses
 */
void
cramp_reminders_answer (CrampReminders *self, const char *key, CrampDoseStatus status)
{
  g_autoptr (GError) error = NULL;

  if (cramp_reminder_book_answer (self->book, key, status, &error))
    cramp_reminders_withdraw (self, key);
  else
    say_failure (self, key, error);
}

/**
 * cramp_reminders_put_off:
 * @key: which reminder is to come again in ten minutes
 */
void
cramp_reminders_put_off (CrampReminders *self, const char *key)
{
  g_autoptr (GError) error = NULL;

  if (cramp_reminder_book_put_off (self->book, key, &error))
    cramp_reminders_withdraw (self, key);
  else
    say_failure (self, key, error);
  look_soon (self);
}

/**
 * cramp_reminders_withdraw:
 *
 * Takes a notification back.
 */
void
cramp_reminders_withdraw (CrampReminders *self, const char *key)
{
  g_hash_table_remove (self->shown, key);
  g_application_withdraw_notification (self->application, key);
}

/**
 * cramp_reminders_set_quitting:
 * @quitting: whether the program is to end with its last window
 */
void
cramp_reminders_set_quitting (CrampReminders *self, gboolean quitting)
{
  self->quitting = quitting;
  update_hold (self);
}
