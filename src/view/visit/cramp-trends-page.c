/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-trends-page.h"

#include "cramp-before-after.h"
#include "cramp-diary-read.h"
#include "cramp-diary-summary.h"
#include "cramp-field.h"
#include "cramp-report-view.h"
#include "cramp-summary.h"

/**
 * CrampTrendsPage:
 *
 * How the cramps went over a chosen time: figures, charts, where, what helped, what came before. All of it is counted
 * in a thread, and again whenever the diary changed.
 */
struct _CrampTrendsPage
{
  CrampPage parent_instance;

  GtkDropDown *period;
  GtkStack *stack;
  AdwStatusPage *failure;
  AdwBin *report;
  GtkBox *column;

  GCancellable *loading; /* (owned) (nullable) */
  gboolean outdated;     /* the diary changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (CrampTrendsPage, cramp_trends_page, CRAMP_TYPE_PAGE)

/* How many nights each entry of the list of periods means, in the order of trends-page.ui; 0 for all. */
static const int period_nights[] = { CRAMP_SUMMARY_NIGHTS, 91, 364, 0 };

static gpointer
read_trends (CrampDiary *diary, gpointer data, GError **error)
{
  int nights = *(int *) data;
  int to = cramp_diary_last_night (diary, error);
  int from = to - nights + 1;

  if (to == CRAMP_DAY_UNSET)
    return NULL;
  if (nights == 0 && (from = cramp_diary_first_night (diary, to, error)) == CRAMP_DAY_UNSET)
    return NULL;
  return cramp_diary_show_trends (diary, from, to, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data G_GNUC_UNUSED)
{
  CrampTrendsPage *self = CRAMP_TRENDS_PAGE (source);
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_diary_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (report)
    adw_bin_set_child (self->report, cramp_report_view_new (report));
  else
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, message);
    }
  gtk_stack_set_visible_child_name (self->stack, report ? "report" : "failure");
}

static void
stop_loading (CrampTrendsPage *self)
{
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (CrampTrendsPage *self)
{
  int nights = period_nights[gtk_drop_down_get_selected (self->period)];

  stop_loading (self);
  self->outdated = FALSE;
  self->loading = g_cancellable_new ();
  cramp_diary_read_async (cramp_page_get_diary (CRAMP_PAGE (self)), self, read_trends,
                          g_memdup2 (&nights, sizeof nights), (GDestroyNotify) cramp_report_free, self->loading,
                          loaded_cb);
}

/* Not for a page that nobody sees. */
static void
reload (CrampTrendsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->outdated = TRUE;
}

static void
cramp_trends_page_map (GtkWidget *widget)
{
  CrampTrendsPage *self = CRAMP_TRENDS_PAGE (widget);

  GTK_WIDGET_CLASS (cramp_trends_page_parent_class)->map (widget);
  if (self->outdated)
    load (self);
}

static void
cramp_trends_page_constructed (GObject *object)
{
  CrampTrendsPage *self = CRAMP_TRENDS_PAGE (object);

  G_OBJECT_CLASS (cramp_trends_page_parent_class)->constructed (object);
  g_signal_connect_object (cramp_page_get_diary (CRAMP_PAGE (self)), "changed", G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->column,
                  g_object_new (CRAMP_TYPE_BEFORE_AFTER, "diary", cramp_page_get_diary (CRAMP_PAGE (self)), NULL));
  self->outdated = TRUE;
}

static void
cramp_trends_page_dispose (GObject *object)
{
  stop_loading (CRAMP_TRENDS_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_TRENDS_PAGE);
  G_OBJECT_CLASS (cramp_trends_page_parent_class)->dispose (object);
}

static void
cramp_trends_page_class_init (CrampTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_trends_page_constructed;
  object_class->dispose = cramp_trends_page_dispose;
  widget_class->map = cramp_trends_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, period);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, report);
  gtk_widget_class_bind_template_child (widget_class, CrampTrendsPage, column);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
cramp_trends_page_init (CrampTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_field_name_choice (self->period, gtk_widget_get_tooltip_text (GTK_WIDGET (self->period)));
}
