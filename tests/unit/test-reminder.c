/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-day.h"
#include "cramp-reminder-text.h"
#include "cramp-stretch-day.h"
#include "cramp-test.h"

#define PERSON "8d3c1c5e-6c0b-4c39-a5c5-0c2bb2a0c111"

typedef struct
{
  CrampReminderSettings settings;
  CrampReminderDiary diary;
  CrampStretchPlan *plan;
  CrampMedicine *medicine;
  CrampSchedule *schedule;
  GTimeZone *zone;
} Fixture;

static void
set_up (Fixture *f, gconstpointer zone)
{
  f->medicine = cramp_medicine_new (PERSON);
  f->medicine->name = g_strdup ("Magnesium");
  f->schedule = cramp_schedule_new (f->medicine, cramp_day_new (2026, 1, 1));
  f->schedule->rule = CRAMP_RULE_DAILY;
  f->plan = cramp_stretch_plan_default ();
  f->zone = g_time_zone_new_identifier (zone ? zone : "Europe/Berlin");
  f->settings = (CrampReminderSettings) { .on = { TRUE }, .morning_minute = 480, .quiet_from = 1320, .quiet_to = 420 };
  f->diary = (CrampReminderDiary) {
    .person = PERSON,
    .medicines = cramp_record_list_new (),
    .schedules = cramp_record_list_new (),
    .doses = cramp_record_list_new (),
    .plan = f->plan,
    .sessions = cramp_record_list_new (),
    .nights = g_array_new (FALSE, FALSE, sizeof (int)),
    .later = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  g_ptr_array_add (f->diary.medicines, f->medicine);
  g_ptr_array_add (f->diary.schedules, f->schedule);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_ptr_array_unref (f->diary.medicines);
  g_ptr_array_unref (f->diary.schedules);
  g_ptr_array_unref (f->diary.doses);
  g_ptr_array_unref (f->diary.sessions);
  g_array_unref (f->diary.nights);
  g_hash_table_unref (f->diary.later);
  g_hash_table_unref (f->diary.told);
  cramp_record_unref (f->plan);
  g_time_zone_unref (f->zone);
}

static gint64
at (const char *text)
{
  return cramp_test_time (text);
}

static void
look (Fixture *f, CrampReminderLook *result, gint64 seen, gint64 now)
{
  cramp_reminders_look (result,
                        cramp_reminders_plan (&f->settings, &f->diary, seen, now + CRAMP_REMINDER_LOOK_AHEAD, f->zone),
                        seen, now);
}

/* How many are shown by themselves, and how many in the summary; when to look again. */
static void
expect (Fixture *f, const char *seen, const char *now, guint n_shown, guint n_missed, const char *next)
{
  CrampReminderLook result;

  g_test_message ("%s to %s", seen, now);
  look (f, &result, at (seen), at (now));
  g_assert_cmpuint (result.show->len, ==, n_shown);
  g_assert_cmpuint (result.missed->len, ==, n_missed);
  if (next)
    g_assert_cmpint (result.next, ==, at (next));
  cramp_reminder_look_clear (&result);
}

static void
answer (Fixture *f, int day, int minute, CrampDoseStatus status)
{
  CrampDose *dose = cramp_dose_new (f->medicine, day, minute);

  dose->status = status;
  g_ptr_array_add (f->diary.doses, dose);
}

static void
test_due (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 22);

  cramp_schedule_add_time (f->schedule, 480, 1);
  cramp_schedule_add_time (f->schedule, 1200, 1);
  expect (f, "2026-11-22T07:00:00", "2026-11-22T07:59:59", 0, 0, "2026-11-22T08:00:00");
  expect (f, "2026-11-22T07:59:59", "2026-11-22T08:00:00", 1, 0, "2026-11-22T20:00:00");
  /* What was dealt with does not come again. */
  expect (f, "2026-11-22T08:00:00", "2026-11-22T08:01:00", 0, 0, "2026-11-22T20:00:00");
  /* One that comes late is shown as it is. */
  expect (f, "2026-11-22T07:00:00", "2026-11-22T11:00:00", 1, 0, NULL);
  /* Answered ones do not come. */
  answer (f, day, 480, CRAMP_DOSE_TAKEN);
  expect (f, "2026-11-22T07:59:59", "2026-11-22T08:00:00", 0, 0, "2026-11-22T20:00:00");
  answer (f, day, 1200, CRAMP_DOSE_SKIPPED);
  expect (f, "2026-11-22T19:59:59", "2026-11-22T20:00:00", 0, 0, "2026-11-23T08:00:00");
  f->settings.on[CRAMP_REMINDER_DOSE] = FALSE;
  expect (f, "2026-11-22T23:00:00", "2026-11-23T08:00:00", 0, 0, "2026-11-24T08:00:00");
}

