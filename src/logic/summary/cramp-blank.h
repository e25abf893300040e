/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-person.h"
#include "cramp-report.h"

G_BEGIN_DECLS

/* The places that have a number on the paper diary, from 1 on; the last one is anywhere else. */
#define CRAMP_N_PAPER_PLACES 9

const char *cramp_paper_place_label (guint number);
const CrampRegion *cramp_paper_place_region (guint number);

CrampReport *cramp_blank_new (const CrampPerson *person, int first_night);

G_END_DECLS
