/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ANSWER_LIST (cramp_answer_list_get_type ())
G_DECLARE_FINAL_TYPE (CrampAnswerList, cramp_answer_list, CRAMP, ANSWER_LIST, GtkBox)

void cramp_answer_list_set_vocabulary (CrampAnswerList *self, const CrampVocabulary *vocabulary);
void cramp_answer_list_add_column (CrampAnswerList *self, const char *title, const guint *codes, guint n_codes);
void cramp_answer_list_fill (CrampAnswerList *self);
void cramp_answer_list_fill_later (CrampAnswerList *self);

GtkWidget *cramp_answer_list_find_row (CrampAnswerList *self, guint code);
int cramp_answer_list_get_value (CrampAnswerList *self, guint code);
void cramp_answer_list_set_value (CrampAnswerList *self, guint code, int value);
void cramp_answer_list_get (CrampAnswerList *self, guint8 *values, guint8 *still);
void cramp_answer_list_set (CrampAnswerList *self, const guint8 *values, const guint8 *still);
void cramp_answer_list_set_asks_still (CrampAnswerList *self, gboolean asks_still);

G_END_DECLS
