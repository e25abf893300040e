/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-error.h"
#include "cramp-json-scan.h"
#include "cramp-progress.h"

/* Tables as spreadsheets write them (RFC 4180): separated by commas, semicolons or tabs, whichever stands in the first
 * line most often; lines end with LF or CRLF; a cell in quotes may hold all of that. */

/* More than any diary; bounds what a file made for mischief can take. */
#define MOST_COLUMNS 200
#define MOST_ROWS 200000
#define MOST_CELLS (4 * 1000 * 1000)

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  char separator;
} Reader;

static void
row_free (CrampCsvRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

/**
 * cramp_csv_free:
 * @self: (transfer full) (nullable):
 */
void
cramp_csv_free (CrampCsv *self)
{
  if (!self)
    return;
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static char
find_separator (const char *text, gsize length)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      const char *found = text[i] ? strchr (separators, text[i]) : NULL;

      if (text[i] == '"')
        quoted = !quoted;
      else if (found && !quoted)
        counts[found - separators]++;
    }
  for (guint i = 1; i < strlen (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* After the opening quote, up to and over the closing one. */
static gboolean
read_quoted (Reader *self, GString *cell, GError **error)
{
  guint line = self->line;

  while (self->at < self->end)
    {
      char c = *self->at++;

      if (c == '"' && (self->at == self->end || *self->at != '"'))
        return TRUE;
      if (c == '"')
        self->at++;
      else if (c == '\n')
        self->line++;
      g_string_append_c (cell, c);
    }
  return cramp_json_refuse_line (error, line, _ ("a quotation mark is not closed"));
}

static gboolean
at_line_end (const Reader *self)
{
  return self->at == self->end || *self->at == '\n' ||
         (*self->at == '\r' && (self->at + 1 == self->end || self->at[1] == '\n'));
}

static gboolean
read_cell (Reader *self, GString *cell, GError **error)
{
  g_string_truncate (cell, 0);
  if (self->at < self->end && *self->at == '"')
    {
      self->at++;
      if (!read_quoted (self, cell, error))
        return FALSE;
      return at_line_end (self) || *self->at == self->separator ||
             cramp_json_refuse_line (error, self->line, _ ("there is something after a closing quotation mark"));
    }
  while (!at_line_end (self) && *self->at != self->separator)
    g_string_append_c (cell, *self->at++);
  return TRUE;
}

/* One row, up to and over the end of its line. */
static char **
read_row (Reader *self, GString *cell, GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint line = self->line;

  for (guint n = 0;; n++)
    {
      if (n == MOST_COLUMNS)
        {
          cramp_json_refuse_line (error, line, _ ("there are too many columns"));
          return NULL;
        }
      if (!read_cell (self, cell, error))
        return NULL;
      g_strv_builder_add (cells, cell->str);
      if (at_line_end (self))
        break;
      self->at++;
    }
  if (self->at < self->end && *self->at == '\r')
    self->at++;
  if (self->at < self->end)
    {
      self->at++;
      self->line++;
    }
  return g_strv_builder_end (cells);
}

static gboolean
is_empty (char *const *cells)
{
  for (guint i = 0; cells[i]; i++)
    if (cells[i][0])
      return FALSE;
  return TRUE;
}

/* Lines with nothing in them are passed over; what is left off at the end of a line is empty. */
static gboolean
add_row (CrampCsv *self, guint line, char **cells, GError **error)
{
  guint n = g_strv_length (cells);
  CrampCsvRow *row;

  if (is_empty (cells))
    {
      g_strfreev (cells);
      return TRUE;
    }
  if (n > self->n_columns || self->rows->len == MOST_ROWS || self->rows->len >= MOST_CELLS / self->n_columns)
    {
      g_strfreev (cells);
      return cramp_json_refuse_line (error, line,
                                     n > self->n_columns ? _ ("there are more cells than columns")
                                                         : _ ("there is too much in it for a diary"));
    }
  row = g_new (CrampCsvRow, 1);
  row->line = line;
  row->cells = g_renew (char *, cells, self->n_columns + 1);
  for (guint i = n; i < self->n_columns; i++)
    row->cells[i] = g_strdup ("");
  row->cells[self->n_columns] = NULL;
  g_ptr_array_add (self->rows, row);
  return TRUE;
}

static guint
count_lines (const char *at, const char *end)
{
  guint count = 1;

  while ((at = memchr (at, '\n', (gsize) (end - at))) && ++at < end)
    count++;
  return count;
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  const char *end;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *at = text; at < end; at++)
    line += *at == '\n' ? 1 : 0;
  return cramp_json_refuse_line (error, line, _ ("this is not valid UTF-8 text"));
}

/**
 * cramp_csv_parse:
 * @text: what a file holds
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): the table in it; otherwise %CRAMP_ERROR_INVALID with the line and the reason
 */
CrampCsv *
cramp_csv_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (CrampCsv) self = g_new0 (CrampCsv, 1);
  g_autoptr (GString) cell = g_string_new (NULL);
  Reader reader = { .at = text, .end = text + length, .line = 1 };

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (!check_text (text, length, error))
    return NULL;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    reader.at += 3;
  reader.separator = find_separator (reader.at, (gsize) (reader.end - reader.at));
  if (!(self->header = read_row (&reader, cell, error)))
    return NULL;
  self->n_columns = g_strv_length (self->header);
  if (is_empty (self->header))
    {
      cramp_json_refuse_line (error, 1, _ ("there are no names of columns"));
      return NULL;
    }
  cramp_progress_begin (CRAMP_SHARE_PARSING, count_lines (reader.at, reader.end));
  while (reader.at < reader.end)
    {
      guint line = reader.line;
      char **cells = cramp_progress_step (error) ? read_row (&reader, cell, error) : NULL;

      if (!cells || !add_row (self, line, cells, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
