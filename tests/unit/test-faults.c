/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "cramp-copies.h"
#include "cramp-faults.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"

/* Whatever goes wrong between SQLite and the disk, each operation is done as a whole or refused with a message; what it
 * said was done is there; and the diary always opens again, is sound, and can be written. Each kind of trouble comes at
 * every call in turn; in a quick run at some of them, which chance decides about. */

/* How many places are tried for each operation and kind of trouble. */
#define QUICK 8

typedef struct
{
  char *folder;
  char *path;
  char *other; /* a backup, with one entry more than the diary */
  CrampClock *clock;
} Place;

static void
add_episode (const Place *place, CrampDiary *diary, const char *onset, GError **error)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);

  g_free (episode->record.uuid);
  episode->record.uuid =
      g_strdup_printf ("22222222-2222-4222-8222-2222%.2s%.2s%.2s22", onset + 8, onset + 11, onset + 14);
  episode->notes = g_strnfill (5000, 'x');
  cramp_diary_save (diary, episode, "Add cramp", error);
}

static CrampDiary *
open_diary (const Place *place)
{
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_diary_open (place->path, place->clock, &error);

  g_assert_no_error (error);
  return diary;
}

/* A diary with two entries in it, closed. */
static void
make_diary (const Place *place)
{
  g_autoptr (CrampDiary) diary = open_diary (place);
  g_autoptr (GError) error = NULL;

  add_episode (place, diary, "2026-11-10T03:00:00", &error);
  add_episode (place, diary, "2026-11-11T03:00:00", &error);
  g_assert_no_error (error);
}

static void
make_diary_and_backup (const Place *place)
{
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (GError) error = NULL;

  make_diary (place);
  diary = open_diary (place);
  g_assert_true (cramp_diary_back_up (diary, place->other, &error));
  add_episode (place, diary, "2026-11-12T03:00:00", &error);
  g_assert_no_error (error);
}

/* A diary of the first version of the schema. */
static void
make_old (const Place *place)
{
  g_autofree char *schema = g_build_filename (g_getenv ("CRAMP_SOURCE"), "data", "schema", "0001-diary.sql", NULL);
  g_autofree char *script = NULL;
  sqlite3 *database;

  g_assert_true (g_file_get_contents (schema, &script, NULL, NULL));
  g_assert_cmpint (sqlite3_open (place->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, script, NULL, NULL, NULL);
  sqlite3_exec (database,
                "PRAGMA user_version = 1; PRAGMA application_id = 1131572548;"
                "INSERT INTO person (uuid, updated_at, name) VALUES ('11111111-1111-4111-8111-111111111111', 1, 'Kim')",
                NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (database), ==, "not an error");
  sqlite3_close (database);
}

/* The operations: each opens the diary, does its work as long as it goes well, and says how much of it was done. */

static guint
save (const Place *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);
  guint done = 0;

  while (diary && done < 3 && !*error)
    {
      g_autofree char *onset = g_strdup_printf ("2026-11-2%uT03:00:00", done);

      add_episode (place, diary, onset, error);
      if (!*error)
        done++;
    }
  return done;
}

static guint
migrate (const Place *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary ? 1 : 0;
}

/* Another diary, of another person. */
static GPtrArray *
read_other_diary (const Place *place)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\":\"cramp-diary\",\"version\":1,\"person\":[{\"uuid\":\"11111111-1111-4111-8111-111111111111\","
      "\"updated_at\":\"2026-11-22T05:00:00.000001Z\",\"name\":\"Kim\"}],\"episode\":[");
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (
        text,
        "%s{\"uuid\":\"33333333-3333-4333-8333-33333333333%u\",\"person\":\"11111111-1111-4111-8111-"
        "111111111111\",\"updated_at\":\"2026-11-22T05:00:00.000001Z\",\"onset\":\"2026-11-0%uT02:"
        "12:00Z\",\"pain\":%u,\"regions\":[\"left_calf\"]}",
        i ? "," : "", i, i + 1, i);
  g_string_append (text, "]}");
  records = cramp_transfer_json_read (text->str, text->len, cramp_clock_now (place->clock), &error);
  g_assert_no_error (error);
  return records;
}

static guint
import (const Place *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);
  g_autoptr (GPtrArray) records = read_other_diary (place);

  return diary && cramp_diary_merge (diary, records, NULL, error) ? 1 : 0;
}

static guint
back_up (const Place *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary && cramp_diary_back_up (diary, place->other, error) ? 1 : 0;
}

static guint
restore (const Place *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary && cramp_diary_restore (diary, place->other, error) ? 1 : 0;
}

static const struct
{
  const char *name;
  void (*make) (const Place *place);
  guint (*run) (const Place *place, GError **error);
} operations[] = {
  { "save", make_diary, save },
  { "migrate", make_old, migrate },
  { "import", make_diary, import },
  { "back-up", make_diary, back_up },
  { "restore", make_diary_and_backup, restore },
};

static const struct
{
  const char *name;
  CrampFault kind;
} kinds[] = {
  { "once", CRAMP_FAULT_ONCE },
  { "short", CRAMP_FAULT_SHORT },
  { "full", CRAMP_FAULT_FULL },
  { "power", CRAMP_FAULT_POWER },
};

static Place
place_new (void)
{
  Place place = { .folder = cramp_test_folder (), .clock = cramp_test_clock () };

  place.path = g_build_filename (place.folder, "diary.sqlite", NULL);
  place.other = g_build_filename (place.folder, "backup.sqlite", NULL);
  return place;
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  gsize length;

  if (g_file_get_contents (from, &content, &length, NULL))
    g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
}

