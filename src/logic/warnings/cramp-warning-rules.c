/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-rules.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-duration.h"

/* The rules W1 to W22, each a predicate on CrampWarningInput that adds what holds to a list. Their exact meanings stand
 * in the sources' W rows; "not answered" is never read as "no" (C1). */

typedef struct
{
  const CrampWarningInput *input;
  CrampWarningRuleId rule;
  GPtrArray *out;
} Evaluation;

/* The levels of the parts of one rule: what is not now counts as "Contact your doctor" at most. */
typedef struct
{
  CrampWarningLevel level;
  CrampWarningLevel first_level;
  gboolean now;
} Tally;

static void
tally (Tally *self, CrampWarningLevel level, gboolean now)
{
  self->level = MAX (self->level, now ? level : MIN (level, CRAMP_WARNING_VISIT));
  self->first_level = MAX (self->first_level, level);
  self->now |= now;
}

static CrampWarning *
hold_tally (Evaluation *self, const char *subject, const Tally *parts)
{
  const CrampWarningInput *input = self->input;
  CrampWarning *warning = cramp_warning_new (self->rule, subject);

  warning->level = parts->level;
  warning->first_level = parts->first_level;
  warning->now = parts->now;
  warning->since = input->episode && input->episode->onset != CRAMP_TIME_UNSET ? input->episode->onset : input->now;
  g_ptr_array_add (self->out, warning);
  return warning;
}

static CrampWarning *
hold (Evaluation *self, const char *subject, CrampWarningLevel level, gboolean now)
{
  Tally parts = { 0 };

  tally (&parts, level, now);
  return hold_tally (self, subject, &parts);
}

/* The present cramp */

static gboolean
is_running (const CrampWarningInput *input)
{
  return input->elapsed != CRAMP_UNSET;
}

static gint64
age (const CrampWarningInput *input)
{
  if (input->episode->onset == CRAMP_TIME_UNSET || input->episode->onset > input->now)
    return 0;
  return input->now - input->episode->onset;
}

static gboolean
is_now (const CrampWarningInput *input)
{
  return is_running (input) || age (input) < CRAMP_WARNING_RECENT;
}

static gboolean
sign_is_now (const CrampWarningInput *input, CrampSign sign)
{
  CrampAnswer still = input->episode->signs_still[sign];

  return is_now (input) || still == CRAMP_ANSWER_YES ||
         (still == CRAMP_ANSWER_NONE && age (input) < CRAMP_WARNING_OWED);
}

static gboolean
is_usual (const CrampWarningInput *input, CrampSign sign)
{
  return input->episode->signs[sign] == CRAMP_SIGN_VALUE_USUAL && cramp_sign_may_be_usual (sign);
}

/* "Usual" where it is not offered is a yes. */
static gboolean
has_sign (const CrampWarningInput *input, CrampSign sign)
{
  return input->episode->signs[sign] >= CRAMP_SIGN_VALUE_YES && !is_usual (input, sign);
}

static gboolean
is_in (const CrampWarningInput *input, CrampSituation situation)
{
  return input->situations && input->situations[situation];
}

/* The least that the cramp itself has lasted, seconds. */
static int
least_duration (const CrampEpisode *episode)
{
  if (episode->duration != CRAMP_UNSET)
    return episode->duration;
  return episode->duration_band == CRAMP_BAND_OVER_10 ? CRAMP_TEN_MINUTES + 1 : 0;
}

static CrampAnswer
is_severe (const CrampEpisode *episode)
{
  return episode->severe_duration > 0 ? CRAMP_ANSWER_YES : cramp_episode_is_severe (episode);
}

/* Whether cramp or severe pain, whichever is longer, lasted more than 10 minutes (W2). How long a running cramp will
 * last nobody knows, nor how long pain that was still severe at the end went on. */
static CrampAnswer
lasts_over_ten (const CrampWarningInput *input)
{
  const CrampEpisode *episode = input->episode;
  CrampAnswer over = cramp_episode_over_ten_minutes (episode);

  if (over == CRAMP_ANSWER_YES || episode->severe_duration > CRAMP_TEN_MINUTES || input->elapsed > CRAMP_TEN_MINUTES)
    return CRAMP_ANSWER_YES;
  if (is_running (input) || (episode->still_severe == CRAMP_ANSWER_YES && episode->severe_duration == CRAMP_UNSET))
    return CRAMP_ANSWER_NONE;
  return over;
}

/* Nobody has said for @seconds that it is still cramping: the stopwatch may have been left alone. */
static CrampUnknown
unless_confirmed (const CrampWarningInput *input, int seconds)
{
  return is_running (input) && input->episode->running_seen < seconds ? CRAMP_UNKNOWN_STILL : CRAMP_UNKNOWN_NOTHING;
}

/* Causes, in words */

