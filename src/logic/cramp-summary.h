/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine.h"
#include "cramp-person.h"
#include "cramp-report.h"

G_BEGIN_DECLS

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
 * @warnings: (nullable) (element-type CrampWarning): all there are and were, the worst first
 * @today: the day on which the summary is made
 * @utc_offset: seconds east of Greenwich where the summary is made
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
  int today;
  int utc_offset;
} CrampSummaryInput;

/* Four weeks, as trials count (T3). */
#define CRAMP_SUMMARY_NIGHTS 28

CrampReport *cramp_summary_new (const CrampSummaryInput *input);
CrampReport *cramp_summary_new_trends (const CrampSummaryInput *input);
char *cramp_summary_format_nights (int from, int to);

G_END_DECLS
