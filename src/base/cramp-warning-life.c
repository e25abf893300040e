/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-life.h"

#include <glib/gi18n-lib.h>

static const CrampTerm level_terms[] = {
  [CRAMP_WARNING_NONE] = { NULL, N_ ("Not given"), NULL },
  [CRAMP_WARNING_NOTE] = { "note", N_ ("Good to know"), NULL },
  [CRAMP_WARNING_VISIT] = { "visit", N_ ("Contact your doctor"), NULL },
  [CRAMP_WARNING_URGENT] = { "urgent", N_ ("Get medical advice now"), NULL },
  [CRAMP_WARNING_EMERGENCY] = { "emergency", N_ ("Could be serious"), NULL },
};
const CrampVocabulary cramp_warning_levels = { "warning_level", level_terms, G_N_ELEMENTS (level_terms) };

static const CrampTerm state_terms[] = {
  [CRAMP_WARNING_OPEN] = { "open", N_ ("Open"), NULL },
  [CRAMP_WARNING_ACKNOWLEDGED] = { "acknowledged", N_ ("Acknowledged"), NULL },
  [CRAMP_WARNING_WITHDRAWN] = { "withdrawn", N_ ("Withdrawn: the entry was corrected"), NULL },
  [CRAMP_WARNING_PAST] = { "past", N_ ("Past"), NULL },
};
const CrampVocabulary cramp_warning_states = { "warning_state", state_terms, G_N_ELEMENTS (state_terms) };

static const CrampTerm acknowledged_terms[] = {
  [CRAMP_ACKNOWLEDGED_NO] = { NULL, N_ ("Not acknowledged"), NULL },
  [CRAMP_ACKNOWLEDGED_SEEN] = { "seen", N_ ("I have seen it"), NULL },
  [CRAMP_ACKNOWLEDGED_TEAM] = { "team", N_ ("I talked to my care team"), NULL },
};
const CrampVocabulary cramp_acknowledged = { "acknowledged", acknowledged_terms, G_N_ELEMENTS (acknowledged_terms) };
