/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-body-map.h"
#include "cramp-chart-paint.h"
#include "cramp-form-paint.h"
#include "cramp-pages-private.h"

/* The parts of a page, each with the tag that tells a reader of the PDF what it is. */

#define TITLE_GAP 1.0
#define RULE_GAP 5.0

/* The head of the report */

static double
line_height (CrampInk *ink, CrampTextStyle style, const char *text, double width)
{
  double height;

  cramp_ink_measure (ink, style, NULL, text, width, NULL, &height);
  return height;
}

/* Whether there is room for the subtitle at the other end of the title's line. */
static gboolean
is_beside_title (const CrampReport *report, CrampInk *ink, double width)
{
  double title, subtitle;

  cramp_ink_measure (ink, CRAMP_STYLE_TITLE, NULL, report->title, -1, &title, NULL);
  cramp_ink_measure (ink, CRAMP_STYLE_STRONG, NULL, report->subtitle, -1, &subtitle, NULL);
  return title + CRAMP_GUTTER + subtitle < width;
}

/**
 * cramp_report_head_height:
 *
 * Returns: the height of title, subtitle, lines and the rule below them
 */
double
cramp_report_head_height (const CrampReport *report, CrampInk *ink, double width)
{
  double height = line_height (ink, CRAMP_STYLE_TITLE, report->title, width) + TITLE_GAP;

  if (!is_beside_title (report, ink, width))
    height += line_height (ink, CRAMP_STYLE_STRONG, report->subtitle, width);

  for (guint i = 0; i < report->lines->len; i++)
    height += line_height (ink, CRAMP_STYLE_BODY, g_ptr_array_index (report->lines, i), width);
  return height + RULE_GAP;
}

static void
paint_head_line (CrampInk *ink,
                 const char *tag,
                 CrampTextStyle style,
                 const char *text,
                 const CrampPiece *piece,
                 double *y)
{
  cramp_ink_begin (ink, tag);
  cramp_ink_text (ink, style, &ink->palette->text, CRAMP_ALIGN_START, piece->x, *y, piece->width, NULL, text);
  cramp_ink_end (ink, tag);
  *y += line_height (ink, style, text, piece->width);
}

/* On the title's base line, or near. */
static void
paint_beside_title (CrampInk *ink, const char *text, const CrampPiece *piece, double y)
{
  cramp_ink_begin (ink, "P");
  cramp_ink_text (ink, CRAMP_STYLE_STRONG, &ink->palette->text, CRAMP_ALIGN_END, piece->x,
                  y - 1.25 * cramp_ink_line_height (ink, CRAMP_STYLE_STRONG), piece->width, NULL, text);
  cramp_ink_end (ink, "P");
}

static void
paint_head (CrampPages *self, CrampInk *ink, const CrampPiece *piece)
{
  double y = piece->y;

  paint_head_line (ink, "H1", CRAMP_STYLE_TITLE, self->report->title, piece, &y);
  if (is_beside_title (self->report, ink, piece->width))
    paint_beside_title (ink, self->report->subtitle, piece, y);
  else
    paint_head_line (ink, "P", CRAMP_STYLE_STRONG, self->report->subtitle, piece, &y);
  y += TITLE_GAP;
  for (guint i = 0; i < self->report->lines->len; i++)
    paint_head_line (ink, "P", CRAMP_STYLE_BODY, g_ptr_array_index (self->report->lines, i), piece, &y);
  cramp_ink_rule (ink, 1.2, piece->x, piece->y + piece->height - 1.2, piece->width);
}

static void
paint_heading (CrampInk *ink, const CrampPiece *piece)
{
  cramp_ink_begin (ink, "H2");
  cramp_ink_text (ink, CRAMP_STYLE_HEADING, &ink->palette->fill, CRAMP_ALIGN_START, piece->x, piece->y, piece->width,
                  NULL, piece->section->heading);
  cramp_ink_end (ink, "H2");
}

