/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-uuid.h"

static void
clear_field (const CrampField *field, gpointer record)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_INT:
      CRAMP_MEMBER (record, field, int) = CRAMP_UNSET;
      break;
    case CRAMP_FIELD_REAL:
      CRAMP_MEMBER (record, field, double) = (double) NAN;
      break;
    case CRAMP_FIELD_TIME:
      CRAMP_MEMBER (record, field, gint64) = CRAMP_TIME_UNSET;
      break;
    case CRAMP_FIELD_LIST:
      CRAMP_MEMBER (record, field, GPtrArray *) = cramp_record_list_new ();
      break;
    case CRAMP_FIELD_TEXT:
    case CRAMP_FIELD_DAY:
    case CRAMP_FIELD_TERM:
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
    default:
      break; /* zero says it already */
    }
}

/**
 * cramp_record_new_unnamed:
 * @type: what to make
 *
 * Makes a record in which nothing is given, not even a uuid: for whoever reads that one from somewhere, and for
 * children, which need none.
 *
 * Returns: (transfer full): the record, to be released with cramp_record_unref()
 */
gpointer
cramp_record_new_unnamed (const CrampRecordType *type)
{
  CrampRecord *self = g_malloc0 (type->size);

  self->type = type;
  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < type->n_fields; i++)
    clear_field (&type->fields[i], self);
  return self;
}

/**
 * cramp_record_new:
 * @type: what to make
 *
 * Makes a record in which nothing is given, with a uuid of its own.
 *
 * Returns: (transfer full): the record, to be released with cramp_record_unref()
 */
gpointer
cramp_record_new (const CrampRecordType *type)
{
  CrampRecord *self = cramp_record_new_unnamed (type);

  self->uuid = g_uuid_string_random ();
  return self;
}

/**
 * cramp_record_ref:
 *
 * Returns: (transfer full): @record
 */
gpointer
cramp_record_ref (gconstpointer record)
{
  CrampRecord *self = (CrampRecord *) record;

  g_return_val_if_fail (self, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cramp_record_unref:
 * @record: (transfer full) (nullable):
 */
void
cramp_record_unref (gpointer record)
{
  CrampRecord *self = record;

  if (!self || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const CrampField *field = &self->type->fields[i];

      if (field->kind == CRAMP_FIELD_TEXT)
        g_free (CRAMP_MEMBER (self, field, char *));
      else if (field->kind == CRAMP_FIELD_LIST)
        g_ptr_array_unref (CRAMP_MEMBER (self, field, GPtrArray *));
    }
  g_free (self->uuid);
  g_free (self->person);
  g_free (self);
}

static gpointer
copy_child (gconstpointer child, gpointer unused G_GNUC_UNUSED)
{
  return cramp_record_copy (child);
}

/**
 * cramp_record_copy:
 *
 * Returns: (transfer full): a copy that may be changed, children copied too, same identity
 */
gpointer
cramp_record_copy (gconstpointer record)
{
  const CrampRecord *self = record;
  CrampRecord *copy = g_memdup2 (self, self->type->size);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->uuid = g_strdup (self->uuid);
  copy->person = g_strdup (self->person);
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const CrampField *field = &self->type->fields[i];

      if (field->kind == CRAMP_FIELD_TEXT)
        CRAMP_MEMBER (copy, field, char *) = g_strdup (CRAMP_MEMBER (self, field, char *));
      else if (field->kind == CRAMP_FIELD_LIST)
        CRAMP_MEMBER (copy, field, GPtrArray *) =
            g_ptr_array_copy (CRAMP_MEMBER (self, field, GPtrArray *), (GCopyFunc) copy_child, NULL);
    }
  return copy;
}

/**
 * cramp_record_list_new:
 *
 * Returns: (transfer full) (element-type CrampRecord): an empty list that owns its records
 */
GPtrArray *
cramp_record_list_new (void)
{
  return g_ptr_array_new_with_free_func (cramp_record_unref);
}

/**
 * cramp_record_type_find_field:
 *
 * Returns: (nullable): the field called @name
 */
const CrampField *
cramp_record_type_find_field (const CrampRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

/**
 * cramp_record_type_when:
 *
 * Returns: (nullable): the day or time by which such records are listed
 */
const CrampField *
cramp_record_type_when (const CrampRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & CRAMP_FIELD_WHEN)
      return &type->fields[i];
  return NULL;
}

/**
 * cramp_record_type_has_key:
 *
 * Returns: whether such records have a natural key, so that two made apart are one
 */
gboolean
cramp_record_type_has_key (const CrampRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & CRAMP_FIELD_KEY)
      return TRUE;
  return FALSE;
}

