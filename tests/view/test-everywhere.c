/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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
#include "cramp-medicine-dialog.h"
#include "cramp-morning-dialog.h"
#include "cramp-person-dialog.h"
#include "cramp-plan-dialog.h"
#include "cramp-player-window.h"
#include "cramp-preferences.h"
#include "cramp-routine-editor.h"
#include "cramp-shortcuts.h"
#include "cramp-team-dialog.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"
#include "cramp-welcome-dialog.h"
#include "cramp-window.h"

/* What holds everywhere, on each page and in each dialog: the keyboard leads to all there is, in the order in which it
 * is read, to where it can be seen, and out again; what can have the focus has a role; and all fits, because GTK
 * complains where it does not, which ends the test. */

#define CLOCK "2026-11-22T08:30:00+01:00"
/* More steps than any page has: who has not come round after so many never will. */
#define MOST_STEPS 400
/* How long it may take to scroll to what has the focus, in microseconds. */
#define PATIENCE (2 * G_USEC_PER_SEC)
/* Of the window, at each edge, in pixels. */
#define SHADOW 5
/* What is pressed in the dark, with a cramp, or while stretching. */
#define LARGE_TARGET 44

typedef struct
{
  int width, height;
  int letters; /* times as large as usual */
  GtkTextDirection direction;
  gboolean still; /* no animations */
} Screen;

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampExercises *exercises;
  CrampWindow *window;
  GString *wrong;
  const Screen *screen;
  const char *place; /* (not owned): where it looks now, for what is noted down in wrong */
} Fixture;

static const Screen wide = { 1010, 810, 1, GTK_TEXT_DIR_LTR, FALSE };
static const Screen narrow = { 370, 650, 1, GTK_TEXT_DIR_LTR, TRUE };
static const Screen narrow_from_right = { 370, 650, 1, GTK_TEXT_DIR_RTL, TRUE };
static const Screen large = { 730, 810, 2, GTK_TEXT_DIR_LTR, TRUE };

/* --- Where to look --- */

static AdwDialog *
new_article (Fixture *f)
{
  return cramp_article_dialog_new (f->diary, "E4");
}

static AdwDialog *
new_backup (Fixture *f)
{
  return cramp_backup_dialog_new (f->diary);
}

static AdwDialog *
new_csv (Fixture *f)
{
  static const char text[] = "date,time,calf\n2026-11-01,03:10,left\n2026-11-02,04:00,right\n";
  g_autoptr (GError) error = NULL;
  CrampCsv *csv = cramp_csv_parse (text, sizeof text - 1, &error);

  g_assert_no_error (error);
  return cramp_csv_dialog_new (f->diary, csv);
}

static AdwDialog *
new_delete (Fixture *f)
{
  return cramp_delete_dialog_new (f->diary);
}

static AdwDialog *
new_episode (Fixture *f)
{
  return cramp_episode_dialog_new (f->diary, NULL, CRAMP_DAY_UNSET);
}

static AdwDialog *
new_exercise (Fixture *f)
{
  return cramp_exercise_dialog_new (f->diary, f->exercises, cramp_exercises_find (f->exercises, "calf-wall"));
}

static AdwDialog *
new_export (Fixture *f)
{
  return cramp_export_dialog_new (f->diary);
}

static AdwDialog *
new_help (Fixture *f G_GNUC_UNUSED)
{
  return cramp_help_dialog_new ();
}

static AdwDialog *
new_medicine (Fixture *f)
{
  return cramp_medicine_dialog_new (f->diary, NULL);
}

static AdwDialog *
new_morning (Fixture *f)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return cramp_morning_dialog_new (f->diary, cramp_day_of (cramp_clock_now (f->clock), 3600) - 1, none);
}

static AdwDialog *
new_person (Fixture *f)
{
  return cramp_person_dialog_new (f->diary, cramp_diary_get_person (f->diary));
}

static AdwDialog *
new_plan (Fixture *f)
{
  return cramp_plan_dialog_new (f->diary);
}

static AdwDialog *
new_preferences (Fixture *f)
{
  return cramp_preferences_new (f->diary);
}

static AdwDialog *
new_routine (Fixture *f)
{
  return cramp_routine_editor_new (f->diary, f->exercises, NULL);
}

static AdwDialog *
new_shortcuts (Fixture *f G_GNUC_UNUSED)
{
  return cramp_shortcuts_dialog_new ();
}

static AdwDialog *
new_team_note (Fixture *f)
{
  return cramp_team_dialog_new (f->diary, NULL);
}

static AdwDialog *
new_welcome (Fixture *f)
{
  return cramp_welcome_dialog_new (f->diary);
}

static const char *const pages[] = {
  "today", "diary", "stretch", "medicines", "trends", "learn", "warnings", "visit",
};

static const struct
{
  const char *name;
  AdwDialog *(*make) (Fixture *f);
} dialogs[] = {
  { "article", new_article },         { "backups", new_backup },  { "csv", new_csv },
  { "delete", new_delete },           { "episode", new_episode }, { "exercise", new_exercise },
  { "export", new_export },           { "help", new_help },       { "medicine", new_medicine },
  { "morning", new_morning },         { "person", new_person },   { "plan", new_plan },
  { "preferences", new_preferences }, { "routine", new_routine }, { "shortcuts", new_shortcuts },
  { "team-note", new_team_note },     { "welcome", new_welcome },
};

