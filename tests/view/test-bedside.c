/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside.h"
#include "cramp-stopwatch.h"
#include "cramp-test.h"
#include "cramp-warning-block.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampRunning *running;
  CrampBedside *bedside;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  f->running = cramp_running_new (f->diary);
  f->bedside = cramp_bedside_new (NULL, f->running);
}

static void
close_bedside (Fixture *f)
{
  g_object_add_weak_pointer (G_OBJECT (f->bedside), (gpointer *) &f->bedside);
  gtk_window_destroy (GTK_WINDOW (f->bedside));
  while (f->bedside && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (f->bedside);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->bedside)
    close_bedside (f);
  g_assert_finalize_object (f->running);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static gboolean
reads (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

/* The button that reads @text, where it can be seen. */
static GtkWidget *
find_button (GtkWidget *widget, const char *text)
{
  if (reads (widget, text) && gtk_widget_get_mapped (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
shows (Fixture *f, const char *text)
{
  return find_button (GTK_WIDGET (f->bedside), text) != NULL;
}

static void
tap (Fixture *f, const char *text)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->bedside), text);

  g_test_message ("tap %s", text);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* The only cramp in the file, read anew. */
static CrampEpisode *
stored (Fixture *f)
{
  g_autoptr (GPtrArray) episodes = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);

  g_assert_cmpuint (episodes->len, ==, 1);
  return cramp_record_ref (episodes->pdata[0]);
}

/* The cramp is on disk before anything is tapped; three taps later it is over. */
static void
test_night (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode;

  cramp_bedside_start (f->bedside);
  episode = stored (f);
  g_assert_true (cramp_episode_is_running (episode));
  g_assert_cmpint (episode->origin, ==, CRAMP_ORIGIN_STOPWATCH);
  g_assert_cmpint (episode->confirmed, ==, CRAMP_ANSWER_NO);
  cramp_record_unref (episode);

  tap (f, "Left calf");
  cramp_clock_advance (f->clock, 6 * MINUTE);
  tap (f, "It has eased");
  tap (f, "7");
  tap (f, "8");
  tap (f, "+5 min");
  tap (f, "Done, back to sleep");
  episode = stored (f);
  g_assert_false (cramp_episode_is_running (episode));
  g_assert_cmpint (episode->duration, ==, 660);
  g_assert_cmpint (episode->pain, ==, 8);
  g_assert_true (episode->regions[CRAMP_REGION_LEFT_CALF]);
  g_assert_cmpint (episode->still_severe, ==, CRAMP_ANSWER_NONE);
  g_assert_cmpint (episode->severe, ==, CRAMP_ANSWER_NONE);
  cramp_record_unref (episode);
}

static void
assert_focus (Fixture *f, const char *text)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->bedside)) == find_button (GTK_WIDGET (f->bedside), text));
}

/* The keyboard begins at the first key of each screen, and not at the way out. */
static void
test_focus (Fixture *f, gconstpointer unused)
{
  cramp_bedside_start (f->bedside);
  assert_focus (f, "What else helps");
  gtk_widget_grab_focus (find_button (GTK_WIDGET (f->bedside), "It has eased"));
  tap (f, "It has eased");
  assert_focus (f, "Back to sleep, ask me in the morning");
  tap (f, "Back to sleep, ask me in the morning");
  assert_focus (f, "Close");
}

/* Closing the window, or losing the program, does not lose the cramp. */
static void
test_taken_up_again (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode;

  cramp_bedside_start (f->bedside);
  gtk_window_close (GTK_WINDOW (f->bedside));
  g_assert_true (cramp_running_is_running (f->running));
  close_bedside (f);
  g_assert_finalize_object (f->running);
  cramp_clock_suspend (f->clock, 5 * MINUTE);

  f->running = cramp_running_new (f->diary);
  f->bedside = cramp_bedside_new (NULL, f->running);
  g_assert_true (cramp_running_is_running (f->running));
  cramp_bedside_start (f->bedside);
  tap (f, "It has eased");
  tap (f, "It is not over yet");
  cramp_clock_advance (f->clock, MINUTE);
  tap (f, "It has eased");
  episode = stored (f);
  g_assert_cmpint (episode->duration, ==, 360);
  cramp_record_unref (episode);
}