static void
add_sign (CrampWarning *warning, const CrampWarningInput *input, CrampSign sign)
{
  const char *label = cramp_vocabulary_label (&cramp_signs, sign);
  g_autofree char *words = NULL;

  if (is_usual (input, sign))
    /* Translators: %s is a sign, as "Pain in the back". */
    words = g_strdup_printf (_ ("%s (usual, unchanged)"), label);
  else if (input->episode->signs_still[sign] == CRAMP_ANSWER_YES)
    /* Translators: %s is a sign, as "Leg red". */
    words = g_strdup_printf (_ ("%s (still there)"), label);
  cramp_warning_add_sign (warning, input->episode->record.uuid, sign, words ? words : label);
  if (sign == CRAMP_SIGN_LIGHT_HEADED || sign == CRAMP_SIGN_CONFUSED)
    warning->light_headed = TRUE;
}

static void
add_pain (CrampWarning *warning, const CrampWarningInput *input)
{
  const CrampEpisode *episode = input->episode;
  g_autofree char *words = NULL;

  if (input->briefly)
    return;
  if (episode->pain != CRAMP_UNSET)
    {
      /* Translators: %d is 0 to 10. */
      words = g_strdup_printf (_ ("Worst pain %d of 10"), episode->pain);
      cramp_warning_add_cause (warning, episode->record.uuid, words);
    }
  else if (is_severe (episode) == CRAMP_ANSWER_YES)
    cramp_warning_add_cause (warning, episode->record.uuid, _ ("Severe pain"));
}

static void
add_length (CrampWarning *warning, const CrampWarningInput *input)
{
  const CrampEpisode *episode = input->episode;
  g_autofree char *length = NULL;
  g_autofree char *words = NULL;

  if (input->briefly)
    return;
  if (is_running (input))
    {
      length = cramp_duration_format (input->elapsed);
      /* Translators: %s is a length of time, as "12 minutes". */
      words = g_strdup_printf (_ ("Running for %s"), length);
    }
  else if (episode->severe_duration > MAX (episode->duration, 0))
    {
      length = cramp_duration_format (episode->severe_duration);
      /* Translators: %s is a length of time, as "12 minutes". */
      words = g_strdup_printf (_ ("Severe pain for %s"), length);
    }
  else if (episode->duration != CRAMP_UNSET)
    {
      length = cramp_duration_format (episode->duration);
      /* Translators: %s is a length of time, as "12 minutes". */
      words = g_strdup_printf (_ ("Lasted %s"), length);
    }
  else if (episode->duration_band != CRAMP_BAND_NONE)
    words = g_strdup_printf ("%s: %s", _ ("How long it lasted"),
                             cramp_vocabulary_label (&cramp_duration_bands, episode->duration_band));
  if (words)
    cramp_warning_add_cause (warning, episode->record.uuid, words);
}

/* W1 */

static const CrampSign emergency_signs[] = {
  CRAMP_SIGN_CHEST_PAIN, CRAMP_SIGN_JAW_PAIN, CRAMP_SIGN_ARM_PAIN,   CRAMP_SIGN_SHOULDER_PAIN,
  CRAMP_SIGN_BACK_PAIN,  CRAMP_SIGN_COUGH,    CRAMP_SIGN_FAST_HEART, CRAMP_SIGN_LIGHT_HEADED,
};

static void
w1_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  CrampWarning *warning;
  Tally parts = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (emergency_signs); i++)
    {
      if (has_sign (input, emergency_signs[i]))
        tally (&parts, CRAMP_WARNING_EMERGENCY, sign_is_now (input, emergency_signs[i]));
      else if (is_usual (input, emergency_signs[i]))
        tally (&parts, CRAMP_WARNING_NOTE, sign_is_now (input, emergency_signs[i]));
    }
  if (!parts.level)
    return;
  warning = hold_tally (self, input->episode->record.uuid, &parts);
  for (guint i = 0; i < G_N_ELEMENTS (emergency_signs); i++)
    if (input->episode->signs[emergency_signs[i]] >= CRAMP_SIGN_VALUE_YES)
      add_sign (warning, input, emergency_signs[i]);
}

/* Dizzy or stumbling with a new medicine, "now" (W15). */
static void
w1_diary (Evaluation *self)
{
  for (guint i = 0; i < self->input->facts.n_medicines; i++)
    {
      const CrampWarningMedicine *medicine = &self->input->facts.medicines[i];
      CrampWarning *warning;

      if (medicine->there_now != CRAMP_ANSWER_YES ||
          (medicine->dizzy != CRAMP_ANSWER_YES && medicine->stumbling != CRAMP_ANSWER_YES))
        continue;
      warning = hold (self, medicine->uuid, CRAMP_WARNING_EMERGENCY, TRUE);
      warning->light_headed = TRUE;
      cramp_warning_add_cause (warning, medicine->check ? medicine->check : medicine->uuid,
                               medicine->dizzy == CRAMP_ANSWER_YES ? _ ("Dizzy now") : _ ("Stumbling now"));
    }
}

