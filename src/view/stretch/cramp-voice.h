/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CRAMP_VOICE_UNKNOWN,
  CRAMP_VOICE_THERE,
  CRAMP_VOICE_NONE,
} CrampVoiceState;

typedef struct _CrampVoice CrampVoice;

typedef void (*CrampVoiceFunc) (gpointer data);

CrampVoice *cramp_voice_open (CrampVoiceFunc known, gpointer data);
void cramp_voice_close (CrampVoice *self);
CrampVoiceState cramp_voice_get_state (CrampVoice *self);
void cramp_voice_say (CrampVoice *self, const char *text, double volume);
void cramp_voice_hush (CrampVoice *self);

G_END_DECLS
