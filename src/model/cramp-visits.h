/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

GPtrArray *cramp_questions_list (CrampDiary *diary, GError **error);
gboolean cramp_question_add (CrampDiary *diary, const char *text, GError **error);
gboolean cramp_question_move (CrampDiary *diary, const CrampQuestion *question, int by, GError **error);

GPtrArray *cramp_visits_list (CrampDiary *diary, GError **error);
const CrampVisit *cramp_visits_next (GPtrArray *visits, int today);
const CrampVisit *cramp_visits_last (GPtrArray *visits, int today);
gint64 cramp_visits_printed_at (GPtrArray *visits);
int cramp_visits_since (GPtrArray *visits, CrampClock *clock);
char *cramp_visits_describe_news (CrampDiary *diary, int since, GError **error);
gboolean cramp_visits_note_printed (CrampDiary *diary, GError **error);

G_END_DECLS
