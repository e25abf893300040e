/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-book.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-diary-private.h"
#include "cramp-reminder-log.h"
#include "cramp-stretch-day.h"

/* Under these names the file notes what concerns this computer only. */
#define META_SEEN "reminders-seen"
#define META_LATER "reminders-later"
#define META_TOLD "reminders-told"

/* How many days of records can matter to what comes next, before and after today. */
#define DAYS_AROUND 3

/* What was told is remembered for so long, seconds: a time of the day comes once more up to 26 hours later, for who
 * travels west, and is looked back at for a day. */
#define TOLD_FOR (DAYS_AROUND * CRAMP_SECONDS_A_DAY)

struct _CrampReminderBook
{
  CrampDiary *diary;           /* (owned) */
  GSettings *settings;         /* (owned) */
  GHashTable *later;           /* (owned) (nullable) (element-type utf8 gint64): until when; not read yet */
  GHashTable *told;            /* (owned) (nullable) (element-type utf8 gint64): when; not read yet */
  CrampReminderSettings known; /* how they were wanted before the last change */
};

static const char *const setting_keys[] = {
  [CRAMP_REMINDER_DOSE] = "remind-doses",
  [CRAMP_REMINDER_STRETCH] = "remind-stretches",
  [CRAMP_REMINDER_MORNING] = "remind-morning",
};

/**
 * cramp_reminder_settings_any_on:
 *
 * Returns: whether the user wants to be reminded of anything
 */
gboolean
cramp_reminder_settings_any_on (GSettings *settings)
{
  for (guint i = 0; i < G_N_ELEMENTS (setting_keys); i++)
    if (g_settings_get_boolean (settings, setting_keys[i]))
      return TRUE;
  return FALSE;
}

static CrampReminderSettings
read_settings (CrampReminderBook *self)
{
  CrampReminderSettings settings = {
    .morning_minute = g_settings_get_int (self->settings, "remind-morning-minute"),
    .quiet = g_settings_get_boolean (self->settings, "remind-quiet"),
    .quiet_from = g_settings_get_int (self->settings, "remind-quiet-from"),
    .quiet_to = g_settings_get_int (self->settings, "remind-quiet-to"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (setting_keys); i++)
    settings.on[i] = g_settings_get_boolean (self->settings, setting_keys[i]);
  return settings;
}

/* Where it stands, in the file */

/* What can't be read must not be taken for nothing: it would be noted, or asked, anew. */
static gboolean
read_meta (CrampReminderBook *self, const char *key, char **text, GError **error)
{
  GError *failure = NULL;

  *text = cramp_store_get_meta (self->diary->store, key, &failure);
  if (!failure)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* Who travels east skips times of the day: what was planned for these has not been seen, although it lies before. That
 * the zone is another one shows in what it says of then; by itself the hour of summer changes nothing. */
static gint64
count_skipped (CrampReminderBook *self, gint64 seen, const char *offset)
{
  gint64 then = g_ascii_strtoll (offset, NULL, 10);

  return *offset ? MAX (cramp_clock_utc_offset (cramp_diary_get_clock (self->diary), seen) - then, 0) : 0;
}

/* The note is the time, and how far east of Greenwich it was then, both in seconds. */
static gboolean
read_seen (CrampReminderBook *self, gint64 now, gint64 *seen, GError **error)
{
  g_autofree char *text = NULL;
  char *offset = NULL;

  if (!read_meta (self, META_SEEN, &text, error))
    return FALSE;
  *seen = text ? g_ascii_strtoll (text, &offset, 10) : now;
  if (offset)
    *seen -= count_skipped (self, *seen, offset);
  /* Not later than now: the clock may have been wrong. Not long ago: the checklist tells that. */
  *seen = CLAMP (*seen, now - CRAMP_REMINDER_LOOK_BACK, now);
  return TRUE;
}

static gboolean
write_seen (CrampReminderBook *self, gint64 seen, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %d", seen,
                                           cramp_clock_utc_offset (cramp_diary_get_clock (self->diary), seen));

  return cramp_store_set_meta (self->diary->store, META_SEEN, text, error);
}

/* A table of times, by the keys of reminders. */

static void
set_time (GHashTable *times, const char *key, gint64 time)
{
  g_hash_table_replace (times, g_strdup (key), g_memdup2 (&time, sizeof time));
}

static gboolean
read_times (CrampReminderBook *self, const char *meta, GHashTable **times, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (*times)
    return TRUE;
  if (!read_meta (self, meta, &text, error))
    return FALSE;
  lines = g_strsplit (text ? text : "", "\n", -1);
  *times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; lines[i]; i++)
    {
      const char *blank = strchr (lines[i], ' ');
      g_autofree char *key = blank ? g_strndup (lines[i], (gsize) (blank - lines[i])) : NULL;

      if (key)
        set_time (*times, key, g_ascii_strtoll (blank + 1, NULL, 10));
    }
  return TRUE;
}

