/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "cramp-reminder-book.h"
#include "cramp-test.h"

/* What can't be read is not taken for nothing: no dose that was taken is reminded of, and no answer is lost silently.
 */

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GSettings *settings;
  CrampMedicine *medicine;
  CrampReminderBook *book;
} Fixture;

/* A dose at 8, an hour from now. */
static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampSchedule) schedule = NULL;
  CrampReminderLook look;

  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->settings = g_settings_new (APPLICATION_ID);
  g_settings_set_boolean (f->settings, "remind-doses", TRUE);
  f->medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);
  f->medicine->name = g_strdup ("Magnesium");
  g_assert_true (cramp_diary_save (f->diary, f->medicine, "Add medicine", NULL));
  schedule = cramp_schedule_new (f->medicine, cramp_clock_today (f->clock));
  schedule->rule = CRAMP_RULE_DAILY;
  cramp_schedule_add_time (schedule, 480, 1);
  g_assert_true (cramp_diary_save (f->diary, schedule, "Add schedule", NULL));
  f->book = cramp_reminder_book_new (f->diary, f->settings);
  g_assert_true (cramp_reminder_book_look (f->book, &look, NULL));
  g_assert_cmpuint (look.show->len, ==, 0);
  cramp_reminder_look_clear (&look);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_settings_reset (f->settings, "remind-doses");
  g_object_unref (f->settings);
  cramp_reminder_book_free (f->book);
  cramp_record_unref (f->medicine);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static void
run_sql (Fixture *f, const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (cramp_diary_get_path (f->diary), &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (database), ==, "not an error");
  sqlite3_close (database);
}

static void
take_dose (Fixture *f)
{
  g_autoptr (CrampDose) dose = cramp_dose_new (f->medicine, cramp_clock_today (f->clock), 480);

  dose->status = CRAMP_DOSE_TAKEN;
  dose->taken_at = cramp_clock_now (f->clock);
  g_assert_true (cramp_diary_save (f->diary, dose, "Dose", NULL));
}

static void
test_look (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CrampReminderLook look;

  take_dose (f);
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR);
  run_sql (f, "ALTER TABLE dose RENAME TO away");
  g_assert_false (cramp_reminder_book_look (f->book, &look, &error));
  g_assert_nonnull (error);
  run_sql (f, "ALTER TABLE away RENAME TO dose");
  g_assert_true (cramp_reminder_book_look (f->book, &look, NULL));
  g_assert_cmpuint (look.show->len, ==, 0);
  cramp_reminder_look_clear (&look);
}

static void
test_answer (Fixture *f, gconstpointer unused)
{
  g_autofree char *key = g_strdup_printf ("dose|%s|%d|480", f->medicine->record.person, cramp_clock_today (f->clock));
  g_autoptr (CrampReminder) reminder = cramp_reminder_book_find (f->book, key, NULL);
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (reminder);
  run_sql (f, "ALTER TABLE medicine RENAME TO away");
  g_assert_false (cramp_reminder_book_answer (f->book, key, CRAMP_DOSE_TAKEN, &error));
  g_assert_nonnull (error);
  run_sql (f, "ALTER TABLE away RENAME TO medicine");
  g_assert_true (cramp_reminder_book_answer (f->book, key, CRAMP_DOSE_TAKEN, NULL));
  doses = cramp_diary_list (f->diary, &cramp_dose_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_cmpuint (doses->len, ==, 1);
}

/* What was put off is not forgotten because it could not be read. */
static void
test_later (Fixture *f, gconstpointer unused)
{
  g_autofree char *key = g_strdup_printf ("dose|%s|%d|480", f->medicine->record.person, cramp_clock_today (f->clock));
  g_autoptr (CrampReminder) before = NULL;
  g_autoptr (CrampReminder) after = NULL;

  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR);
  g_assert_true (cramp_reminder_book_put_off (f->book, key, NULL));
  before = cramp_reminder_book_find (f->book, key, NULL);
  cramp_reminder_book_free (f->book);
  f->book = cramp_reminder_book_new (f->diary, f->settings);
  run_sql (f, "ALTER TABLE meta RENAME TO away");
  g_assert_false (
      cramp_reminder_book_put_off (f->book, "stretch|8d3c1c5e-6c0b-4c39-a5c5-0c2bb2a0c111|2461367|0", NULL));
  run_sql (f, "ALTER TABLE away RENAME TO meta");
  after = cramp_reminder_book_find (f->book, key, NULL);
  g_assert_cmpint (after->time, ==, before->time);
}

