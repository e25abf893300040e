/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-print.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"

/* Prints pages that are laid out already: the printer gets what the painter paints, shrunk where its paper is smaller.
 */

static void
draw_page_cb (CrampPages *pages, GtkPrintContext *context, int page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  cramp_pages_get_size (pages, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  cramp_pages_paint (pages, (guint) page, cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  cramp_feedback_error (widget, _ ("This could not be printed"), error);
}

static GtkPageSetup *
make_page_setup (CrampPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CRAMP_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/**
 * cramp_print_pages:
 * @widget: in the window that the print dialog belongs to
 * @pages: what to print
 * @paper: for what it was laid out
 *
 * Asks for a printer and prints.
 */
void
cramp_print_pages (GtkWidget *widget, CrampPages *pages, CrampPaper paper)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (paper);
  g_autoptr (GError) error = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) cramp_pages_get_n_pages (pages));
  gtk_print_operation_set_job_name (operation, cramp_pages_get_report (pages)->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), cramp_pages_ref (pages),
                         (GClosureNotify) (void (*) (void)) cramp_pages_unref, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    cramp_feedback_error (widget, _ ("This could not be printed"), error);
}