static gboolean
write_times (CrampReminderBook *self, const char *meta, GHashTable *times, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer key, time;

  g_hash_table_iter_init (&iter, times);
  while (g_hash_table_iter_next (&iter, &key, &time))
    g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, text->len ? "\n" : "", (char *) key, *(gint64 *) time);
  return cramp_store_set_meta (self->diary->store, meta, text->len ? text->str : NULL, error);
}

static void
forget_times (GHashTable *times, gint64 from, gint64 to)
{
  GHashTableIter iter;
  gpointer time;

  g_hash_table_iter_init (&iter, times);
  while (g_hash_table_iter_next (&iter, NULL, &time))
    if (*(gint64 *) time < from || *(gint64 *) time > to)
      g_hash_table_iter_remove (&iter);
}

static gboolean
read_notes (CrampReminderBook *self, gint64 now, GError **error)
{
  if (!read_times (self, META_LATER, &self->later, error) || !read_times (self, META_TOLD, &self->told, error))
    return FALSE;
  forget_times (self->later, now - CRAMP_REMINDER_LOOK_BACK, G_MAXINT64);
  /* What was told later than now was told by a clock that was wrong. */
  forget_times (self->told, now - TOLD_FOR, now);
  return TRUE;
}

static gboolean
write_notes (CrampReminderBook *self, GError **error)
{
  return write_times (self, META_LATER, self->later, error) && write_times (self, META_TOLD, self->told, error);
}

static void
note_told (CrampReminderBook *self, GPtrArray *reminders, gint64 now)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      g_autofree char *key = cramp_reminder_key (reminders->pdata[i]);

      set_time (self->told, key, now);
    }
}

/* What the diary says */

/* Whether @records could be read. */
static gboolean
list (CrampReminderBook *self,
      const char *person,
      const CrampRecordType *type,
      gint64 from,
      gint64 to,
      GPtrArray **records,
      GError **error)
{
  *records = cramp_diary_list_of (self->diary, person, type, from, to, error);
  return *records != NULL;
}

static GArray *
list_recorded_nights (CrampReminderBook *self, const char *person, int day, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) nights = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  GArray *days;

  if (!list (self, person, &cramp_night_type, day - DAYS_AROUND, day + DAYS_AROUND, &nights, error) ||
      !list (self, person, &cramp_episode_type, from, to, &episodes, error))
    return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (nights, i);

      if (night->no_cramps == CRAMP_ANSWER_YES)
        g_array_append_val (days, night->day);
    }
  for (guint i = 0; i < episodes->len; i++)
    {
      const CrampEpisode *episode = g_ptr_array_index (episodes, i);
      int night = cramp_episode_night (episode, cramp_diary_get_boundary (self->diary));

      if (cramp_episode_is_night (episode))
        g_array_append_val (days, night);
    }
  return days;
}

static GPtrArray *
plan_person (CrampReminderBook *self,
             const CrampReminderSettings *settings,
             const char *person,
             gint64 from,
             gint64 to,
             GError **error)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  int day = cramp_day_of (from, cramp_clock_utc_offset (clock, from));
  gint64 first = from - DAYS_AROUND * CRAMP_SECONDS_A_DAY, last = to + DAYS_AROUND * CRAMP_SECONDS_A_DAY;
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (CrampStretchPlan) plan = NULL;
  g_autoptr (GArray) nights = NULL;
  CrampReminderDiary diary;

  if (!read_notes (self, cramp_clock_now (clock), error) ||
      !list (self, person, &cramp_medicine_type, G_MININT64, G_MAXINT64, &medicines, error) ||
      !list (self, person, &cramp_schedule_type, G_MININT64, G_MAXINT64, &schedules, error) ||
      !list (self, person, &cramp_dose_type, day - DAYS_AROUND, day + DAYS_AROUND, &doses, error) ||
      !list (self, person, &cramp_session_type, first, last, &sessions, error) ||
      !list (self, person, &cramp_stretch_plan_type, G_MININT64, G_MAXINT64, &plans, error) ||
      !(nights = list_recorded_nights (self, person, day, first, last, error)))
    return NULL;
  plan = plans->len ? cramp_record_ref (plans->pdata[0]) : cramp_stretch_plan_default ();
  diary = (CrampReminderDiary) { person, medicines, schedules, doses, plan, sessions, nights, self->later, self->told };
  return cramp_reminders_plan (settings, &diary, from, to, zone);
}