/* W2 */

static void
w2_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  CrampAnswer severe = is_severe (input->episode);
  CrampAnswer over = lasts_over_ten (input);
  CrampWarning *warning;

  if (!has_sign (input, CRAMP_SIGN_REDNESS) || !has_sign (input, CRAMP_SIGN_SWELLING) ||
      !has_sign (input, CRAMP_SIGN_FEVER) || severe == CRAMP_ANSWER_NO || over == CRAMP_ANSWER_NO)
    return;
  warning = hold (self, input->episode->record.uuid, CRAMP_WARNING_EMERGENCY,
                  sign_is_now (input, CRAMP_SIGN_REDNESS) && sign_is_now (input, CRAMP_SIGN_SWELLING) &&
                      sign_is_now (input, CRAMP_SIGN_FEVER));
  warning->unknown =
      (severe == CRAMP_ANSWER_NONE ? CRAMP_UNKNOWN_PAIN : 0) | (over == CRAMP_ANSWER_NONE ? CRAMP_UNKNOWN_DURATION : 0);
  add_pain (warning, input);
  add_length (warning, input);
  add_sign (warning, input, CRAMP_SIGN_REDNESS);
  add_sign (warning, input, CRAMP_SIGN_SWELLING);
  add_sign (warning, input, CRAMP_SIGN_FEVER);
}

/* W3 */

static gboolean
still_hard (const CrampWarningInput *input)
{
  return has_sign (input, CRAMP_SIGN_HARD) && (!is_running (input) || input->elapsed >= CRAMP_TEN_MINUTES);
}

/* Not known how long it lasted: the end is taken as early as it can be. */
static gboolean
tender_a_day_later (const CrampWarningInput *input)
{
  return !is_running (input) && input->episode->signs_still[CRAMP_SIGN_TENDER] != CRAMP_ANSWER_NO &&
         age (input) - least_duration (input->episode) > CRAMP_WARNING_RECENT;
}

static void
w3_episode (Evaluation *self)
{
  static const CrampSign always[] = { CRAMP_SIGN_REDNESS, CRAMP_SIGN_SWELLING, CRAMP_SIGN_WARM };
  const CrampWarningInput *input = self->input;
  gboolean hard = still_hard (input), tender = has_sign (input, CRAMP_SIGN_TENDER);
  CrampWarning *warning;
  Tally parts = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (has_sign (input, always[i]))
      tally (&parts, CRAMP_WARNING_URGENT, sign_is_now (input, always[i]));
  if (hard)
    tally (&parts, CRAMP_WARNING_URGENT, sign_is_now (input, CRAMP_SIGN_HARD));
  if (tender)
    tally (&parts,
           parts.level || is_in (input, CRAMP_SITUATION_CANCER_TREATMENT) || tender_a_day_later (input)
               ? CRAMP_WARNING_URGENT
               : CRAMP_WARNING_NOTE,
           sign_is_now (input, CRAMP_SIGN_TENDER));
  if (!parts.level)
    return;
  warning = hold_tally (self, input->episode->record.uuid, &parts);
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (has_sign (input, always[i]))
      add_sign (warning, input, always[i]);
  if (hard)
    add_sign (warning, input, CRAMP_SIGN_HARD);
  if (tender)
    add_sign (warning, input, CRAMP_SIGN_TENDER);
}

/* W4 */

/* Cold, heat, massage and stretching; stretching includes flexing or pulling the foot, standing and walking. */
static const CrampRelief leaflet_reliefs[] = {
  CRAMP_RELIEF_COLD,    CRAMP_RELIEF_ICE_MASSAGE, CRAMP_RELIEF_HEAT,        CRAMP_RELIEF_WARM_WATER,
  CRAMP_RELIEF_MASSAGE, CRAMP_RELIEF_STRETCHED,   CRAMP_RELIEF_FOOT_FLEXED, CRAMP_RELIEF_FOOT_PULLED,
  CRAMP_RELIEF_STOOD,   CRAMP_RELIEF_WALKED,
};

/**
 * cramp_warning_tried_in_vain:
 *
 * Returns: whether at least one of cold, heat, massage and stretching was tried, and none helped (W4)
 */
gboolean
cramp_warning_tried_in_vain (const CrampEpisode *episode)
{
  gboolean tried = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (leaflet_reliefs); i++)
    {
      if (episode->reliefs[leaflet_reliefs[i]] == CRAMP_HELPED_YES)
        return FALSE;
      tried |= episode->reliefs[leaflet_reliefs[i]] != CRAMP_HELPED_NOT_TRIED;
    }
  return tried;
}

