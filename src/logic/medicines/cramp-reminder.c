/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder.h"

#include <string.h>

#include "cramp-day.h"
#include "cramp-dose-plan.h"
#include "cramp-stretch-day.h"

/* What somebody is to be reminded of, and when. All of it follows from the diary, the settings, and up to when
 * reminders have been dealt with: nothing is queued that could be lost or come twice. */

static const char *const kind_keys[] = {
  [CRAMP_REMINDER_DOSE] = "dose",
  [CRAMP_REMINDER_STRETCH] = "stretch",
  [CRAMP_REMINDER_MORNING] = "morning",
  [CRAMP_REMINDER_CRAMP] = "cramp",
};

/**
 * cramp_reminder_free:
 * @self: (transfer full):
 */
void
cramp_reminder_free (CrampReminder *self)
{
  g_free (self->person);
  g_ptr_array_unref (self->medicines);
  g_array_unref (self->amounts);
  g_free (self);
}

/**
 * cramp_reminder_key:
 *
 * Returns: (transfer full): a name for this reminder, the same whenever it is planned anew; tells nothing of health
 */
char *
cramp_reminder_key (const CrampReminder *self)
{
  return g_strdup_printf ("%s|%s|%d|%d", kind_keys[self->kind], self->person, self->day, self->minute);
}

/**
 * cramp_reminder_parse_key:
 * @key: perhaps a cramp_reminder_key()
 * @person: (out): uuid
 *
 * Returns: whether @key is one
 */
gboolean
cramp_reminder_parse_key (const char *key, CrampReminderKind *kind, char **person, int *day, int *minute)
{
  g_auto (GStrv) parts = g_strsplit (key, "|", -1);
  gint64 read_day, read_minute;

  if (g_strv_length (parts) != 4 || !g_uuid_string_is_valid (parts[1]) ||
      !g_ascii_string_to_signed (parts[2], 10, 1, G_MAXINT, &read_day, NULL) ||
      !g_ascii_string_to_signed (parts[3], 10, 0, 24 * 60 - 1, &read_minute, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    if (g_str_equal (parts[0], kind_keys[i]))
      {
        *kind = i;
        *person = g_strdup (parts[1]);
        *day = (int) read_day;
        *minute = (int) read_minute;
        return TRUE;
      }
  return FALSE;
}

static gint64
time_of (int day, int minute, GTimeZone *zone)
{
  return cramp_day_time (day, minute, zone, NULL);
}

static int
day_of (gint64 time, GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);

  return cramp_day_of (time, interval < 0 ? 0 : g_time_zone_get_offset (zone, interval));
}

/**
 * cramp_reminder_after_quiet:
 * @time: seconds since 1970 UTC
 *
 * Returns: @time, or the end of the quiet hours it is in
 */
gint64
cramp_reminder_after_quiet (const CrampReminderSettings *settings, gint64 time, GTimeZone *zone)
{
  int day = day_of (time, zone);

  if (!settings->quiet || settings->quiet_from == settings->quiet_to)
    return time;
  /* Those that began yesterday, and those that begin today. */
  for (int began = day - 1; began <= day; began++)
    {
      int ends = settings->quiet_to <= settings->quiet_from ? began + 1 : began;
      gint64 end = time_of (ends, settings->quiet_to, zone);

      if (time >= time_of (began, settings->quiet_from, zone) && time < end)
        return end;
    }
  return time;
}

/**
 * Planning:
 *
 * What is planned so far, and by what.
 */
typedef struct
{
  const CrampReminderSettings *settings;
  const CrampReminderDiary *diary;
  GTimeZone *zone;
  gint64 from;
  gint64 to;
  GPtrArray *planned;
} Planning;

static CrampReminder *
reminder_new (Planning *planning, CrampReminderKind kind, int day, int minute)
{
  CrampReminder *self = g_new0 (CrampReminder, 1);
  g_autofree char *key = NULL;
  const gint64 *later;

  self->kind = kind;
  self->person = g_strdup (planning->diary->person);
  self->day = day;
  self->minute = minute;
  self->planned = time_of (day, minute, planning->zone);
  self->medicines = cramp_record_list_new ();
  self->amounts = g_array_new (FALSE, FALSE, sizeof (double));
  key = cramp_reminder_key (self);
  later = g_hash_table_lookup (planning->diary->later, key);
  self->time = later ? *later : cramp_reminder_after_quiet (planning->settings, self->planned, planning->zone);
  self->held = !later && self->time != self->planned;
  self->told = g_hash_table_contains (planning->diary->told, key);
  return self;
}

/* Takes @self up where it comes within the time asked for. */
static void
add (Planning *planning, CrampReminder *self)
{
  if (self->time > planning->from && self->time <= planning->to)
    g_ptr_array_add (planning->planned, self);
  else
    cramp_reminder_free (self);
}

static gboolean
is_open (const CrampChecklistEntry *entry)
{
  return entry->planned.minute != CRAMP_UNSET && entry->state < CRAMP_DOSE_STATE_TAKEN;
}

/* The reminder for that minute in @list; a new one where there is none. */
static CrampReminder *
ensure_dose (Planning *planning, GPtrArray *list, int day, int minute)
{
  for (guint i = 0; i < list->len; i++)
    if (((CrampReminder *) list->pdata[i])->minute == minute)
      return list->pdata[i];
  g_ptr_array_add (list, reminder_new (planning, CRAMP_REMINDER_DOSE, day, minute));
  return list->pdata[list->len - 1];
}

static void
plan_doses (Planning *planning, int day)
{
  const CrampReminderDiary *diary = planning->diary;
  g_autoptr (GPtrArray) entries =
      cramp_checklist_new (diary->medicines, diary->schedules, diary->doses, day, 0, planning->zone);
  g_autoptr (GPtrArray) reminders = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const CrampChecklistEntry *entry = g_ptr_array_index (entries, i);
      CrampReminder *reminder;

      if (!is_open (entry))
        continue;
      reminder = ensure_dose (planning, reminders, day, entry->planned.minute);
      g_ptr_array_add (reminder->medicines, cramp_record_ref (entry->medicine));
      g_array_append_val (reminder->amounts, entry->planned.amount);
    }
  for (guint i = 0; i < reminders->len; i++)
    add (planning, reminders->pdata[i]);
}

