/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-list.h"

#include <string.h>

#include "cramp-articles-resources.h"
#include "cramp-search.h"

#define ARTICLES_PATH "/io/github/crampdiary/CrampDiary/articles/"

/**
 * CrampArticleItem:
 *
 * An article in a list, with its words ready for searching.
 */
struct _CrampArticleItem
{
  GObject parent_instance;

  CrampArticle *article; /* (owned) */
  char **words;          /* (owned) (nullable): case folded, made when first searched */
};

G_DEFINE_FINAL_TYPE (CrampArticleItem, cramp_article_item, G_TYPE_OBJECT)

/* The order they are shown in; each is the file of that name. */
static const char *const article_names[] = {
  "during",    "when-to-get-help", "what-it-is", "why",         "preventing",    "stretching", "medicines",
  "pregnancy", "cancer",           "caregivers", "not-a-cramp", "at-the-doctor", "exercise",   "sources",
};

/* Whose situation brings which article to the front (D15). */
static const struct
{
  CrampSituation situation;
  const char *id;
} concerns[] = {
  { CRAMP_SITUATION_PREGNANT, "E9" },       { CRAMP_SITUATION_CANCER_TREATMENT, "E7" },
  { CRAMP_SITUATION_KIDNEY, "E2" },         { CRAMP_SITUATION_DIABETES, "E2" },
  { CRAMP_SITUATION_HEART_LIVER, "E2" },    { CRAMP_SITUATION_NERVE, "E2" },
  { CRAMP_SITUATION_CIRCULATION, "E2" },    { CRAMP_SITUATION_POOR_FEELING, "E4" },
  { CRAMP_SITUATION_FOOT_SHAPE, "E2" },     { CRAMP_SITUATION_IN_BED, "E5" },
  { CRAMP_SITUATION_RESTLESS_LEGS, "E11" },
};

static void
cramp_article_item_finalize (GObject *object)
{
  CrampArticleItem *self = CRAMP_ARTICLE_ITEM (object);

  cramp_article_free (self->article);
  g_strfreev (self->words);
  G_OBJECT_CLASS (cramp_article_item_parent_class)->finalize (object);
}

static void
cramp_article_item_class_init (CrampArticleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_article_item_finalize;
}

static void
cramp_article_item_init (CrampArticleItem *self)
{
}

/**
 * cramp_article_item_get_article:
 *
 * Returns: (transfer none): the article
 */
const CrampArticle *
cramp_article_item_get_article (CrampArticleItem *self)
{
  return self->article;
}

/* The words of @text, folded so that case and accents do not matter. */
static char **
split_words (const char *text)
{
  g_autofree char *folded = cramp_search_fold (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean within = g_unichar_isalnum (c) || g_unichar_ismark (c);

      if (within && !start)
        start = p;
      else if (!within && start)
        {
          g_strv_builder_take (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (!*p)
        return g_strv_builder_end (words);
    }
}

/* The part of an English word that its forms share, near enough for searching: "stretching" and "stretches" both find
 * "stretch". Words of other languages are mostly left as they are. */
static gsize
stem_length (const char *word)
{
  static const char *const endings[] = { "ing", "ies", "ed", "es", "ly", "s", "e", "y" };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length >= strlen (endings[i]) + 3 && g_str_has_suffix (word, endings[i]))
      return length - strlen (endings[i]);
  return length;
}

static gboolean
has_word (char **words, const char *wanted)
{
  gsize length = stem_length (wanted);

  for (guint i = 0; words[i]; i++)
    if (strncmp (words[i], wanted, length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cramp_article_item_matches:
 * @query: words as typed
 *
 * Returns: whether each word of @query, in one of its forms, stands in the article
 */
gboolean
cramp_article_item_matches (CrampArticleItem *self, const char *query)
{
  g_auto (GStrv) wanted = split_words (query);

  if (!self->words)
    {
      g_autofree char *text = cramp_article_get_text (self->article);

      self->words = split_words (text);
    }
  for (guint i = 0; wanted[i]; i++)
    if (!has_word (self->words, wanted[i]))
      return FALSE;
  return TRUE;
}

/**
 * cramp_article_item_concerns:
 * @person: (nullable):
 *
 * Returns: whether the situation of @person brings this article to the front
 */
gboolean
cramp_article_item_concerns (CrampArticleItem *self, const CrampPerson *person)
{
  if (!person)
    return FALSE;
  if (person->cared_for == CRAMP_ANSWER_YES && g_str_equal (self->article->id, "E8"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (concerns); i++)
    if (person->situations[concerns[i].situation] && g_str_equal (self->article->id, concerns[i].id))
      return TRUE;
  return FALSE;
}

/**
 * cramp_article_list_new:
 *
 * Reads the articles in the user's language. One that can't be read is named in the log and left out.
 *
 * Returns: (transfer full) (element-type CrampArticleItem): the list
 */
GListStore *
cramp_article_list_new (void)
{
  GListStore *list = g_list_store_new (CRAMP_TYPE_ARTICLE_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (article_names); i++)
    {
      g_autofree char *path = g_strconcat (ARTICLES_PATH, article_names[i], ".xml", NULL);
      g_autoptr (GBytes) xml = g_resource_lookup_data (cramp_articles_get_resource (), path, 0, NULL);
      g_autoptr (CrampArticleItem) item = g_object_new (CRAMP_TYPE_ARTICLE_ITEM, NULL);
      g_autoptr (GError) error = NULL;

      item->article = cramp_article_parse (xml, article_names[i], &error);
      if (item->article)
        g_list_store_append (list, item);
      else
        g_critical ("%s", error->message);
    }
  return list;
}

/**
 * cramp_article_list_find:
 * @id: as "E10"
 *
 * Returns: (transfer none) (nullable): the article
 */
CrampArticleItem *
cramp_article_list_find (GListModel *list, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CrampArticleItem) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (item->article->id, id) == 0)
        return item;
    }
  return NULL;
}
