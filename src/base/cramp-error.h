/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampError:
 * @CRAMP_ERROR_FAILED: something else went wrong
 * @CRAMP_ERROR_INVALID: a value is not acceptable; the message names it
 * @CRAMP_ERROR_NOT_FOUND: no such record, person or file
 * @CRAMP_ERROR_BUSY: another program holds the diary
 * @CRAMP_ERROR_READ_ONLY: the file or its folder can't be written
 * @CRAMP_ERROR_NEWER: made by a newer version of the program
 * @CRAMP_ERROR_FOREIGN: an SQLite file of another program, or no diary at all
 * @CRAMP_ERROR_DAMAGED: the file is damaged
 * @CRAMP_ERROR_NO_SPACE: the disk is full
 * @CRAMP_ERROR_CANCELLED: the user cancelled
 *
 * What can go wrong below the window. The message is translated, says what and where, and may be shown as it is.
 */
typedef enum
{
  CRAMP_ERROR_FAILED,
  CRAMP_ERROR_INVALID,
  CRAMP_ERROR_NOT_FOUND,
  CRAMP_ERROR_BUSY,
  CRAMP_ERROR_READ_ONLY,
  CRAMP_ERROR_NEWER,
  CRAMP_ERROR_FOREIGN,
  CRAMP_ERROR_DAMAGED,
  CRAMP_ERROR_NO_SPACE,
  CRAMP_ERROR_CANCELLED,
} CrampError;

#define CRAMP_ERROR (cramp_error_quark ())
GQuark cramp_error_quark (void);

G_END_DECLS
