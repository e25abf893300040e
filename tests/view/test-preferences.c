/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-keys.h"
#include "cramp-preferences.h"
#include "cramp-shortcuts.h"
#include "cramp-test.h"
#include "cramp-welcome-dialog.h"
#include "cramp-window.h"

/* What is in the main menu below the diary itself, and the first start. */

#define EIGHT_IN_THE_MORNING 8

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GSettings *settings;
  CrampWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  f->settings = g_settings_new (APPLICATION_ID);
  f->window = cramp_window_new (NULL, f->diary);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 800);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  static const char *const keys[] = { "night-boundary", "remind-quiet", "remind-quiet-from" };

  gtk_window_destroy (GTK_WINDOW (f->window));
  while (f->window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (f->settings, keys[i]);
  g_object_unref (f->settings);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static void
present (Fixture *f, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    g_main_context_iteration (NULL, FALSE);
}

/* The thing of this type that says @text, or the first of this type. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (!text ||
       (ADW_IS_PREFERENCES_ROW (widget) &&
        g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0) ||
       (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0) ||
       (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found)
        return found;
    }
  return NULL;
}

/* What is chosen holds at once, for the diary as well. */
static void
test_preferences (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = cramp_preferences_new (f->diary);
  GtkWidget *row;

  present (f, dialog);
  g_assert_true (adw_preferences_dialog_get_search_enabled (ADW_PREFERENCES_DIALOG (dialog)));
  row = find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, "A night begins at");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "12:00 PM");
  adw_spin_row_set_value (ADW_SPIN_ROW (row), EIGHT_IN_THE_MORNING * 60);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "8:00 AM");
  g_assert_cmpint (g_settings_get_int (f->settings, "night-boundary"), ==, EIGHT_IN_THE_MORNING * 60);
  g_assert_cmpint (cramp_diary_get_boundary (f->diary), ==, EIGHT_IN_THE_MORNING * 60);
  /* Typed as one writes times, to the minute. */
  gtk_editable_set_text (GTK_EDITABLE (row), "20:30");
  adw_spin_row_update (ADW_SPIN_ROW (row));
  g_assert_cmpint (cramp_diary_get_boundary (f->diary), ==, 20 * 60 + 30);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "8:30 PM");
  /* Midnight has two ends. */
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 24 * 60);
  g_assert_cmpint (cramp_diary_get_boundary (f->diary), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "12:00 AM");
  adw_dialog_force_close (dialog);
}

/* What is no time of day changes nothing, and the preferences stay open to say so. */
static void
test_no_boundary (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = g_object_ref_sink (cramp_preferences_new (f->diary));
  GtkWidget *row;

  present (f, dialog);
  row = find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, "A night begins at");
  gtk_editable_set_text (GTK_EDITABLE (row), "25:00");
  adw_dialog_close (dialog);
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)) == dialog);
  g_assert_nonnull (find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "This is not a time of day. Write it as “3:12 AM”."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "12:00 PM");
  adw_dialog_close (dialog);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  g_assert_cmpint (cramp_diary_get_boundary (f->diary), ==, 12 * 60);
  g_object_unref (dialog);
}

/* What was typed last counts although it was not applied yet; what is no time is not dropped without a word. */
static void
test_typed_last (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = g_object_ref_sink (cramp_preferences_new (f->diary));
  AdwDialog *question;
  GtkWidget *from;

  g_settings_set_boolean (f->settings, "remind-quiet", TRUE);
  present (f, dialog);
  from = find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "From");
  gtk_editable_set_text (GTK_EDITABLE (from), "late");
  adw_dialog_close (dialog);
  question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_assert_true (gtk_widget_has_css_class (from, "error"));
  adw_dialog_force_close (question);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (from)), ==, "late");
  gtk_editable_set_text (GTK_EDITABLE (from), "9:15 pm");
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, "A night begins at")), "20:00");
  adw_dialog_close (dialog);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  g_assert_cmpint (g_settings_get_int (f->settings, "remind-quiet-from"), ==, 21 * 60 + 15);
  g_assert_cmpint (g_settings_get_int (f->settings, "night-boundary"), ==, 20 * 60);
  g_object_unref (dialog);
}

