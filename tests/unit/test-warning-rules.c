/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-caution.h"
#include "cramp-day.h"
#include "cramp-leaflet.h"
#include "cramp-warning-rules.h"

/* Each rule against the product of its inputs, with values one second, point or day to either side of its limits. */

#define NOW G_GINT64_CONSTANT (1795327200) /* 22 November 2026, 07:00 in Berlin */
#define HOUR 3600

static const guint8 all_answers[] = { CRAMP_ANSWER_NONE, CRAMP_ANSWER_NO, CRAMP_ANSWER_YES };

typedef struct
{
  CrampEpisode *episode;
  guint8 situations[CRAMP_N_SITUATIONS];
  CrampWarningInput input;
} Case;

static void
case_init (Case *c, gint64 age)
{
  *c = (Case) { .episode = cramp_episode_new ("person") };
  c->episode->onset = NOW - age;
  c->input = (CrampWarningInput) {
    .now = NOW,
    .today = cramp_day_of (NOW, 0),
    .person = "person",
    .situations = c->situations,
    .episode = c->episode,
    .elapsed = CRAMP_UNSET,
    .facts = { .sugar_note = CRAMP_TIME_UNSET },
  };
}

static void
case_clear (Case *c)
{
  cramp_record_unref (c->episode);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
run_for (Case *c, int elapsed)
{
  c->input.elapsed = c->episode->running_seen = elapsed;
  c->episode->onset = NOW - elapsed;
}

static CrampWarning *
find (const Case *c, CrampWarningRuleId rule)
{
  g_autoptr (GPtrArray) found = cramp_warning_evaluate (&c->input);

  for (guint i = 0; i < found->len; i++)
    {
      CrampWarning *warning = g_ptr_array_index (found, i);

      g_assert_cmpuint (warning->causes->len, >, 0);
      g_assert_nonnull (warning->subject);
      if (warning->rule == rule)
        return cramp_warning_ref (warning);
    }
  return NULL;
}

static CrampWarningLevel
level_of (const Case *c, CrampWarningRuleId rule)
{
  g_autoptr (CrampWarning) warning = find (c, rule);

  return warning ? warning->level : CRAMP_WARNING_NONE;
}

static CrampWarningLevel
worst_of (const Case *c)
{
  g_autoptr (GPtrArray) found = cramp_warning_evaluate (&c->input);

  return cramp_warnings_worst (found);
}

/* What the sources call now: for ages to either side of 24 and 72 hours, and each answer to "still there?". */
static const struct
{
  gint64 age;
  CrampAnswer still;
  gboolean now;
} times[] = {
  { 0, CRAMP_ANSWER_NONE, TRUE },
  { 0, CRAMP_ANSWER_NO, TRUE },
  { 24 * HOUR - 1, CRAMP_ANSWER_NO, TRUE },
  { 24 * HOUR, CRAMP_ANSWER_NO, FALSE },
  { 24 * HOUR + 1, CRAMP_ANSWER_NO, FALSE },
  { 24 * HOUR, CRAMP_ANSWER_NONE, TRUE },
  { 72 * HOUR - 1, CRAMP_ANSWER_NONE, TRUE },
  { 72 * HOUR, CRAMP_ANSWER_NONE, FALSE },
  { 72 * HOUR + 1, CRAMP_ANSWER_NONE, FALSE },
  { 72 * HOUR, CRAMP_ANSWER_YES, TRUE },
  { 1000 * HOUR, CRAMP_ANSWER_YES, TRUE },
};

static const CrampSign w1_signs[] = {
  CRAMP_SIGN_CHEST_PAIN,    CRAMP_SIGN_JAW_PAIN, CRAMP_SIGN_ARM_PAIN,   CRAMP_SIGN_BACK_PAIN,
  CRAMP_SIGN_SHOULDER_PAIN, CRAMP_SIGN_COUGH,    CRAMP_SIGN_FAST_HEART, CRAMP_SIGN_LIGHT_HEADED,
};

static void
test_w1 (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (w1_signs); s++)
    for (guint t = 0; t < G_N_ELEMENTS (times); t++)
      for (guint value = CRAMP_SIGN_VALUE_NONE; value <= CRAMP_SIGN_VALUE_USUAL; value++)
        {
          g_auto (Case) c;
          g_autoptr (CrampWarning) warning = NULL;
          gboolean usual = value == CRAMP_SIGN_VALUE_USUAL && cramp_sign_may_be_usual (w1_signs[s]);

          case_init (&c, times[t].age);
          c.episode->signs[w1_signs[s]] = (guint8) value;
          c.episode->signs_still[w1_signs[s]] = times[t].still;
          warning = find (&c, CRAMP_W1);
          if (value < CRAMP_SIGN_VALUE_YES)
            {
              g_assert_null (warning);
              continue;
            }
          g_assert_nonnull (warning);
          g_assert_cmpint (warning->first_level, ==, usual ? CRAMP_WARNING_NOTE : CRAMP_WARNING_EMERGENCY);
          g_assert_cmpint (warning->level, ==,
                           usual          ? CRAMP_WARNING_NOTE
                           : times[t].now ? CRAMP_WARNING_EMERGENCY
                                          : CRAMP_WARNING_VISIT);
          g_assert_cmpint (warning->now, ==, times[t].now);
          g_assert_cmpint (warning->light_headed, ==, w1_signs[s] == CRAMP_SIGN_LIGHT_HEADED);
        }
}

/* Under a running stopwatch everything is now, whatever was said about "still there". */
static void
test_w1_running (void)
{
  g_auto (Case) c;

  case_init (&c, 0);
  run_for (&c, 30 * HOUR);
  c.episode->signs[CRAMP_SIGN_JAW_PAIN] = CRAMP_SIGN_VALUE_YES;
  c.episode->signs_still[CRAMP_SIGN_JAW_PAIN] = CRAMP_ANSWER_NO;
  g_assert_cmpint (level_of (&c, CRAMP_W1), ==, CRAMP_WARNING_EMERGENCY);
}

