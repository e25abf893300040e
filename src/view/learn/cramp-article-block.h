/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-article-list.h"
#include "cramp-exercises.h"

G_BEGIN_DECLS

/**
 * CrampArticleContext:
 * @articles: (element-type CrampArticleItem): where links lead to, by the action `learn.open`
 * @person: (owned) (nullable): for whom some advice is folded (C3)
 * @exercises: (owned) (nullable): those whose figures are shown; read when the first one is
 *
 * What an article is shown with.
 */
typedef struct
{
  GListModel *articles;
  const CrampPerson *person;
  CrampExercises *exercises;
} CrampArticleContext;

GtkWidget *cramp_article_block_new (const CrampArticleBlock *block, CrampArticleContext *context);
GtkWidget *cramp_article_link_new (GListModel *articles, const char *id);

G_END_DECLS
