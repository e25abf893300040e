/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-article-list.h"
#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ARTICLE_VIEW (cramp_article_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampArticleView, cramp_article_view, CRAMP, ARTICLE_VIEW, AdwBin)

void cramp_article_view_show (CrampArticleView *self, CrampArticleItem *item, GListModel *articles, CrampDiary *diary);
void cramp_article_view_scroll_to (CrampArticleView *self, const char *section);
void cramp_article_view_find (CrampArticleView *self);

G_END_DECLS
