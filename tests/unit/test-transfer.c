/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-file.h"
#include "cramp-json-scan.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"

#define PERSON "11111111-1111-4111-8111-111111111111"
#define EPISODE "22222222-2222-4222-8222-222222222222"
#define OTHER "33333333-3333-4333-8333-333333333333"
#define TIME "2026-11-22T05:00:00.000001Z"

/* The beginning of a diary that holds a person; what follows is inserted before its end. */
#define DIARY(rest)                                                                                         \
  "{\"format\":\"cramp-diary\",\"version\":1,\n\"person\":[{\"uuid\":\"" PERSON "\",\"updated_at\":\"" TIME \
  "\"}]" rest "}"
#define HEAD(uuid) "\"uuid\":\"" uuid "\",\"person\":\"" PERSON "\",\"updated_at\":\"" TIME "\""
#define ONSET "\"onset\":\"2026-11-22T02:12:00Z\""
#define EPISODES(rest) DIARY (",\n\"episode\":[{" HEAD (EPISODE) "," ONSET rest "}]")

static GPtrArray *
read_text (const char *text, gsize length, GError **error)
{
  return cramp_transfer_json_read (text, length, cramp_test_time (CRAMP_TEST_NOW_TEXT), error);
}

static char *
write_all (CrampDiary *diary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (diary, NULL, &error);
  gsize length;

  g_assert_no_error (error);
  return cramp_transfer_json_write (records, 1, &length);
}

/* Random records, by the tables of fields */

static const char *const texts[] = {
  "", "one\ntwo\t\"three\" \\ \x01 \x7f", "ساق 夜 κράμπα 😖", "=1+1", "<b>&amp;</b>", "\xe2\x80\xa8 line",
};

static void
fill_marks (const CrampField *field, gpointer record, GRand *random)
{
  guint8 *marks = &CRAMP_MEMBER (record, field, guint8);
  gboolean none_is_a_value = field->values && cramp_vocabulary_key (field->values, 0) != NULL;

  g_assert_false (none_is_a_value);
  for (guint i = 0; i < field->terms->n_terms; i++)
    marks[i] = (guint8) g_rand_int_range (random, 0, field->values ? (int) field->values->n_terms : 2);
}

static void fill (gpointer record, GRand *random);

static void
fill_list (const CrampField *field, gpointer record, GRand *random)
{
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      gpointer child = cramp_record_new (field->child);

      fill (child, random);
      g_ptr_array_add (CRAMP_MEMBER (record, field, GPtrArray *), child);
    }
}

static void
fill_field (const CrampField *field, gpointer record, GRand *random)
{
  gboolean any = field->min == field->max;

  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      g_set_str (&CRAMP_MEMBER (record, field, char *), texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case CRAMP_FIELD_INT:
      CRAMP_MEMBER (record, field, int) =
          g_rand_int_range (random, any ? 0 : (int) MAX (field->min, 0), any ? G_MAXINT : (int) field->max + 1);
      break;
    case CRAMP_FIELD_REAL:
      CRAMP_MEMBER (record, field, double) =
          g_rand_double_range (random, any ? 0 : (double) field->min, any ? 1e9 : (double) field->max);
      break;
    case CRAMP_FIELD_TIME:
      CRAMP_MEMBER (record, field, gint64) = g_rand_int_range (random, -G_MAXINT, 1700000000);
      break;
    case CRAMP_FIELD_DAY:
      CRAMP_MEMBER (record, field, int) = g_rand_int_range (random, 1, cramp_day_new (2026, 11, 22));
      break;
    case CRAMP_FIELD_TERM:
      CRAMP_MEMBER (record, field, guint) = (guint) g_rand_int_range (random, 0, (int) field->values->n_terms);
      break;
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_MARKS:
      fill_marks (field, record, random);
      break;
    case CRAMP_FIELD_LIST:
    default:
      fill_list (field, record, random);
      break;
    }
}

