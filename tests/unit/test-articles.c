/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-article-list.h"
#include "cramp-article-report.h"
#include "cramp-error.h"

/* Each row E1 to E13 has its article, the sources have one, and all of it can be read. */
static void
test_all (void)
{
  g_autoptr (GListStore) list = cramp_article_list_new ();

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 14);
  for (int i = 1; i <= 13; i++)
    {
      g_autofree char *id = g_strdup_printf ("E%d", i);
      CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (list), id);
      const CrampArticle *article;

      g_assert_nonnull (item);
      article = cramp_article_item_get_article (item);
      g_assert_nonnull (article->summary);
      g_assert_cmpuint (article->sections->len, >=, 3);
      g_assert_cmpuint (g_strv_length (article->related), >=, 2);
    }
}

static CrampArticle *
parse (const char *xml, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return cramp_article_parse (bytes, "test", error);
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampArticle) article =
      parse ("<article id='X' related='E1 E2'><title> A\n   title </title><section><title>S</title>"
             "<p fold='food'><text>One.</text><source leaflet='NF'>Says.</source></p>"
             "<differ><title>D</title><view><text>a</text></view><view><text>b</text></view><ours>o</ours></differ>"
             "<see article='E10'/></section></article>",
             &error);
  g_autofree char *text = NULL;
  CrampArticleSection *section;
  CrampArticleBlock *block;
  CrampArticleStatement *statement;

  g_assert_no_error (error);
  g_assert_cmpstr (article->title, ==, "A title");
  g_assert_cmpstr (article->related[1], ==, "E2");
  section = article->sections->pdata[0];
  g_assert_cmpuint (section->blocks->len, ==, 3);
  block = section->blocks->pdata[0];
  g_assert_true (block->folded);
  statement = block->statements->pdata[0];
  g_assert_cmpstr (statement->text, ==, "One.");
  g_assert_cmpstr (((CrampArticleSource *) statement->sources->pdata[0])->says, ==, "Says.");
  block = section->blocks->pdata[1];
  g_assert_cmpint (block->kind, ==, CRAMP_ARTICLE_DIFFER);
  g_assert_cmpuint (block->statements->len, ==, 2);
  g_assert_cmpstr (block->text, ==, "o");
  g_assert_cmpstr (((CrampArticleBlock *) section->blocks->pdata[2])->name, ==, "E10");
  text = cramp_article_get_text (article);
  g_assert_cmpstr (text, ==, "A title\nS\nOne.\nD\na\nb\no\n");
}

/* Whatever is wrong with a file, it is refused with its name. */
static void
test_refused (void)
{
  static const char *const bad[] = {
    "",
    "no article",
    "<article id='X'>",
    "<article><title>T</title></article>",
    "<article id='X'/>",
    "<article id='X'><title>T</title><p><text>outside a section</text></p></article>",
    "<article id='X'><title>T</title><section><title>S</title><script/></section></article>",
    "<article id='X'><title>T</title><section><title>S</title><source leaflet='NF'>s</source></section></article>",
    "<article id='X'><title>T</title><section><title>S</title><item><text>t</text></item></section></article>",
    "<article id='X'><title>T</title><text>t</text></article>",
    "<article id='X'><title>T</title>stray</article>",
    "<article id='X'><title>\xff</title></article>",
    "<title>T</title>",
    "<source leaflet='NF'>s</source>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CrampArticle) article = parse (bad[i], &error);

      g_test_message ("%s", bad[i]);
      g_assert_null (article);
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "test"));
    }
}

static gboolean
finds (GListModel *list, const char *id, const char *query)
{
  return cramp_article_item_matches (cramp_article_list_find (list, id), query);
}

static void
test_search (void)
{
  g_autoptr (GListStore) store = cramp_article_list_new ();
  GListModel *list = G_LIST_MODEL (store);

  g_assert_true (finds (list, "E5", ""));
  g_assert_true (finds (list, "E5", "banana"));
  g_assert_true (finds (list, "E5", "BANANAS"));
  g_assert_false (finds (list, "E10", "banana"));
  g_assert_true (finds (list, "E6", "stretching wall"));
  g_assert_true (finds (list, "E6", "stretches"));
  g_assert_true (finds (list, "E6", "stretched"));
  g_assert_false (finds (list, "E6", "stretching banana"));
  g_assert_true (finds (list, "E9", "babies"));
  g_assert_true (finds (list, "E3", "  quinine,  "));
  g_assert_false (finds (list, "E3", "夜"));
}

static void
test_concerns (void)
{
  g_autoptr (GListStore) store = cramp_article_list_new ();
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  CrampArticleItem *pregnancy = cramp_article_list_find (G_LIST_MODEL (store), "E9");
  CrampArticleItem *carers = cramp_article_list_find (G_LIST_MODEL (store), "E8");

  g_assert_false (cramp_article_item_concerns (pregnancy, NULL));
  g_assert_false (cramp_article_item_concerns (pregnancy, person));
  person->situations[CRAMP_SITUATION_PREGNANT] = 1;
  g_assert_true (cramp_article_item_concerns (pregnancy, person));
  g_assert_false (cramp_article_item_concerns (carers, person));
  person->cared_for = CRAMP_ANSWER_YES;
  g_assert_true (cramp_article_item_concerns (carers, person));
}

/* On paper each statement keeps its source, and all sources are named in full. */
static void
test_report (void)
{
  g_autoptr (GListStore) list = cramp_article_list_new ();
  CrampArticleItem *item = cramp_article_list_find (G_LIST_MODEL (list), "E4");
  g_autoptr (CrampReport) report = cramp_article_report_new (cramp_article_item_get_article (item));
  g_autofree char *text = cramp_report_to_text (report);

  g_assert_nonnull (strstr (text, "Pull against the cramp with the muscles of your leg."));
  g_assert_nonnull (strstr (text, "Leaflets differ: Ice"));
  g_assert_nonnull (strstr (text, "Caution: If the leg is swollen"));
  g_assert_nonnull (strstr (text, "Mayo Clinic, “Night leg cramps”, 2 March 2023"));
  g_assert_nonnull (strstr (report->footer, "It does not replace a doctor"));
  g_assert_true (report->reading);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/articles/all", test_all);
  g_test_add_func ("/articles/parse", test_parse);
  g_test_add_func ("/articles/refused", test_refused);
  g_test_add_func ("/articles/search", test_search);
  g_test_add_func ("/articles/concerns", test_concerns);
  g_test_add_func ("/articles/report", test_report);
  return g_test_run ();
}
