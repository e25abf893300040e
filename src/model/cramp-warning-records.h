/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

/* So many days are kept of what comes each day; W10 looks back the farthest. */
#define CRAMP_WARNING_KEPT_DAYS 90

/* What the rules look at, in the order of its days; lives last. Of the doses only those of the last days are kept. */
typedef enum
{
  CRAMP_KEPT_EPISODES,
  CRAMP_KEPT_NIGHTS,
  CRAMP_KEPT_DAYS,
  CRAMP_KEPT_FINDINGS,
  CRAMP_KEPT_MEDICINES,
  CRAMP_KEPT_NOTES,
  CRAMP_KEPT_DOSES,
  CRAMP_KEPT_CHECKS,
  CRAMP_KEPT_LIVES,
  CRAMP_N_KEPT
} CrampKept;

/**
 * CrampWarningRecords:
 * @lists: (owned): to be read; changed by cramp_warning_records_follow() alone
 *
 * The records of one person that are kept at hand for the rules.
 */
typedef struct
{
  GPtrArray *lists[CRAMP_N_KEPT];
  GHashTable *known[CRAMP_N_KEPT]; /* uuid to the same records */
  GHashTable *lives_of;            /* uuid of an entry to the lives (GPtrArray) it is a reason of */
  GHashTable *lives;               /* the lives, by rule and subject */
} CrampWarningRecords;

CrampWarningRecords *cramp_warning_records_read (CrampStore *store,
                                                 CrampClock *clock,
                                                 const char *person,
                                                 gint64 first_onset,
                                                 GError **error);
void cramp_warning_records_free (CrampWarningRecords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWarningRecords, cramp_warning_records_free)

guint cramp_warning_records_kind (const CrampRecord *record);
gpointer cramp_warning_records_find (CrampWarningRecords *self, CrampKept kind, const char *uuid);
CrampWarningLife *cramp_warning_records_find_life (CrampWarningRecords *self, const CrampWarning *warning);
GPtrArray *cramp_warning_records_find_lives_of (CrampWarningRecords *self, const char *entry);
void cramp_warning_records_follow (CrampWarningRecords *self, const CrampRecord *record);

G_END_DECLS
