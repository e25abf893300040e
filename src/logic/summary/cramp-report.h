/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart.h"

G_BEGIN_DECLS

/* What stands on printed pages, before anybody knows how large they are: a title, and sections of texts, tables and
 * charts in the order of reading. The pages are laid out and painted by cramp-pages.c; the same as plain text comes
 * from cramp_report_to_text(). */

/* A page is so many columns wide; sections that fit together into a row stand side by side. */
#define CRAMP_REPORT_COLUMNS 24

/* How many columns a table may have. */
#define CRAMP_TABLE_COLUMNS 8

/**
 * CrampColumn:
 * @heading: passed through gettext; empty where the column needs none
 * @number: holds numbers: set at the end of the column
 * @strong: holds what matters most
 * @stretch: takes the room that is left; all others are as wide as their texts
 */
typedef struct
{
  const char *heading;
  gboolean number;
  gboolean strong;
  gboolean stretch;
} CrampColumn;

/**
 * CrampTable:
 * @columns: (array length=n_columns): with their own copies of the headings
 * @rows: (element-type GStrv): each with one text a column
 */
typedef struct
{
  CrampColumn columns[CRAMP_TABLE_COLUMNS];
  guint n_columns;
  GPtrArray *rows;
} CrampTable;

typedef enum
{
  CRAMP_BLOCK_TEXT,
  CRAMP_BLOCK_NOTE,
  CRAMP_BLOCK_TABLE,
  CRAMP_BLOCK_CHART,
  CRAMP_BLOCK_NIGHTS,
  CRAMP_BLOCK_BODY,
  CRAMP_BLOCK_FORM,
} CrampBlockKind;

/**
 * CrampBlock:
 * @kind: which of the others is used
 * @lead: (nullable): words that stand before @text and stick out
 * @text: a paragraph, of a note in small letters
 * @table: (nullable):
 * @chart: (nullable):
 * @groups: (nullable) (element-type CrampNightGroup): nights one by one
 * @regions: cramps by #CrampRegion
 * @first_night: of a form to fill in by hand, %CRAMP_DAY_UNSET for nights without dates
 * @n_nights: of that form
 */
typedef struct
{
  CrampBlockKind kind;
  char *lead;
  char *text;
  CrampTable *table;
  CrampChart *chart;
  GPtrArray *groups;
  guint regions[CRAMP_N_REGIONS];
  int first_night;
  guint n_nights;
} CrampBlock;

/**
 * CrampSection:
 * @heading: (nullable): translated
 * @columns: how wide it is at least, of %CRAMP_REPORT_COLUMNS; sections of a row share what is left
 * @after_first: does not stand on page 1, which holds all that comes before
 * @least: how many of its rows and paragraphs page 1 shows at least; where it has no room for more it says how many
 *   there are, and the whole section follows after page 1. 0 for a section that is never cut
 * @at_foot: stands at the bottom of page 1, whatever else has room there
 * @folded: on the screen, stands behind its heading until that is pressed
 * @blocks: (element-type CrampBlock): from top to bottom
 */
typedef struct
{
  char *heading;
  guint columns;
  gboolean at_foot;
  gboolean folded;
  gboolean after_first;
  guint least;
  GPtrArray *blocks;
} CrampSection;

/**
 * CrampReport:
 * @title: what it is; the pages are read in the direction of its letters
 * @subtitle: of when
 * @lines: (element-type utf8): about whom, by whom
 * @sections: (element-type CrampSection): in the order of reading
 * @footer: stands on each page
 * @reading: to be read from beginning to end: in large letters, on as many pages as it takes
 */
typedef struct
{
  char *title;
  char *subtitle;
  GPtrArray *lines;
  GPtrArray *sections;
  char *footer;
  gboolean reading;
} CrampReport;

CrampReport *cramp_report_new (const char *title, const char *subtitle, const char *footer);
void cramp_report_free (CrampReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReport, cramp_report_free)

void cramp_report_take_line (CrampReport *self, char *line);
CrampSection *cramp_report_add_section (CrampReport *self, const char *heading, guint columns);

void cramp_section_take_text (CrampSection *self, const char *lead, char *text);
void cramp_section_take_note (CrampSection *self, char *text);
void cramp_section_take_chart (CrampSection *self, CrampChart *chart);
void cramp_section_add_nights (CrampSection *self, GPtrArray *groups);
void cramp_section_add_body (CrampSection *self, const guint *regions);
void cramp_section_add_form (CrampSection *self, int first_night, guint n_nights);
CrampTable *cramp_section_add_table (CrampSection *self, const CrampColumn *columns, guint n_columns);
void cramp_table_take_row (CrampTable *self, char **cells);

char *cramp_report_to_text (const CrampReport *self);

G_END_DECLS