/* No combination of signs, "still there" answered or not, loses an emergency sign. */
static void
test_all_combinations (void)
{
  g_auto (Case) c;

  case_init (&c, HOUR);
  for (guint set = 0; set < 1u << CRAMP_N_SIGNS; set += 1 + (set % 97) * 17)
    {
      gboolean emergency = FALSE;

      for (guint i = 0; i < CRAMP_N_SIGNS; i++)
        c.episode->signs[i] = set & (1u << i) ? CRAMP_SIGN_VALUE_YES : CRAMP_SIGN_VALUE_NO;
      for (guint i = 0; i < G_N_ELEMENTS (w1_signs); i++)
        emergency |= c.episode->signs[w1_signs[i]] == CRAMP_SIGN_VALUE_YES;
      emergency |= c.episode->signs[CRAMP_SIGN_REDNESS] == CRAMP_SIGN_VALUE_YES &&
                   c.episode->signs[CRAMP_SIGN_SWELLING] == CRAMP_SIGN_VALUE_YES &&
                   c.episode->signs[CRAMP_SIGN_FEVER] == CRAMP_SIGN_VALUE_YES;
      g_assert_cmpint (worst_of (&c) == CRAMP_WARNING_EMERGENCY, ==, emergency);
    }
}

/* Every set of the eleven signs that can make an emergency, whatever the others say. */
static void
test_all_emergency_signs (void)
{
  static const CrampSign leg[] = { CRAMP_SIGN_REDNESS, CRAMP_SIGN_SWELLING, CRAMP_SIGN_FEVER };
  g_auto (Case) c;

  case_init (&c, HOUR);
  for (guint set = 0; set < 1u << 11; set++)
    for (guint other = CRAMP_SIGN_VALUE_NONE; other <= CRAMP_SIGN_VALUE_USUAL; other++)
      {
        guint filler = other == CRAMP_SIGN_VALUE_YES ? CRAMP_SIGN_VALUE_NO : other;
        gboolean emergency = (set & 0xff) != 0 || (set >> 8) == 7;

        for (guint i = 0; i < G_N_ELEMENTS (w1_signs); i++)
          c.episode->signs[w1_signs[i]] = (guint8) (set & (1u << i)                         ? CRAMP_SIGN_VALUE_YES
                                                    : cramp_sign_may_be_usual (w1_signs[i]) ? filler
                                                                                            : filler % 3);
        for (guint i = 0; i < G_N_ELEMENTS (leg); i++)
          c.episode->signs[leg[i]] = (guint8) (set & (256u << i) ? CRAMP_SIGN_VALUE_YES : filler % 3);
        g_assert_cmpint (worst_of (&c) == CRAMP_WARNING_EMERGENCY, ==, emergency);
      }
}

