/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv-import.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-duration.h"
#include "cramp-error.h"
#include "cramp-iso-time.h"
#include "cramp-progress.h"
#include "cramp-time-of-day.h"
#include "cramp-uuid.h"

/* A table becomes cramps by the names of its columns: those that our own tables have, or such as people give. Each cell
 * is read as our own tables write it, or as somebody would type it into the form. */

#define N_TARGETS G_N_ELEMENTS (targets)

typedef struct
{
  CrampEpisode *episode; /* what the row becomes */
  CrampCsvOrder order;
  int day;            /* CRAMP_DAY_UNSET where no column says it */
  int minute;         /* CRAMP_UNSET the same */
  gboolean has_onset; /* a column gave it as we write it */
} Row;

typedef gboolean (*Reader) (Row *row, const CrampField *field, const char *text, GError **error);

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, reason);
  return FALSE;
}

/* Days and times */

/* Three numbers with one kind of separator between them. */
static gboolean
split_day (const char *text, int numbers[3])
{
  char separator = 0;

  for (guint i = 0; i < 3; i++)
    {
      guint digits = 0;

      for (numbers[i] = 0; g_ascii_isdigit (*text) && digits < 5; text++, digits++)
        numbers[i] = numbers[i] * 10 + g_ascii_digit_value (*text);
      if (digits == 0 || (i < 2 && (!strchr ("./-", *text) || (separator && *text != separator) || !*text)))
        return FALSE;
      if (i < 2)
        separator = *text++;
    }
  return *text == '\0';
}

static int
parse_day (const char *text, CrampCsvOrder order)
{
  int numbers[3];
  int day = cramp_day_from_string (text);
  gboolean day_first;

  if (day != CRAMP_DAY_UNSET || !split_day (text, numbers) || numbers[2] < 1000)
    return day;
  /* With dots between them the day comes first wherever such days are written. */
  day_first = order == CRAMP_CSV_DAY_FIRST || strchr (text, '.');
  if (numbers[day_first ? 1 : 0] > 12 || numbers[2] > 9999)
    return CRAMP_DAY_UNSET;
  return cramp_day_new (numbers[2], numbers[day_first ? 1 : 0], numbers[day_first ? 0 : 1]);
}

static gboolean
read_day (Row *row, const CrampField *field G_GNUC_UNUSED, const char *text, GError **error)
{
  row->day = parse_day (text, row->order);
  return cramp_day_is_valid (row->day) || refuse (error, _ ("must be a day such as 2026-11-22"));
}

static gboolean
read_time_of_day (Row *row, const CrampField *field G_GNUC_UNUSED, const char *text, GError **error)
{
  return cramp_time_of_day_parse (text, &row->minute, error);
}

/* "2026-11-22 03:12:24", as we write it, or without the seconds. */
static gboolean
read_local_time (Row *row, const CrampField *field, const char *text, GError **error)
{
  g_autofree char *copy = g_strdup (text);
  char *space = strpbrk (copy, " T");

  if (!space)
    return read_day (row, field, text, error);
  *space = '\0';
  /* The seconds are not needed to find the cramp again. */
  if (strlen (space + 1) == 8 && space[6] == ':')
    space[6] = '\0';
  return read_day (row, field, copy, error) && read_time_of_day (row, field, g_strstrip (space + 1), error);
}

static gboolean
read_onset (Row *row, const CrampField *field G_GNUC_UNUSED, const char *text, GError **error)
{
  row->has_onset = cramp_iso_time_parse (text, &row->episode->onset);
  return row->has_onset || refuse (error, _ ("must be a time such as 2026-11-22T02:12:00Z"));
}

static gboolean
read_uuid (Row *row, const CrampField *field G_GNUC_UNUSED, const char *text, GError **error)
{
  if (!g_uuid_string_is_valid (text) || strpbrk (text, "ABCDEF"))
    return refuse (error, _ ("must be a UUID in small letters"));
  g_set_str (&row->episode->record.uuid, text);
  return TRUE;
}

/* Fields */

/* The apostrophe that keeps a spreadsheet from taking a text for a formula is no part of it. */
static gboolean
read_text (Row *row, const CrampField *field, const char *text, GError **error G_GNUC_UNUSED)
{
  if (text[0] == '\'' && text[1] && strchr ("=+-@\t\r", text[1]))
    text++;
  g_set_str (&CRAMP_MEMBER (row->episode, field, char *), text);
  return TRUE;
}