static void
add_tried (CrampWarning *warning, const CrampWarningInput *input, const CrampEpisode *episode)
{
  for (guint i = 0; !input->briefly && i < G_N_ELEMENTS (leaflet_reliefs); i++)
    {
      CrampHelped helped = episode->reliefs[leaflet_reliefs[i]];
      g_autofree char *words = NULL;

      if (helped == CRAMP_HELPED_NOT_TRIED)
        continue;
      /* Translators: what was tried against the cramp and whether it helped, as "Massage: did not help". */
      words = g_strdup_printf (C_ ("relief and result", "%s: %s"),
                               cramp_vocabulary_label (&cramp_reliefs, leaflet_reliefs[i]),
                               cramp_vocabulary_label (&cramp_helped, helped));
      cramp_warning_add_cause (warning, episode->record.uuid, words);
    }
}

/* Three in 28 nights, this one among them. */
static void
w4_often (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  GPtrArray *before = input->facts.unhelped;
  CrampWarning *warning;

  if (!before || before->len < 2)
    return;
  warning = hold (self, input->episode->record.uuid, CRAMP_WARNING_VISIT, is_now (input));
  for (guint i = before->len - 2; i < before->len; i++)
    add_tried (warning, input, g_ptr_array_index (before, i));
  add_tried (warning, input, input->episode);
}

static void
w4_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  const CrampEpisode *episode = input->episode;
  gboolean said = episode->not_helping == CRAMP_ANSWER_YES;
  CrampAnswer over = cramp_episode_over_ten_minutes (episode);
  gboolean in_vain = cramp_warning_tried_in_vain (episode);
  gboolean long_enough = is_running (input) ? input->elapsed >= CRAMP_TEN_MINUTES : over != CRAMP_ANSWER_NO;
  CrampWarning *warning;

  if (in_vain && !is_running (input) && over == CRAMP_ANSWER_NO)
    w4_often (self);
  if (!said && !(in_vain && long_enough))
    return;
  warning = hold (self, episode->record.uuid, CRAMP_WARNING_URGENT, is_now (input));
  if (said)
    cramp_warning_add_cause (warning, episode->record.uuid, _ ("“Not helping” was tapped"));
  else
    {
      warning->unknown = unless_confirmed (input, CRAMP_TEN_MINUTES);
      if (!is_running (input) && over == CRAMP_ANSWER_NONE)
        warning->unknown = CRAMP_UNKNOWN_DURATION;
    }
  add_tried (warning, input, episode);
  add_length (warning, input);
}

/* W5 */

static void
w5_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  const CrampEpisode *episode = input->episode;
  gint64 longest = is_running (input) ? input->elapsed : least_duration (episode);
  gint64 end = (episode->onset == CRAMP_TIME_UNSET ? input->now : episode->onset) + longest;
  const CrampWarningChain *chain = NULL;
  CrampWarning *warning;
  g_autofree char *length = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (input->facts.chains); i++)
    if (input->facts.chains[i].uuid && end - input->facts.chains[i].start > longest)
      {
        chain = &input->facts.chains[i];
        longest = end - chain->start;
      }
  if (longest < CRAMP_WARNING_LONG)
    return;
  warning = hold (self, chain ? chain->uuid : episode->record.uuid, CRAMP_WARNING_URGENT, is_now (input));
  warning->unknown = unless_confirmed (input, CRAMP_WARNING_LONG);
  if (!chain)
    {
      add_length (warning, input);
      return;
    }
  warning->since = chain->start;
  length = cramp_duration_format ((int) MIN (longest, CRAMP_LONGEST_DURATION));
  /* Translators: %s is a length of time, as "6 h 20 min". */
  words = g_strdup_printf (_ ("Cramps in one leg for %s, with gaps of an hour at most"), length);
  cramp_warning_add_cause (warning, chain->uuid, words);
  cramp_warning_add_cause (warning, episode->record.uuid, words);
}

/* W6 */

static void
w6_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  CrampAnswer severe = is_severe (input->episode);
  CrampAnswer over = lasts_over_ten (input);
  gboolean running = is_running (input);
  CrampWarning *warning;

  if (severe == CRAMP_ANSWER_NO || over == CRAMP_ANSWER_NO || (running && input->elapsed <= CRAMP_TEN_MINUTES))
    return;
  /* Where neither was answered, nothing was said yet that could set it off. */
  if (severe == CRAMP_ANSWER_NONE && over == CRAMP_ANSWER_NONE)
    return;
  warning =
      hold (self, input->episode->record.uuid, running ? CRAMP_WARNING_URGENT : CRAMP_WARNING_VISIT, is_now (input));
  warning->unknown = (severe == CRAMP_ANSWER_NONE ? CRAMP_UNKNOWN_PAIN : 0) |
                     (over == CRAMP_ANSWER_NONE ? CRAMP_UNKNOWN_DURATION : 0) |
                     unless_confirmed (input, CRAMP_TEN_MINUTES);
  add_pain (warning, input);
  add_length (warning, input);
}

