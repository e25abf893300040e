/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-test.h"

/* A cramp on 22 November 2026 at 03:12 in Berlin about which nothing else is known. */
static CrampEpisode *
make_episode (void)
{
  CrampEpisode *episode = cramp_episode_new (NULL);

  episode->onset = cramp_test_time ("2026-11-22T03:12:00");
  episode->utc_offset = 3600;
  return episode;
}

static void
assert_described (const CrampEpisode *episode, const char *expected)
{
  g_autofree char *text = cramp_episode_describe (episode);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_episode (void)
{
  g_autoptr (CrampEpisode) episode = make_episode ();

  assert_described (episode, "03:12");
  episode->regions[CRAMP_REGION_LEFT_CALF] = 1;
  episode->pain = 7;
  episode->duration = 360;
  assert_described (episode, "03:12, left calf, pain 7, 6 minutes");
  episode->precision = CRAMP_PRECISION_ABOUT;
  episode->pain = 0;
  episode->duration = CRAMP_UNSET;
  episode->duration_band = CRAMP_BAND_OVER_10;
  assert_described (episode, "about 03:12, left calf, pain 0, over 10 minutes");
  episode->precision = CRAMP_PRECISION_NIGHT;
  episode->duration_band = CRAMP_BAND_UNKNOWN;
  assert_described (episode, "some time that night, left calf, pain 0");
  episode->running_boot = g_strdup ("boot");
  assert_described (episode, "some time that night, left calf, pain 0, still going on");
}

static void
assert_place (const CrampRegion *regions, guint n_regions, const char *expected)
{
  g_autoptr (CrampEpisode) episode = make_episode ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_regions; i++)
    episode->regions[regions[i]] = 1;
  text = cramp_episode_describe_place (episode);
  g_assert_cmpstr (text, ==, expected);
}

#define ASSERT_PLACE(expected, ...)                    \
  assert_place ((const CrampRegion[]) { __VA_ARGS__ }, \
                sizeof ((const CrampRegion[]) { __VA_ARGS__ }) / sizeof (CrampRegion), expected)

static void
test_place (void)
{
  assert_place (NULL, 0, NULL);
  ASSERT_PLACE ("right toes", CRAMP_REGION_RIGHT_TOES);
  ASSERT_PLACE ("both calves", CRAMP_REGION_LEFT_CALF, CRAMP_REGION_RIGHT_CALF);
  ASSERT_PLACE ("left calf, right foot, belly", CRAMP_REGION_RIGHT_FOOT, CRAMP_REGION_LEFT_CALF, CRAMP_REGION_ABDOMEN);
  ASSERT_PLACE ("left calf, toes of both feet", CRAMP_REGION_LEFT_CALF, CRAMP_REGION_LEFT_TOES,
                CRAMP_REGION_RIGHT_TOES);
}

/* Every region has words, and a pair of sides has its own. */
static void
test_all_places (void)
{
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    {
      g_autoptr (CrampEpisode) episode = make_episode ();
      g_autofree char *one = NULL;
      g_autofree char *both = NULL;

      episode->regions[i] = 1;
      one = cramp_episode_describe_place (episode);
      g_assert_cmpstr (one, >, "");
      if (!cramp_region_is_leg (i))
        continue;
      episode->regions[cramp_region_find (CRAMP_SIDE_LEFT, cramp_region_muscle (i))] = 1;
      episode->regions[cramp_region_find (CRAMP_SIDE_RIGHT, cramp_region_muscle (i))] = 1;
      both = cramp_episode_describe_place (episode);
      g_assert_nonnull (strstr (both, "both"));
      g_assert_null (strstr (both, ","));
    }
}

static void
test_duration (void)
{
  g_autoptr (CrampEpisode) episode = make_episode ();
  g_autofree char *none = cramp_episode_describe_duration (episode);
  g_autofree char *minute = NULL;

  g_assert_null (none);
  episode->duration = 60;
  minute = cramp_episode_describe_duration (episode);
  g_assert_cmpstr (minute, ==, "1 minute");
  episode->duration = CRAMP_UNSET;
  for (guint i = CRAMP_BAND_UNDER_1; i < CRAMP_BAND_UNKNOWN; i++)
    {
      g_autofree char *band = NULL;

      episode->duration_band = i;
      band = cramp_episode_describe_duration (episode);
      g_assert_nonnull (strstr (band, "minute"));
    }
}

static CrampNightGroup *
make_group (GPtrArray *episodes, CrampAnswer no_cramps)
{
  int day = cramp_day_new (2026, 11, 21);
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  g_autoptr (GPtrArray) groups = NULL;
  CrampNight *night = cramp_night_new (NULL, day);

  night->no_cramps = no_cramps;
  g_ptr_array_add (nights, night);
  groups = cramp_night_groups_new (day, day, CRAMP_DEFAULT_BOUNDARY, episodes, nights, NULL);
  return g_ptr_array_steal_index (groups, 0);
}

static void
assert_group (GPtrArray *episodes, CrampAnswer no_cramps, const char *expected)
{
  g_autoptr (CrampNightGroup) group = make_group (episodes, no_cramps);
  g_autofree char *text = cramp_night_group_describe (group);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_night (void)
{
  g_autoptr (GPtrArray) episodes = cramp_record_list_new ();
  CrampEpisode *by_day = make_episode ();
  CrampEpisode *at_night = make_episode ();
  CrampEpisode *again = make_episode ();

  assert_group (episodes, CRAMP_ANSWER_NONE, "Night 21 to 22 November, not recorded");
  assert_group (episodes, CRAMP_ANSWER_YES, "Night 21 to 22 November, no cramps");
  by_day->onset = cramp_test_time ("2026-11-21T15:00:00");
  g_ptr_array_add (episodes, by_day);
  assert_group (episodes, CRAMP_ANSWER_YES, "Night 21 to 22 November, no cramps, 1 daytime cramp");
  at_night->pain = 7;
  g_ptr_array_add (episodes, at_night);
  assert_group (episodes, CRAMP_ANSWER_YES, "Night 21 to 22 November, 1 cramp, 1 daytime cramp, worst pain 7");
  g_ptr_array_add (episodes, again);
  assert_group (episodes, CRAMP_ANSWER_NONE, "Night 21 to 22 November, 2 cramps, 1 daytime cramp, worst pain 7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/episode", test_episode);
  g_test_add_func ("/describe/place", test_place);
  g_test_add_func ("/describe/all-places", test_all_places);
  g_test_add_func ("/describe/duration", test_duration);
  g_test_add_func ("/describe/night", test_night);
  return g_test_run ();
}