static gboolean
read_number (Row *row, const CrampField *field, const char *text, GError **error)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL) || value == CRAMP_UNSET)
    return refuse (error, _ ("must be a whole number"));
  CRAMP_MEMBER (row->episode, field, int) = (int) value;
  return TRUE;
}

/* A bare number is seconds where we wrote the table, and "6" in somebody's own table most likely is not: there the
 * column is matched as minutes. */
static gboolean
read_duration (Row *row, const CrampField *field, const char *text, GError **error)
{
  gint64 seconds;

  if (g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &seconds, NULL))
    {
      CRAMP_MEMBER (row->episode, field, int) = (int) seconds;
      return TRUE;
    }
  return cramp_duration_parse (text, &CRAMP_MEMBER (row->episode, field, int), error);
}

static gboolean
read_minutes (Row *row, const CrampField *field, const char *text, GError **error)
{
  g_autofree char *point = g_strdelimit (g_strdup (text), ",", '.');
  char *end;
  double minutes = g_ascii_strtod (point, &end);

  if (end != point && *end == '\0' && minutes >= 0 && minutes <= CRAMP_LONGEST_DURATION / 60.0)
    {
      CRAMP_MEMBER (row->episode, field, int) = (int) lround (minutes * 60);
      return TRUE;
    }
  return cramp_duration_parse (text, &CRAMP_MEMBER (row->episode, field, int), error);
}

static gboolean
is_word (const char *text, const char *word)
{
  g_autofree char *one = word ? g_utf8_casefold (text, -1) : NULL;
  g_autofree char *other = word ? g_utf8_casefold (word, -1) : NULL;

  return word && g_str_equal (one, other);
}

static gboolean
find_term (const CrampVocabulary *vocabulary, const char *text, guint *value, GError **error)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (is_word (text, cramp_vocabulary_key (vocabulary, i)) || is_word (text, cramp_vocabulary_label (vocabulary, i)))
      {
        *value = i;
        return TRUE;
      }
  return refuse (error, _ ("this word is not known here"));
}

static gboolean
read_term (Row *row, const CrampField *field, const char *text, GError **error)
{
  return find_term (field->values, text, &CRAMP_MEMBER (row->episode, field, guint), error);
}

static gboolean
read_mark (Row *row, const CrampField *field, char *text, GError **error)
{
  guint8 *marks = &CRAMP_MEMBER (row->episode, field, guint8);
  char *equals = field->values ? strchr (text, '=') : NULL;
  guint code, value = 1;

  if (equals)
    *equals = '\0';
  if (field->values && !equals)
    return refuse (error, _ ("must be as “word=yes”"));
  if (!find_term (field->terms, g_strstrip (text), &code, error) ||
      (equals && !find_term (field->values, g_strstrip (equals + 1), &value, error)))
    return FALSE;
  marks[code] = (guint8) value;
  return TRUE;
}

static gboolean
read_marks (Row *row, const CrampField *field, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]) && !read_mark (row, field, parts[i], error))
      return FALSE;
  return TRUE;
}

