/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-merge-report.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_merge (CrampStore *store,
                      gint64 wall,
                      GPtrArray *records,
                      GPtrArray *before,
                      CrampMergeReport *report,
                      GError **error);

G_END_DECLS
