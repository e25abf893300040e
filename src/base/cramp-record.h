/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* "Not given" for each kind of number. */
#define CRAMP_UNSET (-1)
#define CRAMP_TIME_UNSET G_MININT64
#define CRAMP_DAY_UNSET 0

/* The longest text that is taken, in bytes: more than anybody writes. */
#define CRAMP_LONGEST_TEXT 100000

/**
 * CrampFieldKind:
 * @CRAMP_FIELD_TEXT: `char *`, %NULL when not given
 * @CRAMP_FIELD_INT: `int`, %CRAMP_UNSET when not given
 * @CRAMP_FIELD_REAL: `double`, NAN when not given
 * @CRAMP_FIELD_TIME: `gint64`, seconds since 1970 UTC, %CRAMP_TIME_UNSET when not given
 * @CRAMP_FIELD_DAY: `int`, Julian day as in #GDate, %CRAMP_DAY_UNSET when not given
 * @CRAMP_FIELD_TERM: an enum whose vocabulary is @values (a #CrampAnswer too)
 * @CRAMP_FIELD_SET: `guint8[terms->n_terms]`, non-zero for what is in the set
 * @CRAMP_FIELD_MARKS: `guint8[terms->n_terms]`, for each term one of @values
 * @CRAMP_FIELD_LIST: `GPtrArray *` of child records in order, never %NULL
 */
typedef enum
{
  CRAMP_FIELD_TEXT,
  CRAMP_FIELD_INT,
  CRAMP_FIELD_REAL,
  CRAMP_FIELD_TIME,
  CRAMP_FIELD_DAY,
  CRAMP_FIELD_TERM,
  CRAMP_FIELD_SET,
  CRAMP_FIELD_MARKS,
  CRAMP_FIELD_LIST,
} CrampFieldKind;

typedef enum
{
  CRAMP_FIELD_PLAIN = 0,
  CRAMP_FIELD_REQUIRED = 1 << 0, /* must be given */
  CRAMP_FIELD_KEY = 1 << 1,      /* part of the natural key: the uuid derives from it */
  CRAMP_FIELD_LOCAL = 1 << 2,    /* belongs to this computer: neither exported nor merged */
  CRAMP_FIELD_WHEN = 1 << 3,     /* the day or time by which lists of the record are asked for */
} CrampFieldFlags;

typedef struct _CrampRecordType CrampRecordType;

/**
 * CrampField:
 * @name: its name as a column, a JSON member and a CSV header
 * @label: (nullable): untranslated name for people, where a message has to name it
 *
 * One fact of a record. The tables of fields are the one place that store, transfer, merge and undo go by.
 */
typedef struct
{
  const char *name;
  const char *label;
  CrampFieldKind kind;
  CrampFieldFlags flags;
  gsize offset;
  const CrampVocabulary *terms;
  const CrampVocabulary *values;
  const CrampRecordType *child;
  gint64 min;
  gint64 max;
} CrampField;

/**
 * CrampRecord:
 * @type: what it is
 * @uuid: its identity, the same in every copy of the diary
 * @person: (nullable): uuid of the person whose record it is; %NULL for persons themselves and for child records
 * @updated_at: microseconds since 1970 UTC of the last change; strictly grows within one diary
 * @deleted_at: the same for its deletion, 0 while it lives
 *
 * The head of every record. Records are filled in by whoever made them and are not changed any more once they were
 * handed on; to change one, change a cramp_record_copy().
 */
typedef struct
{
  const CrampRecordType *type;
  gatomicrefcount ref_count;
  char *uuid;
  char *person;
  gint64 updated_at;
  gint64 deleted_at;
} CrampRecord;

/**
 * CrampRecordType:
 * @name: name of the table and of the JSON member, singular
 * @label: untranslated name for people
 * @size: size of the C structure
 * @check: (nullable): what the table can't say, as "the end lies before the start"
 */
struct _CrampRecordType
{
  const char *name;
  const char *label;
  gsize size;
  const CrampField *fields;
  guint n_fields;
  gboolean (*check) (gconstpointer record, gint64 now, const char **field, GError **error);
};

