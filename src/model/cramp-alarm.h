/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ALARM (cramp_alarm_get_type ())
G_DECLARE_FINAL_TYPE (CrampAlarm, cramp_alarm, CRAMP, ALARM, GObject)

CrampAlarm *cramp_alarm_new (CrampClock *clock);
guint cramp_alarm_add (CrampAlarm *self, gint64 wall, GSourceOnceFunc callback, gpointer user_data);
void cramp_alarm_cancel (CrampAlarm *self, guint id);
void cramp_alarm_watch_zone (CrampAlarm *self, const char *path);

G_END_DECLS
