/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-merge.h"

#include "cramp-progress.h"
#include "cramp-records.h"

/* Merging: for each record the later version stays, whichever of the copies it comes from, and with the time at which
 * it was changed there. So it makes no difference who merges from whom, in which order and how often. */

typedef struct
{
  CrampStore *store;
  GPtrArray *before; /* what stood in place of what was written */
  CrampMergeReport *report;
  const CrampRecordType *type; /* (nullable): of the records that come now */
  gboolean all_new;            /* there was none of them: they need not be looked for one by one */
} Merge;

static gboolean
put (Merge *self, CrampRecord *record, CrampRecord *before, GError **error)
{
  g_ptr_array_add (self->before, before);
  return cramp_store_put (self->store, record, error);
}

/* What undoing puts in the place of a record of which there was none: nothing of it but that it is gone. */
static CrampRecord *
make_tomb (const CrampRecord *record)
{
  CrampRecord *tomb = cramp_record_new_unnamed (record->type);

  tomb->uuid = g_strdup (record->uuid);
  tomb->person = g_strdup (record->person);
  tomb->deleted_at = 1;
  return tomb;
}

static gboolean
merge_new (Merge *self, CrampRecord *record, GError **error)
{
  if (!cramp_record_is_deleted (record))
    self->report->added++;
  return put (self, record, make_tomb (record), error);
}

static gboolean
merge_later (Merge *self, CrampRecord *record, CrampRecord *ours, GError **error)
{
  CrampMergeReport *report = self->report;
  gboolean same = cramp_record_equal (record, ours);

  if (!same)
    cramp_merge_report_add_conflict (report, ours, record, TRUE);
  if (same)
    report->same++;
  else if (!cramp_record_is_deleted (record))
    *(cramp_record_is_deleted (ours) ? &report->added : &report->changed) += 1;
  else
    report->deleted++;
  cramp_record_adopt_local (record, ours);
  return put (self, record, cramp_record_ref (ours), error);
}

static gboolean
follow_type (Merge *self, const CrampRecordType *type, GError **error)
{
  gint64 count;

  if (self->type == type)
    return TRUE;
  count = cramp_store_count_all (self->store, type, error);
  self->type = type;
  self->all_new = count == 0;
  return count >= 0;
}

static gboolean
merge_one (Merge *self, CrampRecord *record, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (CrampRecord) ours = NULL;

  if (!follow_type (self, record->type, error))
    return FALSE;
  if (!self->all_new)
    ours = cramp_store_get (self->store, record->type, record->uuid, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!ours)
    return merge_new (self, record, error);
  if (cramp_record_compare_versions (record, ours) > 0)
    return merge_later (self, record, ours, error);
  if (cramp_record_equal (record, ours))
    self->report->same++;
  else
    {
      self->report->kept++;
      cramp_merge_report_add_conflict (self->report, ours, record, FALSE);
    }
  return TRUE;
}

static gboolean
says_nothing (const CrampRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (cramp_field_is_set (&record->type->fields[i], record))
      return FALSE;
  return TRUE;
}

/* Also where it can't be found out, with @error set. */
static gboolean
has_records (CrampStore *store, const char *person, GError **error)
{
  for (guint i = 1; i < cramp_n_record_types; i++)
    if (cramp_store_count (store, cramp_record_types[i], person, error) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
brings_others (GPtrArray *records, const char *uuid)
{
  gboolean others = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const CrampRecord *record = g_ptr_array_index (records, i);

      if (record->type != &cramp_person_type || cramp_record_is_deleted (record))
        continue;
      if (g_str_equal (record->uuid, uuid))
        return FALSE;
      others = TRUE;
    }
  return others;
}

/* A new diary begins with one person about whom nothing is said. Where a whole diary comes into it, that person would
 * be left over: it goes. */
static CrampRecord *
find_left_over (CrampStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) ours = cramp_store_list (store, &cramp_person_type, NULL, G_MININT64, G_MAXINT64, error);
  const CrampRecord *only = ours && ours->len == 1 ? g_ptr_array_index (ours, 0) : NULL;

  if (!only || !says_nothing (only) || !brings_others (records, only->uuid) || has_records (store, only->uuid, error))
    return NULL;
  return cramp_record_copy (only);
}

static gboolean
remove_left_over (Merge *self, CrampRecord *person, gint64 wall, GError **error)
{
  gint64 last = cramp_store_last_update (self->store, error);
  CrampRecord *before;

  if (last < 0)
    return FALSE;
  before = cramp_record_copy (person);
  person->updated_at = person->deleted_at = MAX (wall, last + 1);
  return put (self, person, before, error);
}

/**
 * cramp_merge:
 * @wall: microseconds since 1970 UTC
 * @records: (element-type CrampRecord): another copy of the diary or a part of it, persons before what is theirs, no
 *   uuid twice
 * @before: (element-type CrampRecord): gets what stood in place of each record written
 * @report: filled in
 *
 * Merges @records into the store, within a transaction of the caller's.
 *
 * Returns: whether it was done; otherwise the transaction is to be rolled back
 */
gboolean
cramp_merge (CrampStore *store,
             gint64 wall,
             GPtrArray *records,
             GPtrArray *before,
             CrampMergeReport *report,
             GError **error)
{
  Merge self = { .store = store, .before = before, .report = report };
  g_autoptr (GError) local_error = NULL;
  g_autoptr (CrampRecord) left_over = find_left_over (store, records, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *report = (CrampMergeReport) { 0 };
  cramp_progress_begin (CRAMP_SHARE_MERGING, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      if (!cramp_progress_step (error) || !merge_one (&self, g_ptr_array_index (records, i), error))
        return FALSE;
    }
  return !left_over || remove_left_over (&self, left_over, wall, error);
}
