/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"
#include "cramp-xml.h"

/* Articles are small XML files in English. gettext gets their words by the rules in data/its, so each text is looked up
 * as it is read: what is kept is in the user's language. */

static void
source_free (CrampArticleSource *source)
{
  g_free (source->leaflet);
  g_free (source->says);
  g_free (source);
}

static void
statement_free (CrampArticleStatement *statement)
{
  g_free (statement->text);
  g_ptr_array_unref (statement->sources);
  g_free (statement);
}

static void
block_free (CrampArticleBlock *block)
{
  g_free (block->title);
  g_free (block->text);
  g_free (block->name);
  g_ptr_array_unref (block->statements);
  g_free (block);
}

static void
section_free (CrampArticleSection *section)
{
  g_free (section->id);
  g_free (section->title);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

/**
 * cramp_article_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_article_free (CrampArticle *self)
{
  if (!self)
    return;
  g_free (self->id);
  g_strfreev (self->related);
  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/* Reading: the parser keeps no state but the article; an element belongs to what was opened last. */

static gpointer
last (GPtrArray *array)
{
  return array && array->len ? g_ptr_array_index (array, array->len - 1) : NULL;
}

static CrampArticleBlock *
last_block (CrampArticle *article)
{
  CrampArticleSection *section = last (article->sections);

  return section ? last (section->blocks) : NULL;
}

static CrampArticleStatement *
last_statement (CrampArticle *article)
{
  CrampArticleBlock *block = last_block (article);

  return block ? last (block->statements) : NULL;
}

/* The elements that begin a block, the attribute that names what it points to, and what may hold statements. */
static const struct
{
  const char *element;
  CrampArticleBlockKind kind;
  const char *attribute;
} block_elements[] = {
  { "p", CRAMP_ARTICLE_PARAGRAPH, NULL },      { "list", CRAMP_ARTICLE_LIST, NULL },
  { "differ", CRAMP_ARTICLE_DIFFER, NULL },    { "caution", CRAMP_ARTICLE_CAUTION, "row" },
  { "see", CRAMP_ARTICLE_SEE, "article" },     { "figure", CRAMP_ARTICLE_FIGURE, "name" },
  { "leaflet", CRAMP_ARTICLE_LEAFLET, "key" },
};

static void
add_statement (CrampArticle *article)
{
  CrampArticleBlock *block = last_block (article);
  CrampArticleStatement *statement = g_new0 (CrampArticleStatement, 1);

  statement->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  g_ptr_array_add (block->statements, statement);
}

static gboolean
add_block (CrampArticle *article, const char *element, const char **names, const char **values)
{
  CrampArticleSection *section = last (article->sections);

  for (guint i = 0; section && i < G_N_ELEMENTS (block_elements); i++)
    {
      CrampArticleBlock *block;

      if (!g_str_equal (block_elements[i].element, element))
        continue;
      block = g_new0 (CrampArticleBlock, 1);
      block->kind = block_elements[i].kind;
      if (cramp_xml_attribute (names, values, "ordered"))
        block->kind = CRAMP_ARTICLE_STEPS;
      block->folded = cramp_xml_attribute (names, values, "fold") != NULL;
      block->name = g_strdup (cramp_xml_attribute (names, values, block_elements[i].attribute));
      block->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
      g_ptr_array_add (section->blocks, block);
      if (block->kind == CRAMP_ARTICLE_PARAGRAPH)
        add_statement (article);
      return TRUE;
    }
  return FALSE;
}

static gboolean
add_source (CrampArticle *article, const char *leaflet)
{
  CrampArticleStatement *statement = last_statement (article);
  CrampArticleSource *source;

  if (!statement || !leaflet)
    return FALSE;
  source = g_new0 (CrampArticleSource, 1);
  source->leaflet = g_strdup (leaflet);
  g_ptr_array_add (statement->sources, source);
  return TRUE;
}

static void
add_section (CrampArticle *article, const char *id)
{
  CrampArticleSection *section = g_new0 (CrampArticleSection, 1);

  section->id = g_strdup (id);
  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  g_ptr_array_add (article->sections, section);
}

static gboolean
start_article (CrampArticle *article, const char **names, const char **values)
{
  const char *related = cramp_xml_attribute (names, values, "related");

  if (article->id)
    return FALSE; /* one within another */
  article->id = g_strdup (cramp_xml_attribute (names, values, "id"));
  article->related = g_strsplit (related ? related : "", " ", -1);
  return article->id != NULL;
}

/* The elements that hold nothing but words. */
static const char *const text_elements[] = { "title", "summary", "text", "ours", "spoken", NULL };

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  CrampArticle *article = user_data;
  gboolean known = TRUE;

  if (g_str_equal (element, "article"))
    known = start_article (article, names, values);
  else if (g_str_equal (element, "section"))
    add_section (article, cramp_xml_attribute (names, values, "id"));
  else if ((g_str_equal (element, "item") || g_str_equal (element, "view")) && last_block (article))
    add_statement (article);
  else if (g_str_equal (element, "source"))
    known = add_source (article, cramp_xml_attribute (names, values, "leaflet"));
  else if (!g_strv_contains (text_elements, element))
    known = add_block (article, element, names, values);

  if (!known)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> does not belong here", element);
}

