/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "cramp-answer-row.h"
#include "cramp-date-popover.h"
#include "cramp-day.h"
#include "cramp-episode-dialog.h"
#include "cramp-test.h"
#include "cramp-window.h"

/* The form for a cramp, pressed by the names of its buttons, in the window of the program. */

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
  guint n_clicks;
} Fixture;

static void
run_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *self, gconstpointer narrow)
{
  cramp_test_open (&self->folder, &self->clock, &self->diary);
  self->window = cramp_window_new (NULL, self->diary);
  gtk_window_set_default_size (GTK_WINDOW (self->window), narrow ? 360 : 1280, narrow ? 640 : 800);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    g_main_context_iteration (NULL, TRUE);
  run_loop ();
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  /* A form that was just closed goes away a moment later. */
  while (G_OBJECT (self->diary)->ref_count > 1 && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (self->window);
  cramp_test_close (self->folder, self->clock, self->diary);
}

static AdwDialog *
get_dialog (Fixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

typedef gboolean (*Match) (GtkWidget *widget, const char *name);

static GtkWidget *
find (GtkWidget *widget, Match match, const char *name)
{
  GtkWidget *found = match (widget, name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, match, name);
  return found;
}

static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autofree char *other =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

static gboolean
is_button (GtkWidget *widget, const char *name)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_mapped (widget) &&
         (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0 || is_called (widget, name));
}

static gboolean
is_entry (GtkWidget *widget, const char *name)
{
  return GTK_IS_ENTRY (widget) && is_called (widget, name);
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_date_popover (GtkWidget *widget, const char *unused G_GNUC_UNUSED)
{
  return CRAMP_IS_DATE_POPOVER (widget);
}

static gboolean
has_template_name (GtkWidget *widget, const char *name)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0;
}

static GtkWidget *
find_here (Fixture *self, Match match, const char *name)
{
  AdwDialog *dialog = get_dialog (self);

  return find (dialog ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window), match, name);
}

static GtkWidget *
find_button (Fixture *self, const char *name)
{
  return find_here (self, is_button, name);
}

/* The form comes in parts, a frame each. */
static GtkWidget *
wait_for (Fixture *self, Match match, const char *name)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GtkWidget *widget;

  while (!(widget = find_here (self, match, name)) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (widget);
  return widget;
}

static void
click (Fixture *self, const char *name)
{
  GtkWidget *button = wait_for (self, is_button, name);

  g_test_message ("click “%s”", name);
  gtk_widget_grab_focus (button);
  /* Not gtk_widget_activate(), which shows the press for a while first. */
  g_signal_emit_by_name (button, "clicked");
  self->n_clicks++;
  run_loop ();
}

static GtkWidget *
find_entry (Fixture *self, const char *name)
{
  return wait_for (self, is_entry, name);
}

static void
type (Fixture *self, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (self, name)), text);
}

static gboolean
says (Fixture *self, const char *text)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!find (GTK_WIDGET (self->window), is_label, text) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  return find (GTK_WIDGET (self->window), is_label, text) != NULL;
}

static void
open_form (Fixture *self, CrampEpisode *episode, int night)
{
  AdwDialog *dialog = cramp_episode_dialog_new (self->diary, episode, night);

  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    g_main_context_iteration (NULL, TRUE);
  run_loop ();
}

static CrampEpisode *
only_episode (Fixture *self)
{
  g_autoptr (GPtrArray) list = cramp_diary_list (self->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);

  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_steal_index (list, 0);
}

static guint
count_episodes (Fixture *self)
{
  g_autoptr (GPtrArray) list = cramp_diary_list (self->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);

  return list->len;
}

