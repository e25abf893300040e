/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-report.h"

G_BEGIN_DECLS

GtkWidget *cramp_report_view_new (CrampReport *report);

G_END_DECLS
