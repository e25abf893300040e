/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cramp-error.h"
#include "cramp-search.h"
#include "cramp-xml.h"

static void
group_free (CrampMedicineGroup *group)
{
  g_free (group->id);
  g_free (group->label);
  g_free (group->row);
  g_strfreev (group->leaflets);
  g_strfreev (group->names);
  g_free (group);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  GPtrArray *groups = user_data;
  CrampMedicineGroup *group;
  const char *id, *row, *leaflets;

  if (!g_str_equal (element, "group"))
    return;
  if (!g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "id", &id,
                                    G_MARKUP_COLLECT_STRING, "row", &row, G_MARKUP_COLLECT_STRING, "leaflets",
                                    &leaflets, G_MARKUP_COLLECT_INVALID))
    return;
  group = g_new0 (CrampMedicineGroup, 1);
  group->id = g_strdup (id);
  group->row = g_strdup (row);
  group->leaflets = g_strsplit (leaflets, " ", -1);
  g_ptr_array_add (groups, group);
}

static char **
split_names (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_take (names, cramp_search_fold (parts[i]));
  return g_strv_builder_end (names);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  GPtrArray *groups = user_data;
  CrampMedicineGroup *group = groups->len ? g_ptr_array_index (groups, groups->len - 1) : NULL;
  const char *element = g_markup_parse_context_get_element (context);

  if (group && g_str_equal (element, "label") && !group->label)
    group->label = g_strdup (_ (text));
  else if (group && g_str_equal (element, "names") && !group->names)
    group->names = split_names (text);
}

/**
 * cramp_medicine_groups_parse:
 * @xml: as data/medicines/named.xml
 *
 * Returns: (transfer full) (nullable) (element-type CrampMedicineGroup): what the leaflets name
 */
GPtrArray *
cramp_medicine_groups_parse (GBytes *xml, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_autoptr (GError) parse_error = NULL;
  gboolean complete = cramp_xml_parse (xml, &parser, groups, &parse_error);

  for (guint i = 0; i < groups->len && complete; i++)
    {
      CrampMedicineGroup *group = g_ptr_array_index (groups, i);

      complete = group->label && group->names;
    }
  if (complete)
    return g_steal_pointer (&groups);
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("The list of named medicines can’t be read (%s)."),
               parse_error ? parse_error->message : _ ("a group has no label or no names"));
  return NULL;
}

/* A name is found as a word of its own, or as the beginning of one where a salt or a brand's suffix follows. */
static gboolean
stands_in (const char *text, const char *name)
{
  for (const char *at = strstr (text, name); at; at = strstr (at + 1, name))
    if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      {
        const char *end = at + strlen (name);

        if (!g_unichar_isalpha (g_utf8_get_char (end)) || strlen (name) >= 6)
          return TRUE;
      }
  return FALSE;
}

/**
 * cramp_medicine_groups_find:
 * @groups: (element-type CrampMedicineGroup):
 * @medicine_name: as the user wrote it
 *
 * Returns: (transfer none) (nullable): what the leaflets name and @medicine_name is likely to be (M5, M6)
 */
const CrampMedicineGroup *
cramp_medicine_groups_find (GPtrArray *groups, const char *medicine_name)
{
  g_autofree char *text = cramp_search_fold (medicine_name);

  for (guint i = 0; i < groups->len; i++)
    {
      const CrampMedicineGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; group->names[j]; j++)
        if (stands_in (text, group->names[j]))
          return group;
    }
  return NULL;
}
