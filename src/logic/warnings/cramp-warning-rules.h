/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-warning.h"

G_BEGIN_DECLS

/* How long the answer "is it still there?" may be owed before the sign counts as past (C), seconds. */
#define CRAMP_WARNING_OWED (72 * 60 * 60)

/* What began less than this ago is now, seconds. */
#define CRAMP_WARNING_RECENT (24 * 60 * 60)

/* Cramping this long is W5, seconds; cramps in one leg with gaps of at most an hour count as one (C). */
#define CRAMP_WARNING_LONG (6 * 60 * 60)
#define CRAMP_WARNING_GAP (60 * 60)

/* Days in which W8 counts, and nights in which W4 and W10 do. */
#define CRAMP_WARNING_TIRED_DAYS 14
#define CRAMP_WARNING_NIGHTS 28

/**
 * CrampWarningMedicine:
 * @uuid: of the medicine
 * @name: as the person calls it
 * @note: (nullable): uuid of the latest note on it
 * @since: when the fact was noted, seconds since 1970 UTC, or %CRAMP_TIME_UNSET
 * @quinine: it is quinine, or has quinine in it (W13)
 * @named: the leaflets name it or its kind (W16)
 * @side_effect: a side effect was noted (W13, W14)
 * @not_helping: "it does not help" was noted (W14)
 * @against_cramps: it was prescribed against cramps (W15)
 * @started: the day it was started
 * @night_dose: a dose was taken last night (W15)
 * @check: (nullable): uuid of the latest answer with a yes
 * @dizzy: dizzy or light-headed in that answer, since it was started or after a night dose (W15)
 * @stumbling: the same, stumbling
 * @there_now: that is there now
 *
 * What the rules ask of a medicine on the list.
 */
typedef struct
{
  const char *uuid;
  const char *name;
  const char *note;
  gint64 since;
  gboolean quinine;
  gboolean named;
  CrampAnswer side_effect;
  CrampAnswer not_helping;
  gboolean against_cramps;
  int started;
  gboolean night_dose;
  const char *check;
  CrampAnswer dizzy;
  CrampAnswer stumbling;
  CrampAnswer there_now;
} CrampWarningMedicine;

/**
 * CrampWarningPeriod:
 * @recorded: recorded nights
 * @cramps: night cramps in them
 * @pains: night cramps whose pain is given
 * @median: twice their median pain
 * @over_ten: night cramps of more than 10 minutes
 *
 * 28 nights, for W10.
 */
typedef struct
{
  guint recorded;
  guint cramps;
  guint pains;
  guint median;
  guint over_ten;
} CrampWarningPeriod;

/**
 * CrampWarningChain:
 * @uuid: (nullable): the first of the cramps; %NULL where the present one begins a chain
 * @start: its onset
 *
 * Cramps in one leg with gaps of at most an hour, which the present cramp goes on with (W5).
 */
typedef struct
{
  const char *uuid;
  gint64 start;
} CrampWarningChain;

/**
 * CrampWarningFacts:
 * @weak: (nullable) (element-type CrampEpisode): earlier cramps with weakness (W9)
 * @unhelped: (nullable) (element-type CrampEpisode): earlier cramps within 28 nights that ended within 10 minutes
 *   although nothing helped (W4)
 * @numb_before: an earlier cramp with numbness (W11)
 * @chains: what the present cramp goes on with, left and right leg (W5)
 * @sugar_note: when W18 last held, or %CRAMP_TIME_UNSET
 * @tired: (nullable) (element-type CrampDay): days of the last 14 with "tired by day because of cramps" (W8)
 * @said: (nullable) (element-type CrampDay): days of the last 28 with "more often" or "worse" (W10)
 * @periods: the last 28 nights and the 28 before (W10)
 * @findings: (nullable) (element-type CrampFinding): answers to the standing questions (W7, W9)
 * @medicines: (array length=n_medicines) (nullable): what is on the list (W13-W16)
 *
 * What the diary knows beside the present cramp. All is borrowed.
 */
typedef struct
{
  GPtrArray *weak;
  GPtrArray *unhelped;
  gboolean numb_before;
  CrampWarningChain chains[2];
  gint64 sugar_note;
  GPtrArray *tired;
  GPtrArray *said;
  CrampWarningPeriod periods[2];
  GPtrArray *findings;
  const CrampWarningMedicine *medicines;
  guint n_medicines;
} CrampWarningFacts;

/**
 * CrampWarningInput:
 * @now: seconds since 1970 UTC
 * @today: the civil day
 * @person: uuid of the person
 * @situations: set of #CrampSituation
 * @episode: (nullable): the present cramp; %NULL asks for the rules that are about the diary as a whole
 * @elapsed: seconds that it has been running, %CRAMP_UNSET where it is not running; when somebody last said that it is
 *   still cramping stands in the episode
 * @briefly: leave out of the causes how bad and how long a cramp was and what was tried: putting that into words is
 * most of the work
 * @facts: the rest
 *
 * All that the rules look at.
 */
typedef struct
{
  gint64 now;
  int today;
  const char *person;
  const guint8 *situations;
  const CrampEpisode *episode;
  int elapsed;
  gboolean briefly;
  CrampWarningFacts facts;
} CrampWarningInput;

GPtrArray *cramp_warning_evaluate (const CrampWarningInput *input);

gboolean cramp_warning_is_watched (const CrampWarningMedicine *medicine, int today);
gboolean cramp_warning_tried_in_vain (const CrampEpisode *episode);
gboolean cramp_warning_sugar_is_due (const CrampWarningInput *input);

G_END_DECLS
