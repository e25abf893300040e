/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-warning-records.h"

#include "cramp-day.h"
#include "cramp-medicine.h"

/* What is looked for is found by its uuid, and a life by its warning and its reasons too: there may be many thousands.
 */

static const CrampRecordType *const kinds[CRAMP_N_KEPT] = {
  [CRAMP_KEPT_EPISODES] = &cramp_episode_type,   [CRAMP_KEPT_NIGHTS] = &cramp_night_type,
  [CRAMP_KEPT_DAYS] = &cramp_day_type,           [CRAMP_KEPT_FINDINGS] = &cramp_finding_type,
  [CRAMP_KEPT_MEDICINES] = &cramp_medicine_type, [CRAMP_KEPT_NOTES] = &cramp_medicine_note_type,
  [CRAMP_KEPT_DOSES] = &cramp_dose_type,         [CRAMP_KEPT_CHECKS] = &cramp_medicine_check_type,
  [CRAMP_KEPT_LIVES] = &cramp_warning_life_type,
};

static guint
hash_life (gconstpointer data)
{
  const CrampWarningLife *life = data;

  return g_str_hash (life->rule) * 31 + g_str_hash (life->subject);
}

static gboolean
equal_lives (gconstpointer a, gconstpointer b)
{
  const CrampWarningLife *one = a, *other = b;

  return g_str_equal (one->subject, other->subject) && g_str_equal (one->rule, other->rule);
}

static void
add_life (CrampWarningRecords *self, CrampWarningLife *life)
{
  g_hash_table_add (self->lives, life);
  for (guint i = 0; i < life->reasons->len; i++)
    {
      const CrampWarningReason *reason = g_ptr_array_index (life->reasons, i);
      GPtrArray *lives = reason->entry ? g_hash_table_lookup (self->lives_of, reason->entry) : NULL;

      if (reason->entry && !lives)
        {
          lives = g_ptr_array_new ();
          g_hash_table_insert (self->lives_of, g_strdup (reason->entry), lives);
        }
      if (lives)
        g_ptr_array_add (lives, life);
    }
}

static void
remove_life (CrampWarningRecords *self, CrampWarningLife *life)
{
  g_hash_table_remove (self->lives, life);
  for (guint i = 0; i < life->reasons->len; i++)
    {
      const CrampWarningReason *reason = g_ptr_array_index (life->reasons, i);

      if (reason->entry)
        g_ptr_array_remove_fast (g_hash_table_lookup (self->lives_of, reason->entry), life);
    }
}

static void
index_record (CrampWarningRecords *self, CrampKept kind, gpointer record)
{
  g_hash_table_insert (self->known[kind], ((CrampRecord *) record)->uuid, record);
  if (kind == CRAMP_KEPT_LIVES)
    add_life (self, record);
}

/* From when on they are kept: a time or a day, as the store lists them. */
static gint64
kept_from (guint kind, CrampClock *clock, gint64 first_onset)
{
  switch (kind)
    {
    case CRAMP_KEPT_EPISODES:
      return first_onset;
    case CRAMP_KEPT_NIGHTS:
    case CRAMP_KEPT_DAYS:
      return cramp_clock_today (clock) - CRAMP_WARNING_KEPT_DAYS;
    case CRAMP_KEPT_DOSES:
      return cramp_clock_today (clock) - 2;
    default:
      return G_MININT64;
    }
}

/**
 * cramp_warning_records_read:
 * @person: uuid of whose they are
 * @first_onset: the cramps that began then, in seconds since 1970 UTC, and later are kept
 *
 * Returns: (transfer full) (nullable): the records
 */
CrampWarningRecords *
cramp_warning_records_read (CrampStore *store,
                            CrampClock *clock,
                            const char *person,
                            gint64 first_onset,
                            GError **error)
{
  g_autoptr (CrampWarningRecords) self = g_new0 (CrampWarningRecords, 1);

  self->lives_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->lives = g_hash_table_new (hash_life, equal_lives);
  for (guint i = 0; i < CRAMP_N_KEPT; i++)
    {
      self->known[i] = g_hash_table_new (g_str_hash, g_str_equal);
      self->lists[i] = cramp_store_list (store, kinds[i], person, kept_from (i, clock, first_onset), G_MAXINT64, error);
      if (!self->lists[i])
        return NULL;
      for (guint j = 0; j < self->lists[i]->len; j++)
        index_record (self, i, g_ptr_array_index (self->lists[i], j));
    }
  return g_steal_pointer (&self);
}

