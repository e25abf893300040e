/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-paint.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-day.h"

/* Bars */

/* A chart on its area. */
typedef struct
{
  const CrampChart *chart;
  CrampInk *ink;
  double x; /* where it starts, from where reading starts */
  double y;
  double width;
  double letters; /* height of the line for the letters of marks */
  double line;    /* height of a line of numbers */
  double area;    /* height of the highest bar */
  guint step;     /* so many bars from one with a label to the next */
  guint numbers;  /* the same for their numbers: each bar has one where they have room */
  guint notes;    /* the same for their notes */
} Canvas;

static double
text_width (CrampInk *ink, const char *text)
{
  double width;

  cramp_ink_measure (ink, CRAMP_STYLE_TINY, NULL, text, -1, &width, NULL);
  return width;
}

/* Labels below narrow bars: so many are left out between two that no two touch, also where the first or the last one
 * has to move to the middle so as not to be cut off. */
static guint
find_label_step (const CrampChart *chart, CrampInk *ink, double slot)
{
  double widest = 0;

  for (guint i = 0; i < chart->bars->len; i++)
    widest = MAX (widest, text_width (ink, ((CrampBar *) chart->bars->pdata[i])->label));
  return (guint) MAX (1, ceil ((widest + 3 + MAX (0, (widest - slot) / 2)) / slot));
}

/* In the middle of a bar's slot, in one line, and not beyond an end of the chart. */
static void
paint_at_bar (const Canvas *canvas, guint bar, double y, const CrampColor *color, const char *text)
{
  CrampBarPlace slot = cramp_chart_slot (canvas->chart, bar, canvas->width, canvas->area, FALSE);
  double width = text_width (canvas->ink, text);
  double start = MIN (slot.x + (slot.width - width) / 2, canvas->width - width);

  cramp_ink_text (canvas->ink, CRAMP_STYLE_TINY, color, CRAMP_ALIGN_START, canvas->x + MAX (0, start), y, width + 1,
                  NULL, text);
}

/* Numbers and notes stand at each bar where all of them have room, else at those with a label. */
static void
find_steps (Canvas *canvas)
{
  double slot = canvas->width / MAX (1, canvas->chart->bars->len);

  canvas->step = find_label_step (canvas->chart, canvas->ink, slot);
  canvas->numbers = canvas->notes = 1;
  for (guint i = 0; i < canvas->chart->bars->len; i++)
    {
      const CrampBar *bar = g_ptr_array_index (canvas->chart->bars, i);

      if (text_width (canvas->ink, bar->number) > slot)
        canvas->numbers = canvas->step;
      if (text_width (canvas->ink, bar->note) + 1 > slot)
        canvas->notes = canvas->step;
    }
}

