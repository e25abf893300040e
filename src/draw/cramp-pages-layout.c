/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pages-private.h"

/* Where everything of a report goes: sections from top to bottom, those that fit into a row side by side, over the
 * whole width; tables are cut between rows. */

#define SECTION_GAP 7.0
#define HEADING_GAP 3.0
#define BLOCK_GAP 3.0

typedef struct
{
  CrampPages *pages;
  CrampInk *ink;
  double y;
  gboolean cuts;    /* sections that may be cut are */
  GHashTable *cut;  /* CrampSection -> to so many rows and paragraphs on page 1 */
  double pictures;  /* charts and bodies have so much of their height */
  double foot;      /* height of what stands at the bottom of page 1 */
  double below;     /* height of the notes below the block that is put, which go with the end of it */
  GPtrArray *again; /* (element-type CrampSection): those that were cut */
} Flow;

static double
bottom (const Flow *flow)
{
  double foot = flow->pages->pages->len == 1 ? flow->foot : 0;

  return flow->pages->height - CRAMP_PAGE_MARGIN - CRAMP_PAGE_FOOT - foot;
}

static double
full_width (const Flow *flow)
{
  return flow->pages->width - 2 * CRAMP_PAGE_MARGIN;
}

static void
begin_page (Flow *flow)
{
  g_ptr_array_add (flow->pages->pages, g_array_new (FALSE, FALSE, sizeof (CrampPiece)));
  flow->y = CRAMP_PAGE_MARGIN;
}

static gboolean
page_is_empty (const Flow *flow)
{
  return ((GArray *) g_ptr_array_index (flow->pages->pages, flow->pages->pages->len - 1))->len == 0;
}

static void
put (Flow *flow, CrampPiece piece)
{
  GArray *page = g_ptr_array_index (flow->pages->pages, flow->pages->pages->len - 1);

  g_array_append_val (page, piece);
}

static double
heading_height (CrampInk *ink, const CrampSection *section, double width)
{
  double height;

  if (!section->heading)
    return 0;
  cramp_ink_measure (ink, CRAMP_STYLE_HEADING, NULL, section->heading, width, NULL, &height);
  return height + HEADING_GAP;
}

/* How many rows and paragraphs a section has. */
static guint
count_items (const CrampSection *section)
{
  guint n = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const CrampBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->kind == CRAMP_BLOCK_TABLE)
        n += block->table->rows->len;
      else if (block->kind == CRAMP_BLOCK_TEXT)
        n++;
    }
  return n;
}

/* How many of them are shown. */
static guint
count_shown (const Flow *flow, const CrampSection *section)
{
  gpointer cut;

  if (flow->cuts && flow->pages->pages->len == 1 && g_hash_table_lookup_extended (flow->cut, section, NULL, &cut))
    return GPOINTER_TO_UINT (cut);
  return count_items (section);
}

/* How many rows of a block are among the @left items that are shown yet; takes them off. */
static guint
take_items (const CrampBlock *block, guint *left)
{
  guint n = block->kind == CRAMP_BLOCK_TABLE ? block->table->rows->len : 1;

  if (block->kind != CRAMP_BLOCK_TABLE && block->kind != CRAMP_BLOCK_TEXT)
    return 1;
  n = MIN (n, *left);
  *left -= n;
  return n;
}

/* Notes are on what is shown above them. */
static gboolean
is_shown (const Flow *flow, const CrampSection *section, const CrampBlock *block)
{
  return block->kind != CRAMP_BLOCK_NOTE || count_shown (flow, section) > 0 || count_items (section) == 0;
}

/* How many of what a section lists are missing where so many items are shown: a reader counts the rows of a table, not
 * the remarks below it. 0 where only such remarks are missing. */
static guint
count_missing (const CrampSection *section, guint shown)
{
  gboolean rows = FALSE;
  guint missing = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const CrampBlock *block = g_ptr_array_index (section->blocks, i);
      guint items = take_items (block, &shown);

      if (block->kind == CRAMP_BLOCK_TABLE && items < block->table->rows->len)
        return block->table->rows->len - items;
      rows |= block->kind == CRAMP_BLOCK_TABLE;
      missing += block->kind == CRAMP_BLOCK_TEXT && items == 0;
    }
  return rows ? 0 : missing;
}

