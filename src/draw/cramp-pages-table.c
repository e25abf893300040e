/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cramp-pages-private.h"

/* How wide the columns of a table are, and how high its rows. */

/* A column that is not the widest of its table is never wider than this part of it. */
#define WIDEST_COLUMN 0.135

static CrampTextStyle
cell_style (const CrampColumn *column)
{
  return column->strong ? CRAMP_STYLE_STRONG : CRAMP_STYLE_BODY;
}

/* Most of what stands in a column stands there many times: each text is measured once. */
static double
natural_width (const CrampTable *table, CrampInk *ink, guint column)
{
  const CrampColumn *spec = &table->columns[column];
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double widest, width;

  cramp_ink_measure (ink, CRAMP_STYLE_COLUMN, NULL, spec->heading, -1, &widest, NULL);
  for (guint i = 0; i < table->rows->len; i++)
    {
      char *text = ((char **) g_ptr_array_index (table->rows, i))[column];

      if (strlen (text) > 100)
        return G_MAXDOUBLE;
      if (!g_hash_table_add (seen, text))
        continue;
      cramp_ink_measure (ink, cell_style (spec), NULL, text, -1, &width, NULL);
      widest = MAX (widest, width);
    }
  return ceil (widest + 0.5);
}

/* Whether a column that may stretch wants no more than @share. */
static gboolean
is_content (const CrampTable *table, const double *wanted, guint column, double share)
{
  return !table->columns[column].stretch || wanted[column] <= share;
}

/* The width that columns get which want more than they can have: all of them the same. */
static double
find_share (const CrampTable *table, const double *wanted, double width)
{
  double share = 0;

  /* Each time those that are content leave more for the others, until no further one is. */
  for (guint round = 0; round <= table->n_columns; round++)
    {
      double rest = width;
      guint n = 0;

      for (guint i = 0; i < table->n_columns; i++)
        if (is_content (table, wanted, i, share))
          rest -= wanted[i];
        else
          n++;
      if (n == 0)
        return share;
      share = rest / n;
    }
  return share;
}

/* Columns that need not stretch get what they want within limits, the others share the rest. */
static void
find_widths (CrampTableSizes *sizes, const CrampTable *table, CrampInk *ink, double width)
{
  double rest = width - (table->n_columns - 1) * CRAMP_CELL_GAP;
  double widest = width * (table->n_columns > 3 ? WIDEST_COLUMN : 0.4);
  double *widths = sizes->widths;
  double share;
  guint n_stretched = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      widths[i] = MIN (natural_width (table, ink, i), table->columns[i].stretch ? width : widest);
      n_stretched += table->columns[i].stretch != FALSE;
    }
  share = find_share (table, widths, rest);
  for (guint i = 0; i < table->n_columns; i++)
    {
      widths[i] = is_content (table, widths, i, share) ? widths[i] : share;
      rest -= widths[i];
    }
  /* What nobody needs keeps the columns apart. */
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].stretch)
      widths[i] += MAX (0, rest) / n_stretched;
}

/* The height of each row so far becomes at least that of its cell in this column. */
static void
raise_heights (CrampTableSizes *sizes, const CrampTable *table, CrampInk *ink, guint column)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < table->rows->len; i++)
    {
      char *text = ((char **) g_ptr_array_index (table->rows, i))[column];
      double *height = g_hash_table_lookup (known, text);
      double *highest = &g_array_index (sizes->heights, double, i);

      if (!height)
        {
          height = g_new (double, 1);
          cramp_ink_measure (ink, cell_style (&table->columns[column]), NULL, text, sizes->widths[column], NULL,
                             height);
          g_hash_table_insert (known, text, height);
        }
      *highest = MAX (*highest, *height + 2 * CRAMP_CELL_PAD * ink->scale);
    }
}

static double
head_height (const CrampTableSizes *sizes, const CrampTable *table, CrampInk *ink)
{
  double highest = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      double height;

      if (!*table->columns[i].heading)
        continue;
      cramp_ink_measure (ink, CRAMP_STYLE_COLUMN, NULL, table->columns[i].heading, sizes->widths[i], NULL, &height);
      highest = MAX (highest, height);
    }
  return highest > 0 ? highest + 2 * CRAMP_CELL_PAD * ink->scale : 0;
}

/**
 * cramp_table_sizes_new:
 * @width: of the whole table
 *
 * Returns: (transfer full): how wide its columns and how high its rows are
 */
CrampTableSizes *
cramp_table_sizes_new (const CrampTable *table, CrampInk *ink, double width)
{
  CrampTableSizes *sizes = g_new0 (CrampTableSizes, 1);

  sizes->heights = g_array_new (FALSE, TRUE, sizeof (double));
  g_array_set_size (sizes->heights, table->rows->len);
  find_widths (sizes, table, ink, width);
  sizes->head = table->rows->len > 0 ? head_height (sizes, table, ink) : 0;
  for (guint i = 0; i < table->n_columns; i++)
    raise_heights (sizes, table, ink, i);
  return sizes;
}

void
cramp_table_sizes_free (CrampTableSizes *sizes)
{
  g_array_unref (sizes->heights);
  g_free (sizes);
}

/**
 * cramp_table_sizes_height:
 *
 * Returns: the height of the headings and the first @n_rows rows
 */
double
cramp_table_sizes_height (const CrampTableSizes *sizes, guint n_rows)
{
  double height = sizes->head;

  for (guint i = 0; i < n_rows; i++)
    height += g_array_index (sizes->heights, double, i);
  return height;
}
