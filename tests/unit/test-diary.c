/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-night-group.h"
#include "cramp-store.h"
#include "cramp-test.h"

typedef CrampTest Fixture;

static CrampEpisode *
save_episode (Fixture *f)
{
  CrampEpisode *episode = cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  episode->signs[CRAMP_SIGN_REDNESS] = CRAMP_SIGN_VALUE_NO;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;
  episode->notes = g_strdup ("<b>ساق</b> 夜 😖");
  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return episode;
}

/* All that was given comes back, and nothing that was not. */
static void
test_round_trip (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save_episode (f);
  g_autoptr (CrampEpisode) read = NULL;
  g_autoptr (GError) error = NULL;

  read = cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, &error);
  g_assert_no_error (error);
  g_assert_nonnull (read);
  g_assert_true (cramp_record_equal (episode, read));
  g_assert_cmpint (read->signs[CRAMP_SIGN_REDNESS], ==, CRAMP_SIGN_VALUE_NO);
  g_assert_cmpint (read->signs[CRAMP_SIGN_SWELLING], ==, CRAMP_SIGN_VALUE_NONE);
  g_assert_cmpint (read->severe_duration, ==, CRAMP_UNSET);
  g_assert_cmpstr (read->notes, ==, "<b>ساق</b> 夜 😖");
  g_assert_cmpint (read->utc_offset, ==, 3600);
  g_assert_cmpstr (read->zone, ==, "Europe/Berlin");
}

static void
test_delete_and_undo (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save_episode (f);
  g_autoptr (GError) error = NULL;
  CrampEpisode *read;

  g_assert_true (cramp_diary_delete (f->diary, episode, "Delete cramp", &error));
  g_assert_null (cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL));
  g_assert_cmpstr (cramp_diary_get_undo (f->diary), ==, "Delete cramp");
  g_assert_true (cramp_diary_undo (f->diary, &error));
  read = cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL);
  g_assert_true (cramp_record_equal (episode, read));
  g_assert_cmpint (read->record.updated_at, >, episode->record.updated_at);
  cramp_record_unref (read);

  g_assert_true (cramp_diary_undo (f->diary, &error));
  g_assert_null (cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL));
  g_assert_null (cramp_diary_get_undo (f->diary));
}

