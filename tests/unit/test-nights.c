/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-nights.h"
#include "cramp-test.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampNights *nights;
  guint position, removed, added; /* of the latest change of the list */
  guint n_changes;
} Fixture;

static void
items_changed_cb (Fixture *f, guint position, guint removed, guint added)
{
  f->position = position;
  f->removed = removed;
  f->added = added;
  f->n_changes++;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->nights = cramp_nights_new (f->diary);
  g_signal_connect_swapped (f->nights, "items-changed", G_CALLBACK (items_changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->nights);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static CrampEpisode *
save (Fixture *f, CrampEpisode *episode)
{
  g_autoptr (GError) error = NULL;

  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return episode;
}

static void
save_no_cramps (Fixture *f, int day)
{
  g_autoptr (CrampNight) night = cramp_night_new (cramp_diary_get_person (f->diary)->record.uuid, day);
  g_autoptr (GError) error = NULL;

  night->no_cramps = CRAMP_ANSWER_YES;
  cramp_diary_save (f->diary, night, "No cramps", &error);
  g_assert_no_error (error);
}

static void
assert_state (Fixture *f, int day, const char *expected)
{
  CrampNightItem *item = cramp_nights_find (f->nights, day);
  g_autofree char *state = NULL;

  g_assert_nonnull (item);
  g_assert_cmpint (cramp_night_item_get_day (item), ==, day);
  state = cramp_night_group_describe_state (cramp_night_item_get_group (item));
  g_assert_cmpstr (state, ==, expected);
}

/* A change reads the days around it and leaves the other items alone. */
static void
test_follow (Fixture *f, gconstpointer unused)
{
  int from = cramp_day_new (2026, 11, 1), day = cramp_day_new (2026, 11, 21);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampEpisode) outside = NULL;
  g_autoptr (GObject) first = NULL;

  cramp_nights_set_range (f->nights, from, from + 29);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->nights)), ==, 30);
  first = g_list_model_get_item (G_LIST_MODEL (f->nights), 0);
  assert_state (f, day, "not recorded");

  episode = save (f, cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360));
  assert_state (f, day, "1 cramp, worst pain 7");
  g_assert_cmpuint (f->position, >=, 18);
  g_assert_cmpuint (f->added, <=, 4);
  g_assert_cmpuint (f->added, ==, f->removed);
  g_assert_true (g_list_model_get_item (G_LIST_MODEL (f->nights), 0) == first);
  g_object_unref (first);

  save_no_cramps (f, day - 1);
  assert_state (f, day - 1, "no cramps");
  g_assert_cmpuint (f->position, ==, 19);
  g_assert_cmpuint (f->added, ==, 1);

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  assert_state (f, day - 1, "not recorded");
  f->n_changes = 0;
  outside = save (f, cramp_test_episode (f->diary, "2026-09-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360));
  g_assert_cmpuint (f->n_changes, ==, 0);
}

static void
test_range (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 21);

  g_assert_null (cramp_nights_find (f->nights, day));
  cramp_nights_set_range (f->nights, day, day);
  cramp_nights_set_range (f->nights, day, day);
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_null (cramp_nights_find (f->nights, day + 1));
  cramp_nights_set_range (f->nights, day - 1, day + 1);
  g_assert_cmpuint (f->removed, ==, 1);
  g_assert_cmpuint (f->added, ==, 3);
  g_assert_nonnull (cramp_nights_find (f->nights, day + 1));
}

