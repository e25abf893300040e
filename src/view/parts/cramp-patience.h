/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-progress.h"

G_BEGIN_DECLS

/**
 * CrampPatience:
 *
 * Shows how far a thread has come, in a dialog in which it can be cancelled; only where it takes longer than a moment.
 */
typedef struct _CrampPatience CrampPatience;

CrampPatience *cramp_patience_new (GtkWidget *parent, const char *heading, CrampProgress *progress);
void cramp_patience_free (CrampPatience *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPatience, cramp_patience_free)

G_END_DECLS