/* A usual entry, from the window back to the window, takes at most eight clicks. */
static void
test_eight_clicks (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) episode = NULL;

  click (self, "Add Cramp");
  click (self, "30 min ago");
  click (self, "Left calf");
  click (self, "7, Severe");
  click (self, "How long: 3 to 5 minutes");
  click (self, "Did it wake you?: Yes");
  click (self, "None of These");
  click (self, "_Save");
  g_assert_cmpuint (self->n_clicks, <=, 8);

  g_assert_null (get_dialog (self));
  g_assert_true (says (self, "Added: Night 21 to 22 November"));
  episode = only_episode (self);
  g_assert_cmpint (episode->onset, ==, cramp_clock_now (self->clock) - 30 * 60);
  g_assert_cmpint (episode->utc_offset, ==, 3600);
  g_assert_cmpstr (episode->zone, ==, "Europe/Berlin");
  g_assert_cmpint (episode->precision, ==, CRAMP_PRECISION_ABOUT);
  g_assert_cmpint (episode->origin, ==, CRAMP_ORIGIN_FORM);
  g_assert_cmpint (episode->regions[CRAMP_REGION_LEFT_CALF], ==, 1);
  g_assert_cmpint (episode->pain, ==, 7);
  g_assert_cmpint (episode->duration, ==, CRAMP_UNSET);
  g_assert_cmpint (episode->duration_band, ==, CRAMP_BAND_3_TO_5);
  g_assert_cmpint (episode->woke, ==, CRAMP_ANSWER_YES);
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    g_assert_cmpint (episode->signs[i], ==, CRAMP_SIGN_VALUE_NO);
  /* What nobody answered is not answered. */
  g_assert_cmpint (episode->circumstance, ==, CRAMP_CIRCUMSTANCE_NONE);
  g_assert_cmpint (episode->sore, ==, CRAMP_ANSWER_NONE);
  g_assert_cmpint (episode->entered_by, ==, CRAMP_ENTERED_BY_NONE);
  g_assert_null (episode->notes);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  g_assert_cmpuint (count_episodes (self), ==, 0);
}

/* A cramp may belong elsewhere than to what is seen: the toast says where, and the calendar goes there. */
static void
test_other_night (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  cramp_window_show_page (self->window, "diary");
  g_assert_true (says (self, "Night 21 to 22 November"));
  open_form (self, NULL, cramp_day_new (2026, 10, 11));
  type (self, "Time", "3:12");
  click (self, "_Save");
  g_assert_true (says (self, "Added: Night 11 to 12 October"));
  g_assert_true (says (self, "Night 11 to 12 October"));

  open_form (self, NULL, cramp_day_new (2026, 10, 5));
  type (self, "Time", "14:00");
  click (self, "At rest by day");
  click (self, "_Save");
  g_assert_true (says (self, "Added: 5 October 2026, by day"));
  g_assert_true (says (self, "5 October 2026, by day"));
}

