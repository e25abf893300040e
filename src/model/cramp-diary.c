/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-private.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-night-group.h"

/**
 * CrampDiary:
 *
 * The diary of one person at a time, and the only writer of its file. Each operation is one transaction, one undo step
 * and one #CrampDiary::changed.
 *
 * Properties: #CrampDiary:undo, what cramp_diary_undo() would take back, in words, or %NULL.
 * #CrampDiary:person, uuid of the person whose diary is shown.
 *
 * Signals: #CrampDiary::changed (#CrampChange) after a write of ours or of another program.
 */
G_DEFINE_FINAL_TYPE (CrampDiary, cramp_diary, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO,
  PROP_PERSON,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
undo_step_free (CrampUndoStep *step)
{
  g_free (step->what);
  g_ptr_array_unref (step->before);
  g_free (step);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampUndoStep, undo_step_free)

/* What changed */

/**
 * cramp_change_concerns:
 *
 * Returns: whether records of @type are among what changed
 */
gboolean
cramp_change_concerns (const CrampChange *change, const CrampRecordType *type)
{
  for (guint i = 0; i < cramp_n_record_types; i++)
    if (cramp_record_types[i] == type)
      return (change->types & (1u << i)) != 0;
  return FALSE;
}

static guint
type_bit (const CrampRecordType *type)
{
  for (guint i = 0; i < cramp_n_record_types; i++)
    if (cramp_record_types[i] == type)
      return 1u << i;
  g_return_val_if_reached (0);
}

/* The days whose picture @record is part of: an onset may belong to the night that began the day before. */
static void
change_add (CrampChange *change, const CrampRecord *record)
{
  const CrampField *when = cramp_record_type_when (record->type);
  int from = 1, to = G_MAXINT;

  if (when && cramp_field_is_set (when, record))
    {
      gboolean is_day = when->kind == CRAMP_FIELD_DAY;
      int day = is_day ? CRAMP_MEMBER (record, when, int) : cramp_day_of (CRAMP_MEMBER (record, when, gint64), 0);

      from = is_day ? day : day - 2;
      to = is_day ? day : day + 1;
    }
  change->from = change->types ? MIN (change->from, from) : from;
  change->to = change->types ? MAX (change->to, to) : to;
  change->types |= type_bit (record->type);
}

static gboolean
load_person (CrampDiary *self, const char *uuid, GError **error)
{
  CrampPerson *person = cramp_store_get (self->store, &cramp_person_type, uuid, error);

  if (!person)
    return FALSE;
  g_clear_pointer ((gpointer *) &self->person, cramp_record_unref);
  self->person = person;
  return TRUE;
}

/* Takes in what was written of the persons. Where the one shown is gone, the first of the others is shown: then all
 * looks different. */
static gboolean
follow_person (CrampDiary *self)
{
  g_autoptr (GPtrArray) persons = NULL;

  if (load_person (self, self->person->record.uuid, NULL) && !cramp_record_is_deleted (self->person))
    return FALSE;
  persons = cramp_store_list (self->store, &cramp_person_type, NULL, G_MININT64, G_MAXINT64, NULL);
  if (!persons || persons->len == 0)
    return FALSE;
  cramp_record_unref (self->person);
  self->person = g_ptr_array_steal_index (persons, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  return TRUE;
}

/**
 * cramp_diary_push_undo:
 * @step: (transfer full): what cramp_diary_undo() is to take back next
 */
void
cramp_diary_push_undo (CrampDiary *self, CrampUndoStep *step)
{
  g_queue_push_head (&self->undo, step);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
}

/**
 * cramp_diary_forget_undo:
 *
 * From now on nothing of before can be taken back.
 */
void
cramp_diary_forget_undo (CrampDiary *self)
{
  g_queue_clear_full (&self->undo, (GDestroyNotify) undo_step_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
}

/**
 * cramp_diary_notice_others:
 *
 * What we know of the file is stale when another program wrote, and an undo step would put an old state over what the
 * other one wrote.
 *
 * Returns: whether another program wrote since we last looked; our own connection's writes do not count
 */
gboolean
cramp_diary_notice_others (CrampDiary *self)
{
  gint64 version = cramp_store_data_version (self->store);

  if (version == self->data_version)
    return FALSE;
  self->data_version = version;
  cramp_warning_book_forget (self->warnings);
  cramp_diary_forget_undo (self);
  return TRUE;
}

static const CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };

static void
emit_changed (CrampDiary *self, const CrampChange *change)
{
  if (cramp_diary_notice_others (self) ||
      (self->person && cramp_change_concerns (change, &cramp_person_type) && follow_person (self)))
    change = &everything;
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/**
 * cramp_diary_emit_everything:
 *
 * Says that everything may look different.
 */
void
cramp_diary_emit_everything (CrampDiary *self)
{
  emit_changed (self, &everything);
}

/* Another program wrote, nobody says what. */
static void
log_changed_cb (CrampDiary *self)
{
  if (!self->working && cramp_diary_notice_others (self))
    cramp_diary_emit_everything (self);
}

static void
cramp_diary_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampDiary *self = CRAMP_DIARY (object);

  switch (id)
    {
    case PROP_UNDO:
      g_value_set_string (value, cramp_diary_get_undo (self));
      break;
    case PROP_PERSON:
      g_value_set_string (value, self->person ? self->person->record.uuid : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_diary_finalize (GObject *object)
{
  CrampDiary *self = CRAMP_DIARY (object);

  if (self->monitor)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_queue_clear_full (&self->undo, (GDestroyNotify) undo_step_free);
  g_clear_pointer ((gpointer *) &self->person, cramp_record_unref);
  g_clear_pointer (&self->warnings, cramp_warning_book_free);
  g_clear_pointer (&self->store, cramp_store_close);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (cramp_diary_parent_class)->finalize (object);
}

static void
cramp_diary_class_init (CrampDiaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_diary_get_property;
  object_class->finalize = cramp_diary_finalize;

  properties[PROP_UNDO] = g_param_spec_string ("undo", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", CRAMP_TYPE_DIARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_POINTER);
}

static void
cramp_diary_init (CrampDiary *self)
{
  self->boundary = CRAMP_DEFAULT_BOUNDARY;
  g_queue_init (&self->undo);
}

/* Opening */

/**
 * cramp_diary_default_path:
 *
 * Returns: (transfer full): the file of the user's diary
 */
char *
cramp_diary_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), CRAMP_DATA_FOLDER, "diary.sqlite", NULL);
}

/* Every diary has a person: in a new one, one about whom nothing is said yet. */
static gboolean
find_person (CrampDiary *self, gboolean may_write, GError **error)
{
  g_autoptr (GPtrArray) persons =
      cramp_store_list (self->store, &cramp_person_type, NULL, G_MININT64, G_MAXINT64, error);
  g_autoptr (GPtrArray) first = NULL;

  if (!persons)
    return FALSE;
  if (persons->len > 0)
    {
      self->person = g_ptr_array_steal_index (persons, 0);
      return TRUE;
    }
  if (!may_write)
    return TRUE;
  self->person = cramp_record_new (&cramp_person_type);
  self->person->record.updated_at = cramp_clock_wall (self->clock);
  if (!cramp_store_begin (self->store, error))
    return FALSE;
  if (!cramp_store_put (self->store, self->person, error))
    {
      cramp_store_rollback (self->store);
      return FALSE;
    }
  return cramp_store_commit (self->store, error);
}

static void
watch_file (CrampDiary *self)
{
  g_autofree char *log = g_strconcat (cramp_store_get_path (self->store), "-wal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (log);

  self->data_version = cramp_store_data_version (self->store);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED);
}

static CrampDiary *
open_diary (const char *path, CrampClock *clock, CrampStoreFlags flags, GError **error)
{
  g_autoptr (CrampDiary) self = g_object_new (CRAMP_TYPE_DIARY, NULL);
  gboolean may_write = !(flags & CRAMP_STORE_READ_ONLY);

  self->clock = g_object_ref (clock);
  /* Not for one that only reads: those are made and ended in threads, the alarm belongs to the main one. */
  if (may_write)
    self->alarm = cramp_alarm_new (clock);
  self->store = cramp_store_open (path, flags, error);
  if (!self->store || !find_person (self, may_write, error))
    return NULL;
  self->warnings = cramp_warning_book_new (self->store, clock);
  if (may_write)
    watch_file (self);
  return g_steal_pointer (&self);
}

/**
 * cramp_diary_open:
 * @path: file of the diary, made where it is not there yet
 * @clock: tells the time
 *
 * Returns: (transfer full) (nullable): the diary
 */
CrampDiary *
cramp_diary_open (const char *path, CrampClock *clock, GError **error)
{
  return open_diary (path, clock, CRAMP_STORE_READ_WRITE, error);
}

/**
 * cramp_diary_open_read_only:
 *
 * Opens the diary for printing and exporting, beside the program that may be writing it.
 *
 * Returns: (transfer full) (nullable): the diary
 */
CrampDiary *
cramp_diary_open_read_only (const char *path, CrampClock *clock, GError **error)
{
  return open_diary (path, clock, CRAMP_STORE_READ_ONLY, error);
}

const char *
cramp_diary_get_path (CrampDiary *self)
{
  return cramp_store_get_path (self->store);
}

CrampClock *
cramp_diary_get_clock (CrampDiary *self)
{
  return self->clock;
}

/**
 * cramp_diary_get_alarm:
 *
 * Returns: (transfer none) (nullable): what tells all who wait for a time of @self's clock; %NULL in a diary that only
 *   reads
 */
CrampAlarm *
cramp_diary_get_alarm (CrampDiary *self)
{
  return self->alarm;
}

/**
 * cramp_diary_get_boundary:
 *
 * Returns: minutes after midnight at which one night ends and the next begins
 */
int
cramp_diary_get_boundary (CrampDiary *self)
{
  return self->boundary;
}

/**
 * cramp_diary_set_boundary:
 * @boundary: minutes after midnight
 *
 * Moves the boundary of the nights. Nothing stored changes.
 */
void
cramp_diary_set_boundary (CrampDiary *self, int boundary)
{

  if (self->boundary == boundary)
    return;
  self->boundary = boundary;
  cramp_diary_emit_everything (self);
}

/**
 * cramp_diary_get_person:
 *
 * Returns: (transfer none) (nullable): whose diary it is; %NULL only in an empty diary opened read-only
 */
const CrampPerson *
cramp_diary_get_person (CrampDiary *self)
{
  return self->person;
}

/**
 * cramp_diary_set_person:
 * @uuid_or_name: which of the persons
 *
 * Turns to the diary of another person.
 *
 * Returns: whether there is such a person; otherwise %CRAMP_ERROR_NOT_FOUND
 */
gboolean
cramp_diary_set_person (CrampDiary *self, const char *uuid_or_name, GError **error)
{
  g_autoptr (GPtrArray) persons =
      cramp_store_list (self->store, &cramp_person_type, NULL, G_MININT64, G_MAXINT64, error);

  for (guint i = 0; persons && i < persons->len; i++)
    {
      CrampPerson *person = g_ptr_array_index (persons, i);

      if (!g_str_equal (person->record.uuid, uuid_or_name) && g_strcmp0 (person->name, uuid_or_name) != 0)
        continue;
      g_clear_pointer ((gpointer *) &self->person, cramp_record_unref);
      self->person = cramp_record_ref (person);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
      cramp_diary_emit_everything (self);
      return TRUE;
    }
  if (persons)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND, _ ("There is no person “%s” in this diary."), uuid_or_name);
  return FALSE;
}

/* Writing */

/* What stands in the file under the uuid of @record; where nothing does, the same record as a deleted one. */
static CrampRecord *
read_before (CrampDiary *self, const CrampRecord *record, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CrampRecord *before = cramp_store_get (self->store, record->type, record->uuid, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (!before)
    {
      before = cramp_record_copy (record);
      before->deleted_at = 1;
    }
  return before;
}

static gboolean
write_one (CrampDiary *self,
           CrampRecord *record,
           gint64 stamp,
           CrampUndoStep *step,
           CrampChange *change,
           GError **error)
{
  CrampRecord *before = read_before (self, record, error);

  if (!before)
    return FALSE;
  g_ptr_array_add (step->before, before);
  record->updated_at = stamp;
  record->deleted_at = record->deleted_at ? stamp : 0;
  change_add (change, before);
  change_add (change, record);
  return cramp_store_put (self->store, record, error);
}

/**
 * cramp_diary_may_write:
 *
 * Returns: whether no thread is writing and the file is in its place; otherwise %CRAMP_ERROR_BUSY or
 * %CRAMP_ERROR_NOT_FOUND
 */
gboolean
cramp_diary_may_write (CrampDiary *self, GError **error)
{
  if (self->working)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_BUSY,
                         _ ("The diary is being imported, restored or deleted. Please try again when that is done."));
  return !self->working && cramp_store_check_place (self->store, error);
}

/* The lives of the warnings go into the same transaction as what sets them off. */
static gboolean
write_warnings (CrampDiary *self,
                GPtrArray *before,
                GPtrArray *records,
                gint64 stamp,
                CrampChange *change,
                GError **error)
{
  const CrampPerson *person = self->person;
  gboolean wrote = FALSE;

  if (!person)
    return TRUE;
  for (guint i = 0; i < records->len; i++)
    {
      CrampRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cramp_person_type && g_str_equal (record->uuid, person->record.uuid) &&
          !cramp_record_is_deleted (record))
        person = (CrampPerson *) record;
    }
  if (cramp_warning_book_write (self->warnings, person, self->boundary, before, records, stamp, &wrote, error))
    {
      if (wrote)
        change->types |= type_bit (&cramp_warning_life_type);
      return TRUE;
    }
  return FALSE;
}

/* One operation: all of @records in one transaction. */
static CrampUndoStep *
write_records (CrampDiary *self, GPtrArray *records, const char *what, CrampChange *change, GError **error)
{
  g_autoptr (CrampUndoStep) step = g_new0 (CrampUndoStep, 1);
  gint64 last;

  step->what = g_strdup (what);
  step->before = cramp_record_list_new ();
  if (!cramp_diary_may_write (self, error) || !cramp_store_begin (self->store, error))
    return NULL;
  if (cramp_diary_notice_others (self))
    *change = everything;
  last = cramp_store_last_update (self->store, error);
  if (last >= 0)
    {
      gint64 stamp = MAX (cramp_clock_wall (self->clock), last + 1);
      guint done = 0;

      while (done < records->len &&
             write_one (self, g_ptr_array_index (records, done), stamp + done, step, change, error))
        done++;
      if (done == records->len && write_warnings (self, step->before, records, stamp + done, change, error) &&
          cramp_store_commit (self->store, error))
        return g_steal_pointer (&step);
    }
  cramp_warning_book_forget (self->warnings);
  cramp_store_rollback (self->store);
  return NULL;
}

/* A living record is checked and gets its natural uuid; one whose uuid derives from its key must be found by it. */
static gboolean
prepare (CrampDiary *self, CrampRecord *record, GError **error)
{
  if (!record->person && record->type != &cramp_person_type && self->person)
    record->person = g_strdup (self->person->record.uuid);
  if (cramp_record_is_deleted (record))
    return TRUE;
  cramp_record_adopt_key (record);
  return cramp_record_validate (record, cramp_clock_now (self->clock), NULL, error);
}

/**
 * cramp_diary_save_all:
 * @records: (element-type CrampRecord): what to write; their times of change are set here
 * @what: the operation in words, as it stands in "Undo ..."
 *
 * Writes all of @records or none. Those with a deleted_at are deleted.
 *
 * Returns: whether they are on disk
 */
gboolean
cramp_diary_save_all (CrampDiary *self, GPtrArray *records, const char *what, GError **error)
{
  CrampChange change = { 0 };
  CrampUndoStep *step;

  for (guint i = 0; i < records->len; i++)
    if (!prepare (self, g_ptr_array_index (records, i), error))
      return FALSE;
  step = write_records (self, records, what, &change, error);
  if (!step)
    return FALSE;
  cramp_diary_push_undo (self, step);
  emit_changed (self, &change);
  return TRUE;
}

/**
 * cramp_diary_save:
 * @record: new, or a changed copy
 *
 * Writes one record as one operation.
 *
 * Returns: whether it is on disk; %CRAMP_ERROR_INVALID where it may not be saved as it is
 */
gboolean
cramp_diary_save (CrampDiary *self, gpointer record, const char *what, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();

  g_ptr_array_add (records, cramp_record_ref (record));
  return cramp_diary_save_all (self, records, what, error);
}

/**
 * cramp_diary_delete:
 * @record: what to delete; stays as it is
 *
 * Deletes one record as one operation.
 *
 * Returns: whether it is gone from disk
 */
gboolean
cramp_diary_delete (CrampDiary *self, gpointer record, const char *what, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  CrampRecord *tomb = cramp_record_copy (record);

  tomb->deleted_at = 1;
  g_ptr_array_add (records, tomb);
  return cramp_diary_save_all (self, records, what, error);
}

/* Undoing */

/**
 * cramp_diary_undo:
 *
 * Takes back the latest operation, as a new write: nothing that was saved is ever forgotten by other copies.
 *
 * Returns: whether it was taken back
 */
gboolean
cramp_diary_undo (CrampDiary *self, GError **error)
{
  g_autoptr (CrampUndoStep) step = NULL;
  CrampUndoStep *redo;
  CrampChange change = { 0 };

  if (g_queue_is_empty (&self->undo))
    return TRUE;
  log_changed_cb (self);
  step = g_queue_pop_head (&self->undo);
  if (!step)
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_BUSY,
                           _ ("The diary was changed by another program meanwhile."));
      return FALSE;
    }
  redo = write_records (self, step->before, step->what, &change, error);
  if (!redo)
    {
      g_queue_push_head (&self->undo, g_steal_pointer (&step));
      return FALSE;
    }
  undo_step_free (redo);
  emit_changed (self, &change);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
  return TRUE;
}

/**
 * cramp_diary_get_undo:
 *
 * Returns: (nullable): what cramp_diary_undo() would take back, in words
 */
const char *
cramp_diary_get_undo (CrampDiary *self)
{
  CrampUndoStep *step = g_queue_peek_head (&self->undo);

  return step ? step->what : NULL;
}
