/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-leaflet.h"
#include "cramp-warning.h"

/* What the rules say. The facts are the leaflets', the words are ours: plain, no diagnosis, no more alarm than the
 * leaflet has. */

#define ACS CRAMP_LEAFLET_BIT (ACS)
#define CN CRAMP_LEAFLET_BIT (CN)
#define BMJ CRAMP_LEAFLET_BIT (BMJ)
#define MC CRAMP_LEAFLET_BIT (MC)
#define NF CRAMP_LEAFLET_BIT (NF)

/**
 * RuleWords:
 * @key: as the sources call the rule
 * @title: short
 * @words: the rule in plain words
 * @todo: what to do, by level; %NULL where the level's own words are enough
 * @leaflets: who says so
 * @article: the article that tells more (E rows)
 * @page_only: shown on the page it belongs to, in no banner
 */
typedef struct
{
  const char *key;
  const char *title;
  const char *words;
  const char *todo[CRAMP_N_WARNING_LEVELS];
  guint leaflets;
  const char *article;
  gboolean page_only;
} RuleWords;

static const RuleWords rules[CRAMP_N_WARNING_RULES] = {
  [CRAMP_W1] = {
    .key = "W1",
    .title = N_ ("Signs that can be urgent"),
    .words = N_ ("Pain in the chest, arm, back, shoulder or jaw, sudden coughing, a faster heart beat or feeling "
                 "light-headed can be an urgent problem."),
    .todo = {
      [CRAMP_WARNING_EMERGENCY] = N_ ("Call your emergency number or care team now. You may have to go to the nearest "
                                      "emergency department right away."),
      [CRAMP_WARNING_NOTE] = N_ ("You said this is usual for you and unchanged. If it is new, stronger or different, "
                                 "call your emergency number or care team now."),
    },
    .leaflets = ACS,
    .article = "E10",
  },
  [CRAMP_W2] = {
    .key = "W2",
    .title = N_ ("Severe pain with redness, swelling and fever"),
    .words = N_ ("Severe leg pain for more than 10 minutes, together with redness, swelling and fever, could be a sign "
                 "of something more serious than a cramp."),
    .todo = {
      [CRAMP_WARNING_EMERGENCY] = N_ ("Get medical help at once: call your emergency number or care team now."),
    },
    .leaflets = BMJ,
    .article = "E10",
  },
  [CRAMP_W3] = {
    .key = "W3",
    .title = N_ ("Leg red, swollen, hard, tender or warm"),
    .words = N_ ("When a leg with a cramp becomes red, swollen, hard, tender or warm, that is a reason to call the "
                 "care team. Some soreness for up to a day after a cramp is common."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now. Do not wait for an appointment."),
      [CRAMP_WARNING_NOTE] = N_ ("Look at the leg again in the morning. If it is still tender then, or becomes red, "
                                 "swollen, warm or hard, call your care team or doctor."),
    },
    .leaflets = ACS | BMJ,
    .article = "E10",
  },
  [CRAMP_W4] = {
    .key = "W4",
    .title = N_ ("Nothing eases the cramp"),
    .words = N_ ("A cramp that cold, heat, massage or stretching do not ease is a reason to call the care team."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now and say what you tried."),
      [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team, or book a visit, and say what you tried."),
    },
    .leaflets = ACS | CN,
    .article = "E10",
  },
  [CRAMP_W5] = {
    .key = "W5",
    .title = N_ ("Cramping for 6 hours or more"),
    .words = N_ ("Cramping that lasts for more than 6 to 8 hours is a reason to call the care team. This diary counts "
                 "cramps in one leg as one when they are not more than an hour apart."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now and say how long it has lasted."),
    },
    .leaflets = ACS,
    .article = "E10",
  },
  [CRAMP_W6] = {
    .key = "W6",
    .title = N_ ("Severe cramping that goes on"),
    .words = N_ ("Severe cramping that does not stop needs medical care without delay. This diary asks about it after "
                 "10 minutes."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Get medical care right away: call your care team or doctor now."),
      [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team, or book a visit, and say how long it lasted. If "
                                  "severe cramping comes back and does not stop, get medical care right away."),
    },
    .leaflets = MC,
    .article = "E10",
  },
  [CRAMP_W7] = {
    .key = "W7",
    .title = N_ ("Cramps after contact with a toxin"),
    .words = N_ ("Leg cramps at night that come after contact with a toxin, such as lead, need medical care without "
                 "delay."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now and say what you were in contact with."),
    },
    .leaflets = MC,
    .article = "E10",
  },
  [CRAMP_W8] = {
    .key = "W8",
    .title = N_ ("Tired by day because of cramps"),
    .words = N_ ("When cramps break your sleep so that you are tired by day, that is a reason to book a visit."),
    .todo = {
      [CRAMP_WARNING_VISIT] = N_ ("Book a visit with your doctor and say how often you are tired by day."),
      [CRAMP_WARNING_NOTE] = N_ ("If cramps make you tired on one more day within two weeks, book a visit with your doctor."),
    },
    .leaflets = MC,
    .article = "E10",
  },
  [CRAMP_W9] = {
    .key = "W9",
    .title = N_ ("Muscle weakness or wasting"),
    .words = N_ ("Mayo Clinic names muscle weakness and muscle wasting together, with leg cramps, as a reason to book "
                 "a visit."),
    .todo = {
      [CRAMP_WARNING_VISIT] = N_ ("Book a visit with your doctor and say where and since when."),
    },
    .leaflets = MC,
    .article = "E10",
  },
  [CRAMP_W10] = {
    .key = "W10",
    .title = N_ ("Cramps more often or worse"),
    .words = N_ ("When leg cramps get worse or come more often, that is a reason to contact your doctor."),
    .todo = {
      [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team, or book a visit. The summary in this diary shows how "
                                  "it has changed."),
    },
    .leaflets = CN,
    .article = "E10",
  },
  [CRAMP_W11] = {
    .key = "W11",
    .title = N_ ("The leg feels numb"),
    .words = N_ ("A leg that feels numb is a reason to contact your doctor."),
    .todo = {
      [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team, or book a visit, and say where it is numb."),
    },
    .leaflets = CN,
    .article = "E10",
  },
  [CRAMP_W12] = {
    .key = "W12",
    .title = N_ ("Dizzy, light-headed or confused with exercise in the heat"),
    .words = N_ ("Feeling dizzy, light-headed or confused when you exercise in hot weather is a reason to contact your "
                 "doctor. A headache or blurred vision can come with it."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now. If you feel confused, the person with you should "
                                   "call."),
    },
    .leaflets = CN,
    .article = "E13",
  },
  [CRAMP_W13] = {
    .key = "W13",
    .title = N_ ("Quinine on your list"),
    .words = N_ ("Quinine often keeps cramps away, but there is a significant risk of major allergic reactions."),
    .todo = {
      [CRAMP_WARNING_URGENT] = N_ ("You noted a side effect. Call your care team or doctor now and say that you take "
                                   "quinine."),
      [CRAMP_WARNING_NOTE] = N_ ("Ask your doctor or pharmacist about it. Do not stop or change it on your own."),
    },
    .leaflets = NF,
    .article = "E3",
  },
  [CRAMP_W14] = {
    .key = "W14",
    .title = N_ ("A medicine does not help or has side effects"),
    .words = N_ ("When you think that a medicine does not help, or it has side effects, that is a reason to call."),
    .todo = {
      [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team. Do not stop the medicine on your own."),
    },
    .leaflets = CN,
    .article = "E3",
  },
  [CRAMP_W15] = {
    .key = "W15",
    .title = N_ ("Look out for dizziness and stumbling"),
    .words = N_ ("With a medicine that was prescribed against cramps: take it as directed, and watch for dizziness or "
                 "stumbling."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("If you are dizzy or stumble, say so on the page “Today” and call your care team."),
    },
    .leaflets = ACS,
    .article = "E3",
  },
  [CRAMP_W16] = {
    .key = "W16",
    .title = N_ ("A medicine that the leaflets name"),
    .words = N_ ("A leaflet names this medicine, or its kind, in connection with leg cramps. That does not mean that "
                 "it causes yours."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Ask your doctor or pharmacist. Do not stop it on your own."),
    },
    .leaflets = BMJ | ACS | MC,
    .article = "E3",
    .page_only = TRUE,
  },
  [CRAMP_W17] = {
    .key = "W17",
    .title = N_ ("An urge to move the legs"),
    .words = N_ ("The need to move the legs when falling asleep is the most common sign of restless legs syndrome. "
                 "That is usually not painful, lasts longer than a cramp, and is another thing than night leg cramps."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("If this sounds like you, tell your doctor at the next visit."),
    },
    .leaflets = MC,
    .article = "E11",
  },
  [CRAMP_W18] = {
    .key = "W18",
    .title = N_ ("Diabetes and a cramp"),
    .words = N_ ("With diabetes, leg cramps can happen when the blood sugar gets too low."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Think of your blood sugar now, and do what your care team told you to do when it may "
                                 "be too low."),
    },
    .leaflets = BMJ,
    .article = "E2",
  },
  [CRAMP_W19] = {
    .key = "W19",
    .title = N_ ("Perhaps not a cramp"),
    .words = N_ ("Severe calf pain can also come after an injury, or from a lump of fluid behind the knee (a Baker’s "
                 "cyst) that bursts."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Ask your doctor before you treat it as a cramp."),
    },
    .leaflets = BMJ,
    .article = "E11",
  },
  [CRAMP_W20] = {
    .key = "W20",
    .title = N_ ("Ask before heat, cold or massage"),
    .words = N_ ("During cancer treatment, ask your care team whether heat, cold or massage is right for you, which "
                 "kind and for how long. This diary says the same to those with poor feeling in the leg."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Ask your care team first, and write down what they say."),
    },
    .leaflets = ACS,
    .article = "E4",
  },
  [CRAMP_W21] = {
    .key = "W21",
    .title = N_ ("Cramps during cancer treatment"),
    .words = N_ ("During cancer treatment the care team should know about any leg cramp. They may be able to help with "
                 "it."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Tell your care team about your cramps."),
    },
    .leaflets = ACS,
    .article = "E7",
  },
  [CRAMP_W22] = {
    .key = "W22",
    .title = N_ ("Longer than usually described"),
    .words = N_ ("BMJ describes cramps of a few seconds to 10 minutes, and soreness of up to 24 hours. This was "
                 "longer."),
    .todo = {
      [CRAMP_WARNING_NOTE] = N_ ("Mention it at your next visit."),
    },
    .leaflets = BMJ,
    .article = "E1",
  },
};

static const char *const actions[CRAMP_N_WARNING_LEVELS] = {
  [CRAMP_WARNING_NONE] = "",
  [CRAMP_WARNING_NOTE] = N_ ("Good to know for you and your care team."),
  [CRAMP_WARNING_VISIT] = N_ ("Call your doctor or care team, or book a visit."),
  [CRAMP_WARNING_URGENT] = N_ ("Call your care team or doctor now. Do not wait for an appointment."),
  [CRAMP_WARNING_EMERGENCY] = N_ ("Call your emergency number or care team now."),
};

/* Before what to do, by the set of what nobody answered. */
static const char *const conditions[] = {
  [CRAMP_UNKNOWN_NOTHING] = NULL,
  [CRAMP_UNKNOWN_PAIN] = N_ ("If the pain is or was severe:"),
  [CRAMP_UNKNOWN_DURATION] = N_ ("If it lasts or lasted more than 10 minutes:"),
  [CRAMP_UNKNOWN_PAIN | CRAMP_UNKNOWN_DURATION] =
      N_ ("If the pain is or was severe, and lasts or lasted more than 10 minutes:"),
  [CRAMP_UNKNOWN_STILL] = N_ ("If it is still cramping:"),
  [CRAMP_UNKNOWN_STILL | CRAMP_UNKNOWN_PAIN] = N_ ("If it is still cramping and the pain is severe:"),
  [CRAMP_UNKNOWN_STILL | CRAMP_UNKNOWN_DURATION] = N_ ("If it is still cramping after 10 minutes:"),
  [CRAMP_UNKNOWN_STILL | CRAMP_UNKNOWN_PAIN | CRAMP_UNKNOWN_DURATION] =
      N_ ("If it is still cramping after 10 minutes and the pain is severe:"),
};

/**
 * cramp_warning_level_action:
 *
 * Returns: what the level tells to do
 */
const char *
cramp_warning_level_action (CrampWarningLevel level)
{
  g_return_val_if_fail (level < CRAMP_N_WARNING_LEVELS, "");
  return level == CRAMP_WARNING_NONE ? "" : _ (actions[level]);
}

/**
 * cramp_warning_rule_key:
 *
 * Returns: the rule's name in the sources, as "W1"
 */
const char *
cramp_warning_rule_key (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, "");
  return rules[rule].key;
}

