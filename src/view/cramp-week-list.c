/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-week-list.h"

#include <glib/gi18n-lib.h>

#include "cramp-calendar-move.h"
#include "cramp-day.h"
#include "cramp-night-row.h"

/**
 * CrampWeekList:
 *
 * The nights of a year of which something is known, the latest first, in weeks.
 *
 * Signals: #CrampWeekList::go (the day, and whether the keyboard asked) when another night is selected;
 * #CrampWeekList::opened when one was activated.
 */
struct _CrampWeekList
{
  AdwBin parent_instance;

  CrampNights *nights; /* (owned) */
  int year;            /* its 1 January */
  int day;             /* selected; may not be in the list */

  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;
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

static int
compare_weeks (gconstpointer a, gconstpointer b, gpointer unused)
{
  return week_of (b) - week_of (a);
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

static void
header_bind_cb (CrampWeekList *self, GtkListHeader *header)
{
  CrampNightItem *item = gtk_list_header_get_item (header);
  g_autofree char *text = item ? describe_week (self, week_of (item)) : NULL;

  if (text)
    gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
header_setup_cb (CrampWeekList *self, GtkListHeader *header)
{
  gtk_list_header_set_child (header, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL));
}

static void
selected_cb (CrampWeekList *self)
{
  CrampNightItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item && cramp_night_item_get_day (item) != self->day)
    g_signal_emit (self, signals[GO], 0, cramp_night_item_get_day (item), TRUE);
}

static void
activate_cb (CrampWeekList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
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

  g_type_ensure (CRAMP_TYPE_NIGHT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/week-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, list);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, selection);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, shown);
  gtk_widget_class_bind_template_child (widget_class, CrampWeekList, sorted);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_items_cb);
}

static void
cramp_week_list_init (CrampWeekList *self)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (has_something, self, NULL));
  g_autoptr (GtkSorter) by_day = GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL));
  g_autoptr (GtkSorter) by_week = GTK_SORTER (gtk_custom_sorter_new (compare_weeks, NULL, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, filter);
  gtk_sort_list_model_set_sorter (self->sorted, by_day);
  gtk_sort_list_model_set_section_sorter (self->sorted, by_week);
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
  n_items_cb (self);
  return GTK_WIDGET (self);
}

static guint
find_day (CrampWeekList *self, int day)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrampNightItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (cramp_night_item_get_day (item) == day)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * cramp_week_list_show:
 * @day: the selected day; its year is shown
 */
void
cramp_week_list_show (CrampWeekList *self, int day)
{
  int year, start, first;
  guint position;

  cramp_day_split (day, &year, NULL, NULL);
  start = cramp_day_new (year, 1, 1);
  first = cramp_calendar_week_start (start, cramp_first_weekday ());
  self->day = day;
  /* Whole weeks, so that the first and the last one are counted right. */
  if (start != self->year)
    cramp_nights_set_range (self->nights, first,
                            cramp_calendar_week_start (cramp_day_new (year, 12, 31), cramp_first_weekday ()) + 6);
  position = find_day (self, day);
  gtk_single_selection_set_selected (self->selection, position);
  if (start != self->year && position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
  self->year = start;
}
