/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-ink.h"

G_BEGIN_DECLS

double cramp_form_measure (CrampInk *ink, guint n_nights, double width);
void cramp_form_paint (CrampInk *ink, int first_night, guint n_nights, double x, double y, double width);

G_END_DECLS
