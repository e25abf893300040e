/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_KEYS (cramp_keys_get_type ())
G_DECLARE_FINAL_TYPE (CrampKeys, cramp_keys, CRAMP, KEYS, AdwBin)

void cramp_keys_add (CrampKeys *self, int value, const char *label, const char *name);
void cramp_keys_add_terms (CrampKeys *self, const CrampVocabulary *terms);
void cramp_keys_add_answers (CrampKeys *self);
void cramp_keys_add_pain (CrampKeys *self);
gboolean cramp_keys_is_empty (CrampKeys *self);
gboolean cramp_keys_is_on (CrampKeys *self, int value);
void cramp_keys_set_on (CrampKeys *self, int value, gboolean on);
void cramp_keys_set_shown (CrampKeys *self, int value, gboolean shown);
int cramp_keys_get_chosen (CrampKeys *self);
void cramp_keys_choose (CrampKeys *self, int value);

G_END_DECLS
