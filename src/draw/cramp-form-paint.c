/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-form-paint.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-record.h"

/* Nights to be filled in by hand: a box for none, and two lines for cramps. Points; the letters keep their size. */

#define LINE 20.0
#define LINES 2
#define HEAD_PADDING 4.0
#define BOX 9.0

/* The columns, each with the part of the width it takes. */
enum
{
  NIGHT,
  NONE,
  TIME,
  WHERE,
  PAIN,
  LENGTH,
  WOKE,
  MORE,
  N_COLUMNS
};

static const struct
{
  const char *heading;
  double part;
} columns[N_COLUMNS] = {
  [NIGHT] = { N_ ("Night"), 0.125 },
  /* Translators: heading of boxes to tick for nights without cramps. */
  [NONE] = { N_ ("None"), 0.05 },
  [TIME] = { N_ ("Time"), 0.085 },
  [WHERE] = { N_ ("Where"), 0.16 },
  [PAIN] = { N_ ("Pain, worst"), 0.23 },
  [LENGTH] = { N_ ("How long"), 0.11 },
  /* Translators: heading of boxes to tick where a cramp woke the person up. */
  [WOKE] = { N_ ("Woke"), 0.055 },
  [MORE] = { N_ ("What helped, notes"), 0.185 },
};

static double
column_start (guint column, double width)
{
  double part = 0;

  for (guint i = 0; i < column; i++)
    part += columns[i].part;
  return part * width;
}

static double
heading_width (guint column, double width)
{
  return columns[column].part * width - 4;
}

/* In some languages a heading has two lines. */
static double
head_height (CrampInk *ink, double width)
{
  double highest = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      double height;

      cramp_ink_measure (ink, CRAMP_STYLE_COLUMN, NULL, _ (columns[i].heading), heading_width (i, width), NULL,
                         &height);
      highest = MAX (highest, height);
    }
  return highest + 2 * HEAD_PADDING;
}

/**
 * cramp_form_measure:
 *
 * Returns: the height of so many nights, with their headings
 */
double
cramp_form_measure (CrampInk *ink, guint n_nights, double width)
{
  return head_height (ink, width) + n_nights * LINE * LINES;
}

/* All headings stand on the line below them. */
static void
paint_head (CrampInk *ink, double x, double y, double width)
{
  double bottom = y + head_height (ink, width) - HEAD_PADDING;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *heading = _ (columns[i].heading);
      double height;

      cramp_ink_measure (ink, CRAMP_STYLE_COLUMN, NULL, heading, heading_width (i, width), NULL, &height);
      cramp_ink_text (ink, CRAMP_STYLE_COLUMN, &ink->palette->dim, CRAMP_ALIGN_START, x + column_start (i, width) + 2,
                      bottom - height, heading_width (i, width), NULL, heading);
    }
}

/* Numbers from @first to @last to circle. */
static void
paint_numbers (CrampInk *ink, int first, int last, double x, double y, double width)
{
  double slot = width / (last - first + 1);

  for (int i = first; i <= last; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      cramp_ink_text (ink, CRAMP_STYLE_BODY, &ink->palette->dim, CRAMP_ALIGN_CENTER, x + (i - first) * slot, y, slot,
                      NULL, number);
    }
}

static void
paint_box (CrampInk *ink, double x, double y, double width)
{
  cramp_ink_box (ink, NULL, &ink->palette->text, x + (width - BOX) / 2, y + (LINE - BOX) / 2, BOX, BOX);
}

static void
paint_cramp (CrampInk *ink, double x, double y, double width)
{
  double text = y + (LINE - cramp_ink_line_height (ink, CRAMP_STYLE_BODY)) / 2;

  paint_numbers (ink, 1, 9, x + column_start (WHERE, width), text, columns[WHERE].part * width - 6);
  paint_numbers (ink, 0, 10, x + column_start (PAIN, width), text, columns[PAIN].part * width - 6);
  paint_numbers (ink, 1, 5, x + column_start (LENGTH, width), text, columns[LENGTH].part * width - 6);
  paint_box (ink, x + column_start (WOKE, width), y, columns[WOKE].part * width);
}

static void
paint_night (CrampInk *ink, int night, double x, double y, double width)
{
  g_autofree char *name = night ? cramp_night_format (night) : g_strdup ("");

  cramp_ink_text (ink, CRAMP_STYLE_STRONG, &ink->palette->text, CRAMP_ALIGN_START, x + 2, y + 4,
                  columns[NIGHT].part * width - 4, NULL, name);
  paint_box (ink, x + column_start (NONE, width), y, columns[NONE].part * width);
  for (guint i = 0; i < LINES; i++)
    {
      double start = i == 0 ? 0 : column_start (TIME, width);

      cramp_ink_rule (ink, i == 0 ? 0.9 : 0.3, x + start, y + i * LINE, width - start);
      paint_cramp (ink, x, y + i * LINE, width);
    }
}

/**
 * cramp_form_paint:
 * @first_night: %CRAMP_DAY_UNSET to leave the dates open
 *
 * Paints nights to be filled in, one below the other.
 */
void
cramp_form_paint (CrampInk *ink, int first_night, guint n_nights, double x, double y, double width)
{
  double top = y + head_height (ink, width);
  double bottom = top + n_nights * LINE * LINES;

  paint_head (ink, x, y, width);
  for (guint i = 0; i < n_nights; i++)
    paint_night (ink, first_night ? first_night + (int) i : CRAMP_DAY_UNSET, x, top + i * LINE * LINES, width);
  cramp_ink_rule (ink, 0.9, x, bottom - 0.9, width);
  for (guint i = 1; i < N_COLUMNS; i++)
    cramp_ink_box (ink, &ink->palette->line, NULL, x + column_start (i, width) - 1, top, 0.3, bottom - top);
}
