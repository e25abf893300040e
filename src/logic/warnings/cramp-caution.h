/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampCaution:
 * @CRAMP_CAUTION_LEG: C2, in place of stretching, massage, heat and standing
 * @CRAMP_CAUTION_LIGHT_HEADED: C2, in place of standing up
 * @CRAMP_CAUTION_DRINKS: C3, above every advice on drinks, potassium and food
 * @CRAMP_CAUTION_GRAPEFRUIT: C3
 * @CRAMP_CAUTION_STANDING: C4
 * @CRAMP_CAUTION_SHOWER: C4
 * @CRAMP_CAUTION_STRETCH: C5
 * @CRAMP_CAUTION_FLOOR: C5
 * @CRAMP_CAUTION_CARER: C5
 * @CRAMP_CAUTION_INFORMATION: V4, on every page of advice and every print
 *
 * Cautions of this program's own; never shown under a leaflet's name.
 */
typedef enum
{
  CRAMP_CAUTION_LEG,
  CRAMP_CAUTION_LIGHT_HEADED,
  CRAMP_CAUTION_DRINKS,
  CRAMP_CAUTION_GRAPEFRUIT,
  CRAMP_CAUTION_STANDING,
  CRAMP_CAUTION_SHOWER,
  CRAMP_CAUTION_STRETCH,
  CRAMP_CAUTION_FLOOR,
  CRAMP_CAUTION_CARER,
  CRAMP_CAUTION_INFORMATION,
  CRAMP_N_CAUTIONS,
} CrampCaution;

const char *cramp_caution_text (CrampCaution caution);
gboolean cramp_caution_folds_food (const guint8 *situations);
const char *cramp_caution_text_in_article (const char *name);

G_END_DECLS