/* What a column can hold. Columns of the same name as @name match by themselves, and such as are called @other. */
static const struct
{
  const char *name;
  const char *other;
  const char *label;
  const char *field; /* (nullable): what is filled in; NULL where it is not one field */
  Reader read;
} targets[] = {
  { "local_time", "datetime", N_ ("Day and time"), NULL, read_local_time },
  { "date", "day", N_ ("Day"), NULL, read_day },
  { "time", "start", N_ ("Time of day"), NULL, read_time_of_day },
  { "pain", "nrs", N_ ("Worst pain, 0 to 10"), "pain", read_number },
  { "regions", "where", N_ ("Where it was"), "regions", read_marks },
  { "minutes", "duration_minutes", N_ ("How long, in minutes"), "duration", read_minutes },
  { "duration", "duration_seconds", N_ ("How long, in seconds"), "duration", read_duration },
  { "duration_band", NULL, N_ ("How long, about"), "duration_band", read_term },
  { "circumstance", NULL, N_ ("What you were doing"), "circumstance", read_term },
  { "woke", NULL, N_ ("Woke from sleep"), "woke", read_term },
  { "sore", NULL, N_ ("Sore afterwards"), "sore", read_term },
  { "sore_duration", NULL, N_ ("How long it was sore, in seconds"), "sore_duration", read_duration },
  { "notes", "comment", N_ ("Notes"), "notes", read_text },
  { "signs", NULL, N_ ("Signs"), "signs", read_marks },
  { "signs_still", NULL, N_ ("Signs still there"), "signs_still", read_marks },
  { "factors", NULL, N_ ("What came before"), "factors", read_marks },
  { "reliefs", NULL, N_ ("What was tried"), "reliefs", read_marks },
  { "feels", NULL, N_ ("How the muscle felt"), "feels", read_marks },
  { "severe", NULL, N_ ("Severe pain"), "severe", read_term },
  { "severe_duration", NULL, N_ ("How long the pain was severe, in seconds"), "severe_duration", read_duration },
  { "still_severe", NULL, N_ ("Still severe pain when it had eased"), "still_severe", read_term },
  { "not_helping", NULL, N_ ("Nothing is helping"), "not_helping", read_term },
  { "precision", NULL, N_ ("How exact the time is"), "precision", read_term },
  { "entered_by", NULL, N_ ("Entered by"), "entered_by", read_term },
  { "uuid", NULL, N_ ("UUID, from a table of this program"), NULL, read_uuid },
  { "onset", NULL, N_ ("When it began, as 2026-11-22T02:12:00Z"), NULL, read_onset },
  { "utc_offset", NULL, N_ ("Seconds east of Greenwich"), "utc_offset", read_number },
  { "zone", NULL, N_ ("Time zone"), "zone", read_text },
  { "origin", NULL, N_ ("How it was entered"), "origin", read_term },
  { "confirmed", NULL, N_ ("Confirmed"), "confirmed", read_term },
};

/**
 * cramp_csv_n_targets:
 *
 * Returns: how many kinds of columns there are
 */
guint
cramp_csv_n_targets (void)
{
  return N_TARGETS;
}

/**
 * cramp_csv_target_label:
 *
 * Returns: what a column of that kind holds, translated
 */
const char *
cramp_csv_target_label (guint target)
{
  return _ (targets[target].label);
}

static guint
match (const char *name)
{
  g_autofree char *bare = g_strstrip (g_strdup (name));

  for (guint i = 0; i < N_TARGETS; i++)
    if (is_word (bare, targets[i].name) || is_word (bare, targets[i].other) || is_word (bare, _ (targets[i].label)))
      return i + 1;
  return 0;
}

static gboolean
is_taken (const CrampCsvImport *self, guint before, guint target)
{
  for (guint i = 0; i < before; i++)
    if (self->targets[i] == target)
      return TRUE;
  return FALSE;
}

/* A day whose first number is above 12 says in which order all of them are written. */
static CrampCsvOrder
guess_order (const CrampCsv *csv)
{
  for (guint i = 0; i < csv->rows->len; i++)
    for (guint j = 0; j < csv->n_columns; j++)
      {
        const char *text = ((CrampCsvRow *) csv->rows->pdata[i])->cells[j];
        int numbers[3];

        if (split_day (text, numbers) && strchr (text, '/') && numbers[1] > 12)
          return CRAMP_CSV_MONTH_FIRST;
      }
  return CRAMP_CSV_DAY_FIRST;
}

static CrampCsvImport *
import_alloc (const CrampCsv *csv)
{
  CrampCsvImport *self = g_malloc0 (sizeof *self + csv->n_columns * sizeof *self->targets);

  self->csv = csv;
  self->targets = (guint *) (self + 1);
  return self;
}

/**
 * cramp_csv_import_new:
 * @csv: must live as long
 *
 * Returns: (transfer full): how @csv is to be read, as far as the names of its columns say
 */
CrampCsvImport *
cramp_csv_import_new (const CrampCsv *csv)
{
  CrampCsvImport *self = import_alloc (csv);

  self->order = guess_order (csv);
  for (guint i = 0; i < csv->n_columns; i++)
    {
      guint target = match (csv->header[i]);

      self->targets[i] = is_taken (self, i, target) ? 0 : target;
    }
  return self;
}

