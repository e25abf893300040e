/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "cramp-figure-view.h"
#include "cramp-player-window.h"
#include "cramp-routine-editor.h"
#include "cramp-sound-group.h"
#include "cramp-speaker.h"
#include "cramp-stretch-page.h"
#include "cramp-stretch-today.h"
#include "cramp-test.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampExercises *exercises;
  GSettings *settings;
  GString *heard;
  gboolean voice;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->exercises = cramp_exercises_load (NULL);
  f->settings = g_settings_new (APPLICATION_ID);
  f->heard = g_string_new (NULL);
  g_settings_reset (f->settings, "stretch-silent");
  g_settings_reset (f->settings, "stretch-voice");
  g_settings_reset (f->settings, "stretch-tones");
  g_settings_reset (f->settings, "stretch-ticks");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  cramp_test_close (f->folder, f->clock, f->diary);
  cramp_exercises_unref (f->exercises);
  g_object_unref (f->settings);
  g_string_free (f->heard, TRUE);
}

/* A sink that writes down what it was given. */

static void
note_tone (gpointer data, CrampTone tone, double volume)
{
  g_string_append_printf (((Fixture *) data)->heard, "[tone %u]", tone);
}

static void
note_say (gpointer data, const char *text, double volume)
{
  g_string_append_printf (((Fixture *) data)->heard, "[say %s]", text);
}

static gboolean
note_has_voice (gpointer data)
{
  return ((Fixture *) data)->voice;
}

static void
note_announce (gpointer data, const char *text)
{
  g_string_append_printf (((Fixture *) data)->heard, "[announce %s]", text);
}

static void
note_hush (gpointer data)
{
  g_string_append (((Fixture *) data)->heard, "[hush]");
}

static const CrampCueSink recorder = { note_tone, note_say, note_has_voice, note_announce, note_hush };

#define assert_heard(f, expected)                    \
  G_STMT_START                                       \
  {                                                  \
    g_assert_cmpstr ((f)->heard->str, ==, expected); \
    g_string_truncate ((f)->heard, 0);               \
  }                                                  \
  G_STMT_END

/* Words come once: by the voice, or where that is off or not there, by the screen reader. Silent is silent. */
static void
test_cues (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampCues) cues = cramp_cues_new (&recorder, f, f->settings);

  f->voice = TRUE;
  cramp_cues_give (cues, CRAMP_CUE_HOLD, "Hold.");
  assert_heard (f, "[tone 0][say Hold.]");
  cramp_cues_give (cues, CRAMP_CUE_TICK, NULL);
  assert_heard (f, "[tone 1]");
  f->voice = FALSE;
  cramp_cues_give (cues, CRAMP_CUE_HOLD, "Hold.");
  assert_heard (f, "[tone 0][announce Hold.]");
  f->voice = TRUE;
  g_settings_set_boolean (f->settings, "stretch-voice", FALSE);
  g_settings_set_boolean (f->settings, "stretch-ticks", FALSE);
  cramp_cues_give (cues, CRAMP_CUE_TICK, NULL);
  cramp_cues_give (cues, CRAMP_CUE_DONE, "Done.");
  assert_heard (f, "[tone 3][announce Done.]");
  g_settings_set_boolean (f->settings, "stretch-voice", TRUE);
  g_settings_set_boolean (f->settings, "stretch-silent", TRUE);
  cramp_cues_give (cues, CRAMP_CUE_CHANGE, "Change sides.");
  assert_heard (f, "[announce Change sides.]");
  cramp_cues_hush (cues);
  assert_heard (f, "[hush]");
}

static CrampPlayerWindow *
new_player (Fixture *f)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  g_autoptr (CrampStretchRun) run = NULL;
  g_autoptr (GError) error = NULL;
  CrampPlayerWindow *window;

  cramp_routine_add_step (routine, "calf-wall", 20, 1, 5);
  run = cramp_stretch_run_new (f->diary, f->exercises, routine, "mine", CRAMP_SIDE_NONE, &error);
  g_assert_no_error (error);
  window = cramp_player_window_new (NULL, f->diary, f->exercises, run);
  cramp_player_window_set_cues (window, cramp_cues_new (&recorder, f, f->settings));
  return window;
}

static const CrampSession *
only_session (GPtrArray *sessions)
{
  g_assert_cmpuint (sessions->len, ==, 1);
  return g_ptr_array_index (sessions, 0);
}