static gboolean
any_mark (const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      return TRUE;
  return FALSE;
}

/**
 * cramp_field_is_set:
 *
 * Returns: whether @field is given in @record
 */
gboolean
cramp_field_is_set (const CrampField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      return CRAMP_MEMBER (record, field, char *) != NULL;
    case CRAMP_FIELD_INT:
      return CRAMP_MEMBER (record, field, int) != CRAMP_UNSET;
    case CRAMP_FIELD_REAL:
      return !isnan (CRAMP_MEMBER (record, field, double));
    case CRAMP_FIELD_TIME:
      return CRAMP_MEMBER (record, field, gint64) != CRAMP_TIME_UNSET;
    case CRAMP_FIELD_DAY:
      return CRAMP_MEMBER (record, field, int) != CRAMP_DAY_UNSET;
    case CRAMP_FIELD_TERM:
      return cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)) != NULL;
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
      return any_mark (field, record);
    case CRAMP_FIELD_LIST:
    default:
      return CRAMP_MEMBER (record, field, GPtrArray *)->len > 0;
    }
}

/**
 * cramp_record_is_deleted:
 *
 * Returns: whether @record is only the memory of one that was deleted
 */
gboolean
cramp_record_is_deleted (gconstpointer record)
{
  return ((const CrampRecord *) record)->deleted_at != 0;
}

/* JSON's escapes, so that no text can look like another record. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_string_append_printf (out, "\"%s\"", escaped);
}

static void append_fields (GString *out, gconstpointer record, CrampFieldFlags only);

static void
append_marks (GString *out, const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      g_string_append_printf (out, "%s:%s,", cramp_vocabulary_key (field->terms, i),
                              field->values ? cramp_vocabulary_key (field->values, marks[i]) : "");
}

static void
append_value (GString *out, const CrampField *field, gconstpointer record)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GPtrArray *children;

  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      append_text (out, CRAMP_MEMBER (record, field, char *));
      break;
    case CRAMP_FIELD_INT:
    case CRAMP_FIELD_DAY:
      g_string_append_printf (out, "%d", CRAMP_MEMBER (record, field, int));
      break;
    case CRAMP_FIELD_REAL:
      g_string_append (out, g_ascii_dtostr (number, sizeof number, CRAMP_MEMBER (record, field, double)));
      break;
    case CRAMP_FIELD_TIME:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, CRAMP_MEMBER (record, field, gint64));
      break;
    case CRAMP_FIELD_TERM:
      g_string_append (out, cramp_vocabulary_key (field->values, CRAMP_MEMBER (record, field, guint)));
      break;
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
      append_marks (out, field, record);
      break;
    case CRAMP_FIELD_LIST:
    default:
      children = CRAMP_MEMBER (record, field, GPtrArray *);
      for (guint i = 0; i < children->len; i++)
        {
          g_string_append_c (out, '{');
          append_fields (out, g_ptr_array_index (children, i), CRAMP_FIELD_PLAIN);
          g_string_append_c (out, '}');
        }
      break;
    }
}

/* The given fields, one a line; only those with all of @only, and nothing that belongs to this computer alone. */
static void
append_fields (GString *out, gconstpointer record, CrampFieldFlags only)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CrampField *field = &type->fields[i];

      if ((field->flags & only) != only || (field->flags & CRAMP_FIELD_LOCAL) || !cramp_field_is_set (field, record))
        continue;
      g_string_append (out, field->name);
      g_string_append_c (out, '=');
      append_value (out, field, record);
      g_string_append_c (out, '\n');
    }
}

/**
 * cramp_field_equal:
 *
 * Returns: whether both records say the same in @field
 */