/* Tables */

static void
paint_cell (CrampInk *ink,
            const CrampColumn *column,
            const char *tag,
            CrampTextStyle style,
            double x,
            double y,
            double width,
            const char *text)
{
  gboolean heading = style == CRAMP_STYLE_COLUMN;

  cramp_ink_begin (ink, tag);
  cramp_ink_text (ink, style, heading ? &ink->palette->dim : &ink->palette->text,
                  column->number ? CRAMP_ALIGN_END : CRAMP_ALIGN_START, x, y + CRAMP_CELL_PAD * ink->scale, width, NULL,
                  text);
  cramp_ink_end (ink, tag);
}

static void
paint_table_head (CrampInk *ink, const CrampTable *table, const CrampTableSizes *sizes, const CrampPiece *piece)
{
  double x = piece->x;

  cramp_ink_begin (ink, "TR");
  for (guint i = 0; i < table->n_columns; i++)
    {
      paint_cell (ink, &table->columns[i], "TH", CRAMP_STYLE_COLUMN, x, piece->y, sizes->widths[i],
                  table->columns[i].heading);
      x += sizes->widths[i] + CRAMP_CELL_GAP;
    }
  cramp_ink_end (ink, "TR");
}

static const char *
find_name (const CrampTable *table, guint row)
{
  while (row > 0 && !*((char **) g_ptr_array_index (table->rows, row))[0])
    row--;
  return ((char **) g_ptr_array_index (table->rows, row))[0];
}

static void
paint_row (CrampInk *ink,
           const CrampTable *table,
           const CrampTableSizes *sizes,
           double x,
           double y,
           guint row,
           const char *name)
{
  char **cells = g_ptr_array_index (table->rows, row);

  cramp_ink_begin (ink, "TR");
  for (guint i = 0; i < table->n_columns; i++)
    {
      paint_cell (ink, &table->columns[i], "TD", table->columns[i].strong ? CRAMP_STYLE_STRONG : CRAMP_STYLE_BODY, x, y,
                  sizes->widths[i], i == 0 ? name : cells[i]);
      x += sizes->widths[i] + CRAMP_CELL_GAP;
    }
  cramp_ink_end (ink, "TR");
}

static void
paint_table (CrampInk *ink, const CrampPiece *piece)
{
  const CrampTable *table = piece->block->table;
  const CrampTableSizes *sizes = piece->sizes;
  double y = piece->y + sizes->head;

  cramp_ink_begin (ink, "Table");
  if (sizes->head > 0)
    paint_table_head (ink, table, sizes, piece);
  for (guint i = 0; i < piece->n_rows; i++)
    {
      guint row = piece->first_row + i;
      const char *name = ((char **) g_ptr_array_index (table->rows, row))[0];

      /* A row that goes on with the one above has nothing in its first column, unless a page begins with it. */
      if (*name || i == 0)
        cramp_ink_rule (ink, 0.5, piece->x, y, piece->width);
      paint_row (ink, table, sizes, piece->x, y, row, i == 0 ? find_name (table, row) : name);
      y += g_array_index (sizes->heights, double, piece->first_row + i);
    }
  cramp_ink_rule (ink, 0.5, piece->x, y, piece->width);
  cramp_ink_end (ink, "Table");
}

/* Pictures */

static void
paint_body (CrampInk *ink, const CrampPiece *piece)
{
  double width = MIN (piece->width, piece->height * CRAMP_BODY_MAP_WIDTH / CRAMP_BODY_MAP_HEIGHT);
  CrampBodyMapStyle style = {
    .surface = { 1, 1, 1, 1 },
    .clothes = { 0.93, 0.93, 0.94, 1 },
    .line = { ink->palette->dim.red, ink->palette->dim.green, ink->palette->dim.blue, 1 },
    .font = CRAMP_PRINT_FAMILY,
  };
  const CrampColor *fill = &ink->palette->fill;

  cramp_body_map_shade (&style, piece->block->regions, fill->red, fill->green, fill->blue);
  cairo_save (ink->cr);
  cairo_translate (ink->cr, cramp_ink_mirror (ink, piece->x, piece->width) + (piece->width - width) / 2, piece->y);
  cramp_body_map_paint (ink->cr, width, piece->height, &style);
  cairo_restore (ink->cr);
}

