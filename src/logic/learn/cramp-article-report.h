/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-article.h"
#include "cramp-report.h"

G_BEGIN_DECLS

CrampReport *cramp_article_report_new (const CrampArticle *article);

G_END_DECLS
