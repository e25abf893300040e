/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-medicine.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SCHEDULE_EDITOR (cramp_schedule_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrampScheduleEditor, cramp_schedule_editor, CRAMP, SCHEDULE_EDITOR, GtkBox)

void cramp_schedule_editor_show (CrampScheduleEditor *self, const CrampSchedule *schedule);
gboolean cramp_schedule_editor_read (CrampScheduleEditor *self, CrampSchedule *schedule, GError **error);
void cramp_fill_combo_row (AdwComboRow *row, const CrampVocabulary *vocabulary, guint first, guint value);

G_END_DECLS
