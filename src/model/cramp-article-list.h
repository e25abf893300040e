/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-article.h"
#include "cramp-person.h"

G_BEGIN_DECLS

/* Id of the article about the sources themselves. */
#define CRAMP_ARTICLE_SOURCES "sources"

#define CRAMP_TYPE_ARTICLE_ITEM (cramp_article_item_get_type ())
G_DECLARE_FINAL_TYPE (CrampArticleItem, cramp_article_item, CRAMP, ARTICLE_ITEM, GObject)

const CrampArticle *cramp_article_item_get_article (CrampArticleItem *self);
gboolean cramp_article_item_matches (CrampArticleItem *self, const char *query);
gboolean cramp_article_item_concerns (CrampArticleItem *self, const CrampPerson *person);

GListStore *cramp_article_list_new (void);
CrampArticleItem *cramp_article_list_find (GListModel *list, const char *id);

G_END_DECLS
