/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ARTICLE_DIALOG (cramp_article_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampArticleDialog, cramp_article_dialog, CRAMP, ARTICLE_DIALOG, AdwDialog)

AdwDialog *cramp_article_dialog_new (CrampDiary *diary, const char *target);

G_END_DECLS