/* How long: exactly, roughly, running; with what it makes of "over 10 minutes". */
static const struct
{
  int duration;
  CrampDurationBand band;
  int elapsed;
  CrampAnswer over; /* of the cramp itself once it is over; as "so far" while it runs */
} lengths[] = {
  { CRAMP_UNSET, CRAMP_BAND_NONE, CRAMP_UNSET, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_BAND_UNKNOWN, CRAMP_UNSET, CRAMP_ANSWER_NONE },
  { 0, CRAMP_BAND_NONE, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { 599, CRAMP_BAND_NONE, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { 600, CRAMP_BAND_NONE, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { 601, CRAMP_BAND_NONE, CRAMP_UNSET, CRAMP_ANSWER_YES },
  { CRAMP_UNSET, CRAMP_BAND_UNDER_1, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { CRAMP_UNSET, CRAMP_BAND_6_TO_10, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { CRAMP_UNSET, CRAMP_BAND_OVER_10, CRAMP_UNSET, CRAMP_ANSWER_YES },
  { CRAMP_UNSET, CRAMP_BAND_NONE, 0, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_BAND_NONE, 599, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_BAND_NONE, 600, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_BAND_NONE, 601, CRAMP_ANSWER_YES },
};

/* How bad, in the same way. */
static const struct
{
  int pain;
  CrampAnswer still_severe;
  int severe_duration;
  CrampAnswer severe;
} pains[] = {
  { CRAMP_UNSET, CRAMP_ANSWER_NONE, CRAMP_UNSET, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_ANSWER_NO, CRAMP_UNSET, CRAMP_ANSWER_NONE },
  { CRAMP_UNSET, CRAMP_ANSWER_YES, CRAMP_UNSET, CRAMP_ANSWER_YES },
  { 0, CRAMP_ANSWER_NONE, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { 6, CRAMP_ANSWER_NONE, CRAMP_UNSET, CRAMP_ANSWER_NO },
  { 7, CRAMP_ANSWER_NONE, CRAMP_UNSET, CRAMP_ANSWER_YES },
  { 10, CRAMP_ANSWER_NO, CRAMP_UNSET, CRAMP_ANSWER_YES },
  { 7, CRAMP_ANSWER_NONE, 600, CRAMP_ANSWER_YES },
  { 7, CRAMP_ANSWER_NONE, 601, CRAMP_ANSWER_YES },
  { 6, CRAMP_ANSWER_YES, 601, CRAMP_ANSWER_YES },
};

static void
set_length (Case *c, guint i)
{
  if (lengths[i].elapsed != CRAMP_UNSET)
    run_for (c, lengths[i].elapsed);
  c->episode->duration = lengths[i].duration;
  c->episode->duration_band = lengths[i].band;
}

static void
set_pain (Case *c, guint i)
{
  c->episode->pain = pains[i].pain;
  c->episode->still_severe = pains[i].still_severe;
  c->episode->severe_duration = pains[i].severe_duration;
}

/* The longer of cramp and severe pain; severe pain without an end is not known. */
static CrampAnswer
longer (guint length, guint pain)
{
  if (lengths[length].over == CRAMP_ANSWER_YES || pains[pain].severe_duration > 600)
    return CRAMP_ANSWER_YES;
  if (pains[pain].still_severe == CRAMP_ANSWER_YES && pains[pain].severe_duration == CRAMP_UNSET)
    return CRAMP_ANSWER_NONE;
  return lengths[length].over;
}

static void
test_w2 (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (lengths) * G_N_ELEMENTS (pains) * 27; k++)
    {
      guint length = k % G_N_ELEMENTS (lengths);
      guint pain = k / G_N_ELEMENTS (lengths) % G_N_ELEMENTS (pains);
      guint signs = k / (guint) (G_N_ELEMENTS (lengths) * G_N_ELEMENTS (pains));
      CrampAnswer severe = pains[pain].severe;
      CrampAnswer over = longer (length, pain);
      g_autoptr (CrampWarning) warning = NULL;
      g_auto (Case) c;

      case_init (&c, 2 * HOUR);
      set_length (&c, length);
      set_pain (&c, pain);
      c.episode->signs[CRAMP_SIGN_REDNESS] = (guint8) (signs % 3);
      c.episode->signs[CRAMP_SIGN_SWELLING] = (guint8) (signs / 3 % 3);
      c.episode->signs[CRAMP_SIGN_FEVER] = (guint8) (signs / 9);
      warning = find (&c, CRAMP_W2);
      if (signs != 26 || severe == CRAMP_ANSWER_NO || over == CRAMP_ANSWER_NO)
        {
          g_assert_null (warning);
          continue;
        }
      g_assert_nonnull (warning);
      g_assert_cmpint (warning->level, ==, CRAMP_WARNING_EMERGENCY);
      g_assert_cmpint (!!(warning->unknown & CRAMP_UNKNOWN_PAIN), ==, severe == CRAMP_ANSWER_NONE);
      g_assert_cmpint (!!(warning->unknown & CRAMP_UNKNOWN_DURATION), ==, over == CRAMP_ANSWER_NONE);
    }
}

/* All of the three signs must be now. */
static void
test_w2_past (void)
{
  for (guint k = 0; k < 27; k++)
    {
      CrampAnswer still[] = { all_answers[k % 3], all_answers[k / 3 % 3], all_answers[k / 9] };
      gboolean now = still[0] != CRAMP_ANSWER_NO && still[1] != CRAMP_ANSWER_NO && still[2] != CRAMP_ANSWER_NO;
      g_autoptr (CrampWarning) warning = NULL;
      g_auto (Case) c;

      case_init (&c, 48 * HOUR);
      c.episode->pain = 8;
      c.episode->duration = 700;
      c.episode->signs[CRAMP_SIGN_REDNESS] = CRAMP_SIGN_VALUE_YES;
      c.episode->signs[CRAMP_SIGN_SWELLING] = CRAMP_SIGN_VALUE_YES;
      c.episode->signs[CRAMP_SIGN_FEVER] = CRAMP_SIGN_VALUE_YES;
      c.episode->signs_still[CRAMP_SIGN_REDNESS] = still[0];
      c.episode->signs_still[CRAMP_SIGN_SWELLING] = still[1];
      c.episode->signs_still[CRAMP_SIGN_FEVER] = still[2];
      warning = find (&c, CRAMP_W2);
      g_assert_cmpint (warning->level, ==, now ? CRAMP_WARNING_EMERGENCY : CRAMP_WARNING_VISIT);
      g_assert_cmpint (warning->first_level, ==, CRAMP_WARNING_EMERGENCY);
    }
}

static void
test_w3_signs (void)
{
  static const int elapsed[] = { CRAMP_UNSET, 0, 599, 600, 601 };

  for (guint k = 0; k < 243 * G_N_ELEMENTS (elapsed) * 2; k++)
    {
      guint rest = k / 10;
      gboolean cancer = k / 5 % 2 != 0, urgent, hard, tender;
      g_auto (Case) c;

      case_init (&c, HOUR);
      if (elapsed[k % 5] != CRAMP_UNSET)
        run_for (&c, elapsed[k % 5]);
      c.situations[CRAMP_SITUATION_CANCER_TREATMENT] = cancer;
      for (guint i = CRAMP_SIGN_REDNESS; i <= CRAMP_SIGN_TENDER; i++, rest /= 3)
        c.episode->signs[i] = (guint8) (rest % 3);
      hard = c.episode->signs[CRAMP_SIGN_HARD] == CRAMP_SIGN_VALUE_YES &&
             (elapsed[k % 5] == CRAMP_UNSET || elapsed[k % 5] >= 600);
      tender = c.episode->signs[CRAMP_SIGN_TENDER] == CRAMP_SIGN_VALUE_YES;
      urgent = c.episode->signs[CRAMP_SIGN_REDNESS] == CRAMP_SIGN_VALUE_YES ||
               c.episode->signs[CRAMP_SIGN_SWELLING] == CRAMP_SIGN_VALUE_YES ||
               c.episode->signs[CRAMP_SIGN_WARM] == CRAMP_SIGN_VALUE_YES || hard || (tender && cancer);
      g_assert_cmpint (level_of (&c, CRAMP_W3), ==,
                       urgent   ? CRAMP_WARNING_URGENT
                       : tender ? CRAMP_WARNING_NOTE
                                : CRAMP_WARNING_NONE);
    }
}

static void
test_w3_times (void)
{
  for (guint i = CRAMP_SIGN_REDNESS; i <= CRAMP_SIGN_HARD; i++)
    for (guint t = 0; t < G_N_ELEMENTS (times); t++)
      {
        g_auto (Case) c;

        case_init (&c, times[t].age);
        c.episode->signs[i] = CRAMP_SIGN_VALUE_YES;
        c.episode->signs_still[i] = times[t].still;
        g_assert_cmpint (level_of (&c, CRAMP_W3), ==, times[t].now ? CRAMP_WARNING_URGENT : CRAMP_WARNING_VISIT);
      }
}

/* Tender: a note for 24 hours after the end, then urgent; "no longer" keeps it a note. */
static void
test_w3_tender (void)
{
  static const struct
  {
    gint64 since_end;
    CrampAnswer still;
    CrampWarningLevel level;
  } cases[] = {
    { 24 * HOUR - 1, CRAMP_ANSWER_YES, CRAMP_WARNING_NOTE },
    { 24 * HOUR, CRAMP_ANSWER_YES, CRAMP_WARNING_NOTE },
    { 24 * HOUR + 1, CRAMP_ANSWER_YES, CRAMP_WARNING_URGENT },
    { 24 * HOUR + 1, CRAMP_ANSWER_NONE, CRAMP_WARNING_URGENT },
    { 24 * HOUR + 1, CRAMP_ANSWER_NO, CRAMP_WARNING_NOTE },
    { 100 * HOUR, CRAMP_ANSWER_NONE, CRAMP_WARNING_VISIT },
    { 100 * HOUR, CRAMP_ANSWER_YES, CRAMP_WARNING_URGENT },
    { 100 * HOUR, CRAMP_ANSWER_NO, CRAMP_WARNING_NOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Case) c;

      case_init (&c, cases[i].since_end + 300);
      c.episode->duration = 300;
      c.episode->signs[CRAMP_SIGN_TENDER] = CRAMP_SIGN_VALUE_YES;
      c.episode->signs_still[CRAMP_SIGN_TENDER] = cases[i].still;
      g_assert_cmpint (level_of (&c, CRAMP_W3), ==, cases[i].level);
    }
}

/* For each thing tried, each answer to "did it help?" and each length. */
static void
test_w4 (void)
{
  static const gboolean counts[CRAMP_N_RELIEFS] = {
    [CRAMP_RELIEF_COLD] = TRUE,        [CRAMP_RELIEF_ICE_MASSAGE] = TRUE, [CRAMP_RELIEF_HEAT] = TRUE,
    [CRAMP_RELIEF_WARM_WATER] = TRUE,  [CRAMP_RELIEF_MASSAGE] = TRUE,     [CRAMP_RELIEF_STRETCHED] = TRUE,
    [CRAMP_RELIEF_FOOT_FLEXED] = TRUE, [CRAMP_RELIEF_FOOT_PULLED] = TRUE, [CRAMP_RELIEF_STOOD] = TRUE,
    [CRAMP_RELIEF_WALKED] = TRUE,
  };

  for (guint relief = 0; relief < CRAMP_N_RELIEFS; relief++)
    for (guint helped = 0; helped <= CRAMP_HELPED_UNKNOWN; helped++)
      for (guint length = 0; length < G_N_ELEMENTS (lengths); length++)
        for (guint said = 0; said < 3; said++)
          {
            gboolean in_vain = counts[relief] && helped != CRAMP_HELPED_NOT_TRIED && helped != CRAMP_HELPED_YES;
            gboolean long_enough = lengths[length].elapsed == CRAMP_UNSET ? lengths[length].over != CRAMP_ANSWER_NO
                                                                          : lengths[length].elapsed >= 600;
            gboolean holds = said == CRAMP_ANSWER_YES || (in_vain && long_enough);
            g_autoptr (CrampWarning) warning = NULL;
            g_auto (Case) c;

            case_init (&c, HOUR);
            set_length (&c, length);
            c.episode->reliefs[relief] = (guint8) helped;
            c.episode->not_helping = said;
            warning = find (&c, CRAMP_W4);
            g_assert_cmpint (warning ? warning->level : CRAMP_WARNING_NONE, ==,
                             holds ? CRAMP_WARNING_URGENT : CRAMP_WARNING_NONE);
            if (holds && said != CRAMP_ANSWER_YES)
              g_assert_cmpint (warning->unknown, ==,
                               lengths[length].elapsed == CRAMP_UNSET && lengths[length].over == CRAMP_ANSWER_NONE
                                   ? CRAMP_UNKNOWN_DURATION
                                   : CRAMP_UNKNOWN_NOTHING);
          }
}

/* One thing that helped is enough; three short ones in 28 nights are a reason for a visit. */
static void
test_w4_several (void)
{
  for (guint before = 0; before < 4; before++)
    for (int duration = 599; duration <= 601; duration++)
      {
        g_autoptr (GPtrArray) unhelped = cramp_record_list_new ();
        CrampWarningLevel level;
        g_auto (Case) c;

        case_init (&c, HOUR);
        for (guint i = 0; i < before; i++)
          {
            g_ptr_array_add (unhelped, cramp_episode_new ("person"));
            ((CrampEpisode *) unhelped->pdata[i])->reliefs[CRAMP_RELIEF_HEAT] = CRAMP_HELPED_NO;
          }
        c.input.facts.unhelped = unhelped;
        c.episode->duration = duration;
        c.episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;
        level = duration > 600 ? CRAMP_WARNING_URGENT : before >= 2 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE;
        g_assert_cmpint (level_of (&c, CRAMP_W4), ==, level);
        c.episode->reliefs[CRAMP_RELIEF_STOOD] = CRAMP_HELPED_YES;
        g_assert_cmpint (level_of (&c, CRAMP_W4), ==, CRAMP_WARNING_NONE);
      }
}

static void
test_w5 (void)
{
  for (int difference = -1; difference <= 1; difference++)
    {
      CrampWarningLevel level = difference < 0 ? CRAMP_WARNING_NONE : CRAMP_WARNING_URGENT;

      for (guint chained = 0; chained < 3; chained++)
        {
          g_autoptr (CrampWarning) running = NULL;
          g_auto (Case) ended, open;
          int length = chained ? 100 : 6 * HOUR + difference;

          case_init (&ended, 7 * HOUR);
          ended.episode->duration = length;
          case_init (&open, 0);
          run_for (&open, length);
          if (chained)
            {
              guint leg = chained - 1;

              ended.input.facts.chains[leg] =
                  (CrampWarningChain) { "first", ended.episode->onset + length - 6 * HOUR - difference };
              open.input.facts.chains[leg] = (CrampWarningChain) { "first", NOW - 6 * HOUR - difference };
            }
          g_assert_cmpint (level_of (&ended, CRAMP_W5), ==, level);
          g_assert_cmpint (level_of (&open, CRAMP_W5), ==, level);
          open.episode->running_seen = 10;
          running = find (&open, CRAMP_W5);
          g_assert_cmpint (running ? running->unknown : CRAMP_UNKNOWN_NOTHING, ==,
                           level ? CRAMP_UNKNOWN_STILL : CRAMP_UNKNOWN_NOTHING);
          g_assert_cmpstr (running ? running->subject : "", ==,
                           !level    ? ""
                           : chained ? "first"
                                     : open.episode->record.uuid);
        }
    }
}

static void
test_w6 (void)
{
  for (guint length = 0; length < G_N_ELEMENTS (lengths); length++)
    for (guint pain = 0; pain < G_N_ELEMENTS (pains); pain++)
      {
        gboolean running = lengths[length].elapsed != CRAMP_UNSET;
        CrampAnswer severe = pains[pain].severe, over = longer (length, pain);
        gboolean holds = severe != CRAMP_ANSWER_NO && over != CRAMP_ANSWER_NO && (severe || over) &&
                         (!running || lengths[length].elapsed > 600);
        g_autoptr (CrampWarning) warning = NULL;
        g_auto (Case) c;

        case_init (&c, HOUR);
        set_length (&c, length);
        set_pain (&c, pain);
        warning = find (&c, CRAMP_W6);
        g_assert_cmpint (warning ? warning->level : CRAMP_WARNING_NONE, ==,
                         !holds    ? CRAMP_WARNING_NONE
                         : running ? CRAMP_WARNING_URGENT
                                   : CRAMP_WARNING_VISIT);
        if (holds)
          {
            g_autofree char *todo = cramp_warning_what_to_do (warning);

            g_assert_cmpint (g_str_has_prefix (todo, "If"), ==,
                             severe == CRAMP_ANSWER_NONE || over == CRAMP_ANSWER_NONE);
          }
      }
}

/* The stopwatch left alone says "if". */
static void
test_left_alone (void)
{
  g_auto (Case) c;
  g_autoptr (CrampWarning) w4 = NULL;
  g_autoptr (CrampWarning) w6 = NULL;
  g_autoptr (CrampWarning) w22 = NULL;
  g_autoptr (CrampWarning) seen = NULL;

  case_init (&c, 0);
  run_for (&c, 700);
  seen = find (&c, CRAMP_W22);
  g_assert_cmpint (seen->unknown, ==, CRAMP_UNKNOWN_NOTHING);
  c.episode->running_seen = 30;
  c.episode->pain = 8;
  c.episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_NO;
  w4 = find (&c, CRAMP_W4);
  w6 = find (&c, CRAMP_W6);
  g_assert_cmpint (w4->unknown, ==, CRAMP_UNKNOWN_STILL);
  g_assert_cmpint (w6->unknown, ==, CRAMP_UNKNOWN_STILL);
  w22 = find (&c, CRAMP_W22);
  g_assert_cmpint (w22->unknown, ==, CRAMP_UNKNOWN_STILL);
}

static CrampFinding *
finding_new (CrampFindingKind kind, int day, CrampAnswer answer)
{
  CrampFinding *finding = cramp_record_new (&cramp_finding_type);

  finding->kind = kind;
  finding->day = day;
  finding->answer = answer;
  return finding;
}

static void
test_findings (void)
{
  for (guint kind = CRAMP_FINDING_WASTING; kind <= CRAMP_FINDING_TOXIN; kind++)
    for (guint answer = 0; answer < 3; answer++)
      for (int later = -1; later <= 4000; later += later < 1 ? 1 : 3999)
        {
          g_autoptr (GPtrArray) findings = cramp_record_list_new ();
          gboolean yes = answer == CRAMP_ANSWER_YES;
          g_auto (Case) c;

          case_init (&c, HOUR);
          g_ptr_array_add (findings, finding_new (kind, c.input.today - later, answer));
          c.input.facts.findings = findings;
          g_assert_cmpint (level_of (&c, CRAMP_W7), ==,
                           yes && kind == CRAMP_FINDING_TOXIN && later >= 0 ? CRAMP_WARNING_URGENT
                                                                            : CRAMP_WARNING_NONE);
          c.input.episode = NULL;
          g_assert_cmpint (level_of (&c, CRAMP_W9), ==,
                           yes && kind == CRAMP_FINDING_WASTING ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
        }
}

static void
test_w8 (void)
{
  for (guint n = 0; n < 4; n++)
    {
      g_autoptr (GPtrArray) tired = cramp_record_list_new ();
      g_auto (Case) c;

      case_init (&c, HOUR);
      c.input.episode = NULL;
      c.input.facts.tired = tired;
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (tired, cramp_day_record_new ("person", c.input.today - (int) i));
      g_assert_cmpint (level_of (&c, CRAMP_W8), ==, n >= 2 ? CRAMP_WARNING_VISIT : n);
    }
}

static void
test_w9_weak (void)
{
  static const gint64 ages[] = { 0, 24 * HOUR - 1, 24 * HOUR, 100 * HOUR };

  for (guint k = 0; k < 3 * 3 * G_N_ELEMENTS (ages) * 2; k++)
    {
      guint weak = k % 3, still = k / 3 % 3, a = k / 9 % G_N_ELEMENTS (ages), before = k / 36;
      g_autoptr (GPtrArray) earlier = cramp_record_list_new ();
      gboolean next_day = still == CRAMP_ANSWER_YES || (still == CRAMP_ANSWER_NONE && ages[a] >= 24 * HOUR);
      g_auto (Case) c;

      case_init (&c, ages[a]);
      if (before)
        g_ptr_array_add (earlier, cramp_episode_new ("person"));
      c.input.facts.weak = earlier;
      c.episode->signs[CRAMP_SIGN_WEAK] = (guint8) weak;
      c.episode->signs_still[CRAMP_SIGN_WEAK] = (guint8) still;
      g_assert_cmpint (level_of (&c, CRAMP_W9), ==,
                       weak == CRAMP_SIGN_VALUE_YES && (before || next_day) ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
    }
}

static CrampWarningLevel
w10_of (CrampWarningPeriod last, CrampWarningPeriod before)
{
  g_auto (Case) c;

  case_init (&c, HOUR);
  c.input.episode = NULL;
  c.input.facts.periods[0] = last;
  c.input.facts.periods[1] = before;
  return level_of (&c, CRAMP_W10);
}

static void
test_w10 (void)
{
  /* At least 10 recorded in each. */
  for (guint last = 9; last <= 11; last++)
    for (guint before = 9; before <= 11; before++)
      g_assert_cmpint (w10_of ((CrampWarningPeriod) { .recorded = last, .over_ten = 1 },
                               (CrampWarningPeriod) { .recorded = before }),
                       ==, last >= 10 && before >= 10 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
  /* At least 3 more and at least 1.5 times as often. */
  for (guint before = 0; before <= 20; before++)
    for (guint last = 0; last <= 40; last++)
      for (guint recorded = 10; recorded <= 28; recorded += 6)
        {
          gboolean more = last >= before + 3 && (double) last / recorded >= 1.5 * before / 20;

          g_assert_cmpint (w10_of ((CrampWarningPeriod) { .recorded = recorded, .cramps = last },
                                   (CrampWarningPeriod) { .recorded = 20, .cramps = before }),
                           ==, more ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
        }
  /* The median up by 2, with 4 cramps in each. */
  for (guint n = 3; n <= 5; n++)
    for (guint median = 11; median <= 13; median++)
      g_assert_cmpint (w10_of ((CrampWarningPeriod) { .recorded = 20, .cramps = 4, .pains = n, .median = median },
                               (CrampWarningPeriod) { .recorded = 20, .cramps = 4, .pains = 4, .median = 8 }),
                       ==, n >= 4 && median >= 12 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
  /* Newly over 10 minutes. */
  for (guint last = 0; last < 2; last++)
    for (guint before = 0; before < 2; before++)
      g_assert_cmpint (w10_of ((CrampWarningPeriod) { .recorded = 10, .over_ten = last },
                               (CrampWarningPeriod) { .recorded = 10, .over_ten = before }),
                       ==, last && !before ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
}

static void
test_w10_said (void)
{
  for (guint k = 0; k < 9; k++)
    {
      g_autoptr (GPtrArray) said = cramp_record_list_new ();
      CrampDay *day = cramp_day_record_new ("person", 2461366);
      g_auto (Case) c;

      case_init (&c, HOUR);
      c.input.episode = NULL;
      day->more_often = k % 3;
      day->worse = k / 3;
      if (day->more_often == CRAMP_ANSWER_YES || day->worse == CRAMP_ANSWER_YES)
        g_ptr_array_add (said, cramp_record_ref (day));
      c.input.facts.said = said;
      g_assert_cmpint (level_of (&c, CRAMP_W10), ==, said->len ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
      cramp_record_unref (day);
    }
}

static void
test_w11 (void)
{
  for (guint value = 0; value < 3; value++)
    for (guint before = 0; before < 2; before++)
      {
        g_auto (Case) c;

        case_init (&c, HOUR);
        c.episode->signs[CRAMP_SIGN_NUMB] = (guint8) value;
        c.input.facts.numb_before = before != 0;
        g_assert_cmpint (level_of (&c, CRAMP_W11), ==,
                         value == CRAMP_SIGN_VALUE_YES && !before ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
      }
}

static void
test_w12 (void)
{
  for (guint k = 0; k < 4 * 3 * 3 * 3 * 3 * 2; k++)
    {
      guint light = k % 4, confused = k / 4 % 3, head = k / 12 % 3, blurred = k / 36 % 3, heat = k / 108 % 3;
      gboolean first = light == CRAMP_SIGN_VALUE_YES || confused == CRAMP_SIGN_VALUE_YES;
      gboolean second = head == CRAMP_SIGN_VALUE_YES || blurred == CRAMP_SIGN_VALUE_YES;
      gboolean past = k / 324 != 0, holds;
      g_auto (Case) c;

      case_init (&c, past ? 72 * HOUR : HOUR);
      c.episode->signs[CRAMP_SIGN_LIGHT_HEADED] = (guint8) light;
      c.episode->signs[CRAMP_SIGN_CONFUSED] = (guint8) confused;
      c.episode->signs[CRAMP_SIGN_HEADACHE] = (guint8) head;
      c.episode->signs[CRAMP_SIGN_BLURRED_VISION] = (guint8) blurred;
      c.episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] = (guint8) heat;
      holds = (first && heat != CRAMP_ANSWER_NO) || (second && heat == CRAMP_ANSWER_YES);
      g_assert_cmpint (level_of (&c, CRAMP_W12), ==,
                       !holds ? CRAMP_WARNING_NONE
                       : past ? CRAMP_WARNING_VISIT
                              : CRAMP_WARNING_URGENT);
    }
}

static void
test_medicines (void)
{
  for (guint k = 0; k < 2 * 2 * 3 * 3 * 2 * 3 * 3 * 3; k++)
    {
      CrampWarningMedicine medicine = {
        .uuid = "medicine",
        .name = "A medicine",
        .since = CRAMP_TIME_UNSET,
        .quinine = k % 2,
        .named = k / 2 % 2,
        .side_effect = k / 4 % 3,
        .not_helping = k / 12 % 3,
        .against_cramps = k / 36 % 2,
        .dizzy = k / 72 % 3,
        .stumbling = k / 216 % 3,
        .there_now = k / 648 % 3,
      };
      gboolean side_effect = medicine.side_effect == CRAMP_ANSWER_YES;
      gboolean unsteady = medicine.dizzy == CRAMP_ANSWER_YES || medicine.stumbling == CRAMP_ANSWER_YES;
      g_auto (Case) c;

      case_init (&c, HOUR);
      c.input.episode = NULL;
      c.input.facts.medicines = &medicine;
      c.input.facts.n_medicines = 1;
      g_assert_cmpint (level_of (&c, CRAMP_W1), ==,
                       unsteady && medicine.there_now == CRAMP_ANSWER_YES ? CRAMP_WARNING_EMERGENCY
                                                                          : CRAMP_WARNING_NONE);
      g_assert_cmpint (level_of (&c, CRAMP_W13), ==,
                       !medicine.quinine ? CRAMP_WARNING_NONE
                       : side_effect     ? CRAMP_WARNING_URGENT
                                         : CRAMP_WARNING_NOTE);
      g_assert_cmpint (level_of (&c, CRAMP_W14), ==,
                       side_effect || medicine.not_helping == CRAMP_ANSWER_YES || (medicine.against_cramps && unsteady)
                           ? CRAMP_WARNING_VISIT
                           : CRAMP_WARNING_NONE);
      g_assert_cmpint (level_of (&c, CRAMP_W16), ==, medicine.named ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
    }
}

static void
test_w15 (void)
{
  static const int days[] = { -1, 0, 13, 14, 400 };

  for (guint k = 0; k < G_N_ELEMENTS (days) * 2 * 2; k++)
    {
      int ago = days[k % 5];
      gboolean watched;
      CrampWarningMedicine medicine = { .uuid = "medicine", .since = CRAMP_TIME_UNSET };
      g_auto (Case) c;

      case_init (&c, HOUR);
      medicine.started = c.input.today - ago;
      medicine.against_cramps = k / 5 % 2;
      medicine.night_dose = k / 10;
      watched = medicine.against_cramps && (medicine.night_dose || (ago >= 0 && ago < 14));
      c.input.facts.medicines = &medicine;
      c.input.facts.n_medicines = 1;
      c.episode->signs[CRAMP_SIGN_STUMBLING] = CRAMP_SIGN_VALUE_YES;
      g_assert_cmpint (level_of (&c, CRAMP_W14), ==, watched ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
      c.input.episode = NULL;
      g_assert_cmpint (level_of (&c, CRAMP_W15), ==, watched ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
    }
}

static void
test_w18 (void)
{
  static const gint64 before[] = { 0, 7 * 24 * HOUR - 1, 7 * 24 * HOUR, 7 * 24 * HOUR + 1 };

  for (guint k = 0; k < 2 * 5 * 4 * 3; k++)
    {
      gboolean diabetes = k % 2 != 0, week, sign;
      guint b = k / 2 % 5, light = k / 10 % 4, confused = k / 40;
      g_auto (Case) c;

      case_init (&c, HOUR);
      c.situations[CRAMP_SITUATION_DIABETES] = diabetes;
      c.input.facts.sugar_note = b < 4 ? c.episode->onset - before[b] : CRAMP_TIME_UNSET;
      c.episode->signs[CRAMP_SIGN_LIGHT_HEADED] = (guint8) light;
      c.episode->signs[CRAMP_SIGN_CONFUSED] = (guint8) confused;
      week = b >= 2;
      sign = light >= CRAMP_SIGN_VALUE_YES || confused == CRAMP_SIGN_VALUE_YES;
      g_assert_cmpint (level_of (&c, CRAMP_W18), ==,
                       diabetes && (week || sign) ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
    }
}

/* W17, W19: one sign is enough. */
static void
test_sign_notes (void)
{
  static const struct
  {
    CrampSign sign;
    CrampWarningRuleId rule;
  } notes[] = {
    { CRAMP_SIGN_URGE_TO_MOVE, CRAMP_W17 },
    { CRAMP_SIGN_INJURY, CRAMP_W19 },
    { CRAMP_SIGN_KNEE_LUMP, CRAMP_W19 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    for (guint value = 0; value < 3; value++)
      {
        g_auto (Case) c;

        case_init (&c, HOUR);
        c.episode->signs[notes[i].sign] = (guint8) value;
        g_assert_cmpint (level_of (&c, notes[i].rule), ==,
                         value == CRAMP_SIGN_VALUE_YES ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
      }
}

/* W20, W21: by situation, place, and for 28 days. */
static void
test_situation_notes (void)
{
  static const int regions[] = { -1, CRAMP_REGION_LEFT_CALF, CRAMP_REGION_HAND };

  for (guint k = 0; k < 2 * 2 * 3 * 2; k++)
    {
      gboolean cancer = k % 2 != 0, poor = k / 2 % 2 != 0, old = k / 12 != 0;
      int region = regions[k / 4 % 3];
      g_auto (Case) c;

      case_init (&c, old ? 28 * 24 * HOUR : 28 * 24 * HOUR - 1);
      c.situations[CRAMP_SITUATION_CANCER_TREATMENT] = cancer;
      c.situations[CRAMP_SITUATION_POOR_FEELING] = poor;
      if (region >= 0)
        c.episode->regions[region] = 1;
      g_assert_cmpint (level_of (&c, CRAMP_W20), ==,
                       (cancer || poor) && !old ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
      g_assert_cmpint (level_of (&c, CRAMP_W21), ==,
                       cancer && !old && region != CRAMP_REGION_HAND ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
    }
}

static void
test_w22 (void)
{
  static const int sore[] = { CRAMP_UNSET, 24 * HOUR - 1, 24 * HOUR, 24 * HOUR + 1 };

  for (guint length = 0; length < G_N_ELEMENTS (lengths); length++)
    for (guint s = 0; s < G_N_ELEMENTS (sore); s++)
      {
        g_auto (Case) c;

        case_init (&c, HOUR);
        set_length (&c, length);
        c.episode->sore_duration = sore[s];
        g_assert_cmpint (level_of (&c, CRAMP_W22), ==,
                         lengths[length].over == CRAMP_ANSWER_YES || s == 3 ? CRAMP_WARNING_NOTE : CRAMP_WARNING_NONE);
      }
}

/* A random cramp of some age. */
static void
randomize (Case *c)
{
  static const gint64 ages[] = { 0, HOUR, 25 * HOUR, 80 * HOUR };

  case_init (c, ages[g_test_rand_int_range (0, 4)]);
  for (guint i = 0; i < CRAMP_N_SITUATIONS; i++)
    c->situations[i] = g_test_rand_int_range (0, 5) == 0;
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    {
      c->episode->signs[i] = (guint8) MAX (0, g_test_rand_int_range (-4, 3));
      c->episode->signs_still[i] = (guint8) g_test_rand_int_range (0, 3);
    }
  c->episode->pain = g_test_rand_int_range (-1, 11);
  c->episode->still_severe = (guint) g_test_rand_int_range (0, 3);
  c->episode->not_helping = (guint) g_test_rand_int_range (0, 2);
  c->episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] = (guint8) g_test_rand_int_range (0, 3);
  c->episode->reliefs[CRAMP_RELIEF_MASSAGE] = (guint8) g_test_rand_int_range (0, 5);
  set_length (c, (guint) g_test_rand_int_range (0, G_N_ELEMENTS (lengths)));
}

/* Adding a yes, and turning a no into "not answered", never lowers the worst level. */
static void
test_monotone (void)
{
  for (guint round = 0; round < 4000; round++)
    {
      g_auto (Case) c;
      CrampWarningLevel before;
      guint sign = (guint) g_test_rand_int_range (0, CRAMP_N_SIGNS);

      randomize (&c);
      before = worst_of (&c);
      if (c.episode->signs[sign] == CRAMP_SIGN_VALUE_NO && g_test_rand_bit ())
        c.episode->signs[sign] = CRAMP_SIGN_VALUE_NONE;
      else
        c.episode->signs[sign] = CRAMP_SIGN_VALUE_YES;
      g_assert_cmpint (worst_of (&c), >=, before);

      before = worst_of (&c);
      if (c.episode->signs_still[sign] == CRAMP_ANSWER_NO)
        c.episode->signs_still[sign] = CRAMP_ANSWER_NONE;
      else
        c.episode->signs_still[sign] = CRAMP_ANSWER_YES;
      g_assert_cmpint (worst_of (&c), >=, before);

      before = worst_of (&c);
      if (c.episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] == CRAMP_ANSWER_NO)
        c.episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] = CRAMP_ANSWER_NONE;
      else
        c.episode->factors[CRAMP_FACTOR_EXERCISE_IN_HEAT] = CRAMP_ANSWER_YES;
      g_assert_cmpint (worst_of (&c), >=, before);

      before = worst_of (&c);
      c.situations[g_test_rand_int_range (0, CRAMP_N_SITUATIONS)] = 1;
      g_assert_cmpint (worst_of (&c), >=, before);

      before = worst_of (&c);
      if (c.episode->pain >= 0 && c.episode->pain < 7)
        c.episode->pain = CRAMP_UNSET;
      else
        c.episode->still_severe = CRAMP_ANSWER_YES;
      g_assert_cmpint (worst_of (&c), >=, before);

      before = worst_of (&c);
      if (c.episode->duration >= 0 && c.episode->duration <= 600)
        c.episode->duration = CRAMP_UNSET;
      else
        c.episode->not_helping = CRAMP_ANSWER_YES;
      g_assert_cmpint (worst_of (&c), >=, before);
    }
}

/* A tender leg is urgent with another W3 sign, also where that one is gone by now. */
static void
test_w3_tender_after_another (void)
{
  for (guint redness = CRAMP_SIGN_VALUE_NO; redness <= CRAMP_SIGN_VALUE_YES; redness++)
    {
      g_auto (Case) c;

      case_init (&c, 30 * HOUR);
      c.episode->duration = 10 * HOUR; /* so that it ended less than a day ago */
      c.episode->signs[CRAMP_SIGN_TENDER] = CRAMP_SIGN_VALUE_YES;
      c.episode->signs_still[CRAMP_SIGN_TENDER] = CRAMP_ANSWER_YES;
      c.episode->signs[CRAMP_SIGN_REDNESS] = (guint8) redness;
      c.episode->signs_still[CRAMP_SIGN_REDNESS] = CRAMP_ANSWER_NO;
      g_assert_cmpint (level_of (&c, CRAMP_W3), ==,
                       redness == CRAMP_SIGN_VALUE_YES ? CRAMP_WARNING_URGENT : CRAMP_WARNING_NOTE);
    }
}

/* C2: advice gives way to W1, W2, W3 and W19, and to nothing else. */
static void
test_advice (void)
{
  for (guint rule = 0; rule < CRAMP_N_WARNING_RULES; rule++)
    for (guint level = CRAMP_WARNING_NOTE; level < CRAMP_N_WARNING_LEVELS; level++)
      for (guint now = 0; now < 2; now++)
        {
          g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
          CrampWarning *warning = cramp_warning_new (rule, "subject");
          g_autofree char *instead = NULL;
          gboolean blocks = now && (rule == CRAMP_W2 || rule == CRAMP_W3 || rule == CRAMP_W19 ||
                                    (rule == CRAMP_W1 && level == CRAMP_WARNING_EMERGENCY));

          warning->level = level;
          warning->now = now != 0;
          g_ptr_array_add (warnings, warning);
          instead = cramp_advice_instead (warnings);
          g_assert_cmpint (cramp_advice_blocked (warnings), ==, blocks);
          g_assert_cmpint (instead != NULL, ==, blocks);
          if (!blocks)
            continue;
          warning->light_headed = TRUE;
          g_free (instead);
          instead = cramp_advice_instead (warnings);
          g_assert_nonnull (strstr (instead, cramp_caution_text (CRAMP_CAUTION_LIGHT_HEADED)));
        }
}

static void
test_texts (void)
{
  for (guint rule = 0; rule < CRAMP_N_WARNING_RULES; rule++)
    {
      g_autofree char *key = g_strdup_printf ("W%u", rule + 1);
      g_autofree char *cited = cramp_leaflets_cite (cramp_warning_rule_leaflets (rule));

      g_assert_cmpstr (cramp_warning_rule_key (rule), ==, key);
      g_assert_cmpint (cramp_warning_rule_find (key), ==, rule);
      g_assert_cmpuint (strlen (cramp_warning_rule_title (rule)), >, 8);
      g_assert_cmpuint (strlen (cramp_warning_rule_words (rule)), >, 40);
      g_assert_true (cramp_warning_rule_article (rule)[0] == 'E');
      g_assert_cmpint (cramp_warning_rule_worst (rule), ==,
                       rule <= CRAMP_W2                                             ? CRAMP_WARNING_EMERGENCY
                       : rule <= CRAMP_W7 || rule == CRAMP_W12 || rule == CRAMP_W13 ? CRAMP_WARNING_URGENT
                       : rule <= CRAMP_W14                                          ? CRAMP_WARNING_VISIT
                                                                                    : CRAMP_WARNING_NOTE);
      g_assert_nonnull (cited);
      for (guint level = CRAMP_WARNING_NOTE; level < CRAMP_N_WARNING_LEVELS; level++)
        for (guint unknown = 0; unknown < 8; unknown++)
          {
            g_autoptr (CrampWarning) warning = cramp_warning_new (rule, "subject");
            g_autofree char *todo = NULL;

            warning->level = warning->first_level = level;
            warning->unknown = unknown;
            todo = cramp_warning_what_to_do (warning);
            g_assert_cmpuint (strlen (todo), >, 20);
            if (unknown)
              g_assert_true (g_str_has_prefix (todo, "If "));
          }
    }
  for (guint caution = 0; caution < CRAMP_N_CAUTIONS; caution++)
    g_assert_cmpuint (strlen (cramp_caution_text (caution)), >, 10);
  g_assert_cmpint (cramp_warning_rule_find ("W23"), ==, -1);
  g_assert_true (cramp_leaflet_find ("MC") == cramp_leaflet_get (CRAMP_LEAFLET_MC));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warning-rules/w1", test_w1);
  g_test_add_func ("/warning-rules/w1-running", test_w1_running);
  g_test_add_func ("/warning-rules/all-combinations", test_all_combinations);
  g_test_add_func ("/warning-rules/all-emergency-signs", test_all_emergency_signs);
  g_test_add_func ("/warning-rules/w2", test_w2);
  g_test_add_func ("/warning-rules/w2-past", test_w2_past);
  g_test_add_func ("/warning-rules/w3-signs", test_w3_signs);
  g_test_add_func ("/warning-rules/w3-times", test_w3_times);
  g_test_add_func ("/warning-rules/w3-tender", test_w3_tender);
  g_test_add_func ("/warning-rules/w3-tender-after-another", test_w3_tender_after_another);
  g_test_add_func ("/warning-rules/w4", test_w4);
  g_test_add_func ("/warning-rules/w4-several", test_w4_several);
  g_test_add_func ("/warning-rules/w5", test_w5);
  g_test_add_func ("/warning-rules/w6", test_w6);
  g_test_add_func ("/warning-rules/left-alone", test_left_alone);
  g_test_add_func ("/warning-rules/findings", test_findings);
  g_test_add_func ("/warning-rules/w8", test_w8);
  g_test_add_func ("/warning-rules/w9-weak", test_w9_weak);
  g_test_add_func ("/warning-rules/w10", test_w10);
  g_test_add_func ("/warning-rules/w10-said", test_w10_said);
  g_test_add_func ("/warning-rules/w11", test_w11);
  g_test_add_func ("/warning-rules/w12", test_w12);
  g_test_add_func ("/warning-rules/medicines", test_medicines);
  g_test_add_func ("/warning-rules/w15", test_w15);
  g_test_add_func ("/warning-rules/w18", test_w18);
  g_test_add_func ("/warning-rules/sign-notes", test_sign_notes);
  g_test_add_func ("/warning-rules/situation-notes", test_situation_notes);
  g_test_add_func ("/warning-rules/w22", test_w22);
  g_test_add_func ("/warning-rules/monotone", test_monotone);
  g_test_add_func ("/warning-rules/advice", test_advice);
  g_test_add_func ("/warning-rules/texts", test_texts);
  return g_test_run ();
}
