/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-advice.h"

#include <glib/gi18n-lib.h>

/* What eases a cramp, in the order in which it is safe to try it: in bed first, standing last (S7, E4, C4). */

static const struct
{
  CrampTip tip;
  gboolean touches; /* heat, cold or massage, for which some ask their care team first (W20) */
} tips[] = {
  { { "S7", N_ ("Stay in bed for now. Bend the foot up slowly, toes towards your knee. Stop before it hurts."),
      N_ ("American Cancer Society, Mayo Clinic") } },
  { { "S7", N_ ("Tense the muscles of that leg against the cramp."),
      N_ ("Patient factsheet “Nocturnal leg cramps”") } },
  { { "S7", N_ ("Sit up. Take hold of the foot and pull it up gently, as far as it does not hurt."),
      N_ ("American Cancer Society, patient factsheet “Nocturnal leg cramps”") } },
  { { "E4", N_ ("Rub the tight muscle with your hands."), N_ ("American Cancer Society, CareNotes") }, TRUE },
  { { "C4", N_ ("Before you stand up: light on, sit on the edge of the bed first, hold on to something steady."),
      NULL } },
  { { "S7", N_ ("Stand on that leg, walk a few steps, or shake the leg."),
      N_ ("Patient factsheet “Nocturnal leg cramps”, Mayo Clinic") } },
  { { "E4", N_ ("Warmth may loosen the tight muscle: a heating pad or a hot pack."), N_ ("CareNotes") }, TRUE },
  { { "E4", N_ ("Cold may soothe a sore muscle: ice, wrapped in a towel."), N_ ("CareNotes") }, TRUE },
};

static const CrampTip do_not_touch = { "C2", N_ ("Do not rub, heat or stretch this leg until you have asked."), NULL };
static const CrampTip do_not_get_up = { "C2", N_ ("Sit or lie down. Do not get up alone."), NULL };
static const CrampTip ask_first = {
  "W20",
  N_ ("Heat, cold and massage: ask your care team first which of them is right for you, and for how long."),
  N_ ("American Cancer Society"),
};

static const CrampSign emergency_signs[] = {
  CRAMP_SIGN_CHEST_PAIN, CRAMP_SIGN_JAW_PAIN, CRAMP_SIGN_ARM_PAIN,   CRAMP_SIGN_SHOULDER_PAIN,
  CRAMP_SIGN_BACK_PAIN,  CRAMP_SIGN_COUGH,    CRAMP_SIGN_FAST_HEART, CRAMP_SIGN_LIGHT_HEADED,
};
static const CrampSign leg_signs[] = {
  CRAMP_SIGN_REDNESS, CRAMP_SIGN_SWELLING, CRAMP_SIGN_WARM, CRAMP_SIGN_INJURY, CRAMP_SIGN_KNEE_LUMP,
};

static gboolean
any_sign (const CrampEpisode *episode, const CrampSign *signs, guint n)
{
  for (guint i = 0; i < n; i++)
    if (episode->signs[signs[i]] == CRAMP_SIGN_VALUE_YES)
      return TRUE;
  return FALSE;
}

/**
 * cramp_advice_gives_way:
 * @over_ten_minutes: whether the cramp is 10 minutes old or has ended, so that a muscle that is still hard counts
 *
 * Returns: whether a sign of W1, W2, W3 or W19 holds, so that nothing more is to be tried on the leg (C2)
 */
gboolean
cramp_advice_gives_way (const CrampEpisode *episode, gboolean over_ten_minutes)
{
  return any_sign (episode, emergency_signs, G_N_ELEMENTS (emergency_signs)) ||
         any_sign (episode, leg_signs, G_N_ELEMENTS (leg_signs)) ||
         (over_ten_minutes && episode->signs[CRAMP_SIGN_HARD] == CRAMP_SIGN_VALUE_YES);
}

static void
add (GPtrArray *list, const CrampTip *tip)
{
  g_ptr_array_add (list, (gpointer) tip);
}

/**
 * cramp_advice_tips:
 * @episode: the cramp that is there
 * @person: who has it
 *
 * Returns: (transfer container) (element-type CrampTip): what to do, the first thing first
 */
GPtrArray *
cramp_advice_tips (const CrampEpisode *episode, const CrampPerson *person, gboolean over_ten_minutes)
{
  GPtrArray *list = g_ptr_array_new ();
  gboolean light_headed = episode->signs[CRAMP_SIGN_LIGHT_HEADED] == CRAMP_SIGN_VALUE_YES;
  gboolean asks_first =
      person->situations[CRAMP_SITUATION_CANCER_TREATMENT] || person->situations[CRAMP_SITUATION_POOR_FEELING];

  if (light_headed)
    add (list, &do_not_get_up);
  if (cramp_advice_gives_way (episode, over_ten_minutes))
    {
      add (list, &do_not_touch);
      return list;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tips); i++)
    if (!(asks_first && tips[i].touches))
      add (list, &tips[i].tip);
  if (asks_first)
    add (list, &ask_first);
  return list;
}