gboolean
cramp_field_equal (const CrampField *field, gconstpointer one, gconstpointer other)
{
  g_autoptr (GString) a = g_string_new (NULL);
  g_autoptr (GString) b = g_string_new (NULL);

  if (!cramp_field_is_set (field, one) || !cramp_field_is_set (field, other))
    return cramp_field_is_set (field, one) == cramp_field_is_set (field, other);
  append_value (a, field, one);
  append_value (b, field, other);
  return g_string_equal (a, b);
}

/**
 * cramp_record_adopt_key:
 * @record: a record whose type has a natural key, with person and key fields filled in
 *
 * Gives @record the uuid that derives from its natural key (RFC 4122 version 5), so that two copies of, say, one night
 * meet. Does nothing where the type has no key.
 */
void
cramp_record_adopt_key (gpointer record)
{
  CrampRecord *self = record;
  g_autoptr (GString) name = NULL;

  if (!cramp_record_type_has_key (self->type))
    return;
  name = g_string_new (self->type->name);
  g_string_append_printf (name, "\n%s\n", self->person ? self->person : "");
  append_fields (name, self, CRAMP_FIELD_KEY);
  g_free (self->uuid);
  self->uuid = cramp_uuid_from_name (name->str);
}

/**
 * cramp_record_canonical:
 *
 * Returns: (transfer full): the content of @record as text, the same for equal records; times of change and what is
 *   local to this computer left out
 */
char *
cramp_record_canonical (gconstpointer record)
{
  const CrampRecord *self = record;
  GString *out = g_string_new (self->type->name);

  g_string_append_printf (out, "\nuuid=%s\nperson=%s\n", self->uuid, self->person ? self->person : "");
  append_fields (out, record, CRAMP_FIELD_PLAIN);
  return g_string_free_and_steal (out);
}

static void
copy_value (const CrampField *field, gpointer record, gconstpointer from)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      g_set_str (&CRAMP_MEMBER (record, field, char *), CRAMP_MEMBER (from, field, char *));
      break;
    case CRAMP_FIELD_INT:
    case CRAMP_FIELD_DAY:
      CRAMP_MEMBER (record, field, int) = CRAMP_MEMBER (from, field, int);
      break;
    case CRAMP_FIELD_REAL:
      CRAMP_MEMBER (record, field, double) = CRAMP_MEMBER (from, field, double);
      break;
    case CRAMP_FIELD_TIME:
      CRAMP_MEMBER (record, field, gint64) = CRAMP_MEMBER (from, field, gint64);
      break;
    case CRAMP_FIELD_TERM:
      CRAMP_MEMBER (record, field, guint) = CRAMP_MEMBER (from, field, guint);
      break;
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
    case CRAMP_FIELD_LIST:
    default:
      g_warn_if_reached (); /* none of them is local to a computer */
    }
}

/**
 * cramp_record_adopt_local:
 * @record: a version of a record that came from elsewhere
 * @from: the version of it that this computer has
 *
 * Takes over what belongs to this computer alone, as a stopwatch that runs here.
 */
void
cramp_record_adopt_local (gpointer record, gconstpointer from)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & CRAMP_FIELD_LOCAL)
      copy_value (&type->fields[i], record, from);
}

/**
 * cramp_record_equal:
 *
 * Returns: whether both say the same; times of change do not matter
 */
gboolean
cramp_record_equal (gconstpointer one, gconstpointer other)
{
  g_autofree char *a = cramp_record_canonical (one);
  g_autofree char *b = cramp_record_canonical (other);

  return cramp_record_is_deleted (one) == cramp_record_is_deleted (other) && g_str_equal (a, b);
}

/**
 * cramp_record_compare_versions:
 * @one: one version of a record
 * @other: another version of the same
 *
 * Orders versions by time of change, deletion and content, so that any order of merging agrees.
 *
 * Returns: positive where @one wins, negative where @other wins, 0 where they are the same
 */
