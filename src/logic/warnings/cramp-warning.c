/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"

/* More than these nobody reads; and a rule that has held for years must not slow the diary down. */
#define MOST_CAUSES 40

static void
cause_free (gpointer data)
{
  CrampWarningCause *cause = data;

  g_free (cause->entry);
  g_free (cause->words);
  g_free (cause);
}

/**
 * cramp_warning_new:
 * @subject: uuid of what it is about
 *
 * Returns: (transfer full): an open warning without level and causes
 */
CrampWarning *
cramp_warning_new (CrampWarningRuleId rule, const char *subject)
{
  CrampWarning *self = g_new0 (CrampWarning, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->rule = rule;
  self->subject = g_strdup (subject);
  self->since = CRAMP_TIME_UNSET;
  self->causes = g_ptr_array_new_with_free_func (cause_free);
  return self;
}

/**
 * cramp_warning_ref:
 *
 * Returns: (transfer full): @self
 */
CrampWarning *
cramp_warning_ref (CrampWarning *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cramp_warning_unref:
 * @self: (transfer full) (nullable):
 */
void
cramp_warning_unref (CrampWarning *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->subject);
  g_ptr_array_unref (self->causes);
  g_free (self);
}

static void
add_cause (CrampWarning *self, const char *entry, int sign, const char *words)
{
  CrampWarningCause *cause = g_new0 (CrampWarningCause, 1);

  cause->entry = g_strdup (entry);
  cause->words = g_strdup (words);
  cause->sign = sign;
  g_ptr_array_add (self->causes, cause);
}

/**
 * cramp_warning_add_cause:
 * @entry: (nullable): uuid of the entry
 * @words: what was entered, translated
 */
void
cramp_warning_add_cause (CrampWarning *self, const char *entry, const char *words)
{
  add_cause (self, entry, CRAMP_UNSET, words);
}

/**
 * cramp_warning_add_sign:
 * @entry: uuid of the entry
 * @words: the sign as it was entered, translated
 */
void
cramp_warning_add_sign (CrampWarning *self, const char *entry, CrampSign sign, const char *words)
{
  add_cause (self, entry, (int) sign, words);
}

static gboolean
has_cause (const CrampWarning *self, const CrampWarningCause *wanted)
{
  for (guint i = 0; i < self->causes->len; i++)
    {
      CrampWarningCause *cause = g_ptr_array_index (self->causes, i);

      if (g_strcmp0 (cause->entry, wanted->entry) == 0 && g_str_equal (cause->words, wanted->words))
        return TRUE;
    }
  return FALSE;
}

/**
 * cramp_warning_merge:
 * @other: a warning of the same rule and subject, from another entry
 *
 * Takes what @other says too: the worse level and the causes, up to a number that can be read.
 */
void
cramp_warning_merge (CrampWarning *self, const CrampWarning *other)
{
  if (other->level > self->level)
    self->unknown = other->unknown;
  else if (other->level == self->level)
    self->unknown &= other->unknown;
  self->level = MAX (self->level, other->level);
  self->first_level = MAX (self->first_level, other->first_level);
  self->now |= other->now;
  self->light_headed |= other->light_headed;
  if (self->since == CRAMP_TIME_UNSET || (other->since != CRAMP_TIME_UNSET && other->since < self->since))
    self->since = other->since;
  for (guint i = 0; i < other->causes->len && self->causes->len < MOST_CAUSES; i++)
    {
      CrampWarningCause *cause = g_ptr_array_index (other->causes, i);

      if (!has_cause (self, cause))
        add_cause (self, cause->entry, cause->sign, cause->words);
    }
}

/**
 * cramp_warning_copy:
 *
 * Returns: (transfer full): a copy that may be changed
 */
CrampWarning *
cramp_warning_copy (const CrampWarning *self)
{
  CrampWarning *copy = g_memdup2 (self, sizeof *self);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->subject = g_strdup (self->subject);
  copy->causes = g_ptr_array_new_with_free_func (cause_free);
  for (guint i = 0; i < self->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (self->causes, i);

      add_cause (copy, cause->entry, cause->sign, cause->words);
    }
  return copy;
}

/**
 * cramp_warning_may_be_asked:
 *
 * Returns: whether signs set it off that could be serious: if they are past, whether they are there now is asked
 */
gboolean
cramp_warning_may_be_asked (const CrampWarning *self)
{
  for (guint i = 0; self->first_level >= CRAMP_WARNING_URGENT && i < self->causes->len; i++)
    if (((CrampWarningCause *) self->causes->pdata[i])->sign != CRAMP_UNSET)
      return TRUE;
  return FALSE;
}

/**
 * cramp_warning_is_same:
 *
 * Returns: whether both are about the same rule and the same subject
 */
gboolean
cramp_warning_is_same (const CrampWarning *self, const CrampWarning *other)
{
  return self->rule == other->rule && g_strcmp0 (self->subject, other->subject) == 0;
}

/**
 * cramp_warning_compare:
 *
 * Orders the worst first, then what is now, then by rule, then the latest first.
 *
 * Returns: negative where @self comes first
 */
int
cramp_warning_compare (const CrampWarning *self, const CrampWarning *other)
{
  if (self->level != other->level)
    return (int) other->level - (int) self->level;
  if (self->now != other->now)
    return other->now - self->now;
  if (self->rule != other->rule)
    return (int) self->rule - (int) other->rule;
  return self->since == other->since ? 0 : self->since > other->since ? -1 : 1;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return cramp_warning_compare (a, b);
}

/**
 * cramp_warnings_sort:
 * @warnings: (element-type CrampWarning):
 *
 * Sorts the worst first.
 */
void
cramp_warnings_sort (GPtrArray *warnings)
{
  g_ptr_array_sort_values (warnings, compare_values);
}

/**
 * cramp_warnings_worst:
 * @warnings: (element-type CrampWarning): in any order
 *
 * Returns: the worst level among them
 */
CrampWarningLevel
cramp_warnings_worst (GPtrArray *warnings)
{
  CrampWarningLevel worst = CRAMP_WARNING_NONE;

  for (guint i = 0; i < warnings->len; i++)
    worst = MAX (worst, ((CrampWarning *) g_ptr_array_index (warnings, i))->level);
  return worst;
}

/* "Usual for me, unchanged" is no reason to take advice away (W1). */
static gboolean
blocks_advice (const CrampWarning *self)
{
  if (!self->now || self->state == CRAMP_WARNING_WITHDRAWN || self->state == CRAMP_WARNING_PAST)
    return FALSE;
  if (self->rule == CRAMP_W1)
    return self->level == CRAMP_WARNING_EMERGENCY;
  return self->rule == CRAMP_W2 || self->rule == CRAMP_W3 || self->rule == CRAMP_W19;
}

/**
 * cramp_advice_blocked:
 * @warnings: (element-type CrampWarning):
 *
 * Returns: whether stretching, massage, heat and standing tips give way, and no routine starts (C2); so it is while
 *   W1, W2, W3 or W19 holds now, acknowledged or not
 */
gboolean
cramp_advice_blocked (GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    if (blocks_advice (g_ptr_array_index (warnings, i)))
      return TRUE;
  return FALSE;
}

/**
 * cramp_advice_instead:
 * @warnings: (element-type CrampWarning):
 *
 * Returns: (transfer full) (nullable): what stands in place of the tips (C2), one sentence a line; %NULL where they may
 *   be shown
 */
char *
cramp_advice_instead (GPtrArray *warnings)
{
  gboolean light_headed = FALSE;

  if (!cramp_advice_blocked (warnings))
    return NULL;
  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);

      light_headed |= warning->light_headed && warning->now;
    }
  if (!light_headed)
    return g_strdup (cramp_caution_text (CRAMP_CAUTION_LEG));
  return g_strjoin ("\n", cramp_caution_text (CRAMP_CAUTION_LIGHT_HEADED), cramp_caution_text (CRAMP_CAUTION_LEG),
                    NULL);
}