/* Doses of one time are one reminder. */
static void
test_together (Fixture *f, gconstpointer unused)
{
  CrampMedicine *other = cramp_medicine_new (PERSON);
  CrampSchedule *schedule = cramp_schedule_new (other, cramp_day_new (2026, 1, 1));
  CrampReminderLook result;

  other->name = g_strdup ("Aspirin");
  schedule->rule = CRAMP_RULE_DAILY;
  cramp_schedule_add_time (schedule, 480, 2);
  cramp_schedule_add_time (f->schedule, 480, 1);
  g_ptr_array_add (f->diary.medicines, other);
  g_ptr_array_add (f->diary.schedules, schedule);
  look (f, &result, at ("2026-11-22T07:00:00"), at ("2026-11-22T08:00:00"));
  g_assert_cmpuint (result.show->len, ==, 1);
  g_assert_cmpuint (((CrampReminder *) result.show->pdata[0])->medicines->len, ==, 2);
  cramp_reminder_look_clear (&result);
  answer (f, cramp_day_new (2026, 11, 22), 480, CRAMP_DOSE_TAKEN);
  look (f, &result, at ("2026-11-22T07:00:00"), at ("2026-11-22T08:00:00"));
  g_assert_cmpuint (((CrampReminder *) result.show->pdata[0])->medicines->len, ==, 1);
  cramp_reminder_look_clear (&result);
}

/* After a sleep of the computer there is one summary, and what is due just now beside it. */
static void
test_missed (Fixture *f, gconstpointer unused)
{
  for (int minute = 480; minute <= 1200; minute += 120)
    cramp_schedule_add_time (f->schedule, minute, 1);
  expect (f, "2026-11-22T07:00:00", "2026-11-22T14:00:00", 1, 3, "2026-11-22T16:00:00");
  expect (f, "2026-11-22T07:00:00", "2026-11-22T14:06:00", 0, 4, "2026-11-22T16:00:00");
  expect (f, "2026-11-22T11:00:00", "2026-11-22T14:00:00", 2, 0, "2026-11-22T16:00:00");
}

static void
test_quiet (Fixture *f, gconstpointer unused)
{
  cramp_schedule_add_time (f->schedule, 1380, 1); /* 23:00 */
  cramp_schedule_add_time (f->schedule, 120, 1);  /* 2:00 */
  f->settings.quiet = TRUE;
  expect (f, "2026-11-22T21:00:00", "2026-11-23T06:59:59", 0, 0, "2026-11-23T07:00:00");
  /* Both were held back: they come as one. */
  expect (f, "2026-11-23T06:59:59", "2026-11-23T07:00:00", 0, 2, "2026-11-24T07:00:00");
  f->settings.quiet_from = 60; /* the other way round: 1:00 to 7:00 of one day */
  expect (f, "2026-11-22T22:59:59", "2026-11-22T23:00:00", 1, 0, "2026-11-23T07:00:00");
  expect (f, "2026-11-23T06:59:59", "2026-11-23T07:00:00", 1, 0, "2026-11-23T23:00:00");
  f->settings.quiet_from = f->settings.quiet_to = 420; /* no time at all */
  expect (f, "2026-11-23T01:59:59", "2026-11-23T02:00:00", 1, 0, NULL);
}

/* "Later" holds until its time, also in quiet hours, and is not lost by looking. */
static void
test_later (Fixture *f, gconstpointer unused)
{
  gint64 *until = g_new (gint64, 1);

  cramp_schedule_add_time (f->schedule, 480, 1);
  *until = at ("2026-11-22T08:12:00");
  g_hash_table_insert (f->diary.later, g_strdup_printf ("dose|%s|%d|480", PERSON, cramp_day_new (2026, 11, 22)), until);
  expect (f, "2026-11-22T08:02:00", "2026-11-22T08:11:59", 0, 0, "2026-11-22T08:12:00");
  expect (f, "2026-11-22T08:11:59", "2026-11-22T08:12:00", 1, 0, "2026-11-23T08:00:00");
  expect (f, "2026-11-22T08:12:00", "2026-11-22T08:12:01", 0, 0, "2026-11-23T08:00:00");
}

