/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-week-list.h"

#include <glib/gi18n-lib.h>

#include "cramp-calendar-move.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-month-grid.h"
#include "cramp-night-row.h"

/* So many nights have a row at once, so many more after each frame: rows that wrap take long to lay out. */
#define FIRST_ROWS 2
#define MORE_ROWS 2

/**
 * CrampWeekList:
 *
 * The nights of a month of which something is known, the latest first, in weeks. The rows of a month come in pieces,
 * from the top down.
 *
 * Signals: #CrampWeekList::go (the day, and whether the keyboard asked) when another night is selected;
 * #CrampWeekList::opened when one was activated.
 */
struct _CrampWeekList
{
  AdwBin parent_instance;

  CrampNights *nights; /* (owned) */
  int month;           /* its first day */
  int day;             /* selected; may not be in the list */
  guint growing;       /* tick callback, or 0 */

  GtkStack *stack;
  GtkListBox *list;
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;
  GtkSliceListModel *made;
};

G_DEFINE_FINAL_TYPE (CrampWeekList, cramp_week_list, ADW_TYPE_BIN)

enum
{
  GO,
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
has_something (gpointer item, gpointer user_data)
{
  CrampWeekList *self = user_data;
  CrampNightGroup *group = cramp_night_item_get_group (item);

  /* The list has the whole of the weeks at both ends, for their headings. */
  if (cramp_day_month_start (group->day) != self->month)
    return FALSE;
  /* Who asks for certain cramps does not want to see the nights without any. */
  return group->night_cramps->len > 0 || group->daytime_cramps->len > 0 ||
         (cramp_night_group_is_recorded (group) &&
          !cramp_episode_filter_is_active (cramp_nights_get_filter (self->nights)));
}

static int
week_of (gconstpointer item)
{
  return cramp_calendar_week_start (cramp_night_item_get_day ((CrampNightItem *) item), cramp_first_weekday ());
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer unused)
{
  return cramp_night_item_get_day ((CrampNightItem *) b) - cramp_night_item_get_day ((CrampNightItem *) a);
}

/* Of the whole week, not only of the nights that a filter leaves in the list. */
static void
count_week (CrampWeekList *self, int week, guint *n_recorded, guint *n_cramps)
{
  *n_recorded = *n_cramps = 0;
  for (int day = week; day < week + 7; day++)
    {
      CrampNightItem *item = cramp_nights_find (self->nights, day);

      if (!item)
        continue;
      *n_recorded += cramp_night_group_is_recorded (cramp_night_item_get_group (item));
      *n_cramps += cramp_night_item_get_group (item)->night_cramps->len;
    }
}

static char *
describe_week (CrampWeekList *self, int week)
{
  guint n_recorded, n_cramps;
  g_autofree char *first = cramp_day_format (week);
  g_autofree char *cramps = NULL;
  g_autofree char *nights = NULL;

  count_week (self, week, &n_recorded, &n_cramps);
  cramps = g_strdup_printf (ngettext ("%u night cramp", "%u night cramps", n_cramps), n_cramps);
  nights = g_strdup_printf (ngettext ("%u night recorded", "%u nights recorded", n_recorded), n_recorded);
  /* Translators: a week in the list: its first day, as "16 November 2026", "3 night cramps", "5 nights recorded". */
  return g_strdup_printf (_ ("Week of %1$s: %2$s, %3$s"), first, cramps, nights);
}

static CrampNightItem *
item_of (GtkListBoxRow *row)
{
  return cramp_night_row_get_item (CRAMP_NIGHT_ROW (row));
}

static void
show_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  int week = week_of (item_of (row));
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before && week_of (item_of (before)) == week)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = describe_week (user_data, week);
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (label, "week-heading");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
make_row (gpointer item, gpointer unused G_GNUC_UNUSED)
{
  return cramp_night_row_new (item);
}

static void
selected_cb (CrampWeekList *self, GtkListBoxRow *row)
{
  if (row && cramp_night_item_get_day (item_of (row)) != self->day)
    g_signal_emit (self, signals[GO], 0, cramp_night_item_get_day (item_of (row)), TRUE);
}

static void
activate_cb (CrampWeekList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
select_day (CrampWeekList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (cramp_night_item_get_day (item_of (row)) == self->day)
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
  gtk_list_box_unselect_all (self->list);
}

/* After the list box, which was there first, has its rows. */
static void
nights_cb (CrampWeekList *self)
{
  gtk_list_box_invalidate_headers (self->list);
  select_day (self);
}

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampWeekList *self = CRAMP_WEEK_LIST (widget);
  guint n = gtk_slice_list_model_get_size (self->made);

  if (n >= g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    {
      /* Later changes of these nights are few. */
      gtk_slice_list_model_set_size (self->made, G_MAXUINT);
      self->growing = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_slice_list_model_set_size (self->made, n + MORE_ROWS);
  select_day (self);
  return G_SOURCE_CONTINUE;
}

static void
begin_to_grow (CrampWeekList *self)
{
  gtk_slice_list_model_set_size (self->made, FIRST_ROWS);
  if (!self->growing)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

static void
n_items_cb (CrampWeekList *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
}

static void
cramp_week_list_dispose (GObject *object)
{
  /* First, because the template would take the bin's child away behind its back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_WEEK_LIST);
  g_clear_object (&CRAMP_WEEK_LIST (object)->nights);
  G_OBJECT_CLASS (cramp_week_list_parent_class)->dispose (object);
}

static void
cramp_week_list_class_init (CrampWeekListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_week_list_dispose;

  signals[GO] = g_signal_new ("go", CRAMP_TYPE_WEEK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[OPENED] =
      g_signal_new ("opened", CRAMP_TYPE_WEEK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/week-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, list);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, shown);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, sorted);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, made);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_items_cb);
}

static void
cramp_week_list_init (CrampWeekList *self)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (has_something, self, NULL));
  g_autoptr (GtkSorter) by_day = GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, filter);
  gtk_sort_list_model_set_sorter (self->sorted, by_day);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->made), make_row, NULL, NULL);
  gtk_list_box_set_header_func (self->list, show_header, self, NULL);
}

/**
 * cramp_week_list_new:
 * @nights: a list for this view alone, which sets its range
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
cramp_week_list_new (CrampNights *nights)
{
  CrampWeekList *self = g_object_new (CRAMP_TYPE_WEEK_LIST, NULL);

  self->nights = g_object_ref (nights);
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (nights));
  g_signal_connect_object (nights, "items-changed", G_CALLBACK (nights_cb), self, G_CONNECT_SWAPPED);
  n_items_cb (self);
  return GTK_WIDGET (self);
}

/**
 * cramp_week_list_show:
 * @day: the selected day; its month is shown
 */
void
cramp_week_list_show (CrampWeekList *self, int day)
{
  int from, to;

  self->day = day;
  if (self->month == cramp_day_month_start (day))
    {
      select_day (self);
      return;
    }
  self->month = cramp_day_month_start (day);
  cramp_month_grid_span (day, &from, &to);
  begin_to_grow (self);
  cramp_nights_set_range (self->nights, from, to);
}
