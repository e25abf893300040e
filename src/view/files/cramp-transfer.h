/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-export.h"

G_BEGIN_DECLS

void cramp_transfer_export (GtkWidget *window, CrampDiary *diary, const CrampExport *how);
void cramp_transfer_export_to (GtkWidget *window, CrampDiary *diary, const CrampExport *how, GFile *file);
void cramp_transfer_import (GtkWidget *window, CrampDiary *diary);
void cramp_transfer_import_from (GtkWidget *window, CrampDiary *diary, GFile *file);

G_END_DECLS
