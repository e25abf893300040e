/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-records.h"

G_BEGIN_DECLS

char *cramp_transfer_csv_write (const CrampRecordType *type, GPtrArray *records, GPtrArray *medicines, gsize *length);

G_END_DECLS
