/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

const GOptionEntry *cramp_command_line_entries (void);
int cramp_command_line_run (GVariantDict *options, CrampClock *clock);

G_END_DECLS
