/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-duration.h"

/* Folding. A text is folded cluster by cluster (a character with the marks that follow it), so that each folded byte
 * is known to come from a certain cluster. */

/* Accents of Latin, Greek and Cyrillic letters: people leave them out when they search. Marks of other scripts stay,
 * they are as good as letters. */
static gboolean
is_accent (gunichar c)
{
  return c >= 0x0300 && c <= 0x036f;
}

static const char *
cluster_end (const char *cluster)
{
  const char *end = g_utf8_next_char (cluster);

  while ((guchar) *end >= 0x80 && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

static void
fold_cluster (GString *folded, const char *cluster, const char *end)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;

  if (end - cluster == 1)
    {
      g_string_append_c (folded, g_ascii_tolower (*cluster));
      return;
    }
  decomposed = g_utf8_normalize (cluster, end - cluster, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (decomposed, -1);
  for (const char *p = lower; *p; p = g_utf8_next_char (p))
    if (!is_accent (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));
}

/* Where @origins is given, gets for each folded byte the range of its cluster. */
static char *
fold (const char *text, GArray *origins)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p;)
    {
      const char *end = cluster_end (p);
      CrampSearchRange origin = { (guint) (p - text), (guint) (end - text) };

      fold_cluster (folded, p, end);
      while (origins && origins->len < folded->len)
        g_array_append_val (origins, origin);
      p = end;
    }
  return g_string_free_and_steal (folded);
}

/**
 * cramp_search_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text without what people don't mind when they search: capitals, accents, ways to write
 *   the same letter
 */
char *
cramp_search_fold (const char *text)
{
  return fold (text, NULL);
}

/**
 * cramp_search_words:
 * @query: as it was typed
 *
 * Returns: (transfer full): its words, folded
 */
GStrv
cramp_search_words (const char *query)
{
  g_autofree char *folded = cramp_search_fold (query);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean ends = !*p || g_unichar_isspace (g_utf8_get_char (p));

      if (ends && start)
        g_strv_builder_take (words, g_strndup (start, (gsize) (p - start)));
      if (ends)
        start = NULL;
      else if (!start)
        start = p;
      if (!*p)
        return g_strv_builder_end (words);
    }
}

/**
 * cramp_search_matches:
 * @folded: a folded text
 * @words: folded words
 *
 * Returns: whether every one of @words is part of the text
 */
gboolean
cramp_search_matches (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (!strstr (folded, words[i]))
      return FALSE;
  return TRUE;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const CrampSearchRange *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static GArray *
merge (GArray *ranges)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (CrampSearchRange));

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      CrampSearchRange range = g_array_index (ranges, CrampSearchRange, i);
      CrampSearchRange *last = merged->len > 0 ? &g_array_index (merged, CrampSearchRange, merged->len - 1) : NULL;

      if (last && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_append_val (merged, range);
    }
  return merged;
}

/**
 * cramp_search_find:
 * @text: as people read it
 * @words: folded words
 *
 * Returns: (transfer full) (element-type CrampSearchRange): the parts of @text that are one of @words, in order and
 *   apart from each other; whole characters only
 */
GArray *
cramp_search_find (const char *text, const char *const *words)
{
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (CrampSearchRange));
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CrampSearchRange));
  g_autofree char *folded = fold (text, origins);

  for (guint i = 0; words[i]; i++)
    for (const char *hit = folded; (hit = strstr (hit, words[i])); hit += strlen (words[i]))
      {
        guint first = (guint) (hit - folded);
        guint last = first + (guint) strlen (words[i]) - 1;
        CrampSearchRange range = { g_array_index (origins, CrampSearchRange, first).start,
                                   g_array_index (origins, CrampSearchRange, last).end };

        g_array_append_val (ranges, range);
      }
  return merge (ranges);
}

/* How much of a long line is shown: characters before what was found, and in all. */
#define EXCERPT_BEFORE 30
#define EXCERPT_LENGTH 140

static void
add_excerpt (GString *excerpt, const char *line, guint found)
{
  const char *start = line, *end;
  glong before = g_utf8_strlen (line, found);

  if (before > EXCERPT_BEFORE && g_utf8_strlen (line, -1) > EXCERPT_LENGTH)
    start = g_utf8_offset_to_pointer (line, before - EXCERPT_BEFORE);
  end = g_utf8_strlen (start, -1) > EXCERPT_LENGTH ? g_utf8_offset_to_pointer (start, EXCERPT_LENGTH) : NULL;
  if (excerpt->len > 0)
    g_string_append_c (excerpt, '\n');
  if (start > line)
    g_string_append (excerpt, "…");
  g_string_append_len (excerpt, start, end ? end - start : -1);
  if (end)
    g_string_append (excerpt, "…");
}

