/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-article-list.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ARTICLE_VIEW (cramp_article_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampArticleView, cramp_article_view, CRAMP, ARTICLE_VIEW, AdwBin)

void cramp_article_view_show (CrampArticleView *self,
                              CrampArticleItem *item,
                              GListModel *articles,
                              const CrampPerson *person);

G_END_DECLS
