/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-speaker.h"

#include <glib/gi18n-lib.h>

/**
 * CrampSpeaker:
 *
 * Where cues really go: the sounds of this program, the voice, and the screen reader. What is not there is silent.
 */
struct _CrampSpeaker
{
  GtkMediaStream *tones[CRAMP_N_TONES]; /* (owned) */
  CrampVoice *voice;                    /* (owned) */
  GtkWidget *widget;                    /* (nullable): on which is announced; weak */
};

static const char *const files[CRAMP_N_TONES] = {
  [CRAMP_TONE_START] = "start.wav",
  [CRAMP_TONE_TICK] = "tick.wav",
  [CRAMP_TONE_CHANGE] = "change.wav",
  [CRAMP_TONE_DONE] = "done.wav",
};

static void
play_tone (gpointer data, CrampTone tone, double volume)
{
  CrampSpeaker *self = data;

  gtk_media_stream_set_volume (self->tones[tone], volume);
  gtk_media_stream_seek (self->tones[tone], 0);
  gtk_media_stream_play (self->tones[tone]);
}

static void
say (gpointer data, const char *text, double volume)
{
  cramp_voice_say (((CrampSpeaker *) data)->voice, text, volume);
}

static gboolean
has_voice (gpointer data)
{
  return cramp_voice_get_state (((CrampSpeaker *) data)->voice) == CRAMP_VOICE_THERE;
}

static void
announce (gpointer data, const char *text)
{
  CrampSpeaker *self = data;

  if (self->widget)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
hush (gpointer data)
{
  CrampSpeaker *self = data;

  for (guint i = 0; i < CRAMP_N_TONES; i++)
    gtk_media_stream_pause (self->tones[i]);
  cramp_voice_hush (self->voice);
}

const CrampCueSink cramp_speaker_sink = {
  .tone = play_tone,
  .say = say,
  .has_voice = has_voice,
  .announce = announce,
  .hush = hush,
};

/**
 * cramp_speaker_new:
 *
 * Returns: (transfer full): a speaker, to be released with cramp_speaker_free()
 */
CrampSpeaker *
cramp_speaker_new (void)
{
  CrampSpeaker *self = g_new0 (CrampSpeaker, 1);

  for (guint i = 0; i < CRAMP_N_TONES; i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/crampdiary/CrampDiary/sounds/", files[i], NULL);

      self->tones[i] = gtk_media_file_new_for_resource (path);
    }
  self->voice = cramp_voice_open ();
  return self;
}

/**
 * cramp_speaker_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_speaker_free (CrampSpeaker *self)
{
  if (!self)
    return;
  cramp_speaker_set_widget (self, NULL);
  for (guint i = 0; i < CRAMP_N_TONES; i++)
    g_clear_object (&self->tones[i]);
  cramp_voice_close (self->voice);
  g_free (self);
}

/**
 * cramp_speaker_set_widget:
 * @widget: (nullable): on which is announced
 */
void
cramp_speaker_set_widget (CrampSpeaker *self, GtkWidget *widget)
{
  g_set_weak_pointer (&self->widget, widget);
}

/**
 * cramp_speaker_get_problem:
 *
 * Returns: (transfer full) (nullable): what can't be heard here, in words
 */
char *
cramp_speaker_get_problem (CrampSpeaker *self)
{
  gboolean mute = gtk_media_stream_get_error (self->tones[CRAMP_TONE_START]) != NULL;
  gboolean voiceless = cramp_voice_get_state (self->voice) == CRAMP_VOICE_NONE;

  if (mute && voiceless)
    return g_strdup (_ ("Neither sound nor a voice was found on this computer. The steps are shown large."));
  if (mute)
    return g_strdup (_ ("No sound was found on this computer. The voice still speaks."));
  if (voiceless)
    return g_strdup (_ ("No voice was found on this computer (speech-dispatcher). The tones still sound."));
  return NULL;
}
