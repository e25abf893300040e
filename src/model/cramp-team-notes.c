/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-team-notes.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"

/* The articles above which an instruction stands: those that tell about the same. */
static const char *const articles[CRAMP_N_TEAM_TOPICS][6] = {
  [CRAMP_TEAM_TOPIC_HEAT] = { "E4", "E7", "E8" },
  [CRAMP_TEAM_TOPIC_COLD] = { "E4", "E7", "E8" },
  [CRAMP_TEAM_TOPIC_MASSAGE] = { "E4", "E7", "E8" },
  [CRAMP_TEAM_TOPIC_FLUIDS] = { "E5", "E7", "E13" },
  [CRAMP_TEAM_TOPIC_EXERCISES] = { "E5", "E6", "E7", "E9", "E13" },
  [CRAMP_TEAM_TOPIC_MEDICINES] = { "E3" },
  [CRAMP_TEAM_TOPIC_CALL] = { "E4", "E7", "E8", "E10" },
  [CRAMP_TEAM_TOPIC_PHONE] = { "E8", "E10" },
};

/**
 * cramp_team_notes_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampTeamNote): what the care team of the diary's person said (V2),
 *   in the person's order
 */
GPtrArray *
cramp_team_notes_list (CrampDiary *diary, GError **error)
{
  GPtrArray *notes = cramp_diary_list (diary, &cramp_team_note_type, G_MININT64, G_MAXINT64, error);

  if (notes)
    g_ptr_array_sort_values (notes, cramp_team_note_compare);
  return notes;
}

/* Keeps those whose topics are marked. */
static void
keep_topics (GPtrArray *notes, const gboolean *topics)
{
  for (guint i = notes->len; i > 0; i--)
    if (!topics[((CrampTeamNote *) notes->pdata[i - 1])->topic])
      g_ptr_array_remove_index (notes, i - 1);
}

/**
 * cramp_team_notes_list_for_article:
 * @article: id
 *
 * Returns: (transfer full) (nullable) (element-type CrampTeamNote): those that are about what the article tells
 */
GPtrArray *
cramp_team_notes_list_for_article (CrampDiary *diary, const char *article, GError **error)
{
  GPtrArray *notes = cramp_team_notes_list (diary, error);

  gboolean topics[CRAMP_N_TEAM_TOPICS];

  for (guint i = 0; i < CRAMP_N_TEAM_TOPICS; i++)
    topics[i] = g_strv_contains (articles[i], article);
  if (notes)
    keep_topics (notes, topics);
  return notes;
}

/**
 * cramp_team_notes_list_for_cramp:
 * @leave_leg_alone: whether a sign holds for which nothing is to be tried on the leg (C2)
 *
 * Returns: (transfer full) (element-type CrampTeamNote): what the care team said about a cramp that is there; about
 *   calling only, where the leg is to be left alone
 */
GPtrArray *
cramp_team_notes_list_for_cramp (CrampDiary *diary, gboolean leave_leg_alone)
{
  static const gboolean always[CRAMP_N_TEAM_TOPICS] = {
    [CRAMP_TEAM_TOPIC_CALL] = TRUE,
    [CRAMP_TEAM_TOPIC_PHONE] = TRUE,
  };
  static const gboolean with_relief[CRAMP_N_TEAM_TOPICS] = {
    [CRAMP_TEAM_TOPIC_HEAT] = TRUE,      [CRAMP_TEAM_TOPIC_COLD] = TRUE, [CRAMP_TEAM_TOPIC_MASSAGE] = TRUE,
    [CRAMP_TEAM_TOPIC_EXERCISES] = TRUE, [CRAMP_TEAM_TOPIC_CALL] = TRUE, [CRAMP_TEAM_TOPIC_PHONE] = TRUE,
    [CRAMP_TEAM_TOPIC_OTHER] = TRUE,
  };
  GPtrArray *notes = cramp_team_notes_list (diary, NULL);

  if (!notes)
    return cramp_record_list_new ();
  keep_topics (notes, leave_leg_alone ? always : with_relief);
  return notes;
}

