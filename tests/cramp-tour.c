/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-tour.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cramp-article-dialog.h"
#include "cramp-backup-dialog.h"
#include "cramp-bedside.h"
#include "cramp-csv-dialog.h"
#include "cramp-day.h"
#include "cramp-delete-dialog.h"
#include "cramp-episode-dialog.h"
#include "cramp-exercise-dialog.h"
#include "cramp-export-dialog.h"
#include "cramp-help.h"
#include "cramp-language.h"
#include "cramp-medicine-dialog.h"
#include "cramp-morning-dialog.h"
#include "cramp-paper-dialog.h"
#include "cramp-person-dialog.h"
#include "cramp-plan-dialog.h"
#include "cramp-player-window.h"
#include "cramp-preferences.h"
#include "cramp-question-dialog.h"
#include "cramp-routine-dialog.h"
#include "cramp-routine-editor.h"
#include "cramp-shortcuts.h"
#include "cramp-team-dialog.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"
#include "cramp-welcome-dialog.h"

#define RESOURCES "/io/github/crampdiary/CrampDiary/"
#define CLOCK "2026-11-22T08:30:00+01:00"

const char *const cramp_tour_names[CRAMP_N_TOURS] = { "pages", "dialogs", "bedside", "player" };

/* --- Where to look --- */

static AdwDialog *
new_article (CrampTour *tour)
{
  return cramp_article_dialog_new (tour->diary, "E4");
}

static AdwDialog *
new_backup (CrampTour *tour)
{
  return cramp_backup_dialog_new (tour->diary);
}

static AdwDialog *
new_csv (CrampTour *tour)
{
  static const char text[] = "date,time,calf\n2026-11-01,03:10,left\n2026-11-02,04:00,right\n";
  g_autoptr (GError) error = NULL;
  CrampCsv *csv = cramp_csv_parse (text, sizeof text - 1, &error);

  g_assert_no_error (error);
  return cramp_csv_dialog_new (tour->diary, csv);
}

static AdwDialog *
new_delete (CrampTour *tour)
{
  return cramp_delete_dialog_new (tour->diary);
}

static AdwDialog *
new_episode (CrampTour *tour)
{
  return cramp_episode_dialog_new (tour->diary, NULL, CRAMP_DAY_UNSET);
}

static AdwDialog *
new_exercise (CrampTour *tour)
{
  return cramp_exercise_dialog_new (tour->diary, tour->exercises, cramp_exercises_find (tour->exercises, "calf-wall"));
}

static AdwDialog *
new_export (CrampTour *tour)
{
  return cramp_export_dialog_new (tour->diary);
}

static AdwDialog *
new_help (CrampTour *tour G_GNUC_UNUSED)
{
  return cramp_help_dialog_new ();
}

static AdwDialog *
new_medicine (CrampTour *tour)
{
  return cramp_medicine_dialog_new (tour->diary, NULL);
}

static AdwDialog *
new_morning (CrampTour *tour)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return cramp_morning_dialog_new (tour->diary, cramp_day_of (cramp_clock_now (tour->clock), 3600) - 1, none);
}

static AdwDialog *
new_paper (CrampTour *tour)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = cramp_paper_dialog_new (tour->diary, &error);

  g_assert_no_error (error);
  return dialog;
}

static AdwDialog *
new_person (CrampTour *tour)
{
  return cramp_person_dialog_new (tour->diary, cramp_diary_get_person (tour->diary));
}

static AdwDialog *
new_plan (CrampTour *tour)
{
  return cramp_plan_dialog_new (tour->diary);
}

static AdwDialog *
new_preferences (CrampTour *tour)
{
  return cramp_preferences_new (tour->diary);
}

/* Presented already. */
static AdwDialog *
new_question (CrampTour *tour)
{
  cramp_question_dialog_add (GTK_WIDGET (tour->window), tour->diary);
  return NULL;
}

static AdwDialog *
new_routine (CrampTour *tour)
{
  return cramp_routine_editor_new (tour->diary, tour->exercises, NULL);
}

static AdwDialog *
new_routine_start (CrampTour *tour)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);

  cramp_routine_add_step (routine, "calf-wall", 20, 1, 5);
  return cramp_routine_dialog_new (tour->diary, tour->exercises, routine, "mine");
}

