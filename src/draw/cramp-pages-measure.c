/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-paint.h"
#include "cramp-form-paint.h"
#include "cramp-pages-private.h"

/* How high the blocks of a report are. The layout asks for the same ones again and again while it tries what fits, and
 * tables are painted as they were measured: what was measured is kept. */

static guint
hash_measure (gconstpointer data)
{
  const CrampMeasure *measure = data;

  return g_direct_hash (measure->block) ^ g_double_hash (&measure->width) ^ g_double_hash (&measure->scale) << 1;
}

static gboolean
measures_equal (gconstpointer one, gconstpointer other)
{
  const CrampMeasure *a = one, *b = other;

  return a->block == b->block && g_double_equal (&a->width, &b->width) && g_double_equal (&a->scale, &b->scale);
}

static void
measure_free (CrampMeasure *measure)
{
  g_clear_pointer (&measure->sizes, cramp_table_sizes_free);
  g_free (measure);
}

/**
 * cramp_measures_new:
 *
 * Returns: (transfer full): an empty set of #CrampMeasure
 */
GHashTable *
cramp_measures_new (void)
{
  return g_hash_table_new_full (hash_measure, measures_equal, (GDestroyNotify) measure_free, NULL);
}

static double
measure_block (const CrampBlock *block, CrampInk *ink, double width)
{
  double height;

  switch (block->kind)
    {
    case CRAMP_BLOCK_CHART:
      return CRAMP_CHART_HEIGHT * ink->scale;
    case CRAMP_BLOCK_FORM:
      return cramp_form_measure (ink, block->n_nights, width);
    case CRAMP_BLOCK_BODY:
      return CRAMP_BODY_HEIGHT * ink->scale;
    case CRAMP_BLOCK_NIGHTS:
      return cramp_nights_measure (ink, block->groups->len);
    case CRAMP_BLOCK_TABLE:
    case CRAMP_BLOCK_TEXT:
    case CRAMP_BLOCK_NOTE:
    default:
      cramp_ink_measure (ink, block->kind == CRAMP_BLOCK_NOTE ? CRAMP_STYLE_SMALL : CRAMP_STYLE_BODY, block->lead,
                         block->text, width, NULL, &height);
      return height;
    }
}

/**
 * cramp_measures_find:
 * @ink: with the size of the letters
 *
 * Returns: (transfer none): the measure of @block, taken now where it is asked for the first time
 */
const CrampMeasure *
cramp_measures_find (GHashTable *self, const CrampBlock *block, CrampInk *ink, double width)
{
  CrampMeasure key = { .block = block, .width = width, .scale = ink->scale };
  CrampMeasure *measure = g_hash_table_lookup (self, &key);

  if (measure)
    return measure;
  measure = g_memdup2 (&key, sizeof key);
  if (block->kind == CRAMP_BLOCK_TABLE)
    measure->sizes = cramp_table_sizes_new (block->table, ink, width);
  else
    measure->height = measure_block (block, ink, width);
  g_hash_table_add (self, measure);
  return measure;
}
