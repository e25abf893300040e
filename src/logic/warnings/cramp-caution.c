/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-caution.h"

#include <glib/gi18n-lib.h>

static const char *const cautions[CRAMP_N_CAUTIONS] = {
  [CRAMP_CAUTION_LEG] = N_ ("Do not rub, heat or stretch this leg until you have asked."),
  [CRAMP_CAUTION_LIGHT_HEADED] = N_ ("Sit or lie down. Do not get up alone."),
  [CRAMP_CAUTION_DRINKS] = N_ ("Ask first if you have kidney disease or dialysis, heart or liver disease, "
                               "diabetes, take regular medicines, or have a fluid or diet plan: then follow "
                               "that."),
  [CRAMP_CAUTION_GRAPEFRUIT] = N_ ("Grapefruit does not go with some medicines: ask."),
  [CRAMP_CAUTION_STANDING] = N_ ("Try what helps in bed first. To stand: light on, sit first, hold on to "
                                 "something steady."),
  [CRAMP_CAUTION_SHOWER] = N_ ("No hot shower when you feel dizzy."),
  [CRAMP_CAUTION_STRETCH] = N_ ("Stretch until you feel a pull, never until it hurts. Have something steady "
                                "beside you."),
  [CRAMP_CAUTION_FLOOR] = N_ ("No socks on a smooth floor."),
  [CRAMP_CAUTION_CARER] = N_ ("If you help someone stretch: move slowly, and stop when told."),
  [CRAMP_CAUTION_INFORMATION] = N_ ("For information. It does not replace a doctor: talk to your care team "
                                    "before you start or change anything."),
};

/**
 * cramp_caution_text:
 *
 * Returns: the caution in words, translated
 */
const char *
cramp_caution_text (CrampCaution caution)
{
  g_return_val_if_fail (caution < CRAMP_N_CAUTIONS, "");
  return _ (cautions[caution]);
}

/**
 * cramp_caution_folds_food:
 * @situations: (nullable): set of #CrampSituation
 *
 * Returns: whether the list of foods is to be folded (C3)
 */
gboolean
cramp_caution_folds_food (const guint8 *situations)
{
  return situations && (situations[CRAMP_SITUATION_KIDNEY] || situations[CRAMP_SITUATION_HEART_LIVER] ||
                        situations[CRAMP_SITUATION_DIABETES]);
}

/* What cautions say in an article, where no warning of the diary is meant. */
static const struct
{
  const char *name;
  const char *text; /* (nullable): where it differs from the caution's own */
  CrampCaution caution;
} in_articles[] = {
  { "C2",
    N_ ("If the leg is swollen, red, warm, hard or tender, or another sign in “When to get help” is there: do not rub, "
        "heat or stretch it until you have asked. If you feel light-headed, sit or lie down. Do not get up alone."),
    CRAMP_CAUTION_LEG },
  { "C3", NULL, CRAMP_CAUTION_DRINKS },
  { "C3-grapefruit", NULL, CRAMP_CAUTION_GRAPEFRUIT },
  { "C4", NULL, CRAMP_CAUTION_STANDING },
  { "C4-shower", NULL, CRAMP_CAUTION_SHOWER },
  { "C5", NULL, CRAMP_CAUTION_STRETCH },
  { "C5-carer", NULL, CRAMP_CAUTION_CARER },
  { "C5-floor", NULL, CRAMP_CAUTION_FLOOR },
  { "W20",
    N_ ("Ask first, if you are in cancer treatment or can’t feel your legs well: which of warmth, cold and massage, "
        "and for how long?"),
    CRAMP_CAUTION_LEG },
};

/**
 * cramp_caution_text_in_article:
 * @name: as an article calls it, "C3" or "C3-grapefruit"
 *
 * Returns: (nullable): the caution in words, translated
 */
const char *
cramp_caution_text_in_article (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_articles); i++)
    if (g_strcmp0 (in_articles[i].name, name) == 0)
      return in_articles[i].text ? _ (in_articles[i].text) : cramp_caution_text (in_articles[i].caution);
  return NULL;
}
