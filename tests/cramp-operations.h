/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

/* What can be cut short in the middle, with what is there before and after it: for tests that cut it short. */

typedef enum
{
  CRAMP_OPERATION_SAVE,
  CRAMP_OPERATION_MIGRATE,
  CRAMP_OPERATION_IMPORT,
  CRAMP_OPERATION_BACK_UP,
  CRAMP_OPERATION_RESTORE,
  CRAMP_OPERATION_ERASE,
  CRAMP_N_OPERATIONS
} CrampOperation;

/**
 * CrampPlace:
 * @folder: of its own
 * @path: file of the diary
 * @other: a backup, of before the latest entry of the diary
 * @acknowledge: (nullable): is told how much of an operation is done, each time something is
 */
typedef struct
{
  char *folder;
  char *path;
  char *other;
  CrampClock *clock;
  void (*acknowledge) (guint done);
} CrampPlace;

CrampPlace cramp_place_new (void);
CrampPlace cramp_place_copy (const CrampPlace *from);
void cramp_place_clear (CrampPlace *place);
void cramp_place_write_again (const CrampPlace *place);

/**
 * CrampCourse:
 * @start: what an operation begins with
 * @before: (owned): the diary then, as text
 * @after: (owned): the diary after it
 */
typedef struct
{
  CrampPlace start;
  char *before;
  char *after;
} CrampCourse;

CrampCourse cramp_course_take (CrampOperation operation);
void cramp_course_clear (CrampCourse *course);
void cramp_course_compare (const CrampPlace *place,
                           CrampOperation operation,
                           const CrampCourse *course,
                           guint done,
                           gboolean strict);

const char *cramp_operation_name (CrampOperation operation);
guint cramp_operation_run (CrampOperation operation, const CrampPlace *place, GError **error);

G_END_DECLS