static AdwDialog *
new_shortcuts (CrampTour *tour G_GNUC_UNUSED)
{
  return cramp_shortcuts_dialog_new ();
}

static AdwDialog *
new_team_note (CrampTour *tour)
{
  return cramp_team_dialog_new (tour->diary, NULL);
}

static AdwDialog *
new_welcome (CrampTour *tour)
{
  return cramp_welcome_dialog_new (tour->diary);
}

static const char *const pages[] = {
  "today", "diary", "stretch", "medicines", "trends", "learn", "warnings", "visit",
};

static const struct
{
  const char *name;
  AdwDialog *(*make) (CrampTour *tour);
} dialogs[] = {
  { "article", new_article },
  { "backups", new_backup },
  { "csv", new_csv },
  { "delete", new_delete },
  { "episode", new_episode },
  { "exercise", new_exercise },
  { "export", new_export },
  { "help", new_help },
  { "medicine", new_medicine },
  { "morning", new_morning },
  { "paper", new_paper },
  { "person", new_person },
  { "plan", new_plan },
  { "preferences", new_preferences },
  { "question", new_question },
  { "routine", new_routine },
  { "routine-start", new_routine_start },
  { "shortcuts", new_shortcuts },
  { "team-note", new_team_note },
  { "welcome", new_welcome },
};

/* --- Going there --- */

/* As the application does it. */
static void
wear_style (void)
{
  static GtkCssProvider *style;
  GdkDisplay *display = gdk_display_get_default ();

  if (style)
    return;
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "icons");
}

/* For all that is shown from now on. Where the system lacks the locale, its days and months are not of that language.
 */
static void
speak (const char *locale)
{
  g_autofree char *name = g_strconcat (locale, ".UTF-8", NULL);

  g_setenv ("LANGUAGE", locale, TRUE);
  setlocale (LC_ALL, name);
  bindtextdomain (GETTEXT_PACKAGE, cramp_language_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
fill_with_sample (CrampDiary *diary, CrampClock *clock)
{
  g_autofree char *path = g_build_filename (g_getenv ("CRAMP_SOURCE"), "data/sample/sample-diary.json", NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  records = cramp_transfer_json_read (text, size, cramp_clock_now (clock), &error);
  g_assert_no_error (error);
  cramp_diary_merge (diary, records, NULL, &error);
  g_assert_no_error (error);
}

/**
 * cramp_tour_settle:
 *
 * Waits until what has been asked for is there, too.
 */
void
cramp_tour_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
arrive (CrampTour *tour, const char *place)
{
  g_set_str (&tour->place, place);
  g_test_message ("%s", place);
}

static void
show_window (CrampTour *tour, GtkWindow *window)
{
  tour->top = window;
  gtk_window_set_default_size (window, tour->screen->width, tour->screen->height);
  gtk_window_present (window);
  cramp_tour_settle (1500);
}

static void
leave_window (CrampTour *tour)
{
  gtk_window_destroy (tour->top);
  tour->top = GTK_WINDOW (tour->window);
  cramp_tour_settle (300);
}

static void
go_to_pages (CrampTour *tour, CrampTourVisit visit, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      arrive (tour, pages[i]);
      cramp_window_show_page (tour->window, pages[i]);
      cramp_tour_settle (500);
      visit (tour, GTK_WIDGET (tour->window), user_data);
    }
}

/* Fails where the dialog stays alive. */
static void
close_dialog (AdwDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  for (guint tries = 0; dialog && tries < 40; tries++)
    cramp_tour_settle (100);
  if (dialog)
    g_warning ("%s is still there", G_OBJECT_TYPE_NAME (dialog));
}

static void
go_to_dialogs (CrampTour *tour, CrampTourVisit visit, gpointer user_data)
{
  cramp_window_show_page (tour->window, "learn");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog;

      arrive (tour, dialogs[i].name);
      dialog = dialogs[i].make (tour);
      if (dialog)
        adw_dialog_present (dialog, GTK_WIDGET (tour->window));
      else
        dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (tour->window));
      cramp_tour_settle (1000);
      visit (tour, GTK_WIDGET (dialog), user_data);
      close_dialog (dialog);
    }
}

