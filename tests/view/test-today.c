/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-morning-card.h"
#include "cramp-night-group.h"
#include "cramp-stopwatch.h"
#include "cramp-test.h"
#include "cramp-window.h"

#define HOUR ((gint64) 3600 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
}

static void
show (Fixture *f)
{
  f->window = cramp_window_new (NULL, f->diary);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  cramp_window_show_page (f->window, "today");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (f->window && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (f->window);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static gboolean
is_called (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return TRUE;
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

/* What can be seen and reads @text, or is a button with such a tooltip. */
static GtkWidget *
find (GtkWidget *widget, const char *text)
{
  if (gtk_widget_get_mapped (widget) && is_called (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
shows (Fixture *f, const char *text)
{
  return find (GTK_WIDGET (f->window), text) != NULL;
}

/* Dialogs come with the next frame. */
static void
tap (Fixture *f, const char *text)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  GtkWidget *found;

  g_test_message ("tap %s", text);
  while (!(found = find (GTK_WIDGET (f->window), text)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (found);
  if (!GTK_IS_BUTTON (found))
    found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (found));
  g_signal_emit_by_name (found, "clicked");
}

static GtkWidget *
find_button (Fixture *f, const char *text)
{
  GtkWidget *found = find (GTK_WIDGET (f->window), text);

  return found && !GTK_IS_BUTTON (found) ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : found;
}

static void
focus (Fixture *f, const char *text)
{
  g_assert_true (gtk_widget_grab_focus (find_button (f, text)));
}

/* Itself or the row it is in, as soon as that has its place. */
static gboolean
has_focus (Fixture *f, const char *text)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      GtkWidget *button = find_button (f, text);
      GtkWidget *row = button ? gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW) : NULL;

      if ((button && gtk_widget_is_focus (button)) || (row && gtk_widget_is_focus (row)))
        return TRUE;
      g_main_context_iteration (NULL, FALSE);
    }
  return FALSE;
}

/* The keyboard comes back to the card, though what opened the dialog is gone. */
static void
assert_focus_at_card (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  GtkWidget *focus = NULL;

  while (!(focus && gtk_widget_get_ancestor (focus, CRAMP_TYPE_MORNING_CARD)) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      focus = gtk_root_get_focus (GTK_ROOT (f->window));
    }
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, CRAMP_TYPE_MORNING_CARD));
}

static CrampNightGroup *
last_night (Fixture *f)
{
  int night = cramp_day_new (2026, 11, 21);
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (f->diary, night, night, NULL);

  return cramp_night_group_ref (groups->pdata[0]);
}

/* One click records a night without cramps; another way is never taken silently. */
static void
test_no (Fixture *f, gconstpointer unused)
{
  CrampNightGroup *night;

  show (f);
  g_assert_true (shows (f, "Night 21 to 22 November: leg cramps?"));
  focus (f, "Not sure");
  tap (f, "Not sure");
  /* The keyboard stays where the answer is. */
  g_assert_true (has_focus (f, "Change"));
  night = last_night (f);
  g_assert_false (cramp_night_group_is_recorded (night));
  cramp_night_group_unref (night);
  tap (f, "Change");
  tap (f, "No");
  night = last_night (f);
  g_assert_true (cramp_night_group_is_recorded (night));
  cramp_night_group_unref (night);
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  night = last_night (f);
  g_assert_false (cramp_night_group_is_recorded (night));
  cramp_night_group_unref (night);
  g_assert_true (shows (f, "Not sure"));
}

/* "Yes" asks when, where and how bad, and leaves the rest open. */
static void
test_yes (Fixture *f, gconstpointer unused)
{
  CrampNightGroup *night;
  CrampEpisode *episode;

  show (f);
  focus (f, "Yes");
  tap (f, "Yes");
  g_assert_true (has_focus (f, "8:00 PM"));
  tap (f, "3:00 AM");
  tap (f, "Left calf");
  tap (f, "7");
  tap (f, "3 to 5 minutes");
  tap (f, "Another Cramp That Night");
  tap (f, "Normal");
  tap (f, "_Save");
  assert_focus_at_card (f);
  night = last_night (f);
  g_assert_cmpuint (night->night_cramps->len, ==, 2);
  episode = night->night_cramps->pdata[1];
  g_assert_cmpint (episode->onset, ==, cramp_test_time ("2026-11-22T03:00:00+01:00"));
  g_assert_cmpint (episode->pain, ==, 7);
  g_assert_cmpint (episode->duration_band, ==, CRAMP_BAND_3_TO_5);
  g_assert_cmpint (episode->origin, ==, CRAMP_ORIGIN_MORNING);
  g_assert_cmpint (episode->woke, ==, CRAMP_ANSWER_NONE);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_REDNESS], ==, CRAMP_SIGN_VALUE_NO);
  episode = night->night_cramps->pdata[0];
  g_assert_cmpint (episode->precision, ==, CRAMP_PRECISION_NIGHT);
  g_assert_cmpint (episode->pain, ==, CRAMP_UNSET);
  g_assert_cmpint (episode->signs[CRAMP_SIGN_REDNESS], ==, CRAMP_SIGN_VALUE_NONE);
  cramp_night_group_unref (night);
}

