/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-report.h"

#include <glib/gi18n-lib.h>

static void
table_free (CrampTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    g_free ((char *) table->columns[i].heading);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
block_free (CrampBlock *block)
{
  g_free (block->lead);
  g_free (block->text);
  g_clear_pointer (&block->table, table_free);
  g_clear_pointer (&block->chart, cramp_chart_free);
  g_clear_pointer (&block->groups, g_ptr_array_unref);
  g_free (block);
}

static void
section_free (CrampSection *section)
{
  g_free (section->heading);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

/**
 * cramp_report_new:
 *
 * Returns: (transfer full): a report without sections
 */
CrampReport *
cramp_report_new (const char *title, const char *subtitle, const char *footer)
{
  CrampReport *self = g_new0 (CrampReport, 1);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->footer = g_strdup (footer);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  return self;
}

void
cramp_report_free (CrampReport *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->footer);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * cramp_report_take_line:
 * @line: (transfer full): one line below the title
 */
void
cramp_report_take_line (CrampReport *self, char *line)
{
  g_ptr_array_add (self->lines, line);
}

/**
 * cramp_report_add_section:
 * @heading: (nullable): translated
 * @columns: its least width, of %CRAMP_REPORT_COLUMNS
 *
 * Returns: (transfer none): an empty section at the end of the report
 */
CrampSection *
cramp_report_add_section (CrampReport *self, const char *heading, guint columns)
{
  CrampSection *section = g_new0 (CrampSection, 1);

  section->heading = g_strdup (heading);
  section->columns = columns;
  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

static CrampBlock *
add_block (CrampSection *self, CrampBlockKind kind)
{
  CrampBlock *block = g_new0 (CrampBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * cramp_section_take_text:
 * @lead: (nullable): words that stick out before it
 * @text: (transfer full): a paragraph
 */
void
cramp_section_take_text (CrampSection *self, const char *lead, char *text)
{
  CrampBlock *block = add_block (self, CRAMP_BLOCK_TEXT);

  block->lead = g_strdup (lead);
  block->text = text;
}

/**
 * cramp_section_take_note:
 * @text: (transfer full): a paragraph in small letters
 */
void
cramp_section_take_note (CrampSection *self, char *text)
{
  add_block (self, CRAMP_BLOCK_NOTE)->text = text;
}

/**
 * cramp_section_take_chart:
 * @chart: (transfer full):
 */
void
cramp_section_take_chart (CrampSection *self, CrampChart *chart)
{
  add_block (self, CRAMP_BLOCK_CHART)->chart = chart;
}

/**
 * cramp_section_add_nights:
 * @groups: (element-type CrampNightGroup): nights to show one by one
 */
void
cramp_section_add_nights (CrampSection *self, GPtrArray *groups)
{
  add_block (self, CRAMP_BLOCK_NIGHTS)->groups = g_ptr_array_ref (groups);
}

/**
 * cramp_section_add_body:
 * @regions: (array fixed-size=CRAMP_N_REGIONS): cramps in each region
 */
void
cramp_section_add_body (CrampSection *self, const guint *regions)
{
  CrampBlock *block = add_block (self, CRAMP_BLOCK_BODY);

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    block->regions[i] = regions[i];
}

/**
 * cramp_section_add_form:
 *
 * Adds nights to be filled in by hand.
 */
void
cramp_section_add_form (CrampSection *self, int first_night, guint n_nights)
{
  CrampBlock *block = add_block (self, CRAMP_BLOCK_FORM);

  block->first_night = first_night;
  block->n_nights = n_nights;
}

/**
 * cramp_section_add_table:
 * @columns: (array length=n_columns): copied
 *
 * Returns: (transfer none): a table without rows
 */
CrampTable *
cramp_section_add_table (CrampSection *self, const CrampColumn *columns, guint n_columns)
{
  CrampTable *table = g_new0 (CrampTable, 1);

  g_assert (n_columns <= CRAMP_TABLE_COLUMNS);
  for (guint i = 0; i < n_columns; i++)
    {
      table->columns[i] = columns[i];
      table->columns[i].heading = g_strdup (*columns[i].heading ? _ (columns[i].heading) : "");
    }
  table->n_columns = n_columns;
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  add_block (self, CRAMP_BLOCK_TABLE)->table = table;
  return table;
}

/**
 * cramp_table_take_row:
 * @cells: (array length=n_columns) (element-type utf8): owned texts, one a column; the array itself stays the caller's
 */
void
cramp_table_take_row (CrampTable *self, char **cells)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = cells[i];
  g_ptr_array_add (self->rows, row);
}

/* As text */

/* A row reads "first: second; heading: third", so that it needs no columns that line up. */
static void
append_row (GString *text, const CrampTable *table, char **row)
{
  gboolean first = TRUE;

  g_string_append (text, "- ");
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (!*row[i])
        continue;
      if (i > 0)
        g_string_append (text, first ? "" : i == 1 ? ": " : C_ ("in a list", "; "));
      if (i > 1 && *table->columns[i].heading)
        /* Translators: heading of a column and what stands in it, in plain text. */
        g_string_append_printf (text, _ ("%1$s: %2$s"), table->columns[i].heading, row[i]);
      else
        g_string_append (text, row[i]);
      first = FALSE;
    }
  g_string_append_c (text, '\n');
}

static void
append_block (GString *text, const CrampBlock *block)
{
  switch (block->kind)
    {
    case CRAMP_BLOCK_TEXT:
    case CRAMP_BLOCK_NOTE:
      if (block->lead)
        g_string_append_printf (text, "%s ", block->lead);
      g_string_append_printf (text, "%s\n", block->text);
      break;
    case CRAMP_BLOCK_TABLE:
      for (guint i = 0; i < block->table->rows->len; i++)
        append_row (text, block->table, g_ptr_array_index (block->table->rows, i));
      break;
    case CRAMP_BLOCK_CHART:
      for (guint i = 0; i < block->chart->bars->len; i++)
        {
          const CrampBar *bar = g_ptr_array_index (block->chart->bars, i);

          if (!(bar->value <= 0))
            g_string_append_printf (text, "- %s\n", bar->spoken);
        }
      break;
    case CRAMP_BLOCK_NIGHTS:
    case CRAMP_BLOCK_BODY:
    case CRAMP_BLOCK_FORM:
    default:
      break; /* a picture of what stands in tables and charts too */
    }
}

static gboolean
has_words (const CrampSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      CrampBlockKind kind = ((CrampBlock *) g_ptr_array_index (section->blocks, i))->kind;

      if (kind != CRAMP_BLOCK_NIGHTS && kind != CRAMP_BLOCK_BODY)
        return TRUE;
    }
  return FALSE;
}

/**
 * cramp_report_to_text:
 *
 * Returns: (transfer full): the report as plain text, for a message or a patient portal
 */
char *
cramp_report_to_text (const CrampReport *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", self->title, self->subtitle);
  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (self->lines, i));
  for (guint i = 0; i < self->sections->len; i++)
    {
      const CrampSection *section = g_ptr_array_index (self->sections, i);

      if (!has_words (section))
        continue;
      g_string_append_c (text, '\n');
      if (section->heading)
        g_string_append_printf (text, "%s\n", section->heading);
      for (guint j = 0; j < section->blocks->len; j++)
        append_block (text, g_ptr_array_index (section->blocks, j));
    }
  return g_string_free_and_steal (text);
}