/* For the tables of fields. */
#define CRAMP_TEXT(Type, member, ...) \
  { .name = #member, .kind = CRAMP_FIELD_TEXT, .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }
#define CRAMP_INT(Type, member, low, high, ...) \
  { .name = #member,                            \
    .kind = CRAMP_FIELD_INT,                    \
    .offset = G_STRUCT_OFFSET (Type, member),   \
    .min = (low),                               \
    .max = (high),                              \
    __VA_ARGS__ }
#define CRAMP_REAL(Type, member, low, high, ...) \
  { .name = #member,                             \
    .kind = CRAMP_FIELD_REAL,                    \
    .offset = G_STRUCT_OFFSET (Type, member),    \
    .min = (low),                                \
    .max = (high),                               \
    __VA_ARGS__ }
#define CRAMP_TIME(Type, member, ...) \
  { .name = #member, .kind = CRAMP_FIELD_TIME, .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }
#define CRAMP_DAY(Type, member, ...) \
  { .name = #member, .kind = CRAMP_FIELD_DAY, .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }
#define CRAMP_TERM(Type, member, vocabulary, ...) \
  { .name = #member,                              \
    .kind = CRAMP_FIELD_TERM,                     \
    .offset = G_STRUCT_OFFSET (Type, member),     \
    .values = &vocabulary,                        \
    __VA_ARGS__ }
#define CRAMP_SET(Type, member, vocabulary, ...) \
  { .name = #member,                             \
    .kind = CRAMP_FIELD_SET,                     \
    .offset = G_STRUCT_OFFSET (Type, member),    \
    .terms = &vocabulary,                        \
    __VA_ARGS__ }
#define CRAMP_MARKS(Type, member, vocabulary, answers, ...) \
  { .name = #member,                                        \
    .kind = CRAMP_FIELD_MARKS,                              \
    .offset = G_STRUCT_OFFSET (Type, member),               \
    .terms = &vocabulary,                                   \
    .values = &answers,                                     \
    __VA_ARGS__ }
#define CRAMP_LIST(Type, member, child_type, ...) \
  { .name = #member,                              \
    .kind = CRAMP_FIELD_LIST,                     \
    .offset = G_STRUCT_OFFSET (Type, member),     \
    .child = &child_type,                         \
    __VA_ARGS__ }

#define CRAMP_MEMBER(record, field, ctype) G_STRUCT_MEMBER (ctype, record, (field)->offset)

gpointer cramp_record_new (const CrampRecordType *type);
gpointer cramp_record_new_unnamed (const CrampRecordType *type);
gpointer cramp_record_ref (gconstpointer record);
void cramp_record_unref (gpointer record);
gpointer cramp_record_copy (gconstpointer record);
GPtrArray *cramp_record_list_new (void);

const CrampField *cramp_record_type_find_field (const CrampRecordType *type, const char *name);
const CrampField *cramp_record_type_when (const CrampRecordType *type);
gboolean cramp_record_type_has_key (const CrampRecordType *type);
gboolean cramp_field_is_set (const CrampField *field, gconstpointer record);
gboolean cramp_field_check (const CrampField *field, gconstpointer record, GError **error);

gboolean cramp_field_equal (const CrampField *field, gconstpointer one, gconstpointer other);

gboolean cramp_record_is_deleted (gconstpointer record);
void cramp_record_adopt_key (gpointer record);
void cramp_record_adopt_local (gpointer record, gconstpointer from);
gboolean cramp_record_equal (gconstpointer one, gconstpointer other);
char *cramp_record_canonical (gconstpointer record);
int cramp_record_compare_versions (gconstpointer one, gconstpointer other);
gboolean cramp_record_validate (gconstpointer record, gint64 now, const char **field, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampRecord, cramp_record_unref)

/**
 * CRAMP_DECLARE_RECORD:
 *
 * Declares the autoptr of a record structure and its type table.
 */
#define CRAMP_DECLARE_RECORD(Type, name)    \
  extern const CrampRecordType name##_type; \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, cramp_record_unref)

G_END_DECLS