/**
 * cramp_warning_rule_find:
 * @key: (nullable): as "W1"
 *
 * Returns: the #CrampWarningRuleId, or -1 where there is no such rule
 */
int
cramp_warning_rule_find (const char *key)
{
  for (guint i = 0; i < CRAMP_N_WARNING_RULES; i++)
    if (g_strcmp0 (rules[i].key, key) == 0)
      return (int) i;
  return -1;
}

/**
 * cramp_warning_rule_title:
 *
 * Returns: a short title
 */
const char *
cramp_warning_rule_title (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, "");
  return _ (rules[rule].title);
}

/**
 * cramp_warning_rule_words:
 *
 * Returns: the rule in plain words
 */
const char *
cramp_warning_rule_words (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, "");
  return _ (rules[rule].words);
}

/**
 * cramp_warning_rule_leaflets:
 *
 * Returns: bits of #CrampLeafletId: where the rule comes from
 */
guint
cramp_warning_rule_leaflets (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, 0);
  return rules[rule].leaflets;
}

/**
 * cramp_warning_rule_article:
 *
 * Returns: the article that tells more, as "E10"
 */
const char *
cramp_warning_rule_article (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, "");
  return rules[rule].article;
}

/**
 * cramp_warning_rule_worst:
 *
 * Returns: the worst level the rule can have
 */
