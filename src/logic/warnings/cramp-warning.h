/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-person.h"
#include "cramp-warning-life.h"

G_BEGIN_DECLS

/* The rules, called as in the sources. */
typedef enum
{
  CRAMP_W1,
  CRAMP_W2,
  CRAMP_W3,
  CRAMP_W4,
  CRAMP_W5,
  CRAMP_W6,
  CRAMP_W7,
  CRAMP_W8,
  CRAMP_W9,
  CRAMP_W10,
  CRAMP_W11,
  CRAMP_W12,
  CRAMP_W13,
  CRAMP_W14,
  CRAMP_W15,
  CRAMP_W16,
  CRAMP_W17,
  CRAMP_W18,
  CRAMP_W19,
  CRAMP_W20,
  CRAMP_W21,
  CRAMP_W22,
  CRAMP_N_WARNING_RULES,
} CrampWarningRuleId;

/* What a warning takes for granted because nobody answered it; its text then begins with "If". */
typedef enum
{
  CRAMP_UNKNOWN_NOTHING = 0,
  CRAMP_UNKNOWN_PAIN = 1 << 0,
  CRAMP_UNKNOWN_DURATION = 1 << 1,
  CRAMP_UNKNOWN_STILL = 1 << 2, /* whether it is still cramping: the stopwatch was left alone */
} CrampUnknown;

/**
 * CrampWarningCause:
 * @entry: (nullable): uuid of the entry it stands in
 * @words: what was entered, translated
 * @sign: the #CrampSign it is, or %CRAMP_UNSET
 *
 * One thing that set a warning off.
 */
typedef struct
{
  char *entry;
  char *words;
  int sign;
} CrampWarningCause;

/**
 * CrampWarning:
 * @rule: which rule holds
 * @level: the level it shows
 * @first_level: the level before it was past
 * @now: whether it is now, in the sources' sense; what is not now shows as "Contact your doctor" at most
 * @unknown: what it takes for granted
 * @light_headed: whether being light-headed or confused is among its causes (C2)
 * @subject: uuid of the episode, finding, medicine or person that it is about
 * @since: when the oldest of its causes began, seconds since 1970 UTC
 * @causes: (element-type CrampWarningCause): exactly what set it off
 * @state: where it stands; open unless the diary knows better
 * @acknowledged: how it was acknowledged
 * @acknowledged_on: the day of that
 *
 * A rule that holds.
 */
typedef struct
{
  gatomicrefcount ref_count;
  CrampWarningRuleId rule;
  CrampWarningLevel level;
  CrampWarningLevel first_level;
  gboolean now;
  CrampUnknown unknown;
  gboolean light_headed;
  char *subject;
  gint64 since;
  GPtrArray *causes;
  CrampWarningState state;
  CrampAcknowledged acknowledged;
  int acknowledged_on;
} CrampWarning;

CrampWarning *cramp_warning_new (CrampWarningRuleId rule, const char *subject);
CrampWarning *cramp_warning_copy (const CrampWarning *self);
CrampWarning *cramp_warning_ref (CrampWarning *self);
void cramp_warning_unref (CrampWarning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWarning, cramp_warning_unref)

void cramp_warning_add_cause (CrampWarning *self, const char *entry, const char *words);
void cramp_warning_add_sign (CrampWarning *self, const char *entry, CrampSign sign, const char *words);
void cramp_warning_merge (CrampWarning *self, const CrampWarning *other);
gboolean cramp_warning_may_be_asked (const CrampWarning *self);
gboolean cramp_warning_is_same (const CrampWarning *self, const CrampWarning *other);
int cramp_warning_compare (const CrampWarning *self, const CrampWarning *other);
void cramp_warnings_sort (GPtrArray *warnings);

CrampWarningLevel cramp_warnings_worst (GPtrArray *warnings);
gboolean cramp_advice_blocked (GPtrArray *warnings);
char *cramp_advice_instead (GPtrArray *warnings);

/* Words, all translated. */
const char *cramp_warning_level_action (CrampWarningLevel level);
const char *cramp_warning_rule_key (CrampWarningRuleId rule);
int cramp_warning_rule_find (const char *key);
const char *cramp_warning_rule_title (CrampWarningRuleId rule);
const char *cramp_warning_rule_words (CrampWarningRuleId rule);
guint cramp_warning_rule_leaflets (CrampWarningRuleId rule);
const char *cramp_warning_rule_article (CrampWarningRuleId rule);
CrampWarningLevel cramp_warning_rule_worst (CrampWarningRuleId rule);
gboolean cramp_warning_rule_is_page_only (CrampWarningRuleId rule);
char *cramp_warning_what_to_do (const CrampWarning *self);

G_END_DECLS