static void
test_stretch_and_morning (Fixture *f, gconstpointer unused)
{
  int night = cramp_day_new (2026, 11, 21);

  f->settings.on[CRAMP_REMINDER_DOSE] = FALSE;
  f->settings.on[CRAMP_REMINDER_STRETCH] = TRUE;
  expect (f, "2026-11-22T12:59:59", "2026-11-22T13:00:00", 1, 0, "2026-11-22T18:00:00");
  f->settings.on[CRAMP_REMINDER_STRETCH] = FALSE;
  f->settings.on[CRAMP_REMINDER_MORNING] = TRUE;
  expect (f, "2026-11-22T07:59:59", "2026-11-22T08:00:00", 1, 0, "2026-11-23T08:00:00");
  g_array_append_val (f->diary.nights, night);
  expect (f, "2026-11-22T07:59:59", "2026-11-22T08:00:00", 0, 0, "2026-11-23T08:00:00");
}

/* What was stretched is not asked for. */
static void
test_stretched (Fixture *f, gconstpointer unused)
{
  CrampSession *session = cramp_record_new (&cramp_session_type);
  CrampSessionStep *step = cramp_record_new (&cramp_session_step_type);

  f->settings.on[CRAMP_REMINDER_DOSE] = FALSE;
  f->settings.on[CRAMP_REMINDER_STRETCH] = TRUE;
  session->started = at ("2026-11-22T12:40:00");
  session->utc_offset = 3600;
  step->held = 20;
  g_ptr_array_add (session->steps, step);
  g_ptr_array_add (f->diary.sessions, session);
  expect (f, "2026-11-22T12:59:59", "2026-11-22T13:00:00", 0, 0, "2026-11-22T18:00:00");
}

/* A discreet reminder names no medicine; another one does, and how much. */
static void
test_words (Fixture *f, gconstpointer unused)
{
  CrampReminderLook result;
  g_autofree char *discreet = NULL;
  g_autofree char *open = NULL;
  g_autofree char *summary = NULL;

  cramp_schedule_add_time (f->schedule, 480, 0.5);
  look (f, &result, at ("2026-11-22T07:59:59"), at ("2026-11-22T08:00:00"));
  discreet = cramp_reminder_body (result.show->pdata[0], TRUE);
  open = cramp_reminder_body (result.show->pdata[0], FALSE);
  summary = cramp_reminders_summarize (result.show, TRUE);
  g_assert_null (strstr (discreet, "Magnesium"));
  g_assert_null (strstr (summary, "Magnesium"));
  g_assert_nonnull (strstr (summary, "Medicines: 1"));
  g_assert_nonnull (strstr (open, "Magnesium: ½"));
  cramp_reminder_look_clear (&result);
}

/* Whether reminders come is never promised where one thing is missing. */
static void
test_outlook (void)
{
  static const struct
  {
    CrampReminderOutlook outlook; /* any on, can show, in background, starts itself, refused, buttons wake */
    const char *title;
  } cases[] = {
    { { FALSE, TRUE, TRUE, TRUE, FALSE, TRUE }, "Reminders are off" },
    { { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE }, "No reminders can be shown" },
    { { TRUE, TRUE, FALSE, TRUE, FALSE, TRUE }, "Reminders come only while the window is open" },
    { { TRUE, TRUE, TRUE, FALSE, TRUE, TRUE }, "Reminders come only while the window is open" },
    { { TRUE, TRUE, TRUE, FALSE, FALSE, TRUE }, "Reminders come until you log out" },
    { { TRUE, TRUE, TRUE, TRUE, FALSE, TRUE }, "Reminders come also while the window is closed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = cramp_reminder_outlook_reason (&cases[i].outlook);

      g_assert_cmpstr (cramp_reminder_outlook_title (&cases[i].outlook), ==, cases[i].title);
      g_assert_cmpint (*reason == '\0', ==, i == 0);
    }
}

static void
test_keys (void)
{
  static const char *const bad[] = { "",
                                     "dose",
                                     "dose|x|1|1",
                                     "dose|" PERSON "|0|1",
                                     "dose|" PERSON "|1|1440",
                                     "pill|" PERSON "|1|1",
                                     "dose|" PERSON "|1|1|1",
                                     "dose|" PERSON "|1|-1" };
  g_autofree char *person = NULL;
  CrampReminderKind kind;
  int day, minute;

  g_assert_true (cramp_reminder_parse_key ("stretch|" PERSON "|2461367|480", &kind, &person, &day, &minute));
  g_assert_cmpint (kind, ==, CRAMP_REMINDER_STRETCH);
  g_assert_cmpstr (person, ==, PERSON);
  g_assert_cmpint (day, ==, 2461367);
  g_assert_cmpint (minute, ==, 480);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *no = NULL;

      g_assert_false (cramp_reminder_parse_key (bad[i], &kind, &no, &day, &minute));
    }
}

