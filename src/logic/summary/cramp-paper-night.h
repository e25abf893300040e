/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

/* So many cramps has a night on the paper diary. */
#define CRAMP_PAPER_CRAMPS 2

/**
 * CrampPaperKeys:
 *
 * What of a cramp has been typed so far.
 */
typedef struct
{
  guint place;            /* as on the paper, 0 where it is not known */
  int pain;               /* CRAMP_UNSET where it is not known */
  CrampDurationBand band; /* how long */
  CrampAnswer woke;
  guint hour;   /* of the wall clock; 24 or more where it is not known */
  char *notes;  /* (owned) (nullable) */
  guint n_keys; /* typed: place, pain, how long, woke, two for the hour */
} CrampPaperKeys;

/**
 * CrampPaperNight:
 * @day: of the night
 * @none: no cramps
 * @cramps: what was typed of each
 * @n_cramps: how many of them were begun
 *
 * A row of the paper diary while it is typed in. A digit says where, a second one how bad (0 for 10), a third one how
 * long, a fourth one whether it woke, two more at which hour; + begins a second cramp; 0 at the beginning says that
 * there were none. "-" stands for what is not known, and what comes after what matters need not be typed.
 */
typedef struct
{
  int day;
  gboolean none;
  CrampPaperKeys cramps[CRAMP_PAPER_CRAMPS];
  guint n_cramps;
} CrampPaperNight;

typedef enum
{
  CRAMP_PAPER_REFUSED,
  CRAMP_PAPER_TAKEN,
  CRAMP_PAPER_FINISHED,
} CrampPaperResult;

CrampPaperResult cramp_paper_night_type (CrampPaperNight *self, gunichar key);
void cramp_paper_night_clear (CrampPaperNight *self);
gboolean cramp_paper_night_is_empty (const CrampPaperNight *self);
gboolean cramp_paper_night_set_notes (CrampPaperNight *self, const char *notes);
const char *cramp_paper_night_get_notes (const CrampPaperNight *self);
char *cramp_paper_night_describe (const CrampPaperNight *self);
char *cramp_paper_night_ask (const CrampPaperNight *self);
void cramp_paper_night_add_records (const CrampPaperNight *self,
                                    const char *person,
                                    CrampClock *clock,
                                    int boundary,
                                    GPtrArray *nights,
                                    GPtrArray *records);

G_END_DECLS
