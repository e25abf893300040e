/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-chart.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BAR_CHART (cramp_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (CrampBarChart, cramp_bar_chart, CRAMP, BAR_CHART, GtkWidget)

CrampBarChart *cramp_bar_chart_new (CrampChart *chart);

G_END_DECLS
