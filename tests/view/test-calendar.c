/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar.h"
#include "cramp-date-popover.h"
#include "cramp-day.h"
#include "cramp-diary-page.h"
#include "cramp-filter-button.h"
#include "cramp-night-cell.h"
#include "cramp-night-pane.h"
#include "cramp-search-hits.h"
#include "cramp-search-row.h"
#include "cramp-search-view.h"
#include "cramp-search.h"
#include "cramp-test.h"
#include "cramp-week-list.h"
#include "cramp-year-view.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static GtkWidget *
find (GtkWidget *widget, GType type, int day)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        found = find (child, type, day);
      else if (type != CRAMP_TYPE_NIGHT_CELL || cramp_night_cell_get_day (CRAMP_NIGHT_CELL (child)) == day)
        found = child;
      if (found)
        return found;
    }
  return NULL;
}

static void
save (Fixture *f, CrampEpisode *episode)
{
  g_autoptr (GError) error = NULL;

  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  cramp_record_unref (episode);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  save (f, cramp_test_episode (f->diary, "2026-11-12T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 360));
  save (f, cramp_test_episode (f->diary, "2026-11-12T04:12:00", CRAMP_REGION_LEFT_FOOT, 3, 60));
  save (f, cramp_test_episode (f->diary, "2026-11-10T15:00:00", CRAMP_REGION_LEFT_FOOT, 2, 60));
  f->page = g_object_ref_sink (g_object_new (CRAMP_TYPE_DIARY_PAGE, "diary", f->diary, NULL));
  /* The parts of the page find their places in a window only. */
  f->window = g_object_new (GTK_TYPE_WINDOW, "child", f->page, "default-width", 1100, "default-height", 700, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  while (!find (f->page, CRAMP_TYPE_NIGHT_CELL, cramp_day_new (2026, 11, 11)))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->page);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static GtkWidget *
cell (Fixture *f, int month, int day)
{
  GtkWidget *found = find (f->page, CRAMP_TYPE_NIGHT_CELL, cramp_day_new (2026, month, day));

  g_assert_nonnull (found);
  return found;
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A grid of rows of cells, each of which says all there is to it. */
static void
test_accessible (Fixture *f, gconstpointer unused)
{
  GtkWidget *grid = gtk_widget_get_ancestor (cell (f, 11, 11), CRAMP_TYPE_CALENDAR);
  GtkWidget *row = gtk_widget_get_parent (cell (f, 11, 11));

  g_assert_nonnull (grid);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (row), GTK_ACCESSIBLE_ROLE_GRID);
  assert_name (gtk_widget_get_parent (row), "November 2026");
  gtk_test_accessible_assert_role (cell (f, 11, 11), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  assert_name (cell (f, 11, 11), "Night 11 to 12 November, 2 cramps, worst pain 7");
  assert_name (cell (f, 11, 10), "Night 10 to 11 November, not recorded, 1 daytime cramp, worst pain 2");
  assert_name (cell (f, 11, 30), "Night 30 November to 1 December, still to come");
  gtk_test_accessible_assert_state (cell (f, 11, 30), GTK_ACCESSIBLE_STATE_DISABLED, TRUE);
  gtk_test_accessible_assert_state (cell (f, 11, 21), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (cell (f, 11, 20), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_true (gtk_widget_has_css_class (cell (f, 11, 22), "today"));
}

static void
test_select (Fixture *f, gconstpointer unused)
{
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));

  /* At seven in the morning the night that ends. */
  g_assert_cmpint (cramp_calendar_get_day (calendar), ==, cramp_day_new (2026, 11, 21));
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 12, 24));
  g_assert_cmpint (cramp_calendar_get_day (calendar), ==, cramp_day_new (2026, 11, 22));
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 10, 31));
  gtk_test_accessible_assert_state (cell (f, 10, 31), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  /* One stop for Tab. */
  g_assert_true (gtk_widget_get_focusable (cell (f, 10, 31)));
  g_assert_false (gtk_widget_get_focusable (cell (f, 10, 30)));
}

/* Said with one action, taken back with the same, and each of these undone. */
static void
test_no_cramps (Fixture *f, gconstpointer unused)
{
  GtkWidget *pane = find (f->page, CRAMP_TYPE_NIGHT_PANE, 0);
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));

  g_assert_true (gtk_widget_activate_action (pane, "night.no-cramps", NULL));
  assert_name (cell (f, 11, 21), "Night 21 to 22 November, no cramps");
  g_assert_true (gtk_widget_activate_action (pane, "night.no-cramps", NULL));
  assert_name (cell (f, 11, 21), "Night 21 to 22 November, not recorded");
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  assert_name (cell (f, 11, 21), "Night 21 to 22 November, no cramps");
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  assert_name (cell (f, 11, 21), "Night 21 to 22 November, not recorded");

  /* Neither of a night with cramps nor of one that has not begun. */
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 11));
  gtk_widget_activate_action (pane, "night.no-cramps", NULL);
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 22));
  gtk_widget_activate_action (pane, "night.no-cramps", NULL);
  assert_name (cell (f, 11, 11), "Night 11 to 12 November, 2 cramps, worst pain 7");
  assert_name (cell (f, 11, 22), "Night 22 to 23 November, not recorded");
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found)
        return found;
    }
  return NULL;
}

