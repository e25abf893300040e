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
  char *waiting;                        /* (owned) (nullable): to be said as soon as it is known who says it */
  double volume;                        /* at which to say @waiting */
  GtkWidget *widget;                    /* (nullable): on which is announced; weak */
  CrampSpeakerFunc known;               /* (nullable) */
  gpointer data;
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
  CrampSpeaker *self = data;

  if (cramp_voice_get_state (self->voice) == CRAMP_VOICE_THERE)
    {
      cramp_voice_say (self->voice, text, volume);
      return;
    }
  g_set_str (&self->waiting, text);
  self->volume = volume;
}

/* While the voice is still being looked for, words wait: the first ones say how to begin. */
static gboolean
has_voice (gpointer data)
{
  return cramp_voice_get_state (((CrampSpeaker *) data)->voice) != CRAMP_VOICE_NONE;
}

static void
announce (gpointer data, const char *text)
{
  CrampSpeaker *self = data;

  if (self->widget)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
known_cb (gpointer data)
{
  CrampSpeaker *self = data;
  g_autofree char *text = g_steal_pointer (&self->waiting);

  if (text && has_voice (self))
    say (self, text, self->volume);
  else if (text)
    announce (self, text);
  if (self->known)
    self->known (self->data);
}

static void
hush (gpointer data)
{
  CrampSpeaker *self = data;

  for (guint i = 0; i < CRAMP_N_TONES; i++)
    gtk_media_stream_pause (self->tones[i]);
  g_clear_pointer (&self->waiting, g_free);
  cramp_voice_hush (self->voice);
}

const CrampCueSink cramp_speaker_sink = {
  .tone = play_tone,
  .say = say,
  .has_voice = has_voice,
  .announce = announce,
  .hush = hush,
};

static void
tone_error_cb (CrampSpeaker *self)
{
  if (self->known)
    self->known (self->data);
}

/**
 * cramp_speaker_new:
 * @widget: on which is announced; may go before the speaker does
 * @known: (nullable): called when cramp_speaker_get_problem() may have another answer
 * @data: for @known
 *
 * Returns: (transfer full): a speaker, to be released with cramp_speaker_free()
 */
CrampSpeaker *
cramp_speaker_new (GtkWidget *widget, CrampSpeakerFunc known, gpointer data)
{
  CrampSpeaker *self = g_new0 (CrampSpeaker, 1);

  g_set_weak_pointer (&self->widget, widget);
  self->known = known;
  self->data = data;
  for (guint i = 0; i < CRAMP_N_TONES; i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/crampdiary/CrampDiary/sounds/", files[i], NULL);

      self->tones[i] = gtk_media_file_new_for_resource (path);
    }
  g_signal_connect_swapped (self->tones[CRAMP_TONE_START], "notify::error", G_CALLBACK (tone_error_cb), self);
  self->voice = cramp_voice_open (known_cb, self);
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
  g_clear_weak_pointer (&self->widget);
  g_signal_handlers_disconnect_by_data (self->tones[CRAMP_TONE_START], self);
  for (guint i = 0; i < CRAMP_N_TONES; i++)
    g_clear_object (&self->tones[i]);
  cramp_voice_close (self->voice);
  g_free (self->waiting);
  g_free (self);
}

/**
 * cramp_speaker_finds_card:
 * @folder: where the sound devices are, normally "/dev/snd"
 *
 * GTK plays into the void where there is no device, and says nothing of it.
 *
 * Returns: whether something here can play sounds: a card, or a server on another machine
 */
gboolean
cramp_speaker_finds_card (const char *folder)
{
  g_autoptr (GPatternSpec) playback = g_pattern_spec_new ("pcm*p");
  g_autoptr (GDir) devices = g_dir_open (folder, 0, NULL);
  const char *server = g_getenv ("PULSE_SERVER");
  const char *name;

  while (devices && (name = g_dir_read_name (devices)))
    if (g_pattern_spec_match_string (playback, name))
      return TRUE;
  return server && g_str_has_prefix (server, "tcp");
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
  if (!cramp_speaker_finds_card ("/dev/snd"))
    return g_strdup (
        _ ("No loudspeaker was found on this computer. The steps are shown large. A wireless one may still "
           "be heard: try it."));
  if (voiceless)
    return g_strdup (_ ("No voice was found on this computer (speech-dispatcher). The tones still sound."));
  return NULL;
}
