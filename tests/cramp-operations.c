/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-operations.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "cramp-copies.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"

static void
add_episode (const CrampPlace *place, CrampDiary *diary, const char *onset, GError **error)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);

  g_free (episode->record.uuid);
  episode->record.uuid =
      g_strdup_printf ("22222222-2222-4222-8222-2222%.2s%.2s%.2s22", onset + 8, onset + 11, onset + 14);
  episode->notes = g_strnfill (5000, 'x');
  cramp_diary_save (diary, episode, "Add cramp", error);
}

static CrampDiary *
open_diary (const CrampPlace *place)
{
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_diary_open (place->path, place->clock, &error);

  g_assert_no_error (error);
  return diary;
}

/* A diary with two entries in it, closed. */
static void
make_diary (const CrampPlace *place)
{
  g_autoptr (CrampDiary) diary = open_diary (place);
  g_autoptr (GError) error = NULL;

  add_episode (place, diary, "2026-11-10T03:00:00", &error);
  add_episode (place, diary, "2026-11-11T03:00:00", &error);
  g_assert_no_error (error);
}

static void
make_diary_and_backup (const CrampPlace *place)
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
make_old (const CrampPlace *place)
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

static void
acknowledge (const CrampPlace *place, guint done)
{
  if (place->acknowledge)
    place->acknowledge (done);
}

/* The operations: each opens the diary, does its work as long as it goes well, and says how much of it was done. */

static guint
save (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);
  guint done = 0;

  while (diary && done < 3 && !*error)
    {
      g_autofree char *onset = g_strdup_printf ("2026-11-2%uT03:00:00", done);

      add_episode (place, diary, onset, error);
      if (!*error)
        acknowledge (place, ++done);
    }
  return done;
}

static guint
migrate (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary ? 1 : 0;
}

/* Another diary, of another person. */
static GPtrArray *
read_other_diary (const CrampPlace *place)
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
import (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);
  g_autoptr (GPtrArray) records = read_other_diary (place);

  return diary && cramp_diary_merge (diary, records, NULL, error) ? 1 : 0;
}

static guint
back_up (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary && cramp_diary_back_up (diary, place->other, error) ? 1 : 0;
}

static guint
restore (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary && cramp_diary_restore (diary, place->other, error) ? 1 : 0;
}

static guint
erase (const CrampPlace *place, GError **error)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open (place->path, place->clock, error);

  return diary && cramp_diary_erase (diary, error) ? 1 : 0;
}

static const struct
{
  const char *name;
  void (*make) (const CrampPlace *place);
  guint (*run) (const CrampPlace *place, GError **error);
} operations[CRAMP_N_OPERATIONS] = {
  [CRAMP_OPERATION_SAVE] = { "save", make_diary, save },
  [CRAMP_OPERATION_MIGRATE] = { "migrate", make_old, migrate },
  [CRAMP_OPERATION_IMPORT] = { "import", make_diary, import },
  [CRAMP_OPERATION_BACK_UP] = { "back-up", make_diary, back_up },
  [CRAMP_OPERATION_RESTORE] = { "restore", make_diary_and_backup, restore },
  [CRAMP_OPERATION_ERASE] = { "erase", make_diary, erase },
};

/**
 * cramp_operation_name:
 *
 * Returns: what it is called in the names of tests
 */
const char *
cramp_operation_name (CrampOperation operation)
{
  return operations[operation].name;
}

/**
 * cramp_operation_run:
 *
 * Opens the diary and does its work as long as it goes well. What is done is told at once to @place's acknowledge.
 *
 * Returns: how much of it was done
 */
guint
cramp_operation_run (CrampOperation operation, const CrampPlace *place, GError **error)
{
  return operations[operation].run (place, error);
}

/**
 * cramp_place_new:
 *
 * Returns: an empty folder and the files that are to be in it; to be cleared
 */
