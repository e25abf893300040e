/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-medicine.h"
#include "cramp-person.h"
#include "cramp-report.h"
#include "cramp-session.h"
#include "cramp-team-note.h"
#include "cramp-visit.h"

G_BEGIN_DECLS

/* What a summary can be without. */
typedef enum
{
  CRAMP_PART_QUESTIONS,
  CRAMP_PART_WARNINGS,
  CRAMP_PART_SIGNS,
  CRAMP_PART_FIGURES,
  CRAMP_PART_NIGHTS,
  CRAMP_PART_PLACES,
  CRAMP_PART_HELPED,
  CRAMP_PART_MEDICINES,
  CRAMP_PART_TEAM,
  CRAMP_PART_EPISODES,
  CRAMP_PART_ALL_EPISODES,
  CRAMP_N_PARTS,
} CrampSummaryPart;

#define CRAMP_ALL_PARTS ((1u << CRAMP_N_PARTS) - 1)
/* What it has where nobody chose: of a long time not each cramp. */
#define CRAMP_USUAL_PARTS (CRAMP_ALL_PARTS & ~(1u << CRAMP_PART_ALL_EPISODES))

extern const CrampVocabulary cramp_summary_parts;

/**
 * CrampSummaryInput:
 * @person: (nullable): whose diary it is
 * @groups: (element-type CrampNightGroup): one for each day of the period
 * @before: (element-type CrampNightGroup): as many days right before it
 * @findings: (element-type CrampFinding): answers to the standing questions, whenever given
 * @medicines: (element-type CrampMedicine): all of them
 * @schedules: (element-type CrampSchedule): all of them
 * @doses: (element-type CrampDose): of the days of the period
 * @medicine_notes: (element-type CrampMedicineNote): of the days of the period
 * @warnings: (nullable) (element-type CrampWarning): what was shown in the period, the worst first
 * @questions: (element-type CrampQuestion): in their order, the open ones first
 * @team_notes: (element-type CrampTeamNote): in their order
 * @sessions: (element-type CrampSession): all of them
 * @named: (element-type utf8 utf8): uuid of a medicine -> what a leaflet calls it that names it (W13)
 * @visit: (nullable): the appointment it is made for
 * @parts: bit i stands for #CrampSummaryPart i
 * @today: the day on which the summary is made
 * @clock: tells on which day something was, where the summary is made
 *
 * What a summary is made from.
 */
typedef struct
{
  const CrampPerson *person;
  GPtrArray *groups;
  GPtrArray *before;
  GPtrArray *findings;
  GPtrArray *medicines;
  GPtrArray *schedules;
  GPtrArray *doses;
  GPtrArray *medicine_notes;
  GPtrArray *warnings;
  GPtrArray *questions;
  GPtrArray *team_notes;
  GPtrArray *sessions;
  GHashTable *named;
  const CrampVisit *visit;
  guint parts;
  int today;
  CrampClock *clock;
} CrampSummaryInput;

/* Four weeks, as trials count (T3). */
#define CRAMP_SUMMARY_NIGHTS 28

CrampReport *cramp_summary_new (const CrampSummaryInput *input);
CrampReport *cramp_summary_new_trends (const CrampSummaryInput *input);
CrampReport *cramp_summary_compare (const char *what, GPtrArray *before, GPtrArray *after);

G_END_DECLS