/* Only a tap says yes, and only "None of these" says no; the advice gives way to a sign. */
static void
test_unwell (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode;

  cramp_bedside_start (f->bedside);
  g_assert_true (shows (f, "What else helps"));
  tap (f, "I feel unwell");
  tap (f, "Pain in the chest");
  tap (f, "Back");
  tap (f, "Pain in the back: usual for me, unchanged");
  episode = stored (f);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_CHEST_PAIN], ==, CRAMP_SIGN_VALUE_YES);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_BACK_PAIN], ==, CRAMP_SIGN_VALUE_USUAL);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_COUGH], ==, CRAMP_SIGN_VALUE_NONE);
  cramp_record_unref (episode);
  tap (f, "Back to the cramp");
  g_assert_false (shows (f, "What else helps"));

  tap (f, "I feel unwell");
  tap (f, "Pain in the chest");
  tap (f, "None of these");
  episode = stored (f);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_CHEST_PAIN], ==, CRAMP_SIGN_VALUE_NO);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_COUGH], ==, CRAMP_SIGN_VALUE_NO);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_BACK_PAIN], ==, CRAMP_SIGN_VALUE_USUAL);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_NUMB], ==, CRAMP_SIGN_VALUE_NONE);
  cramp_record_unref (episode);
  g_assert_true (shows (f, "What else helps"));
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static int
top_of (Fixture *f, const char *text)
{
  graphene_rect_t bounds;

  g_assert_true (
      gtk_widget_compute_bounds (find_button (GTK_WIDGET (f->bedside), text), GTK_WIDGET (f->bedside), &bounds));
  return (int) bounds.origin.y;
}

/* Whether the middle of the key takes a tap. */
static gboolean
takes_taps (Fixture *f, const char *text)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->bedside), text);
  graphene_rect_t bounds;
  GtkWidget *picked;

  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (f->bedside), &bounds));
  picked = gtk_widget_pick (GTK_WIDGET (f->bedside), bounds.origin.x + bounds.size.width / 2,
                            bounds.origin.y + bounds.size.height / 2, GTK_PICK_DEFAULT);
  return picked && (picked == button || gtk_widget_is_ancestor (picked, button));
}

static void
wait_for_frames (GtkWidget *widget)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget));

  gtk_widget_queue_allocate (widget);
  while (gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) < frame + 2)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
wait_for_height (Fixture *f, GtkWidget *widget, gboolean some)
{
  while ((gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0) != some)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frames (GTK_WIDGET (f->bedside));
}

/* Scrolls, and returns where the key is then. */
static int
top_when_scrolled (Fixture *f, double value, const char *text)
{
  GtkWidget *scroller = find_type (GTK_WIDGET (f->bedside), GTK_TYPE_SCROLLED_WINDOW);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), value);
  wait_for_frames (scroller);
  return top_of (f, text);
}

/* An emergency does not move what is being tapped, and the second tap of two does nothing. */
static void
test_nothing_moves (Fixture *f, gconstpointer unused)
{
  GtkWidget *block = find_type (GTK_WIDGET (f->bedside), CRAMP_TYPE_WARNING_BLOCK);
  int top;

  gtk_window_set_default_size (GTK_WINDOW (f->bedside), 360, 640);
  cramp_bedside_start (f->bedside);
  wait_for_height (f, GTK_WIDGET (f->bedside), TRUE);
  tap (f, "I feel unwell");
  wait_for_height (f, find_button (GTK_WIDGET (f->bedside), "Sudden coughing"), TRUE);
  top = top_when_scrolled (f, 40, "Sudden coughing");
  g_assert_true (takes_taps (f, "Sudden coughing"));

  tap (f, "Sudden coughing");
  g_assert_false (takes_taps (f, "Sudden coughing"));
  wait_for_height (f, block, TRUE);
  g_assert_cmpint (top_of (f, "Sudden coughing"), ==, top);
  while (!takes_taps (f, "Sudden coughing"))
    g_main_context_iteration (NULL, TRUE);

  /* Nor where it goes again, at the end of the list. */
  top = top_when_scrolled (f, G_MAXDOUBLE, "Sudden coughing");
  tap (f, "Sudden coughing");
  wait_for_height (f, block, FALSE);
  g_assert_cmpint (top_of (f, "Sudden coughing"), ==, top);
}

/* What has been read makes way for a list of questions; what its answers call for does not. */
static void
test_room_for_questions (Fixture *f, gconstpointer unused)
{
  GtkWidget *block = find_type (GTK_WIDGET (f->bedside), CRAMP_TYPE_WARNING_BLOCK);

  cramp_bedside_start (f->bedside);
  tap (f, "Not helping");
  g_assert_true (gtk_widget_get_visible (block));
  tap (f, "I feel unwell");
  g_assert_false (gtk_widget_get_visible (block));
  tap (f, "Pain in the chest");
  g_assert_true (gtk_widget_get_visible (block));
  tap (f, "I feel unwell");
  g_assert_true (gtk_widget_get_visible (block));
  tap (f, "Pain in the chest");
  tap (f, "None of these");
  g_assert_true (gtk_widget_get_visible (block));
}

