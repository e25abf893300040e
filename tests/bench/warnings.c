/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-warning-diary.h"

/* Ten years of diary in under 50 ms, one open form in under 1 ms: warnings are looked at while somebody types. */

#define YEARS 10
#define ROUNDS 9

static GPtrArray *
make_episodes (CrampClock *clock)
{
  GPtrArray *episodes = cramp_record_list_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int i = YEARS * 365; i > 0; i--)
    {
      CrampEpisode *episode = cramp_episode_new ("person");

      cramp_episode_set_onset (episode, clock, cramp_clock_now (clock) - (gint64) i * CRAMP_SECONDS_A_DAY);
      episode->regions[g_rand_int_range (random, 0, CRAMP_N_REGIONS)] = 1;
      episode->pain = g_rand_int_range (random, 0, 11);
      episode->duration = g_rand_int_range (random, 10, 1200);
      episode->reliefs[CRAMP_RELIEF_MASSAGE] = (guint8) g_rand_int_range (random, 0, 5);
      for (guint s = 0; s < CRAMP_N_SIGNS; s++)
        episode->signs[s] = (guint8) (g_rand_int_range (random, 0, 20) ? CRAMP_SIGN_VALUE_NO : CRAMP_SIGN_VALUE_YES);
      g_ptr_array_add (episodes, episode);
    }
  return episodes;
}

static gint64
time_of (GPtrArray *(*look) (CrampWarningDiary *diary), CrampWarningDiary *diary, guint *found)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) warnings = look (diary);

      best = MIN (best, g_get_monotonic_time () - start);
      *found = warnings->len;
    }
  return best;
}

static GPtrArray *
look_at_form (CrampWarningDiary *diary)
{
  return cramp_warnings_for_episode (diary, g_ptr_array_index (diary->episodes, diary->episodes->len - 1));
}

static GPtrArray *
look_at_diary (CrampWarningDiary *diary)
{
  return cramp_warnings_for_diary (diary, G_MININT64);
}

int
main (void)
{
  g_autoptr (CrampClock) clock = cramp_clock_new ();
  g_autoptr (GPtrArray) episodes = make_episodes (clock);
  guint8 situations[CRAMP_N_SITUATIONS] = { [CRAMP_SITUATION_CANCER_TREATMENT] = 1, [CRAMP_SITUATION_DIABETES] = 1 };
  CrampWarningDiary diary = {
    .clock = clock,
    .boundary = CRAMP_DEFAULT_BOUNDARY,
    .person = "person",
    .situations = situations,
    .episodes = episodes,
  };
  guint in_diary, in_form;
  gint64 whole = time_of (look_at_diary, &diary, &in_diary);
  gint64 form = time_of (look_at_form, &diary, &in_form);

  g_print ("%u cramps, %u warnings: %" G_GINT64_FORMAT " us (at most 50000)\n", episodes->len, in_diary, whole);
  g_print ("open form, %u warnings: %" G_GINT64_FORMAT " us (at most 1000)\n", in_form, form);
  return whole < 50000 && form < 1000 ? 0 : 1;
}
