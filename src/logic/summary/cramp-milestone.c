/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-milestone.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-routines.h"

/**
 * cramp_milestone_free:
 * @self: (transfer full):
 */
void
cramp_milestone_free (CrampMilestone *self)
{
  g_free (self->words);
  g_free (self);
}

static void
take (GPtrArray *milestones, int day, char *words)
{
  CrampMilestone *milestone = g_new (CrampMilestone, 1);

  *milestone = (CrampMilestone) { day, words };
  g_ptr_array_add (milestones, milestone);
}

/* From the day after its last day on a medicine is not taken any more. */
static void
add_medicine (GPtrArray *milestones, const CrampMedicine *medicine)
{
  g_autofree char *name = cramp_direction_isolate (medicine->name);

  if (medicine->start)
    /* Translators: %s is a medicine. */
    take (milestones, medicine->start, g_strdup_printf (_ ("%s started"), name));
  if (medicine->end)
    /* Translators: %s is a medicine. */
    take (milestones, medicine->end + 1, g_strdup_printf (_ ("%s stopped"), name));
}

static gboolean
has_earlier (GPtrArray *schedules, const CrampSchedule *schedule)
{
  for (guint i = 0; i < schedules->len; i++)
    {
      const CrampSchedule *other = g_ptr_array_index (schedules, i);

      if (other->from_day < schedule->from_day && g_str_equal (other->medicine, schedule->medicine))
        return TRUE;
    }
  return FALSE;
}

/* Only a schedule that takes another one's place is a change. */
static void
add_change (GPtrArray *milestones, GPtrArray *medicines, GPtrArray *schedules, const CrampSchedule *schedule)
{
  const CrampMedicine *medicine = cramp_medicine_find (medicines, schedule->medicine);
  g_autofree char *name = medicine ? cramp_direction_isolate (medicine->name) : NULL;

  if (medicine && cramp_medicine_is_taken_on (medicine, schedule->from_day) && has_earlier (schedules, schedule))
    /* Translators: %s is a medicine; another amount or other times. */
    take (milestones, schedule->from_day, g_strdup_printf (_ ("%s changed"), name));
}

static void
add_routine (GPtrArray *milestones, const CrampSession *session)
{
  const CrampBuiltInRoutine *built_in = cramp_routines_find_built_in (session->routine);
  const char *name = built_in ? _ (built_in->name) : session->name;

  take (milestones, cramp_day_of (session->started, session->utc_offset),
        /* Translators: a routine of stretches; %s is its name. */
        name ? g_strdup_printf (_ ("Stretching “%s” started"), name) : g_strdup (_ ("Stretching started")));
}

/* The first session of each routine. */
static void
add_routines (GPtrArray *milestones, GPtrArray *sessions)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer session;

  for (guint i = 0; i < sessions->len; i++)
    {
      CrampSession *one = g_ptr_array_index (sessions, i);
      const CrampSession *known = one->routine ? g_hash_table_lookup (first, one->routine) : one;

      if (!known || (known != one && one->started < known->started))
        g_hash_table_insert (first, one->routine, one);
    }
  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, NULL, &session))
    add_routine (milestones, session);
}

static int
compare (gconstpointer one, gconstpointer other)
{
  const CrampMilestone *a = one, *b = other;

  return a->day != b->day ? (a->day > b->day) - (a->day < b->day) : g_strcmp0 (a->words, b->words);
}

/**
 * cramp_milestones_new:
 * @medicines: (element-type CrampMedicine):
 * @schedules: (element-type CrampSchedule):
 * @sessions: (element-type CrampSession):
 *
 * Returns: (transfer full) (element-type CrampMilestone): where medicines started, changed and stopped and routines
 *   started, oldest first
 */
GPtrArray *
cramp_milestones_new (GPtrArray *medicines, GPtrArray *schedules, GPtrArray *sessions)
{
  GPtrArray *milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_milestone_free);

  for (guint i = 0; i < medicines->len; i++)
    add_medicine (milestones, g_ptr_array_index (medicines, i));
  for (guint i = 0; i < schedules->len; i++)
    add_change (milestones, medicines, schedules, g_ptr_array_index (schedules, i));
  add_routines (milestones, sessions);
  g_ptr_array_sort_values (milestones, compare);
  return milestones;
}