/**
 * cramp_csv_import_copy:
 *
 * Returns: (transfer full): the same, for a thread; g_free() frees it
 */
CrampCsvImport *
cramp_csv_import_copy (const CrampCsvImport *self)
{
  CrampCsvImport *copy = import_alloc (self->csv);

  copy->order = self->order;
  for (guint i = 0; i < self->csv->n_columns; i++)
    copy->targets[i] = self->targets[i];
  return copy;
}

/**
 * cramp_csv_import_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_csv_import_free (CrampCsvImport *self)
{
  g_free (self);
}

static void
result_free (CrampCsvResult *result)
{
  cramp_record_unref (result->episode);
  g_free (result->reason);
  g_free (result);
}

/* The same row becomes the same cramp whenever it is imported, so importing a table again adds nothing. */
static void
name_episode (CrampEpisode *episode, const CrampCsvRow *row, GHashTable *seen)
{
  g_autofree char *content = g_strjoinv ("\n", row->cells);
  g_autofree char *name = g_strdup_printf ("csv\n%s\n%s", episode->record.person, content);

  g_free (episode->record.uuid);
  episode->record.uuid = cramp_uuid_from_name (name);
  /* Two rows that are alike are two cramps. */
  for (guint i = 2; g_hash_table_contains (seen, episode->record.uuid); i++)
    {
      g_autofree char *again = g_strdup_printf ("%s\n%u", name, i);

      g_free (episode->record.uuid);
      episode->record.uuid = cramp_uuid_from_name (again);
    }
}

static gboolean
read_cells (const CrampCsvImport *self, Row *row, const CrampCsvRow *from, GError **error)
{
  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      guint target = self->targets[i];
      g_autofree char *text = g_strstrip (g_strdup (from->cells[i]));
      g_autoptr (GError) reason = NULL;
      const CrampField *field;

      if (target == 0 || !*text)
        continue;
      field = targets[target - 1].field ? cramp_record_type_find_field (&cramp_episode_type, targets[target - 1].field)
                                        : NULL;
      if (targets[target - 1].read (row, field, text, &reason))
        continue;
      g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, "%s: %s", self->csv->header[i], reason->message);
      return FALSE;
    }
  return TRUE;
}

/* From day and time of day to the moment; without the time of day it was some time that night. */
static gboolean
find_onset (Row *row, CrampClock *clock, GError **error)
{
  CrampEpisode *episode = row->episode;
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  int offset;

  if (row->has_onset)
    {
      if (episode->utc_offset == CRAMP_UNSET)
        episode->utc_offset = cramp_clock_utc_offset (clock, episode->onset);
      return TRUE;
    }
  if (row->day == CRAMP_DAY_UNSET)
    return refuse (error, _ ("there is no day"));
  if (row->minute == CRAMP_UNSET)
    episode->precision = CRAMP_PRECISION_NIGHT;
  episode->onset = cramp_day_time (row->day, row->minute == CRAMP_UNSET ? 0 : row->minute, zone, &offset);
  if (episode->utc_offset == CRAMP_UNSET)
    episode->utc_offset = offset;
  return TRUE;
}

/**
 * cramp_csv_import_stamp:
 *
 * Returns: as of when a cramp from a table is, microseconds since 1970 UTC: of its time, so that whatever was changed
 *   in the diary since stays
 */
gint64
cramp_csv_import_stamp (const CrampEpisode *episode)
{
  return MAX (episode->onset, 1) * G_USEC_PER_SEC;
}

static CrampEpisode *
read_row (const CrampCsvImport *self,
          const char *person,
          CrampClock *clock,
          const CrampCsvRow *from,
          GHashTable *seen,
          GError **error)
{
  g_autoptr (CrampEpisode) episode = cramp_record_new (&cramp_episode_type);
  Row row = { .episode = episode, .order = self->order, .day = CRAMP_DAY_UNSET, .minute = CRAMP_UNSET };

  episode->record.person = g_strdup (person);
  name_episode (episode, from, seen);
  if (!read_cells (self, &row, from, error) || !find_onset (&row, clock, error) ||
      !cramp_record_validate (episode, cramp_clock_now (clock), NULL, error))
    return NULL;
  if (!g_hash_table_add (seen, g_strdup (episode->record.uuid)))
    {
      refuse (error, _ ("its UUID comes twice"));
      return NULL;
    }
  episode->record.updated_at = cramp_csv_import_stamp (episode);
  return g_steal_pointer (&episode);
}