/* How high a block is, or the first rows of it. */
static double
block_height (Flow *flow, const CrampBlock *block, guint n_rows, double width)
{
  const CrampMeasure *measure = cramp_measures_find (flow->pages->measures, block, flow->ink, width);

  if (measure->sizes)
    return cramp_table_sizes_height (measure->sizes, n_rows);
  if (block->kind == CRAMP_BLOCK_CHART || block->kind == CRAMP_BLOCK_BODY)
    return measure->height * flow->pictures;
  return measure->height;
}

/* As much of a table as goes on this page from @first on, up to @end; returns the first row that does not. At least one
 * row goes on an empty page, however high it is. */
static guint
put_rows (Flow *flow, const CrampBlock *block, guint first, guint end, double x, double width)
{
  const CrampTableSizes *sizes = cramp_measures_find (flow->pages->measures, block, flow->ink, width)->sizes;
  CrampPiece piece = { CRAMP_PIECE_BLOCK, NULL, block, sizes, x, flow->y, width, sizes->head, first, 0 };
  guint row = first;

  for (; row < end; row++)
    {
      double height = g_array_index (sizes->heights, double, row);
      double below = row + 1 == end ? flow->below : 0;

      if (flow->y + piece.height + height + below > bottom (flow) && (row > first || !page_is_empty (flow)))
        break;
      piece.height += height;
    }
  piece.n_rows = row - first;
  if (piece.n_rows > 0)
    put (flow, piece);
  flow->y += piece.n_rows > 0 ? piece.height + BLOCK_GAP : 0;
  return row;
}

static void
flow_table (Flow *flow, const CrampBlock *block, guint end, double x, double width)
{
  guint row = 0;

  while (row < end)
    {
      row = put_rows (flow, block, row, end, x, width);
      if (row < end)
        begin_page (flow);
    }
}

static void
flow_block (Flow *flow, const CrampBlock *block, guint items, double x, double width)
{
  double height = block_height (flow, block, items, width);

  if (block->kind == CRAMP_BLOCK_TABLE)
    {
      flow_table (flow, block, items, x, width);
      return;
    }
  if (flow->y + height + flow->below > bottom (flow) && !page_is_empty (flow))
    begin_page (flow);
  put (flow, (CrampPiece) { CRAMP_PIECE_BLOCK, NULL, block, NULL, x, flow->y, width, height });
  flow->y += height + BLOCK_GAP;
}

static double
more_height (Flow *flow)
{
  return cramp_ink_line_height (flow->ink, CRAMP_STYLE_SMALL) + BLOCK_GAP;
}

/* The height of the notes right below the block @i. */
static double
notes_height (Flow *flow, const CrampSection *section, guint i, double width)
{
  double height = 0;

  while (++i < section->blocks->len)
    {
      const CrampBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->kind != CRAMP_BLOCK_NOTE)
        break;
      height += block_height (flow, block, 1, width) + BLOCK_GAP;
    }
  return height;
}

/* "3 more on page 2", or that remarks stand there; the section is shown again there, or on a page after it. */
static void
flow_more (Flow *flow, const CrampSection *section, guint more, double x, double width)
{
  double height = more_height (flow);

  put (flow, (CrampPiece) { CRAMP_PIECE_MORE, section, NULL, NULL, x, flow->y, width, height, .n_rows = more });
  flow->y += height;
  g_ptr_array_add (flow->again, (gpointer) section);
}

/* A section from @flow->y on. */
static void
flow_section (Flow *flow, const CrampSection *section, double x, double width)
{
  double height = heading_height (flow->ink, section, width);
  guint left = count_shown (flow, section);
  guint more = count_missing (section, left);
  gboolean whole = left == count_items (section);

  if (section->heading)
    put (flow, (CrampPiece) { CRAMP_PIECE_HEADING, section, NULL, NULL, x, flow->y, width, height });
  flow->y += height;
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const CrampBlock *block = g_ptr_array_index (section->blocks, i);
      guint items = take_items (block, &left);

      flow->below = notes_height (flow, section, i, width);
      if (items > 0 && is_shown (flow, section, block))
        flow_block (flow, block, items, x, width);
    }
  if (!whole)
    flow_more (flow, section, more, x, width);
}

