/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-warning.h"

G_BEGIN_DECLS

char *cramp_warnings_to_json (GPtrArray *warnings);

G_END_DECLS