/* What the diary says of a day in November. */
static CrampDay *
day_of (Fixture *f, int month_day)
{
  int day = cramp_day_new (2026, 11, month_day);
  g_autoptr (GPtrArray) days = cramp_diary_list (f->diary, &cramp_day_type, day, day, NULL);

  g_assert_cmpuint (days->len, ==, 1);
  return cramp_record_ref (days->pdata[0]);
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, text);

      if (found)
        return found;
    }
  return NULL;
}

/* The log of a day long past is read beside its night, and changed there; what is typed stays with its day. */
static void
test_day_log (Fixture *f, gconstpointer unused)
{
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));
  GtkWidget *pane = find (f->page, CRAMP_TYPE_NIGHT_PANE, 0);
  g_autoptr (CrampDay) walk =
      cramp_day_record_new (cramp_diary_get_person (f->diary)->record.uuid, cramp_day_new (2026, 11, 11));
  g_autoptr (CrampDay) changed = NULL;
  g_autoptr (CrampDay) other = NULL;
  GtkWidget *note;

  walk->drinks = 3;
  walk->notes = g_strdup ("long walk");
  g_assert_true (cramp_diary_save (f->diary, walk, "Note", NULL));
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 11));
  g_assert_true (gtk_widget_get_visible (find_label (pane, "Drinks: 3\nlong walk")));
  gtk_expander_set_expanded (GTK_EXPANDER (find (pane, GTK_TYPE_EXPANDER, 0)), TRUE);
  g_assert_false (gtk_widget_get_visible (find_label (pane, "Drinks: 3\nlong walk")));
  g_assert_true (gtk_widget_get_visible (
      gtk_widget_get_ancestor (find_label (pane, "Tired by day because of cramps?"), ADW_TYPE_ACTION_ROW)));

  note = find (pane, ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "long walk");
  gtk_editable_set_text (GTK_EDITABLE (note), "short walk");
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 12));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "");
  g_signal_emit_by_name (find_by_tooltip (pane, "One glass more"), "clicked");
  other = day_of (f, 12);
  g_assert_cmpint (other->drinks, ==, 1);
  g_assert_null (other->notes);
  changed = day_of (f, 11);
  g_assert_cmpstr (changed->notes, ==, "short walk");
  g_assert_cmpint (changed->drinks, ==, 3);

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_true (cramp_diary_undo (f->diary, NULL));
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 11));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "long walk");
}

/* Whose reminder is followed is shown at once: what is typed stays with whose day it is. */
static void
test_note_of_person (Fixture *f, gconstpointer unused)
{
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));
  GtkWidget *pane = find (f->page, CRAMP_TYPE_NIGHT_PANE, 0);
  g_autofree char *first = g_strdup (cramp_diary_get_person (f->diary)->record.uuid);
  g_autoptr (CrampPerson) ida = cramp_record_new (&cramp_person_type);
  g_autoptr (CrampDay) changed = NULL;
  g_autoptr (GPtrArray) hers = NULL;
  GtkWidget *note;

  ida->name = g_strdup ("Ida");
  g_assert_true (cramp_diary_save (f->diary, ida, "Add person", NULL));
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 11));
  gtk_expander_set_expanded (GTK_EXPANDER (find (pane, GTK_TYPE_EXPANDER, 0)), TRUE);
  note = find (pane, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (note), "short walk");
  g_assert_true (cramp_diary_set_person (f->diary, "Ida", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "");
  hers = cramp_diary_list (f->diary, &cramp_day_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_cmpuint (hers->len, ==, 0);
  g_assert_true (cramp_diary_set_person (f->diary, first, NULL));
  changed = day_of (f, 11);
  g_assert_cmpstr (changed->notes, ==, "short walk");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "short walk");
}