static double
section_height (Flow *flow, const CrampSection *section, double width)
{
  guint left = count_shown (flow, section);
  double height = heading_height (flow->ink, section, width) + (left < count_items (section) ? more_height (flow) : 0);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const CrampBlock *block = g_ptr_array_index (section->blocks, i);
      guint items = take_items (block, &left);

      if (items > 0 && is_shown (flow, section, block))
        height += block_height (flow, block, items, width) + BLOCK_GAP;
    }
  return height;
}

/* Sections that stand side by side. */
typedef struct
{
  GPtrArray *sections;
  guint first;
  guint n;
  double column; /* width of one of their columns, with a gutter */
} Row;

/* Alone, no section is wider than twice its least width: the eye would lose the line. */
#define LEAST_COLUMNS (CRAMP_REPORT_COLUMNS / 2)

/* As many sections from @first on as have room beside each other; they share the whole width. */
static Row
find_row (const Flow *flow, GPtrArray *sections, guint first)
{
  Row row = { sections, first, 0, 0 };
  guint columns = 0;

  while (first + row.n < sections->len)
    {
      const CrampSection *section = g_ptr_array_index (sections, first + row.n);

      if (row.n > 0 && columns + section->columns > CRAMP_REPORT_COLUMNS)
        break;
      columns += section->columns;
      row.n++;
    }
  row.column = (full_width (flow) + CRAMP_GUTTER) / MAX (columns, LEAST_COLUMNS);
  return row;
}

static double
section_width (const Row *row, const CrampSection *section)
{
  return row->column * section->columns - CRAMP_GUTTER;
}

static double
row_height (Flow *flow, const Row *row)
{
  double highest = 0;

  for (guint i = row->first; i < row->first + row->n; i++)
    {
      const CrampSection *section = g_ptr_array_index (row->sections, i);

      highest = MAX (highest, section_height (flow, section, section_width (row, section)));
    }
  return highest;
}

static double
section_gap (const Flow *flow)
{
  return SECTION_GAP * flow->ink->scale;
}

/* What has to stand with a heading so that it does not hang alone at the end of a page. */
#define LEAST_WITH_HEADING 60.0

static void
flow_row (Flow *flow, const Row *row)
{
  double height = row_height (flow, row);
  double needed = row->n == 1 ? MIN (height, LEAST_WITH_HEADING) : height;
  double x = CRAMP_PAGE_MARGIN;
  double top;

  if (!page_is_empty (flow) && flow->y + needed > bottom (flow))
    begin_page (flow);
  top = flow->y;
  for (guint i = row->first; i < row->first + row->n; i++)
    {
      const CrampSection *section = g_ptr_array_index (row->sections, i);
      double width = section_width (row, section);

      flow->y = top;
      flow_section (flow, section, x, width);
      x += width + CRAMP_GUTTER;
    }
  flow->y = (row->n > 1 ? top + height : flow->y) + section_gap (flow);
}

static void
flow_sections (Flow *flow, GPtrArray *sections)
{
  Row row;

  for (guint i = 0; i < sections->len; i += row.n)
    {
      row = find_row (flow, sections, i);
      flow_row (flow, &row);
    }
}

/* What stands at the bottom of page 1 is put there first. */
static void
put_foot (Flow *flow, GPtrArray *at_foot)
{
  double top = flow->y;
  double height;

  flow->foot = 0;
  for (guint i = 0; i < at_foot->len; i++)
    flow->foot += section_height (flow, g_ptr_array_index (at_foot, i), full_width (flow));
  flow->y = bottom (flow);
  height = flow->foot;
  flow->foot = 0;
  for (guint i = 0; i < at_foot->len; i++)
    flow_section (flow, g_ptr_array_index (at_foot, i), CRAMP_PAGE_MARGIN, full_width (flow));
  flow->y = top;
  flow->foot = height;
}

