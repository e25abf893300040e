/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-advice.h"

#include <glib/gi18n-lib.h>

#include "cramp-leaflet.h"

/* What eases a cramp, in the order in which it is safe to try it: in bed first, standing last (S7, E4, C4). While a
 * warning forbids it, cramp_advice_instead() says what stands in its place. */

#define ACS CRAMP_LEAFLET_BIT (ACS)
#define CN CRAMP_LEAFLET_BIT (CN)
#define MC CRAMP_LEAFLET_BIT (MC)
#define NF CRAMP_LEAFLET_BIT (NF)

static const struct
{
  CrampTip tip;
  gboolean touches; /* heat, cold or massage, for which some ask their care team first (W20) */
} tips[] = {
  { { .row = "S7",
      .text = N_ ("Stay in bed for now. Bend the foot up slowly, toes towards your knee. Stop before it hurts."),
      .leaflets = ACS | MC } },
  { { .row = "S7", .text = N_ ("Tense the muscles of that leg against the cramp."), .leaflets = NF } },
  { { .row = "S7",
      .text = N_ ("Sit up. Take hold of the foot and pull it up gently, as far as it does not hurt."),
      .leaflets = ACS | NF } },
  { { .row = "E4", .text = N_ ("Rub the tight muscle with your hands."), .leaflets = ACS | CN }, TRUE },
  { { .row = "C4", .caution = CRAMP_CAUTION_STANDING } },
  { { .row = "S7", .text = N_ ("Stand on that leg, walk a few steps, or shake the leg."), .leaflets = MC | NF } },
  { { .row = "E4", .text = N_ ("Warmth may loosen the tight muscle: a heating pad or a hot pack."), .leaflets = CN },
    TRUE },
  { { .row = "E4", .text = N_ ("Cold may soothe a sore muscle: ice, wrapped in a towel."), .leaflets = CN }, TRUE },
};

/* With poor feeling it is our own caution, which no leaflet says. */
#define ASK_FIRST \
  N_ ("Heat, cold and massage: ask your care team first which of them is right for you, and for how long.")
static const CrampTip ask_in_treatment = { .row = "W20", .text = ASK_FIRST, .leaflets = ACS };
static const CrampTip ask_with_poor_feeling = { .row = "W20", .text = ASK_FIRST };

/**
 * cramp_advice_tips:
 * @person: who has the cramp
 *
 * Returns: (transfer container) (element-type CrampTip): what to do, the first thing first
 */
GPtrArray *
cramp_advice_tips (const CrampPerson *person)
{
  GPtrArray *list = g_ptr_array_new ();
  const CrampTip *ask = person->situations[CRAMP_SITUATION_CANCER_TREATMENT] ? &ask_in_treatment
                        : person->situations[CRAMP_SITUATION_POOR_FEELING]   ? &ask_with_poor_feeling
                                                                             : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tips); i++)
    if (!(ask && tips[i].touches))
      g_ptr_array_add (list, (gpointer) &tips[i].tip);
  if (ask)
    g_ptr_array_add (list, (gpointer) ask);
  return list;
}

/**
 * cramp_tip_text:
 *
 * Returns: what to do, translated
 */
const char *
cramp_tip_text (const CrampTip *self)
{
  return self->text ? _ (self->text) : cramp_caution_text (self->caution);
}
