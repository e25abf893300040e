/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-report.h"

G_BEGIN_DECLS

gboolean cramp_diary_find_period (CrampDiary *diary, int *from, int *to, GError **error);
CrampReport *cramp_diary_summarize (CrampDiary *diary, int from, int to, guint parts, GError **error);
CrampReport *cramp_diary_show_trends (CrampDiary *diary, int from, int to, GError **error);
GPtrArray *cramp_diary_list_milestones (CrampDiary *diary, GError **error);
CrampReport *cramp_diary_compare (CrampDiary *diary, int day, GError **error);
GPtrArray *cramp_diary_list_warnings_of (CrampDiary *diary, int from, int to, GError **error);
int cramp_diary_first_night (CrampDiary *diary, int last, GError **error);
int cramp_diary_last_night (CrampDiary *diary, GError **error);

G_END_DECLS
