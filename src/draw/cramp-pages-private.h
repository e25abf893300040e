/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-ink.h"
#include "cramp-pages.h"

G_BEGIN_DECLS

/* Measures of the page, points. */
#define CRAMP_PAGE_MARGIN 38.0
#define CRAMP_PAGE_FOOT 14.0
#define CRAMP_GUTTER 16.0
#define CRAMP_CELL_GAP 8.0
#define CRAMP_CELL_PAD 1.6
#define CRAMP_CHART_HEIGHT 62.0
#define CRAMP_BODY_HEIGHT 100.0

typedef enum
{
  CRAMP_PIECE_HEAD,
  CRAMP_PIECE_HEADING,
  CRAMP_PIECE_BLOCK,
  CRAMP_PIECE_MORE,
} CrampPieceKind;

/**
 * CrampTableSizes:
 *
 * A table in points.
 */
typedef struct
{
  double widths[CRAMP_TABLE_COLUMNS];
  double head;     /* height of the headings, 0 where there are none */
  GArray *heights; /* (element-type double) (owned): of the rows */
} CrampTableSizes;

/**
 * CrampPiece:
 *
 * Something on a page, placed.
 */
typedef struct
{
  CrampPieceKind kind;
  const CrampSection *section;
  const CrampBlock *block;
  const CrampTableSizes *sizes; /* of a table */
  double x;
  double y;
  double width;
  double height;
  guint first_row; /* of a table */
  guint n_rows;    /* of a table; of what is not shown, 0 where that are remarks only */
} CrampPiece;

/**
 * CrampMeasure:
 *
 * How high a block is at a width, with letters of a size.
 */
typedef struct
{
  const CrampBlock *block;
  double width;
  double scale;
  double height;          /* of what is no table */
  CrampTableSizes *sizes; /* (owned) (nullable): of a table */
} CrampMeasure;

/**
 * CrampReady:
 *
 * Pages that came as files.
 */
typedef struct
{
  GBytes *pdf;         /* (owned) */
  GPtrArray *pictures; /* (owned) (element-type cairo_surface_t) */
  char *text;          /* (owned) */
} CrampReady;

struct _CrampPages
{
  gatomicrefcount ref_count;
  CrampReady *ready;   /* (owned) (nullable): then there is nothing to lay out */
  CrampReport *report; /* (owned) (nullable): where there is no @ready */
  double width;
  double height;
  gboolean rtl;
  double scale;         /* of the letters, so that page 1 holds what is to stand there */
  double rest_scale;    /* the same of the pages after it */
  GPtrArray *pages;     /* (owned) (element-type GArray of CrampPiece) */
  GHashTable *measures; /* (owned): a set of CrampMeasure */
};

GHashTable *cramp_measures_new (void);
const CrampMeasure *cramp_measures_find (GHashTable *self, const CrampBlock *block, CrampInk *ink, double width);

CrampTableSizes *cramp_table_sizes_new (const CrampTable *table, CrampInk *ink, double width);
void cramp_table_sizes_free (CrampTableSizes *sizes);
double cramp_table_sizes_height (const CrampTableSizes *sizes, guint n_rows);

void cramp_ready_paint (const CrampReady *self, guint page, cairo_t *cr);
void cramp_ready_free (CrampReady *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReady, cramp_ready_free)

void cramp_pages_lay_out (CrampPages *self);
void cramp_pages_paint_piece (CrampPages *self, CrampInk *ink, const CrampPiece *piece);

double cramp_report_head_height (const CrampReport *report, CrampInk *ink, double width);

G_END_DECLS