static void
test_filter (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 21);
  g_autoptr (CrampEpisode) calf =
      save (f, cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360));
  g_autoptr (CrampEpisode) thigh =
      save (f, cramp_test_episode (f->diary, "2026-11-22T04:12:00", CRAMP_REGION_LEFT_THIGH_BACK, 3, 60));
  g_autoptr (CrampEpisode) unknown =
      save (f, cramp_test_episode (f->diary, "2026-11-21T02:00:00", CRAMP_REGION_LEFT_FOOT, CRAMP_UNSET, 60));

  cramp_nights_set_range (f->nights, day - 2, day);
  assert_state (f, day, "2 cramps, worst pain 7");
  cramp_nights_set_filter (f->nights, &(CrampEpisodeFilter) { .muscle = CRAMP_MUSCLE_THIGH });
  assert_state (f, day, "1 cramp, worst pain 3");
  cramp_nights_set_filter (f->nights, &(CrampEpisodeFilter) { .pain = 5 });
  assert_state (f, day, "1 cramp, worst pain 7");
  assert_state (f, day - 1, "no matching cramps");
  g_assert_true (cramp_night_group_is_recorded (cramp_night_item_get_group (cramp_nights_find (f->nights, day - 1))));
  assert_state (f, day - 2, "not recorded");
  cramp_nights_set_filter (f->nights, &(CrampEpisodeFilter) { .muscle = CRAMP_MUSCLE_THIGH, .pain = 5 });
  assert_state (f, day, "no matching cramps");
  cramp_nights_set_filter (f->nights, &(CrampEpisodeFilter) { 0 });
  assert_state (f, day - 1, "1 cramp");
}

/* A cramp is seen as soon as it sets off a warning. */
static void
test_filter_warned (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 21);
  g_autoptr (CrampEpisode) calf =
      save (f, cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360));
  g_autoptr (CrampEpisode) warned = cramp_record_copy (calf);

  cramp_nights_set_range (f->nights, day - 2, day);
  cramp_nights_set_filter (f->nights, &(CrampEpisodeFilter) { .warned = TRUE });
  assert_state (f, day, "no matching cramps");
  warned->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, warned, "Change cramp", NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_state (f, day, "1 cramp, worst pain 7, warning “Contact your doctor”");
}

/* Nights on which clocks are changed are 23, 25 or other hours long, and what falls into them stays in them. */
static const struct
{
  const char *zone;
  const char *evening; /* the day of the night, not only its name */
  const char *onset;   /* with its own offset from UTC */
  int hours_times_two;
} long_and_short_nights[] = {
  { "Europe/Berlin", "2026-10-24", "2026-10-25T02:30:00+02:00", 50 },
  { "Europe/Berlin", "2026-10-24", "2026-10-25T02:30:00+01:00", 50 },
  { "Europe/Berlin", "2026-10-24", "2026-10-25T11:59:59+01:00", 50 },
  { "Europe/Berlin", "2026-10-25", "2026-10-25T12:00:00+01:00", 48 },
  { "Europe/Berlin", "2026-03-28", "2026-03-28T12:00:00+01:00", 46 },
  { "Europe/Berlin", "2026-03-28", "2026-03-29T03:00:00+02:00", 46 },
  { "America/New_York", "2025-11-01", "2025-11-02T01:30:00-05:00", 50 },
  { "America/New_York", "2026-03-07", "2026-03-08T03:30:00-04:00", 46 },
  { "Australia/Lord_Howe", "2026-04-04", "2026-04-05T01:45:00+11:00", 49 },
  { "Australia/Lord_Howe", "2026-04-04", "2026-04-05T01:45:00+10:30", 49 },
  { "Australia/Lord_Howe", "2025-10-04", "2025-10-05T02:30:00+11:00", 47 },
  /* Samoa left out 30 December 2011: the clock went from the night of the 29th on with the 31st. */
  { "Pacific/Apia", "2011-12-29", "2011-12-29T23:30:00-10:00", 48 },
  { "Pacific/Apia", "2011-12-30", "2011-12-31T03:00:00+14:00", 0 },
};

static void
test_clock_changes (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (long_and_short_nights); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (long_and_short_nights[i].zone);
      g_autoptr (CrampEpisode) episode = cramp_episode_new (cramp_diary_get_person (f->diary)->record.uuid);
      int day = cramp_day_from_string (long_and_short_nights[i].evening);
      gint64 length = cramp_day_time (day + 1, CRAMP_DEFAULT_BOUNDARY, zone, NULL) -
                      cramp_day_time (day, CRAMP_DEFAULT_BOUNDARY, zone, NULL);
      CrampNightGroup *group;

      g_test_message ("%s %s", long_and_short_nights[i].zone, long_and_short_nights[i].onset);
      g_assert_cmpint (length, ==, long_and_short_nights[i].hours_times_two * 1800);
      cramp_clock_set_zone (f->clock, long_and_short_nights[i].zone);
      cramp_episode_set_onset (episode, f->clock, cramp_test_time (long_and_short_nights[i].onset));
      episode->circumstance = CRAMP_CIRCUMSTANCE_BED;
      save (f, episode);
      cramp_nights_set_range (f->nights, day, day);
      group = cramp_night_item_get_group (cramp_nights_find (f->nights, day));
      g_assert_cmpuint (group->night_cramps->len, >=, 1);
      g_assert_true (cramp_diary_delete (f->diary, episode, "Delete cramp", NULL));
    }
}