/* W7: once for each contact, with no time limit, so that it never is past. */

static void
w7_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  GPtrArray *findings = input->facts.findings;
  int day = input->episode->onset == CRAMP_TIME_UNSET ? input->today : cramp_episode_day (input->episode);

  for (guint i = 0; findings && i < findings->len; i++)
    {
      const CrampFinding *finding = g_ptr_array_index (findings, i);
      CrampWarning *warning;

      if (finding->kind != CRAMP_FINDING_TOXIN || finding->answer != CRAMP_ANSWER_YES || day < finding->day)
        continue;
      warning = hold (self, finding->record.uuid, CRAMP_WARNING_URGENT, TRUE);
      cramp_warning_add_cause (warning, finding->record.uuid,
                               cramp_vocabulary_label (&cramp_finding_kinds, CRAMP_FINDING_TOXIN));
      cramp_warning_add_cause (warning, input->episode->record.uuid, _ ("A cramp after it"));
    }
}

/* W8 */

static void
w8_diary (Evaluation *self)
{
  GPtrArray *tired = self->input->facts.tired;
  CrampWarning *warning;

  if (!tired || tired->len == 0)
    return;
  warning = hold (self, self->input->person, tired->len >= 2 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NOTE, TRUE);
  for (guint i = 0; i < tired->len; i++)
    {
      const CrampDay *day = g_ptr_array_index (tired, i);
      g_autofree char *date = cramp_day_format (day->day);
      /* Translators: %s is a date. */
      g_autofree char *words = g_strdup_printf (_ ("Tired by day because of cramps, %s"), date);

      cramp_warning_add_cause (warning, day->record.uuid, words);
    }
}

/* W9 */

/* Weakness that was not said to be gone by the next day. */
static gboolean
weak_next_day (const CrampWarningInput *input)
{
  CrampAnswer still = input->episode->signs_still[CRAMP_SIGN_WEAK];

  return still == CRAMP_ANSWER_YES || (still == CRAMP_ANSWER_NONE && age (input) >= CRAMP_WARNING_RECENT);
}

static void
w9_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  GPtrArray *before = input->facts.weak;
  CrampWarning *warning;

  if (!has_sign (input, CRAMP_SIGN_WEAK) || (!(before && before->len) && !weak_next_day (input)))
    return;
  warning = hold (self, input->episode->record.uuid, CRAMP_WARNING_VISIT, sign_is_now (input, CRAMP_SIGN_WEAK));
  if (before && before->len)
    cramp_warning_add_cause (warning, ((CrampEpisode *) g_ptr_array_index (before, before->len - 1))->record.uuid,
                             cramp_vocabulary_label (&cramp_signs, CRAMP_SIGN_WEAK));
  add_sign (warning, input, CRAMP_SIGN_WEAK);
}

static void
w9_diary (Evaluation *self)
{
  GPtrArray *findings = self->input->facts.findings;

  for (guint i = 0; findings && i < findings->len; i++)
    {
      const CrampFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == CRAMP_FINDING_WASTING && finding->answer == CRAMP_ANSWER_YES)
        cramp_warning_add_cause (hold (self, finding->record.uuid, CRAMP_WARNING_VISIT, TRUE), finding->record.uuid,
                                 cramp_vocabulary_label (&cramp_finding_kinds, CRAMP_FINDING_WASTING));
    }
}

/* W10 */

/* At least 3 more, and at least 1.5 times per recorded night. */
static gboolean
more_often (const CrampWarningPeriod *last, const CrampWarningPeriod *before)
{
  return last->cramps >= before->cramps + 3 &&
         2 * last->cramps * before->recorded >= 3 * before->cramps * last->recorded;
}

static gboolean
more_painful (const CrampWarningPeriod *last, const CrampWarningPeriod *before)
{
  return last->pains >= 4 && before->pains >= 4 && last->median >= before->median + 4;
}

static gboolean
newly_long (const CrampWarningPeriod *last, const CrampWarningPeriod *before)
{
  return last->over_ten > 0 && before->over_ten == 0;
}

static const struct
{
  gboolean (*holds) (const CrampWarningPeriod *last, const CrampWarningPeriod *before);
  const char *words;
} comparisons[] = {
  { more_often, N_ ("More cramps in the last 28 nights than in the 28 before") },
  { more_painful, N_ ("More pain in the last 28 nights than in the 28 before") },
  { newly_long, N_ ("Cramps of more than 10 minutes in the last 28 nights, none in the 28 before") },
};