int
cramp_record_compare_versions (gconstpointer one, gconstpointer other)
{
  const CrampRecord *a = one;
  const CrampRecord *b = other;
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (a->updated_at != b->updated_at)
    return a->updated_at > b->updated_at ? 1 : -1;
  if (a->deleted_at != b->deleted_at)
    return a->deleted_at > b->deleted_at ? 1 : -1;
  text_a = cramp_record_canonical (one);
  text_b = cramp_record_canonical (other);
  return strcmp (text_a, text_b);
}

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
check_range (const CrampField *field, double value, GError **error)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;
  g_autofree char *reason = NULL;

  if (field->min == field->max || (value >= (double) field->min && value <= (double) field->max))
    return TRUE;
  min = g_strdup_printf ("%" G_GINT64_FORMAT, field->min);
  max = g_strdup_printf ("%" G_GINT64_FORMAT, field->max);
  /* Translators: %s are the least and the greatest number that may be entered. */
  reason = g_strdup_printf (_ ("must be from %s to %s"), min, max);
  return refuse (error, reason);
}

/* From the year 1 to the year 9999: what can be written as a date. */
static gboolean
check_time (gint64 time, GError **error)
{
  gint64 first = ((gint64) 1 - CRAMP_DAY_EPOCH) * CRAMP_SECONDS_A_DAY;
  gint64 last = ((gint64) CRAMP_DAY_LAST - CRAMP_DAY_EPOCH + 1) * CRAMP_SECONDS_A_DAY - 1;

  return (time >= first && time <= last) || refuse (error, _ ("is no date of the calendar"));
}

static gboolean
check_text (const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _ ("is not valid text"));
  return strlen (text) <= CRAMP_LONGEST_TEXT || refuse (error, _ ("is too long"));
}

/**
 * cramp_field_check:
 *
 * Checks one field by what the table of fields says; not the children of a list.
 *
 * Returns: whether it may be saved; otherwise %CRAMP_ERROR_INVALID with the mere reason, as "must be given"
 */
gboolean
cramp_field_check (const CrampField *field, gconstpointer record, GError **error)
{
  if (!cramp_field_is_set (field, record))
    return !(field->flags & CRAMP_FIELD_REQUIRED) || refuse (error, _ ("must be given"));

  switch (field->kind)
    {
    case CRAMP_FIELD_INT:
      return check_range (field, CRAMP_MEMBER (record, field, int), error);
    case CRAMP_FIELD_REAL:
      return check_range (field, CRAMP_MEMBER (record, field, double), error);
    case CRAMP_FIELD_TEXT:
      return check_text (CRAMP_MEMBER (record, field, char *), error);
    case CRAMP_FIELD_DAY:
      return cramp_day_is_valid (CRAMP_MEMBER (record, field, int)) || refuse (error, _ ("is no date of the calendar"));
    case CRAMP_FIELD_TIME:
      return (field->flags & CRAMP_FIELD_LOCAL) || check_time (CRAMP_MEMBER (record, field, gint64), error);
    case CRAMP_FIELD_TERM:
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
    case CRAMP_FIELD_LIST:
    default:
      return TRUE;
    }
}

static gboolean
check_children (const CrampField *field, gconstpointer record, gint64 now, const char **name, GError **error)
{
  GPtrArray *children = CRAMP_MEMBER (record, field, GPtrArray *);

  for (guint i = 0; i < children->len; i++)
    if (!cramp_record_validate (g_ptr_array_index (children, i), now, name, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_field (const CrampField *field, gconstpointer record, gint64 now, const char **name, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (cramp_field_check (field, record, &reason))
    return field->kind != CRAMP_FIELD_LIST || check_children (field, record, now, name, error);
  if (name)
    *name = field->name;
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, "%s: %s", field->label ? _ (field->label) : field->name,
               reason->message);
  return FALSE;
}

/**
 * cramp_record_validate:
 * @now: seconds since 1970 UTC
 * @field: (out) (optional) (transfer none): name of the field at fault
 *
 * Checks what the table of fields and the type's own check ask for.
 *
 * Returns: whether @record may be saved; otherwise %CRAMP_ERROR_INVALID with a message for people
 */
gboolean
cramp_record_validate (gconstpointer record, gint64 now, const char **field, GError **error)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (!check_field (&type->fields[i], record, now, field, error))
      return FALSE;
  return !type->check || type->check (record, now, field, error);
}
