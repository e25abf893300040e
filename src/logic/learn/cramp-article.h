/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampArticleSource:
 * @leaflet: key of the leaflet or trial, as "ACS" or "T1"; "ours" for what is from none
 * @says: what exactly it says, in our words, translated
 */
typedef struct
{
  char *leaflet;
  char *says;
} CrampArticleSource;

/**
 * CrampArticleStatement:
 * @text: translated
 * @sources: (element-type CrampArticleSource): what stands behind it
 */
typedef struct
{
  char *text;
  GPtrArray *sources;
} CrampArticleStatement;

/**
 * CrampArticleBlockKind:
 * @CRAMP_ARTICLE_PARAGRAPH: one statement
 * @CRAMP_ARTICLE_LIST: statements, one a line
 * @CRAMP_ARTICLE_STEPS: the same, numbered
 * @CRAMP_ARTICLE_DIFFER: leaflets differ: @title, a statement for each view, and in @text what this program does
 * @CRAMP_ARTICLE_CAUTION: one of our cautions; @name is its row, as "C3"
 * @CRAMP_ARTICLE_SEE: a link; @name is the article's id, as "E10"
 * @CRAMP_ARTICLE_FIGURE: a drawing called @name; @title stands below it, @text tells it to those who can't see it
 * @CRAMP_ARTICLE_LEAFLET: how the leaflet whose key is @name is cited
 */
typedef enum
{
  CRAMP_ARTICLE_PARAGRAPH,
  CRAMP_ARTICLE_LIST,
  CRAMP_ARTICLE_STEPS,
  CRAMP_ARTICLE_DIFFER,
  CRAMP_ARTICLE_CAUTION,
  CRAMP_ARTICLE_SEE,
  CRAMP_ARTICLE_FIGURE,
  CRAMP_ARTICLE_LEAFLET,
} CrampArticleBlockKind;

/**
 * CrampArticleBlock:
 * @title: (nullable): of a difference or a figure
 * @text: (nullable): what this program does, of a difference; a figure in words
 * @name: (nullable): row, id or figure
 * @folded: shown folded to those whom C3 concerns
 * @statements: (element-type CrampArticleStatement):
 */
typedef struct
{
  CrampArticleBlockKind kind;
  char *title;
  char *text;
  char *name;
  gboolean folded;
  GPtrArray *statements;
} CrampArticleBlock;

/**
 * CrampArticleSection:
 * @id: (nullable): by which links lead here
 * @title: translated
 * @blocks: (element-type CrampArticleBlock):
 */
typedef struct
{
  char *id;
  char *title;
  GPtrArray *blocks;
} CrampArticleSection;

/**
 * CrampArticle:
 * @id: row of the sources, "E1" to "E13"; "sources" for the one about the sources themselves
 * @related: (array zero-terminated=1): ids of articles to read next
 * @title: translated
 * @summary: translated, one sentence
 * @sections: (element-type CrampArticleSection):
 */
typedef struct
{
  char *id;
  char **related;
  char *title;
  char *summary;
  GPtrArray *sections;
} CrampArticle;

CrampArticle *cramp_article_parse (GBytes *xml, const char *name, GError **error);
void cramp_article_free (CrampArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampArticle, cramp_article_free)

char *cramp_article_get_text (const CrampArticle *self);

G_END_DECLS