/* Each page of a stack in the window on top, in turn. */
static void
go_to_screens (CrampTour *tour, const char *name, GType type, const char *id, CrampTourVisit visit, gpointer user_data)
{
  GtkStack *screens = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (tour->top), type, id));
  g_autoptr (GtkSelectionModel) list = gtk_stack_get_pages (screens);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GtkStackPage) page = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *place = g_strdup_printf ("%s-%s", name, gtk_stack_page_get_name (page));

      arrive (tour, place);
      gtk_stack_set_visible_child (screens, gtk_stack_page_get_child (page));
      cramp_tour_settle (500);
      visit (tour, GTK_WIDGET (tour->top), user_data);
    }
}

static void
go_to_bedside (CrampTour *tour, CrampTourVisit visit, gpointer user_data)
{
  CrampRunning *running = cramp_running_new (tour->diary);
  CrampBedside *bedside = cramp_bedside_new (NULL, running);

  arrive (tour, "bedside");
  gtk_window_set_default_size (GTK_WINDOW (bedside), tour->screen->width, tour->screen->height);
  cramp_bedside_start (bedside);
  show_window (tour, GTK_WINDOW (bedside));
  go_to_screens (tour, "bedside", CRAMP_TYPE_BEDSIDE, "screens", visit, user_data);
  leave_window (tour);
  g_assert_finalize_object (running);
}

static void
go_to_player (CrampTour *tour, CrampTourVisit visit, gpointer user_data)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  g_autoptr (CrampStretchRun) run = NULL;
  g_autoptr (GError) error = NULL;

  cramp_routine_add_step (routine, "calf-wall", 20, 1, 5);
  run = cramp_stretch_run_new (tour->diary, tour->exercises, routine, "mine", CRAMP_SIDE_NONE, &error);
  g_assert_no_error (error);
  arrive (tour, "player");
  show_window (tour, GTK_WINDOW (cramp_player_window_new (NULL, tour->diary, tour->exercises, run)));
  go_to_screens (tour, "player", CRAMP_TYPE_PLAYER_WINDOW, "stack", visit, user_data);
  leave_window (tour);
}

/**
 * cramp_tour_go:
 * @visit: (scope call): called in each place with the page, dialog or window
 *
 * Goes to all places of one part of the program.
 */
void
cramp_tour_go (CrampTour *tour, CrampTourPart part, CrampTourVisit visit, gpointer user_data)
{
  static void (*const parts[CRAMP_N_TOURS]) (CrampTour *tour, CrampTourVisit visit, gpointer user_data) = {
    go_to_pages,
    go_to_dialogs,
    go_to_bedside,
    go_to_player,
  };

  parts[part](tour, visit, user_data);
}

/**
 * cramp_tour_new:
 * @screen: (not nullable): how it is to look; kept
 *
 * Opens the program's window, on a diary of its own.
 *
 * Returns: (transfer full): free it with cramp_tour_free()
 */
CrampTour *
cramp_tour_new (const CrampTourScreen *screen)
{
  CrampTour *tour = g_new0 (CrampTour, 1);

  wear_style ();
  if (screen->locale)
    speak (screen->locale);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", !screen->still, "gtk-xft-dpi",
                screen->letters * 96 * PANGO_SCALE, NULL);
  if (screen->direction != GTK_TEXT_DIR_NONE)
    gtk_widget_set_default_direction (screen->direction);
  tour->screen = screen;
  tour->folder = cramp_test_folder ();
  tour->clock = cramp_clock_new_at (cramp_test_time (CLOCK) * G_USEC_PER_SEC, FALSE);
  tour->diary = cramp_test_diary (tour->folder, tour->clock);
  tour->exercises = cramp_exercises_load (NULL);
  if (!screen->empty)
    fill_with_sample (tour->diary, tour->clock);
  tour->window = cramp_window_new (NULL, tour->diary);
  g_object_add_weak_pointer (G_OBJECT (tour->window), (gpointer *) &tour->window);
  arrive (tour, "window");
  show_window (tour, GTK_WINDOW (tour->window));
  return tour;
}

/**
 * cramp_tour_free:
 *
 * Closes all, and waits until it is gone.
 */
void
cramp_tour_free (CrampTour *tour)
{
  gtk_window_destroy (GTK_WINDOW (tour->window));
  while (tour->window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  cramp_exercises_unref (tour->exercises);
  cramp_test_close (tour->folder, tour->clock, tour->diary);
  g_free (tour->place);
  g_free (tour);
}
