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

/**
 * CrampWarningReason:
 * @entry: uuid of the entry, %NULL where it is the diary as a whole
 * @words: what was entered, in the words of then
 *
 * One thing that set a warning off, as a child of #CrampWarningLife.
 */
typedef struct
{
  CrampRecord record;
  char *entry;
  char *words;
} CrampWarningReason;

CRAMP_DECLARE_RECORD (CrampWarningReason, cramp_warning_reason)

/**
 * CrampWarningLife:
 * @rule: name of the rule, as "W1"
 * @subject: uuid of the episode, finding, medicine or person that it is about
 * @since: when what set it off began
 * @seen_at: when it first held
 * @first_level: the worst level it ever had
 * @old: it was past already when it was entered, and raised no alarm
 * @acknowledged: how
 * @acknowledged_at: when
 * @acknowledged_level: the level it had then
 * @renewed_at: when a new entry last set it off
 * @withdrawn_at: when the entry that had set it off was corrected
 * @reasons: (element-type CrampWarningReason): what set it off
 *
 * The life of a warning. It is never deleted. Times are seconds since 1970 UTC.
 */
typedef struct
{
  CrampRecord record;
  char *rule;
  char *subject;
  gint64 since;
  gint64 seen_at;
  CrampWarningLevel first_level;
  CrampAnswer old;
  CrampAcknowledged acknowledged;
  gint64 acknowledged_at;
  CrampWarningLevel acknowledged_level;
  gint64 renewed_at;
  gint64 withdrawn_at;
  GPtrArray *reasons;
} CrampWarningLife;

CRAMP_DECLARE_RECORD (CrampWarningLife, cramp_warning_life)

CrampWarningLife *cramp_warning_life_new (const char *person, const char *rule, const char *subject);

extern const CrampVocabulary cramp_warning_levels;
extern const CrampVocabulary cramp_warning_states;
extern const CrampVocabulary cramp_acknowledged;

G_END_DECLS