static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) future = cramp_test_episode (f->diary, "2026-11-22T07:00:01", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autoptr (CrampEpisode) pain = cramp_test_episode (f->diary, "2026-11-22T03:00:00", CRAMP_REGION_LEFT_CALF, 11, 60);
  g_autoptr (CrampEpisode) week =
      cramp_test_episode (f->diary, "2026-11-01T03:00:00", CRAMP_REGION_LEFT_CALF, 1, 604801);
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_diary_save (f->diary, future, "", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cramp_diary_save (f->diary, pain, "", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cramp_diary_save (f->diary, week, "", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_assert_null (cramp_diary_get_undo (f->diary));
}

/* Two records of one night are one; "no cramps" makes a night recorded, a cramp wins over it. */
static void
test_nights (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 21);
  const char *person = cramp_diary_get_person (f->diary)->record.uuid;
  g_autoptr (CrampNight) one = cramp_night_new (person, day - 1);
  g_autoptr (CrampNight) other = cramp_night_new (person, day - 1);
  g_autoptr (CrampEpisode) episode = save_episode (f);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (one->record.uuid, ==, other->record.uuid);
  one->no_cramps = CRAMP_ANSWER_YES;
  g_assert_true (cramp_diary_save (f->diary, one, "No cramps", &error));

  groups = cramp_diary_list_groups (f->diary, day - 2, day, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_false (cramp_night_group_is_recorded (groups->pdata[0]));
  g_assert_true (cramp_night_group_is_recorded (groups->pdata[1]));
  g_assert_cmpuint (((CrampNightGroup *) groups->pdata[1])->night_cramps->len, ==, 0);
  g_assert_true (cramp_night_group_is_recorded (groups->pdata[2]));
  g_assert_cmpuint (((CrampNightGroup *) groups->pdata[2])->night_cramps->len, ==, 1);
}

static void
count_cb (CrampDiary *diary, const CrampChange *change, gpointer user_data)
{
  int *everything = user_data;

  *everything += change->from == 1 && cramp_change_concerns (change, &cramp_night_type);
}

/* What another program wrote is seen at our own next write, and is not undone by us. */
static void
test_another_writer (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save_episode (f);
  g_autoptr (CrampEpisode) theirs = cramp_record_copy (episode);
  g_autoptr (CrampEpisode) read = NULL;
  g_autoptr (CrampNight) night = cramp_night_new (episode->record.person, 1000);
  g_autoptr (CrampDiary) other = cramp_test_diary (f->folder, f->clock);
  g_autoptr (GError) error = NULL;
  int everything = 0;

  g_signal_connect (f->diary, "changed", G_CALLBACK (count_cb), &everything);
  theirs->pain = 9;
  g_assert_true (cramp_diary_save (other, theirs, "Change cramp", &error));
  g_assert_false (cramp_diary_undo (f->diary, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
  g_assert_null (cramp_diary_get_undo (f->diary));
  g_assert_cmpint (everything, ==, 1);
  read = cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL);
  g_assert_cmpint (read->pain, ==, 9);

  theirs->pain = 8;
  g_assert_true (cramp_diary_save (other, theirs, "Change cramp", NULL));
  g_assert_true (cramp_diary_save (f->diary, night, "Night", NULL));
  g_assert_cmpint (everything, ==, 2);
}

/* What lives in the diary, but for when it was changed. */
static char *
living (CrampDiary *diary)
{
  g_autoptr (GPtrArray) records = cramp_diary_list (diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const CrampEpisode *episode = g_ptr_array_index (records, i);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %d %s\n", episode->record.uuid, episode->onset,
                              episode->pain, episode->notes ? episode->notes : "");
    }
  return g_string_free_and_steal (text);
}

/* One operation at random: adding, changing or deleting one cramp or several. */
static void
do_something (CrampDiary *diary, guint number)
{
  g_autoptr (GPtrArray) present = cramp_diary_list (diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  int kind = g_test_rand_int_range (0, 3);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; kind > 0 && i < present->len; i++)
    if (g_test_rand_bit ())
      {
        CrampEpisode *episode = cramp_record_copy (present->pdata[i]);

        episode->pain = g_test_rand_int_range (0, 11);
        episode->record.deleted_at = kind == 2;
        g_ptr_array_add (records, episode);
      }
  if (records->len == 0)
    {
      g_autofree char *onset = g_strdup_printf ("2026-10-%02uT03:%02u:00", 1 + number % 28, number % 60);

      g_ptr_array_add (records, cramp_test_episode (diary, onset, CRAMP_REGION_LEFT_CALF, 5, 60));
    }
  g_assert_true (cramp_diary_save_all (diary, records, "Something", &error));
  g_assert_no_error (error);
}

/* However much was done, undoing it goes back through every state that there was. */
static void
test_undo_all (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_ptr_array_add (states, living (f->diary));
      do_something (f->diary, i);
    }
  for (guint i = states->len; i > 0; i--)
    {
      g_autofree char *state = NULL;

      g_assert_true (cramp_diary_undo (f->diary, &error));
      g_assert_no_error (error);
      state = living (f->diary);
      g_assert_cmpstr (state, ==, states->pdata[i - 1]);
    }
  g_assert_null (cramp_diary_get_undo (f->diary));
}

/* What could not be undone can be undone later: the step is not lost. */
static void
test_undo_busy (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save_episode (f);
  g_autofree char *path = g_build_filename (f->folder, "diary.sqlite", NULL);
  g_autoptr (CrampStore) other = NULL;
  g_autoptr (GError) error = NULL;

  other = cramp_store_open (path, CRAMP_STORE_READ_WRITE, &error);
  g_assert_true (cramp_store_begin (other, &error));
  g_assert_false (cramp_diary_undo (f->diary, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpstr (cramp_diary_get_undo (f->diary), ==, "Add cramp");
  cramp_store_rollback (other);
  g_assert_true (cramp_diary_undo (f->diary, &error));
  g_assert_null (cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL));
}

/* After the clock jumped back by a year, changes are still later than what they change, here and in other copies. */
static void
test_clock_back (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, "2025-10-01T03:12:00", CRAMP_REGION_HAND, 7, 60);
  g_autoptr (CrampEpisode) changed = NULL;
  g_autoptr (CrampEpisode) read = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", &error));
  records = cramp_diary_list_everything (f->diary, NULL, &error);
  cramp_clock_advance (f->clock, -365 * G_TIME_SPAN_DAY);
  changed = cramp_record_copy (episode);
  changed->pain = 3;
  g_assert_true (cramp_diary_save (f->diary, changed, "Change cramp", &error));
  g_assert_cmpint (changed->record.updated_at, >, episode->record.updated_at);
  g_assert_true (cramp_diary_merge (f->diary, records, NULL, &error));
  read = cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, &error);
  g_assert_cmpint (read->pain, ==, 3);
  g_assert_true (cramp_diary_delete (f->diary, read, "Delete cramp", &error));
  g_assert_true (cramp_diary_undo (f->diary, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/diary/round-trip", Fixture, NULL, cramp_test_set_up, test_round_trip, cramp_test_tear_down);
  g_test_add ("/diary/delete-and-undo", Fixture, NULL, cramp_test_set_up, test_delete_and_undo, cramp_test_tear_down);
  g_test_add ("/diary/refused", Fixture, NULL, cramp_test_set_up, test_refused, cramp_test_tear_down);
  g_test_add ("/diary/nights", Fixture, NULL, cramp_test_set_up, test_nights, cramp_test_tear_down);
  g_test_add ("/diary/undo-all", Fixture, NULL, cramp_test_set_up, test_undo_all, cramp_test_tear_down);
  g_test_add ("/diary/undo-busy", Fixture, NULL, cramp_test_set_up, test_undo_busy, cramp_test_tear_down);
  g_test_add ("/diary/clock-back", Fixture, NULL, cramp_test_set_up, test_clock_back, cramp_test_tear_down);
  g_test_add ("/diary/another-writer", Fixture, NULL, cramp_test_set_up, test_another_writer, cramp_test_tear_down);
  return g_test_run ();
}
