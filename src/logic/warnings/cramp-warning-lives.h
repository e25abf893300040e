/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-warning-life.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

CrampWarningLife *cramp_warning_life_begin (const char *person, CrampClock *clock, const CrampWarning *warning);
CrampWarningLife *cramp_warning_life_go_on (const CrampWarningLife *life,
                                            CrampClock *clock,
                                            const CrampWarning *warning,
                                            GPtrArray *records);
gboolean cramp_warning_life_is_acknowledged (const CrampWarningLife *life, CrampWarningLevel level);
void cramp_warning_life_tell (const CrampWarningLife *life, CrampWarning *warning, CrampClock *clock);
CrampWarning *cramp_warning_life_as_warning (const CrampWarningLife *life, CrampClock *clock);

G_END_DECLS