/* Every run begins with the very same files. */
static Place
place_copy (const Place *from)
{
  Place place = place_new ();

  copy_file (from->path, place.path);
  copy_file (from->other, place.other);
  return place;
}

static void
place_clear (Place *place)
{
  cramp_test_remove_folder (place->folder);
  g_object_unref (place->clock);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->other);
}

/* The diary as text; it has to be sound. */
static char *
read_back (const Place *place, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiary) diary = cramp_diary_open (path, place->clock, &error);
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gsize length;

  g_assert_no_error (error);
  store = cramp_store_open (path, CRAMP_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  cramp_store_check (store, &error);
  g_assert_no_error (error);
  records = cramp_diary_list_everything (diary, NULL, &error);
  g_assert_no_error (error);
  return cramp_transfer_json_write (records, 1, &length);
}

/* What a run in which nothing goes wrong begins with and leaves. */
typedef struct
{
  Place start;
  char *before; /* (owned) */
  char *after;  /* (owned) */
  guint calls;
} Course;

static Course
take_course (guint operation, CrampFault kind)
{
  Course course = { .start = place_new () };
  g_autoptr (GError) error = NULL;
  Place place;

  operations[operation].make (&course.start);
  place = place_copy (&course.start);
  cramp_faults_begin (kind, G_MAXUINT);
  g_assert_cmpuint (operations[operation].run (&place, &error), >, 0);
  course.calls = cramp_faults_end ();
  g_assert_no_error (error);
  course.after = read_back (&place, place.path);
  place_clear (&place);
  place = place_copy (&course.start);
  course.before = read_back (&place, place.path);
  place_clear (&place);
  return course;
}

static void
course_clear (Course *course)
{
  place_clear (&course->start);
  g_free (course->before);
  g_free (course->after);
}

static gboolean
contains (const char *text, guint day)
{
  g_autofree char *onset = g_strdup_printf ("2026-11-2%uT02:00:00Z", day);

  return g_strstr_len (text, -1, onset) != NULL;
}

/* What was acknowledged is there; beyond it there is at most the one that was being done. */
static void
compare_saved (const char *text, guint done, gboolean strict)
{
  for (guint i = 0; i < done; i++)
    g_assert_true (contains (text, i));
  for (guint i = done + (strict ? 0 : 1); i < 3; i++)
    g_assert_false (contains (text, i));
}

/* A backup is there as a whole or not at all. */
static void
compare_backup (const Place *place, guint operation, const Course *course, guint done)
{
  gboolean is_made = operations[operation].run == back_up;

  if (g_file_test (place->other, G_FILE_TEST_EXISTS))
    {
      g_autofree char *text = read_back (place, place->other);

      if (is_made || operations[operation].run == restore)
        g_assert_cmpstr (text, ==, is_made ? course->before : course->after);
    }
  else
    g_assert_false (done && is_made);
}

static void
compare (const Place *place, guint operation, const Course *course, guint done, gboolean strict)
{
  g_autofree char *text = read_back (place, place->path);

  if (operations[operation].run == save)
    compare_saved (text, done, strict);
  else if (done)
    g_assert_true (g_str_equal (text, course->after));
  else if (strict || !g_str_equal (text, course->after))
    g_assert_true (g_str_equal (text, course->before));
  compare_backup (place, operation, course, done);
}

/* Once more, with all going well. */
static void
write_again (const Place *place)
{
  g_autoptr (CrampDiary) diary = open_diary (place);
  g_autoptr (GError) error = NULL;

  add_episode (place, diary, "2026-11-01T03:00:00", &error);
  g_assert_no_error (error);
}

static void
run_with (guint operation, CrampFault kind, const Course *course, guint at, GRand *random)
{
  Place place = place_copy (&course->start);
  g_autoptr (GError) error = NULL;
  gboolean power = kind == CRAMP_FAULT_POWER;
  guint done;

  cramp_faults_begin (kind, at);
  done = operations[operation].run (&place, &error);
  cramp_faults_end ();
  g_test_message ("%s at %u: %u done, %s", operations[operation].name, at, done, error ? error->message : "all well");
  if (!cramp_faults_happened ())
    g_assert_no_error (error);
  if (power)
    cramp_faults_lose_power (place.folder, g_rand_boolean (random) ? random : NULL);
  compare (&place, operation, course, done, !power);
  write_again (&place);
  place_clear (&place);
}

static void
test_faults (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  guint operation = number / G_N_ELEMENTS (kinds);
  CrampFault kind = kinds[number % G_N_ELEMENTS (kinds)].kind;
  Course course = take_course (operation, kind);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int () & 0xffff);
  guint step = g_test_slow () ? 1 : MAX (course.calls / QUICK, 1);

  if (kind == CRAMP_FAULT_FULL)
    step = g_test_slow () ? 512 : MAX (course.calls / QUICK, 512);
  for (guint at = (guint) g_rand_int_range (random, 0, (int) step); at < course.calls; at += step)
    run_with (operation, kind, &course, at, random);
  course_clear (&course);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cramp_faults_install ();
  for (guint i = 0; i < G_N_ELEMENTS (operations) * G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strdup_printf ("/faults/%s/%s", kinds[i % G_N_ELEMENTS (kinds)].name,
                                               operations[i / G_N_ELEMENTS (kinds)].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_faults);
    }
  return g_test_run ();
}
