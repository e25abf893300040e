/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "cramp-color.h"

G_BEGIN_DECLS

/**
 * CrampPalette:
 * @text: letters and what has to be seen
 * @dim: letters that matter less
 * @line: rules and outlines
 * @fill: bars and nights with cramps
 * @faint: bars that rest on few nights
 * @on_fill: letters on @fill
 *
 * The colours of one painting.
 */
typedef struct
{
  CrampColor text;
  CrampColor dim;
  CrampColor line;
  CrampColor fill;
  CrampColor faint;
  CrampColor on_fill;
} CrampPalette;

/* For paper, whatever the theme; told apart in grey too. */
extern const CrampPalette cramp_palette_print;

typedef enum
{
  CRAMP_STYLE_TITLE,
  CRAMP_STYLE_HEADING,
  CRAMP_STYLE_BODY,
  CRAMP_STYLE_STRONG,
  CRAMP_STYLE_COLUMN,
  CRAMP_STYLE_SMALL,
  CRAMP_STYLE_TINY,
} CrampTextStyle;

typedef enum
{
  CRAMP_ALIGN_START,
  CRAMP_ALIGN_CENTER,
  CRAMP_ALIGN_END,
} CrampTextAlign;

/**
 * CrampInk:
 * @cr: (nullable): where to paint; %NULL while only measuring
 * @context: (owned): for the texts
 * @layout: (owned) (nullable): used again for one text after the other, since making one costs more than filling it
 * @plain: (owned) (nullable): attributes of texts without bold words
 * @kept: (owned) (nullable): layouts of short texts, by what they say and how; most stand on the pages many times
 * @palette: the colours
 * @width: of the whole area
 * @scale: of the letters
 * @rtl: mirrors the area: x counts from where reading starts
 *
 * What painters of texts and charts paint with.
 */
typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  PangoLayout *layout;
  PangoAttrList *plain;
  GHashTable *kept;
  const CrampPalette *palette;
  double width;
  double scale;
  gboolean rtl;
} CrampInk;

#define CRAMP_PRINT_FAMILY "Cantarell, Adwaita Sans, Noto Sans, sans-serif"

void cramp_ink_init (CrampInk *self, cairo_t *cr, const char *family, double width, gboolean rtl);
void cramp_ink_clear (CrampInk *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampInk, cramp_ink_clear)

void cramp_ink_measure (CrampInk *self,
                        CrampTextStyle style,
                        const char *lead,
                        const char *text,
                        double limit,
                        double *width,
                        double *height);
double cramp_ink_line_height (CrampInk *self, CrampTextStyle style);
void cramp_ink_text (CrampInk *self,
                     CrampTextStyle style,
                     const CrampColor *color,
                     CrampTextAlign align,
                     double x,
                     double y,
                     double width,
                     const char *lead,
                     const char *text);
void cramp_ink_box (CrampInk *self,
                    const CrampColor *fill,
                    const CrampColor *line,
                    double x,
                    double y,
                    double width,
                    double height);
void cramp_ink_rule (CrampInk *self, double thickness, double x, double y, double width);
void cramp_ink_begin (CrampInk *self, const char *tag);
void cramp_ink_end (CrampInk *self, const char *tag);
double cramp_ink_mirror (const CrampInk *self, double x, double width);

G_END_DECLS
