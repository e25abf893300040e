/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* Usage: start-up LIMIT FLOOR PROGRAM [PROGRAM...]
 *
 * Starts the programs in turn, RUNS times each, and prints the medians of the time until the window is on the screen
 * (MapNotify), until something is painted on it (the first XDamage), and of the memory that is the program's own then
 * (Pss). Fails when the second program's window takes more than LIMIT times as long as the first one's. */

#define RUNS 15
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  double mapped;  /* milliseconds */
  double painted; /* milliseconds */
  double memory;  /* MiB */
} Sample;

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

static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  line = strstr (text, "Pss:");
  return line ? g_ascii_strtod (line + strlen ("Pss:"), NULL) / 1024 : 0;
}

/* Waits for the next event; g_error() when none comes. */
static void
next_event (Display *display, XEvent *event, gint64 start)
{
  while (!XPending (display))
    {
      GPollFD fd = { .fd = ConnectionNumber (display), .events = G_IO_IN };

      if (g_get_monotonic_time () - start > PATIENCE || g_poll (&fd, 1, PATIENCE / 1000) <= 0)
        g_error ("no window came");
    }
  XNextEvent (display, event);
}

static Sample
measure (Display *display, int damage_base, char *program)
{
  char *argv[] = { program, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  Sample sample = { 0 };
  Damage damage = None;
  GPid pid;

  if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  while (sample.painted <= 0)
    {
      XEvent event;

      next_event (display, &event, start);
      if (event.type == MapNotify && !event.xmap.override_redirect && damage == None)
        {
          sample.mapped = (double) (g_get_monotonic_time () - start) / 1000;
          damage = XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
        }
      else if (event.type == damage_base + XDamageNotify)
        sample.painted = (double) (g_get_monotonic_time () - start) / 1000;
    }
  sample.memory = read_memory (pid);
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  XSync (display, True);
  return sample;
}

/* The window is gone before its Damage is told so. */
static int
ignore_error (Display *display G_GNUC_UNUSED, XErrorEvent *event G_GNUC_UNUSED)
{
  return 0;
}

static void
print_row (char *program, const Sample *samples, const Sample *floor)
{
  double mapped = median (samples, G_STRUCT_OFFSET (Sample, mapped));
  double painted = median (samples, G_STRUCT_OFFSET (Sample, painted));
  double memory = median (samples, G_STRUCT_OFFSET (Sample, memory));
  g_autofree char *name = g_path_get_basename (program);

  g_print ("%-16s mapped %6.1f ms (%.2f)  painted %6.1f ms (%.2f)  memory %5.1f MiB (%.2f)\n", name, mapped,
           mapped / median (floor, G_STRUCT_OFFSET (Sample, mapped)), painted,
           painted / median (floor, G_STRUCT_OFFSET (Sample, painted)), memory,
           memory / median (floor, G_STRUCT_OFFSET (Sample, memory)));
}

int
main (int argc, char *argv[])
{
  int n_programs = argc - 2;
  g_autofree Sample *samples = g_new0 (Sample, MAX (n_programs, 1) * RUNS);
  Display *display = XOpenDisplay (NULL);
  int damage_base, damage_error;
  double ratio;

  if (n_programs < 2 || !display || !XDamageQueryExtension (display, &damage_base, &damage_error))
    return 2;
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  for (int run = -1; run < RUNS; run++) /* the first one warms up and is overwritten */
    for (int i = 0; i < n_programs; i++)
      samples[i * RUNS + MAX (run, 0)] = measure (display, damage_base, argv[2 + i]);

  for (int i = 0; i < n_programs; i++)
    print_row (argv[2 + i], &samples[i * RUNS], samples);
  ratio =
      median (&samples[RUNS], G_STRUCT_OFFSET (Sample, mapped)) / median (samples, G_STRUCT_OFFSET (Sample, mapped));
  XCloseDisplay (display);
  return ratio > g_ascii_strtod (argv[1], NULL) ? 1 : 0;
}
