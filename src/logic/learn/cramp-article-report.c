/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-report.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"
#include "cramp-leaflet.h"

/* An article for paper. Who says a statement stands below it in small letters; all sources are named in full at the
 * end. Figures and links are left out. */

static char *
name_sources (GPtrArray *sources)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (names, "%s%s", i ? " · " : "",
                            cramp_source_name (((CrampArticleSource *) sources->pdata[i])->leaflet));
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
add_statement (CrampSection *section, const CrampArticleStatement *statement, const char *lead)
{
  cramp_section_take_text (section, lead, g_strdup (statement->text));
  cramp_section_take_note (section, name_sources (statement->sources));
}

static void
add_statements (CrampSection *section, const CrampArticleBlock *block)
{
  for (guint i = 0; i < block->statements->len; i++)
    {
      g_autofree char *lead = block->kind == CRAMP_ARTICLE_STEPS       ? g_strdup_printf (_ ("%u."), i + 1)
                              : block->kind == CRAMP_ARTICLE_PARAGRAPH ? NULL
                                                                       : g_strdup ("•");

      add_statement (section, g_ptr_array_index (block->statements, i), lead);
    }
}

static void
add_difference (CrampSection *section, const CrampArticleBlock *block)
{
  cramp_section_take_text (section, _ ("Leaflets differ:"), g_strdup (block->title));
  add_statements (section, block);
  cramp_section_take_text (section, _ ("Here:"), g_strdup (block->text));
}

static void
add_block (CrampSection *section, const CrampArticleBlock *block)
{
  switch (block->kind)
    {
    case CRAMP_ARTICLE_DIFFER:
      add_difference (section, block);
      break;
    case CRAMP_ARTICLE_CAUTION:
      cramp_section_take_text (section, _ ("Caution:"), g_strdup (cramp_caution_text_in_article (block->name)));
      break;
    case CRAMP_ARTICLE_LEAFLET:
      cramp_section_take_text (section, "", cramp_source_cite (block->name));
      break;
    case CRAMP_ARTICLE_PARAGRAPH:
    case CRAMP_ARTICLE_LIST:
    case CRAMP_ARTICLE_STEPS:
      add_statements (section, block);
      break;
    case CRAMP_ARTICLE_SEE:
    case CRAMP_ARTICLE_FIGURE:
    default:
      break;
    }
}

static void
collect_keys (const CrampArticleBlock *block, GHashTable *keys)
{
  for (guint i = 0; i < block->statements->len; i++)
    {
      const CrampArticleStatement *statement = g_ptr_array_index (block->statements, i);

      for (guint j = 0; j < statement->sources->len; j++)
        g_hash_table_add (keys, ((CrampArticleSource *) statement->sources->pdata[j])->leaflet);
    }
}

/* In the order of the alphabet, so that an article always prints the same. */
static void
add_sources (CrampReport *report, GHashTable *keys)
{
  CrampSection *section = cramp_report_add_section (report, _ ("Sources"), CRAMP_REPORT_COLUMNS);
  g_autoptr (GPtrArray) cited = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_str_equal (key, CRAMP_SOURCE_OURS))
      g_ptr_array_add (cited, cramp_source_cite (key));
  g_ptr_array_sort_values (cited, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < cited->len; i++)
    cramp_section_take_note (section, g_strdup (g_ptr_array_index (cited, i)));
}

/**
 * cramp_article_report_new:
 *
 * Returns: (transfer full): the article as it is printed
 */
CrampReport *
cramp_article_report_new (const CrampArticle *article)
{
  CrampReport *report =
      cramp_report_new (article->title, article->summary, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  report->reading = TRUE;
  for (guint i = 0; i < article->sections->len; i++)
    {
      const CrampArticleSection *part = g_ptr_array_index (article->sections, i);
      CrampSection *section = cramp_report_add_section (report, part->title, CRAMP_REPORT_COLUMNS);

      for (guint j = 0; j < part->blocks->len; j++)
        {
          add_block (section, g_ptr_array_index (part->blocks, j));
          collect_keys (g_ptr_array_index (part->blocks, j), keys);
        }
    }
  add_sources (report, keys);
  return report;
}
