/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A civil day is the Julian day number of GDate, so that days are counted by adding 1 and no hour is ever involved.
 * The night of day D begins in the course of D and ends in the course of D+1. */

#define CRAMP_SECONDS_A_DAY (24 * 60 * 60)

/* 1 January 1970, where times begin to count, and 31 December 9999, after which no date can be written. */
#define CRAMP_DAY_EPOCH 719163
#define CRAMP_DAY_LAST 3652059

/* The night begins at noon unless the user moved it. */
#define CRAMP_DEFAULT_BOUNDARY (12 * 60)

int cramp_day_new (int year, int month, int day);
gboolean cramp_day_is_valid (int day);
int cramp_day_from_string (const char *text);
char *cramp_day_to_string (int day);
void cramp_day_split (int day, int *year, int *month, int *month_day);
int cramp_day_weekday (int day);
int cramp_day_month_start (int day);
int cramp_day_add_months (int day, int months);
int cramp_day_days_in_month (int day);

int cramp_day_of (gint64 time, int utc_offset);
int cramp_night_of (gint64 time, int utc_offset, int boundary);
int cramp_minute_of_day (gint64 time, int utc_offset);
gint64 cramp_day_time (int day, int minute, GTimeZone *zone, int *utc_offset);

char *cramp_day_format (int day);
char *cramp_day_format_long (int day);
char *cramp_day_format_short (int day);
char *cramp_night_format (int day);
char *cramp_day_format_month (int day);
char *cramp_time_format (gint64 time, int utc_offset);
int cramp_first_weekday (void);

G_END_DECLS