static void
add_said (CrampWarning *warning, const CrampDay *day)
{
  g_autofree char *date = cramp_day_format (day->day);
  g_autofree char *words = NULL;

  if (day->more_often == CRAMP_ANSWER_YES)
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("“My cramps come more often”, %s"), date);
  else
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("“My cramps are worse”, %s"), date);
  cramp_warning_add_cause (warning, day->record.uuid, words);
}

static void
w10_diary (Evaluation *self)
{
  const CrampWarningFacts *facts = &self->input->facts;
  const CrampWarningPeriod *last = &facts->periods[0], *before = &facts->periods[1];
  gboolean enough = last->recorded >= 10 && before->recorded >= 10;
  g_autoptr (CrampWarning) warning = cramp_warning_new (CRAMP_W10, self->input->person);

  for (guint i = 0; facts->said && i < facts->said->len; i++)
    add_said (warning, g_ptr_array_index (facts->said, i));
  for (guint i = 0; enough && i < G_N_ELEMENTS (comparisons); i++)
    if (comparisons[i].holds (last, before))
      cramp_warning_add_cause (warning, NULL, _ (comparisons[i].words));
  if (warning->causes->len > 0)
    cramp_warning_merge (hold (self, self->input->person, CRAMP_WARNING_VISIT, TRUE), warning);
}

/* W11 */

static void
w11_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;

  if (has_sign (input, CRAMP_SIGN_NUMB) && !input->facts.numb_before)
    add_sign (hold (self, input->episode->record.uuid, CRAMP_WARNING_VISIT, sign_is_now (input, CRAMP_SIGN_NUMB)),
              input, CRAMP_SIGN_NUMB);
}

/* W12 */

static const struct
{
  CrampSign sign;
  gboolean needs_yes; /* to exercise in hot weather; otherwise "not answered" is enough */
} heat_signs[] = {
  { CRAMP_SIGN_LIGHT_HEADED, FALSE },
  { CRAMP_SIGN_CONFUSED, FALSE },
  { CRAMP_SIGN_HEADACHE, TRUE },
  { CRAMP_SIGN_BLURRED_VISION, TRUE },
};

static gboolean
is_heat_sign (const CrampWarningInput *input, guint i)
{
  CrampAnswer heat = input->episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT];

  return has_sign (input, heat_signs[i].sign) &&
         (heat_signs[i].needs_yes ? heat == CRAMP_ANSWER_YES : heat != CRAMP_ANSWER_NO);
}

static void
w12_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  CrampWarning *warning;
  Tally parts = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (heat_signs); i++)
    if (is_heat_sign (input, i))
      tally (&parts, CRAMP_WARNING_URGENT, sign_is_now (input, heat_signs[i].sign));
  if (!parts.level)
    return;
  warning = hold_tally (self, input->episode->record.uuid, &parts);
  for (guint i = 0; i < G_N_ELEMENTS (heat_signs); i++)
    if (is_heat_sign (input, i))
      add_sign (warning, input, heat_signs[i].sign);
  cramp_warning_add_cause (warning, input->episode->record.uuid,
                           input->episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] == CRAMP_ANSWER_YES
                               ? _ ("Exercise in hot weather")
                               : _ ("Exercise in hot weather: not answered"));
}

/* W13 to W16 */

static CrampWarning *
hold_medicine (Evaluation *self, const CrampWarningMedicine *medicine, CrampWarningLevel level)
{
  CrampWarning *warning = hold (self, medicine->uuid, level, TRUE);

  if (medicine->since != CRAMP_TIME_UNSET)
    warning->since = medicine->since;
  cramp_warning_add_cause (warning, medicine->uuid, medicine->name ? medicine->name : "");
  return warning;
}

static void
w13_diary (Evaluation *self)
{
  for (guint i = 0; i < self->input->facts.n_medicines; i++)
    {
      const CrampWarningMedicine *medicine = &self->input->facts.medicines[i];

      if (medicine->quinine && medicine->side_effect == CRAMP_ANSWER_YES)
        cramp_warning_add_cause (hold_medicine (self, medicine, CRAMP_WARNING_URGENT),
                                 medicine->note ? medicine->note : medicine->uuid,
                                 _ ("Quinine, and a side effect was noted"));
      else if (medicine->quinine)
        cramp_warning_add_cause (hold_medicine (self, medicine, CRAMP_WARNING_NOTE), medicine->uuid,
                                 _ ("Quinine is on the list"));
    }
}

static const struct
{
  gsize offset;
  gboolean checked; /* is asked with a medicine against cramps only */
  const char *words;
} complaints[] = {
  { G_STRUCT_OFFSET (CrampWarningMedicine, not_helping), FALSE, N_ ("It does not seem to help") },
  { G_STRUCT_OFFSET (CrampWarningMedicine, side_effect), FALSE, N_ ("A side effect was noted") },
  { G_STRUCT_OFFSET (CrampWarningMedicine, dizzy), TRUE, N_ ("Dizzy since it was started") },
  { G_STRUCT_OFFSET (CrampWarningMedicine, stumbling), TRUE, N_ ("Stumbling since it was started") },
};

