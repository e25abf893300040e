/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-records.h"

G_BEGIN_DECLS

/* Whole diaries as JSON; the format is described in data/format/README.md. */

#define CRAMP_TRANSFER_FORMAT "cramp-diary"
#define CRAMP_TRANSFER_VERSION 1

char *cramp_transfer_json_write (GPtrArray *records, gint64 exported_at, gsize *length);
GPtrArray *cramp_transfer_json_read (const char *text, gsize length, gint64 now, GError **error);

G_END_DECLS