CrampPlace
cramp_place_new (void)
{
  CrampPlace place = { .folder = cramp_test_folder (), .clock = cramp_test_clock () };

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

/**
 * cramp_place_copy:
 *
 * Returns: a folder of its own with the very same files
 */
CrampPlace
cramp_place_copy (const CrampPlace *from)
{
  CrampPlace place = cramp_place_new ();

  copy_file (from->path, place.path);
  copy_file (from->other, place.other);
  return place;
}

/**
 * cramp_place_clear:
 *
 * Removes the folder.
 */
void
cramp_place_clear (CrampPlace *place)
{
  cramp_test_remove_folder (place->folder);
  g_object_unref (place->clock);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->other);
}

/* The diary as text; it has to be sound. */
static char *
read_back (const CrampPlace *place, const char *path)
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

/**
 * cramp_course_take:
 *
 * Returns: what a run in which nothing goes wrong begins with and leaves; to be cleared
 */
CrampCourse
cramp_course_take (CrampOperation operation)
{
  CrampCourse course = { .start = cramp_place_new () };
  g_autoptr (GError) error = NULL;
  CrampPlace place;

  operations[operation].make (&course.start);
  place = cramp_place_copy (&course.start);
  g_assert_cmpuint (operations[operation].run (&place, &error), >, 0);
  g_assert_no_error (error);
  course.after = read_back (&place, place.path);
  cramp_place_clear (&place);
  place = cramp_place_copy (&course.start);
  course.before = read_back (&place, place.path);
  cramp_place_clear (&place);
  return course;
}

/**
 * cramp_course_clear:
 *
 * Removes the folder it began with.
 */
void
cramp_course_clear (CrampCourse *course)
{
  cramp_place_clear (&course->start);
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

/* All is there or nothing. What could not be overwritten may have made it a failure when nothing was there any more. */
static void
compare_erased (const char *text, const CrampCourse *course, guint done)
{
  gboolean is_empty = !g_strstr_len (text, -1, "\"onset\"");

  g_assert_true (is_empty || (!done && g_str_equal (text, course->before)));
}

/* A backup is there as a whole or not at all. */
static void
compare_backup (const CrampPlace *place, CrampOperation operation, const CrampCourse *course, guint done)
{
  gboolean is_made = operation == CRAMP_OPERATION_BACK_UP;

  if (g_file_test (place->other, G_FILE_TEST_EXISTS))
    {
      g_autofree char *text = read_back (place, place->other);

      if (is_made || operation == CRAMP_OPERATION_RESTORE)
        g_assert_cmpstr (text, ==, is_made ? course->before : course->after);
    }
  else
    g_assert_false (done && is_made);
}

/* What a restore took the place of is kept. */
static void
assert_kept (const CrampPlace *place, const CrampCourse *course)
{
  g_autoptr (GPtrArray) copies = cramp_copies_list (place->path);
  g_autofree char *kept = NULL;

  g_assert_cmpuint (copies->len, ==, 1);
  kept = read_back (place, ((CrampCopy *) g_ptr_array_index (copies, 0))->path);
  g_assert_cmpstr (kept, ==, course->before);
}

/**
 * cramp_course_compare:
 * @done: how much the operation had said was done
 * @strict: whether nothing can have been done but what was said to be
 *
 * Fails unless the operation was done as a whole or not at all, and all that was said to be done is.
 */
void
cramp_course_compare (const CrampPlace *place,
                      CrampOperation operation,
                      const CrampCourse *course,
                      guint done,
                      gboolean strict)
{
  g_autofree char *text = read_back (place, place->path);

  if (operation == CRAMP_OPERATION_SAVE)
    compare_saved (text, done, strict);
  else if (operation == CRAMP_OPERATION_ERASE)
    compare_erased (text, course, done);
  else if (done)
    g_assert_true (g_str_equal (text, course->after));
  else if (strict || !g_str_equal (text, course->after))
    g_assert_true (g_str_equal (text, course->before));
  if (operation == CRAMP_OPERATION_RESTORE && g_str_equal (text, course->after))
    assert_kept (place, course);
  compare_backup (place, operation, course, done);
}

/**
 * cramp_place_write_again:
 *
 * Fails unless the diary can be written.
 */
void
cramp_place_write_again (const CrampPlace *place)
{
  g_autoptr (CrampDiary) diary = open_diary (place);
  g_autoptr (GError) error = NULL;

  add_episode (place, diary, "2026-11-01T03:00:00", &error);
  g_assert_no_error (error);
}
