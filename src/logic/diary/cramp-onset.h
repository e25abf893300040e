/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampOnsetPlace:
 * @now: seconds since 1970 UTC
 * @today: the civil day of @now
 * @boundary: minutes after midnight at which a night begins
 * @zone: where the clock hangs
 *
 * When and where somebody says when it began.
 */
typedef struct
{
  gint64 now;
  int today;
  int boundary;
  GTimeZone *zone;
} CrampOnsetPlace;

int cramp_onset_day (const CrampOnsetPlace *place, int night, int minute);
gint64 cramp_onset_of_night (const CrampOnsetPlace *place, int night);
int cramp_onset_last_night (const CrampOnsetPlace *place);

G_END_DECLS
