/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <unistd.h>

#include "cramp-dose-card.h"
#include "cramp-test-view.h"
#include "cramp-tour.h"

/* What holds everywhere, on each page, in each dialog and on each screen of the other windows: the keyboard leads to
 * all there is, in the order in which it is read, to where it can be seen, and out again; what can have the focus has a
 * role and a name; all fits, because GTK complains where it does not; and where the hand is not steady, targets are
 * large. */

/* More steps than any page has: who has not come round after so many never will. */
#define MOST_STEPS 400
/* How long it may take to scroll to what has the focus, in microseconds. */
#define PATIENCE (2 * G_USEC_PER_SEC)

typedef struct
{
  CrampTour *tour;
  GString *wrong;
} Fixture;

static const struct
{
  const char *name;
  CrampTourScreen screen;
} screens[] = {
  { "smallest-from-right", { 370, 650, 2, GTK_TEXT_DIR_RTL, TRUE, FALSE, "en_US" } },
  { "smallest-german", { 370, 650, 2, GTK_TEXT_DIR_LTR, TRUE, FALSE, "de_DE" } },
  { "smallest-french", { 370, 650, 2, GTK_TEXT_DIR_LTR, TRUE, FALSE, "fr_FR" } },
  { "smallest-spanish", { 370, 650, 2, GTK_TEXT_DIR_LTR, TRUE, FALSE, "es_ES" } },
  { "smallest", { 370, 650, 2, GTK_TEXT_DIR_LTR, TRUE, FALSE, "en_US" } },
  { "narrow-empty", { 370, 650, 1, GTK_TEXT_DIR_LTR, TRUE, TRUE, "en_US" } },
  { "wide", { 1010, 810, 1, GTK_TEXT_DIR_LTR, FALSE, FALSE, "en_US" } },
  { "large", { 730, 810, 2, GTK_TEXT_DIR_LTR, TRUE, FALSE, "en_US" } },
};

static Fixture *looking; /* (not owned) (nullable): the one whose complaints are noted down */

/* libadwaita asks the heading of an alert for its height before it lets it wrap. */
static gboolean
is_of_an_alert (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_ALERT_DIALOG) != NULL;
}

/* Where it is, from a complaint as "GtkBox 0x55d472b08fe0 (box) reported ..."; it is alive while it is complained of.
 */
static void
add_complaint (Fixture *f, const char *text)
{
  const char *address = strstr (text, " 0x");
  gpointer widget = address ? GSIZE_TO_POINTER (g_ascii_strtoull (address + 1, NULL, 16)) : NULL;
  g_autofree char *what = widget ? cramp_test_describe (widget) : g_strdup ("");

  if (!widget || !strstr (text, "Trying to measure") || !is_of_an_alert (widget))
    g_string_append_printf (f->wrong, "%s: %s: %s\n", f->tour ? f->tour->place : "window", what, text);
}

/* GTK and libadwaita complain of what does not fit: noted down, so that all is heard at once. */
static GLogWriterOutput
note_complaint (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer unused G_GNUC_UNUSED)
{
  if (looking && level <= G_LOG_LEVEL_WARNING)
    {
      g_autofree char *text = g_log_writer_format_fields (level, fields, n_fields, FALSE);

      /* GtkLabel is a pixel wrong where a word has just the room it needs; nothing is seen of that. */
      if (strstr (text, "natural size must be >= min size"))
        return G_LOG_WRITER_HANDLED;
      add_complaint (looking, text);
      return G_LOG_WRITER_HANDLED;
    }
  return g_log_writer_default (level, fields, n_fields, NULL);
}

static void
set_up (Fixture *f, gconstpointer screen)
{
  f->wrong = g_string_new (NULL);
  looking = f;
  f->tour = cramp_tour_new (screen);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  cramp_tour_free (f->tour);
  looking = NULL;
  if (f->wrong->len)
    {
      g_test_message ("%s", f->wrong->str);
      g_test_fail ();
    }
  g_string_free (f->wrong, TRUE);
}

static void G_GNUC_PRINTF (3, 4) note (Fixture *f, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *what = cramp_test_describe (widget);
  va_list arguments;

  g_string_append_printf (f->wrong, "%s: %s: ", f->tour->place, what);
  va_start (arguments, format);
  g_string_append_vprintf (f->wrong, format, arguments);
  va_end (arguments);
  g_string_append_c (f->wrong, '\n');
}

/* Which of the roles take their name from the words within. */
static gboolean
is_named_by_content (GtkWidget *widget)
{
  switch ((guint) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CELL:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && has_words (child))
      return TRUE;
  return FALSE;
}

