/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PLAN_DIALOG (cramp_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrampPlanDialog, cramp_plan_dialog, CRAMP, PLAN_DIALOG, AdwDialog)

AdwDialog *cramp_plan_dialog_new (CrampDiary *diary);

G_END_DECLS
