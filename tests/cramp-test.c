/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-test.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/**
 * cramp_test_folder:
 *
 * Returns: (transfer full): a new empty folder
 */
char *
cramp_test_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("cramp-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * cramp_test_remove_folder:
 *
 * Removes a folder with all that is in it.
 */
void
cramp_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        cramp_test_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * cramp_test_time:
 *
 * Returns: seconds since 1970 UTC
 */
gint64
cramp_test_time (const char *iso8601)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso8601, zone);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

/**
 * cramp_test_clock:
 *
 * Returns: (transfer full): a clock that stands still
 */
CrampClock *
cramp_test_clock (void)
{
  CrampClock *clock = cramp_clock_new_at (cramp_test_time (CRAMP_TEST_NOW_TEXT) * G_USEC_PER_SEC, FALSE);

  cramp_clock_set_zone (clock, "Europe/Berlin");
  return clock;
}

/**
 * cramp_test_diary:
 *
 * Returns: (transfer full): the diary in @folder
 */
CrampDiary *
cramp_test_diary (const char *folder, CrampClock *clock)
{
  g_autofree char *path = g_build_filename (folder, "diary.sqlite", NULL);
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_diary_open (path, clock, &error);

  g_assert_no_error (error);
  return diary;
}

/**
 * cramp_test_open:
 * @folder: (out) (transfer full): a new folder
 * @clock: (out) (transfer full): the clock that stands still
 * @diary: (out) (transfer full): the diary there
 *
 * What most tests begin with; cramp_test_close() is what they end with.
 */
void
cramp_test_open (char **folder, CrampClock **clock, CrampDiary **diary)
{
  *folder = cramp_test_folder ();
  *clock = cramp_test_clock ();
  *diary = cramp_test_diary (*folder, *clock);
}

/**
 * cramp_test_close:
 * @folder: (transfer full): what cramp_test_open() gave
 * @clock: (transfer full): the same
 * @diary: (transfer full): the same
 *
 * Nobody else may hold the diary or the clock any more.
 */
void
cramp_test_close (char *folder, CrampClock *clock, CrampDiary *diary)
{
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
  g_free (folder);
}

/**
 * cramp_test_set_up:
 *
 * cramp_test_open() as GLib calls it before a test.
 */
void
cramp_test_set_up (CrampTest *test, gconstpointer unused G_GNUC_UNUSED)
{
  cramp_test_open (&test->folder, &test->clock, &test->diary);
}

/**
 * cramp_test_tear_down:
 *
 * cramp_test_close() as GLib calls it after a test.
 */
void
cramp_test_tear_down (CrampTest *test, gconstpointer unused G_GNUC_UNUSED)
{
  cramp_test_close (test->folder, test->clock, test->diary);
}

/**
 * cramp_test_episode:
 *
 * Returns: (transfer full): an episode that is not saved yet
 */
CrampEpisode *
cramp_test_episode (CrampDiary *diary, const char *onset, CrampRegion region, int pain, int duration)
{
  CrampEpisode *episode = cramp_episode_new (cramp_diary_get_person (diary)->record.uuid);

  cramp_episode_set_onset (episode, cramp_diary_get_clock (diary), cramp_test_time (onset));
  episode->regions[region] = 1;
  episode->pain = pain;
  episode->duration = duration;
  return episode;
}
