/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-advice.h"
#include "cramp-leaflet.h"

#include <string.h>

static const CrampTip *
find (GPtrArray *tips, const char *row)
{
  for (guint i = 0; i < tips->len; i++)
    if (g_str_equal (((const CrampTip *) tips->pdata[i])->row, row))
      return g_ptr_array_index (tips, i);
  return NULL;
}

/* The foot flexed in bed comes first; before standing comes what makes it safe. Each tip says who says so; our own
 * cautions stand under no leaflet's name. */
static void
test_order (void)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (GPtrArray) tips = cramp_advice_tips (person);
  guint safe = G_MAXUINT;

  g_assert_cmpstr (((const CrampTip *) tips->pdata[0])->row, ==, "S7");
  for (guint i = 0; i < tips->len; i++)
    {
      const CrampTip *tip = tips->pdata[i];
      gboolean ours = g_str_equal (tip->row, "C4");

      if (ours)
        safe = i;
      g_assert_false (safe == G_MAXUINT && strstr (cramp_tip_text (tip), "Stand on"));
      g_assert_cmpuint (strlen (cramp_tip_text (tip)), >, 10);
      g_assert_cmpint (tip->leaflets == 0, ==, ours);
    }
  g_assert_cmpuint (safe, <, tips->len);
}

/* W20: in treatment, or with poor feeling, heat, cold and massage are asked for first; of poor feeling no leaflet
 * says so. */
static void
test_asks_first (void)
{
  static const struct
  {
    CrampSituation situation;
    guint leaflets;
  } situations[] = {
    { CRAMP_SITUATION_CANCER_TREATMENT, CRAMP_LEAFLET_BIT (ACS) },
    { CRAMP_SITUATION_POOR_FEELING, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (situations); i++)
    {
      g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
      g_autoptr (GPtrArray) before = cramp_advice_tips (person);
      g_autoptr (GPtrArray) tips = NULL;

      g_assert_nonnull (find (before, "E4"));
      g_assert_null (find (before, "W20"));
      person->situations[situations[i].situation] = 1;
      tips = cramp_advice_tips (person);
      g_assert_null (find (tips, "E4"));
      g_assert_cmpuint (find (tips, "W20")->leaflets, ==, situations[i].leaflets);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/order", test_order);
  g_test_add_func ("/advice/asks-first", test_asks_first);
  return g_test_run ();
}
