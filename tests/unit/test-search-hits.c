/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-search-hits.h"
#include "cramp-test.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampSearchHits *hits;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->hits = cramp_search_hits_new (f->diary);
}

static void
wait_for (Fixture *f)
{
  while (cramp_search_hits_is_loading (f->hits))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  wait_for (f);
  g_assert_finalize_object (f->hits);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static CrampEpisode *
save (Fixture *f, const char *onset, const char *notes)
{
  CrampEpisode *episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  episode->notes = g_strdup (notes);
  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return episode;
}

static guint
count (Fixture *f, const char *query)
{
  cramp_search_hits_set_query (f->hits, query);
  return g_list_model_get_n_items (G_LIST_MODEL (f->hits));
}

/* The latest first, each under the night where the calendar has it; all words must be there. */
static void
test_find (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) one = save (f, "2026-11-20T03:00:00", "Magnesium at noon");
  g_autoptr (CrampEpisode) other = save (f, "2026-11-21T15:00:00", "MAGNESIUM, then a walk");
  g_autoptr (CrampDay) day =
      cramp_day_record_new (cramp_diary_get_person (f->diary)->record.uuid, cramp_day_new (2026, 11, 18));
  g_autoptr (CrampSearchHit) hit = NULL;
  g_autoptr (CrampSearchHit) last = NULL;

  day->notes = g_strdup ("bought magnesium");
  g_assert_true (cramp_diary_save (f->diary, day, "Add note", NULL));
  g_assert_cmpuint (count (f, "magnesium"), ==, 0);
  cramp_search_hits_load (f->hits);
  wait_for (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->hits)), ==, 3);
  hit = g_list_model_get_item (G_LIST_MODEL (f->hits), 0);
  g_assert_cmpint (cramp_search_hit_get_day (hit), ==, cramp_day_new (2026, 11, 21));
  g_assert_nonnull (strstr (cramp_search_hit_get_text (hit), "then a walk"));
  last = g_list_model_get_item (G_LIST_MODEL (f->hits), 2);
  g_assert_cmpint (cramp_search_hit_get_day (last), ==, cramp_day_new (2026, 11, 18));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->hits), 3));

  g_assert_cmpuint (count (f, "walk magnesium"), ==, 1);
  g_assert_cmpuint (count (f, "left calf"), ==, 2);
  g_assert_cmpuint (count (f, "left foot"), ==, 0);
  g_assert_cmpuint (count (f, " "), ==, 0);
  /* What is shown outlives the next search. */
  g_assert_cmpstrv (cramp_search_hit_get_words (hit), ((const char *const[]) { "magnesium", NULL }));
}

static void
test_follow (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) one = save (f, "2026-11-20T03:00:00", "first");
  g_autoptr (CrampEpisode) other = NULL;

  g_assert_cmpuint (count (f, "calf"), ==, 0);
  cramp_search_hits_load (f->hits);
  /* While the texts are being built. */
  other = save (f, "2026-11-21T03:00:00", "second");
  wait_for (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->hits)), ==, 2);
  g_assert_true (cramp_diary_delete (f->diary, one, "Delete cramp", NULL));
  wait_for (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->hits)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search-hits/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/search-hits/follow", Fixture, NULL, set_up, test_follow, tear_down);
  return g_test_run ();
}
