/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-voice.h"

#include <glib/gi18n-lib.h>

#if HAVE_SPEECH
#  include <libspeechd.h>
#endif

/**
 * CrampVoice:
 *
 * Speech through speech-dispatcher, in a thread of its own: connecting may start a server, and no call here ever waits
 * for it. Where there is none, it is silent and says so in its state.
 */
struct _CrampVoice
{
  gatomicrefcount ref_count; /* one for the user, one for the thread */
  int state;                 /* a CrampVoiceState, atomic */
  CrampVoiceFunc known;      /* (nullable): told whether there is a voice; on the main thread */
  gpointer data;
  GAsyncQueue *jobs; /* (owned) (element-type Job) */
};

typedef enum
{
  JOB_SAY,
  JOB_HUSH,
  JOB_CLOSE,
} JobKind;

typedef struct
{
  JobKind kind;
  char *text; /* (owned) (nullable) */
  int volume; /* -100 to 100, as speech-dispatcher counts */
} Job;

static void
job_free (Job *job)
{
  g_free (job->text);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
voice_unref (CrampVoice *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_async_queue_unref (self->jobs);
  g_free (self);
}

static gboolean
known_cb (gpointer data)
{
  CrampVoice *self = data;

  if (self->known)
    self->known (self->data);
  return G_SOURCE_REMOVE;
}

/* In the thread. */
static void
tell (CrampVoice *self, CrampVoiceState state)
{
  g_atomic_int_set (&self->state, state);
  g_atomic_ref_count_inc (&self->ref_count);
  g_idle_add_full (G_PRIORITY_DEFAULT, known_cb, self, (GDestroyNotify) voice_unref);
}

static void
push (CrampVoice *self, JobKind kind, const char *text, int volume)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->text = g_strdup (text);
  job->volume = volume;
  g_async_queue_push (self->jobs, job);
}

#if HAVE_SPEECH

static SPDConnection *
connect_server (void)
{
  g_autofree char *problem = NULL;
  SPDConnection *connection = spd_open2 ("cramp-diary", "stretching", NULL, SPD_MODE_SINGLE, NULL, 1, &problem);

  if (connection)
    /* Translators: the ISO 639 code of your language, for the voice that reads your translations aloud. */
    spd_set_language (connection, C_ ("language of the voice", "en"));
  else
    g_debug ("no speech: %s", problem ? problem : "");
  return connection;
}

/* Returns whether the server is still there. */
static gboolean
work (SPDConnection *connection, const Job *job)
{
  if (job->kind == JOB_HUSH)
    return spd_cancel (connection) >= 0;
  spd_cancel (connection);
  spd_set_volume (connection, job->volume);
  return spd_say (connection, SPD_MESSAGE, job->text) >= 0;
}

static gpointer
run (gpointer data)
{
  CrampVoice *self = data;
  SPDConnection *connection = connect_server ();
  gboolean closed = FALSE;

  tell (self, connection ? CRAMP_VOICE_THERE : CRAMP_VOICE_NONE);
  while (!closed)
    {
      g_autoptr (Job) job = g_async_queue_pop (self->jobs);

      closed = job->kind == JOB_CLOSE;
      if (connection && !closed && !work (connection, job))
        {
          tell (self, CRAMP_VOICE_NONE);
          g_clear_pointer (&connection, spd_close);
        }
    }
  if (connection)
    {
      spd_cancel (connection);
      spd_close (connection);
    }
  voice_unref (self);
  return NULL;
}

#else

static gpointer
run (gpointer data)
{
  CrampVoice *self = data;
  gboolean closed = FALSE;

  tell (self, CRAMP_VOICE_NONE);
  while (!closed)
    {
      g_autoptr (Job) job = g_async_queue_pop (self->jobs);

      closed = job->kind == JOB_CLOSE;
    }
  voice_unref (self);
  return NULL;
}

#endif

/**
 * cramp_voice_open:
 * @known: (nullable): called on this thread when it is known whether there is a voice, and when it is lost
 * @data: for @known
 *
 * Returns: (transfer full): a voice that is being looked for, to be closed with cramp_voice_close()
 */
CrampVoice *
cramp_voice_open (CrampVoiceFunc known, gpointer data)
{
  CrampVoice *self = g_new0 (CrampVoice, 1);

  self->known = known;
  self->data = data;
  g_atomic_ref_count_init (&self->ref_count);
  g_atomic_ref_count_inc (&self->ref_count);
  self->jobs = g_async_queue_new_full ((GDestroyNotify) job_free);
  g_thread_unref (g_thread_new ("voice", run, self));
  return self;
}

/**
 * cramp_voice_close:
 * @self: (transfer full) (nullable):
 *
 * Lets the voice fall silent and go, without waiting for it.
 */
void
cramp_voice_close (CrampVoice *self)
{
  if (!self)
    return;
  self->known = NULL;
  push (self, JOB_CLOSE, NULL, 0);
  voice_unref (self);
}

CrampVoiceState
cramp_voice_get_state (CrampVoice *self)
{
  return (CrampVoiceState) g_atomic_int_get (&self->state);
}

/**
 * cramp_voice_say:
 * @volume: from 0 to 1
 *
 * Speaks @text instead of whatever is being spoken.
 */
void
cramp_voice_say (CrampVoice *self, const char *text, double volume)
{
  push (self, JOB_SAY, text, (int) (volume * 200) - 100);
}

/**
 * cramp_voice_hush:
 *
 * Ends what is being spoken.
 */
void
cramp_voice_hush (CrampVoice *self)
{
  push (self, JOB_HUSH, NULL, 0);
}
