/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

void cramp_question_dialog_add (GtkWidget *widget, CrampDiary *diary);
void cramp_question_dialog_edit (GtkWidget *widget, CrampDiary *diary, const CrampQuestion *question);
void cramp_question_dialog_tick_off (GtkWidget *widget, CrampDiary *diary, const CrampQuestion *question);

G_END_DECLS