static void
begin (Flow *flow, GPtrArray *at_foot)
{
  CrampPages *self = flow->pages;
  double height = cramp_report_head_height (self->report, flow->ink, full_width (flow));

  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (flow->again, 0);
  begin_page (flow);
  put (flow,
       (CrampPiece) { CRAMP_PIECE_HEAD, NULL, NULL, NULL, CRAMP_PAGE_MARGIN, flow->y, full_width (flow), height });
  flow->y += height + section_gap (flow);
  put_foot (flow, at_foot);
}

/* Letters of twelve points, for what is read from beginning to end. */
#define READING_SCALE 1.26

/* How page 1 is made to hold all that is to stand there: the letters become a little smaller, and long sections show
 * fewer rows, in turns; then charts are lower, and in the end there is less than sections want. Where not even their
 * headings have room, the rest goes on to page 2. */
static const struct
{
  double scale;
  guint limit; /* of rows and paragraphs, unless the section wants more at least */
  double pictures;
  gboolean ignore; /* what sections want */
} fits[] = {
  { 1, 99, 1, FALSE },   { 1, 8, 1, FALSE },    { 0.96, 6, 1, FALSE },   { 0.92, 5, 1, FALSE },  { 0.88, 4, 1, FALSE },
  { 0.85, 0, 1, FALSE }, { 0.82, 0, 1, FALSE }, { 0.82, 0, 0.8, FALSE }, { 0.82, 0, 0.8, TRUE },
};

/* Cuts a section, unless what is left is no more than the line that tells how many are missing. */
static void
cut_to (Flow *flow, const CrampSection *section, guint limit)
{
  if (count_items (section) > limit + 1)
    g_hash_table_insert (flow->cut, (gpointer) section, GUINT_TO_POINTER (limit));
  else
    g_hash_table_remove (flow->cut, section);
}

static void
cut_all (Flow *flow, GPtrArray *sections, guint fit)
{
  g_hash_table_remove_all (flow->cut);
  for (guint i = 0; i < sections->len; i++)
    {
      const CrampSection *section = g_ptr_array_index (sections, i);

      if (section->least > 0)
        cut_to (flow, section, fits[fit].ignore ? 0 : MAX (section->least, fits[fit].limit));
    }
}

static gboolean
is_enough_room (Flow *flow, GPtrArray *sections)
{
  double y = flow->y;
  Row row;

  for (guint i = 0; i < sections->len; i += row.n)
    {
      row = find_row (flow, sections, i);
      y += row_height (flow, &row) + section_gap (flow);
    }
  return y - section_gap (flow) <= bottom (flow);
}

/* Returns: whether there was room for one row more of @section */
static gboolean
give_row (Flow *flow, GPtrArray *sections, const CrampSection *section)
{
  guint shown = count_shown (flow, section);

  if (shown == count_items (section))
    return FALSE;
  cut_to (flow, section, shown + 1);
  if (is_enough_room (flow, sections))
    return TRUE;
  g_hash_table_insert (flow->cut, (gpointer) section, GUINT_TO_POINTER (shown));
  return FALSE;
}

/* Where there is room left, sections that are cut get their rows back in turns; first those that want more. */
static void
fill_room (Flow *flow, GPtrArray *sections, gboolean wanted)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < sections->len; i++)
        {
          const CrampSection *section = g_ptr_array_index (sections, i);

          if (!wanted || count_shown (flow, section) < section->least)
            again |= give_row (flow, sections, section);
        }
    }
}

static void
lay_out_first (Flow *flow, GPtrArray *sections, GPtrArray *at_foot)
{
  CrampPages *self = flow->pages;
  gboolean enough = FALSE;

  flow->cuts = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fits) && !enough; i++)
    {
      self->scale = flow->ink->scale = fits[i].scale;
      flow->pictures = fits[i].pictures;
      begin (flow, at_foot);
      cut_all (flow, sections, i);
      enough = is_enough_room (flow, sections);
    }
  fill_room (flow, sections, TRUE);
  fill_room (flow, sections, FALSE);
  self->rest_scale = self->scale;
  flow_sections (flow, sections);
  flow->cuts = FALSE;
  flow->pictures = 1;
}

