/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-diary.h"
#include "cramp-warning-item.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNINGS (cramp_warnings_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarnings, cramp_warnings, CRAMP, WARNINGS, GObject)

CrampWarnings *cramp_warnings_new (CrampDiary *diary);
GPtrArray *cramp_warnings_get_open (CrampWarnings *self);
GPtrArray *cramp_warnings_get_asked (CrampWarnings *self);
gboolean cramp_warnings_block_advice (CrampWarnings *self);

G_END_DECLS
