/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "cramp-test.h"

/* Usage: start-up FLOOR PROGRAM PYTHON MAKE-TEN-YEARS
 *
 * Starts an empty libadwaita window, the program with a diary of ten years, and GNOME Clocks where it is installed, in
 * turn, RUNS times each, and prints the medians of the time until the window is on the screen (MapNotify), until its
 * first frame is painted and until nothing more is (XDamage), of the processor time until the first frame, and of the
 * memory: at its peak (VmHWM), and what is the program's own (Pss). Then it counts how often the first two wake up
 * while nothing happens. Fails where the program is over a LIMIT times the floor, paints later than Clocks, or wakes
 * up. */

#define RUNS 15
#define PATIENCE (20 * G_USEC_PER_SEC)
#define QUIET (G_USEC_PER_SEC * 7 / 10)
#define LIMIT_MAPPED 1.25
#define LIMIT_PEAK 1.4

/* The copy of the day is made before. */
#define IDLE_AFTER 8
#define IDLE_SECONDS 5

enum
{
  FLOOR,
  PROGRAM,
  CLOCKS,
  N_STARTED
};

typedef struct
{
  double mapped;   /* milliseconds */
  double painted;  /* milliseconds */
  double complete; /* milliseconds */
  double cpu;      /* milliseconds */
  double peak;     /* MiB */
  double own;      /* MiB */
} Sample;

static const struct
{
  const char *name;
  const char *unit;
  gsize offset;
  double limit;
} columns[] = {
  { "mapped", "ms", G_STRUCT_OFFSET (Sample, mapped), LIMIT_MAPPED },
  { "painted", "ms", G_STRUCT_OFFSET (Sample, painted), G_MAXDOUBLE },
  { "complete", "ms", G_STRUCT_OFFSET (Sample, complete), G_MAXDOUBLE },
  { "processor", "ms", G_STRUCT_OFFSET (Sample, cpu), G_MAXDOUBLE },
  { "peak memory", "MiB", G_STRUCT_OFFSET (Sample, peak), LIMIT_PEAK },
  { "own memory", "MiB", G_STRUCT_OFFSET (Sample, own), G_MAXDOUBLE },
};

static int
compare_doubles (const void *a, const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

/* The median of one member over the runs; @offset is that of the member. */
static double
median (const Sample *samples, gsize offset)
{
  double values[RUNS];

  for (guint i = 0; i < RUNS; i++)
    values[i] = *(const double *) ((const char *) &samples[i] + offset);
  qsort (values, RUNS, sizeof (double), compare_doubles);
  return values[RUNS / 2];
}

/* The number after @key in a file of /proc. */
static double
read_number (const char *path, const char *key)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  line = strstr (text, key);
  return line ? g_ascii_strtod (line + strlen (key), NULL) : 0;
}

static double
read_memory (GPid pid, const char *file, const char *key)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", pid, file);

  return read_number (path, key) / 1024;
}

static double
read_cpu (GPid pid)
{
  struct timespec used = { 0 };
  clockid_t clock;

  if (clock_getcpuclockid (pid, &clock) == 0)
    clock_gettime (clock, &used);
  return (double) used.tv_sec * 1000 + (double) used.tv_nsec / 1e6;
}

/* How often the threads of a program have gone to sleep so far. */
static double
count_sleeps (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  double n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, "status", NULL);

      n += read_number (path, "\nvoluntary_ctxt_switches:");
    }
  return n;
}

/* Waits for the next event; FALSE where none comes in time. */
static gboolean
next_event (Display *display, XEvent *event, gint64 patience)
{
  gint64 end = g_get_monotonic_time () + patience;

  while (!XPending (display))
    {
      GPollFD fd = { .fd = ConnectionNumber (display), .events = G_IO_IN };
      gint64 left = end - g_get_monotonic_time ();

      if (left <= 0 || g_poll (&fd, 1, (int) (left / 1000) + 1) < 0)
        return FALSE;
    }
  XNextEvent (display, event);
  return TRUE;
}

static GPid
start (char **argv)
{
  g_autoptr (GError) error = NULL;
  GPid pid;

  if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  return pid;
}

static void
stop (Display *display, GPid pid)
{
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  XSync (display, True);
}

/* Whether the program has painted the middle of its window. The X server itself fills a new window with black. */
static gboolean
is_painted (Display *display, Window window)
{
  XWindowAttributes size;
  XImage *image = NULL;
  gboolean painted;

  if (XGetWindowAttributes (display, window, &size))
    image = XGetImage (display, window, size.width / 2, size.height / 2, 1, 1, 0xffffff, ZPixmap);
  painted = image && (XGetPixel (image, 0, 0) & 0xffffff) != 0;
  if (image)
    XDestroyImage (image);
  return painted;
}

