/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exercise-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-article-dialog.h"
#include "cramp-caution.h"
#include "cramp-figure-view.h"

/* An exercise in full: the moving figure, why and how, how long and who says so, what to mind. */

static GtkWidget *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return group;
}

static void
add_row (GtkWidget *group, const char *text, const char *prefix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (prefix)
    {
      GtkWidget *label = gtk_label_new (prefix);

      gtk_widget_add_css_class (label, "title-2");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_figure (AdwPreferencesPage *page, CrampExercises *exercises, const CrampExercise *exercise)
{
  GtkWidget *group = add_group (page, "");
  GtkWidget *figure = cramp_figure_view_new (exercises, exercise, 280);

  cramp_figure_view_play (CRAMP_FIGURE_VIEW (figure));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), figure);
}

static void
add_instead (GtkWidget *group, CrampExercises *exercises, const char *id, const char *format)
{
  const CrampExercise *instead = cramp_exercises_find (exercises, id);
  g_autoptr (GString) text = g_string_new (format);

  if (!instead)
    return;
  g_string_replace (text, "%s", instead->name, 1);
  add_row (group, text->str, NULL);
}

static void
read_cb (GtkWidget *button, CrampDiary *diary)
{
  const char *target = g_object_get_data (G_OBJECT (button), "target");

  adw_dialog_present (cramp_article_dialog_new (diary, target), button);
}

static void
add_article (GtkWidget *group, CrampDiary *diary, const CrampExercise *exercise)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Read More"));

  g_object_set_data (G_OBJECT (button), "target", (gpointer) cramp_exercise_article (exercise));
  g_signal_connect_object (button, "clicked", G_CALLBACK (read_cb), diary, 0);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
}

static GtkWidget *
make_page (CrampDiary *diary, CrampExercises *exercises, const CrampExercise *exercise)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autofree char *dose = cramp_exercise_dose (exercise);
  GtkWidget *group;

  add_figure (page, exercises, exercise);
  group = add_group (page, _ ("What it is for"));
  add_row (group, exercise->why, NULL);
  group = add_group (page, _ ("How to do it"));
  for (guint i = 0; i < exercise->steps->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_row (group, g_ptr_array_index (exercise->steps, i), number);
    }
  group = add_group (page, _ ("How long"));
  add_row (group, dose, NULL);
  group = add_group (page, _ ("What to mind"));
  add_row (group, cramp_caution_text (CRAMP_CAUTION_STRETCH), NULL);
  for (guint i = 0; i < exercise->cautions->len; i++)
    add_row (group, g_ptr_array_index (exercise->cautions, i), NULL);
  group = add_group (page, _ ("Easier"));
  if (exercise->easier)
    add_row (group, exercise->easier, NULL);
  /* Translators: %s is the name of an exercise. */
  add_instead (group, exercises, exercise->chair, _ ("On a chair: %s"));
  /* Translators: %s is the name of an exercise. */
  add_instead (group, exercises, exercise->bed, _ ("In bed: %s"));
  gtk_widget_set_visible (group, exercise->easier || exercise->chair || exercise->bed);
  group = add_group (page, "");
  add_article (group, diary, exercise);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  return GTK_WIDGET (page);
}

/**
 * cramp_exercise_dialog_new:
 * @diary: whose care team is heard where the article is read
 * @exercises: what @exercise belongs to
 *
 * Returns: (transfer floating): a dialog that shows @exercise
 */
AdwDialog *
cramp_exercise_dialog_new (CrampDiary *diary, CrampExercises *exercises, const CrampExercise *exercise)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page (diary, exercises, exercise));
  adw_dialog_set_title (dialog, exercise->name);
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 760);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