/**
 * cramp_csv_import_run:
 * @person: uuid of the person whose cramps they are
 * @clock: for what is in the future, and the time zone
 *
 * Reads all rows.
 *
 * Returns: (transfer full) (nullable) (element-type CrampCsvResult): what becomes of each row; %CRAMP_ERROR_INVALID
 * where no column says when the cramps were
 */
GPtrArray *
cramp_csv_import_run (const CrampCsvImport *self, const char *person, CrampClock *clock, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) result_free);
  gboolean has_day = FALSE;

  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      Reader read = self->targets[i] ? targets[self->targets[i] - 1].read : NULL;

      has_day = has_day || read == read_day || read == read_local_time || read == read_onset;
    }
  if (!has_day)
    {
      refuse (error, _ ("No column says on which day the cramps were."));
      return NULL;
    }
  cramp_progress_begin (CRAMP_SHARE_READING, self->csv->rows->len);
  for (guint i = 0; i < self->csv->rows->len; i++)
    {
      CrampCsvResult *result = g_new0 (CrampCsvResult, 1);
      g_autoptr (GError) reason = NULL;

      result->row = g_ptr_array_index (self->csv->rows, i);
      result->episode = read_row (self, person, clock, result->row, seen, &reason);
      result->reason = reason ? g_strdup (reason->message) : NULL;
      g_ptr_array_add (results, result);
      if (!cramp_progress_step (error))
        return NULL;
    }
  return g_steal_pointer (&results);
}

/**
 * cramp_csv_import_episodes:
 * @results: (element-type CrampCsvResult): from cramp_csv_import_run()
 * @n_refused: (out) (optional): how many rows can't become anything
 *
 * Returns: (transfer full) (element-type CrampEpisode): the cramps among @results, to be merged
 */
GPtrArray *
cramp_csv_import_episodes (GPtrArray *results, guint *n_refused)
{
  GPtrArray *episodes = cramp_record_list_new ();

  for (guint i = 0; i < results->len; i++)
    {
      const CrampCsvResult *result = g_ptr_array_index (results, i);

      if (result->episode)
        g_ptr_array_add (episodes, cramp_record_ref (result->episode));
    }
  if (n_refused)
    *n_refused = results->len - episodes->len;
  return episodes;
}

/* The first row at fault, and how many more there are. */
static void
refuse_rows (GPtrArray *results, guint n_refused, GError **error)
{
  for (guint i = 0; i < results->len; i++)
    {
      const CrampCsvResult *result = g_ptr_array_index (results, i);

      if (!result->reason)
        continue;
      if (n_refused == 1)
        /* Translators: a place in a file and what is wrong there, as "line 12: there is no day". */
        g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("line %u: %s"), result->row->line, result->reason);
      else
        /* Translators: the same, and how many other lines are wrong. */
        g_set_error (
            error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
            ngettext ("line %u: %s (%u more line is wrong)", "line %u: %s (%u more lines are wrong)", n_refused - 1),
            result->row->line, result->reason, n_refused - 1);
      return;
    }
}

/**
 * cramp_csv_import_read:
 * Reads a table by the names of its columns alone, all rows or none.
 *
 * Returns: (transfer full) (nullable) (element-type CrampEpisode): the cramps in it
 */
GPtrArray *
cramp_csv_import_read (const CrampCsv *csv, const char *person, CrampClock *clock, GError **error)
{
  g_autoptr (CrampCsvImport) how = cramp_csv_import_new (csv);
  g_autoptr (GPtrArray) results = cramp_csv_import_run (how, person, clock, error);
  g_autoptr (GPtrArray) episodes = NULL;
  guint n_refused;

  if (!results)
    return NULL;
  episodes = cramp_csv_import_episodes (results, &n_refused);
  if (n_refused == 0)
    return g_steal_pointer (&episodes);
  refuse_rows (results, n_refused, error);
  return NULL;
}
