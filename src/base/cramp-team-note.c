/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-team-note.h"

#include <glib/gi18n-lib.h>

static const CrampTerm topic_terms[CRAMP_N_TEAM_TOPICS] = {
  [CRAMP_TEAM_TOPIC_NONE] = { NULL, N_ ("Not given"), "V2" },
  [CRAMP_TEAM_TOPIC_HEAT] = { "heat", N_ ("Warmth"), "V2" },
  [CRAMP_TEAM_TOPIC_COLD] = { "cold", N_ ("Cold"), "V2" },
  [CRAMP_TEAM_TOPIC_MASSAGE] = { "massage", N_ ("Massage"), "V2" },
  [CRAMP_TEAM_TOPIC_FLUIDS] = { "fluids", N_ ("Drinks and salts"), "V2" },
  [CRAMP_TEAM_TOPIC_EXERCISES] = { "exercises", N_ ("Exercises"), "V2" },
  [CRAMP_TEAM_TOPIC_MEDICINES] = { "medicines", N_ ("Medicines"), "V2" },
  [CRAMP_TEAM_TOPIC_CALL] = { "call", N_ ("When to call"), "V2" },
  [CRAMP_TEAM_TOPIC_PHONE] = { "phone", N_ ("Phone numbers"), "V2" },
  [CRAMP_TEAM_TOPIC_OTHER] = { "other", N_ ("Something else"), "V2" },
};
const CrampVocabulary cramp_team_topics = { "team_topic", topic_terms, G_N_ELEMENTS (topic_terms) };

static const CrampField fields[] = {
  CRAMP_TERM (CrampTeamNote, topic, cramp_team_topics, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("About")),
  CRAMP_TEXT (CrampTeamNote, text, .flags = CRAMP_FIELD_REQUIRED, .label = N_ ("What they said")),
  CRAMP_TEXT (CrampTeamNote, said_by, .label = N_ ("Who said it")),
  CRAMP_DAY (CrampTeamNote, day, .label = N_ ("Since")),
  CRAMP_INT (CrampTeamNote, position, 0, 1000000, .flags = CRAMP_FIELD_PLAIN),
};

const CrampRecordType cramp_team_note_type = {
  .name = "team_note",
  .label = N_ ("My care team says"),
  .size = sizeof (CrampTeamNote),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * cramp_team_note_compare:
 * @a: (type CrampTeamNote): place in a list
 * @b: (type CrampTeamNote): another
 *
 * For g_ptr_array_sort_values().
 *
 * Returns: whether @a stands before @b, the same in every copy of the diary
 */
int
cramp_team_note_compare (gconstpointer a, gconstpointer b)
{
  const CrampTeamNote *one = a, *other = b;

  if (one->position != other->position)
    return (guint) one->position < (guint) other->position ? -1 : 1;
  return g_strcmp0 (one->record.uuid, other->record.uuid);
}
