/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-medicine.h"
#include "cramp-night.h"
#include "cramp-person.h"
#include "cramp-routine.h"
#include "cramp-session.h"
#include "cramp-team-note.h"
#include "cramp-visit.h"
#include "cramp-warning-life.h"

G_BEGIN_DECLS

/* Every type of record there is, persons first since the others refer to them. Store and transfer go by this list. */
extern const CrampRecordType *const cramp_record_types[];
extern const guint cramp_n_record_types;

const CrampRecordType *cramp_record_type_find (const char *name);

G_END_DECLS