/* What is read from beginning to end takes as many pages as it needs. */
static void
lay_out_reading (Flow *flow, GPtrArray *sections, GPtrArray *at_foot)
{
  flow->pages->scale = flow->ink->scale = READING_SCALE;
  flow->pages->rest_scale = READING_SCALE;
  begin (flow, at_foot);
  flow_sections (flow, sections);
}

/* Up to so many pages a last one with less on it than this part is spared by letters that are a little smaller, but
 * never smaller than that; after that many a page more does not matter. */
#define MOST_SQUEEZED 8
#define NEARLY_EMPTY 0.15
#define SMALLEST_SCALE 0.8
static const double squeezes[] = { 0.97, 0.94, 0.91 };

/* What page 1 had no room for, and what follows it, from page 2 on. */
static void
flow_rest (Flow *flow, GPtrArray *after, double scale)
{
  flow->pages->rest_scale = flow->ink->scale = scale;
  g_ptr_array_set_size (flow->pages->pages, 1);
  begin_page (flow);
  flow_sections (flow, flow->again);
  flow_sections (flow, after);
}

static gboolean
is_nearly_empty (const Flow *flow)
{
  guint n = flow->pages->pages->len;

  return n > 2 && n <= MOST_SQUEEZED && flow->y - CRAMP_PAGE_MARGIN < NEARLY_EMPTY * flow->pages->height;
}

static void
lay_out_rest (Flow *flow, GPtrArray *after)
{
  CrampPages *self = flow->pages;
  guint n_pages;

  flow_rest (flow, after, self->scale);
  if (!is_nearly_empty (flow))
    return;
  n_pages = self->pages->len;
  for (guint i = 0; i < G_N_ELEMENTS (squeezes) && self->pages->len == n_pages; i++)
    flow_rest (flow, after, MAX (SMALLEST_SCALE, squeezes[i] * self->scale));
  if (self->pages->len == n_pages)
    flow_rest (flow, after, self->scale);
}

typedef gboolean (*SectionTest) (const CrampSection *section);

static gboolean
is_on_first (const CrampSection *section)
{
  return !section->after_first && !section->at_foot;
}

static gboolean
is_at_foot (const CrampSection *section)
{
  return section->at_foot;
}

static gboolean
is_after_first (const CrampSection *section)
{
  return section->after_first;
}

static GPtrArray *
list_sections (const CrampReport *report, SectionTest test)
{
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < report->sections->len; i++)
    if (test (g_ptr_array_index (report->sections, i)))
      g_ptr_array_add (sections, g_ptr_array_index (report->sections, i));
  return sections;
}

/**
 * cramp_pages_lay_out:
 *
 * Fills the pages: page 1, what it had no room for, and what follows it.
 */
void
cramp_pages_lay_out (CrampPages *self)
{
  g_auto (CrampInk) ink = { 0 };
  g_autoptr (GPtrArray) first = list_sections (self->report, is_on_first);
  g_autoptr (GPtrArray) after = list_sections (self->report, is_after_first);
  g_autoptr (GPtrArray) at_foot = list_sections (self->report, is_at_foot);
  g_autoptr (GPtrArray) again = g_ptr_array_new ();
  g_autoptr (GHashTable) cut = g_hash_table_new (NULL, NULL);
  Flow flow = { .pages = self, .ink = &ink, .cut = cut, .pictures = 1, .again = again };

  cramp_ink_init (&ink, NULL, CRAMP_PRINT_FAMILY, self->width, self->rtl);
  if (self->report->reading)
    lay_out_reading (&flow, first, at_foot);
  else
    lay_out_first (&flow, first, at_foot);
  if (self->pages->len == 1 && again->len + after->len > 0)
    {
      lay_out_rest (&flow, after);
      return;
    }
  flow_sections (&flow, again);
  flow_sections (&flow, after);
}