CrampWarningLevel
cramp_warning_rule_worst (CrampWarningRuleId rule)
{
  CrampWarningLevel level = CRAMP_WARNING_EMERGENCY;

  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, CRAMP_WARNING_NONE);
  while (level > CRAMP_WARNING_NOTE && !rules[rule].todo[level])
    level--;
  return level;
}

/**
 * cramp_warning_rule_is_page_only:
 *
 * Returns: whether it is shown on the page it belongs to only, and in no banner (W16)
 */
gboolean
cramp_warning_rule_is_page_only (CrampWarningRuleId rule)
{
  g_return_val_if_fail (rule < CRAMP_N_WARNING_RULES, FALSE);
  return rules[rule].page_only;
}

/* A thing that is past asks for what is different when it is not. */
static const char *
todo_text (const CrampWarning *self)
{
  const char *text = rules[self->rule].todo[self->level];

  if (self->level == CRAMP_WARNING_VISIT && self->first_level > CRAMP_WARNING_VISIT)
    return _ ("This was some time ago. Tell your doctor or care team about it. If any of it is there now, do not wait: "
              "change the entry to “still there”, or call.");
  return text ? _ (text) : cramp_warning_level_action (self->level);
}

/**
 * cramp_warning_what_to_do:
 *
 * Returns: (transfer full): what to do; begins with "If" where something was not answered
 */
char *
cramp_warning_what_to_do (const CrampWarning *self)
{
  const char *todo = todo_text (self);

  if (self->unknown == CRAMP_UNKNOWN_NOTHING)
    return g_strdup (todo);
  /* Translators: a condition as "If the pain is severe:", then what to do then. */
  return g_strdup_printf (C_ ("condition and advice", "%s\n%s"), _ (conditions[self->unknown]), todo);
}
