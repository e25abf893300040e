/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cramp-copies.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-merge.h"
#include "cramp-night-group.h"
#include "cramp-store.h"
#include "cramp-warning-book.h"

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
struct _CrampDiary
{
  GObject parent_instance;

  CrampStore *store;          /* (owned) */
  CrampClock *clock;          /* (owned) */
  CrampAlarm *alarm;          /* (owned) */
  CrampWarningBook *warnings; /* (owned) */
  CrampPerson *person;        /* (owned) (nullable): %NULL only in an empty diary that may not be written */
  int boundary;               /* minutes after midnight */
  GQueue undo;                /* (owned) (element-type UndoStep): latest first */
  GFileMonitor *monitor;      /* (owned) (nullable): of the write-ahead log */
  gint64 data_version;        /* of the store when we last looked */
  gboolean merging;           /* a thread is writing: nobody else may */
};

/* What an operation put in place of what. */
typedef struct
{
  char *what;        /* (owned) */
  GPtrArray *before; /* (owned) (element-type CrampRecord): with the deleted_at of then; new ones stand as deleted */
} UndoStep;

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
undo_step_free (UndoStep *step)
{
  g_free (step->what);
  g_ptr_array_unref (step->before);
  g_free (step);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndoStep, undo_step_free)

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

/* Whether another program wrote since we last looked: our own connection's writes do not count. What we know of the
 * file is stale then, and an undo step would put an old state over what the other one wrote. */
static gboolean
notice_others (CrampDiary *self)
{
  gint64 version = cramp_store_data_version (self->store);

  if (version == self->data_version)
    return FALSE;
  self->data_version = version;
  cramp_warning_book_forget (self->warnings);
  g_queue_clear_full (&self->undo, (GDestroyNotify) undo_step_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
  return TRUE;
}

static void
emit_changed (CrampDiary *self, const CrampChange *change)
{
  static const CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };

  if (notice_others (self) ||
      (self->person && cramp_change_concerns (change, &cramp_person_type) && follow_person (self)))
    change = &everything;
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/* Another program wrote: nobody says what, so everything may look different. */
static void
log_changed_cb (CrampDiary *self)
{
  CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };

  if (!self->merging && notice_others (self))
    emit_changed (self, &everything);
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
  CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };

  if (self->boundary == boundary)
    return;
  self->boundary = boundary;
  emit_changed (self, &everything);
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
  CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };
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
      emit_changed (self, &everything);
      return TRUE;
    }
  if (persons)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND, _ ("There is no person “%s” in this diary."), uuid_or_name);
  return FALSE;
}

/* Reading */

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
  gboolean fine = cramp_store_begin_reading (self->store, error);

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
  return cramp_store_list_given (self->store, &cramp_episode_type, self->person->record.uuid, "running_boot", error);
}

/* Warnings */

/**
 * cramp_diary_list_warnings:
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): all warnings there are and were, with their states,
 *   the worst first
 */
GPtrArray *
cramp_diary_list_warnings (CrampDiary *self, GError **error)
{
  if (!self->person)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  return cramp_warning_book_list (self->warnings, self->person, self->boundary, error);
}

/**
 * cramp_diary_list_warnings_for:
 * @episode: as it stands in the open form, or under the stopwatch
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): what holds for a cramp before it is saved, the worst
 *   first
 */
GPtrArray *
cramp_diary_list_warnings_for (CrampDiary *self, const CrampEpisode *episode, GError **error)
{
  return cramp_warning_book_for_episode (self->warnings, self->person, self->boundary, episode, error);
}

/**
 * cramp_diary_night_has_warning:
 * @warnings: (element-type CrampWarning): from cramp_diary_list_warnings()
 * @group: a night with its cramps
 *
 * Returns: the worst level that a cramp of that day or night ever set off, notes and withdrawn ones left out
 */
CrampWarningLevel
cramp_diary_night_has_warning (GPtrArray *warnings, const CrampNightGroup *group)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  CrampWarningLevel worst = CRAMP_WARNING_NONE;

  for (guint i = 0; i < group->night_cramps->len; i++)
    g_hash_table_add (entries, ((CrampRecord *) group->night_cramps->pdata[i])->uuid);
  for (guint i = 0; i < group->daytime_cramps->len; i++)
    g_hash_table_add (entries, ((CrampRecord *) group->daytime_cramps->pdata[i])->uuid);
  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);

      if (warning->first_level > MAX (worst, CRAMP_WARNING_NOTE) && warning->state != CRAMP_WARNING_WITHDRAWN &&
          g_hash_table_contains (entries, warning->subject))
        worst = warning->first_level;
    }
  return worst;
}

