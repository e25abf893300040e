/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What part of an import or of an export, from beginning to end, each of their stages takes. */
#define CRAMP_SHARE_PARSING 0.3
#define CRAMP_SHARE_READING 0.2
#define CRAMP_SHARE_MERGING 0.5
#define CRAMP_SHARE_LISTING 0.5
#define CRAMP_SHARE_WRITING 0.5

/* And of restoring, in which the diary is kept as a copy first. */
#define CRAMP_SHARE_COPYING 0.5

/**
 * CrampProgress:
 *
 * How far a thread has come with its work, and whether it is to go on. Zeroed at first. The thread works on it with
 * cramp_progress_use(); other threads may look at it and cancel it at any time.
 */
typedef struct
{
  gint permille;  /* atomic */
  gint cancelled; /* atomic */
  double from;    /* of the stage; the thread’s alone, as what follows */
  double share;
  guint done;
  guint all;
} CrampProgress;

void cramp_progress_use (CrampProgress *progress);
void cramp_progress_begin (double share, guint all);
gboolean cramp_progress_step (GError **error);

void cramp_progress_cancel (CrampProgress *self);
gboolean cramp_progress_is_cancelled (CrampProgress *self);
double cramp_progress_get_fraction (CrampProgress *self);

G_END_DECLS
