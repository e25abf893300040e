/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-store.h"
#include "cramp-warning-book.h"

G_BEGIN_DECLS

struct _CrampDiary
{
  GObject parent_instance;

  CrampStore *store;          /* (owned) */
  CrampClock *clock;          /* (owned) */
  CrampAlarm *alarm;          /* (owned) */
  CrampWarningBook *warnings; /* (owned) */
  CrampPerson *person;        /* (owned) (nullable): %NULL only in an empty diary that may not be written */
  int boundary;               /* minutes after midnight */
  GQueue undo;                /* (owned) (element-type CrampUndoStep): latest first */
  GFileMonitor *monitor;      /* (owned) (nullable): of the write-ahead log */
  gint64 data_version;        /* of the store when we last looked */
  gboolean working;           /* a thread is writing: nobody else may */
};

/* What an operation put in place of what. */
typedef struct
{
  char *what;        /* (owned) */
  GPtrArray *before; /* (owned) (element-type CrampRecord): with the deleted_at of then; new ones stand as deleted */
} CrampUndoStep;

gboolean cramp_diary_may_write (CrampDiary *self, GError **error);
gboolean cramp_diary_notice_others (CrampDiary *self);
void cramp_diary_push_undo (CrampDiary *self, CrampUndoStep *step);
void cramp_diary_forget_undo (CrampDiary *self);
void cramp_diary_emit_everything (CrampDiary *self);

G_END_DECLS
