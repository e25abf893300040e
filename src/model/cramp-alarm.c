/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-alarm.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/**
 * CrampAlarm:
 *
 * Tells when a time has come. One timer of the system serves all who wait; what they wait for are absolute times of
 * the wall clock, so nothing is missed in suspend, and nothing is ever polled.
 *
 * Signals: #CrampAlarm::clock-set when the wall clock was set, after the alarms that have come due by it, and when the
 * computer has come to another time zone: who waits for a time that was reckoned from another clock reckons it anew.
 */
struct _CrampAlarm
{
  GObject parent_instance;

  CrampClock *clock;  /* (owned) */
  GSequence *waiting; /* (owned) (element-type Waiting): earliest first */
  guint last_id;
  int timer;          /* file descriptor, or -1 */
  guint source;       /* (owned): of @timer */
  GFileMonitor *zone; /* (owned) (nullable) */
};

/* What GLib reads the time zone from, where TZ is not set. */
#define ZONE_FILE "/etc/localtime"

typedef struct
{
  guint id;
  gint64 wall; /* microseconds since 1970 UTC */
  GSourceOnceFunc callback;
  gpointer user_data;
} Waiting;

G_DEFINE_FINAL_TYPE (CrampAlarm, cramp_alarm, G_TYPE_OBJECT)

enum
{
  CLOCK_SET,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gint64
system_wall (void)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static Waiting *
first_waiting (CrampAlarm *self)
{
  GSequenceIter *first = g_sequence_get_begin_iter (self->waiting);

  return g_sequence_iter_is_end (first) ? NULL : g_sequence_get (first);
}

/* Sets the system's timer to the first alarm. A clock that was moved for a test differs from the system's by as much
 * as it says now. With nobody waiting the timer still tells when the clock is set. */
static void
arm (CrampAlarm *self)
{
  Waiting *first = first_waiting (self);
  gint64 wall = first ? first->wall - cramp_clock_wall (self->clock) + system_wall () : G_MAXINT64 / 2;
  struct itimerspec when = { 0 };

  if (self->timer < 0)
    return;
  wall = MAX (wall, 1); /* zero would stop it */
  when.it_value.tv_sec = (time_t) (wall / G_USEC_PER_SEC);
  when.it_value.tv_nsec = (long) (wall % G_USEC_PER_SEC) * 1000;
  timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL);
}

/* Those who are told may add and cancel alarms, so each is taken out first. */
static void
tell_due (CrampAlarm *self)
{
  Waiting *first;

  while ((first = first_waiting (self)) && first->wall <= cramp_clock_wall (self->clock))
    {
      GSourceOnceFunc callback = first->callback;
      gpointer user_data = first->user_data;

      g_sequence_remove (g_sequence_get_begin_iter (self->waiting));
      callback (user_data);
    }
}

static void
clock_jumped_cb (CrampAlarm *self)
{
  g_object_ref (self);
  tell_due (self);
  g_signal_emit (self, signals[CLOCK_SET], 0);
  arm (self);
  g_object_unref (self);
}

static gboolean
timer_cb (int fd, GIOCondition condition G_GNUC_UNUSED, gpointer user_data)
{
  CrampAlarm *self = user_data;
  guint64 times;

  if (read (fd, &times, sizeof times) < 0 && errno == ECANCELED)
    {
      clock_jumped_cb (self);
      return G_SOURCE_CONTINUE;
    }
  g_object_ref (self);
  tell_due (self);
  arm (self);
  g_object_unref (self);
  return G_SOURCE_CONTINUE;
}

/* It may be taken away before it is there anew: no zone is none to go by. */
static void
zone_changed_cb (CrampAlarm *self, GFile *file)
{
  if (g_file_query_exists (file, NULL))
    clock_jumped_cb (self);
}

static void
cramp_alarm_finalize (GObject *object)
{
  CrampAlarm *self = CRAMP_ALARM (object);

  g_clear_object (&self->zone);
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->timer >= 0)
    close (self->timer);
  g_sequence_free (self->waiting);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (cramp_alarm_parent_class)->finalize (object);
}

static void
cramp_alarm_class_init (CrampAlarmClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_alarm_finalize;

  signals[CLOCK_SET] =
      g_signal_new ("clock-set", CRAMP_TYPE_ALARM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_alarm_init (CrampAlarm *self)
{
  self->waiting = g_sequence_new (g_free);
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer < 0)
    g_warning ("No timer: %s", g_strerror (errno));
  else
    self->source = g_unix_fd_add (self->timer, G_IO_IN, timer_cb, self);
}

/**
 * cramp_alarm_new:
 *
 * Returns: (transfer full): an alarm by which nobody waits yet
 */
CrampAlarm *
cramp_alarm_new (CrampClock *clock)
{
  CrampAlarm *self = g_object_new (CRAMP_TYPE_ALARM, NULL);

  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (clock_jumped_cb), self, G_CONNECT_SWAPPED);
  cramp_alarm_watch_zone (self, ZONE_FILE);
  arm (self);
  return self;
}

/**
 * cramp_alarm_watch_zone:
 * @path: a file, or a link to one
 *
 * Takes @path for what is changed when the computer comes to another time zone. For tests: it is the system's
 * otherwise.
 */
void
cramp_alarm_watch_zone (CrampAlarm *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_object (&self->zone);
  self->zone = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->zone)
    g_signal_connect_object (self->zone, "changed", G_CALLBACK (zone_changed_cb), self, G_CONNECT_SWAPPED);
}

static int
compare_waiting (gconstpointer one, gconstpointer other, gpointer unused G_GNUC_UNUSED)
{
  const Waiting *a = one;
  const Waiting *b = other;

  if (a->wall == b->wall)
    return 0;
  return a->wall < b->wall ? -1 : 1;
}

/**
 * cramp_alarm_add:
 * @wall: when, microseconds since 1970 UTC; one in the past comes at once, from the main loop
 * @callback: called once
 *
 * Waits for a time. Who goes away before calls cramp_alarm_cancel().
 *
 * Returns: the alarm's id, never 0
 */
guint
cramp_alarm_add (CrampAlarm *self, gint64 wall, GSourceOnceFunc callback, gpointer user_data)
{
  Waiting *waiting = g_new (Waiting, 1);

  *waiting = (Waiting) { ++self->last_id, wall, callback, user_data };
  g_sequence_insert_sorted (self->waiting, waiting, compare_waiting, NULL);
  arm (self);
  return waiting->id;
}

/**
 * cramp_alarm_cancel:
 * @id: what cramp_alarm_add() returned; one that has come already, or 0, does no harm
 */
void
cramp_alarm_cancel (CrampAlarm *self, guint id)
{
  for (GSequenceIter *i = g_sequence_get_begin_iter (self->waiting); !g_sequence_iter_is_end (i);
       i = g_sequence_iter_next (i))
    {
      Waiting *waiting = g_sequence_get (i);

      if (waiting->id != id)
        continue;
      g_sequence_remove (i);
      arm (self);
      return;
    }
}