/* Goes on until @widget has its place. */
static void
wait_for_layout (GtkWidget *widget)
{
  while (gtk_widget_get_height (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
  run_loop ();
}

/* What a usual entry asks for fits a window of 1280 x 800 without scrolling. */
static void
test_first_group_fits (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *woke, *view;
  graphene_rect_t bounds;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  while (!(woke = find (GTK_WIDGET (get_dialog (self)), has_template_name, "woke")))
    g_main_context_iteration (NULL, TRUE);
  wait_for_layout (woke);
  view = gtk_widget_get_ancestor (woke, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (woke, view, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (view));
  click (self, "_Cancel");
}

/* The keyboard goes to a dialog once that is shown. */
static GtkWidget *
wait_for_focus (Fixture *self)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GtkWidget *focus;

  while (!(focus = gtk_root_get_focus (GTK_ROOT (self->window))) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (focus);
  return focus;
}

/* The day is chosen in a popover, which goes with the form. */
static void
test_day (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) episode = NULL;
  GtkWidget *date;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  type (self, "Time", "3:12");
  g_signal_emit_by_name (wait_for (self, has_template_name, "date"), "clicked");
  date = find (GTK_WIDGET (get_dialog (self)), is_date_popover, NULL);
  g_assert_true (gtk_widget_get_visible (date));
  gtk_popover_popdown (GTK_POPOVER (date));
  g_signal_emit_by_name (date, "picked", cramp_day_new (2026, 11, 5));
  click (self, "_Save");
  episode = only_episode (self);
  g_assert_cmpint (episode->onset, ==, cramp_test_time ("2026-11-05T03:12:00+01:00"));
}

/* The keyboard is at home in the form of a cramp without a time, too, or not even Escape would get there. */
static void
test_focus_without_time (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (self->diary, "2026-11-12T12:00:00", CRAMP_REGION_LEFT_CALF, 3, 60);

  episode->precision = CRAMP_PRECISION_NIGHT;
  g_assert_true (cramp_diary_save (self->diary, episode, "Add cramp", NULL));
  open_form (self, episode, CRAMP_DAY_UNSET);
  g_assert_true (gtk_widget_is_ancestor (wait_for_focus (self), GTK_WIDGET (get_dialog (self))));
  click (self, "_Cancel");
}

/* What is unfolded at the lower edge is scrolled to. */
static void
test_unfold (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GtkWidget *row, *view;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT_ZERO;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  while (!(row = find (GTK_WIDGET (get_dialog (self)), has_template_name, "notes_row")))
    g_main_context_iteration (NULL, TRUE);
  wait_for_layout (row);
  view = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_assert_true (gtk_widget_compute_bounds (find (row, has_template_name, "entered_by"), view, &bounds));
    }
  while ((bounds.size.height < 1 || bounds.origin.y + bounds.size.height > gtk_widget_get_height (view)) &&
         g_get_monotonic_time () < patience);
  g_assert_cmpfloat (bounds.size.height, >, 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (view));
  click (self, "_Cancel");
}

static void
test_validation (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *time, *duration;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  click (self, "4, Moderate");
  type (self, "How long, typed", "for ever");
  click (self, "_Save");
  time = find_entry (self, "Time");
  duration = find_entry (self, "How long, typed");
  g_assert_true (says (self, "Enter the time, or choose “Some time that night”."));
  gtk_test_accessible_assert_state (time, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_has_css_class (time, "error"));
  gtk_test_accessible_assert_state (duration, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  /* The focus is in the first wrong field. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), time));

  type (self, "Time", "25:00");
  click (self, "_Save");
  g_assert_true (says (self, "This is not a time of day. Write it as “3:12 AM”."));

  type (self, "Time", "3:12");
  g_assert_false (gtk_widget_has_css_class (time, "error"));
  click (self, "_Save");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), duration));
  type (self, "How long, typed", "8 days");
  click (self, "_Save");
  g_assert_true (says (self, "This is too long: at most 7 days."));
  g_assert_cmpuint (count_episodes (self), ==, 0);

  /* The form is as it was, and saves once all is well. */
  type (self, "How long, typed", "7 days");
  click (self, "_Save");
  g_assert_null (get_dialog (self));
  {
    g_autoptr (CrampEpisode) episode = only_episode (self);

    g_assert_cmpint (episode->pain, ==, 4);
    g_assert_cmpint (episode->duration, ==, 7 * 86400);
    g_assert_cmpint (episode->onset, ==, cramp_test_time ("2026-11-22T03:12:00+01:00"));
  }
}

/* The day follows from the night asked about; a night that is still to come is refused. */
static void
test_when (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  int night = cramp_day_new (2026, 11, 18);
  g_autoptr (CrampEpisode) evening = NULL;
  g_autoptr (CrampEpisode) morning = NULL;
  g_autoptr (CrampEpisode) some_time = NULL;

  open_form (self, NULL, night);
  g_assert_true (says (self, "Night 18 to 19 November"));
  type (self, "Time", "23:30");
  evening = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  g_assert_cmpint (evening->onset, ==, cramp_test_time ("2026-11-18T23:30:00+01:00"));
  g_assert_true (says (self, "Wednesday 18 November 2026"));
  type (self, "Time", "3:12");
  morning = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  g_assert_cmpint (morning->onset, ==, cramp_test_time ("2026-11-19T03:12:00+01:00"));

  click (self, "How exact the time is: Some time that night");
  some_time = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  g_assert_cmpint (some_time->precision, ==, CRAMP_PRECISION_NIGHT);
  g_assert_cmpint (cramp_episode_night (some_time, CRAMP_DEFAULT_BOUNDARY), ==, night);
  g_assert_true (says (self, "Night 18 to 19 November"));
  click (self, "_Save");
  g_assert_null (get_dialog (self));

  open_form (self, NULL, cramp_day_new (2026, 11, 22));
  type (self, "Time", "23:30");
  click (self, "_Save");
  g_assert_true (says (self, "The cramp can’t begin in the future."));
  g_assert_cmpuint (count_episodes (self), ==, 1);
}

static void
test_none_of_these (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) filled = NULL;
  g_autoptr (CrampEpisode) back = NULL;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  click (self, "Fever: Yes");
  click (self, "Leg red: No");
  click (self, "None of the Others");
  filled = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    g_assert_cmpint (filled->signs[i], ==, i == CRAMP_SIGN_FEVER ? CRAMP_SIGN_VALUE_YES : CRAMP_SIGN_VALUE_NO);
  click (self, "None of the Others");
  back = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    g_assert_cmpint (back->signs[i], ==,
                     i == CRAMP_SIGN_FEVER     ? CRAMP_SIGN_VALUE_YES
                     : i == CRAMP_SIGN_REDNESS ? CRAMP_SIGN_VALUE_NO
                                               : CRAMP_SIGN_VALUE_NONE);
}

/* An answer for everything there is. */
static CrampEpisode *
full_episode (Fixture *self)
{
  CrampEpisode *episode = cramp_test_episode (self->diary, "2026-11-10T03:12:34+01:00", CRAMP_REGION_LEFT_FOOT, 6, 421);

  episode->circumstance = CRAMP_CIRCUMSTANCE_BED;
  episode->woke = CRAMP_ANSWER_NO;
  episode->severe_duration = 60;
  episode->sore = CRAMP_ANSWER_YES;
  episode->sore_duration = 3 * 86400;
  episode->entered_by = CRAMP_ENTERED_BY_CARER;
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    episode->signs[i] = (guint8) (i % 3);
  episode->signs[CRAMP_SIGN_BACK_PAIN] = CRAMP_SIGN_VALUE_USUAL;
  episode->signs_still[2] = CRAMP_ANSWER_YES;
  for (guint i = 0; i < CRAMP_N_FEELS; i++)
    episode->feels[i] = (guint8) (i % 3);
  for (guint i = 0; i < CRAMP_N_FACTORS; i++)
    episode->factors[i] = (guint8) (i % 3);
  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    episode->reliefs[i] = (guint8) (i % 5);
  episode->notes = g_strdup ("<b>Tea</b> & 茶 \360\237\246\265\nשלום");
  return episode;
}

/* What is in the diary stands in the form, and looking at it changes nothing. */
static void
test_change (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) episode = full_episode (self);
  g_autoptr (CrampEpisode) seen = NULL;
  g_autoptr (CrampEpisode) changed = NULL;

  g_assert_true (cramp_diary_save (self->diary, episode, "Add", NULL));
  open_form (self, episode, CRAMP_DAY_UNSET);
  seen = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));
  g_assert_true (cramp_record_equal (seen, episode));
  /* Closed without a question. */
  click (self, "_Cancel");
  g_assert_null (get_dialog (self));

  open_form (self, episode, CRAMP_DAY_UNSET);
  click (self, "3, Mild");
  click (self, "_Save");
  changed = only_episode (self);
  g_assert_cmpint (changed->pain, ==, 3);
  g_assert_cmpint (changed->onset, ==, episode->onset);
  g_assert_cmpstr (cramp_diary_get_undo (self->diary), ==, "Change cramp");
  g_assert_true (says (self, "Cramp changed"));

  open_form (self, changed, CRAMP_DAY_UNSET);
  click (self, "_Delete Cramp");
  g_assert_null (get_dialog (self));
  g_assert_cmpuint (count_episodes (self), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  g_assert_cmpuint (count_episodes (self), ==, 1);
}

