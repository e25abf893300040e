/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Letters without a shape, of which a paragraph that begins with one takes its direction. */
#define CRAMP_MARK_LTR 0x200e
#define CRAMP_MARK_RTL 0x200f

/* Between one of these and the end what is written runs by itself, whatever stands around it; up to the end of the
 * paragraph at most. */
#define CRAMP_ISOLATE_LTR 0x2066
#define CRAMP_ISOLATE_RTL 0x2067
#define CRAMP_ISOLATE_END 0x2069

gboolean cramp_direction_is_rtl (gunichar c);
gboolean cramp_direction_begins_rtl (const char *text, gssize length);
char *cramp_direction_isolate (const char *text);
char *cramp_direction_isolate_within (const char *text, gboolean rtl);

G_END_DECLS
