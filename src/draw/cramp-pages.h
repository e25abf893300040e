/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cramp-report.h"

G_BEGIN_DECLS

typedef enum
{
  CRAMP_PAPER_A4,
  CRAMP_PAPER_LETTER,
} CrampPaper;

CrampPaper cramp_paper_default (void);
gboolean cramp_paper_parse (const char *name, CrampPaper *paper);
const char *cramp_paper_name (CrampPaper paper);
void cramp_paper_get_size (CrampPaper paper, double *width, double *height);

/**
 * CrampPages:
 *
 * A report laid out on pages. Does not change any more, so that it may be made in one thread and painted in another.
 */
typedef struct _CrampPages CrampPages;

CrampPages *cramp_pages_new (CrampReport *report, CrampPaper paper);
CrampPages *cramp_pages_ref (CrampPages *self);
void cramp_pages_unref (CrampPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPages, cramp_pages_unref)

char *cramp_pages_to_text (CrampPages *self);
guint cramp_pages_get_n_pages (CrampPages *self);
void cramp_pages_get_size (CrampPages *self, double *width, double *height);
void cramp_pages_paint (CrampPages *self, guint page, cairo_t *cr);
GBytes *cramp_pages_to_pdf (CrampPages *self, gint64 created);

gboolean cramp_pages_write (CrampPages *self, const char *folder, gint64 created, GError **error);
CrampPages *cramp_pages_read (const char *folder, CrampPaper paper, GError **error);

G_END_DECLS
