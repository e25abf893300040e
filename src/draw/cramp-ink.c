/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-ink.h"

#include <string.h>

#include "cramp-direction.h"

/* Texts and boxes on a cairo context, in points, mirrored as a whole where reading goes from right to left. */

#define HAIRLINE 0.4

/* Texts of up to so many bytes are laid out once: times, places and figures come again and again in a long table. What
 * is longer is mostly of one's own words. */
#define KEPT_TEXT 40

const CrampPalette cramp_palette_print = {
  .text = { 0.10, 0.10, 0.12 },
  .dim = { 0.36, 0.36, 0.39 },
  .line = { 0.72, 0.72, 0.75 },
  .fill = { 0.13, 0.32, 0.53 },
  .faint = { 0.70, 0.78, 0.87 },
  .on_fill = { 1, 1, 1 },
};

static const struct
{
  double size; /* points */
  PangoWeight weight;
} styles[] = {
  [CRAMP_STYLE_TITLE] = { 17, PANGO_WEIGHT_BOLD },   [CRAMP_STYLE_HEADING] = { 11, PANGO_WEIGHT_BOLD },
  [CRAMP_STYLE_BODY] = { 9.5, PANGO_WEIGHT_NORMAL }, [CRAMP_STYLE_STRONG] = { 9.5, PANGO_WEIGHT_BOLD },
  [CRAMP_STYLE_COLUMN] = { 8, PANGO_WEIGHT_BOLD },   [CRAMP_STYLE_SMALL] = { 8, PANGO_WEIGHT_NORMAL },
  [CRAMP_STYLE_TINY] = { 7, PANGO_WEIGHT_NORMAL },
};

/**
 * cramp_ink_init:
 * @self: (out caller-allocates):
 * @cr: (nullable): where to paint; %NULL for measuring only
 * @family: font families
 * @width: of the whole area, points
 */
void
cramp_ink_init (CrampInk *self, cairo_t *cr, const char *family, double width, gboolean rtl)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  *self = (CrampInk) { .cr = cr, .palette = &cramp_palette_print, .width = width, .scale = 1, .rtl = rtl };
  self->context = pango_font_map_create_context (fonts);
  /* Breaks lines alike at any zoom and on paper. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_font_description_set_family (font, family);
  pango_context_set_font_description (self->context, font);
}

void
cramp_ink_clear (CrampInk *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->plain, pango_attr_list_unref);
  g_clear_object (&self->context);
}

/**
 * cramp_ink_mirror:
 *
 * Returns: where something that starts at @x and is @width wide has its left side
 */
double
cramp_ink_mirror (const CrampInk *self, double x, double width)
{
  return self->rtl ? self->width - x - width : x;
}

static PangoAttrList *
make_attributes (gsize lead)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold;

  /* Ligatures would cut the words that are copied out of a tagged PDF. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  if (lead == 0)
    return attributes;
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) lead;
  pango_attr_list_insert (attributes, bold);
  return attributes;
}

static void
set_attributes (CrampInk *self, PangoLayout *layout, gsize lead)
{
  PangoAttrList *attributes;

  if (lead == 0)
    {
      if (!self->plain)
        self->plain = make_attributes (0);
      pango_layout_set_attributes (layout, self->plain);
      return;
    }
  attributes = make_attributes (lead);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
make_layout (CrampInk *self)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static int
font_size (CrampInk *self, CrampTextStyle style)
{
  return (int) (styles[style].size * self->scale * PANGO_SCALE);
}

/* On a page that reads from right to left a paragraph does so too if it has any of its letters, even where it begins
 * with a foreign name; what has only others reads as it is written. On other pages a paragraph reads as it begins. */
static gboolean
is_foreign (const CrampInk *self, const char *paragraph, gsize length)
{
  gboolean letters = FALSE;

  if (!self->rtl)
    return cramp_direction_begins_rtl (paragraph, (gssize) length);
  for (const char *p = paragraph; p < paragraph + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (cramp_direction_is_rtl (c))
        return FALSE;
      letters = letters || g_unichar_isalpha (c);
    }
  return letters;
}

/* Takes over @text. Foreign paragraphs run by themselves within the direction of the page, so that a column keeps its
 * edge in each of its lines. */
static char *
isolate_foreign (const CrampInk *self, char *text)
{
  const char *p = text;
  GString *isolated;

  if (!is_foreign (self, text, strlen (text)) && !strchr (text, '\n'))
    return text;
  isolated = g_string_new (NULL);
  for (gsize length = strcspn (p, "\n"); *p; length = strcspn (p, "\n"))
    {
      gboolean foreign = is_foreign (self, p, length);

      if (foreign)
        g_string_append_unichar (isolated, self->rtl ? CRAMP_ISOLATE_LTR : CRAMP_ISOLATE_RTL);
      g_string_append_len (isolated, p, (gssize) length);
      if (foreign)
        g_string_append_unichar (isolated, CRAMP_ISOLATE_END);
      p += length;
      if (*p == '\n')
        g_string_append_c (isolated, *p++);
    }
  g_free (text);
  return g_string_free_and_steal (isolated);
}

/* How many bytes of @whole are @lead, with what may have been put before it. */
static gsize
find_lead_end (const char *whole, const char *lead)
{
  if (!lead)
    return 0;
  return strlen (lead) + (g_str_has_prefix (whole, lead) ? 0 : (gsize) (g_utf8_next_char (whole) - whole));
}