/* At 10 minutes it asks by itself, even when the window was closed; at 30 whether it is still there. */
static void
test_questions (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode;

  cramp_bedside_start (f->bedside);
  gtk_window_close (GTK_WINDOW (f->bedside));
  cramp_clock_advance (f->clock, 10 * MINUTE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->bedside)));
  tap (f, "Yes");
  episode = stored (f);
  g_assert_cmpint (episode->severe, ==, CRAMP_ANSWER_YES);
  g_assert_cmpint (cramp_episode_is_severe (episode), ==, CRAMP_ANSWER_YES);
  cramp_record_unref (episode);
  g_assert_false (shows (f, "Yes"));
  cramp_clock_advance (f->clock, 20 * MINUTE);
  tap (f, "No, it has ended");
  g_assert_false (shows (f, "3 to 5 minutes"));
  tap (f, "Over 10 minutes");
  episode = stored (f);
  g_assert_cmpint (episode->duration_band, ==, CRAMP_BAND_OVER_10);
  g_assert_cmpint (episode->duration, ==, CRAMP_UNSET);
  cramp_record_unref (episode);
}

/* "It has eased" in the morning, hours after the last tap, does not make it hours long. */
static void
test_forgotten (Fixture *f, gconstpointer unused)
{
  CrampEpisode *episode;

  cramp_bedside_start (f->bedside);
  gtk_window_close (GTK_WINDOW (f->bedside));
  cramp_clock_suspend (f->clock, 240 * MINUTE);
  tap (f, "No, it has ended");
  tap (f, "Don’t know");
  episode = stored (f);
  g_assert_false (cramp_episode_is_running (episode));
  g_assert_cmpint (episode->duration, ==, CRAMP_UNSET);
  g_assert_cmpint (episode->duration_band, ==, CRAMP_BAND_UNKNOWN);
  cramp_record_unref (episode);
}

/* A new one while one is running ends the older, and counts from when it was said. */
static void
test_overlap (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) episodes = NULL;
  CrampEpisode *first, *second;

  cramp_bedside_start (f->bedside);
  gtk_window_close (GTK_WINDOW (f->bedside));
  cramp_clock_advance (f->clock, 9 * MINUTE);
  gtk_window_close (GTK_WINDOW (f->bedside));
  cramp_clock_advance (f->clock, 2 * MINUTE);
  gtk_window_close (GTK_WINDOW (f->bedside));
  cramp_bedside_start (f->bedside);
  cramp_clock_advance (f->clock, MINUTE / 2);
  tap (f, "A new cramp: start the clock");

  episodes = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_cmpuint (episodes->len, ==, 2);
  first = episodes->pdata[0];
  second = episodes->pdata[1];
  g_assert_false (cramp_episode_is_running (first));
  g_assert_cmpint (first->duration, ==, CRAMP_UNSET);
  g_assert_true (cramp_episode_is_running (second));
  g_assert_cmpint (second->onset - first->onset, ==, 11 * 60);
  g_assert_cmpint (cramp_stopwatch_elapsed (second, f->clock), ==, 30);
}

/* What takes back the start takes the cramp away; what takes back its end lets it run. */
static void
test_undo (Fixture *f, gconstpointer unused)
{
  cramp_bedside_start (f->bedside);
  tap (f, "It has eased");
  g_assert_false (cramp_running_is_running (f->running));
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_true (cramp_running_is_running (f->running));
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_false (cramp_running_is_running (f->running));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->bedside)));
}

static void
test_accessible (Fixture *f, gconstpointer unused)
{
  cramp_bedside_start (f->bedside);
  tap (f, "It has eased");
  gtk_test_accessible_assert_property (find_button (GTK_WIDGET (f->bedside), "7"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "7, Severe");
  gtk_test_accessible_assert_role (find_button (GTK_WIDGET (f->bedside), "7"), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/bedside/night", Fixture, NULL, set_up, test_night, tear_down);
  g_test_add ("/bedside/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/bedside/taken-up-again", Fixture, NULL, set_up, test_taken_up_again, tear_down);
  g_test_add ("/bedside/unwell", Fixture, NULL, set_up, test_unwell, tear_down);
  g_test_add ("/bedside/nothing-moves", Fixture, NULL, set_up, test_nothing_moves, tear_down);
  g_test_add ("/bedside/room-for-questions", Fixture, NULL, set_up, test_room_for_questions, tear_down);
  g_test_add ("/bedside/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/bedside/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/bedside/overlap", Fixture, NULL, set_up, test_overlap, tear_down);
  g_test_add ("/bedside/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/bedside/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  return g_test_run ();
}
