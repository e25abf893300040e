/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-private.h"
#include "cramp-progress.h"

/**
 * cramp_diary_get:
 *
 * Returns: (transfer full) (nullable): the record called @uuid, %NULL with @error unset where there is none that lives
 */
gpointer
cramp_diary_get (CrampDiary *self, const CrampRecordType *type, const char *uuid, GError **error)
{
  g_autoptr (CrampRecord) record = cramp_store_get (self->store, type, uuid, error);

  return record && !cramp_record_is_deleted (record) ? g_steal_pointer (&record) : NULL;
}

/**
 * cramp_diary_get_first:
 * @type: one that is listed by a day or time
 *
 * Returns: (transfer full) (nullable): the first of the person's records; %NULL with @error unset where there is none
 */
gpointer
cramp_diary_get_first (CrampDiary *self, const CrampRecordType *type, GError **error)
{
  return self->person ? cramp_store_get_first (self->store, type, self->person->record.uuid, error) : NULL;
}

/**
 * cramp_diary_list:
 * @from: first day or time wanted, in the unit the type is listed by
 * @to: last one; %G_MININT64 and %G_MAXINT64 mean no bound
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): the person's living records
 */
GPtrArray *
cramp_diary_list (CrampDiary *self, const CrampRecordType *type, gint64 from, gint64 to, GError **error)
{
  if (type == &cramp_person_type)
    return cramp_store_list (self->store, type, NULL, from, to, error);
  if (!self->person)
    return cramp_record_list_new ();
  return cramp_store_list (self->store, type, self->person->record.uuid, from, to, error);
}

/**
 * cramp_diary_list_of:
 * @person: uuid of one of the persons, whoever is shown
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): like cramp_diary_list(), of that person
 */
GPtrArray *
cramp_diary_list_of (CrampDiary *self,
                     const char *person,
                     const CrampRecordType *type,
                     gint64 from,
                     gint64 to,
                     GError **error)
{
  return cramp_store_list (self->store, type, person, from, to, error);
}

/**
 * cramp_diary_begin_listing:
 * @type: (nullable): what is listed next, %NULL for everything
 *
 * Begins that stage of an export for those who look at the thread's progress.
 */
gboolean
cramp_diary_begin_listing (CrampDiary *self, const CrampRecordType *type, GError **error)
{
  gint64 all = 0;

  for (guint i = 0; i < cramp_n_record_types; i++)
    {
      gint64 count = 0;

      if (!type || cramp_record_types[i] == type)
        count = cramp_store_count_all (self->store, cramp_record_types[i], error);
      if (count < 0)
        return FALSE;
      all += count;
    }
  cramp_progress_begin (CRAMP_SHARE_LISTING, (guint) all);
  return TRUE;
}

/**
 * cramp_diary_list_everything:
 * @person: (nullable): uuid of the person whose records are wanted; %NULL for those of all
 *
 * Reads the diary as it is at one moment, whoever may be writing meanwhile. Slow: run it in a thread on a diary that
 * was opened there.
 *
 * Returns: (transfer full) (nullable) (element-type CrampRecord): all records, deleted ones too, persons first, always
 *   in the same order
 */
GPtrArray *
cramp_diary_list_everything (CrampDiary *self, const char *person, GError **error)
{
  g_autoptr (GPtrArray) everything = cramp_record_list_new ();
  gboolean fine = cramp_store_begin_reading (self->store, error) && cramp_diary_begin_listing (self, NULL, error);

  for (guint i = 0; i < cramp_n_record_types && fine; i++)
    {
      g_autoptr (GPtrArray) records = cramp_store_list_all (self->store, cramp_record_types[i], error);

      fine = records != NULL;
      for (guint j = 0; fine && j < records->len; j++)
        {
          CrampRecord *record = g_ptr_array_index (records, j);

          if (!person || g_strcmp0 (record->person ? record->person : record->uuid, person) == 0)
            g_ptr_array_add (everything, cramp_record_ref (record));
        }
    }
  cramp_store_rollback (self->store);
  return fine ? g_steal_pointer (&everything) : NULL;
}

/**
 * cramp_diary_list_groups:
 *
 * Returns: (transfer full) (nullable) (element-type CrampNightGroup): one group for each day from @from to @to
 */
GPtrArray *
cramp_diary_list_groups (CrampDiary *self, int from, int to, GError **error)
{
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) nights = NULL;
  g_autoptr (GPtrArray) days = NULL;
  gint64 first, last;

  cramp_night_groups_time_span (from, to, &first, &last);
  if (!(episodes = cramp_diary_list (self, &cramp_episode_type, first, last, error)) ||
      !(nights = cramp_diary_list (self, &cramp_night_type, from, to, error)) ||
      !(days = cramp_diary_list (self, &cramp_day_type, from, to, error)))
    return NULL;
  return cramp_night_groups_new (from, to, self->boundary, episodes, nights, days);
}

/**
 * cramp_diary_list_running:
 *
 * Returns: (transfer full) (nullable) (element-type CrampEpisode): the person's cramps whose stopwatch is still running
 */
GPtrArray *
cramp_diary_list_running (CrampDiary *self, GError **error)
{
  if (!self->person)
    return cramp_record_list_new ();
  return cramp_diary_list_running_of (self, self->person->record.uuid, error);
}

/**
 * cramp_diary_list_running_of:
 * @person: uuid of one of the persons, whoever is shown
 *
 * Returns: (transfer full) (nullable) (element-type CrampEpisode): like cramp_diary_list_running(), of that person
 */
GPtrArray *
cramp_diary_list_running_of (CrampDiary *self, const char *person, GError **error)
{
  return cramp_store_list_given (self->store, &cramp_episode_type, person, "running_boot", error);
}