/* The day begins while the calendar is open. */
static void
test_midnight (Fixture *f, gconstpointer unused)
{
  g_assert_false (gtk_widget_has_css_class (cell (f, 11, 23), "today"));
  cramp_clock_advance (f->clock, 17 * G_TIME_SPAN_HOUR);
  while (!gtk_widget_has_css_class (cell (f, 11, 23), "today"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_has_css_class (cell (f, 11, 22), "today"));
}

/* As by the pointer, in the middle of a day of the month that GtkCalendar shows. */
static void
click_date (GtkWidget *date, const char *month_day)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (date);
  graphene_rect_t bounds;
  double x, y;

  while (!gtk_widget_compute_bounds (find_label (date, month_day), date, &bounds) || bounds.size.width < 1)
    g_main_context_iteration (NULL, TRUE);
  x = bounds.origin.x + bounds.size.width / 2;
  y = bounds.origin.y + bounds.size.height / 2;
  for (guint signal = 0; signal < 2; signal++)
    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
      {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_GESTURE_CLICK (controller))
          g_signal_emit_by_name (controller, signal == 0 ? "pressed" : "released", 1, x, y);
      }
}

/* Leafing through the months picks nothing; a day that is clicked closes the popover, also the same day of another
 * month. */
static void
test_jump (Fixture *f, gconstpointer unused)
{
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));
  GtkPopover *popover = GTK_POPOVER (find (f->page, CRAMP_TYPE_DATE_POPOVER, 0));
  GtkWidget *date = gtk_popover_get_child (popover);
  g_autoptr (GDateTime) october = g_date_time_new_local (2026, 10, 21, 12, 0, 0);

  gtk_popover_popup (popover);
  gtk_calendar_select_day (GTK_CALENDAR (date), october);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_cmpint (cramp_calendar_get_day (calendar), ==, cramp_day_new (2026, 11, 21));
  click_date (date, "Sun");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  click_date (date, "21");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_cmpint (cramp_calendar_get_day (calendar), ==, cramp_day_new (2026, 10, 21));
}

static gboolean
press (GtkWidget *date, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (date);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

/* The keys of the calendar, in what one jumps with, too. */
static void
test_jump_by_keyboard (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    int year, month, day;
  } steps[] = {
    { GDK_KEY_Home, 0, 2026, 11, 15 },
    { GDK_KEY_End, 0, 2026, 11, 21 },
    { GDK_KEY_Left, 0, 2026, 11, 20 },
    { GDK_KEY_KP_Up, 0, 2026, 11, 13 },
    { GDK_KEY_Page_Up, 0, 2026, 10, 13 },
    { GDK_KEY_KP_Page_Down, GDK_LOCK_MASK, 2026, 11, 13 },
    { GDK_KEY_Page_Down, GDK_SHIFT_MASK, 2027, 11, 13 },
    { GDK_KEY_Page_Up, GDK_SHIFT_MASK, 2026, 11, 13 },
  };
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));
  CrampDatePopover *popover = CRAMP_DATE_POPOVER (find (f->page, CRAMP_TYPE_DATE_POPOVER, 0));
  GtkWidget *date = gtk_popover_get_child (GTK_POPOVER (popover));

  gtk_popover_popup (GTK_POPOVER (popover));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (date, steps[i].key, steps[i].state));
      g_assert_cmpint (cramp_date_popover_get_day (popover), ==,
                       cramp_day_new (steps[i].year, steps[i].month, steps[i].day));
    }
  assert_name (date, "Friday 13 November 2026");
  /* Also where one turns the pages with the pointer. */
  g_signal_emit_by_name (find (date, GTK_TYPE_BUTTON, 0), "clicked");
  assert_name (date, "Tuesday 13 October 2026");
  g_assert_true (press (date, GDK_KEY_Page_Down, 0));
  g_assert_false (press (date, GDK_KEY_Home, GDK_CONTROL_MASK));
  gtk_widget_set_direction (GTK_WIDGET (popover), GTK_TEXT_DIR_RTL);
  g_assert_true (press (date, GDK_KEY_Left, 0));
  g_assert_true (press (date, GDK_KEY_Return, 0));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_cmpint (cramp_calendar_get_day (calendar), ==, cramp_day_new (2026, 11, 14));
}

