/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <signal.h>
#include <unistd.h>

#include "cramp-operations.h"
#include "cramp-test.h"

/* A process that is killed at a random moment of an operation leaves it done as a whole or not at all, and what it had
 * said was done is there. The process is this program once more, which says "ready", then how much is done. */

/* How often each operation is killed. */
#define QUICK 10
#define SLOW 200

static const char *program;

/* The process that is killed */

static void
say_done (guint done)
{
  g_print ("%u\n", done);
}

static int
be_killed (CrampOperation operation, char *path, char *other)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  CrampPlace place = { .path = path, .other = other, .clock = clock, .acknowledge = say_done };
  g_autoptr (GError) error = NULL;
  guint done;

  g_print ("ready\n");
  done = cramp_operation_run (operation, &place, &error);
  g_assert_no_error (error);
  say_done (done);
  pause ();
  return 1;
}

/* The one that kills it */

static GSubprocess *
start (CrampOperation operation, const CrampPlace *place, GDataInputStream **output)
{
  g_autofree char *number = g_strdup_printf ("%u", operation);
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--be-killed", number,
                                           place->path, place->other, NULL);

  g_assert_no_error (error);
  *output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (*output, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "ready");
  return process;
}

/* Returns: how long the operation takes, microseconds. */
static gint64
measure (CrampOperation operation, const CrampCourse *course)
{
  CrampPlace place = cramp_place_copy (&course->start);
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time (), end;

  cramp_operation_run (operation, &place, &error);
  end = g_get_monotonic_time ();
  g_assert_no_error (error);
  cramp_place_clear (&place);
  return end - begin;
}

/* Returns: how much it had said was done. */
static guint
kill_after (CrampOperation operation, const CrampPlace *place, gulong microseconds)
{
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GSubprocess) process = start (operation, place, &output);
  guint done = 0;
  char *line;

  g_usleep (microseconds);
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
  while ((line = g_data_input_stream_read_line (output, NULL, NULL, NULL)))
    {
      done = (guint) g_ascii_strtoull (line, NULL, 10);
      g_free (line);
    }
  return done;
}

static void
test_kill (gconstpointer data)
{
  CrampOperation operation = GPOINTER_TO_UINT (data);
  CrampCourse course = cramp_course_take (operation);
  double usual = (double) measure (operation, &course);
  guint kills = g_test_slow () ? SLOW : QUICK, ended = 0;

  for (guint i = 0; i < kills; i++)
    {
      CrampPlace place = cramp_place_copy (&course.start);
      gulong microseconds = (gulong) g_test_rand_double_range (0, 1.5 * usual);
      guint done = kill_after (operation, &place, microseconds);

      g_test_message ("killed after %.1f ms of %.1f: %u done", (double) microseconds / 1e3, usual / 1e3, done);
      cramp_course_compare (&place, operation, &course, done, FALSE);
      cramp_place_write_again (&place);
      cramp_place_clear (&place);
      ended += done > 0;
    }
  g_test_message ("%u kills, %u of them after something was done", kills, ended);
  cramp_course_clear (&course);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 5 && g_str_equal (argv[1], "--be-killed"))
    return be_killed ((CrampOperation) g_ascii_strtoull (argv[2], NULL, 10), argv[3], argv[4]);
  g_test_init (&argc, &argv, NULL);
  for (CrampOperation i = 0; i < CRAMP_N_OPERATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("/kill/%s", cramp_operation_name (i));

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_kill);
    }
  return g_test_run ();
}
