/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-learn-page.h"
#include "cramp-test.h"

static GtkWidget *
find (GtkWidget *widget, GtkAccessibleRole role, const char *css_class)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = child;

      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) != role ||
          (css_class && !gtk_widget_has_css_class (child, css_class)))
        found = find (child, role, css_class);
      if (found)
        return found;
    }
  return NULL;
}

/* Headings are headings, lists are lists, each source button says that it is one; back leads back. */
static void
test_reading (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  GtkWidget *page = g_object_ref_sink (g_object_new (CRAMP_TYPE_LEARN_PAGE, "diary", diary, NULL));
  GtkWidget *heading, *source;

  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E10");
  heading = find (page, GTK_ACCESSIBLE_ROLE_HEADING, "title-1");
  g_assert_nonnull (heading);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==, "When to get help");
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  g_assert_nonnull (find (page, GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL));
  source = find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "source");
  if (!source)
    source = find (page, GTK_ACCESSIBLE_ROLE_GROUP, "source");
  g_assert_nonnull (source);
  gtk_test_accessible_assert_property (source, GTK_ACCESSIBLE_PROPERTY_LABEL, "Source: American Cancer Society");

  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E1");
  gtk_widget_activate_action (page, "learn.back", NULL);
  heading = find (page, GTK_ACCESSIBLE_ROLE_HEADING, "title-1");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==, "When to get help");
  gtk_widget_activate_action (page, "learn.forward", NULL);
  heading = find (page, GTK_ACCESSIBLE_ROLE_HEADING, "title-1");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==, "What a leg cramp is");

  g_assert_finalize_object (page);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/learn/reading", test_reading);
  return g_test_run ();
}
