/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampWarningLevel:
 * @CRAMP_WARNING_NONE: no level
 * @CRAMP_WARNING_NOTE: "Good to know"
 * @CRAMP_WARNING_VISIT: "Contact your doctor"
 * @CRAMP_WARNING_URGENT: "Get medical advice now"
 * @CRAMP_WARNING_EMERGENCY: "Could be serious"
 *
 * How urgent a warning is. A greater one is worse.
 */
typedef enum
{
  CRAMP_WARNING_NONE,
  CRAMP_WARNING_NOTE,
  CRAMP_WARNING_VISIT,
  CRAMP_WARNING_URGENT,
  CRAMP_WARNING_EMERGENCY,
  CRAMP_N_WARNING_LEVELS,
} CrampWarningLevel;

/**
 * CrampWarningState:
 * @CRAMP_WARNING_OPEN: holds, and nobody has acknowledged it
 * @CRAMP_WARNING_ACKNOWLEDGED: somebody has seen it, or talked to the care team
 * @CRAMP_WARNING_WITHDRAWN: the entry that set it off was corrected
 * @CRAMP_WARNING_PAST: was entered when it was past already, or is a note on what is over
 *
 * Where a warning stands in its life.
 */
typedef enum
{
  CRAMP_WARNING_OPEN,
  CRAMP_WARNING_ACKNOWLEDGED,
  CRAMP_WARNING_WITHDRAWN,
  CRAMP_WARNING_PAST,
} CrampWarningState;

/* How a warning was acknowledged. */
typedef enum
{
  CRAMP_ACKNOWLEDGED_NO,
  CRAMP_ACKNOWLEDGED_SEEN,
  CRAMP_ACKNOWLEDGED_TEAM,
} CrampAcknowledged;

extern const CrampVocabulary cramp_warning_levels;
extern const CrampVocabulary cramp_warning_states;
extern const CrampVocabulary cramp_acknowledged;

G_END_DECLS
