/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-warning-rules.h"

G_BEGIN_DECLS

/**
 * CrampWarningPast:
 *
 * What the rules remember of the cramps before some onset, so that those need not all be looked at again.
 */
typedef struct _CrampWarningPast CrampWarningPast;

/**
 * CrampWarningDiary:
 * @clock: tells the time
 * @boundary: minutes after midnight at which a night begins
 * @person: uuid of the person
 * @situations: (nullable): set of #CrampSituation
 * @episodes: (element-type CrampEpisode): all of the person's, by onset
 * @nights: (nullable) (element-type CrampNight): those of the last 56 nights, or more
 * @days: (nullable) (element-type CrampDay): those of the last 28 days, or more
 * @findings: (nullable) (element-type CrampFinding): all of the person's
 * @medicines: (array length=n_medicines) (nullable): what is on the list
 * @past: (nullable): is used and brought up to date by cramp_warnings_for_diary()
 *
 * The saved diary, as the rules want it. All is borrowed.
 */
typedef struct
{
  CrampClock *clock;
  int boundary;
  const char *person;
  const guint8 *situations;
  GPtrArray *episodes;
  GPtrArray *nights;
  GPtrArray *days;
  GPtrArray *findings;
  const CrampWarningMedicine *medicines;
  guint n_medicines;
  CrampWarningPast *past;
} CrampWarningDiary;

CrampWarningPast *cramp_warning_past_new (void);
void cramp_warning_past_free (CrampWarningPast *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWarningPast, cramp_warning_past_free)
void cramp_warning_past_touch (CrampWarningPast *self, gint64 onset);
GPtrArray *cramp_warnings_for_diary (const CrampWarningDiary *diary, gint64 from);
GPtrArray *cramp_warnings_for_episode (const CrampWarningDiary *diary, const CrampEpisode *episode);

G_END_DECLS