/* What the stopwatch noted waits to be confirmed, with one click. */
static void
test_confirm (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = cramp_stopwatch_start (f->clock, cramp_diary_get_person (f->diary));
  CrampNightGroup *night;

  episode->regions[CRAMP_REGION_LEFT_CALF] = 1;
  cramp_clock_advance (f->clock, HOUR / 10);
  cramp_stopwatch_end (episode, f->clock);
  g_assert_true (cramp_diary_save (f->diary, episode, "Cramp", NULL));
  show (f);
  g_assert_true (shows (f, "7:00 AM, left calf, 6 minutes"));
  tap (f, "Confirm");
  night = last_night (f);
  g_assert_cmpint (((CrampEpisode *) night->night_cramps->pdata[0])->confirmed, ==, CRAMP_ANSWER_YES);
  g_assert_cmpint (((CrampEpisode *) night->night_cramps->pdata[0])->duration, ==, 360);
  cramp_night_group_unref (night);
  g_assert_false (shows (f, "Confirm"));
  g_assert_true (shows (f, "Change"));
}

/* One whose clock nobody stopped is asked about, and its hours are not believed. */
static void
test_forgotten (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = NULL;
  CrampNightGroup *night;

  cramp_clock_set_wall (f->clock, cramp_test_time ("2026-11-22T03:12:00+01:00") * G_USEC_PER_SEC);
  episode = cramp_stopwatch_start (f->clock, cramp_diary_get_person (f->diary));
  g_assert_true (cramp_diary_save (f->diary, episode, "Cramp", NULL));
  cramp_clock_suspend (f->clock, 4 * HOUR);
  show (f);
  g_assert_true (shows (f, "A cramp has been running since 3:12 AM."));
  tap (f, "Don’t know");
  night = last_night (f);
  g_assert_cmpint (((CrampEpisode *) night->night_cramps->pdata[0])->duration, ==, CRAMP_UNSET);
  g_assert_false (cramp_episode_is_running (night->night_cramps->pdata[0]));
  cramp_night_group_unref (night);
}

static CrampDay *
today (Fixture *f)
{
  int day = cramp_clock_today (f->clock);
  g_autoptr (GPtrArray) days = cramp_diary_list (f->diary, &cramp_day_type, day, day, NULL);

  g_assert_cmpuint (days->len, ==, 1);
  return cramp_record_ref (days->pdata[0]);
}

/* Each tap of the day log is saved; tiredness is asked in the evening, and the next day is another one. */
static void
test_day (Fixture *f, gconstpointer unused)
{
  CrampDay *day;

  show (f);
  tap (f, "One glass more");
  tap (f, "One glass more");
  tap (f, "One glass fewer");
  g_assert_false (shows (f, "Tired by day because of cramps?"));
  cramp_clock_advance (f->clock, 11 * HOUR);
  g_assert_true (shows (f, "Tired by day because of cramps?"));
  day = today (f);
  g_assert_cmpint (day->drinks, ==, 1);
  g_assert_cmpint (day->tired, ==, CRAMP_ANSWER_NONE);
  g_assert_cmpint (day->alcohol, ==, CRAMP_ANSWER_NONE);
  cramp_record_unref (day);

  g_assert_true (shows (f, "Sunday 22 November 2026"));
  cramp_clock_advance (f->clock, 10 * HOUR);
  g_assert_true (shows (f, "Monday 23 November 2026"));
  g_assert_true (shows (f, "Night 22 to 23 November: leg cramps?"));
  g_assert_false (shows (f, "Tired by day because of cramps?"));
}

static GtkWidget *
find_entry_row (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ADW_IS_ENTRY_ROW (child) ? child : find_entry_row (child);

      if (found)
        return found;
    }
  return NULL;
}

/* A note is saved when one goes elsewhere, and nothing else takes away what is typed. */
static void
test_day_note (Fixture *f, gconstpointer unused)
{
  GtkWidget *note;
  CrampDay *day;

  show (f);
  tap (f, "One glass more");
  note = find_entry_row (GTK_WIDGET (f->window));
  gtk_widget_grab_focus (note);
  gtk_editable_set_text (GTK_EDITABLE (note), "long walk");
  tap (f, "One glass more");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "long walk");
  gtk_widget_grab_focus (find (GTK_WIDGET (f->window), "One glass more"));
  day = today (f);
  g_assert_cmpstr (day->notes, ==, "long walk");
  g_assert_cmpint (day->drinks, ==, 2);
  cramp_record_unref (day);

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "");
}

/* What is typed while the day ends is a note on that day. */
static void
test_note_over_midnight (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDay) before = NULL;
  GtkWidget *note;

  cramp_clock_advance (f->clock, 16 * HOUR);
  show (f);
  tap (f, "One glass more");
  note = find_entry_row (GTK_WIDGET (f->window));
  gtk_widget_grab_focus (note);
  gtk_editable_set_text (GTK_EDITABLE (note), "up late");
  before = today (f);
  g_assert_null (before->notes);
  g_clear_pointer ((gpointer *) &before, cramp_record_unref);

  cramp_clock_advance (f->clock, 2 * HOUR);
  g_assert_true (shows (f, "Monday 23 November 2026"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "");
  cramp_clock_advance (f->clock, -2 * HOUR);
  before = today (f);
  g_assert_cmpstr (before->notes, ==, "up late");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/today/no", Fixture, NULL, set_up, test_no, tear_down);
  g_test_add ("/today/yes", Fixture, NULL, set_up, test_yes, tear_down);
  g_test_add ("/today/confirm", Fixture, NULL, set_up, test_confirm, tear_down);
  g_test_add ("/today/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/today/day", Fixture, NULL, set_up, test_day, tear_down);
  g_test_add ("/today/note-over-midnight", Fixture, NULL, set_up, test_note_over_midnight, tear_down);
  g_test_add ("/today/day-note", Fixture, NULL, set_up, test_day_note, tear_down);
  return g_test_run ();
}