/* Where the text of @element goes. */
static char **
find_place (CrampArticle *article, GMarkupParseContext *context, const char *element)
{
  const GSList *open = g_markup_parse_context_get_element_stack (context);
  const char *parent = open->next ? open->next->data : "";
  CrampArticleSection *section = last (article->sections);
  CrampArticleBlock *block = last_block (article);
  CrampArticleStatement *statement = last_statement (article);

  if (g_str_equal (element, "title"))
    return g_str_equal (parent, "article")   ? &article->title
           : g_str_equal (parent, "section") ? &section->title
           : block                           ? &block->title
                                             : NULL;
  if (g_str_equal (element, "summary"))
    return &article->summary;
  if (g_str_equal (element, "ours") || g_str_equal (element, "spoken"))
    return block ? &block->text : NULL;
  if (g_str_equal (element, "text"))
    return statement ? &statement->text : NULL;
  if (g_str_equal (element, "source"))
    return statement && statement->sources->len > 0 ? &((CrampArticleSource *) last (statement->sources))->says : NULL;
  return NULL;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  g_autofree char *folded = cramp_xml_fold_space (text, length);
  const char *element = g_markup_parse_context_get_element (context);
  char **place;

  if (!*folded || !element)
    return;
  place = find_place (user_data, context, element);
  if (place && !*place)
    *place = g_strdup (_ (folded));
  else
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "<%s> has text where none belongs", element);
}

/**
 * cramp_article_parse:
 * @xml: an article as in data/articles
 * @name: its name, for messages
 *
 * Returns: (transfer full) (nullable): the article in the user's language; %CRAMP_ERROR_INVALID where @xml is none
 */
CrampArticle *
cramp_article_parse (GBytes *xml, const char *name, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_autoptr (CrampArticle) self = g_new0 (CrampArticle, 1);
  g_autoptr (GError) parse_error = NULL;

  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  if (cramp_xml_parse (xml, &parser, self, &parse_error) && self->id && self->title)
    return g_steal_pointer (&self);
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("The article “%s” can’t be read (%s)."), name,
               parse_error ? parse_error->message : _ ("it has no title"));
  return NULL;
}

static void
append_line (GString *text, const char *line)
{
  if (line)
    g_string_append_printf (text, "%s\n", line);
}

/**
 * cramp_article_get_text:
 *
 * Returns: (transfer full): all words of the article, a line for each statement, for searching
 */
char *
cramp_article_get_text (const CrampArticle *self)
{
  GString *text = g_string_new (NULL);

  append_line (text, self->title);
  append_line (text, self->summary);
  for (guint i = 0; i < self->sections->len; i++)
    {
      CrampArticleSection *section = g_ptr_array_index (self->sections, i);

      append_line (text, section->title);
      for (guint j = 0; j < section->blocks->len; j++)
        {
          CrampArticleBlock *block = g_ptr_array_index (section->blocks, j);

          append_line (text, block->title);
          for (guint k = 0; k < block->statements->len; k++)
            append_line (text, ((CrampArticleStatement *) g_ptr_array_index (block->statements, k))->text);
          append_line (text, block->text);
        }
    }
  return g_string_free_and_steal (text);
}
