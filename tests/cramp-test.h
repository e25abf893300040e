/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

/* What tests share: a folder of their own, a clock that stands still on Sunday 22 November 2026, 07:00 in Berlin, and
 * a diary there. */

#define CRAMP_TEST_NOW_TEXT "2026-11-22T07:00:00+01:00"

/**
 * CrampTest:
 *
 * The fixture of tests that need no more than that.
 */
typedef struct
{
  char *folder;      /* (owned) */
  CrampClock *clock; /* (owned) */
  CrampDiary *diary; /* (owned) */
} CrampTest;

char *cramp_test_folder (void);
void cramp_test_remove_folder (const char *folder);
CrampClock *cramp_test_clock (void);
CrampDiary *cramp_test_diary (const char *folder, CrampClock *clock);
void cramp_test_open (char **folder, CrampClock **clock, CrampDiary **diary);
void cramp_test_close (char *folder, CrampClock *clock, CrampDiary *diary);
void cramp_test_set_up (CrampTest *test, gconstpointer unused);
void cramp_test_tear_down (CrampTest *test, gconstpointer unused);
gint64 cramp_test_time (const char *iso8601);
CrampEpisode *cramp_test_episode (CrampDiary *diary, const char *onset, CrampRegion region, int pain, int duration);

G_END_DECLS