static void
fill (gpointer record, GRand *random)
{
  const CrampRecordType *type = ((CrampRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (!(type->fields[i].flags & CRAMP_FIELD_LOCAL) &&
        ((type->fields[i].flags & CRAMP_FIELD_REQUIRED) || g_rand_boolean (random)))
      do
        fill_field (&type->fields[i], record, random);
      while ((type->fields[i].flags & CRAMP_FIELD_REQUIRED) && !cramp_field_is_set (&type->fields[i], record));
}

/* A record that may be saved; what a type's own check refuses is made anew. */
static CrampRecord *
random_record (const CrampRecordType *type, const char *person, GRand *random)
{
  for (;;)
    {
      g_autoptr (CrampRecord) record = cramp_record_new (type);

      fill (record, random);
      if (type != &cramp_person_type)
        record->person = g_strdup (person);
      record->updated_at = 1 + g_rand_int (random);
      cramp_record_adopt_key (record);
      if (cramp_record_validate (record, cramp_test_time (CRAMP_TEST_NOW_TEXT), NULL, NULL))
        return g_steal_pointer (&record);
    }
}

/* Records of all types */

static void
add_records (GPtrArray *records, GHashTable *uuids, const CrampRecordType *type, const char *person, GRand *random)
{
  for (guint i = 0; i < 30; i++)
    {
      CrampRecord *record = random_record (type, person, random);

      if (g_hash_table_add (uuids, g_strdup (record->uuid)))
        g_ptr_array_add (records, record);
      else
        cramp_record_unref (record);
    }
}

/* Whatever a record may hold comes back as it was, and the same records are always written alike. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GHashTable) uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  gsize length;
  CrampRecord *person = random_record (&cramp_person_type, NULL, random);

  g_ptr_array_add (records, person);
  for (guint i = 1; i < cramp_n_record_types; i++)
    add_records (records, uuids, cramp_record_types[i], person->uuid, random);

  text = cramp_transfer_json_write (records, 1, &length);
  read = read_text (text, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, records->len);
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpint (cramp_record_compare_versions (records->pdata[i], read->pdata[i]), ==, 0);
  again = cramp_transfer_json_write (read, 1, &length);
  g_assert_cmpstr (again, ==, text);
}

/* Each of these is refused, with its place and reason. */
static const struct
{
  const char *text;
  CrampError code;
  const char *message;
} bad[] = {
  { "", CRAMP_ERROR_INVALID, "line 1: this is not valid JSON" },
  { "[]", CRAMP_ERROR_FOREIGN, "no diary of this program" },
  { "{\"format\":\"other\",\"version\":1}", CRAMP_ERROR_FOREIGN, "no diary of this program" },
  { "{\"format\":\"cramp-diary\",\"version\":2,\"new\":1}", CRAMP_ERROR_NEWER, "newer version" },
  { "{\"format\":\"cramp-diary\",\"version\":\"1\"}", CRAMP_ERROR_FOREIGN, "no diary of this program" },
  { DIARY (",\n\"episode\":[{\"uuid"), CRAMP_ERROR_INVALID, "line 3: the file is cut off" },
  { DIARY (",\n\"episode\":["), CRAMP_ERROR_INVALID, "line 3: the file is cut off" },
  { DIARY (",\n\"episode\":[,]"), CRAMP_ERROR_INVALID, "line 3: this is not valid JSON" },
  { DIARY (",\n\"episode\":{}"), CRAMP_ERROR_INVALID, "episode: must be a list" },
  { DIARY (",\n\"episode\":[5]"), CRAMP_ERROR_INVALID, "episode[0]: must be an object" },
  { DIARY (",\n\"dance\":[]"), CRAMP_ERROR_INVALID, "dance: is not known here" },
  { DIARY (",\n\"person\":[]"), CRAMP_ERROR_INVALID, "line 3: “person” comes twice" },
  { DIARY (",\n\"night\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]"), CRAMP_ERROR_INVALID,
    "line 3: it is nested too deeply" },
  { DIARY (",\"exported_at\":5"), CRAMP_ERROR_INVALID, "exported_at: must be a text" },
  { EPISODES (",\"pain\":11"), CRAMP_ERROR_INVALID, "episode[0].pain: must be from 0 to 10" },
  { EPISODES (",\"pain\":-1"), CRAMP_ERROR_INVALID, "episode[0].pain: must be from 0 to 10" },
  { EPISODES (",\"pain\":99999999999"), CRAMP_ERROR_INVALID, "episode[0].pain: must be from 0 to 10" },
  { EPISODES (",\"pain\":99999999999999999999999999"), CRAMP_ERROR_INVALID, "episode[0].pain: must be" },
  { EPISODES (",\"pain\":5.5"), CRAMP_ERROR_INVALID, "episode[0].pain: must be a whole number" },
  { EPISODES (",\"pain\":\"5\""), CRAMP_ERROR_INVALID, "episode[0].pain: must be a whole number" },
  { EPISODES (",\"pain\":null"), CRAMP_ERROR_INVALID, "episode[0].pain: must be a whole number" },
  { EPISODES (",\"pain\":5,\n\"pain\":6"), CRAMP_ERROR_INVALID, "line 4: “pain” comes twice" },
  { EPISODES (",\"utc_offset\":-1"), CRAMP_ERROR_INVALID, "episode[0].utc_offset: is no number that can be stored" },
  { EPISODES (",\"duration\":604801"), CRAMP_ERROR_INVALID, "episode[0].duration: must be from 0 to 604800" },
  { EPISODES (",\"duration\":5,\"duration_band\":\"under_1\""), CRAMP_ERROR_INVALID, "episode[0].duration: " },
  { EPISODES (",\"notes\":5"), CRAMP_ERROR_INVALID, "episode[0].notes: must be a text" },
  { EPISODES (",\"notes\":\"a\\u0000b\""), CRAMP_ERROR_INVALID, "line 3: a text holds a zero character" },
  { EPISODES (",\"notes\":\"\\\\u0000\",\"woke\":\"maybe\""), CRAMP_ERROR_INVALID, "episode[0].woke: this word" },
  { EPISODES (",\n\"notes\":\"\xff\""), CRAMP_ERROR_INVALID, "line 4: this is not valid UTF-8 text" },
  { EPISODES (",\"notes\":\"\\ud800\""), CRAMP_ERROR_INVALID, "" },
  { EPISODES (",\"colour\":\"red\""), CRAMP_ERROR_INVALID, "episode[0].colour: is not known here" },
  { EPISODES (",\"running_since\":5"), CRAMP_ERROR_INVALID, "episode[0].running_since: is not known here" },
  { EPISODES (",\"\\n\\n\":5"), CRAMP_ERROR_INVALID, "episode[0].??: is not known here" },
  { EPISODES (",\"regions\":[]"), CRAMP_ERROR_INVALID, "episode[0].regions: is empty" },
  { EPISODES (",\"regions\":\"hand\""), CRAMP_ERROR_INVALID, "episode[0].regions: must be a list" },
  { EPISODES (",\"regions\":[\"hand\",\"nose\"]"), CRAMP_ERROR_INVALID, "episode[0].regions[1]: this word is not" },
  { EPISODES (",\"regions\":[\"hand\",\"hand\"]"), CRAMP_ERROR_INVALID, "episode[0].regions[1]: comes twice" },
  { EPISODES (",\"signs\":{\"cough\":\"often\"}"), CRAMP_ERROR_INVALID, "episode[0].signs.cough: this word" },
  { EPISODES (",\"signs\":{\"hiccup\":\"yes\"}"), CRAMP_ERROR_INVALID, "episode[0].signs.hiccup: this word" },
  { EPISODES (",\"signs\":[]"), CRAMP_ERROR_INVALID, "episode[0].signs: must be an object" },
  { EPISODES (",\"deleted_at\":\"" TIME "\""), CRAMP_ERROR_INVALID, "episode[0].onset: does not belong in a deleted" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) "}]"), CRAMP_ERROR_INVALID, "episode[0].onset: must be given" },
  { DIARY (",\"episode\":[{" ONSET "}]"), CRAMP_ERROR_INVALID, "episode[0].uuid: must be given" },
  { DIARY (",\"episode\":[{\"uuid\":\"" EPISODE "\"," ONSET "}]"), CRAMP_ERROR_INVALID, "episode[0].person: must be" },
  { DIARY (",\"episode\":[{" HEAD ("x") "," ONSET "}]"), CRAMP_ERROR_INVALID, "episode[0].uuid: must be a UUID" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) ",\"onset\":\"2026-02-30T00:00:00Z\"}]"), CRAMP_ERROR_INVALID,
    "episode[0].onset: must be a time" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) ",\"onset\":\"2026-02-20T24:00:00Z\"}]"), CRAMP_ERROR_INVALID,
    "episode[0].onset: must be a time" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) ",\"onset\":\"2026-02-20T10:00:00+01:00\"}]"), CRAMP_ERROR_INVALID,
    "episode[0].onset: must be a time" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) ",\"onset\":\"2026-12-24T10:00:00Z\"}]"), CRAMP_ERROR_INVALID,
    "episode[0].onset: The cramp can’t begin in the future" },
  { DIARY (",\"episode\":[{" HEAD (EPISODE) "," ONSET "},{" HEAD (EPISODE) "," ONSET "}]"), CRAMP_ERROR_INVALID,
    "episode[1]: its UUID comes twice" },
  { DIARY (",\"episode\":[{\"uuid\":\"" EPISODE "\",\"person\":\"" OTHER "\",\"updated_at\":\"" TIME "\"," ONSET "}]"),
    CRAMP_ERROR_INVALID, "episode[0].person: there is no such person in this file" },
  { DIARY (",\"night\":[{" HEAD (EPISODE) ",\"day\":\"2026-11-21\"}]"), CRAMP_ERROR_INVALID,
    "night[0]: the UUID is not the one of this day" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = read_text (bad[i].text, strlen (bad[i].text), &error);

      g_test_message ("%u: %s", i, error ? error->message : "read");
      g_assert_null (records);
      g_assert_error (error, CRAMP_ERROR, (int) bad[i].code);
      g_assert_nonnull (strstr (error->message, bad[i].message));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* A diary is cut at every byte and changed at every byte: it is read or refused, never more. */
static void
test_damage (void)
{
  const char text[] = EPISODES (",\"pain\":5,\"regions\":[\"hand\"],\"signs\":{\"cough\":\"no\"},\"notes\":\"ä\\n\"");
  static const char changes[] = "\"{],\\0\xff";

  for (gsize length = 0; length < strlen (text); length++)
    g_assert_null (read_text (text, length, NULL));
  for (gsize i = 0; i < strlen (text); i++)
    for (const char *change = changes; *change; change++)
      {
        g_autofree char *changed = g_strdup (text);
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) records = NULL;

        changed[i] = *change;
        records = read_text (changed, strlen (text), &error);
        g_assert_true ((records == NULL) == (error != NULL));
      }
}