/* --- The window --- */

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

static void
settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* GTK and libadwaita complain of what does not fit: noted down, so that all is heard at once. */
static gboolean
complaint_cb (const char *domain G_GNUC_UNUSED, GLogLevelFlags level G_GNUC_UNUSED, const char *message, gpointer data)
{
  Fixture *f = data;

  g_string_append_printf (f->wrong, "%s: %s\n", f->place, message);
  return FALSE;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const Screen *screen = f->screen = data;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", !screen->still, "gtk-xft-dpi",
                screen->letters * 96 * PANGO_SCALE, NULL);
  gtk_widget_set_default_direction (screen->direction);
  f->folder = cramp_test_folder ();
  f->clock = cramp_clock_new_at (cramp_test_time (CLOCK) * G_USEC_PER_SEC, FALSE);
  f->diary = cramp_test_diary (f->folder, f->clock);
  f->exercises = cramp_exercises_load (NULL);
  f->wrong = g_string_new (NULL);
  f->place = "window";
  g_test_log_set_fatal_handler (complaint_cb, f);
  fill_with_sample (f->diary, f->clock);
  f->window = cramp_window_new (NULL, f->diary);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), screen->width, screen->height);
  gtk_window_present (GTK_WINDOW (f->window));
  settle (1500);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->wrong->len)
    {
      g_test_message ("%s", f->wrong->str);
      g_test_fail ();
    }
  g_string_free (f->wrong, TRUE);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (f->window || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_clear_pointer (&f->exercises, cramp_exercises_unref);
  cramp_test_close (f->folder, f->clock, f->diary);
}

/* --- What is looked at --- */

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *at = widget; at && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
    if (at == widget || strncmp (G_OBJECT_TYPE_NAME (at), "Cramp", 5) == 0 || ADW_IS_PREFERENCES_ROW (at))
      {
        const char *name = ADW_IS_PREFERENCES_ROW (at) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (at))
                           : GTK_IS_BUTTON (at)        ? gtk_button_get_label (GTK_BUTTON (at))
                                                       : gtk_widget_get_tooltip_text (at);

        g_string_append_printf (path, "%s%s", path->len ? " < " : "", G_OBJECT_TYPE_NAME (at));
        if (name)
          g_string_append_printf (path, " “%s”", name);
      }
  return g_string_free (path, FALSE);
}

static void G_GNUC_PRINTF (3, 4) note (Fixture *f, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *what = describe (widget);
  va_list arguments;

  g_string_append_printf (f->wrong, "%s: %s: ", f->place, what);
  va_start (arguments, format);
  g_string_append_vprintf (f->wrong, format, arguments);
  va_end (arguments);
  g_string_append_c (f->wrong, '\n');
}

static void
check_role (Fixture *f, GtkWidget *widget)
{
  /* What is written in has the focus in an entry's stead. */
  GtkWidget *told =
      GTK_IS_TEXT (widget) ? gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_EDITABLE) : widget;
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (told));

  /* Of libadwaita, around what is shown in a dialog. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo"))
    return;
  if (role == GTK_ACCESSIBLE_ROLE_WIDGET || role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_NONE ||
      role == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    note (f, widget, "no role");
}

/* Inside the window and inside whatever it scrolls in. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  for (GtkWidget *at = gtk_widget_get_parent (widget); at; at = gtk_widget_get_parent (at))
    {
      graphene_rect_t bounds, shown;

      if (!GTK_IS_WINDOW (at) && !GTK_IS_SCROLLED_WINDOW (at))
        continue;
      graphene_rect_init (&shown, 0, 0, (float) gtk_widget_get_width (at), (float) gtk_widget_get_height (at));
      if (!gtk_widget_compute_bounds (widget, at, &bounds) || !graphene_rect_intersection (&bounds, &shown, &bounds) ||
          bounds.size.height < 1 || bounds.size.width < 1)
        return FALSE;
    }
  return TRUE;
}

static gboolean
comes_in_sight (GtkWidget *widget)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_in_sight (widget) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  return is_in_sight (widget);
}

/* What only now appears above it may have pushed it away: then it is brought back with the focus. */
static void
check_visible (Fixture *f, GtkWidget *widget)
{
  if (comes_in_sight (widget))
    return;
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  gtk_widget_grab_focus (widget);
  if (!comes_in_sight (widget))
    note (f, widget, "has the focus out of sight");
}

