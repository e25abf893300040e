/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-clock.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#include "cramp-day.h"

/**
 * CrampClock:
 *
 * What time it is, for everything that asks: wall clock, monotonic clock (stands still in suspend) and boottime (goes
 * on in suspend). The ordinary one reads the system's; tests set and move theirs. All are microseconds unless said
 * otherwise.
 *
 * Signals: #CrampClock::jumped when a test moved it, so that alarms look at it again.
 */
struct _CrampClock
{
  GObject parent_instance;

  gboolean frozen;    /* the system's time does not count */
  gint64 wall_offset; /* what is added to each of the system's clocks */
  gint64 monotonic_offset;
  gint64 boottime_offset;
  char *boot_id;   /* (owned) */
  GTimeZone *zone; /* (owned) (nullable): the system's local one where %NULL */
};

G_DEFINE_FINAL_TYPE (CrampClock, cramp_clock, G_TYPE_OBJECT)

enum
{
  JUMPED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gint64
system_time (CrampClock *self, clockid_t id)
{
  struct timespec now;

  if (self->frozen)
    return 0;
  clock_gettime (id, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
cramp_clock_finalize (GObject *object)
{
  CrampClock *self = CRAMP_CLOCK (object);

  g_free (self->boot_id);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  G_OBJECT_CLASS (cramp_clock_parent_class)->finalize (object);
}

static void
cramp_clock_class_init (CrampClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_clock_finalize;

  signals[JUMPED] = g_signal_new ("jumped", CRAMP_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_clock_init (CrampClock *self)
{
  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &self->boot_id, NULL, NULL))
    g_strstrip (self->boot_id);
  else
    self->boot_id = g_strdup ("unknown");
}

/**
 * cramp_clock_new:
 *
 * Returns: (transfer full): the system's clock
 */
CrampClock *
cramp_clock_new (void)
{
  return g_object_new (CRAMP_TYPE_CLOCK, NULL);
}

/**
 * cramp_clock_new_at:
 * @wall: what it shows at first, microseconds since 1970 UTC
 * @running: whether it goes on by itself
 *
 * Returns: (transfer full): a clock for tests
 */
CrampClock *
cramp_clock_new_at (gint64 wall, gboolean running)
{
  CrampClock *self = cramp_clock_new ();

  self->frozen = !running;
  cramp_clock_set_wall (self, wall);
  return self;
}

/**
 * cramp_clock_now:
 *
 * Returns: seconds since 1970 UTC
 */
gint64
cramp_clock_now (CrampClock *self)
{
  return cramp_clock_wall (self) / G_USEC_PER_SEC;
}

/**
 * cramp_clock_wall:
 *
 * Returns: microseconds since 1970 UTC
 */
gint64
cramp_clock_wall (CrampClock *self)
{
  return system_time (self, CLOCK_REALTIME) + self->wall_offset;
}

/**
 * cramp_clock_monotonic:
 *
 * Returns: microseconds that never jump and stand still in suspend
 */
gint64
cramp_clock_monotonic (CrampClock *self)
{
  return system_time (self, CLOCK_MONOTONIC) + self->monotonic_offset;
}

/**
 * cramp_clock_boottime:
 *
 * Returns: microseconds that never jump and go on in suspend; they mean something within one boot only
 */
gint64
cramp_clock_boottime (CrampClock *self)
{
  return system_time (self, CLOCK_BOOTTIME) + self->boottime_offset;
}

/**
 * cramp_clock_boot_id:
 *
 * Returns: which boot cramp_clock_boottime() belongs to
 */
const char *
cramp_clock_boot_id (CrampClock *self)
{
  return self->boot_id;
}

/**
 * cramp_clock_zone:
 *
 * Returns: (transfer full): the time zone in force
 */
GTimeZone *
cramp_clock_zone (CrampClock *self)
{
  return self->zone ? g_time_zone_ref (self->zone) : g_time_zone_new_local ();
}

/**
 * cramp_clock_utc_offset:
 * @time: seconds since 1970 UTC
 *
 * Returns: seconds east of Greenwich in force at @time here
 */
int
cramp_clock_utc_offset (CrampClock *self, gint64 time)
{
  g_autoptr (GTimeZone) zone = cramp_clock_zone (self);
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval);
}

/**
 * cramp_clock_format:
 * @time: seconds since 1970 UTC
 *
 * Returns: (transfer full): day and time of day of @time here, in words
 */
char *
cramp_clock_format (CrampClock *self, gint64 time)
{
  int offset = cramp_clock_utc_offset (self, time);
  g_autofree char *day = cramp_day_format_long (cramp_day_of (time, offset));
  g_autofree char *of_day = cramp_time_format (time, offset);

  /* Translators: a day and a time of day. */
  return g_strdup_printf (_ ("%s, %s"), day, of_day);
}

/**
 * cramp_clock_today:
 *
 * Returns: the civil day it is here
 */
int
cramp_clock_today (CrampClock *self)
{
  gint64 now = cramp_clock_now (self);

  return cramp_day_of (now, cramp_clock_utc_offset (self, now));
}

/**
 * cramp_clock_is_evening:
 *
 * Returns: whether today can be looked back on
 */
gboolean
cramp_clock_is_evening (CrampClock *self)
{
  gint64 now = cramp_clock_now (self);

  return cramp_minute_of_day (now, cramp_clock_utc_offset (self, now)) >= CRAMP_EVENING;
}

/**
 * cramp_clock_advance:
 *
 * Lets time pass, awake. For tests.
 */
void
cramp_clock_advance (CrampClock *self, gint64 microseconds)
{
  self->monotonic_offset += microseconds;
  cramp_clock_suspend (self, microseconds);
}

/**
 * cramp_clock_suspend:
 *
 * Lets time pass while the computer sleeps. For tests.
 */
void
cramp_clock_suspend (CrampClock *self, gint64 microseconds)
{
  self->wall_offset += microseconds;
  self->boottime_offset += microseconds;
  g_signal_emit (self, signals[JUMPED], 0);
}

/**
 * cramp_clock_set_wall:
 * @wall: microseconds since 1970 UTC
 *
 * Sets the wall clock as a user would; the others do not notice. For tests.
 */
void
cramp_clock_set_wall (CrampClock *self, gint64 wall)
{
  self->wall_offset = wall - system_time (self, CLOCK_REALTIME);
  g_signal_emit (self, signals[JUMPED], 0);
}

/**
 * cramp_clock_set_zone:
 * @identifier: as "Europe/Berlin"
 *
 * Travels. For tests.
 */
void
cramp_clock_set_zone (CrampClock *self, const char *identifier)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (identifier);

  g_return_if_fail (zone);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_steal_pointer (&zone);
  g_signal_emit (self, signals[JUMPED], 0);
}

/**
 * cramp_clock_set_boot_id:
 *
 * Starts the computer anew. For tests.
 */
void
cramp_clock_set_boot_id (CrampClock *self, const char *boot_id)
{
  g_set_str (&self->boot_id, boot_id);
}
