/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-progress.h"

#include <glib/gi18n-lib.h>

#include "cramp-error.h"

/* Whoever does something of which there is much takes a step for each piece. What is deep below need not be told
 * whether anybody looks: the thread knows. */

static GPrivate current;

/**
 * cramp_progress_use:
 * @progress: (nullable): must live until the thread uses another one or none
 *
 * From now on the steps of this thread go there.
 */
void
cramp_progress_use (CrampProgress *progress)
{
  g_private_set (&current, progress);
}

/**
 * cramp_progress_begin:
 * @share: how much of the whole work the stage is that begins, from 0 to 1
 * @all: how many steps it has
 *
 * Ends the stage before, if there is one, and begins the next.
 */
void
cramp_progress_begin (double share, guint all)
{
  CrampProgress *self = g_private_get (&current);

  if (!self)
    return;
  self->from += self->share;
  self->share = share;
  self->done = 0;
  self->all = MAX (all, 1);
  g_atomic_int_set (&self->permille, (gint) (self->from * 1000));
}

/**
 * cramp_progress_step:
 *
 * Returns: whether to go on; otherwise %CRAMP_ERROR_CANCELLED
 */
gboolean
cramp_progress_step (GError **error)
{
  CrampProgress *self = g_private_get (&current);

  if (!self)
    return TRUE;
  self->done = MIN (self->done + 1, self->all);
  g_atomic_int_set (&self->permille, (gint) ((self->from + self->share * self->done / self->all) * 1000));
  if (!cramp_progress_is_cancelled (self))
    return TRUE;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED, _ ("Cancelled."));
  return FALSE;
}

/**
 * cramp_progress_cancel:
 *
 * Asks the thread to stop at its next step. What it does without one is done nevertheless.
 */
void
cramp_progress_cancel (CrampProgress *self)
{
  g_atomic_int_set (&self->cancelled, TRUE);
}

gboolean
cramp_progress_is_cancelled (CrampProgress *self)
{
  return g_atomic_int_get (&self->cancelled);
}

/**
 * cramp_progress_get_fraction:
 *
 * Returns: how much of the work is done, from 0 to 1
 */
double
cramp_progress_get_fraction (CrampProgress *self)
{
  return CLAMP (g_atomic_int_get (&self->permille) / 1000.0, 0, 1);
}
