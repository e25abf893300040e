/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-advice.h"

#include <string.h>

static gboolean
has_row (const CrampEpisode *episode, const CrampPerson *person, gboolean over_ten_minutes, const char *row)
{
  g_autoptr (GPtrArray) tips = cramp_advice_tips (episode, person, over_ten_minutes);

  for (guint i = 0; i < tips->len; i++)
    if (g_str_equal (((const CrampTip *) tips->pdata[i])->row, row))
      return TRUE;
  return FALSE;
}

/* The foot flexed in bed comes first; before standing comes what makes it safe. */
static void
test_order (void)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (person->record.uuid);
  g_autoptr (GPtrArray) tips = cramp_advice_tips (episode, person, FALSE);
  guint safe = G_MAXUINT;

  g_assert_cmpstr (((const CrampTip *) tips->pdata[0])->row, ==, "S7");
  for (guint i = 0; i < tips->len; i++)
    {
      const CrampTip *tip = tips->pdata[i];

      if (g_str_equal (tip->row, "C4"))
        safe = i;
      g_assert_false (safe == G_MAXUINT && strstr (tip->text, "Stand on"));
    }
  g_assert_cmpuint (safe, <, tips->len);
}

/* C2: with any of these signs nothing is to be tried on the leg; a cramp that is hard is one until it is old. */
static void
test_gives_way (void)
{
  static const CrampSign signs[] = {
    CRAMP_SIGN_CHEST_PAIN, CRAMP_SIGN_JAW_PAIN, CRAMP_SIGN_ARM_PAIN,   CRAMP_SIGN_SHOULDER_PAIN,
    CRAMP_SIGN_BACK_PAIN,  CRAMP_SIGN_COUGH,    CRAMP_SIGN_FAST_HEART, CRAMP_SIGN_LIGHT_HEADED,
    CRAMP_SIGN_REDNESS,    CRAMP_SIGN_SWELLING, CRAMP_SIGN_WARM,       CRAMP_SIGN_INJURY,
    CRAMP_SIGN_KNEE_LUMP,
  };
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (CrampEpisode) episode = cramp_episode_new (person->record.uuid);

      episode->signs[signs[i]] = CRAMP_SIGN_VALUE_NO;
      g_assert_true (has_row (episode, person, FALSE, "S7"));
      episode->signs[signs[i]] = CRAMP_SIGN_VALUE_YES;
      g_assert_false (has_row (episode, person, FALSE, "S7"));
      g_assert_false (has_row (episode, person, FALSE, "E4"));
      g_assert_true (has_row (episode, person, FALSE, "C2"));
    }
}

static void
test_hard (void)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (person->record.uuid);

  episode->signs[CRAMP_SIGN_HARD] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (has_row (episode, person, FALSE, "S7"));
  g_assert_false (has_row (episode, person, TRUE, "S7"));
}

/* W20: in treatment, or with poor feeling, heat, cold and massage are asked for first. */
static void
test_asks_first (void)
{
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (person->record.uuid);

  g_assert_true (has_row (episode, person, FALSE, "E4"));
  g_assert_false (has_row (episode, person, FALSE, "W20"));
  person->situations[CRAMP_SITUATION_POOR_FEELING] = 1;
  g_assert_false (has_row (episode, person, FALSE, "E4"));
  g_assert_true (has_row (episode, person, FALSE, "W20"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/order", test_order);
  g_test_add_func ("/advice/gives-way", test_gives_way);
  g_test_add_func ("/advice/hard", test_hard);
  g_test_add_func ("/advice/asks-first", test_asks_first);
  return g_test_run ();
}