static void
plan_stretches (Planning *planning, int day)
{
  const CrampReminderDiary *diary = planning->diary;

  for (guint i = 0; i < diary->plan->times->len; i++)
    {
      const CrampStretchPlanTime *time = g_ptr_array_index (diary->plan->times, i);

      if (!cramp_stretch_day_has_done (diary->plan, diary->sessions, day, i))
        add (planning, reminder_new (planning, CRAMP_REMINDER_STRETCH, day, time->minute));
    }
}

/* It is asked about the night that ended this morning. */
static void
plan_morning (Planning *planning, int day)
{
  for (guint i = 0; i < planning->diary->nights->len; i++)
    if (g_array_index (planning->diary->nights, int, i) == day - 1)
      return;
  add (planning, reminder_new (planning, CRAMP_REMINDER_MORNING, day, planning->settings->morning_minute));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CrampReminder *one = *(CrampReminder *const *) a;
  const CrampReminder *other = *(CrampReminder *const *) b;

  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  if (one->planned != other->planned)
    return one->planned < other->planned ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/**
 * cramp_reminders_plan:
 * @from: seconds since 1970 UTC: what comes after that
 * @to: and until then
 * @zone: where the user is
 *
 * Tells which reminders come between two times, going by what is answered by now. Doses of the same time are one.
 *
 * Returns: (transfer full) (element-type CrampReminder): in the order of their times
 */
GPtrArray *
cramp_reminders_plan (const CrampReminderSettings *settings,
                      const CrampReminderDiary *diary,
                      gint64 from,
                      gint64 to,
                      GTimeZone *zone)
{
  Planning planning = { settings, diary, zone,
                        from,     to,    g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_free) };

  /* Quiet hours and "later" bring over what was planned for the day before. */
  for (int day = day_of (from, zone) - 1; day <= day_of (to, zone); day++)
    {
      if (settings->on[CRAMP_REMINDER_DOSE])
        plan_doses (&planning, day);
      if (settings->on[CRAMP_REMINDER_STRETCH])
        plan_stretches (&planning, day);
      if (settings->on[CRAMP_REMINDER_MORNING])
        plan_morning (&planning, day);
    }
  g_ptr_array_sort (planning.planned, compare);
  return planning.planned;
}

static gboolean
came_late (const CrampReminder *reminder, gint64 now)
{
  return reminder->held || now - reminder->time > CRAMP_REMINDER_FRESH;
}

/* One that was missed is shown as it is: a summary of one would say less. */
static void
divide (CrampReminderLook *look, GPtrArray *due, gint64 now)
{
  guint late = 0;

  for (guint i = 0; i < due->len; i++)
    late += came_late (due->pdata[i], now);
  for (guint i = 0; i < due->len; i++)
    g_ptr_array_add (late > 1 && came_late (due->pdata[i], now) ? look->missed : look->show, due->pdata[i]);
}

/**
 * cramp_reminders_look:
 * @look: (out): to be cleared with cramp_reminder_look_clear()
 * @planned: (transfer full) (element-type CrampReminder): from cramp_reminders_plan(), of all persons
 * @seen: up to when reminders were dealt with, seconds since 1970 UTC
 * @now: seconds since 1970 UTC
 *
 * Divides what is due since @seen, however long that is ago: whoever was asleep or switched off, or had the clock set,
 * gets one summary and not a burst.
 */
void
cramp_reminders_look (CrampReminderLook *look, GPtrArray *planned, gint64 seen, gint64 now)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();

  look->show = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_free);
  look->missed = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_free);
  look->next = now + CRAMP_REMINDER_LOOK_AHEAD;
  g_ptr_array_set_free_func (planned, NULL);
  for (guint i = 0; i < planned->len; i++)
    {
      CrampReminder *reminder = g_ptr_array_index (planned, i);

      if (!reminder->told && reminder->time > seen && reminder->time <= now)
        {
          g_ptr_array_add (due, reminder);
          continue;
        }
      if (reminder->time > now)
        look->next = MIN (look->next, reminder->time);
      cramp_reminder_free (reminder);
    }
  g_ptr_array_unref (planned);
  divide (look, due, now);
}

/**
 * cramp_reminder_look_clear:
 */
void
cramp_reminder_look_clear (CrampReminderLook *look)
{
  g_clear_pointer (&look->show, g_ptr_array_unref);
  g_clear_pointer (&look->missed, g_ptr_array_unref);
}