static void
paint_figure (CrampInk *ink, const CrampPiece *piece)
{
  cramp_ink_begin (ink, "Figure");
  if (piece->block->kind == CRAMP_BLOCK_CHART)
    cramp_chart_paint (piece->block->chart, ink, piece->x, piece->y, piece->width, piece->height);
  else if (piece->block->kind == CRAMP_BLOCK_NIGHTS)
    cramp_nights_paint (piece->block->groups, ink, piece->x, piece->y, piece->width);
  else if (piece->block->kind == CRAMP_BLOCK_FORM)
    cramp_form_paint (ink, piece->block->first_night, piece->block->n_nights, piece->x, piece->y, piece->width);
  else
    paint_body (ink, piece);
  cramp_ink_end (ink, "Figure");
}

static void
paint_text (CrampInk *ink, const CrampPiece *piece)
{
  gboolean note = piece->block->kind == CRAMP_BLOCK_NOTE;

  cramp_ink_begin (ink, "P");
  cramp_ink_text (ink, note ? CRAMP_STYLE_SMALL : CRAMP_STYLE_BODY, note ? &ink->palette->dim : &ink->palette->text,
                  CRAMP_ALIGN_START, piece->x, piece->y, piece->width, piece->block->lead, piece->block->text);
  cramp_ink_end (ink, "P");
}

/* The page, counted from 1, on which a section that was cut is shown again as a whole. */
static guint
page_of_whole (CrampPages *self, const CrampSection *section)
{
  for (guint i = self->pages->len - 1; i > 0; i--)
    {
      const GArray *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const CrampPiece *piece = &g_array_index (page, CrampPiece, j);

          if (piece->kind == CRAMP_PIECE_HEADING && piece->section == section)
            return i + 1;
        }
    }
  return 2;
}

static char *
describe_more (guint n, guint page)
{
  if (n == 0)
    /* Translators: what was noted about what stands above is on a later page, whose number it is. */
    return g_strdup_printf (_ ("Remarks on page %u"), page);
  /* Translators: so many more rows or paragraphs stand on a later page, whose number it is. */
  return g_strdup_printf (ngettext ("%1$u more on page %2$u", "%1$u more on page %2$u", n), n, page);
}

static void
paint_more (CrampPages *self, CrampInk *ink, const CrampPiece *piece)
{
  g_autofree char *text = describe_more (piece->n_rows, page_of_whole (self, piece->section));

  cramp_ink_begin (ink, "P");
  cramp_ink_text (ink, CRAMP_STYLE_SMALL, &ink->palette->dim, CRAMP_ALIGN_START, piece->x, piece->y, piece->width, NULL,
                  text);
  cramp_ink_end (ink, "P");
}

/**
 * cramp_pages_paint_piece:
 *
 * Paints one of the pieces of a page.
 */
void
cramp_pages_paint_piece (CrampPages *self, CrampInk *ink, const CrampPiece *piece)
{
  if (piece->kind == CRAMP_PIECE_HEAD)
    paint_head (self, ink, piece);
  else if (piece->kind == CRAMP_PIECE_HEADING)
    paint_heading (ink, piece);
  else if (piece->kind == CRAMP_PIECE_MORE)
    paint_more (self, ink, piece);
  else if (piece->block->kind == CRAMP_BLOCK_TABLE)
    paint_table (ink, piece);
  else if (piece->block->kind == CRAMP_BLOCK_TEXT || piece->block->kind == CRAMP_BLOCK_NOTE)
    paint_text (ink, piece);
  else
    paint_figure (ink, piece);
}