static guint
count_missed (Fixture *f)
{
  CrampReminderLook look;
  guint n;

  g_assert_true (cramp_reminder_book_look (f->book, &look, NULL));
  n = look.show->len + look.missed->len;
  cramp_reminder_look_clear (&look);
  return n;
}

/* From 7:30 in Berlin to past 8 further east: the dose of 8 never came, and is told once. */
static void
test_travel_east (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, G_TIME_SPAN_MINUTE * 10);
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_set_zone (f->clock, "Asia/Tokyo");
  g_assert_cmpuint (count_missed (f), ==, 1);
  g_assert_cmpuint (count_missed (f), ==, 0);
}

/* What was shown before the flight is not shown once more after it, and not by the hour of summer. */
static void
test_travel_seen (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
  cramp_clock_set_zone (f->clock, "Asia/Tokyo");
  g_assert_cmpuint (count_missed (f), ==, 0);
}

/* West and straight back, and the times of the day that come once more: what was told is not told again. */
static void
test_travel_west (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
  cramp_clock_set_zone (f->clock, "Europe/London");
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_set_zone (f->clock, "Europe/Berlin");
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_set_zone (f->clock, "Europe/London");
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR);
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  g_assert_cmpuint (count_missed (f), ==, 1);
}

/* What was put off comes wherever the user is then, and what is new for a time of the day that comes once more too. */
static void
test_travel_later (Fixture *f, gconstpointer unused)
{
  g_autofree char *key = g_strdup_printf ("dose|%s|%d|480", f->medicine->record.person, cramp_clock_today (f->clock));
  g_autoptr (CrampSchedule) schedule = cramp_schedule_new (f->medicine, cramp_clock_today (f->clock));

  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
  g_assert_true (cramp_reminder_book_put_off (f->book, key, NULL));
  cramp_clock_set_zone (f->clock, "Europe/London");
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_advance (f->clock, 11 * G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
  schedule->rule = CRAMP_RULE_DAILY;
  cramp_schedule_add_time (schedule, 450, 1);
  g_assert_true (cramp_diary_save (f->diary, schedule, "Change schedule", NULL));
  cramp_clock_advance (f->clock, 30 * G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
}

/* What a clock that was wrong has made come is told of again in its time. */
static void
test_wrong_clock (Fixture *f, gconstpointer unused)
{
  gint64 now = cramp_clock_wall (f->clock);

  cramp_clock_set_wall (f->clock, now + G_TIME_SPAN_HOUR * 25);
  g_assert_cmpuint (count_missed (f), >, 0);
  cramp_clock_set_wall (f->clock, now);
  g_assert_cmpuint (count_missed (f), ==, 0);
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
}

/* Also by a program that was started anew. */
static void
test_told_is_kept (Fixture *f, gconstpointer unused)
{
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (count_missed (f), ==, 1);
  cramp_clock_set_zone (f->clock, "Europe/London");
  cramp_reminder_book_free (f->book);
  f->book = cramp_reminder_book_new (f->diary, f->settings);
  cramp_clock_advance (f->clock, G_TIME_SPAN_HOUR);
  g_assert_cmpuint (count_missed (f), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add ("/reminder-book/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("look", test_look);
  TEST ("answer", test_answer);
  TEST ("later", test_later);
  TEST ("travel-east", test_travel_east);
  TEST ("travel-seen", test_travel_seen);
  TEST ("travel-west", test_travel_west);
  TEST ("travel-later", test_travel_later);
  TEST ("wrong-clock", test_wrong_clock);
  TEST ("told-is-kept", test_told_is_kept);
  return g_test_run ();
}
