/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_ARTICLE_FIND (cramp_article_find_get_type ())
G_DECLARE_FINAL_TYPE (CrampArticleFind, cramp_article_find, CRAMP, ARTICLE_FIND, AdwBin)

void cramp_article_find_open (CrampArticleFind *self);
void cramp_article_find_close (CrampArticleFind *self);

G_END_DECLS