/**
 * cramp_search_excerpt:
 * @text: the text of a record
 * @words: folded words
 *
 * Returns: (transfer full): of the lines after the first those with one of @words, long ones cut around it
 */
char *
cramp_search_excerpt (const char *text, const char *const *words, guint max_lines)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *excerpt = g_string_new (NULL);
  guint n_lines = 0;

  for (guint i = 1; lines[0] && lines[i] && n_lines < max_lines; i++)
    {
      g_autoptr (GArray) ranges = cramp_search_find (lines[i], words);

      if (ranges->len == 0)
        continue;
      add_excerpt (excerpt, lines[i], g_array_index (ranges, CrampSearchRange, 0).start);
      n_lines++;
    }
  return g_string_free_and_steal (excerpt);
}

/* A record in words */

static void
add_line (GString *text, const char *label, const char *value)
{
  g_string_append_c (text, '\n');
  if (label)
    /* Translators: what was asked and the answer, as "What was tried: Massage". */
    g_string_append_printf (text, _ ("%1$s: %2$s"), label, value);
  else
    g_string_append (text, value);
}

static void
add_marks (GString *text, const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      add_line (text, cramp_vocabulary_label (field->terms, i), cramp_vocabulary_label (field->values, marks[i]));
}

static void
add_set (GString *text, const CrampField *field, gconstpointer record)
{
  const guint8 *marks = &CRAMP_MEMBER (record, field, guint8);

  for (guint i = 0; i < field->terms->n_terms; i++)
    if (marks[i])
      add_line (text, _ (field->label), cramp_vocabulary_label (field->terms, i));
}

static void
add_number (GString *text, const CrampField *field, gconstpointer record)
{
  int value = CRAMP_MEMBER (record, field, int);
  g_autofree char *words = NULL;

  if (g_str_has_suffix (field->name, "duration"))
    words = cramp_duration_format (value);
  else if (g_str_equal (field->name, "pain"))
    /* Translators: a pain on the scale from 0 to 10 and its band, as "7 (Severe)". */
    words =
        g_strdup_printf (_ ("%1$d (%2$s)"), value, cramp_vocabulary_label (&cramp_pain_bands, cramp_pain_band (value)));
  else
    words = g_strdup_printf ("%d", value);
  add_line (text, _ (field->label), words);
}

static void
add_field (GString *text, const CrampField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_TEXT:
      add_line (text, NULL, CRAMP_MEMBER (record, field, char *));
      break;
    case CRAMP_FIELD_INT:
      add_number (text, field, record);
      break;
    case CRAMP_FIELD_TERM:
      add_line (text, _ (field->label), cramp_vocabulary_label (field->values, CRAMP_MEMBER (record, field, guint)));
      break;
    case CRAMP_FIELD_SET:
      add_set (text, field, record);
      break;
    case CRAMP_FIELD_MARKS:
      add_marks (text, field, record);
      break;
    case CRAMP_FIELD_REAL:
    case CRAMP_FIELD_TIME:
    case CRAMP_FIELD_DAY:
    case CRAMP_FIELD_LIST:
    default:
      break;
    }
}

/* Its date, and of a cramp what can be said in a line. */
static char *
make_title (gconstpointer record)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;
  const CrampField *when = cramp_record_type_when (type);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (type != &cramp_episode_type)
    return when && when->kind == CRAMP_FIELD_DAY ? cramp_day_format_long (CRAMP_MEMBER (record, when, int))
                                                 : g_strdup (_ (type->label));
  date = cramp_day_format_long (cramp_episode_day (record));
  words = cramp_episode_describe (record);
  /* Translators: a date and the cramp of that day, as "Sunday 22 November 2026, 03:12, left calf, pain 7". */
  return g_strdup_printf (_ ("%1$s, %2$s"), date, words);
}

/**
 * cramp_search_text:
 * @record: a record of any type
 *
 * Returns: (transfer full): all that @record says, in words and in the language shown: a line for its date, then one a
 *   fact
 */
char *
cramp_search_text (gconstpointer record)
{
  const CrampRecordType *type = ((const CrampRecord *) record)->type;
  g_autofree char *title = make_title (record);
  GString *text = g_string_new (title);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CrampField *field = &type->fields[i];

      if (field->label && cramp_field_is_set (field, record))
        add_field (text, field, record);
    }
  return g_string_free_and_steal (text);
}
