/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pages.h"

#include <string.h>

#include "cramp-file.h"
#include "cramp-pages-private.h"

/* Pages that another run of the program made, in another language: they come as files, the PDF to print, a picture of
 * each page to show, and the text to copy. */

#define PDF_NAME "pages.pdf"
#define TEXT_NAME "pages.txt"

/* Pixels a point in the pictures. */
#define PICTURE_SCALE 2.0

static char *
picture_path (const char *folder, guint page)
{
  g_autofree char *name = g_strdup_printf ("page-%u.png", page + 1);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_picture (CrampPages *self, guint page, const char *folder, GError **error)
{
  g_autofree char *path = picture_path (folder, page);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (self->width * PICTURE_SCALE),
                                                         (int) (self->height * PICTURE_SCALE));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  cramp_pages_paint (self, page, cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * cramp_pages_write:
 * @folder: an empty folder
 * @created: seconds since 1970 UTC
 *
 * Writes what cramp_pages_read() reads.
 */
gboolean
cramp_pages_write (CrampPages *self, const char *folder, gint64 created, GError **error)
{
  g_autoptr (GBytes) pdf = cramp_pages_to_pdf (self, created);
  g_autofree char *text = cramp_pages_to_text (self);
  g_autofree char *pdf_path = g_build_filename (folder, PDF_NAME, NULL);
  g_autofree char *text_path = g_build_filename (folder, TEXT_NAME, NULL);

  for (guint i = 0; i < cramp_pages_get_n_pages (self); i++)
    if (!write_picture (self, i, folder, error))
      return FALSE;
  return cramp_file_write (pdf_path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error) &&
         cramp_file_write (text_path, text, strlen (text), error);
}

static CrampReady *
read_ready (const char *folder, GError **error)
{
  g_autoptr (CrampReady) ready = g_new0 (CrampReady, 1);
  g_autofree char *pdf_path = g_build_filename (folder, PDF_NAME, NULL);
  g_autofree char *text_path = g_build_filename (folder, TEXT_NAME, NULL);

  ready->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  if (!(ready->pdf = cramp_file_read (pdf_path, error)) || !g_file_get_contents (text_path, &ready->text, NULL, error))
    return NULL;
  for (guint i = 0;; i++)
    {
      g_autofree char *path = picture_path (folder, i);
      cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

      if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
        {
          cairo_surface_destroy (picture);
          return g_steal_pointer (&ready);
        }
      g_ptr_array_add (ready->pictures, picture);
    }
}

/**
 * cramp_pages_read:
 *
 * Returns: (transfer full) (nullable): the pages that cramp_pages_write() wrote to @folder
 */
CrampPages *
cramp_pages_read (const char *folder, CrampPaper paper, GError **error)
{
  CrampReady *ready = read_ready (folder, error);
  CrampPages *self;

  if (!ready)
    return NULL;
  self = g_new0 (CrampPages, 1);
  g_atomic_ref_count_init (&self->ref_count);
  cramp_paper_get_size (paper, &self->width, &self->height);
  self->ready = ready;
  return self;
}

/**
 * cramp_ready_paint:
 *
 * Paints the picture of a page.
 */
void
cramp_ready_paint (const CrampReady *self, guint page, cairo_t *cr)
{
  cairo_save (cr);
  cairo_scale (cr, 1 / PICTURE_SCALE, 1 / PICTURE_SCALE);
  cairo_set_source_surface (cr, g_ptr_array_index (self->pictures, page), 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

void
cramp_ready_free (CrampReady *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}