/* A night whose cramps are filtered out has a mark of its own, and the legend says so then. */
static void
test_filter (Fixture *f, gconstpointer unused)
{
  GtkWidget *pain = find (find (f->page, CRAMP_TYPE_FILTER_BUTTON, 0), ADW_TYPE_SPIN_ROW, 0);
  GtkWidget *legend = find_label (f->page, "No matching cramps");

  g_assert_false (gtk_widget_get_mapped (legend));
  adw_spin_row_set_value (ADW_SPIN_ROW (pain), 8);
  assert_name (cell (f, 11, 11), "Night 11 to 12 November, no matching cramps");
  g_assert_true (gtk_widget_has_css_class (cell (f, 11, 11), "hidden-cramps"));
  g_assert_true (gtk_widget_get_mapped (legend));
  adw_spin_row_set_value (ADW_SPIN_ROW (pain), 7);
  assert_name (cell (f, 11, 11), "Night 11 to 12 November, 1 cramp, worst pain 7");
  gtk_widget_activate_action (find (f->page, CRAMP_TYPE_CALENDAR, 0), "calendar.show-all", NULL);
  g_assert_false (gtk_widget_get_mapped (legend));
}

static void
test_views (Fixture *f, gconstpointer unused)
{
  AdwToggleGroup *views = ADW_TOGGLE_GROUP (find (f->page, ADW_TYPE_TOGGLE_GROUP, 0));
  CrampCalendar *calendar = CRAMP_CALENDAR (find (f->page, CRAMP_TYPE_CALENDAR, 0));
  GtkWidget *year, *list;
  GtkListBoxRow *row;

  adw_toggle_group_set_active_name (views, "year");
  /* The month of the selected day is there at once, the others follow. */
  year = find (f->page, CRAMP_TYPE_YEAR_VIEW, 0);
  assert_name (find (year, CRAMP_TYPE_NIGHT_CELL, cramp_day_new (2026, 11, 11)),
               "Night 11 to 12 November, 2 cramps, worst pain 7");
  while (!find (f->page, CRAMP_TYPE_NIGHT_CELL, cramp_day_new (2026, 1, 1)))
    g_main_context_iteration (NULL, TRUE);
  assert_name (cell (f, 12, 31), "Night 31 December to 1 January, still to come");
  assert_name (cell (f, 3, 15), "Night 15 to 16 March, not recorded");
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 3, 15));
  gtk_test_accessible_assert_state (cell (f, 3, 15), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  adw_toggle_group_set_active_name (views, "list");
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 11, 11));
  list = find (find (f->page, CRAMP_TYPE_WEEK_LIST, 0), GTK_TYPE_LIST_BOX, 0);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  assert_name (GTK_WIDGET (row), "Night 11 to 12 November, 2 cramps, worst pain 7");
  gtk_test_accessible_assert_state (GTK_WIDGET (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_nonnull (gtk_list_box_row_get_header (row));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  assert_name (GTK_WIDGET (row), "Night 10 to 11 November, not recorded, 1 daytime cramp, worst pain 2");
  g_assert_null (gtk_list_box_row_get_header (row));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));

  /* The rows of many nights follow, and the selected one is selected when it comes. */
  for (int day = 1; day <= 9; day++)
    {
      g_autofree char *onset = g_strdup_printf ("2026-10-%02dT15:00:00", day);

      save (f, cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_FOOT, 2, 60));
    }
  cramp_calendar_set_day (calendar, cramp_day_new (2026, 10, 1));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 8));
  while (!(row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 8)))
    g_main_context_iteration (NULL, TRUE);
  assert_name (GTK_WIDGET (row), "Night 1 to 2 October, not recorded, 1 daytime cramp, worst pain 2");
  gtk_test_accessible_assert_state (GTK_WIDGET (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static gboolean
is_bold (PangoAttribute *attribute, gpointer unused)
{
  return attribute->klass->type == PANGO_ATTR_WEIGHT;
}

/* What was found is marked by attributes; the user's words stay as they are. */
static void
test_search_row (Fixture *f, gconstpointer unused)
{
  CrampSearchHits *hits = cramp_search_hits_new (f->diary);
  CrampEpisode *episode = cramp_test_episode (f->diary, "2026-11-20T03:00:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  GtkWidget *row = g_object_ref_sink (g_object_new (CRAMP_TYPE_SEARCH_ROW, NULL));
  g_autoptr (CrampSearchHit) hit = NULL;
  g_autoptr (PangoAttrList) bold = NULL;
  GtkWidget *lines;

  episode->notes = g_strdup ("a <b>knot</b>");
  save (f, episode);
  cramp_search_hits_set_query (hits, "KNOT");
  cramp_search_hits_load (hits);
  while (cramp_search_hits_is_loading (hits))
    g_main_context_iteration (NULL, TRUE);
  hit = g_list_model_get_item (G_LIST_MODEL (hits), 0);
  g_object_set (row, "item", hit, NULL);
  lines = gtk_widget_get_last_child (row);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lines)), ==, "a <b>knot</b>");
  bold = pango_attr_list_filter (gtk_label_get_attributes (GTK_LABEL (lines)), is_bold, NULL);
  g_assert_nonnull (bold);

  g_assert_finalize_object (row);
  g_clear_object (&hit);
  g_assert_finalize_object (hits);
}