/* "Still there?" is asked of signs that were there more than a day ago. */
static void
test_still (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  open_form (self, NULL, cramp_day_new (2026, 11, 18));
  click (self, "Leg swollen: Yes");
  g_assert_null (find_button (self, "Leg swollen, still there: Yes"));
  type (self, "Time", "3:12");
  run_loop ();
  click (self, "Leg swollen, still there: Yes");
  {
    g_autoptr (CrampEpisode) episode = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));

    g_assert_cmpint (episode->signs_still[CRAMP_SIGN_SWELLING], ==, CRAMP_ANSWER_YES);
  }
}

static void
test_closing_asks (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  AdwDialog *form;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  click (self, "_Cancel");
  g_assert_null (get_dialog (self));

  /* Even what can't be understood is not thrown away unasked. */
  open_form (self, NULL, CRAMP_DAY_UNSET);
  form = get_dialog (self);
  type (self, "How long, typed", "not a duration");
  adw_dialog_close (form);
  run_loop ();
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (self)));
  click (self, "_Keep Editing");
  while (get_dialog (self) != form)
    g_main_context_iteration (NULL, TRUE);

  /* An answer alone is a change. */
  type (self, "How long, typed", "");
  click (self, "4, Moderate");
  adw_dialog_close (form);
  run_loop ();
  click (self, "_Discard");
  while (get_dialog (self))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_episodes (self), ==, 0);
}