/* "It hurts" silences at once; what was done stays, and how it felt is noted. */
static void
test_player (Fixture *f, gconstpointer unused)
{
  CrampPlayerWindow *window = new_player (f);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  f->voice = TRUE;
  cramp_player_window_start (window);
  g_assert_nonnull (
      strstr (f->heard->str, "[tone 2][say Next: Calf and heel at the wall. Left leg behind, heel down.]"));
  g_string_truncate (f->heard, 0);
  cramp_clock_advance (f->clock, 12 * G_USEC_PER_SEC);
  g_assert_nonnull (strstr (f->heard->str, "[tone 0][say Hold. 20 seconds.]"));
  g_string_truncate (f->heard, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "player.hurt", NULL);
  assert_heard (f, "[hush]");
  cramp_clock_advance (f->clock, 30 * G_USEC_PER_SEC);
  assert_heard (f, "");
  gtk_widget_activate_action (GTK_WIDGET (window), "player.finish", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "player.feel", "i", CRAMP_FEELING_UNPLEASANT);
  while (window)
    g_main_context_iteration (NULL, TRUE);

  sessions = cramp_stretch_sessions_read (f->diary, cramp_clock_today (f->clock), &error);
  g_assert_cmpint (only_session (sessions)->ending, ==, CRAMP_ENDING_HURT);
  g_assert_cmpint (only_session (sessions)->feeling, ==, CRAMP_FEELING_UNPLEASANT);
  g_assert_cmpint (cramp_session_held (only_session (sessions)), ==, 7);
}

/* Closing it in the middle keeps what was done. */
static void
test_closed (Fixture *f, gconstpointer unused)
{
  CrampPlayerWindow *window = new_player (f);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  cramp_player_window_start (window);
  cramp_clock_advance (f->clock, 15 * G_USEC_PER_SEC);
  gtk_window_close (GTK_WINDOW (window));
  while (window)
    g_main_context_iteration (NULL, TRUE);
  sessions = cramp_stretch_sessions_read (f->diary, cramp_clock_today (f->clock), &error);
  g_assert_cmpint (only_session (sessions)->ending, ==, CRAMP_ENDING_STOPPED);
  g_assert_cmpint (cramp_session_held (only_session (sessions)), ==, 10);
}

/* The first label below @widget whose text is @text. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* What is not known is named and left out; reading about an exercise lets time stand still. */
static void
test_unknown (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  g_autoptr (CrampStretchRun) run = NULL;
  CrampPlayerWindow *window;

  cramp_routine_add_step (routine, "headstand <i>", 20, 1, 5);
  cramp_routine_add_step (routine, "calf-wall", 20, 1, 5);
  run = cramp_stretch_run_new (f->diary, f->exercises, routine, "mine", CRAMP_SIDE_NONE, NULL);
  window = cramp_player_window_new (NULL, f->diary, f->exercises, run);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  cramp_player_window_set_cues (window, cramp_cues_new (&recorder, f, f->settings));
  cramp_player_window_start (window);
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Not known here and left out: headstand <i>"));
  gtk_widget_activate_action (GTK_WIDGET (window), "player.read", NULL);
  cramp_clock_advance (f->clock, 100 * G_USEC_PER_SEC);
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Paused: Calf and heel at the wall"));
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Stretching, step by step"));
  gtk_window_destroy (GTK_WINDOW (window));
  while (window)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_figure (Fixture *f, gconstpointer unused)
{
  const CrampExercise *exercise = cramp_exercises_find (f->exercises, "calf-wall");
  GtkWidget *view = g_object_ref_sink (cramp_figure_view_new (f->exercises, exercise, 64));
  g_autofree char *label = NULL;

  cramp_figure_view_show (CRAMP_FIGURE_VIEW (view), f->exercises, exercise, CRAMP_SIDE_LEFT);
  label = g_strdup_printf ("%s. %s %s", exercise->name, exercise->description, "Left leg behind, heel down.");
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_finalize_object (view);
}

static guint
count_routines (Fixture *f)
{
  g_autoptr (GPtrArray) routines = cramp_diary_list (f->diary, &cramp_routine_type, G_MININT64, G_MAXINT64, NULL);

  return routines->len;
}

/* An empty routine is not saved; with an exercise it is; the order can be changed. */
static void
test_editor (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  GtkWidget *window = adw_window_new ();
  GtkWidget *editor = GTK_WIDGET (cramp_routine_editor_new (f->diary, f->exercises, routine));
  g_autoptr (CrampRoutine) saved = NULL;

  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (editor), window);
  gtk_widget_activate_action (editor, "editor.save", NULL);
  g_assert_cmpuint (count_routines (f), ==, 0);
  gtk_widget_activate_action (editor, "editor.add", "s", "calf-wall");
  gtk_widget_activate_action (editor, "editor.add", "s", "walk");
  gtk_widget_activate_action (editor, "editor.add", "s", "bike");
  gtk_widget_activate_action (editor, "editor.move", "(ii)", 1, -1);
  gtk_widget_activate_action (editor, "editor.move", "(ii)", 0, -1);
  gtk_widget_activate_action (editor, "editor.remove", "i", 2);
  gtk_widget_activate_action (editor, "editor.save", NULL);
  saved = cramp_diary_get (f->diary, &cramp_routine_type, routine->record.uuid, NULL);
  g_assert_cmpuint (saved->steps->len, ==, 2);
  g_assert_cmpstr (((CrampRoutineStep *) g_ptr_array_index (saved->steps, 0))->exercise, ==, "walk");
  gtk_window_destroy (GTK_WINDOW (window));
  while (editor)
    g_main_context_iteration (NULL, TRUE);
}