/* GTK tells nobody the name it makes up; this follows how it does. */
static void
check_name (Fixture *f, GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  gboolean named = gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
                   (tooltip && *tooltip) || (is_named_by_content (widget) && has_words (widget));

  if (!named && gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      /* It tells what is there where that is not what was expected. */
      g_autofree char *label =
          gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

      named = label != NULL;
    }
  if (!named)
    note (f, widget, "no name");
}

/* What is written in has the focus in an entry's stead, and what is pressed in that of a button with a menu. */
static GtkWidget *
find_told (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return gtk_widget_get_parent (widget);
  return GTK_IS_TEXT (widget) ? gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_EDITABLE) : widget;
}

static void
check_role (Fixture *f, GtkWidget *widget)
{
  GtkWidget *told = find_told (widget);
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (told));

  /* Of libadwaita, around what is shown in a dialog, and in a status page. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo") || ADW_IS_STATUS_PAGE (gtk_widget_get_parent (widget)))
    return;
  if (role == GTK_ACCESSIBLE_ROLE_WIDGET || role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_NONE ||
      role == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    note (f, widget, "no role");
  check_name (f, told);
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
  gtk_window_set_focus (f->tour->top, NULL);
  gtk_widget_grab_focus (widget);
  if (!comes_in_sight (widget))
    note (f, widget, "has the focus out of sight");
}

static GtkWidget *
focus_of (Fixture *f)
{
  return gtk_window_get_focus (f->tour->top);
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
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (f->tour->top));
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

  g_signal_emit_by_name (focus ? focus : GTK_WIDGET (f->tour->top), "move-focus", GTK_DIR_TAB_FORWARD);
  await_frame (f);
}

/* All that Tab leads to, from the start until it comes round. */
static GPtrArray *
walk (Fixture *f)
{
  GPtrArray *passed = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_window_set_focus (f->tour->top, NULL);
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

/* Whether it does something itself when it is pressed, and does not only hold what does. */
static gboolean
is_pressed (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget) || ADW_IS_SPIN_ROW (widget) || ADW_IS_EXPANDER_ROW (widget))
    return FALSE;
  return GTK_IS_BUTTON (widget) ||
         (GTK_IS_LIST_BOX_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* As a hand does it: no other way goes through all that listens to keys. */
static void
press (Fixture *f, const char *key)
{
  g_autofree char *command = g_strdup_printf ("xdotool key %s", key);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  await_frame (f);
}

/* The display has no window manager that would do it. */
static void
give_keyboard (Fixture *f)
{
  g_autofree char *search = g_strdup_printf ("xdotool search --onlyvisible --pid %d --name .", (int) getpid ());
  g_autofree char *found = NULL;
  g_auto (GStrv) windows = NULL;

  if (gtk_window_is_active (f->tour->top))
    return;
  g_spawn_command_line_sync (search, &found, NULL, NULL, NULL);
  windows = g_strsplit (g_strchomp (found), "\n", -1);
  g_free (search);
  search = g_strdup_printf ("xdotool windowfocus --sync %s", windows[g_strv_length (windows) - 1]);
  g_spawn_command_line_sync (search, NULL, NULL, NULL, NULL);
  while (!gtk_window_is_active (f->tour->top))
    g_main_context_iteration (NULL, TRUE);
}

/* Adds to @passed what the arrow @key leads to within a family, beginning with what Tab leads to. */
static void
walk_family (Fixture *f, GtkWidget *family, GtkWidget *start, const char *key, GPtrArray *passed)
{
  gtk_widget_grab_focus (start);
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      press (f, key);
      if (!focus_of (f) || !gtk_widget_is_ancestor (focus_of (f), family) ||
          g_ptr_array_find (passed, focus_of (f), NULL))
        return;
      g_ptr_array_add (passed, g_object_ref (focus_of (f)));
      check_visible (f, focus_of (f));
    }
}

static gboolean
is_passed (GtkWidget *widget, GPtrArray *passed)
{
  for (guint i = 0; i < passed->len; i++)
    if (passed->pdata[i] == widget || (!is_pressed (widget) && gtk_widget_is_ancestor (passed->pdata[i], widget)))
      return TRUE;
  return FALSE;
}

static gboolean
is_reached (Fixture *f, GtkWidget *widget, GPtrArray *passed)
{
  static const char *const arrows[] = { "Right", "Down", "Left", "Up" };
  GtkWidget *family = family_of (widget);

  if (is_passed (widget, passed))
    return TRUE;
  for (guint i = 0; family && i < passed->len; i++)
    if (family_of (passed->pdata[i]) == family)
      {
        GtkWidget *start = passed->pdata[i];

        give_keyboard (f);
        for (guint arrow = 0; arrow < G_N_ELEMENTS (arrows) && !is_passed (widget, passed); arrow++)
          walk_family (f, family, start, arrows[arrow], passed);
        break;
      }
  return is_passed (widget, passed);
}