static GtkWidget *
focus_of (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* What has the focus is scrolled to when the next frame is made; a person presses no key before. */
static void
await_frame (Fixture *f)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (f->window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  while (!painted || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_signal_handler_disconnect (clock, handler);
}

/* As the key Tab does. */
static void
tab (Fixture *f)
{
  GtkWidget *focus = focus_of (f);

  g_signal_emit_by_name (focus ? focus : GTK_WIDGET (f->window), "move-focus", GTK_DIR_TAB_FORWARD);
  await_frame (f);
}

/* All that Tab leads to, from the start until it comes round. */
static GPtrArray *
walk (Fixture *f)
{
  GPtrArray *passed = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      tab (f);
      if (!focus_of (f) || g_ptr_array_find (passed, focus_of (f), NULL))
        return passed;
      g_ptr_array_add (passed, g_object_ref (focus_of (f)));
      check_role (f, focus_of (f));
      check_visible (f, focus_of (f));
    }
  note (f, focus_of (f), "Tab does not come round");
  return passed;
}

/* Within one of these the arrows lead from one to the next. */
static GtkWidget *
family_of (GtkWidget *widget)
{
  for (GtkWidget *at = gtk_widget_get_parent (widget); at; at = gtk_widget_get_parent (at))
    switch ((guint) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (at)))
      {
      case GTK_ACCESSIBLE_ROLE_GRID:
      case GTK_ACCESSIBLE_ROLE_LIST:
      case GTK_ACCESSIBLE_ROLE_RADIO_GROUP:
      case GTK_ACCESSIBLE_ROLE_TAB_LIST:
        return at;
      default:
        break;
      }
  return NULL;
}

static gboolean
is_reached (GtkWidget *widget, GPtrArray *passed)
{
  GtkWidget *family = family_of (widget);

  for (guint i = 0; i < passed->len; i++)
    if (passed->pdata[i] == widget || (family && family_of (passed->pdata[i]) == family) ||
        gtk_widget_is_ancestor (passed->pdata[i], widget))
      return TRUE;
  return FALSE;
}

static void
check_reached (Fixture *f, GtkWidget *widget, GPtrArray *passed)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget) || !gtk_widget_get_can_focus (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_reached (widget, passed))
    note (f, widget, "Tab does not lead there");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_reached (f, child, passed);
}

/* From one thing to the next the focus never goes back up, in what is scrolled or shown together. */
static void
check_order (Fixture *f, GPtrArray *passed)
{
  for (guint i = 1; i < passed->len; i++)
    {
      GtkWidget *before = passed->pdata[i - 1], *after = passed->pdata[i];
      GtkWidget *both = gtk_widget_get_ancestor (after, GTK_TYPE_VIEWPORT);
      graphene_rect_t above, below;

      if (!both || !gtk_widget_is_ancestor (before, both) || !gtk_widget_compute_bounds (before, both, &above) ||
          !gtk_widget_compute_bounds (after, both, &below))
        continue;
      if (below.origin.y + below.size.height <= above.origin.y && below.origin.x < above.origin.x + above.size.width &&
          above.origin.x < below.origin.x + below.size.width)
        {
          g_autofree char *from = describe (before);

          note (f, after, "comes after %s, and stands above it", from);
        }
    }
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Names what GTK has complained of: the innermost things that are too wide. */
static gboolean
check_fits (Fixture *f, GtkWidget *widget, int width)
{
  gboolean inside = FALSE;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    inside |= check_fits (f, child, width);
  if (inside || least_width (widget) <= width)
    return inside;
  note (f, widget, "wants %d pixels", least_width (widget));
  return TRUE;
}

static void
check (Fixture *f, GtkWidget *root)
{
  g_autoptr (GPtrArray) passed = walk (f);

  check_fits (f, root, f->screen->width - 2 * SHADOW);
  if (passed->len == 0)
    note (f, root, "nothing has the focus");
  check_order (f, passed);
  check_reached (f, root, passed);
}

/* --- Tests --- */

static void
test_pages (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      f->place = pages[i];
      cramp_window_show_page (f->window, pages[i]);
      settle (300);
      check (f, GTK_WIDGET (f->window));
    }
}

static void
test_dialogs (Fixture *f, gconstpointer unused)
{
  cramp_window_show_page (f->window, "learn");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog = dialogs[i].make (f);

      f->place = dialogs[i].name;
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      adw_dialog_present (dialog, GTK_WIDGET (f->window));
      settle (1000);
      check (f, GTK_WIDGET (dialog));
      adw_dialog_force_close (dialog);
      for (guint tries = 0; dialog && tries < 40; tries++)
        settle (100);
      if (dialog)
        note (f, GTK_WIDGET (dialog), "is still there");
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    const Screen *screen;
  } screens[] = {
    { "wide", &wide },
    { "narrow", &narrow },
    { "narrow-from-right", &narrow_from_right },
    { "large", &large },
  };

  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      /* The hardest screen in each run, the others where there is time: a minute each. */
      if (screens[i].screen != &narrow_from_right && !g_test_slow ())
        continue;

      g_autofree char *on_pages = g_strdup_printf ("/everywhere/pages/%s", screens[i].name);
      g_autofree char *on_dialogs = g_strdup_printf ("/everywhere/dialogs/%s", screens[i].name);

      g_test_add (on_pages, Fixture, screens[i].screen, set_up, test_pages, tear_down);
      g_test_add (on_dialogs, Fixture, screens[i].screen, set_up, test_dialogs, tear_down);
    }
  return g_test_run ();
}
