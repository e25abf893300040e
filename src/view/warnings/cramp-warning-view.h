/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"
#include "cramp-warning.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WARNING_VIEW (cramp_warning_view_get_type ())
G_DECLARE_FINAL_TYPE (CrampWarningView, cramp_warning_view, CRAMP, WARNING_VIEW, AdwBin)

GtkWidget *cramp_warning_view_new (const CrampWarning *warning, CrampDiary *diary);
void cramp_warning_view_append (CrampWarningView *self, GtkWidget *child);
void cramp_warning_view_add_leaflets (CrampWarningView *self, CrampWarningRuleId rule);
void cramp_warning_view_add_article (CrampWarningView *self, const CrampWarning *warning);
void cramp_warning_view_add_source (CrampWarningView *self, const CrampWarning *warning);

const char *cramp_warning_level_icon (CrampWarningLevel level);
char *cramp_warning_say (const CrampWarning *warning);

G_END_DECLS
