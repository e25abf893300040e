/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CLOCK (cramp_clock_get_type ())
G_DECLARE_FINAL_TYPE (CrampClock, cramp_clock, CRAMP, CLOCK, GObject)

/* Minutes after midnight from which the day is looked back on. */
#define CRAMP_EVENING (17 * 60)

CrampClock *cramp_clock_new (void);
CrampClock *cramp_clock_new_at (gint64 wall, gboolean running);

gint64 cramp_clock_now (CrampClock *self);
gint64 cramp_clock_wall (CrampClock *self);
gint64 cramp_clock_monotonic (CrampClock *self);
gint64 cramp_clock_boottime (CrampClock *self);
const char *cramp_clock_boot_id (CrampClock *self);
GTimeZone *cramp_clock_zone (CrampClock *self);
int cramp_clock_utc_offset (CrampClock *self, gint64 time);
char *cramp_clock_format (CrampClock *self, gint64 time);
int cramp_clock_today (CrampClock *self);
gboolean cramp_clock_is_evening (CrampClock *self);

void cramp_clock_advance (CrampClock *self, gint64 microseconds);
void cramp_clock_suspend (CrampClock *self, gint64 microseconds);
void cramp_clock_set_wall (CrampClock *self, gint64 wall);
void cramp_clock_set_zone (CrampClock *self, const char *identifier);
void cramp_clock_set_boot_id (CrampClock *self, const char *boot_id);

G_END_DECLS