/* The topics of what a rule warns about. */
static const CrampTeamTopic warning_topics[CRAMP_N_WARNING_RULES][3] = {
  [CRAMP_W1] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W2] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W3] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W4] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W5] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W6] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W7] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE },
  [CRAMP_W12] = { CRAMP_TEAM_TOPIC_CALL, CRAMP_TEAM_TOPIC_PHONE, CRAMP_TEAM_TOPIC_EXERCISES },
  [CRAMP_W13] = { CRAMP_TEAM_TOPIC_MEDICINES },
  [CRAMP_W14] = { CRAMP_TEAM_TOPIC_MEDICINES },
  [CRAMP_W15] = { CRAMP_TEAM_TOPIC_MEDICINES },
  [CRAMP_W16] = { CRAMP_TEAM_TOPIC_MEDICINES },
  [CRAMP_W20] = { CRAMP_TEAM_TOPIC_HEAT, CRAMP_TEAM_TOPIC_COLD, CRAMP_TEAM_TOPIC_MASSAGE },
};

/**
 * cramp_team_notes_list_for_warning:
 *
 * Returns: (transfer full) (element-type CrampTeamNote): what the care team said about what the rule warns about
 */
GPtrArray *
cramp_team_notes_list_for_warning (CrampDiary *diary, CrampWarningRuleId rule)
{
  GPtrArray *notes = cramp_team_notes_list (diary, NULL);
  gboolean topics[CRAMP_N_TEAM_TOPICS] = { FALSE };

  if (!notes)
    return cramp_record_list_new ();
  for (guint i = 0; i < G_N_ELEMENTS (warning_topics[rule]); i++)
    topics[warning_topics[rule][i]] = TRUE;
  topics[CRAMP_TEAM_TOPIC_NONE] = FALSE;
  keep_topics (notes, topics);
  return notes;
}

/**
 * cramp_team_note_heading:
 *
 * Returns: (transfer full): what it is about, by whom and since when, in the user's language
 */
char *
cramp_team_note_heading (const CrampTeamNote *note)
{
  const char *topic = cramp_vocabulary_label (&cramp_team_topics, note->topic);
  g_autofree char *day = note->day ? cramp_day_format (note->day) : NULL;

  if (note->said_by && day)
    /* Translators: what an instruction is about, who gave it, and since when it holds. */
    return g_strdup_printf (_ ("%1$s (%2$s, since %3$s)"), topic, note->said_by, day);
  if (note->said_by)
    return g_strdup_printf ("%s (%s)", topic, note->said_by);
  /* Translators: what an instruction is about, and since when it holds. */
  return day ? g_strdup_printf (_ ("%1$s (since %2$s)"), topic, day) : g_strdup (topic);
}

/**
 * cramp_team_notes_move:
 * @note: one of the diary's
 * @by: how many places further down; negative is up
 *
 * Moves @note among the others, which are numbered anew.
 */
gboolean
cramp_team_notes_move (CrampDiary *diary, const CrampTeamNote *note, int by, GError **error)
{
  g_autoptr (GPtrArray) notes = cramp_team_notes_list (diary, error);
  g_autoptr (GPtrArray) changed = cramp_record_list_new ();
  CrampTeamNote *moved;
  int at = -1;

  for (guint i = 0; notes && i < notes->len; i++)
    if (g_str_equal (((CrampTeamNote *) notes->pdata[i])->record.uuid, note->record.uuid))
      at = (int) i;
  if (at < 0)
    return notes != NULL;
  moved = g_ptr_array_steal_index (notes, (guint) at);
  g_ptr_array_insert (notes, CLAMP (at + by, 0, (int) notes->len), moved);
  for (guint i = 0; i < notes->len; i++)
    if (((CrampTeamNote *) notes->pdata[i])->position != (int) i)
      {
        CrampTeamNote *copy = cramp_record_copy (notes->pdata[i]);

        copy->position = (int) i;
        g_ptr_array_add (changed, copy);
      }
  return changed->len == 0 || cramp_diary_save_all (diary, changed, _ ("Move"), error);
}
