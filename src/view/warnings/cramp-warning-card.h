/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

GtkWidget *cramp_warning_card_new (CrampDiary *diary, const CrampWarning *warning);
char *cramp_warning_describe_entry (CrampDiary *diary, const char *uuid);
void cramp_warning_open_entry (GtkWidget *widget, CrampDiary *diary, const char *uuid, int sign);

G_END_DECLS
