/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-player.h"

G_BEGIN_DECLS

typedef enum
{
  CRAMP_TONE_START,
  CRAMP_TONE_TICK,
  CRAMP_TONE_CHANGE,
  CRAMP_TONE_DONE,
  CRAMP_N_TONES,
} CrampTone;

/**
 * CrampCueSink:
 * @tone: sounds a tone
 * @say: speaks, instead of what is being spoken
 * @has_voice: whether there is a voice to speak with
 * @announce: tells a screen reader, if there is one
 * @hush: ends all sound at once
 *
 * Where cues go. Volumes are from 0 to 1.
 */
typedef struct
{
  void (*tone) (gpointer data, CrampTone tone, double volume);
  void (*say) (gpointer data, const char *text, double volume);
  gboolean (*has_voice) (gpointer data);
  void (*announce) (gpointer data, const char *text);
  void (*hush) (gpointer data);
} CrampCueSink;

typedef struct _CrampCues CrampCues;

CrampCues *cramp_cues_new (const CrampCueSink *sink, gpointer data, GSettings *settings);
void cramp_cues_free (CrampCues *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCues, cramp_cues_free)

void cramp_cues_give (CrampCues *self, CrampCueKind kind, const char *text);
void cramp_cues_hush (CrampCues *self);

G_END_DECLS
