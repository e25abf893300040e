/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ANSWER_ROW (cramp_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (CrampAnswerRow, cramp_answer_row, CRAMP, ANSWER_ROW, AdwBin)

GtkWidget *cramp_answer_row_new (const char *title, gboolean may_be_usual);
int cramp_answer_row_get_value (CrampAnswerRow *self);
void cramp_answer_row_set_value (CrampAnswerRow *self, int value);
int cramp_answer_row_get_still (CrampAnswerRow *self);
void cramp_answer_row_set_still (CrampAnswerRow *self, int still);
void cramp_answer_row_set_asks_still (CrampAnswerRow *self, gboolean asks_still);

G_END_DECLS
