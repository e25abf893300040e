/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart.h"
#include "cramp-ink.h"

G_BEGIN_DECLS

void cramp_chart_paint (const CrampChart *chart, CrampInk *ink, double x, double y, double width, double height);

double cramp_nights_measure (CrampInk *ink, guint nights);
void cramp_nights_paint (GPtrArray *groups, CrampInk *ink, double x, double y, double width);

G_END_DECLS