/**
 * cramp_warning_records_free:
 * @self: (transfer full):
 */
void
cramp_warning_records_free (CrampWarningRecords *self)
{
  g_hash_table_unref (self->lives_of);
  g_hash_table_unref (self->lives);
  for (guint i = 0; i < CRAMP_N_KEPT; i++)
    {
      g_clear_pointer (&self->known[i], g_hash_table_unref);
      g_clear_pointer (&self->lists[i], g_ptr_array_unref);
    }
  g_free (self);
}

/**
 * cramp_warning_records_kind:
 *
 * Returns: as what @record is kept, a #CrampKept; %CRAMP_N_KEPT where it is not
 */
guint
cramp_warning_records_kind (const CrampRecord *record)
{
  guint kind = 0;

  while (kind < CRAMP_N_KEPT && kinds[kind] != record->type)
    kind++;
  return kind;
}

/**
 * cramp_warning_records_find:
 *
 * Returns: (transfer none) (nullable): the record of that kind
 */
gpointer
cramp_warning_records_find (CrampWarningRecords *self, CrampKept kind, const char *uuid)
{
  return g_hash_table_lookup (self->known[kind], uuid);
}

/**
 * cramp_warning_records_find_life:
 *
 * Returns: (transfer none) (nullable): the life of @warning
 */
CrampWarningLife *
cramp_warning_records_find_life (CrampWarningRecords *self, const CrampWarning *warning)
{
  CrampWarningLife key = { .rule = (char *) cramp_warning_rule_key (warning->rule), .subject = warning->subject };

  return g_hash_table_lookup (self->lives, &key);
}

/**
 * cramp_warning_records_find_lives_of:
 * @entry: uuid
 *
 * Returns: (transfer none) (nullable) (element-type CrampWarningLife): the lives @entry is a reason of
 */
GPtrArray *
cramp_warning_records_find_lives_of (CrampWarningRecords *self, const char *entry)
{
  return g_hash_table_lookup (self->lives_of, entry);
}

static void
remove_record (CrampWarningRecords *self, CrampKept kind, gpointer record)
{
  GPtrArray *list = self->lists[kind];
  guint i = list->len;

  /* What is changed is mostly among the last. */
  while (i > 0 && list->pdata[i - 1] != record)
    i--;
  if (kind == CRAMP_KEPT_LIVES)
    remove_life (self, record);
  g_hash_table_remove (self->known[kind], ((CrampRecord *) record)->uuid);
  g_ptr_array_remove_index (list, i - 1);
}

/* Where a cramp belongs in the order of the onsets: mostly at the end. */
static guint
find_place (GPtrArray *episodes, const CrampEpisode *episode)
{
  guint place = episodes->len;

  while (place > 0 && ((CrampEpisode *) episodes->pdata[place - 1])->onset > episode->onset)
    place--;
  return place;
}

/**
 * cramp_warning_records_follow:
 * @record: of the person, in its new version; of any type
 *
 * What was written, changed or deleted in the diary is so here.
 */
void
cramp_warning_records_follow (CrampWarningRecords *self, const CrampRecord *record)
{
  guint kind = cramp_warning_records_kind (record);
  CrampRecord *before, *copy;
  GPtrArray *list;

  if (kind == CRAMP_N_KEPT)
    return;
  before = g_hash_table_lookup (self->known[kind], record->uuid);
  if (before)
    remove_record (self, kind, before);
  if (cramp_record_is_deleted (record))
    return;
  list = self->lists[kind];
  copy = cramp_record_copy (record);
  g_ptr_array_insert (list, kind == CRAMP_KEPT_EPISODES ? (int) find_place (list, (CrampEpisode *) copy) : -1, copy);
  index_record (self, kind, copy);
}