static void
fill_layout (CrampInk *self, PangoLayout *layout, CrampTextStyle style, const char *lead, const char *text, int limit)
{
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy_static (pango_context_get_font_description (self->context));
  g_autofree char *whole = isolate_foreign (self, lead ? g_strconcat (lead, " ", text, NULL) : g_strdup (text));

  pango_font_description_set_absolute_size (font, font_size (self, style));
  pango_font_description_set_weight (font, styles[style].weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, whole, -1);
  set_attributes (self, layout, find_lead_end (whole, lead));
  pango_layout_set_width (layout, limit);
}

/* Which layout a short text has. */
typedef struct
{
  CrampTextStyle style;
  int size; /* Pango units, as @limit */
  int limit;
  char text[KEPT_TEXT + 1];
} KeptKey;

static guint
hash_key (gconstpointer data)
{
  const KeptKey *key = data;

  return g_str_hash (key->text) ^ (guint) key->limit ^ (guint) key->style << 24;
}

static gboolean
keys_equal (gconstpointer a, gconstpointer b)
{
  const KeptKey *one = a, *other = b;

  return one->style == other->style && one->size == other->size && one->limit == other->limit &&
         g_str_equal (one->text, other->text);
}

static PangoLayout *
find_kept (CrampInk *self, CrampTextStyle style, const char *text, int limit)
{
  KeptKey key = { style, font_size (self, style), limit, "" };
  PangoLayout *layout;

  g_strlcpy (key.text, text, sizeof (key.text));
  if (!self->kept)
    self->kept = g_hash_table_new_full (hash_key, keys_equal, g_free, g_object_unref);
  layout = g_hash_table_lookup (self->kept, &key);
  if (!layout)
    {
      layout = make_layout (self);
      fill_layout (self, layout, style, NULL, text, limit);
      g_hash_table_insert (self->kept, g_memdup2 (&key, sizeof (key)), layout);
    }
  return layout;
}

/* Returns: (transfer none): a layout of the ink's own, until the next text */
static PangoLayout *
lay_out (CrampInk *self, CrampTextStyle style, const char *lead, const char *text, double limit)
{
  int units = limit >= 0 ? (int) (limit * PANGO_SCALE) : -1;

  if (!lead && strlen (text) <= KEPT_TEXT)
    return find_kept (self, style, text, units);
  if (!self->layout)
    self->layout = make_layout (self);
  fill_layout (self, self->layout, style, lead, text, units);
  return self->layout;
}

/**
 * cramp_ink_measure:
 * @lead: (nullable): words before @text, in bold
 * @limit: the width at which lines are broken, or -1
 * @width: (out) (optional):
 * @height: (out) (optional):
 */
void
cramp_ink_measure (CrampInk *self,
                   CrampTextStyle style,
                   const char *lead,
                   const char *text,
                   double limit,
                   double *width,
                   double *height)
{
  PangoLayout *layout = lay_out (self, style, lead, text, limit);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (width)
    *width = (double) extents.width / PANGO_SCALE;
  if (height)
    *height = (double) extents.height / PANGO_SCALE;
}

/**
 * cramp_ink_line_height:
 *
 * Returns: the height of one line
 */
double
cramp_ink_line_height (CrampInk *self, CrampTextStyle style)
{
  double height;

  cramp_ink_measure (self, style, NULL, "X", -1, NULL, &height);
  return height;
}

static void
set_color (CrampInk *self, const CrampColor *color)
{
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
}

static PangoAlignment
resolve_alignment (const CrampInk *self, CrampTextAlign align)
{
  if (align == CRAMP_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;
  return (align == CRAMP_ALIGN_END) != (self->rtl != FALSE) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * cramp_ink_text:
 * @x: where the text's area starts, from where reading starts
 * @width: of that area
 * @lead: (nullable): words before @text, in bold
 */
void
cramp_ink_text (CrampInk *self,
                CrampTextStyle style,
                const CrampColor *color,
                CrampTextAlign align,
                double x,
                double y,
                double width,
                const char *lead,
                const char *text)
{
  PangoLayout *layout;

  if (!*text && !lead)
    return;
  layout = lay_out (self, style, lead, text, width);
  pango_layout_set_alignment (layout, resolve_alignment (self, align));
  set_color (self, color);
  cairo_move_to (self->cr, cramp_ink_mirror (self, x, width), y);
  pango_cairo_show_layout (self->cr, layout);
}

/**
 * cramp_ink_box:
 * @fill: (nullable):
 * @line: (nullable):
 */
void
cramp_ink_box (CrampInk *self,
               const CrampColor *fill,
               const CrampColor *line,
               double x,
               double y,
               double width,
               double height)
{
  double inset = line ? HAIRLINE : 0;

  cairo_rectangle (self->cr, cramp_ink_mirror (self, x, width) + inset / 2, y + inset / 2, width - inset,
                   height - inset);
  if (fill)
    {
      set_color (self, fill);
      cairo_fill_preserve (self->cr);
    }
  if (line)
    {
      set_color (self, line);
      cairo_set_line_width (self->cr, HAIRLINE * 2);
      cairo_stroke_preserve (self->cr);
    }
  cairo_new_path (self->cr);
}

/**
 * cramp_ink_rule:
 *
 * Paints a line across.
 */
void
cramp_ink_rule (CrampInk *self, double thickness, double x, double y, double width)
{
  cramp_ink_box (self, &self->palette->line, NULL, x, y, width, thickness);
}

/**
 * cramp_ink_begin:
 * @tag: as "H1", "P", "Table": what the following is, for readers of a PDF
 */
void
cramp_ink_begin (CrampInk *self, const char *tag)
{
  cairo_tag_begin (self->cr, tag, NULL);
}

void
cramp_ink_end (CrampInk *self, const char *tag)
{
  cairo_tag_end (self->cr, tag);
}
