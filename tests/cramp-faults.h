/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A layer between SQLite and the disk on which things go wrong as they are told to. Between cramp_faults_install() and
 * the end of the program all files that SQLite opens go through it; until something is asked for, it changes nothing.
 */

/**
 * CrampFault:
 * @CRAMP_FAULT_NONE: all goes well
 * @CRAMP_FAULT_ONCE: one call fails, as it would where the disk is damaged; the next ones succeed
 * @CRAMP_FAULT_SHORT: the system reads or writes less than it was asked to; the rest of a read comes when it is asked
 *   again, for the rest of what is written there is no room
 * @CRAMP_FAULT_FULL: there is room for so many more bytes, and none after them
 * @CRAMP_FAULT_POWER: from that call on nothing is done any more
 */
typedef enum
{
  CRAMP_FAULT_NONE,
  CRAMP_FAULT_ONCE,
  CRAMP_FAULT_SHORT,
  CRAMP_FAULT_FULL,
  CRAMP_FAULT_POWER,
} CrampFault;

void cramp_faults_install (void);
void cramp_faults_begin (CrampFault kind, guint at);
guint cramp_faults_end (void);
gboolean cramp_faults_happened (void);
void cramp_faults_lose_power (const char *folder, GRand *keep);

G_END_DECLS
