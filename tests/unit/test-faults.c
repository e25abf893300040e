/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-faults.h"
#include "cramp-operations.h"

/* Whatever goes wrong between SQLite and the disk, each operation is done as a whole or refused with a message; what it
 * said was done is there; and the diary always opens again, is sound, and can be written. Each kind of trouble comes at
 * every call in turn; in a quick run at some of them, which chance decides about. */

/* How many places are tried for each operation and kind of trouble. */
#define QUICK 8

static const struct
{
  const char *name;
  CrampFault kind;
} kinds[] = {
  { "once", CRAMP_FAULT_ONCE },
  { "short", CRAMP_FAULT_SHORT },
  { "full", CRAMP_FAULT_FULL },
  { "power", CRAMP_FAULT_POWER },
};

static void
run_with (CrampOperation operation, CrampFault kind, const CrampCourse *course, guint at, GRand *random)
{
  CrampPlace place = cramp_place_copy (&course->start);
  g_autoptr (GError) error = NULL;
  gboolean power = kind == CRAMP_FAULT_POWER;
  guint done;

  cramp_faults_begin (kind, at);
  done = cramp_operation_run (operation, &place, &error);
  cramp_faults_end ();
  g_test_message ("%s at %u: %u done, %s", cramp_operation_name (operation), at, done,
                  error ? error->message : "all well");
  if (!cramp_faults_happened ())
    g_assert_no_error (error);
  if (power)
    cramp_faults_lose_power (place.folder, g_rand_boolean (random) ? random : NULL);
  cramp_course_compare (&place, operation, course, done, !power);
  cramp_place_write_again (&place);
  cramp_place_clear (&place);
}

/* Of a run in which nothing goes wrong. */
static guint
count_calls (CrampOperation operation, CrampFault kind, const CrampCourse *course)
{
  CrampPlace place = cramp_place_copy (&course->start);
  g_autoptr (GError) error = NULL;
  guint calls;

  cramp_faults_begin (kind, G_MAXUINT);
  g_assert_cmpuint (cramp_operation_run (operation, &place, &error), >, 0);
  calls = cramp_faults_end ();
  g_assert_no_error (error);
  cramp_place_clear (&place);
  return calls;
}

static void
test_faults (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  CrampOperation operation = number / G_N_ELEMENTS (kinds);
  CrampFault kind = kinds[number % G_N_ELEMENTS (kinds)].kind;
  CrampCourse course = cramp_course_take (operation);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int () & 0xffff);
  guint calls = count_calls (operation, kind, &course);
  guint step = g_test_slow () ? 1 : MAX (calls / QUICK, 1);

  if (kind == CRAMP_FAULT_FULL)
    step = g_test_slow () ? 512 : MAX (calls / QUICK, 512);
  for (guint at = (guint) g_rand_int_range (random, 0, (int) step); at < calls; at += step)
    run_with (operation, kind, &course, at, random);
  cramp_course_clear (&course);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cramp_faults_install ();
  for (guint i = 0; i < CRAMP_N_OPERATIONS * G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strdup_printf ("/faults/%s/%s", kinds[i % G_N_ELEMENTS (kinds)].name,
                                               cramp_operation_name (i / G_N_ELEMENTS (kinds)));

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_faults);
    }
  return g_test_run ();
}