/* A cramp belongs to the night of the place where it was, wherever the diary is read. */
static void
test_travel (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 19);
  g_autoptr (CrampEpisode) home =
      save (f, cramp_test_episode (f->diary, "2026-11-19T23:30:00+01:00", CRAMP_REGION_LEFT_CALF, 4, 60));
  g_autoptr (CrampEpisode) away = NULL;
  const char *const zones[] = { "America/New_York", "Pacific/Apia", "Europe/Berlin" };

  cramp_clock_set_zone (f->clock, "America/New_York");
  away = save (f, cramp_test_episode (f->diary, "2026-11-20T04:30:00-05:00", CRAMP_REGION_LEFT_CALF, 6, 60));
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      cramp_clock_set_zone (f->clock, zones[i]);
      cramp_nights_set_range (f->nights, day - 2 - (int) i, day + 2);
      assert_state (f, day - 1, "not recorded");
      assert_state (f, day, "2 cramps, worst pain 6");
      assert_state (f, day + 1, "not recorded");
    }
}

static char *
everything (CrampDiary *diary)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      g_autoptr (GPtrArray) records = cramp_diary_list (diary, cramp_record_types[i], G_MININT64, G_MAXINT64, NULL);

      for (guint j = 0; j < records->len; j++)
        {
          CrampRecord *record = g_ptr_array_index (records, j);
          g_autofree char *canonical = cramp_record_canonical (record);

          g_string_append_printf (text, "%s%" G_GINT64_FORMAT "\n", canonical, record->updated_at);
        }
    }
  return g_string_free_and_steal (text);
}

/* Moving the boundary sorts the same cramps into other nights. Nothing stored changes, daytime cramps stay. */
static void
test_boundary (Fixture *f, gconstpointer unused)
{
  int day = cramp_day_new (2026, 11, 20);
  g_autoptr (CrampEpisode) late = cramp_test_episode (f->diary, "2026-11-20T13:00:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (CrampEpisode) by_day =
      save (f, cramp_test_episode (f->diary, "2026-11-20T15:00:00", CRAMP_REGION_LEFT_FOOT, 2, 60));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  late->circumstance = CRAMP_CIRCUMSTANCE_BED;
  save (f, late);
  save_no_cramps (f, day - 1);
  before = everything (f->diary);
  cramp_nights_set_range (f->nights, day - 1, day);
  assert_state (f, day - 1, "no cramps");
  assert_state (f, day, "1 cramp, 1 daytime cramp, worst pain 7");

  cramp_diary_set_boundary (f->diary, 18 * 60);
  assert_state (f, day - 1, "1 cramp, worst pain 7");
  assert_state (f, day, "not recorded, 1 daytime cramp, worst pain 2");
  after = everything (f->diary);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (strstr (cramp_diary_get_undo (f->diary), "oundary"));

  cramp_diary_set_boundary (f->diary, CRAMP_DEFAULT_BOUNDARY);
  assert_state (f, day - 1, "no cramps");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/nights/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/nights/range", Fixture, NULL, set_up, test_range, tear_down);
  g_test_add ("/nights/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/nights/filter-warned", Fixture, NULL, set_up, test_filter_warned, tear_down);
  g_test_add ("/nights/clock-changes", Fixture, NULL, set_up, test_clock_changes, tear_down);
  g_test_add ("/nights/travel", Fixture, NULL, set_up, test_travel, tear_down);
  g_test_add ("/nights/boundary", Fixture, NULL, set_up, test_boundary, tear_down);
  return g_test_run ();
}