static void
count (GHashTable *told, GPtrArray *reminders, gint64 seen, gint64 now)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      CrampReminder *reminder = reminders->pdata[i];
      char *key = cramp_reminder_key (reminder);

      g_assert_cmpint (reminder->time, >, seen);
      g_assert_cmpint (reminder->time, <=, now);
      g_assert_cmpint (reminder->time, >=, reminder->planned);
      g_assert_true (g_hash_table_add (told, key)); /* never twice */
    }
}

/* A year of days, each with doses in the hours in which clocks change, by a computer that sleeps now and then for some
 * hours: each dose is told of exactly once, never in quiet hours and never before its time; what comes late comes in
 * one piece. */
static void
test_year (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  int first = cramp_day_new (2026, 1, 2), last = cramp_day_new (2026, 12, 30);
  gint64 seen = cramp_day_time (first, 0, f->zone, NULL) - 1, now = seen;
  static const int minutes[] = { 30, 90, 150, 210, 480, 1320, 1410 };
  guint expected = (guint) (last - first) * G_N_ELEMENTS (minutes);

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    cramp_schedule_add_time (f->schedule, minutes[i], 1);
  f->settings.quiet = TRUE;
  f->settings.quiet_from = 23 * 60;
  f->settings.quiet_to = 2 * 60 + 30;
  while (now < cramp_day_time (last, 0, f->zone, NULL) + 4 * 3600)
    {
      CrampReminderLook result;

      look (f, &result, seen, now);
      count (told, result.show, seen, now);
      count (told, result.missed, seen, now);
      g_assert_cmpuint (result.missed->len, !=, 1);
      g_assert_cmpint (result.next, >, now);
      seen = now;
      now = result.next + (g_rand_int_range (rand, 0, 5) ? 0 : g_rand_int_range (rand, 1, 20 * 3600));
      cramp_reminder_look_clear (&result);
    }
  for (int day = first; day < last; day++)
    for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
      {
        g_autofree char *key = g_strdup_printf ("dose|%s|%d|%d", PERSON, day, minutes[i]);

        g_assert_true (g_hash_table_contains (told, key));
      }
  g_assert_cmpuint (g_hash_table_size (told), >=, expected);
}

int
main (int argc, char *argv[])
{
  static const char *const zones[] = { "Europe/Berlin",   "America/New_York", "Australia/Lord_Howe",
                                       "Pacific/Chatham", "Asia/Kathmandu",   "UTC" };

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reminder/due", Fixture, NULL, set_up, test_due, tear_down);
  g_test_add ("/reminder/together", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/reminder/missed", Fixture, NULL, set_up, test_missed, tear_down);
  g_test_add ("/reminder/quiet", Fixture, NULL, set_up, test_quiet, tear_down);
  g_test_add ("/reminder/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/reminder/stretch-and-morning", Fixture, NULL, set_up, test_stretch_and_morning, tear_down);
  g_test_add ("/reminder/stretched", Fixture, NULL, set_up, test_stretched, tear_down);
  g_test_add ("/reminder/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add_func ("/reminder/outlook", test_outlook);
  g_test_add_func ("/reminder/keys", test_keys);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder/year/%s", zones[i]);

      g_test_add (path, Fixture, zones[i], set_up, test_year, tear_down);
    }
  return g_test_run ();
}