/**
 * cramp_diary_acknowledge:
 * @warning: one of cramp_diary_list_warnings()
 * @what: the operation in words
 *
 * Notes down that somebody has seen @warning, or talked to the care team about it.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_acknowledge (CrampDiary *self,
                         const CrampWarning *warning,
                         CrampAcknowledged how,
                         const char *what,
                         GError **error)
{
  g_autoptr (CrampWarningLife) life = cramp_warning_book_acknowledge (self->warnings, self->person, warning, how);

  return cramp_diary_save (self, life, what, error);
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
write_one (CrampDiary *self, CrampRecord *record, gint64 stamp, UndoStep *step, CrampChange *change, GError **error)
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

static gboolean
may_write (CrampDiary *self, GError **error)
{
  if (self->merging)
    g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_BUSY,
                         _ ("A diary is being imported. Please try again when that is done."));
  return !self->merging;
}

/* The lives of the warnings go into the same transaction as what sets them off. */
static gboolean
write_warnings (CrampDiary *self, GPtrArray *records, gint64 stamp, CrampChange *change, GError **error)
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
  if (cramp_warning_book_write (self->warnings, person, self->boundary, records, stamp, &wrote, error))
    {
      if (wrote)
        change->types |= type_bit (&cramp_warning_life_type);
      return TRUE;
    }
  return FALSE;
}

