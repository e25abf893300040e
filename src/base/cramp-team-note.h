/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/* What an instruction of the care team is about (V2). */
typedef enum
{
  CRAMP_TEAM_TOPIC_NONE,
  CRAMP_TEAM_TOPIC_HEAT,
  CRAMP_TEAM_TOPIC_COLD,
  CRAMP_TEAM_TOPIC_MASSAGE,
  CRAMP_TEAM_TOPIC_FLUIDS,
  CRAMP_TEAM_TOPIC_EXERCISES,
  CRAMP_TEAM_TOPIC_MEDICINES,
  CRAMP_TEAM_TOPIC_CALL,
  CRAMP_TEAM_TOPIC_PHONE,
  CRAMP_TEAM_TOPIC_OTHER,
  CRAMP_N_TEAM_TOPICS,
} CrampTeamTopic;

/**
 * CrampTeamNote:
 * @topic: what it is about
 * @text: the instruction in the person's own words
 * @said_by: who gave it, as "Dr. Albers"
 * @day: since when it holds
 * @position: its place among the others; not given stands last
 *
 * An instruction of the person's own care team. It stands above what any leaflet says.
 */
typedef struct
{
  CrampRecord record;
  CrampTeamTopic topic;
  char *text;
  char *said_by;
  int day;
  int position;
} CrampTeamNote;

CRAMP_DECLARE_RECORD (CrampTeamNote, cramp_team_note)

int cramp_team_note_compare (gconstpointer a, gconstpointer b);

extern const CrampVocabulary cramp_team_topics;

G_END_DECLS
