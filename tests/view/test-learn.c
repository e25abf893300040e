/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-dialog.h"
#include "cramp-article-find.h"
#include "cramp-article-view.h"
#include "cramp-drawing.h"
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

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_type (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/* The label of that text, wherever it is. */
static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = GTK_IS_LABEL (child) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (child)), text)
                            ? GTK_LABEL (child)
                            : find_label (child, text);

      if (found)
        return found;
    }
  return NULL;
}

/* The entry tells of what was typed from the main loop. */
static void
wait_for_label (GtkWidget *widget, const char *text)
{
  while (!find_label (widget, text))
    g_main_context_iteration (NULL, TRUE);
}

/* Each place is marked and counted; another article starts without marks. */
static void
test_find (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  GtkWidget *page = g_object_ref_sink (g_object_new (CRAMP_TYPE_LEARN_PAGE, "diary", diary, NULL));
  GtkWidget *bar, *entry;

  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E3#against");
  bar = find_type (page, CRAMP_TYPE_ARTICLE_FIND);
  entry = find_type (bar, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "QUININE");
  wait_for_label (bar, "1 of 2");
  g_assert_nonnull (gtk_label_get_attributes (find_label (page, "Quinine often works.")));
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (find_label (bar, "2 of 2"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "quinoa");
  wait_for_label (bar, "Not found");
  g_assert_null (gtk_label_get_attributes (find_label (page, "Quinine often works.")));
  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  g_assert_finalize_object (page);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

/* Figures are told in words, the care team stands above the leaflets, and both follow the diary. */
static void
test_team (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  GtkWidget *page = g_object_ref_sink (g_object_new (CRAMP_TYPE_LEARN_PAGE, "diary", diary, NULL));
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);

  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E5");
  gtk_test_accessible_assert_role (find_type (page, CRAMP_TYPE_DRAWING), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (find_type (page, CRAMP_TYPE_DRAWING), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Someone lies on their back in bed. The blanket is not tucked in at the foot of "
                                       "the bed, so the feet have room to stand up.");
  g_assert_null (find_label (page, "Half a litre"));
  note->topic = CRAMP_TEAM_TOPIC_FLUIDS;
  note->text = g_strdup ("Half a litre <more> in the heat");
  g_assert_true (cramp_diary_save (diary, note, "test", NULL));
  g_assert_nonnull (find_label (find_type (page, CRAMP_TYPE_ARTICLE_VIEW), "Half a litre <more>"));
  g_assert_true (cramp_diary_undo (diary, NULL));
  g_assert_null (find_label (page, "Half a litre"));

  g_assert_finalize_object (page);
  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

/* Over something else, links lead on and there is a way back, to the section it came from. */
static void
test_dialog (void)
{
  GtkWidget *dialog = g_object_ref_sink (GTK_WIDGET (cramp_article_dialog_new (NULL, "E6#S1")));
  GtkWidget *content = adw_dialog_get_child (ADW_DIALOG (dialog));

  gtk_widget_activate_action (dialog, "learn.open", "s", "E4");
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "During a cramp: what to do now");
  gtk_widget_activate_action (dialog, "learn.back", NULL);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Stretching, step by step");
  gtk_widget_activate_action (dialog, "learn.back", NULL);
  g_assert_nonnull (find_label (content, "Stretching, step by step"));
  g_assert_finalize_object (dialog);
}

/* Opening what a source says selects nothing. */
static void
test_source (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  GtkWidget *page = g_object_new (CRAMP_TYPE_LEARN_PAGE, "diary", diary, NULL);
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "child", page, NULL);
  GtkWidget *source;

  cramp_learn_page_open (CRAMP_LEARN_PAGE (page), "E10");
  gtk_window_present (GTK_WINDOW (window));
  source = find_type (find_type (page, CRAMP_TYPE_ARTICLE_VIEW), GTK_TYPE_MENU_BUTTON);
  while (!gtk_widget_get_mapped (source))
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (source));
  g_assert_true (GTK_IS_LABEL (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (gtk_window_get_focus (GTK_WINDOW (window))), NULL, NULL));

  gtk_window_destroy (GTK_WINDOW (window));
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
  g_test_add_func ("/learn/find", test_find);
  g_test_add_func ("/learn/team", test_team);
  g_test_add_func ("/learn/dialog", test_dialog);
  g_test_add_func ("/learn/source", test_source);
  return g_test_run ();
}
