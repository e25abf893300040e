/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What tests of widgets share. */

/* What is pressed in the dark, with a cramp, or while stretching is at least as wide and as high, in pixels. */
#define CRAMP_TEST_LARGE_TARGET 44

char *cramp_test_describe (GtkWidget *widget);
GPtrArray *cramp_test_find_small (GtkWidget *root);

G_END_DECLS