static Sample
measure (Display *display, int damage_base, char **argv)
{
  gint64 begin = g_get_monotonic_time ();
  GPid pid = start (argv);
  Sample sample = { 0 };
  Damage damage = None;
  XEvent event;

  while (next_event (display, &event, sample.painted > 0 ? QUIET : PATIENCE))
    {
      double now = (double) (g_get_monotonic_time () - begin) / 1000;

      if (event.type == MapNotify && !event.xmap.override_redirect && damage == None)
        {
          sample.mapped = now;
          damage = XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
        }
      else if (event.type == damage_base + XDamageNotify)
        {
          sample.complete = now;
          if (sample.painted <= 0 && is_painted (display, ((XDamageNotifyEvent *) &event)->drawable))
            {
              sample.painted = now;
              sample.cpu = read_cpu (pid);
            }
          XDamageSubtract (display, damage, None, None);
        }
    }
  if (sample.painted <= 0)
    g_error ("no window came");
  sample.peak = read_memory (pid, "status", "VmHWM:");
  sample.own = read_memory (pid, "smaps_rollup", "\nPss:");
  stop (display, pid);
  return sample;
}

/* How often a program wakes up in IDLE_SECONDS in which nothing happens. */
static double
measure_idle (Display *display, char **argv)
{
  GPid pid = start (argv);
  double before, n;

  g_usleep (IDLE_AFTER * G_USEC_PER_SEC);
  before = count_sleeps (pid);
  g_usleep (IDLE_SECONDS * G_USEC_PER_SEC);
  n = count_sleeps (pid) - before;
  stop (display, pid);
  return n;
}

/* The window is gone before its Damage is told so. */
static int
ignore_error (Display *display G_GNUC_UNUSED, XErrorEvent *event G_GNUC_UNUSED)
{
  return 0;
}

/* Prints the table; returns whether the program keeps within the limits. */
static gboolean
report (const Sample *floor, const Sample *program)
{
  gboolean fine = TRUE;

  g_print ("%-12s  %10s  %10s  %6s\n", "", "floor", "program", "ratio");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      double least = median (floor, columns[i].offset);
      double ours = median (program, columns[i].offset);
      g_autofree char *limit = NULL;

      if (columns[i].limit < G_MAXDOUBLE)
        limit = g_strdup_printf (" (limit %.2f)", columns[i].limit);
      g_print ("%-12s  %6.1f %-3s  %6.1f %-3s  %6.2f%s\n", columns[i].name, least, columns[i].unit, ours,
               columns[i].unit, ours / least, limit ? limit : "");
      fine = fine && ours / least <= columns[i].limit;
    }
  return fine;
}

/* Prints the rest of the table; returns whether the program's first frame comes no later than that of Clocks. */
static gboolean
report_clocks (const Sample *program, const Sample *clocks)
{
  g_print ("GNOME Clocks:\n");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_print ("%-12s  %6.1f %s\n", columns[i].name, median (clocks, columns[i].offset), columns[i].unit);
  return median (program, G_STRUCT_OFFSET (Sample, painted)) <= median (clocks, G_STRUCT_OFFSET (Sample, painted));
}

static void
make_ten_years (const char *database, const char *folder, char **argv)
{
  g_autofree char *json = g_build_filename (folder, "ten-years.json", NULL);
  g_autofree char *command = g_strdup_printf ("%s %s %s", argv[3], argv[4], json);
  g_autofree char *import = g_strdup_printf ("%s %s --import=%s", argv[2], database, json);
  int status;

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) && status == 0);
  g_assert_true (g_spawn_command_line_sync (import, NULL, NULL, &status, NULL) && status == 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *database = g_strdup_printf ("--database=%s/ten-years.sqlite", folder);
  g_autofree char *clocks = g_find_program_in_path ("gnome-clocks");
  char *commands[N_STARTED][3] = { [FLOOR] = { argv[1] }, [PROGRAM] = { argv[2], database }, [CLOCKS] = { clocks } };
  Sample samples[N_STARTED][RUNS];
  Display *display = XOpenDisplay (NULL);
  int damage_base, damage_error;
  double idle[PROGRAM + 1];
  gboolean fine;

  if (argc != 5 || !display || !XDamageQueryExtension (display, &damage_base, &damage_error))
    return 2;
  make_ten_years (database, folder, argv);
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  for (int run = -1; run < RUNS; run++) /* the first one warms up and is overwritten */
    for (int i = 0; i < N_STARTED && commands[i][0]; i++)
      samples[i][MAX (run, 0)] = measure (display, damage_base, commands[i]);
  for (int i = 0; i <= PROGRAM; i++)
    idle[i] = measure_idle (display, commands[i]);

  fine = report (samples[FLOOR], samples[PROGRAM]);
  if (clocks)
    fine = report_clocks (samples[PROGRAM], samples[CLOCKS]) && fine;
  g_print ("wake-ups in %d s with nothing to do: floor %.0f, program %.0f\n", IDLE_SECONDS, idle[FLOOR], idle[PROGRAM]);
  XCloseDisplay (display);
  cramp_test_remove_folder (folder);
  return fine && idle[PROGRAM] <= idle[FLOOR] ? 0 : 1;
}