static void
w14_diary (Evaluation *self)
{
  for (guint i = 0; i < self->input->facts.n_medicines; i++)
    {
      const CrampWarningMedicine *medicine = &self->input->facts.medicines[i];
      CrampWarning *warning = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (complaints); j++)
        {
          const char *entry = complaints[j].checked ? medicine->check : medicine->note;

          if (G_STRUCT_MEMBER (CrampAnswer, medicine, complaints[j].offset) != CRAMP_ANSWER_YES ||
              (complaints[j].checked && !medicine->against_cramps))
            continue;
          if (!warning)
            warning = hold_medicine (self, medicine, CRAMP_WARNING_VISIT);
          cramp_warning_add_cause (warning, entry ? entry : medicine->uuid, _ (complaints[j].words));
        }
    }
}

/**
 * cramp_warning_is_watched:
 *
 * Returns: whether dizziness and stumbling are asked today: with a medicine against cramps for 14 days from the start,
 *   and after a dose at night (W15)
 */
gboolean
cramp_warning_is_watched (const CrampWarningMedicine *medicine, int today)
{
  return medicine->against_cramps &&
         (medicine->night_dose ||
          (medicine->started != CRAMP_DAY_UNSET && today >= medicine->started && today < medicine->started + 14));
}

/* Dizziness or stumbling entered with a cramp while a new medicine is watched (W15). */
static void
w14_episode (Evaluation *self)
{
  static const CrampSign watched[] = { CRAMP_SIGN_LIGHT_HEADED, CRAMP_SIGN_STUMBLING };
  const CrampWarningInput *input = self->input;

  for (guint i = 0; i < input->facts.n_medicines; i++)
    for (guint j = 0; j < G_N_ELEMENTS (watched); j++)
      if (is_now (input) && cramp_warning_is_watched (&input->facts.medicines[i], input->today) &&
          has_sign (input, watched[j]))
        add_sign (hold (self, input->facts.medicines[i].uuid, CRAMP_WARNING_VISIT, TRUE), input, watched[j]);
}

static void
w15_diary (Evaluation *self)
{
  for (guint i = 0; i < self->input->facts.n_medicines; i++)
    if (cramp_warning_is_watched (&self->input->facts.medicines[i], self->input->today))
      cramp_warning_add_cause (hold_medicine (self, &self->input->facts.medicines[i], CRAMP_WARNING_NOTE),
                               self->input->facts.medicines[i].uuid,
                               _ ("A medicine against cramps was started or taken at night"));
}

static void
w16_diary (Evaluation *self)
{
  for (guint i = 0; i < self->input->facts.n_medicines; i++)
    if (self->input->facts.medicines[i].named)
      cramp_warning_add_cause (hold_medicine (self, &self->input->facts.medicines[i], CRAMP_WARNING_NOTE),
                               self->input->facts.medicines[i].uuid, _ ("It is on the list"));
}

/* W17 to W22 */

static void
w17_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;

  if (has_sign (input, CRAMP_SIGN_URGE_TO_MOVE))
    add_sign (
        hold (self, input->episode->record.uuid, CRAMP_WARNING_NOTE, sign_is_now (input, CRAMP_SIGN_URGE_TO_MOVE)),
        input, CRAMP_SIGN_URGE_TO_MOVE);
}

/**
 * cramp_warning_sugar_is_due:
 *
 * Returns: whether W18 holds: diabetes and a cramp, once a week at most but always with confusion or light-headedness
 */
gboolean
cramp_warning_sugar_is_due (const CrampWarningInput *input)
{
  gint64 onset = input->episode->onset == CRAMP_TIME_UNSET ? input->now : input->episode->onset;

  return is_in (input, CRAMP_SITUATION_DIABETES) &&
         (input->facts.sugar_note == CRAMP_TIME_UNSET || onset - input->facts.sugar_note >= 7 * CRAMP_SECONDS_A_DAY ||
          input->episode->signs[CRAMP_SIGN_CONFUSED] >= CRAMP_SIGN_VALUE_YES ||
          input->episode->signs[CRAMP_SIGN_LIGHT_HEADED] >= CRAMP_SIGN_VALUE_YES);
}

static void
w18_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;

  if (cramp_warning_sugar_is_due (input))
    cramp_warning_add_cause (hold (self, input->episode->record.uuid, CRAMP_WARNING_NOTE, is_now (input)),
                             input->episode->record.uuid, _ ("Diabetes and a cramp"));
}

