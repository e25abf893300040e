/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-paper-dialog.h"
#include "cramp-print.h"
#include "cramp-sheet.h"
#include "cramp-test.h"
#include "cramp-visit-page.h"
#include "cramp-visits.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
save_episode (Fixture *f, const char *onset)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GError) error = NULL;

  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
}

static GtkWidget *find_child (GtkWidget *widget, GType type);

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  save_episode (f, "2026-11-22T03:12:00");
  f->page = g_object_new (CRAMP_TYPE_VISIT_PAGE, "diary", f->diary, NULL);
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 600, 600);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  g_object_ref (f->page);
  gtk_window_present (f->window);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find_child (f->page, ADW_TYPE_VIEW_STACK)), "summary");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  gtk_window_destroy (f->window);
  /* The thread that makes the pages holds it until it is through: long where the machine is busy. */
  while (g_main_context_iteration (NULL, FALSE) || (G_OBJECT (f->page)->ref_count > 1 && g_get_monotonic_time () < end))
    ;
  g_assert_finalize_object (f->page);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
wait_for_sheet (Fixture *f)
{
  GtkWidget *sheet;

  while (!(sheet = find_child (f->page, CRAMP_TYPE_SHEET)))
    g_main_context_iteration (NULL, TRUE);
  return sheet;
}

static void
test_pages (Fixture *f, gconstpointer unused)
{
  GtkWidget *sheet = wait_for_sheet (f);

  gtk_test_accessible_assert_role (sheet, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (sheet, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 2");
  while (gtk_widget_get_height (sheet) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_height (sheet), >, gtk_widget_get_width (sheet));
}

static void
got_text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (*text);
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, got_text_cb, &text);
  while (!text)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

/* What changed in the diary is in the summary at once. */
static void
test_copy (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;

  wait_for_sheet (f);
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  text = read_clipboard (f->page);
  g_assert_nonnull (strstr (text, "- Night cramps: 1\n"));

  save_episode (f, "2026-11-21T03:12:00");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->page), "");
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (later);
      later = read_clipboard (f->page);
    }
  while (!*later);
  g_assert_nonnull (strstr (later, "- Night cramps: 2\n"));
}

static guint
count_children (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_children (child, type);
  return n;
}

/* Own dates have a button each, which says what its date is, beside the one for language, paper and sections. */
static void
test_periods (Fixture *f, gconstpointer unused)
{
  GtkWidget *period = find_child (f->page, GTK_TYPE_DROP_DOWN);
  GtkWidget *from;
  g_autofree char *text = NULL;

  wait_for_sheet (f);
  g_assert_cmpuint (count_children (f->page, GTK_TYPE_MENU_BUTTON), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 4);
  g_assert_cmpuint (count_children (f->page, GTK_TYPE_MENU_BUTTON), ==, 3);
  from = find_child (f->page, GTK_TYPE_MENU_BUTTON);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (from)), ==, "25 October 2026");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (from)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "First night, by its evening: 25 October 2026");
  g_signal_emit_by_name (gtk_menu_button_get_popover (GTK_MENU_BUTTON (from)), "picked", cramp_day_new (2026, 11, 1));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (from)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "First night, by its evening: 1 November 2026");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 2);
  /* Named after what it is about, not only after what is chosen. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (period), GTK_ACCESSIBLE_PROPERTY_LABEL, "Of which time");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (period), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Last 3 months");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (period), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_widget_activate_action (f->page, "visit.copy", NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (text);
      text = read_clipboard (f->page);
    }
  while (!strstr (text, "91 nights"));
}

/* The first button, row or box with this accessible name. */
static GtkWidget *
find_titled (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ACTION_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found)
        return found;
    }
  return NULL;
}

/* A question is ticked off with its answer, and then stands among those that were answered. */
static void
test_questions (Fixture *f, gconstpointer unused)
{
  GtkWidget *row, *box, *dialog;

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find_child (f->page, ADW_TYPE_VIEW_STACK)), "prepare");
  g_assert_true (cramp_question_add (f->diary, "Why <b>me</b>?", NULL));
  g_assert_true (cramp_question_add (f->diary, "What now?", NULL));
  row = find_titled (f->page, "What now?");
  g_assert_nonnull (row);
  gtk_widget_activate_action (gtk_widget_get_parent (row), "question.move", "(ui)", 1, -1);
  row = find_titled (f->page, "What now?");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_widget_get_next_sibling (row))), ==,
                   "Why <b>me</b>?");
  box = find_child (row, GTK_TYPE_CHECK_BUTTON);
  gtk_test_accessible_assert_property (box, GTK_ACCESSIBLE_PROPERTY_LABEL, "Answered: What now?");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), TRUE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)));
  dialog = find_child (GTK_WIDGET (f->window), ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (dialog, "response", "tick");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  row = find_titled (f->page, "What now?");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_child (row, GTK_TYPE_CHECK_BUTTON))));
}

