/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-lives.h"

#include "cramp-day.h"

/* How the life of a warning begins and goes on, and what it tells of the warning: what holds is worked out anew each
 * time, but since when, what was said of it, and whether it is news are not. */

static gboolean
has_reason (const CrampWarningLife *life, const CrampWarningCause *cause)
{
  for (guint i = 0; i < life->reasons->len; i++)
    {
      CrampWarningReason *reason = g_ptr_array_index (life->reasons, i);

      if (g_strcmp0 (reason->entry, cause->entry) == 0 &&
          (cause->entry || g_strcmp0 (reason->words, cause->words) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_new_entry (const CrampWarningLife *life, const CrampWarning *warning)
{
  for (guint i = 0; i < warning->causes->len; i++)
    if (!has_reason (life, g_ptr_array_index (warning->causes, i)))
      return TRUE;
  return FALSE;
}

static void
set_reasons (CrampWarningLife *life, const CrampWarning *warning)
{
  g_ptr_array_set_size (life->reasons, 0);
  for (guint i = 0; i < warning->causes->len; i++)
    {
      CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);
      CrampWarningReason *reason = cramp_record_new (&cramp_warning_reason_type);

      reason->entry = g_strdup (cause->entry);
      reason->words = g_strdup (cause->words);
      g_ptr_array_add (life->reasons, reason);
    }
}

/**
 * cramp_warning_life_begin:
 * @person: uuid of whose it is
 *
 * Returns: (transfer full): the life of @warning, which holds for the first time
 */
CrampWarningLife *
cramp_warning_life_begin (const char *person, CrampClock *clock, const CrampWarning *warning)
{
  CrampWarningLife *life = cramp_warning_life_new (person, cramp_warning_rule_key (warning->rule), warning->subject);

  life->since = warning->since;
  life->seen_at = cramp_clock_now (clock);
  life->first_level = warning->first_level;
  life->old = warning->now ? CRAMP_ANSWER_NO : CRAMP_ANSWER_YES;
  set_reasons (life, warning);
  return life;
}

/* Rules whose acknowledgement holds until a new entry sets them off: W3 to W14 (a new note on a medicine is one), and
 * W1 where it is about a medicine. The comparison of W10 has no entry of its own: its words are the entry. */
static gboolean
is_renewable (const CrampWarning *warning)
{
  return warning->rule <= CRAMP_W14 && warning->rule != CRAMP_W7;
}

static gboolean
is_among (const CrampWarningLife *life, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < life->reasons->len; j++)
      if (g_strcmp0 (((CrampWarningReason *) life->reasons->pdata[j])->entry,
                     ((CrampRecord *) records->pdata[i])->uuid) == 0)
        return TRUE;
  return FALSE;
}

static gboolean
has_new_words (const CrampWarningLife *life, const CrampWarning *warning)
{
  for (guint i = 0; i < warning->causes->len; i++)
    {
      CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);
      gboolean known = FALSE;

      for (guint j = 0; j < life->reasons->len && !known; j++)
        known = g_strcmp0 (((CrampWarningReason *) life->reasons->pdata[j])->words, cause->words) == 0;
      if (!known)
        return TRUE;
    }
  return FALSE;
}

/**
 * cramp_warning_life_go_on:
 * @records: (element-type CrampRecord): what is being saved
 *
 * One more emergency sign in an entry being saved is news, too.
 *
 * Returns: (transfer full) (nullable): the next version of @life now that @warning holds; %NULL where nothing is
 *   different
 */
CrampWarningLife *
cramp_warning_life_go_on (const CrampWarningLife *life,
                          CrampClock *clock,
                          const CrampWarning *warning,
                          GPtrArray *records)
{
  gboolean worse = warning->rule <= CRAMP_W2 && is_among (life, records) && has_new_words (life, warning);
  gboolean renewed = worse || has_new_entry (life, warning);
  gboolean revived = life->withdrawn_at != CRAMP_TIME_UNSET;
  CrampWarningLife *next;

  if (!renewed && !revived && warning->first_level <= life->first_level &&
      !(life->old == CRAMP_ANSWER_YES && warning->now))
    return NULL;
  next = cramp_record_copy (life);
  next->first_level = MAX (life->first_level, warning->first_level);
  next->since = MIN (life->since, warning->since);
  next->withdrawn_at = CRAMP_TIME_UNSET;
  if (warning->now)
    next->old = CRAMP_ANSWER_NO;
  if (revived || worse || (renewed && is_renewable (warning)))
    next->renewed_at = MAX (cramp_clock_now (clock), life->acknowledged_at + 1);
  set_reasons (next, warning);
  return next;
}

/**
 * cramp_warning_life_is_acknowledged:
 *
 * Returns: whether the user has answered to a warning of @level, and nothing new was heard of it since
 */
gboolean
cramp_warning_life_is_acknowledged (const CrampWarningLife *life, CrampWarningLevel level)
{
  return life->acknowledged != CRAMP_ACKNOWLEDGED_NO && level <= life->acknowledged_level &&
         (life->renewed_at == CRAMP_TIME_UNSET || life->renewed_at <= life->acknowledged_at);
}

static CrampWarningState
state_of (const CrampWarning *warning, const CrampWarningLife *life)
{
  if (life && life->withdrawn_at != CRAMP_TIME_UNSET)
    return CRAMP_WARNING_WITHDRAWN;
  if (life && cramp_warning_life_is_acknowledged (life, warning->level))
    return CRAMP_WARNING_ACKNOWLEDGED;
  if (warning->now)
    return CRAMP_WARNING_OPEN;
  return !life || life->old == CRAMP_ANSWER_YES || warning->level == CRAMP_WARNING_NOTE ? CRAMP_WARNING_PAST
                                                                                        : CRAMP_WARNING_OPEN;
}

/**
 * cramp_warning_life_tell:
 * @life: (nullable): %NULL where it has none yet
 * @warning: gets what became of it
 */
void
cramp_warning_life_tell (const CrampWarningLife *life, CrampWarning *warning, CrampClock *clock)
{
  warning->state = state_of (warning, life);
  if (!life)
    return;
  warning->since = life->since;
  warning->first_level = MAX (warning->first_level, life->first_level);
  warning->acknowledged = life->acknowledged;
  if (life->acknowledged != CRAMP_ACKNOWLEDGED_NO)
    warning->acknowledged_on =
        cramp_day_of (life->acknowledged_at, cramp_clock_utc_offset (clock, life->acknowledged_at));
}

/**
 * cramp_warning_life_as_warning:
 *
 * Returns: (transfer full) (nullable): what stands in @life only, since nothing of it holds any more; %NULL where it is
 *   of a rule that this program does not know
 */
CrampWarning *
cramp_warning_life_as_warning (const CrampWarningLife *life, CrampClock *clock)
{
  int rule = cramp_warning_rule_find (life->rule);
  CrampWarning *warning;

  if (rule < 0)
    return NULL;
  warning = cramp_warning_new ((CrampWarningRuleId) rule, life->subject);
  warning->first_level = life->first_level;
  warning->level = MIN (life->first_level, CRAMP_WARNING_VISIT);
  for (guint i = 0; i < life->reasons->len; i++)
    {
      CrampWarningReason *reason = g_ptr_array_index (life->reasons, i);

      cramp_warning_add_cause (warning, reason->entry, reason->words ? reason->words : "");
    }
  cramp_warning_life_tell (life, warning, clock);
  return warning;
}