static void
w19_episode (Evaluation *self)
{
  static const CrampSign signs[] = { CRAMP_SIGN_INJURY, CRAMP_SIGN_KNEE_LUMP };
  const CrampWarningInput *input = self->input;
  CrampWarning *warning;
  Tally parts = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (has_sign (input, signs[i]))
      tally (&parts, CRAMP_WARNING_NOTE, sign_is_now (input, signs[i]));
  if (!parts.level)
    return;
  warning = hold_tally (self, input->episode->record.uuid, &parts);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (has_sign (input, signs[i]))
      add_sign (warning, input, signs[i]);
}

static gboolean
is_recent (const CrampWarningInput *input)
{
  return age (input) < CRAMP_WARNING_NIGHTS * CRAMP_SECONDS_A_DAY;
}

static void
w20_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  CrampSituation situation =
      is_in (input, CRAMP_SITUATION_CANCER_TREATMENT) ? CRAMP_SITUATION_CANCER_TREATMENT : CRAMP_SITUATION_POOR_FEELING;

  if (is_in (input, situation) && is_recent (input))
    cramp_warning_add_cause (hold (self, input->person, CRAMP_WARNING_NOTE, TRUE), input->person,
                             cramp_vocabulary_label (&cramp_situations, situation));
}

/* A cramp without a place may be one in the leg. */
static gboolean
may_be_leg (const CrampEpisode *episode)
{
  gboolean placed = FALSE;

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    {
      if (episode->regions[i] && cramp_region_is_leg (i))
        return TRUE;
      placed |= episode->regions[i] != 0;
    }
  return !placed;
}

static void
w21_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;

  if (is_in (input, CRAMP_SITUATION_CANCER_TREATMENT) && may_be_leg (input->episode) && is_recent (input))
    cramp_warning_add_cause (hold (self, input->person, CRAMP_WARNING_NOTE, TRUE), input->episode->record.uuid,
                             _ ("A leg cramp during cancer treatment"));
}

static void
w22_episode (Evaluation *self)
{
  const CrampWarningInput *input = self->input;
  const CrampEpisode *episode = input->episode;
  gboolean too_long =
      cramp_episode_over_ten_minutes (episode) == CRAMP_ANSWER_YES || input->elapsed > CRAMP_TEN_MINUTES;
  gboolean sore = episode->sore_duration > CRAMP_SECONDS_A_DAY;
  CrampWarning *warning;

  if (!too_long && !sore)
    return;
  warning = hold (self, episode->record.uuid, CRAMP_WARNING_NOTE, is_now (input));
  if (!sore)
    warning->unknown = unless_confirmed (input, CRAMP_TEN_MINUTES);
  if (too_long)
    add_length (warning, input);
  if (sore)
    cramp_warning_add_cause (warning, episode->record.uuid, _ ("Sore for more than 24 hours"));
}

/* Each rule, about a cramp and about the diary as a whole. */
static const struct
{
  void (*episode) (Evaluation *self);
  void (*diary) (Evaluation *self);
} predicates[CRAMP_N_WARNING_RULES] = {
  [CRAMP_W1] = { w1_episode, w1_diary }, [CRAMP_W2] = { w2_episode, NULL },
  [CRAMP_W3] = { w3_episode, NULL },     [CRAMP_W4] = { w4_episode, NULL },
  [CRAMP_W5] = { w5_episode, NULL },     [CRAMP_W6] = { w6_episode, NULL },
  [CRAMP_W7] = { w7_episode, NULL },     [CRAMP_W8] = { NULL, w8_diary },
  [CRAMP_W9] = { w9_episode, w9_diary }, [CRAMP_W10] = { NULL, w10_diary },
  [CRAMP_W11] = { w11_episode, NULL },   [CRAMP_W12] = { w12_episode, NULL },
  [CRAMP_W13] = { NULL, w13_diary },     [CRAMP_W14] = { w14_episode, w14_diary },
  [CRAMP_W15] = { NULL, w15_diary },     [CRAMP_W16] = { NULL, w16_diary },
  [CRAMP_W17] = { w17_episode, NULL },   [CRAMP_W18] = { w18_episode, NULL },
  [CRAMP_W19] = { w19_episode, NULL },   [CRAMP_W20] = { w20_episode, NULL },
  [CRAMP_W21] = { w21_episode, NULL },   [CRAMP_W22] = { w22_episode, NULL },
};

/**
 * cramp_warning_evaluate:
 *
 * Looks at every rule.
 *
 * Returns: (transfer full) (element-type CrampWarning): what holds, in the order of the rules
 */
GPtrArray *
cramp_warning_evaluate (const CrampWarningInput *input)
{
  Evaluation self = { .input = input, .out = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref) };

  for (guint i = 0; i < CRAMP_N_WARNING_RULES; i++)
    {
      self.rule = i;
      if (input->episode && predicates[i].episode)
        predicates[i].episode (&self);
      else if (!input->episode && predicates[i].diary)
        predicates[i].diary (&self);
    }
  return self.out;
}
