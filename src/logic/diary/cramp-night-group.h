/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-warning-life.h"

G_BEGIN_DECLS

/**
 * CrampNightGroup:
 * @day: the day D
 * @night_cramps: (element-type CrampEpisode): night cramps in the night of D, by onset
 * @daytime_cramps: (element-type CrampEpisode): daytime cramps of the civil day D, by onset
 * @night: (nullable): what is said of the night
 * @log: (nullable): what is said of the day
 * @n_hidden: how many night cramps a filter left out
 * @warning: the worst level that its cramps show, as far as somebody told it
 *
 * Everything the diary knows of one day and the night that follows it.
 */
typedef struct
{
  gatomicrefcount ref_count;
  int day;
  GPtrArray *night_cramps;
  GPtrArray *daytime_cramps;
  CrampNight *night;
  CrampDay *log;
  guint n_hidden;
  CrampWarningLevel warning;
} CrampNightGroup;

GPtrArray *
cramp_night_groups_new (int from, int to, int boundary, GPtrArray *episodes, GPtrArray *nights, GPtrArray *days);
void cramp_night_groups_time_span (int from, int to, gint64 *first, gint64 *last);

CrampNightGroup *
cramp_night_group_with_cramps (const CrampNightGroup *self, GPtrArray *night_cramps, GPtrArray *daytime_cramps);
CrampNightGroup *cramp_night_group_ref (CrampNightGroup *self);
void cramp_night_group_unref (CrampNightGroup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampNightGroup, cramp_night_group_unref)

gboolean cramp_night_group_is_recorded (const CrampNightGroup *self);
int cramp_night_group_worst_pain (const CrampNightGroup *self);

G_END_DECLS