/* One operation: all of @records in one transaction. */
static UndoStep *
write_records (CrampDiary *self, GPtrArray *records, const char *what, CrampChange *change, GError **error)
{
  g_autoptr (UndoStep) step = g_new0 (UndoStep, 1);
  gint64 last;

  step->what = g_strdup (what);
  step->before = cramp_record_list_new ();
  if (!may_write (self, error) || !cramp_store_begin (self->store, error))
    return NULL;
  if (notice_others (self))
    *change = (CrampChange) { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };
  last = cramp_store_last_update (self->store, error);
  if (last >= 0)
    {
      gint64 stamp = MAX (cramp_clock_wall (self->clock), last + 1);
      guint done = 0;

      while (done < records->len &&
             write_one (self, g_ptr_array_index (records, done), stamp + done, step, change, error))
        done++;
      if (done == records->len && write_warnings (self, records, stamp + done, change, error) &&
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
  UndoStep *step;

  for (guint i = 0; i < records->len; i++)
    if (!prepare (self, g_ptr_array_index (records, i), error))
      return FALSE;
  step = write_records (self, records, what, &change, error);
  if (!step)
    return FALSE;
  g_queue_push_head (&self->undo, step);
  emit_changed (self, &change);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
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

/* Merging */

/**
 * Merge:
 *
 * What a thread gets along and hands back. It has a connection of its own, so that the diary can be read meanwhile.
 */
typedef struct
{
  char *path;              /* (owned) */
  gint64 wall;             /* microseconds since 1970 UTC */
  GPtrArray *records;      /* (owned) */
  GPtrArray *before;       /* (owned) */
  CrampMergeReport report; /* what came of it */
} Merge;

static void
merge_free (Merge *merge)
{
  g_free (merge->path);
  g_ptr_array_unref (merge->records);
  g_ptr_array_unref (merge->before);
  g_free (merge);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merge, merge_free)

static Merge *
merge_new (CrampDiary *self, GPtrArray *records)
{
  Merge *merge = g_new0 (Merge, 1);

  merge->path = g_strdup (cramp_diary_get_path (self));
  merge->wall = cramp_clock_wall (self->clock);
  merge->records = g_ptr_array_ref (records);
  merge->before = cramp_record_list_new ();
  return merge;
}

static gboolean
merge_run (Merge *merge, CrampStore *store, GCancellable *cancellable, GError **error)
{
  if (!cramp_store_begin (store, error))
    return FALSE;
  if (cramp_merge (store, merge->wall, merge->records, merge->before, &merge->report, cancellable, error))
    return cramp_store_commit (store, error);
  cramp_store_rollback (store);
  return FALSE;
}

static void
merge_done (CrampDiary *self, Merge *merge)
{
  CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };
  UndoStep *step;

  notice_others (self); /* the thread's connection was another one */
  if (merge->before->len == 0)
    return;
  step = g_new0 (UndoStep, 1);
  step->what = g_strdup (_ ("Import"));
  step->before = g_ptr_array_ref (merge->before);
  g_queue_push_head (&self->undo, step);
  cramp_warning_book_forget (self->warnings);
  emit_changed (self, &everything);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
}

/**
 * cramp_diary_merge:
 * @records: (element-type CrampRecord): another copy of the diary or a part of it, persons before what is theirs
 * @report: (out) (optional): what came of it
 *
 * Merges @records into the diary, all or none, as one operation. Of two versions of a record the later one stays, with
 * the time of its change, so merging again changes nothing.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_merge (CrampDiary *self, GPtrArray *records, CrampMergeReport *report, GError **error)
{
  g_autoptr (Merge) merge = merge_new (self, records);

  if (!may_write (self, error) || !merge_run (merge, self->store, NULL, error))
    return FALSE;
  if (report)
    *report = merge->report;
  merge_done (self, merge);
  return TRUE;
}

static void
merge_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Merge *merge = data;
  GError *error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (merge->path, CRAMP_STORE_READ_WRITE, &error);

  if (store && merge_run (merge, store, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
merge_ready_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  CrampDiary *self = g_task_get_source_object (outer);
  Merge *merge = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  self->merging = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      log_changed_cb (self);
      g_task_return_error (outer, error);
      return;
    }
  merge_done (self, merge);
  g_task_return_pointer (outer, g_memdup2 (&merge->report, sizeof merge->report), g_free);
}

/**
 * cramp_diary_merge_async:
 *
 * cramp_diary_merge() in a thread. Until it is done the diary can be read, and refuses to be written with
 * %CRAMP_ERROR_BUSY.
 */
void
cramp_diary_merge_async (CrampDiary *self,
                         GPtrArray *records,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  /* Once it is committed it is done, whatever was cancelled since. */
  g_task_set_check_cancellable (outer, FALSE);
  if (!may_write (self, &error))
    {
      g_task_return_error (outer, error);
      return;
    }
  self->merging = TRUE;
  /* Without the diary, which the thread might otherwise be the last to let go of. */
  task = g_task_new (NULL, cancellable, merge_ready_cb, g_steal_pointer (&outer));
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, merge_new (self, records), (GDestroyNotify) merge_free);
  g_task_run_in_thread (task, merge_thread);
}

/**
 * cramp_diary_merge_finish:
 * @report: (out) (optional): what came of it
 *
 * Returns: whether it is on disk; %CRAMP_ERROR_CANCELLED where it was cancelled, then nothing was changed
 */
gboolean
cramp_diary_merge_finish (CrampDiary *self G_GNUC_UNUSED,
                          GAsyncResult *result,
                          CrampMergeReport *report,
                          GError **error)
{
  g_autofree CrampMergeReport *done = g_task_propagate_pointer (G_TASK (result), error);

  if (done && report)
    *report = *done;
  return done != NULL;
}

/* Backups */

/**
 * cramp_diary_back_up:
 * @path: where to
 *
 * Copies the diary's file as it is. Slow: run it in a thread on a diary that was opened there.
 *
 * Returns: whether the backup is there, as a whole
 */
gboolean
cramp_diary_back_up (CrampDiary *self, const char *path, GError **error)
{
  return cramp_store_back_up (self->store, path, error);
}

/**
 * cramp_diary_restore:
 * @path: a backup
 *
 * Puts what is in a backup in the place of all that is in the diary. What was there is kept as a copy; nothing of
 * before can be undone.
 *
 * Returns: whether it was done; otherwise the diary is as it was
 */
gboolean
cramp_diary_restore (CrampDiary *self, const char *path, GError **error)
{
  CrampChange everything = { .types = G_MAXUINT, .from = 1, .to = G_MAXINT };
  g_autofree char *day = cramp_day_to_string (cramp_clock_today (self->clock));
  g_autofree char *name = g_strconcat ("before-restore-", day, NULL);

  if (!may_write (self, error) || !cramp_copies_keep_another (self->store, name, error) ||
      !cramp_store_restore (self->store, path, error))
    return FALSE;
  g_queue_clear_full (&self->undo, (GDestroyNotify) undo_step_free);
  emit_changed (self, &everything);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO]);
  return TRUE;
}

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
  g_autoptr (UndoStep) step = NULL;
  UndoStep *redo;
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
  UndoStep *step = g_queue_peek_head (&self->undo);

  return step ? step->what : NULL;
}
