/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-xml.h"

/**
 * cramp_xml_parse:
 * @xml: (nullable): all of the file
 * @user_data: for @parser
 *
 * Returns: whether @xml is complete and @parser found nothing wrong with it
 */
gboolean
cramp_xml_parse (GBytes *xml, const GMarkupParser *parser, gpointer user_data, GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (parser, G_MARKUP_DEFAULT_FLAGS, user_data, NULL);
  gsize size = 0;
  const char *data = xml ? g_bytes_get_data (xml, &size) : NULL;

  return g_markup_parse_context_parse (context, data ? data : "", (gssize) size, error) &&
         g_markup_parse_context_end_parse (context, error);
}

/**
 * cramp_xml_attribute:
 * @names: as a #GMarkupParser gets them
 * @values: as well
 * @name: (nullable): of the attribute
 *
 * Returns: (nullable): its value
 */
const char *
cramp_xml_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; name && names[i]; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

/**
 * cramp_xml_fold_space:
 *
 * As xgettext does by its rules for XML: white space at both ends goes, within it becomes one blank.
 *
 * Returns: (transfer full): the text as gettext knows it
 */
char *
cramp_xml_fold_space (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit_set (copy, " \n\t", -1);
  GString *folded = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_string_append_printf (folded, "%s%s", folded->len ? " " : "", words[i]);
  return g_string_free_and_steal (folded);
}