/* All keys lead to something that there is, and no key to two things. */
static void
test_keys (Fixture *f, gconstpointer unused)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->window));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_keys = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* GTK's own have names; they hold the same keys once more. */
      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || gtk_event_controller_get_name (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *key = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

          if (!GTK_IS_NAMED_ACTION (action))
            continue;
          g_test_message ("%s: %s", key, gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)));
          g_assert_true (g_hash_table_add (known, g_steal_pointer (&key)));
          g_assert_true (g_str_has_prefix (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), "win"));
          n_keys++;
        }
    }
  g_assert_cmpuint (n_keys, >=, 15);
}

/* F1, Ctrl+? and Ctrl+, each show their dialog, and Escape ends it. */
static void
test_dialogs (Fixture *f, gconstpointer unused)
{
  static const char *const actions[] = { "win.help", "win.shortcuts", "win.preferences", "win.person", "win.backups" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), actions[i], NULL));
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
      g_assert_nonnull (dialog);
      gtk_test_accessible_assert_role (dialog, GTK_ACCESSIBLE_ROLE_DIALOG);
      g_assert_nonnull (adw_dialog_get_title (dialog));
      adw_dialog_close (dialog);
      g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
    }
}

/* Each line says its key to a screen reader, too. */
static void
test_shortcuts (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = cramp_shortcuts_dialog_new ();
  GtkWidget *row;

  present (f, dialog);
  row = find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Start the clock of a cramp");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Start the clock of a cramp: F2");
  adw_dialog_force_close (dialog);
}

/* Nothing has to be answered, and then nothing is written. */
static void
test_welcome_unanswered (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = cramp_welcome_dialog_new (f->diary);

  present (f, dialog);
  g_signal_emit_by_name (find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Start"), "clicked");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  g_assert_null (cramp_diary_get_undo (f->diary));
}

static void
test_welcome_situation (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = cramp_welcome_dialog_new (f->diary);
  GtkWidget *keys;

  present (f, dialog);
  keys = find (GTK_WIDGET (dialog), CRAMP_TYPE_KEYS, NULL);
  cramp_keys_set_on (CRAMP_KEYS (keys), CRAMP_SITUATION_PREGNANT, TRUE);
  g_signal_emit_by_name (find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Start"), "clicked");
  g_assert_true (cramp_diary_get_person (f->diary)->situations[CRAMP_SITUATION_PREGNANT]);
}

/* The sample says what it is as long as it is shown. */
static void
test_sample (Fixture *f, gconstpointer unused)
{
  GtkWidget *banner = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (f->window), CRAMP_TYPE_WINDOW, "sample"));

  g_assert_false (gtk_widget_get_visible (banner));
  g_assert_false (cramp_window_is_sample (f->window));
  cramp_window_set_sample (f->window);
  g_assert_true (cramp_window_is_sample (f->window));
  g_assert_true (gtk_widget_get_visible (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (ADW_BANNER (banner)), "not yours"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Sample Diary");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/preferences/boundary", Fixture, NULL, set_up, test_preferences, tear_down);
  g_test_add ("/preferences/no-boundary", Fixture, NULL, set_up, test_no_boundary, tear_down);
  g_test_add ("/preferences/typed-last", Fixture, NULL, set_up, test_typed_last, tear_down);
  g_test_add ("/preferences/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/preferences/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/preferences/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  g_test_add ("/welcome/unanswered", Fixture, NULL, set_up, test_welcome_unanswered, tear_down);
  g_test_add ("/welcome/situation", Fixture, NULL, set_up, test_welcome_situation, tear_down);
  g_test_add ("/sample/banner", Fixture, NULL, set_up, test_sample, tear_down);
  return g_test_run ();
}