/* Another program holds the file: the form says so and stays filled. */
static void
test_failure (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *other;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  click (self, "Just now");
  click (self, "4, Moderate");
  g_assert_cmpint (sqlite3_open (cramp_diary_get_path (self->diary), &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  click (self, "_Save");
  g_assert_nonnull (get_dialog (self));
  {
    AdwBanner *failure = ADW_BANNER (find (GTK_WIDGET (get_dialog (self)), has_template_name, "failure"));
    g_autoptr (CrampEpisode) episode = cramp_episode_dialog_read (CRAMP_EPISODE_DIALOG (get_dialog (self)));

    g_assert_true (adw_banner_get_revealed (failure));
    g_assert_true (g_str_has_prefix (adw_banner_get_title (failure), "Not saved, but what you entered is still here."));
    g_assert_cmpint (episode->pain, ==, 4);
  }
  sqlite3_close (other);
  click (self, "_Save");
  g_assert_null (get_dialog (self));
  g_assert_cmpuint (count_episodes (self), ==, 1);
}

/* What was changed elsewhere while the form was open is not written over. */
static void
test_outdated (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) first =
      cramp_test_episode (self->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (CrampEpisode) other = NULL;
  g_autoptr (CrampEpisode) stored = NULL;
  AdwBanner *failure;

  g_assert_true (cramp_diary_save (self->diary, first, "Add cramp", NULL));
  other = cramp_record_copy (first);
  open_form (self, first, CRAMP_DAY_UNSET);
  click (self, "4, Moderate");
  other->pain = 9;
  g_assert_true (cramp_diary_save (self->diary, other, "Change cramp", NULL));
  click (self, "_Save");
  failure = ADW_BANNER (find (GTK_WIDGET (get_dialog (self)), has_template_name, "failure"));
  g_assert_true (adw_banner_get_revealed (failure));
  stored = only_episode (self);
  g_assert_cmpint (stored->pain, ==, 9);
  adw_dialog_force_close (get_dialog (self));
  run_loop ();
}

/* Enter in a field saves, as Ctrl+S does. */
static void
test_enter (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GtkWidget *entry;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  click (self, "Just now");
  entry = find_entry (self, "How long, typed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "7 min");
  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  /* The press of the button is shown for a while first. */
  while (get_dialog (self) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (get_dialog (self));
  g_assert_cmpuint (count_episodes (self), ==, 1);
}

/* A narrow form goes away as a whole, too. The window is narrow from the beginning: one that becomes so is never quite
 * given up by libadwaita 1.7. */
static void
test_narrow (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  open_form (self, NULL, CRAMP_DAY_UNSET);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 360);
  click (self, "Just now");
  click (self, "_Save");
  g_assert_null (get_dialog (self));
}

static int
find_top (Fixture *self, const char *button)
{
  graphene_point_t top;

  g_assert_true (gtk_widget_compute_point (find_button (self, button), GTK_WIDGET (get_dialog (self)),
                                           &GRAPHENE_POINT_INIT (0, 0), &top));
  return (int) top.y;
}

static void
wait_for_scrolling (Fixture *self, const char *button)
{
  int before = find_top (self, button);
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (find_top (self, button) == before && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (find_top (self, button), !=, before);
}

#define FORM_HEIGHT 600 /* less where there is a block */

/* Goes on until the block with the warnings has come, or gone, and all has its place. */
static void
wait_for_block (Fixture *self, gboolean visible)
{
  GtkWidget *block = find (GTK_WIDGET (get_dialog (self)), has_template_name, "warnings_box");
  GtkWidget *scroller = find (GTK_WIDGET (get_dialog (self)), has_template_name, "scroller");
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  g_assert_true (gtk_widget_get_visible (block) == visible);
  while ((gtk_widget_get_height (scroller) < FORM_HEIGHT) != visible && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  run_loop ();
  g_assert_true ((gtk_widget_get_height (scroller) < FORM_HEIGHT) == visible);
}

/* The next click of the same hand does not meet another question because a warning came or went. */
static void
test_nothing_moves (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  GtkAdjustment *place;
  GtkWidget *scroller;
  int top;

  open_form (self, NULL, CRAMP_DAY_UNSET);
  while (!find_button (self, "Stumbling: Yes"))
    g_main_context_iteration (NULL, TRUE);
  wait_for_layout (find_button (self, "Stumbling: Yes"));
  scroller = find (GTK_WIDGET (get_dialog (self)), has_template_name, "scroller");
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  /* For a moment after it was opened the form stays at its top. */
  do
    {
      gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

      gtk_adjustment_set_value (place, 300);
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }
  while (gtk_adjustment_get_value (place) < 300);
  top = find_top (self, "Pain in the chest: Yes");
  click (self, "Pain in the chest: Yes");
  wait_for_block (self, TRUE);
  g_assert_cmpint (find_top (self, "Pain in the chest: Yes"), ==, top);

  /* At the end of the form it may not come down when the block goes. */
  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  wait_for_scrolling (self, "Pain in the chest: Yes");
  top = find_top (self, "Pain in the chest: Yes");
  click (self, "Pain in the chest: Yes");
  wait_for_block (self, FALSE);
  g_assert_cmpint (find_top (self, "Pain in the chest: Yes"), ==, top);
  adw_dialog_force_close (get_dialog (self));
  run_loop ();
}

/* A form that is opened because of one sign begins there. */
static void
test_ask (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (self->diary, "2026-10-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360);
  AdwDialog *dialog;
  int top;

  episode->signs[CRAMP_SIGN_FEVER] = CRAMP_SIGN_VALUE_YES;
  dialog = cramp_episode_dialog_new (self->diary, episode, CRAMP_DAY_UNSET);
  cramp_episode_dialog_ask (CRAMP_EPISODE_DIALOG (dialog), CRAMP_SIGN_FEVER);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  wait_for_layout (GTK_WIDGET (dialog));
  g_assert_true (is_button (wait_for_focus (self), "Fever, still there: Yes"));
  top = find_top (self, "Fever, still there: Yes");
  g_assert_cmpint (top, >=, 0);
  g_assert_cmpint (top, <, gtk_widget_get_height (GTK_WIDGET (dialog)));
  adw_dialog_force_close (dialog);
  run_loop ();
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("/episode-dialog/eight-clicks", test_eight_clicks);
  ADD ("/episode-dialog/other-night", test_other_night);
  ADD ("/episode-dialog/day", test_day);
  ADD ("/episode-dialog/focus-without-time", test_focus_without_time);
  ADD ("/episode-dialog/unfold", test_unfold);
  ADD ("/episode-dialog/first-group-fits", test_first_group_fits);
  ADD ("/episode-dialog/validation", test_validation);
  ADD ("/episode-dialog/when", test_when);
  ADD ("/episode-dialog/none-of-these", test_none_of_these);
  ADD ("/episode-dialog/change", test_change);
  ADD ("/episode-dialog/still", test_still);
  ADD ("/episode-dialog/closing-asks", test_closing_asks);
  ADD ("/episode-dialog/failure", test_failure);
  ADD ("/episode-dialog/outdated", test_outdated);
  ADD ("/episode-dialog/enter", test_enter);
  g_test_add ("/episode-dialog/narrow", Fixture, "narrow", set_up, test_narrow, tear_down);
  ADD ("/episode-dialog/nothing-moves", test_nothing_moves);
  ADD ("/episode-dialog/ask", test_ask);
  return g_test_run ();
}