/* Of all persons. */
static GPtrArray *
plan_all (CrampReminderBook *self, const CrampReminderSettings *settings, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) persons = cramp_diary_list (self->diary, &cramp_person_type, G_MININT64, G_MAXINT64, error);
  g_autoptr (GPtrArray) all = NULL;

  if (!persons)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_free);
  for (guint i = 0; i < persons->len; i++)
    {
      GPtrArray *planned = plan_person (self, settings, ((CrampRecord *) persons->pdata[i])->uuid, from, to, error);

      if (!planned)
        return NULL;
      g_ptr_array_extend_and_steal (all, planned);
    }
  return g_steal_pointer (&all);
}

/**
 * cramp_reminder_book_new:
 *
 * Returns: (transfer full): the reminders of @diary, as the user wants them by @settings
 */
CrampReminderBook *
cramp_reminder_book_new (CrampDiary *diary, GSettings *settings)
{
  CrampReminderBook *self = g_new0 (CrampReminderBook, 1);

  self->diary = g_object_ref (diary);
  self->settings = g_object_ref (settings);
  self->known = read_settings (self);
  return self;
}

/**
 * cramp_reminder_book_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_reminder_book_free (CrampReminderBook *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->later, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_object_unref (self->settings);
  g_object_unref (self->diary);
  g_free (self);
}

static gboolean
is_switched_on (const CrampReminderSettings *before, const CrampReminderSettings *settings)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    if (settings->on[i] && !before->on[i])
      return TRUE;
  return settings->morning_minute != before->morning_minute;
}

static gboolean
is_quiet_otherwise (const CrampReminderSettings *before, const CrampReminderSettings *settings)
{
  return settings->quiet != before->quiet || settings->quiet_from != before->quiet_from ||
         settings->quiet_to != before->quiet_to;
}

/* Since when it is quiet at @now, and nothing was shown; @now where it is not. */
static gint64
quiet_since (CrampReminderBook *self, const CrampReminderSettings *settings, gint64 now)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  int day = cramp_day_of (now, cramp_clock_utc_offset (clock, now));
  gint64 since;

  if (cramp_reminder_after_quiet (settings, now, zone) == now)
    return now;
  since = cramp_day_time (day, settings->quiet_from, zone, NULL);
  return since <= now ? since : cramp_day_time (day - 1, settings->quiet_from, zone, NULL);
}

/**
 * cramp_reminder_book_settings_changed:
 *
 * The user chose anew what to be reminded of, and when: nothing that lies before now is missed, but what the quiet
 * hours have held back until now is not lost.
 */
void
cramp_reminder_book_settings_changed (CrampReminderBook *self)
{
  CrampReminderSettings before = self->known;
  gint64 now = cramp_clock_now (cramp_diary_get_clock (self->diary));
  g_autoptr (GError) error = NULL;
  gint64 seen = now;

  self->known = read_settings (self);
  if (!is_switched_on (&before, &self->known))
    {
      if (!is_quiet_otherwise (&before, &self->known) || !read_seen (self, now, &seen, NULL))
        return;
      seen = MIN (seen, quiet_since (self, &before, now) - 1);
    }
  if (!write_seen (self, seen, &error))
    g_debug ("Reminders: %s", error->message);
}

/* Quiet hours are no failure. */
static void
log_late (CrampReminderBook *self, GPtrArray *reminders, gint64 now)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const CrampReminder *reminder = g_ptr_array_index (reminders, i);

      if (now - reminder->time > CRAMP_REMINDER_FRESH)
        cramp_diary_log_reminder (self->diary, reminder->kind, reminder->time, CRAMP_REMINDER_LATE);
    }
}

/**
 * cramp_reminder_book_look:
 * @look: (out): what to show now, and when to look again; to be cleared with cramp_reminder_look_clear()
 *
 * Takes what is due. It does not come again; what came late is noted in the log.
 *
 * Returns: whether the diary could be read, and that it was taken noted
 */
gboolean
cramp_reminder_book_look (CrampReminderBook *self, CrampReminderLook *look, GError **error)
{
  CrampReminderSettings settings = read_settings (self);
  gint64 now = cramp_clock_now (cramp_diary_get_clock (self->diary));
  GPtrArray *planned;
  gint64 seen;

  if (!read_seen (self, now, &seen, error))
    return FALSE;
  planned = plan_all (self, &settings, seen, now + CRAMP_REMINDER_LOOK_AHEAD, error);
  if (!planned)
    return FALSE;
  cramp_reminders_look (look, planned, seen, now);
  log_late (self, look->show, now);
  log_late (self, look->missed, now);
  note_told (self, look->show, now);
  note_told (self, look->missed, now);
  /* Where this can't be noted nothing is shown: better none than the same one again and again. */
  if (write_notes (self, error) && write_seen (self, now, error))
    return TRUE;
  cramp_reminder_look_clear (look);
  return FALSE;
}

