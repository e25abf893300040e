/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CHOICE (cramp_choice_get_type ())
G_DECLARE_FINAL_TYPE (CrampChoice, cramp_choice, CRAMP, CHOICE, AdwBin)

GtkWidget *cramp_choice_make_button (const char *label);
GtkWidget *cramp_choice_new (const char *title);
void cramp_choice_add (CrampChoice *self, int value, const char *label);
void cramp_choice_add_vocabulary (CrampChoice *self, const CrampVocabulary *vocabulary);
int cramp_choice_get_value (CrampChoice *self);
void cramp_choice_set_value (CrampChoice *self, int value);

G_END_DECLS