static void
iterate (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Few hits and many, one after the other, while the list is on the screen; the rest of many follows. */
static void
test_search (Fixture *f, gconstpointer unused)
{
  static const char *const queries[] = { "cramp", "left", "note 1", "left", "nowhere", "left", "" };
  GtkWidget *entry = find (f->page, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list;

  for (int i = 1; i <= 40; i++)
    {
      g_autofree char *onset = g_strdup_printf ("2026-10-%02dT0%d:00:00", i % 28 + 1, i / 28 + 1);
      CrampEpisode *episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 7, 60);

      episode->notes = g_strdup_printf ("note %d", i);
      save (f, episode);
    }
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find (f->page, GTK_TYPE_SEARCH_BAR, 0)), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), queries[i]);
      iterate (i % 2 ? 20 : 120);
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "left");
  list = find (find (f->page, CRAMP_TYPE_SEARCH_VIEW, 0), GTK_TYPE_LIST_VIEW, 0);
  while (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) < 18)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
focused_title (Fixture *f)
{
  GtkWidget *row = gtk_root_get_focus (GTK_ROOT (f->window));

  g_assert_true (ADW_IS_PREFERENCES_ROW (row));
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* Enter leads to the cramp that was found, which is neither the first of its night nor has its place yet. */
static void
test_found_opened (Fixture *f, gconstpointer unused)
{
  GtkWidget *list = find (find (f->page, CRAMP_TYPE_SEARCH_VIEW, 0), GTK_TYPE_LIST_VIEW, 0);
  GListModel *hits = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  save (f, cramp_test_episode (f->diary, "2026-11-11T15:00:00", CRAMP_REGION_RIGHT_CALF, 4, 60));
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find (f->page, GTK_TYPE_SEARCH_BAR, 0)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find (f->page, GTK_TYPE_SEARCH_ENTRY, 0)), "left foot");
  while (g_list_model_get_n_items (hits) != 2)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpstr (focused_title (f), ==, "3:00 PM, left foot, pain 2, 1 minute");
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpstr (focused_title (f), ==, "4:12 AM, left foot, pain 3, 1 minute");
}

/* The first of the night, also where the day's list has just come and has no place yet. */
static void
test_night_opened (Fixture *f, gconstpointer unused)
{
  GtkWidget *calendar = find (f->page, CRAMP_TYPE_CALENDAR, 0);

  save (f, cramp_test_episode (f->diary, "2026-11-11T15:00:00", CRAMP_REGION_RIGHT_CALF, 4, 60));
  save (f, cramp_test_episode (f->diary, "2026-11-14T03:00:00", CRAMP_REGION_RIGHT_CALF, 4, 60));
  cramp_diary_page_show_night (CRAMP_DIARY_PAGE (f->page), cramp_day_new (2026, 11, 13));
  iterate (200);
  cramp_diary_page_show_night (CRAMP_DIARY_PAGE (f->page), cramp_day_new (2026, 11, 11));
  g_signal_emit_by_name (calendar, "opened");
  g_assert_cmpstr (focused_title (f), ==, "3:12 AM, left calf, pain 7, 6 minutes");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/calendar/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/calendar/found-opened", Fixture, NULL, set_up, test_found_opened, tear_down);
  g_test_add ("/calendar/night-opened", Fixture, NULL, set_up, test_night_opened, tear_down);
  g_test_add ("/calendar/select", Fixture, NULL, set_up, test_select, tear_down);
  g_test_add ("/calendar/no-cramps", Fixture, NULL, set_up, test_no_cramps, tear_down);
  g_test_add ("/calendar/day-log", Fixture, NULL, set_up, test_day_log, tear_down);
  g_test_add ("/calendar/note-of-person", Fixture, NULL, set_up, test_note_of_person, tear_down);
  g_test_add ("/calendar/midnight", Fixture, NULL, set_up, test_midnight, tear_down);
  g_test_add ("/calendar/jump", Fixture, NULL, set_up, test_jump, tear_down);
  g_test_add ("/calendar/jump-by-keyboard", Fixture, NULL, set_up, test_jump_by_keyboard, tear_down);
  g_test_add ("/calendar/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/calendar/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/calendar/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/calendar/search-row", Fixture, NULL, set_up, test_search_row, tear_down);
  return g_test_run ();
}