/* In a night without cramps F2 does nothing, rather than start the clock of one as elsewhere in the window. */
static void
test_paper_notes_key (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = cramp_paper_dialog_new (f->diary, NULL);
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled = FALSE;
  GtkWidget *row;

  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  while (!(row = find_child (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW)))
    g_main_context_iteration (NULL, TRUE);
  controllers = gtk_widget_observe_controllers (row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
        g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_F2, 0, 0, &handled);
    }
  g_assert_true (handled);
  g_assert_null (find_child (GTK_WIDGET (f->window), ADW_TYPE_ALERT_DIALOG));
  adw_dialog_force_close (dialog);
}

static gboolean
paper_can_be_saved (Fixture *f)
{
  AdwDialog *dialog = g_object_ref_sink (cramp_paper_dialog_new (f->diary, NULL));
  GObject *save = gtk_widget_get_template_child (GTK_WIDGET (dialog), CRAMP_TYPE_PAPER_DIALOG, "save");
  gboolean can = gtk_widget_get_visible (GTK_WIDGET (save));

  g_assert_finalize_object (dialog);
  return can;
}

/* Where every night is known there is nothing to type in, and so nothing to save. */
static void
test_paper_complete (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) nights = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *focus;

  g_assert_true (paper_can_be_saved (f));
  for (int i = 0; i < 28; i++)
    {
      CrampNight *night =
          cramp_night_new (cramp_diary_get_person (f->diary)->record.uuid, cramp_day_new (2026, 11, 21) - i);

      night->no_cramps = CRAMP_ANSWER_YES;
      g_ptr_array_add (nights, night);
    }
  cramp_diary_save_all (f->diary, nights, "Fill", &error);
  g_assert_no_error (error);
  g_assert_false (paper_can_be_saved (f));

  /* The keyboard begins where one goes on. */
  dialog = cramp_paper_dialog_new (f->diary, NULL);
  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  while (!(focus = gtk_root_get_focus (GTK_ROOT (f->window))) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "_Close");
  gtk_widget_activate (focus);
  while (adw_window_get_visible_dialog (ADW_WINDOW (f->window)))
    g_main_context_iteration (NULL, TRUE);
}

/* A time that is none is said at once, and can't be saved. */
static void
test_visit_time (Fixture *f, gconstpointer unused)
{
  AdwViewStack *views = ADW_VIEW_STACK (find_child (f->page, ADW_TYPE_VIEW_STACK));
  AdwAlertDialog *dialog;
  GtkWidget *row;

  adw_view_stack_set_visible_child_name (views, "prepare");
  while (!(row = find_child (f->page, ADW_TYPE_BUTTON_ROW)))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (row, "activated");
  dialog = ADW_ALERT_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (f->window)));
  while (!(row = find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)))
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), "25:99");
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "save"));
  g_assert_cmpstr (adw_alert_dialog_get_body (dialog), !=, "");
  gtk_editable_set_text (GTK_EDITABLE (row), "9:30");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "save"));
  g_assert_cmpstr (adw_alert_dialog_get_body (dialog), ==, "");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_strrstr (gtk_label_get_label (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static gboolean noted;

static void
noted_cb (GtkWidget *widget)
{
  noted = TRUE;
  g_assert_false (says (GTK_WIDGET (gtk_widget_get_root (widget)), "Saved as"));
}

/* What is noted down once the pages are saved takes away what was said before it: that they are is said after it. */
static void
test_saved (Fixture *f, gconstpointer unused)
{
  GtkWidget *content = gtk_label_new ("Summary");
  AdwToastOverlay *toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autoptr (CrampPages) pages = cramp_pages_new (cramp_report_new ("Summary", "", ""), CRAMP_PAPER_A4);
  g_autofree char *path = g_build_filename (f->folder, "for-dr-albers.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  adw_toast_overlay_set_child (toasts, content);
  gtk_window_set_child (window, GTK_WIDGET (toasts));
  cramp_feedback_set_toasts (window, toasts);
  cramp_print_save_as (content, pages, 0, file, noted_cb);
  while (!says (GTK_WIDGET (toasts), "Saved as “for-dr-albers.pdf”"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (noted && g_file_query_exists (file, NULL));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/visit/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/visit/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/visit/periods", Fixture, NULL, set_up, test_periods, tear_down);
  g_test_add ("/visit/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/visit/time", Fixture, NULL, set_up, test_visit_time, tear_down);
  g_test_add ("/visit/paper-complete", Fixture, NULL, set_up, test_paper_complete, tear_down);
  g_test_add ("/visit/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/visit/paper-notes-key", Fixture, NULL, set_up, test_paper_notes_key, tear_down);
  return g_test_run ();
}