static void
stroke_dashes (CrampInk *ink, double x, double top, double bottom)
{
  const double dashes[] = { 2, 2 };

  cairo_save (ink->cr);
  cairo_set_dash (ink->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (ink->cr, 0.8);
  cairo_set_source_rgb (ink->cr, ink->palette->text.red, ink->palette->text.green, ink->palette->text.blue);
  cairo_move_to (ink->cr, x, top);
  cairo_line_to (ink->cr, x, bottom);
  cairo_stroke (ink->cr);
  cairo_restore (ink->cr);
}

#define NUMBER_PAD 1.5

/* Whether the number above a bar stands where the line of a mark would run. */
static gboolean
is_in_the_way (const Canvas *canvas, guint bar, double from_start)
{
  const char *number = ((CrampBar *) g_ptr_array_index (canvas->chart->bars, bar))->number;
  CrampBarPlace slot = cramp_chart_slot (canvas->chart, bar, canvas->width, canvas->area, FALSE);
  double width = bar % canvas->numbers == 0 ? text_width (canvas->ink, number) : 0;

  return width > 0 && fabs (from_start - slot.x - slot.width / 2) < width / 2 + NUMBER_PAD;
}

/* From top to bottom, but not through a number. */
static void
paint_mark_line (const Canvas *canvas, double from_start)
{
  double x = cramp_ink_mirror (canvas->ink, canvas->x + from_start, 0);
  double top = canvas->y + canvas->letters;

  for (guint i = 0; i < canvas->chart->bars->len; i++)
    if (is_in_the_way (canvas, i, from_start))
      {
        CrampBarPlace place = cramp_chart_place (canvas->chart, i, canvas->width, canvas->area, FALSE);
        double number = canvas->y + canvas->letters + place.y;

        stroke_dashes (canvas->ink, x, top, MAX (top, number - NUMBER_PAD));
        top = number + canvas->line;
      }
  stroke_dashes (canvas->ink, x, top, canvas->y + canvas->letters + canvas->line + canvas->area);
}

static double
letter_width (const Canvas *canvas, guint mark)
{
  return text_width (canvas->ink, ((CrampMark *) g_ptr_array_index (canvas->chart->marks, mark))->letter);
}

#define LETTER_GAP 1.5

/* Where the letters of the marks start: in the middle above their lines, but never on one another or beyond an end. */
static double *
find_letters (const Canvas *canvas)
{
  guint n = canvas->chart->marks->len;
  double *starts = g_new (double, n);
  double free = 0;
  double end = canvas->width;

  for (guint i = 0; i < n; i++)
    {
      const CrampMark *mark = g_ptr_array_index (canvas->chart->marks, i);
      double width = letter_width (canvas, i);

      starts[i] = MAX (free, cramp_chart_mark_place (canvas->chart, mark, canvas->width, FALSE) - width / 2);
      free = starts[i] + width + LETTER_GAP;
    }
  for (guint i = n; i > 0; i--)
    {
      starts[i - 1] = MIN (starts[i - 1], end - letter_width (canvas, i - 1) - 1);
      end = starts[i - 1] - LETTER_GAP + 1;
    }
  return starts;
}

/* Dashed lines, each with its letter at the top. */
static void
paint_marks (const Canvas *canvas)
{
  g_autofree double *starts = find_letters (canvas);

  for (guint i = 0; i < canvas->chart->marks->len; i++)
    {
      const CrampMark *mark = g_ptr_array_index (canvas->chart->marks, i);

      paint_mark_line (canvas, cramp_chart_mark_place (canvas->chart, mark, canvas->width, FALSE));
      cramp_ink_text (canvas->ink, CRAMP_STYLE_TINY, &canvas->ink->palette->text, CRAMP_ALIGN_START,
                      canvas->x + starts[i], canvas->y, letter_width (canvas, i) + 1, NULL, mark->letter);
    }
}

/**
 * cramp_chart_paint:
 * @x: where the chart starts, from where reading starts
 * @height: of it all, with numbers and labels
 *
 * Paints bars with their numbers above and their labels below; above all the letters of the marks.
 */
void
cramp_chart_paint (const CrampChart *chart, CrampInk *ink, double x, double y, double width, double height)
{
  double line = cramp_ink_line_height (ink, CRAMP_STYLE_TINY);
  double letters = chart->marks->len > 0 ? line : 0;
  Canvas canvas = { .chart = chart,
                    .ink = ink,
                    .x = x,
                    .y = y,
                    .width = width,
                    .letters = letters,
                    .line = line,
                    .area = height - 3 * line - 2 - letters };
  double top = y + letters;
  double base = top + line + canvas.area;

  find_steps (&canvas);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const CrampBar *bar = g_ptr_array_index (chart->bars, i);
      CrampBarPlace place = cramp_chart_place (chart, i, width, canvas.area, FALSE);

      cramp_ink_box (ink, bar->faint ? &ink->palette->faint : &ink->palette->fill, NULL, x + place.x,
                     top + line + place.y, place.width, place.height);
      if (i % canvas.numbers == 0)
        paint_at_bar (&canvas, i, top + place.y, &ink->palette->text, bar->number);
      if (i % canvas.step == 0)
        paint_at_bar (&canvas, i, base + 2, &ink->palette->dim, bar->label);
      if (i % canvas.notes == 0)
        paint_at_bar (&canvas, i, base + 2 + line, &ink->palette->dim, bar->note);
    }
  paint_marks (&canvas);
  cramp_ink_rule (ink, 0.7, x, base, width);
}

/* Nights one by one: rows of four weeks */

#define NIGHTS_A_ROW 28
#define CELL_HEIGHT 15
#define GAP 8

static guint
count_rows (guint nights)
{
  return (nights + NIGHTS_A_ROW - 1) / NIGHTS_A_ROW;
}

/**
 * cramp_nights_measure:
 *
 * Returns: the height of the strip of so many nights, with its legend
 */
