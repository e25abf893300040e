/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNINGS (cramp_warnings_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarnings, cramp_warnings, CRAMP, WARNINGS, GObject)

CrampWarnings *cramp_warnings_of (CrampDiary *diary);
void cramp_warnings_refresh (CrampWarnings *self);

GPtrArray *cramp_warnings_get_list (CrampWarnings *self);
guint cramp_warnings_get_n_left_out (CrampWarnings *self);
GPtrArray *cramp_warnings_get_open (CrampWarnings *self);
GPtrArray *cramp_warnings_get_asked (CrampWarnings *self);
GPtrArray *cramp_warnings_get_asked_signs (CrampWarnings *self);
char *cramp_warnings_get_instead (CrampWarnings *self, const CrampEpisode *open);
CrampWarningLevel cramp_warnings_get_level (CrampWarnings *self, const char *episode);
CrampWarningLevel cramp_warnings_get_group_level (CrampWarnings *self, const CrampNightGroup *group);

G_END_DECLS
