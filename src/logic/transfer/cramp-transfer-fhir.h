/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-records.h"

G_BEGIN_DECLS

char *cramp_transfer_fhir_write (const CrampPerson *person,
                                 gboolean with_name,
                                 GPtrArray *episodes,
                                 GPtrArray *medicines,
                                 GPtrArray *schedules,
                                 gint64 written_at,
                                 int today,
                                 gsize *length);

G_END_DECLS
