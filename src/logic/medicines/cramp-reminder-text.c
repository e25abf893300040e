/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-text.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-schedule-text.h"

/* The words of reminders. Others may read them on a locked screen: told discreetly they name no medicine. */

static const char *const kind_labels[CRAMP_N_REMINDERS] = {
  [CRAMP_REMINDER_DOSE] = N_ ("Medicines"),
  [CRAMP_REMINDER_STRETCH] = N_ ("Stretching"),
  [CRAMP_REMINDER_MORNING] = N_ ("Last night"),
  [CRAMP_REMINDER_CRAMP] = N_ ("Running cramp"),
};

/**
 * cramp_reminder_kind_label:
 *
 * Returns: what is reminded of, translated
 */
const char *
cramp_reminder_kind_label (CrampReminderKind kind)
{
  return _ (kind_labels[MIN (kind, CRAMP_REMINDER_CRAMP)]);
}

static char *
format_minute (int minute)
{
  return cramp_time_format (minute * 60, 0);
}

/**
 * cramp_reminder_title:
 *
 * Returns: (transfer full): the first line of the notification
 */
char *
cramp_reminder_title (const CrampReminder *self, gboolean discreet)
{
  guint n = self->medicines->len;

  switch (self->kind)
    {
    case CRAMP_REMINDER_DOSE:
      return g_strdup_printf (ngettext ("Time for a medicine", "Time for %u medicines", n), n);
    case CRAMP_REMINDER_STRETCH:
      return g_strdup (_ ("Time to stretch"));
    case CRAMP_REMINDER_MORNING:
      return g_strdup (discreet ? _ ("Time for your diary") : _ ("Leg cramps last night?"));
    case CRAMP_REMINDER_CRAMP:
    case CRAMP_N_REMINDERS:
    default:
      return g_strdup (_ ("Cramp Diary"));
    }
}

static char *
list_medicines (const CrampReminder *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (self->medicines, i);
      g_autofree char *amount = cramp_dose_amount_text (g_array_index (self->amounts, double, i), medicine);
      g_autofree char *name = g_strjoin (" ", medicine->name, medicine->strength, NULL);

      /* Translators: a medicine, and how much of it. */
      g_string_append_printf (text, _ ("%1$s: %2$s"), name, amount);
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

/**
 * cramp_reminder_body:
 *
 * Returns: (transfer full): what stands below the title: what to take, where that may be told, and the time planned
 */
char *
cramp_reminder_body (const CrampReminder *self, gboolean discreet)
{
  g_autofree char *time = format_minute (self->minute);
  g_autofree char *names = discreet ? g_strdup ("") : list_medicines (self);
  /* Translators: %s is a time of day. */
  g_autofree char *planned = g_strdup_printf (_ ("Planned for %s"), time);

  return g_strconcat (names, planned, NULL);
}

/**
 * cramp_reminders_summarize:
 * @missed: (element-type CrampReminder):
 *
 * Returns: (transfer full): what could not come in time, a line for each kind or, where names may be told, for each one
 */
char *
cramp_reminders_summarize (GPtrArray *missed, gboolean discreet)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[CRAMP_N_REMINDERS] = { 0 };

  for (guint i = 0; i < missed->len; i++)
    counts[((CrampReminder *) missed->pdata[i])->kind]++;
  for (guint i = 0; i < missed->len && !discreet; i++)
    {
      const CrampReminder *reminder = g_ptr_array_index (missed, i);
      g_autofree char *time = format_minute (reminder->minute);
      g_autofree char *names = reminder->medicines->len ? list_medicines (reminder) : NULL;

      /* Translators: a time of day, and what was to be done then. */
      g_string_append_printf (text, _ ("%1$s: %2$s"), time,
                              names ? g_strchomp (names) : cramp_reminder_kind_label (reminder->kind));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < CRAMP_N_REMINDERS && discreet; i++)
    if (counts[i])
      {
        /* Translators: what was reminded of, and how often. */
        g_string_append_printf (text, _ ("%1$s: %2$u"), cramp_reminder_kind_label (i), counts[i]);
        g_string_append_c (text, '\n');
      }
  g_string_append (text, _ ("Today’s page shows what is still to be done."));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * cramp_reminder_question_title:
 *
 * Returns: what is asked about the running cramp
 */
const char *
cramp_reminder_question_title (CrampStopwatchQuestion question)
{
  switch (question)
    {
    case CRAMP_STOPWATCH_ASKS_SEVERE:
      return _ ("The cramp has lasted ten minutes. Is it severe?");
    case CRAMP_STOPWATCH_ASKS_STILL:
      return _ ("Is the cramp still there?");
    case CRAMP_STOPWATCH_ASKS_NOTHING:
    default:
      return NULL;
    }
}

/* The outlook */

/**
 * cramp_reminder_outlook_title:
 *
 * Returns: whether reminders come, in a line
 */
const char *
cramp_reminder_outlook_title (const CrampReminderOutlook *outlook)
{
  if (!outlook->any_on)
    return _ ("Reminders are off");
  if (!outlook->can_show)
    return _ ("No reminders can be shown");
  if (!outlook->in_background || outlook->refused)
    return _ ("Reminders come only while the window is open");
  return outlook->starts_itself ? _ ("Reminders come also while the window is closed")
                                : _ ("Reminders come until you log out");
}

static void
say (GString *text, const char *sentence)
{
  if (text->len)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/**
 * cramp_reminder_outlook_reason:
 *
 * Returns: (transfer full): why that is so, and what can be done; empty where there is nothing to say
 */
char *
cramp_reminder_outlook_reason (const CrampReminderOutlook *outlook)
{
  GString *text = g_string_new (NULL);

  if (!outlook->any_on)
    return g_string_free_and_steal (text);
  if (!outlook->can_show)
    {
      say (text, _ ("This desktop has nothing that shows notifications. What could not be shown is listed below."));
      return g_string_free_and_steal (text);
    }
  if (!outlook->in_background)
    say (text, _ ("You chose that the program ends with its window."));
  else if (outlook->refused)
    say (text, _ ("The desktop does not allow the program to run without a window. You can change that in the "
                  "desktop’s settings, where it lists this program."));
  else if (outlook->starts_itself)
    say (text, _ ("The program stays in the background and starts by itself when you log in. While the computer is off "
                  "or asleep nothing can come; afterwards you are told in one piece."));
  else
    say (text, _ ("The program stays in the background, but it could not be set to start by itself when you log in."));
  if (!outlook->buttons_wake)
    say (text, _ ("The buttons of a notification work only while the program is running."));
  return g_string_free_and_steal (text);
}
