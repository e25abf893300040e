/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-pages.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SUMMARY_OPTIONS (cramp_summary_options_get_type ())
G_DECLARE_FINAL_TYPE (CrampSummaryOptions, cramp_summary_options, CRAMP, SUMMARY_OPTIONS, AdwBin)

const char *cramp_summary_options_get_language (CrampSummaryOptions *self);
CrampPaper cramp_summary_options_get_paper (CrampSummaryOptions *self);
guint cramp_summary_options_get_parts (CrampSummaryOptions *self);

G_END_DECLS