/**
 * cramp_reminder_book_find:
 * @key: a cramp_reminder_key()
 *
 * Returns: (transfer full) (nullable): that reminder, %NULL without an error where there is nothing to be reminded of
 *   any more
 */
CrampReminder *
cramp_reminder_book_find (CrampReminderBook *self, const char *key, GError **error)
{
  CrampReminderSettings settings = read_settings (self);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (cramp_diary_get_clock (self->diary));
  g_autoptr (GPtrArray) planned = NULL;
  g_autofree char *person = NULL;
  CrampReminderKind kind;
  gint64 noon;
  int day, minute;

  if (!cramp_reminder_parse_key (key, &kind, &person, &day, &minute))
    return NULL;
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    settings.on[i] = i == kind;
  settings.quiet = FALSE;
  noon = cramp_day_time (day, 12 * 60, zone, NULL);
  planned = plan_person (self, &settings, person, noon - CRAMP_SECONDS_A_DAY, noon + 2 * CRAMP_SECONDS_A_DAY, error);
  for (guint i = 0; planned && i < planned->len; i++)
    {
      g_autofree char *other = cramp_reminder_key (planned->pdata[i]);

      if (g_str_equal (key, other))
        return g_ptr_array_steal_index (planned, i);
    }
  return NULL;
}

static CrampDose *
make_dose (CrampReminderBook *self,
           const CrampMedicine *medicine,
           const CrampReminder *reminder,
           CrampDoseStatus status)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  CrampDose *dose = cramp_dose_new (medicine, reminder->day, reminder->minute);

  dose->status = status;
  if (status == CRAMP_DOSE_TAKEN)
    {
      dose->taken_at = cramp_clock_now (clock);
      dose->utc_offset = cramp_clock_utc_offset (clock, dose->taken_at);
    }
  return dose;
}

/**
 * cramp_reminder_book_answer:
 * @key: of a reminder of doses
 * @status: taken or skipped
 *
 * Answers for all doses of that reminder which are not answered yet.
 *
 * Returns: whether the answer is on disk; also where there was none to give any more
 */
gboolean
cramp_reminder_book_answer (CrampReminderBook *self, const char *key, CrampDoseStatus status, GError **error)
{
  GError *failure = NULL;
  CrampReminder *reminder = cramp_reminder_book_find (self, key, &failure);
  g_autoptr (GPtrArray) doses = cramp_record_list_new ();

  if (failure)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!reminder)
    return TRUE;
  for (guint i = 0; i < reminder->medicines->len; i++)
    g_ptr_array_add (doses, make_dose (self, reminder->medicines->pdata[i], reminder, status));
  cramp_reminder_free (reminder);
  return doses->len == 0 ||
         cramp_diary_save_all (self->diary, doses,
                               status == CRAMP_DOSE_TAKEN ? _ ("Medicines taken") : _ ("Medicines skipped"), error);
}

/**
 * cramp_reminder_book_put_off:
 * @key: which reminder is to come again later
 *
 * Returns: whether that is noted
 */
gboolean
cramp_reminder_book_put_off (CrampReminderBook *self, const char *key, GError **error)
{
  gint64 now = cramp_clock_now (cramp_diary_get_clock (self->diary));
  g_autofree char *person = NULL;
  CrampReminderKind kind;
  int day, minute;

  if (!cramp_reminder_parse_key (key, &kind, &person, &day, &minute))
    return TRUE;
  if (!read_notes (self, now, error))
    return FALSE;
  set_time (self->later, key, now + CRAMP_REMINDER_LATER);
  g_hash_table_remove (self->told, key);
  return write_notes (self, error);
}

/* The log */

/**
 * cramp_diary_log_reminder:
 * @time: when it should have come, seconds since 1970 UTC
 *
 * Notes that a reminder could not be shown in time.
 */
void
cramp_diary_log_reminder (CrampDiary *diary, CrampReminderKind kind, gint64 time, CrampReminderWhy why)
{
  CrampReminderLogEntry entry = { time, (int) kind, why };
  g_autoptr (GError) error = NULL;

  if (!cramp_reminder_log_add (diary->store, &entry, &error))
    g_debug ("Reminders: %s", error->message);
}

/**
 * cramp_diary_list_reminder_log:
 *
 * Returns: (transfer full) (nullable) (element-type CrampReminderLogEntry): what could not be shown in time, the latest
 *   first
 */
GArray *
cramp_diary_list_reminder_log (CrampDiary *diary)
{
  return cramp_reminder_log_list (diary->store, NULL);
}
