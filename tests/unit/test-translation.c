/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cramp-advice.h"
#include "cramp-article-list.h"
#include "cramp-exercises.h"
#include "cramp-medicines.h"
#include "cramp-warning.h"

/* Runs in the language of tests/with-brackets. */

static void
assert_translated (const char *text)
{
  if (text && !(g_str_has_prefix (text, "⟦") && g_str_has_suffix (text, "⟧")))
    g_error ("“%s” is not translated", text);
}

static void
test_block (const CrampArticleBlock *block)
{
  assert_translated (block->title);
  assert_translated (block->text);
  for (guint i = 0; i < block->statements->len; i++)
    {
      const CrampArticleStatement *statement = g_ptr_array_index (block->statements, i);

      assert_translated (statement->text);
      for (guint j = 0; j < statement->sources->len; j++)
        assert_translated (((CrampArticleSource *) g_ptr_array_index (statement->sources, j))->says);
    }
}

static void
test_article (const CrampArticle *article)
{
  assert_translated (article->title);
  assert_translated (article->summary);
  for (guint i = 0; i < article->sections->len; i++)
    {
      const CrampArticleSection *section = g_ptr_array_index (article->sections, i);

      assert_translated (section->title);
      for (guint j = 0; j < section->blocks->len; j++)
        test_block (g_ptr_array_index (section->blocks, j));
    }
}

static void
test_articles (void)
{
  g_autoptr (GListStore) list = cramp_article_list_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrampArticleItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      test_article (cramp_article_item_get_article (item));
    }
}

static void
assert_all_translated (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    assert_translated (g_ptr_array_index (texts, i));
}

static void
test_exercises (void)
{
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (NULL);

  g_assert_cmpuint (cramp_exercises_get_n (exercises), >, 0);
  for (guint i = 0; i < cramp_exercises_get_n (exercises); i++)
    {
      const CrampExercise *exercise = cramp_exercises_get (exercises, i);

      assert_translated (exercise->name);
      assert_translated (exercise->why);
      assert_translated (exercise->easier);
      assert_translated (exercise->description);
      for (guint side = 0; side < G_N_ELEMENTS (exercise->cues); side++)
        assert_translated (exercise->cues[side]);
      assert_all_translated (exercise->steps);
      assert_all_translated (exercise->cautions);
    }
}

static void
test_medicines (void)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new ("person");
  const CrampMedicineGroup *group;

  g_set_str (&medicine->name, "Chinin");
  group = cramp_medicines_find_group (medicine);
  g_assert_nonnull (group);
  g_assert_cmpstr (group->label, ==, "⟦Quinine⟧");
}

/* Every rule at every level, whatever was left open; the levels, the cautions and the tips. */
static void
test_warnings (void)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (GPtrArray) tips = cramp_advice_tips (person);

  for (guint rule = 0; rule < CRAMP_N_WARNING_RULES; rule++)
    for (guint level = CRAMP_WARNING_NOTE; level < CRAMP_N_WARNING_LEVELS; level++)
      for (guint unknown = 0; unknown < 8; unknown++)
        {
          g_autoptr (CrampWarning) warning = cramp_warning_new (rule, "subject");
          g_autofree char *todo = NULL;

          warning->level = warning->first_level = level;
          warning->unknown = unknown;
          todo = cramp_warning_what_to_do (warning);
          assert_translated (cramp_warning_rule_title (rule));
          assert_translated (cramp_warning_rule_words (rule));
          assert_translated (todo);
          g_assert_false (unknown && !strstr (todo, "⟦If "));
          assert_translated (cramp_warning_level_action (level));
          assert_translated (cramp_vocabulary_label (&cramp_warning_levels, level));
        }
  for (guint caution = 0; caution < CRAMP_N_CAUTIONS; caution++)
    assert_translated (cramp_caution_text (caution));
  for (guint i = 0; i < tips->len; i++)
    assert_translated (cramp_tip_text (g_ptr_array_index (tips, i)));
}

static void
test_code (void)
{
  g_assert_cmpstr (cramp_vocabulary_label (&cramp_signs, CRAMP_SIGN_FEVER), ==, "⟦Fever⟧");
  g_assert_cmpstr (ngettext ("%u cramp", "%u cramps", 1), ==, "⟦%u cramp⟧");
  g_assert_cmpstr (ngettext ("%u cramp", "%u cramps", 2), ==, "⟦%u cramps⟧");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CRAMP_LOCALES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translation/articles", test_articles);
  g_test_add_func ("/translation/exercises", test_exercises);
  g_test_add_func ("/translation/medicines", test_medicines);
  g_test_add_func ("/translation/warnings", test_warnings);
  g_test_add_func ("/translation/code", test_code);
  return g_test_run ();
}