/* Files */

static GPtrArray *
read_filled (const char *begin, const char *piece, guint count, const char *end, GError **error)
{
  GString *text = g_string_new (begin);
  GPtrArray *records;

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  g_string_append (text, end);
  records = cramp_transfer_json_read (text->str, text->len, cramp_test_time (CRAMP_TEST_NOW_TEXT), error);
  g_string_free (text, TRUE);
  return records;
}

/* What is small in a file and large in memory is refused before it is there. */
static void
test_bombs (void)
{
  static const struct
  {
    const char *begin, *piece;
    guint count;
    const char *end, *message;
  } bombs[] = {
    { "\"night\":[{}", ",{}", 3100000, "]}", "line 1: there is too much in it for a diary" },
    { "\"night\":[0", ",0", 4100000, "]}", "line 1: there is too much in it for a diary" },
    { "\"night\":", "[", 1000000, "", "line 1: it is nested too deeply for a diary" },
    { "\"person\":[{\"uuid\":\"" PERSON "\",\"updated_at\":\"" TIME "\",\"name\":\"", "lalalalala", 2000000, "\"}]}",
      "person[0].name: is too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *begin = g_strconcat ("{\"format\":\"cramp-diary\",\"version\":1,", bombs[i].begin, NULL);

      g_assert_null (read_filled (begin, bombs[i].piece, bombs[i].count, bombs[i].end, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, bombs[i].message);
    }
}

/* Ten years of two persons who stretch four times a day, twenty exercises each. */
static void
test_large (void)
{
  const guint n_exercises = 2 * 3653 * 4 * 20;
  GString *text = g_string_new ("[{}");
  CrampJsonCounts counts = { 0 };
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < n_exercises; i++)
    g_string_append (text, ",{}");
  g_string_append_c (text, ']');
  g_assert_true (cramp_json_scan (text->str, text->len, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.objects, ==, n_exercises);
  g_string_free (text, TRUE);
}

static void
test_files (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", "x.json", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  umask (0);
  g_assert_true (cramp_file_write (path, "abc", 3, &error));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  bytes = cramp_file_read (path, &error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);

  g_assert_cmpint (truncate (path, CRAMP_FILE_LIMIT + 1), ==, 0);
  g_assert_null (cramp_file_read (path, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (cramp_file_read (missing, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (cramp_file_read (folder, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cramp_file_write (missing, "abc", 3, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY);
  cramp_test_remove_folder (folder);
}

/* Merging */

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
} Copy;

static void
copy_open (Copy *copy)
{
  cramp_test_open (&copy->folder, &copy->clock, &copy->diary);
}

static void
copy_close (Copy *copy)
{
  cramp_test_close (copy->folder, copy->clock, copy->diary);
}

/* Merges the diary of @from into that of @to. Returns: the numbers alone. */
static CrampMergeReport
merge (Copy *to, Copy *from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (from->diary, NULL, &error);
  CrampMergeReport report;

  g_assert_no_error (error);
  g_assert_true (cramp_diary_merge (to->diary, records, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_conflicts, <=, report.changed + report.deleted + report.kept + report.added);
  cramp_merge_report_clear (&report);
  return report;
}

/* A second time it must change nothing. */
static void
merge_again (Copy *to, Copy *from)
{
  g_autofree char *once = write_all (to->diary);
  g_autofree char *twice = NULL;
  CrampMergeReport report = merge (to, from);

  g_assert_cmpuint (report.added + report.changed + report.deleted, ==, 0);
  twice = write_all (to->diary);
  g_assert_cmpstr (once, ==, twice);
}

/* What is already there is changed or deleted, or something new comes. */
static void
edit (Copy *copy, GRand *random)
{
  const CrampRecordType *type = cramp_record_types[g_rand_int_range (random, 1, (int) cramp_n_record_types)];
  const char *person = cramp_diary_get_person (copy->diary)->record.uuid;
  g_autoptr (GPtrArray) records = cramp_diary_list (copy->diary, type, G_MININT64, G_MAXINT64, NULL);
  g_autoptr (CrampRecord) made = random_record (type, person, random);
  g_autoptr (GError) error = NULL;
  CrampRecord *old = NULL;

  /* Both copies often write at the same moment; otherwise one is a little ahead. */
  cramp_clock_advance (copy->clock, g_rand_int_range (random, 0, 2) * 1000);
  if (records->len > 0 && g_rand_int_range (random, 0, 3) > 0)
    old = g_ptr_array_index (records, (guint) g_rand_int_range (random, 0, (int) records->len));
  if (old && g_rand_int_range (random, 0, 3) == 0)
    cramp_diary_delete (copy->diary, old, "Delete", &error);
  else
    {
      if (old && !cramp_record_type_has_key (type))
        g_set_str (&made->uuid, old->uuid);
      cramp_diary_save (copy->diary, made, "Change", &error);
    }
  g_assert_no_error (error);
}

static void
assert_equal (Copy *one, Copy *other)
{
  g_autofree char *a = write_all (one->diary);
  g_autofree char *b = write_all (other->diary);

  g_assert_cmpstr (a, ==, b);
}

static void
edit_both (Copy *a, Copy *b, GRand *random)
{
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    edit (a, random);
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    edit (b, random);
  if (g_rand_int_range (random, 0, 8) == 0)
    g_assert_true (cramp_diary_undo (a->diary, NULL));
}

/* Whoever gets both copies, in whichever order, has the same. Each begins with a person of its own, of whom only the
 * deletion is left, so that they have to meet once more. */
static void
merge_into_others (Copy *a, Copy *b)
{
  Copy c, d;

  copy_open (&c);
  copy_open (&d);
  merge (&c, a);
  merge (&c, b);
  merge (&d, b);
  merge (&d, a);
  merge (&c, &d);
  merge (&d, &c);
  assert_equal (&c, &d);
  copy_close (&c);
  copy_close (&d);
}

/* Two diaries edited apart end equal, whichever way round they are merged: 200 rounds, each on what the one before left
 * behind. */
static void
test_property (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  Copy a, b;

  for (guint round = 0; round < 200; round++)
    {
      if (round % 20 == 0)
        {
          copy_open (&a);
          copy_open (&b);
          merge (&b, &a);
        }
      edit_both (&a, &b, random);
      if (round % 20 == 10)
        merge_into_others (&a, &b);
      merge (&a, &b);
      merge_again (&a, &b);
      merge (&b, &a);
      assert_equal (&a, &b);
      if (round % 20 == 19)
        {
          copy_close (&a);
          copy_close (&b);
        }
    }
}

static CrampEpisode *
save_episode (Copy *copy, const char *onset)
{
  CrampEpisode *episode = cramp_test_episode (copy->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  cramp_diary_save (copy->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return episode;
}

static guint
count_persons (Copy *copy)
{
  g_autoptr (GPtrArray) persons = cramp_diary_list (copy->diary, &cramp_person_type, G_MININT64, G_MAXINT64, NULL);

  return persons->len;
}

/* Later wins; what came in keeps its time; what belongs to this computer stays; the whole is one step to undo. */
static void
test_merge (void)
{
  g_autoptr (CrampEpisode) mine = NULL;
  g_autoptr (CrampEpisode) theirs = NULL;
  g_autoptr (CrampEpisode) read = NULL;
  g_autoptr (GError) error = NULL;
  CrampMergeReport report;
  Copy a, b;

  copy_open (&a);
  copy_open (&b);
  mine = save_episode (&a, "2026-11-20T03:00:00");
  report = merge (&b, &a);
  g_assert_cmpuint (report.added, ==, 2);
  g_assert_cmpuint (count_persons (&b), ==, 1);
  g_assert_cmpstr (cramp_diary_get_person (b.diary)->record.uuid, ==, mine->record.person);

  theirs = cramp_record_copy (mine);
  theirs->pain = 3;
  cramp_clock_advance (b.clock, G_USEC_PER_SEC);
  g_assert_true (cramp_diary_save (b.diary, theirs, "Change", &error));
  mine->running_boot = g_strdup ("boot");
  g_assert_true (cramp_diary_save (a.diary, mine, "Change", &error));

  report = merge (&a, &b);
  g_assert_cmpuint (report.changed, ==, 1);
  read = cramp_diary_get (a.diary, &cramp_episode_type, mine->record.uuid, &error);
  g_assert_cmpint (read->pain, ==, 3);
  g_assert_cmpint (read->record.updated_at, ==, theirs->record.updated_at);
  g_assert_cmpstr (read->running_boot, ==, "boot");

  g_assert_cmpstr (cramp_diary_get_undo (a.diary), ==, "Import");
  g_assert_true (cramp_diary_undo (a.diary, &error));
  cramp_record_unref (read);
  read = cramp_diary_get (a.diary, &cramp_episode_type, mine->record.uuid, &error);
  g_assert_cmpint (read->pain, ==, 7);
  report = merge (&a, &b);
  g_assert_cmpuint (report.kept, >, 0);
  g_assert_cmpuint (report.changed, ==, 0);
  copy_close (&a);
  copy_close (&b);
}

/* The person of a diary that was used stays, beside the one who comes in. */
static void
test_persons (void)
{
  g_autoptr (CrampEpisode) mine = NULL;
  g_autoptr (CrampEpisode) theirs = NULL;
  Copy a, b;

  copy_open (&a);
  copy_open (&b);
  mine = save_episode (&a, "2026-11-20T03:00:00");
  theirs = save_episode (&b, "2026-11-21T03:00:00");
  merge (&b, &a);
  g_assert_cmpuint (count_persons (&b), ==, 2);
  g_assert_cmpstr (cramp_diary_get_person (b.diary)->record.uuid, ==, theirs->record.person);
  copy_close (&a);
  copy_close (&b);
}

/* Undoing the import into a new diary brings its person back, who is then shown. */
static void
test_undo_first (void)
{
  g_autoptr (CrampEpisode) mine = NULL;
  g_autofree char *first = NULL;
  Copy a, b;

  copy_open (&a);
  copy_open (&b);
  first = g_strdup (cramp_diary_get_person (b.diary)->record.uuid);
  mine = save_episode (&a, "2026-11-20T03:00:00");
  merge (&b, &a);
  g_assert_cmpstr (cramp_diary_get_person (b.diary)->record.uuid, ==, mine->record.person);
  g_assert_true (cramp_diary_undo (b.diary, NULL));
  g_assert_cmpstr (cramp_diary_get_person (b.diary)->record.uuid, ==, first);
  g_assert_cmpuint (count_persons (&b), ==, 1);
  copy_close (&a);
  copy_close (&b);
}

/* Two versions of an entry: which one it is, in what they differ, and which stayed, is said to whoever imports. */
static void
test_conflicts (void)
{
  g_autoptr (CrampEpisode) mine = NULL;
  g_autoptr (CrampEpisode) theirs = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };
  g_auto (CrampMergeReport) back = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;
  Copy a, b;

  copy_open (&a);
  copy_open (&b);
  mine = save_episode (&a, "2026-11-20T03:00:00");
  merge (&b, &a);
  theirs = cramp_record_copy (mine);
  theirs->pain = 3;
  theirs->notes = g_strdup ("b");
  cramp_clock_advance (b.clock, G_USEC_PER_SEC);
  g_assert_true (cramp_diary_save (b.diary, theirs, "Change", &error));

  records = cramp_diary_list_everything (a.diary, NULL, &error);
  g_assert_true (cramp_diary_merge (b.diary, records, &back, &error));
  kept = cramp_merge_report_list_conflicts (&back);
  g_assert_nonnull (strstr (kept, "the version here is later and stays (Worst pain, Notes)"));
  g_clear_pointer (&records, g_ptr_array_unref);
  records = cramp_diary_list_everything (b.diary, NULL, &error);
  g_assert_true (cramp_diary_merge (a.diary, records, &report, &error));
  text = cramp_merge_report_list_conflicts (&report);
  g_assert_true (g_str_has_prefix (text, "Cramp, "));
  g_assert_nonnull (strstr (text, "2026"));
  g_assert_nonnull (strstr (text, "the later version from the file was taken (Worst pain, Notes)"));
  g_assert_null (strchr (text, '\n'));
  copy_close (&b);
  copy_close (&a);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

/* In a thread: meanwhile the diary can be read but not written; cancelled, nothing is changed. */
static void
test_thread (void)
{
  CrampProgress progress = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CrampEpisode) mine = NULL;
  g_autoptr (CrampEpisode) other = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };
  Copy a, b;

  copy_open (&a);
  copy_open (&b);
  mine = save_episode (&a, "2026-11-20T03:00:00");
  records = cramp_diary_list_everything (a.diary, NULL, &error);

  cramp_progress_cancel (&progress);
  cramp_diary_merge_async (b.diary, records, &progress, merged_cb, &cancelled);
  while (!cancelled)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cramp_diary_merge_finish (b.diary, cancelled, &report, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (cramp_diary_get (b.diary, &cramp_episode_type, mine->record.uuid, NULL));

  cramp_diary_merge_async (b.diary, records, NULL, merged_cb, &done);
  other = cramp_test_episode (b.diary, "2026-11-01T03:00:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_assert_false (cramp_diary_save (b.diary, other, "Add cramp", &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_BUSY);
  g_clear_error (&error);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cramp_diary_merge_finish (b.diary, done, &report, &error));
  g_assert_cmpuint (report.added, ==, 2);
  g_assert_true (cramp_diary_save (b.diary, other, "Add cramp", &error));
  g_clear_object (&done);
  g_clear_object (&cancelled);
  copy_close (&a);
  copy_close (&b);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transfer/round-trip", test_round_trip);
  g_test_add_func ("/transfer/bad", test_bad);
  g_test_add_func ("/transfer/damage", test_damage);
  g_test_add_func ("/transfer/bombs", test_bombs);
  g_test_add_func ("/transfer/large", test_large);
  g_test_add_func ("/transfer/files", test_files);
  g_test_add_func ("/transfer/merge", test_merge);
  g_test_add_func ("/transfer/persons", test_persons);
  g_test_add_func ("/transfer/undo-first", test_undo_first);
  g_test_add_func ("/transfer/conflicts", test_conflicts);
  g_test_add_func ("/transfer/thread", test_thread);
  g_test_add_func ("/transfer/property", test_property);
  return g_test_run ();
}
