/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pages.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>

#include "cramp-direction.h"
#include "cramp-pages-private.h"

/**
 * cramp_paper_default:
 *
 * Returns: the paper that is usual where the user's locale is
 */
CrampPaper
cramp_paper_default (void)
{
  /* glibc gives millimetres in place of the pointer. */
  union
  {
    const char *text;
    guint number;
  } height;

  height.text = nl_langinfo (_NL_PAPER_HEIGHT);
  return height.number == 279 ? CRAMP_PAPER_LETTER : CRAMP_PAPER_A4;
}

static const char *const paper_names[] = {
  [CRAMP_PAPER_A4] = "a4",
  [CRAMP_PAPER_LETTER] = "letter",
};

/**
 * cramp_paper_parse:
 * @name: as on the command line: "a4" or "letter"
 * @paper: (out):
 *
 * Returns: whether there is such a paper
 */
gboolean
cramp_paper_parse (const char *name, CrampPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (paper_names); i++)
    if (g_ascii_strcasecmp (name, paper_names[i]) == 0)
      {
        *paper = (CrampPaper) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cramp_paper_name:
 *
 * Returns: (transfer none): what cramp_paper_parse() understands
 */
const char *
cramp_paper_name (CrampPaper paper)
{
  return paper_names[paper];
}

/**
 * cramp_paper_get_size:
 * @width: (out): points
 * @height: (out): points
 */
void
cramp_paper_get_size (CrampPaper paper, double *width, double *height)
{
  *width = paper == CRAMP_PAPER_LETTER ? 612 : 595.276;
  *height = paper == CRAMP_PAPER_LETTER ? 792 : 841.890;
}

/**
 * cramp_pages_new:
 * @report: (transfer full): what is to stand on them
 *
 * Lays @report out. The pages read in the direction of its title.
 *
 * Returns: (transfer full): at least one page
 */
CrampPages *
cramp_pages_new (CrampReport *report, CrampPaper paper)
{
  CrampPages *self = g_new0 (CrampPages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->report = report;
  self->rtl = cramp_direction_begins_rtl (report->title, -1);
  cramp_paper_get_size (paper, &self->width, &self->height);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->measures = cramp_measures_new ();
  cramp_pages_lay_out (self);
  return self;
}

/**
 * cramp_pages_ref:
 *
 * Returns: (transfer full): @self
 */
CrampPages *
cramp_pages_ref (CrampPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cramp_pages_unref:
 * @self: (transfer full):
 */
void
cramp_pages_unref (CrampPages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_hash_table_unref);
  g_clear_pointer (&self->report, cramp_report_free);
  g_clear_pointer (&self->ready, cramp_ready_free);
  g_free (self);
}

/**
 * cramp_pages_to_text:
 *
 * Returns: (transfer full): what stands on them as plain text
 */
char *
cramp_pages_to_text (CrampPages *self)
{
  return self->ready ? g_strdup (self->ready->text) : cramp_report_to_text (self->report);
}

guint
cramp_pages_get_n_pages (CrampPages *self)
{
  return self->ready ? self->ready->pictures->len : self->pages->len;
}

/**
 * cramp_pages_get_size:
 * @width: (out): points
 * @height: (out): points
 */
void
cramp_pages_get_size (CrampPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

static void
paint_foot (CrampPages *self, guint page, CrampInk *ink)
{
  double y = self->height - CRAMP_PAGE_MARGIN;
  double width = self->width - 2 * CRAMP_PAGE_MARGIN;
  /* Translators: at the foot of a page. */
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->pages->len);

  cramp_ink_begin (ink, "P");
  cramp_ink_text (ink, CRAMP_STYLE_TINY, &ink->palette->dim, CRAMP_ALIGN_START, CRAMP_PAGE_MARGIN, y, width * 0.8, NULL,
                  self->report->footer);
  cramp_ink_end (ink, "P");
  cramp_ink_begin (ink, "P");
  cramp_ink_text (ink, CRAMP_STYLE_TINY, &ink->palette->dim, CRAMP_ALIGN_END, CRAMP_PAGE_MARGIN + width * 0.8, y,
                  width * 0.2, NULL, number);
  cramp_ink_end (ink, "P");
}

static void
paint_page (CrampPages *self, guint page, CrampInk *ink)
{
  GArray *pieces = g_ptr_array_index (self->pages, page);

  ink->scale = page == 0 ? self->scale : self->rest_scale;
  for (guint i = 0; i < pieces->len; i++)
    cramp_pages_paint_piece (self, ink, &g_array_index (pieces, CrampPiece, i));
  paint_foot (self, page, ink);
}

/**
 * cramp_pages_paint:
 * @page: from 0 on
 * @cr: where; one unit is a point
 *
 * Paints a page, without its paper.
 */
void
cramp_pages_paint (CrampPages *self, guint page, cairo_t *cr)
{
  g_auto (CrampInk) ink = { 0 };

  if (self->ready)
    {
      cramp_ready_paint (self->ready, page, cr);
      return;
    }
  cramp_ink_init (&ink, cr, CRAMP_PRINT_FAMILY, self->width, self->rtl);
  paint_page (self, page, &ink);
}

/* PDF */

/* From PDF 1.5 on cairo puts all tags of a file into one list and counts them with two bytes: the files of more than
 * 65,535 could not be opened. A page full of rows has up to 500 tags. */
#define MANY_PAGES 100

static cairo_status_t
write_cb (gpointer closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (CrampPages *self, cairo_surface_t *surface, gint64 created)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->report->subtitle);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cramp Diary " CRAMP_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, text);
}

/* The sections as a list beside the pages; each where its heading stands. */
static void
add_to_outline (CrampPages *self, cairo_surface_t *surface, guint page)
{
  GArray *pieces = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CrampPiece *piece = &g_array_index (pieces, CrampPiece, i);
      g_autofree char *target = NULL;

      if (piece->kind != CRAMP_PIECE_HEADING)
        continue;
      target = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) piece->y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, piece->section->heading, target, 0);
    }
}

static GBytes *
make_pdf (CrampPages *self, gint64 created)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  g_auto (CrampInk) ink = { 0 };

  if (self->pages->len > MANY_PAGES)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cramp_ink_init (&ink, cr, CRAMP_PRINT_FAMILY, self->width, self->rtl);
  set_metadata (self, surface, created);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      paint_page (self, i, &ink);
      add_to_outline (self, surface, i);
      /* Whatever comes after the last page was shown would make another one. */
      if (i == self->pages->len - 1)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_critical ("The PDF could not be made: %s", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * cramp_pages_to_pdf:
 * @created: seconds since 1970 UTC that the file gives as the time it was made
 *
 * Makes a tagged PDF; the same pages make the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
cramp_pages_to_pdf (CrampPages *self, gint64 created)
{
  return self->ready ? g_bytes_ref (self->ready->pdf) : make_pdf (self, created);
}
