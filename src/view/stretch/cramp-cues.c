/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-cues.h"

/**
 * CrampCues:
 *
 * Decides what is heard: tones, the voice, or an announcement for screen readers, by the settings `stretch-*`. Words
 * are spoken once only: by the voice where it is on and there, otherwise by the screen reader.
 */
struct _CrampCues
{
  const CrampCueSink *sink;
  gpointer data;
  GSettings *settings; /* (owned) */
};

/* What each cue sounds like; CRAMP_N_TONES is nothing. */
static const CrampTone tones[] = {
  [CRAMP_CUE_PREPARE] = CRAMP_TONE_CHANGE, [CRAMP_CUE_HOLD] = CRAMP_TONE_START, [CRAMP_CUE_CHANGE] = CRAMP_TONE_CHANGE,
  [CRAMP_CUE_REST] = CRAMP_TONE_CHANGE,    [CRAMP_CUE_TICK] = CRAMP_TONE_TICK,  [CRAMP_CUE_PAUSE] = CRAMP_N_TONES,
  [CRAMP_CUE_RESUME] = CRAMP_N_TONES,      [CRAMP_CUE_DONE] = CRAMP_TONE_DONE,
};

/**
 * cramp_cues_new:
 * @sink: where to
 * @data: for the functions of @sink
 *
 * Returns: (transfer full): cues
 */
CrampCues *
cramp_cues_new (const CrampCueSink *sink, gpointer data, GSettings *settings)
{
  CrampCues *self = g_new0 (CrampCues, 1);

  self->sink = sink;
  self->data = data;
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * cramp_cues_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_cues_free (CrampCues *self)
{
  if (!self)
    return;
  g_object_unref (self->settings);
  g_free (self);
}

static gboolean
is_on (CrampCues *self, const char *key)
{
  return g_settings_get_boolean (self->settings, key);
}

/**
 * cramp_cues_give:
 * @kind: what happens
 * @text: (nullable): the same in words
 */
void
cramp_cues_give (CrampCues *self, CrampCueKind kind, const char *text)
{
  double volume = g_settings_get_double (self->settings, "stretch-volume");
  gboolean silent = is_on (self, "stretch-silent");
  const char *key = kind == CRAMP_CUE_TICK ? "stretch-ticks" : "stretch-tones";

  if (tones[kind] != CRAMP_N_TONES && !silent && is_on (self, key))
    self->sink->tone (self->data, tones[kind], volume);
  if (!text)
    return;
  if (!silent && is_on (self, "stretch-voice") && self->sink->has_voice (self->data))
    self->sink->say (self->data, text, volume);
  else
    self->sink->announce (self->data, text);
}

/**
 * cramp_cues_hush:
 *
 * Ends all sound at once (C5).
 */
void
cramp_cues_hush (CrampCues *self)
{
  self->sink->hush (self->data);
}
