/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-search.h"
#include "cramp-test.h"

static const struct
{
  const char *text;
  const char *folded;
} folds[] = {
  { "", "" },
  { "Left CALF", "left calf" },
  { "Fuß, STRASSE", "fuss, strasse" },
  { "caf\xc3\xa9 e\xcc\x81", "cafe e" },
  { "Ｆｕｌｌ", "full" },
  { "İstanbul", "istanbul" },
  { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
  { "تشنج", "تشنج" },
  { "夜中", "夜中" },
  { "😖", "😖" },
};

static void
test_fold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = cramp_search_fold (folds[i].text);

      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static void
test_words (void)
{
  g_auto (GStrv) words = cramp_search_words ("  Left\tCALF　夜 ");
  g_auto (GStrv) none = cramp_search_words (" \n ");

  g_assert_cmpstrv (words, ((const char *const[]) { "left", "calf", "夜", NULL }));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static const struct
{
  const char *text;
  const char *query;
  const char *marked; /* found parts in brackets; NULL where not all words are there */
} finds[] = {
  { "Left calf, pain 7", "calf", "Left [calf], pain 7" },
  { "Left calf, pain 7", "PAIN left", "[Left] calf, [pain] 7" },
  { "Left calf, pain 7", "left foot", NULL },
  { "Left calf", "", "Left calf" },
  { "Krampf im Fuß", "fuss", "Krampf im [Fuß]" },
  { "Krampf im Fuß", "fus", "Krampf im [Fuß]" },
  { "café, cafe\xcc\x81", "cafe", "[café], [cafe\xcc\x81]" },
  { "banana", "anan nan", "b[anan]a" },
  { "aaaa", "aa", "[aaaa]" },
  { "夜中にふくらはぎ", "ふくら", "夜中に[ふくら]はぎ" },
  { "تشنج في الساق", "الساق", "تشنج في [الساق]" },
  { "<b>very</b> hard", "<b>", "[<b>]very</b> hard" },
  { "knot 😖!", "😖", "knot [😖]!" },
};

static char *
mark (const char *text, GArray *ranges)
{
  GString *marked = g_string_new (NULL);
  guint done = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      CrampSearchRange range = g_array_index (ranges, CrampSearchRange, i);

      g_string_append_len (marked, text + done, range.start - done);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range.start, range.end - range.start);
      g_string_append_c (marked, ']');
      done = range.end;
    }
  g_string_append (marked, text + done);
  return g_string_free_and_steal (marked);
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_auto (GStrv) words = cramp_search_words (finds[i].query);
      g_autofree char *folded = cramp_search_fold (finds[i].text);
      g_autoptr (GArray) ranges = cramp_search_find (finds[i].text, (const char *const *) words);
      g_autofree char *marked = mark (finds[i].text, ranges);

      g_assert_cmpint (cramp_search_matches (folded, (const char *const *) words), ==, finds[i].marked != NULL);
      if (finds[i].marked)
        g_assert_cmpstr (marked, ==, finds[i].marked);
    }
}

/* All that was entered is there, in words; what belongs to the computer alone is not. */
static void
test_text (void)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (NULL);
  g_autofree char *text = NULL;

  episode->onset = cramp_test_time ("2026-11-22T03:12:00");
  episode->utc_offset = 3600;
  episode->zone = g_strdup ("Europe/Berlin");
  episode->regions[CRAMP_REGION_LEFT_CALF] = episode->regions[CRAMP_REGION_RIGHT_CALF] = 1;
  episode->pain = 7;
  episode->duration = 90;
  episode->signs[CRAMP_SIGN_REDNESS] = CRAMP_SIGN_VALUE_NO;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;
  episode->notes = g_strdup ("<b>Magnesium</b> at noon\nساق");
  text = cramp_search_text (episode);
  g_assert_true (g_str_has_prefix (text, "Sunday 22 November 2026, 03:12, both calves, pain 7, 1 minute 30 seconds\n"));
  g_assert_nonnull (strstr (text, "\nWhere it was: Right calf"));
  g_assert_nonnull (strstr (text, "\nWorst pain: 7 (Severe)"));
  g_assert_nonnull (strstr (text, "\nLeg red: No"));
  g_assert_nonnull (strstr (text, ": Helped partly"));
  g_assert_nonnull (strstr (text, "\n<b>Magnesium</b> at noon\nساق"));
  g_assert_null (strstr (text, "Berlin"));
  g_assert_null (strstr (text, "Not given"));
}

static void
assert_excerpt (const char *text, const char *query, const char *expected)
{
  g_auto (GStrv) words = cramp_search_words (query);
  g_autofree char *excerpt = cramp_search_excerpt (text, (const char *const *) words, 2);

  g_assert_cmpstr (excerpt, ==, expected);
}

static void
test_excerpt (void)
{
  g_autoptr (GString) longest = g_string_new ("title\n");
  g_autoptr (GString) expected = g_string_new ("…");

  assert_excerpt ("title calf", "calf", "");
  assert_excerpt ("", "calf", "");
  assert_excerpt ("title calf\nno\nleft calf\ncälf\ncalf again", "calf", "left calf\ncälf");
  for (guint i = 0; i < 33333; i++)
    g_string_append (longest, i == 20000 ? "calf" : "夜中…");
  for (guint i = 0; i < 10; i++)
    g_string_append (expected, "夜中…");
  g_string_append (expected, "calf");
  for (guint i = 0; i < 35; i++)
    g_string_append (expected, "夜中…");
  g_string_append (expected, "夜…");
  assert_excerpt (longest->str, "calf", expected->str);
}

static void
test_day (void)
{
  g_autoptr (CrampDay) day = cramp_day_record_new (NULL, cramp_day_new (2026, 11, 21));
  g_autofree char *text = NULL;

  day->alcohol = CRAMP_ANSWER_YES;
  day->drinks = 6;
  day->notes = g_strdup ("long walk");
  text = cramp_search_text (day);
  g_assert_cmpstr (text, ==, "Saturday 21 November 2026\nDrinks: 6\nAlcohol: Yes\nlong walk");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/text", test_text);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/day", test_day);
  return g_test_run ();
}
