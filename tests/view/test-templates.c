/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "cramp-running.h"
#include "cramp-test.h"

/* Every .ui file of the program loads, and what its template makes goes away again without a trace. The files are
 * those of the resource, so that a new one is tested without a word here. */

#define FOLDER "/io/github/crampdiary/CrampDiary/"

/* The name of the class a .ui file is the template of. */
static char *
find_template (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* Makes a widget, with the diary or the running cramp where it wants one. */
static GtkWidget *
make_widget (GType type, CrampDiary *diary)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (g_object_class_find_property (G_OBJECT_CLASS (klass), "diary"))
    return g_object_new (type, "diary", diary, NULL);
  if (g_object_class_find_property (G_OBJECT_CLASS (klass), "running"))
    {
      g_autoptr (CrampRunning) running = cramp_running_new (diary);

      return g_object_new (type, "running", running, NULL);
    }
  return g_object_new (type, NULL);
}

static void
test_template (gconstpointer path)
{
  g_autofree char *name = find_template (path);
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  if (name)
    {
      GType type = gtk_builder_get_type_from_name (builder, name);
      GtkWidget *widget;

      g_assert_true (g_type_is_a (type, GTK_TYPE_WIDGET));
      widget = make_widget (type, diary);
      g_object_ref_sink (widget);
      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      g_assert_finalize_object (widget);
    }
  else
    {
      gtk_builder_add_from_resource (builder, path, &error);
      g_assert_no_error (error);
    }
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) names = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (names);
  for (guint i = 0; names[i]; i++)
    if (g_str_has_suffix (names[i], ".ui"))
      {
        g_autofree char *test = g_strconcat ("/templates/", names[i], NULL);

        g_test_add_data_func_full (test, g_strconcat (FOLDER, names[i], NULL), test_template, g_free);
      }
  return g_test_run ();
}
