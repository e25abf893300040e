/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-article.h"
#include "cramp-exercises.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DRAWING (cramp_drawing_get_type ())
G_DECLARE_FINAL_TYPE (CrampDrawing, cramp_drawing, CRAMP, DRAWING, GtkWidget)

GtkWidget *cramp_drawing_new (const CrampArticleBlock *block, CrampExercises *exercises);

G_END_DECLS