double
cramp_nights_measure (CrampInk *ink, guint nights)
{
  double line = cramp_ink_line_height (ink, CRAMP_STYLE_TINY);

  return count_rows (nights) * (line + CELL_HEIGHT + GAP) + line + 3;
}

/* Dark with the number of cramps, open with a 0, or nothing but a dot where nothing is known. */
static void
paint_cell (CrampInk *ink, gboolean recorded, guint cramps, double x, double y, double width)
{
  const CrampPalette *palette = ink->palette;
  CrampTextStyle style = recorded ? CRAMP_STYLE_SMALL : CRAMP_STYLE_HEADING;
  double line = cramp_ink_line_height (ink, style);
  g_autofree char *number = g_strdup_printf ("%u", cramps);

  if (recorded)
    cramp_ink_box (ink, cramps > 0 ? &palette->fill : NULL, &palette->line, x + 0.75, y, width - 1.5, CELL_HEIGHT);
  cramp_ink_text (ink, style, cramps > 0 ? &palette->on_fill : &palette->dim, CRAMP_ALIGN_CENTER, x,
                  y + (CELL_HEIGHT - line) / 2, width, NULL, recorded ? number : "·");
}

/* A small triangle that points at a cell from below: a cramp by day. */
static void
paint_day_mark (CrampInk *ink, double x, double y, double width)
{
  double middle = cramp_ink_mirror (ink, x, width) + width / 2;

  cairo_move_to (ink->cr, middle - 3, y + 5);
  cairo_rel_line_to (ink->cr, 6, 0);
  cairo_rel_line_to (ink->cr, -3, -4);
  cairo_close_path (ink->cr);
  cairo_set_source_rgb (ink->cr, ink->palette->text.red, ink->palette->text.green, ink->palette->text.blue);
  cairo_fill (ink->cr);
}

static double
paint_legend_text (CrampInk *ink, double x, double y, const char *text)
{
  double width;

  cramp_ink_measure (ink, CRAMP_STYLE_TINY, NULL, text, -1, &width, NULL);
  cramp_ink_text (ink, CRAMP_STYLE_TINY, &ink->palette->dim, CRAMP_ALIGN_START, x, y, width + 1, NULL, text);
  return x + width + 14;
}

static void
paint_legend (CrampInk *ink, double x, double y)
{
  cramp_ink_box (ink, &ink->palette->fill, &ink->palette->line, x, y + 1, 8, 7);
  x = paint_legend_text (ink, x + 11, y, _ ("night with so many cramps"));
  cramp_ink_box (ink, NULL, &ink->palette->line, x, y + 1, 8, 7);
  x = paint_legend_text (ink, x + 11, y, _ ("night without cramps"));
  cramp_ink_text (ink, CRAMP_STYLE_HEADING, &ink->palette->dim, CRAMP_ALIGN_CENTER, x, y - 2, 8, NULL, "·");
  x = paint_legend_text (ink, x + 11, y, _ ("not recorded"));
  paint_day_mark (ink, x, y + 2, 8);
  paint_legend_text (ink, x + 11, y, _ ("daytime cramp on the day before the night"));
}

/**
 * cramp_nights_paint:
 * @groups: (element-type CrampNightGroup): one for each day
 *
 * Paints the nights one by one, with the date of the first of each seven, and what the signs mean.
 */
void
cramp_nights_paint (GPtrArray *groups, CrampInk *ink, double x, double y, double width)
{
  double line = cramp_ink_line_height (ink, CRAMP_STYLE_TINY);
  double row = line + CELL_HEIGHT + GAP;
  double cell = width / NIGHTS_A_ROW;

  for (guint i = 0; i < groups->len; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (groups, i);
      double left = x + i % NIGHTS_A_ROW * cell;
      double top = y + i / NIGHTS_A_ROW * row + line;

      if (i % NIGHTS_A_ROW % 7 == 0)
        {
          g_autofree char *date = cramp_day_format_short (group->day);

          cramp_ink_text (ink, CRAMP_STYLE_TINY, &ink->palette->dim, CRAMP_ALIGN_START, left + 0.75, top - line,
                          3 * cell, NULL, date);
        }
      paint_cell (ink, cramp_night_group_is_recorded (group), group->night_cramps->len, left, top, cell);
      if (group->daytime_cramps->len > 0)
        paint_day_mark (ink, left, top + CELL_HEIGHT, cell);
    }
  paint_legend (ink, x, y + count_rows (groups->len) * row + 2);
}
