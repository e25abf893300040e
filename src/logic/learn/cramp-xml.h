/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What readers of the small XML files in data/ share. */

gboolean cramp_xml_parse (GBytes *xml, const GMarkupParser *parser, gpointer user_data, GError **error);
const char *cramp_xml_attribute (const char **names, const char **values, const char *name);
char *cramp_xml_fold_space (const char *text, gsize length);

G_END_DECLS