/* The first descendant of @type whose title is @title. */
static GtkWidget *
find_row (GtkWidget *widget, GType type, const char *title)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, type, title);
  return found;
}

/* A time outside the leaflet's is allowed and said; the total follows. */
static void
test_editor_numbers (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampRoutine) routine = cramp_routine_new (NULL, "Mine", 5);
  GtkWidget *editor, *content, *row, *steps;

  cramp_routine_add_step (routine, "calf-wall", 20, 1, 5);
  cramp_routine_add_step (routine, "no-such-exercise", 20, 1, 5);
  editor = g_object_ref_sink (GTK_WIDGET (cramp_routine_editor_new (f->diary, f->exercises, routine)));
  content = adw_dialog_get_child (ADW_DIALOG (editor));
  row = find_row (content, ADW_TYPE_EXPANDER_ROW, "Calf and heel at the wall");
  steps = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "20 seconds on each leg");
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (steps)), ==, "Takes 50 seconds.");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (row, ADW_TYPE_SPIN_ROW, "Seconds")), 45);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (row, ADW_TYPE_SPIN_ROW, "How often")), 2);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (row, ADW_TYPE_SPIN_ROW, "Seconds of rest in between")), 30);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                            "45 seconds on each leg, 2 times\nThis differs from the leaflet: 15 to 30 seconds."));
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (steps)), ==,
                   "Takes 3 minutes 45 seconds.");
  row = find_row (content, ADW_TYPE_EXPANDER_ROW, "no-such-exercise");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "This exercise is not known here and is left out.");
  g_assert_finalize_object (editor);
}

/* Where nothing can be heard it is said once; when all is silent, nothing else can be chosen. */
static void
test_sound (Fixture *f, gconstpointer unused)
{
  GtkWidget *group = g_object_ref_sink (cramp_sound_group_new ());
  GtkWidget *voice = find_row (group, ADW_TYPE_SWITCH_ROW, "Voice");

  g_assert_true (gtk_widget_is_sensitive (voice));
  g_settings_set_boolean (f->settings, "stretch-silent", TRUE);
  g_assert_false (gtk_widget_is_sensitive (voice));
  g_assert_finalize_object (group);
}

/* A microphone is no loudspeaker. */
static void
test_card (Fixture *f, gconstpointer unused)
{
  g_autofree char *devices = g_build_filename (f->folder, "snd", NULL);
  g_autofree char *microphone = g_build_filename (devices, "pcmC0D0c", NULL);
  g_autofree char *loudspeaker = g_build_filename (devices, "pcmC0D0p", NULL);

  g_assert_false (cramp_speaker_finds_card (devices));
  g_assert_cmpint (g_mkdir (devices, 0700), ==, 0);
  g_assert_true (g_file_set_contents (microphone, "", 0, NULL));
  g_assert_false (cramp_speaker_finds_card (devices));
  g_assert_true (g_file_set_contents (loudspeaker, "", 0, NULL));
  g_assert_true (cramp_speaker_finds_card (devices));
}

static void
test_page (Fixture *f, gconstpointer unused)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (CRAMP_TYPE_STRETCH_PAGE, "diary", f->diary, NULL));

  g_assert_finalize_object (page);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/stretch/cues", test_cues);
  ADD ("/stretch/figure", test_figure);
  ADD ("/stretch/editor", test_editor);
  ADD ("/stretch/editor-numbers", test_editor_numbers);
  ADD ("/stretch/sound", test_sound);
  ADD ("/stretch/card", test_card);
  ADD ("/stretch/page", test_page);
  ADD ("/stretch/player", test_player);
  ADD ("/stretch/closed", test_closed);
  ADD ("/stretch/unknown", test_unknown);
  return g_test_run ();
}
