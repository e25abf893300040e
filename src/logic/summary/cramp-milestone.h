/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-medicine.h"
#include "cramp-session.h"

G_BEGIN_DECLS

/**
 * CrampMilestone:
 * @day: the first day on which it was so
 * @words: what began or ended, as "Magnesium started"
 *
 * Something that may have changed the cramps.
 */
typedef struct
{
  int day;
  char *words;
} CrampMilestone;

void cramp_milestone_free (CrampMilestone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampMilestone, cramp_milestone_free)

GPtrArray *cramp_milestones_new (GPtrArray *medicines, GPtrArray *schedules, GPtrArray *sessions);

G_END_DECLS