/* Nothing is to be done there: a list without rows, or a text that is seen as a whole. */
static gboolean
is_idle (GtkWidget *widget)
{
  GtkAdjustment *place;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return GTK_IS_LIST_BOX (widget);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  return gtk_adjustment_get_upper (place) <= gtk_adjustment_get_page_size (place);
}

static void
check_reached (Fixture *f, GtkWidget *widget, GPtrArray *passed)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget) || !gtk_widget_get_can_focus (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_idle (widget) && !is_reached (f, widget, passed))
    note (f, widget, "the keyboard does not lead there");
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
          g_autofree char *from = cramp_test_describe (before);

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
check_targets (Fixture *f, GtkWidget *root)
{
  g_autoptr (GPtrArray) small = cramp_test_find_small (root);

  for (guint i = 0; i < small->len; i++)
    g_string_append_printf (f->wrong, "%s: too small to press: %s\n", f->tour->place, (char *) small->pdata[i]);
}

static gboolean
is_window_title (GtkWidget *widget)
{
  return ADW_IS_WINDOW_TITLE (widget) ||
         (gtk_widget_has_css_class (widget, "title") && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR));
}

/* What is cut off can't be read. libadwaita lets no title of a window, choice or entry wrap. */
static void
check_whole (Fixture *f, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || is_window_title (widget) || GTK_IS_DROP_DOWN (widget) ||
      ADW_IS_COMBO_ROW (widget) || GTK_IS_EDITABLE (widget))
    return;
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    note (f, widget, "is cut off");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_whole (f, child);
}

/* What has just been opened is read from its beginning. On a busy computer it may still be on its way there. */
static void
check_beginning (Fixture *f, GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
      gint64 end = g_get_monotonic_time () + PATIENCE;

      while (gtk_adjustment_get_value (place) > 0 && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      if (gtk_adjustment_get_value (place) > 0)
        note (f, widget, "is shown from its pixel %g on", gtk_adjustment_get_value (place));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_beginning (f, child);
}

static void
check (Fixture *f, GtkWidget *root)
{
  g_autoptr (GPtrArray) passed = walk (f);

  check_whole (f, root);

  check_fits (f, root, f->tour->screen->width - 2 * CRAMP_TOUR_SHADOW);
  if (passed->len == 0)
    note (f, root, "nothing has the focus");
  check_order (f, passed);
  check_reached (f, root, passed);
}

static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

static void
check_cb (CrampTour *tour, GtkWidget *root, gpointer f)
{
  check (f, root);
  if (g_str_equal (tour->place, "medicines") && !tour->screen->empty)
    check_targets (f, find_shown (root, CRAMP_TYPE_DOSE_CARD));
}

static void
check_with_targets_cb (CrampTour *tour G_GNUC_UNUSED, GtkWidget *root, gpointer f)
{
  check (f, root);
  check_targets (f, root);
}

static void
check_dialog_cb (CrampTour *tour G_GNUC_UNUSED, GtkWidget *root, gpointer f)
{
  check_beginning (f, root);
  check (f, root);
}

static void
test_pages (Fixture *f, gconstpointer unused)
{
  cramp_tour_go (f->tour, CRAMP_TOUR_PAGES, check_cb, f);
}

static void
test_dialogs (Fixture *f, gconstpointer unused)
{
  cramp_tour_go (f->tour, CRAMP_TOUR_DIALOGS, check_dialog_cb, f);
}

static void
test_bedside (Fixture *f, gconstpointer unused)
{
  cramp_tour_go (f->tour, CRAMP_TOUR_BEDSIDE, check_with_targets_cb, f);
}

static void
test_player (Fixture *f, gconstpointer unused)
{
  cramp_tour_go (f->tour, CRAMP_TOUR_PLAYER, check_with_targets_cb, f);
}

typedef void (*Test) (Fixture *f, gconstpointer unused);

static void
add_tests (const char *name, const CrampTourScreen *screen)
{
  static const Test tests[CRAMP_N_TOURS] = { test_pages, test_dialogs, test_bedside, test_player };

  for (guint i = 0; i < CRAMP_N_TOURS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/everywhere/%s/%s", cramp_tour_names[i], name);
      g_test_add (path, Fixture, screen, set_up, tests[i], tear_down);
    }
}

int
main (int argc, char *argv[])
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_default_handler (g_log_default_handler, NULL); /* to the writer, as GTK's own */
  g_log_set_writer_func (note_complaint, NULL, NULL);
  /* The hardest screen in each run, the others where there is time: a minute each. */
  for (guint i = 0; i < (g_test_slow () ? G_N_ELEMENTS (screens) : 1); i++)
    add_tests (screens[i].name, &screens[i].screen);
  return g_test_run ();
}
