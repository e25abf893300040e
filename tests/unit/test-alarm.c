/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "cramp-alarm.h"
#include "cramp-test.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

static void
append_a (gpointer text)
{
  g_string_append_c (text, 'a');
}

static void
append_b (gpointer text)
{
  g_string_append_c (text, 'b');
}

/* Alarms come in the order of their times, each once, not before its time, and a cancelled one never. */
static void
test_order (void)
{
  CrampClock *clock = cramp_test_clock ();
  CrampAlarm *alarm = cramp_alarm_new (clock);
  gint64 now = cramp_clock_wall (clock);
  g_autoptr (GString) came = g_string_new (NULL);
  guint cancelled;

  cramp_alarm_add (alarm, now + 2 * MINUTE, append_b, came);
  cramp_alarm_add (alarm, now + MINUTE, append_a, came);
  cancelled = cramp_alarm_add (alarm, now + MINUTE, append_b, came);
  cramp_alarm_cancel (alarm, cancelled);

  cramp_clock_advance (clock, MINUTE - 1);
  g_assert_cmpstr (came->str, ==, "");
  cramp_clock_advance (clock, 1);
  g_assert_cmpstr (came->str, ==, "a");
  cramp_clock_suspend (clock, 60 * MINUTE);
  g_assert_cmpstr (came->str, ==, "ab");

  g_assert_finalize_object (alarm);
  g_assert_finalize_object (clock);
}

static void
count_cb (int *count)
{
  ++*count;
}

/* A wall clock set forward makes due what it passes, set back it makes nothing due; both are told. */
static void
test_clock_set (void)
{
  CrampClock *clock = cramp_test_clock ();
  CrampAlarm *alarm = cramp_alarm_new (clock);
  gint64 now = cramp_clock_wall (clock);
  g_autoptr (GString) came = g_string_new (NULL);
  int told = 0;

  g_signal_connect_swapped (alarm, "clock-set", G_CALLBACK (count_cb), &told);
  cramp_alarm_add (alarm, now + MINUTE, append_a, came);
  cramp_clock_set_wall (clock, now - 60 * MINUTE);
  g_assert_cmpstr (came->str, ==, "");
  g_assert_cmpint (told, ==, 1);
  cramp_clock_set_wall (clock, now + 60 * MINUTE);
  g_assert_cmpstr (came->str, ==, "a");
  g_assert_cmpint (told, ==, 2);

  g_assert_finalize_object (alarm);
  g_assert_finalize_object (clock);
}

/* Longer than changes of files are held back. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC * 3 / 10;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
link_to (const char *zone, const char *path)
{
  g_autofree char *beside = g_strconcat (path, ".new", NULL);

  g_assert_cmpint (symlink (zone, beside), ==, 0);
  g_assert_cmpint (g_rename (beside, path), ==, 0);
}

/* A computer that comes to another zone tells it, however the file is changed, but not while the file is away. */
static void
test_zone (void)
{
  CrampClock *clock = cramp_test_clock ();
  CrampAlarm *alarm = cramp_alarm_new (clock);
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *path = g_build_filename (folder, "localtime", NULL);
  int told = 0;

  link_to ("/usr/share/zoneinfo/Europe/Berlin", path);
  cramp_alarm_watch_zone (alarm, path);
  g_signal_connect_swapped (alarm, "clock-set", G_CALLBACK (count_cb), &told);
  link_to ("/usr/share/zoneinfo/Asia/Tokyo", path);
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  told = 0;
  g_assert_cmpint (g_unlink (path), ==, 0);
  settle ();
  g_assert_cmpint (told, ==, 0);
  g_assert_true (g_file_set_contents (path, "zone", -1, NULL));
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_finalize_object (alarm);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

/* With a clock that runs, the system's timer does it, also where it was set to another time. */
static void
test_system_timer (void)
{
  CrampClock *clock = cramp_clock_new_at (cramp_test_time (CRAMP_TEST_NOW_TEXT) * G_USEC_PER_SEC, TRUE);
  CrampAlarm *alarm = cramp_alarm_new (clock);
  gint64 due = cramp_clock_wall (clock) + G_USEC_PER_SEC / 20;
  g_autoptr (GString) came = g_string_new (NULL);

  cramp_alarm_add (alarm, due, append_a, came);
  while (came->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cramp_clock_wall (clock), >=, due);

  g_assert_finalize_object (alarm);
  g_assert_finalize_object (clock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alarm/order", test_order);
  g_test_add_func ("/alarm/clock-set", test_clock_set);
  g_test_add_func ("/alarm/zone", test_zone);
  g_test_add_func ("/alarm/system-timer", test_system_timer);
  return g_test_run ();
}
