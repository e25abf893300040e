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
 * @before: (nullable): what the cramps before @episodes leave behind
 * @found: (nullable) (element-type CrampWarning): what those cramps set off
 * @episodes: (element-type CrampEpisode): all of the person's, or all since some onset, by onset; at least those of the
 *   last 57 nights, and those whose stopwatch is running
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
  const CrampWarningPast *before;
  GPtrArray *found;
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

typedef struct _CrampWarningLook CrampWarningLook;

CrampWarningLook *cramp_warning_look_new (const CrampWarningDiary *diary);
void cramp_warning_look_free (CrampWarningLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWarningLook, cramp_warning_look_free)
void cramp_warning_look_take (CrampWarningLook *self,
                              const CrampEpisode *episode,
                              gboolean (*wanted) (const CrampWarning *warning, gpointer data),
                              gpointer data);
GPtrArray *cramp_warning_look_get_found (CrampWarningLook *self);
CrampWarningPast *cramp_warning_look_leave (CrampWarningLook *self);

GPtrArray *cramp_warnings_for_diary (const CrampWarningDiary *diary, gint64 from);
GPtrArray *cramp_warnings_for_episode (const CrampWarningDiary *diary, const CrampEpisode *episode);

G_END_DECLS
