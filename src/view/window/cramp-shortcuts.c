/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shortcuts.h"

#include <glib/gi18n-lib.h>

/* The keys of the program, and the page that lists them. */

typedef enum
{
  GROUP_CRAMPS,
  GROUP_DIARY,
  GROUP_GENERAL,
  N_GROUPS
} Group;

static const char *const groups[N_GROUPS] = {
  [GROUP_CRAMPS] = N_ ("Cramps"),
  [GROUP_DIARY] = N_ ("Pages"),
  [GROUP_GENERAL] = N_ ("General"),
};

/* Those with an action work everywhere in the window; the others belong to one page or dialog, which sees to them. */
static const struct
{
  Group group;
  const char *keys;
  const char *title;
  const char *action;
  const char *target;
} shortcuts[] = {
  { GROUP_CRAMPS, "F2", N_ ("Start the clock of a cramp"), "win.cramp-now", NULL },
  { GROUP_CRAMPS, "<Control>n", N_ ("Enter a cramp that is over"), "win.new-episode", NULL },
  { GROUP_CRAMPS, "<Control><Shift>n", N_ ("Write down a question for the visit"), "win.add-question", NULL },
  { GROUP_CRAMPS, "<Control>s", N_ ("Save what is entered; on a page, save the summary as PDF"), "win.save-summary",
    NULL },
  { GROUP_CRAMPS, "<Control>z", N_ ("Take back what was done last"), "win.undo", NULL },
  { GROUP_CRAMPS, "n", N_ ("In the calendar: no cramps that night"), NULL, NULL },
  { GROUP_CRAMPS, "Delete", N_ ("Take back an answer"), NULL, NULL },
  { GROUP_DIARY, "<Alt>1", N_ ("Today"), "win.page", "today" },
  { GROUP_DIARY, "<Alt>2", N_ ("Diary"), "win.page", "diary" },
  { GROUP_DIARY, "<Alt>3", N_ ("Stretch"), "win.page", "stretch" },
  { GROUP_DIARY, "<Alt>4", N_ ("Medicines"), "win.page", "medicines" },
  { GROUP_DIARY, "<Alt>5", N_ ("Trends"), "win.page", "trends" },
  { GROUP_DIARY, "<Alt>6", N_ ("Learn"), "win.page", "learn" },
  { GROUP_DIARY, "<Alt>7", N_ ("Warnings"), "win.page", "warnings" },
  { GROUP_DIARY, "<Alt>8", N_ ("Visit"), "win.page", "visit" },
  { GROUP_DIARY, "<Control>f", N_ ("Search the page"), NULL, NULL },
  { GROUP_DIARY, "Page_Up", N_ ("In the calendar: the month before"), NULL, NULL },
  { GROUP_DIARY, "Page_Down", N_ ("In the calendar: the month after"), NULL, NULL },
  { GROUP_DIARY, "<Alt>Left", N_ ("In Learn: the article before"), NULL, NULL },
  { GROUP_DIARY, "<Control>p", N_ ("Print the summary"), "win.print-summary", NULL },
  { GROUP_GENERAL, "F1", N_ ("Help"), "win.help", NULL },
  { GROUP_GENERAL, "<Control>question", N_ ("These shortcuts"), "win.shortcuts", NULL },
  { GROUP_GENERAL, "<Control>comma", N_ ("Preferences"), "win.preferences", NULL },
  { GROUP_GENERAL, "F10", N_ ("Main menu"), "win.menu", NULL },
  { GROUP_GENERAL, "Escape", N_ ("Close a dialog, or end a search"), NULL, NULL },
  { GROUP_GENERAL, "<Control>w", N_ ("Close the window"), "window.close", NULL },
  { GROUP_GENERAL, "<Control>q", N_ ("Quit"), NULL, NULL },
};

/**
 * cramp_shortcuts_install:
 *
 * Lets the keys of the program work in @window.
 */
void
cramp_shortcuts_install (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut;

      if (!shortcuts[i].action)
        continue;
      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                                   gtk_named_action_new (shortcuts[i].action));
      if (shortcuts[i].target)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].target));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (window, controller);
}

static GtkWidget *
make_row (guint i)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = NULL;
  g_autofree char *keys = NULL;
  g_autoptr (GString) breaking = NULL;
  GdkModifierType modifiers;
  GtkWidget *label;
  guint key;

  gtk_accelerator_parse (shortcuts[i].keys, &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);
  breaking = g_string_new (keys);
  g_string_replace (breaking, "+", "+\u200b", 0);
  label = gtk_label_new (breaking->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcuts[i].title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  /* Translators: what a key does, and the key: "Help: F1". */
  name = g_strdup_printf (_ ("%s: %s"), _ (shortcuts[i].title), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * cramp_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a list of the keys
 */
AdwDialog *
cramp_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *lists[N_GROUPS];

  for (guint i = 0; i < N_GROUPS; i++)
    {
      lists[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (lists[i]), _ (groups[i]));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (lists[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (lists[shortcuts[i].group]), make_row (i));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 680);
  return dialog;
}
