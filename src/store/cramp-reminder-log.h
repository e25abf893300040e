/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-entry.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/* So many reminders that could not be shown are kept in mind. */
#define CRAMP_REMINDER_LOG_LENGTH 100

gboolean cramp_reminder_log_add (CrampStore *store, const CrampReminderLogEntry *entry, GError **error);
GArray *cramp_reminder_log_list (CrampStore *store, GError **error);

G_END_DECLS
