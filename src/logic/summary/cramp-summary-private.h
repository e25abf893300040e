/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-summary.h"

G_BEGIN_DECLS

/* The figures have the places beside them. */
#define CRAMP_FIGURES_COLUMNS 17

/**
 * CrampSummary:
 *
 * A summary while it is being made.
 */
typedef struct
{
  const CrampSummaryInput *input;
  CrampReport *report;
  CrampStatistics now;
  CrampStatistics before;
  GPtrArray *milestones; /* (element-type CrampMilestone): of the period */
} CrampSummary;

void cramp_summary_add_plain (CrampSummary *self);
void cramp_summary_add_figures (CrampSummary *self);
void cramp_summary_add_folded_figures (CrampSummary *self);
void cramp_summary_add_signs (CrampSummary *self);
void cramp_summary_add_warnings (CrampSummary *self);
void cramp_summary_add_episodes (CrampSummary *self);
void cramp_summary_add_all_episodes (CrampSummary *self);
void cramp_summary_add_medicines (CrampSummary *self);
void cramp_summary_add_questions (CrampSummary *self);
void cramp_summary_add_answers (CrampSummary *self);
void cramp_summary_add_team_notes (CrampSummary *self);

void cramp_summary_take_plain (CrampSection *section,
                               const CrampStatistics *now,
                               const CrampStatistics *before,
                               gboolean compares);
void cramp_summary_take_response (CrampSection *section, const CrampStatistics *now, const CrampStatistics *before);
void cramp_summary_take_exact (CrampSection *section, const CrampStatistics *now, const CrampStatistics *before);
void cramp_summary_take_change (CrampSummary *self, CrampSection *section);

char *cramp_summary_format_share (CrampShare share);
void cramp_summary_append_part (GString *text, const char *part);

G_END_DECLS
