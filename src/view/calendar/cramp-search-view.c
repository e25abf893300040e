/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search-view.h"

#include <glib/gi18n-lib.h>

#include "cramp-search-row.h"

/* Rows are dear: some at once, so that a key is answered within a frame, some more when that is drawn, and the rest as
 * one goes down. */
#define FEW_ROWS 6
#define MORE_ROWS 12

/**
 * CrampSearchView:
 *
 * What a search found, and how many that is. Thousands of hits cost no more than a window full of them.
 *
 * Signals: #CrampSearchView::go (the day) when a hit is selected, #CrampSearchView::opened (the uuid of
 * what was found) on Enter or a double click.
 */
struct _CrampSearchView
{
  AdwBin parent_instance;

  CrampSearchHits *hits; /* (owned) (nullable) */

  GtkStack *stack;
  GtkLabel *count;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkSliceListModel *shown;
  guint more; /* source, or 0 */
};

G_DEFINE_FINAL_TYPE (CrampSearchView, cramp_search_view, ADW_TYPE_BIN)

enum
{
  GO,
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
show_rows (CrampSearchView *self, guint n_rows)
{
  if (gtk_slice_list_model_get_size (self->shown) < n_rows)
    gtk_slice_list_model_set_size (self->shown, n_rows);
}

static void
more_cb (gpointer user_data)
{
  CrampSearchView *self = user_data;

  self->more = 0;
  show_rows (self, gtk_slice_list_model_get_size (self->shown) + MORE_ROWS);
}

/* Not at once: the list may just be laid out. */
static void
show_more (CrampSearchView *self)
{
  if (!self->more && gtk_slice_list_model_get_size (self->shown) < g_list_model_get_n_items (G_LIST_MODEL (self->hits)))
    self->more = g_timeout_add_once (50, more_cb, self);
}

static void
scrolled_cb (CrampSearchView *self, GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) -
                 gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) > 0 && below < gtk_adjustment_get_page_size (adjustment) / 2)
    show_more (self);
}

static const char *
which_page (CrampSearchView *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0)
    return "hits";
  return cramp_search_hits_is_loading (self->hits) ? "loading" : "none";
}

static void
hits_cb (CrampSearchView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  /* Translators: how many cramps and days a search found. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_slice_list_model_set_size (self->shown, FEW_ROWS);
  show_more (self);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, which_page (self));
}

static void
selected_cb (CrampSearchView *self)
{
  CrampSearchHit *hit = gtk_single_selection_get_selected_item (self->selection);

  if (hit)
    g_signal_emit (self, signals[GO], 0, cramp_search_hit_get_day (hit));
}

static void
activate_cb (CrampSearchView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0,
                 cramp_search_hit_get_uuid (gtk_single_selection_get_selected_item (self->selection)));
}

static void
cramp_search_view_dispose (GObject *object)
{
  CrampSearchView *self = CRAMP_SEARCH_VIEW (object);

  g_clear_handle_id (&self->more, g_source_remove);
  /* First, because the template would take the bin's child away behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_SEARCH_VIEW);
  g_clear_object (&self->hits);
  G_OBJECT_CLASS (cramp_search_view_parent_class)->dispose (object);
}

static void
cramp_search_view_class_init (CrampSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_search_view_dispose;

  signals[GO] =
      g_signal_new ("go", CRAMP_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[OPENED] = g_signal_new ("opened", CRAMP_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);

  g_type_ensure (CRAMP_TYPE_SEARCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchView, count);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchView, list);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchView, selection);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchView, shown);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
cramp_search_view_init (CrampSearchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_search_view_set_hits:
 *
 * To be called once.
 */
void
cramp_search_view_set_hits (CrampSearchView *self, CrampSearchHits *hits)
{
  self->hits = g_object_ref (hits);
  /* First, so that it knows of a change before its size is set in hits_cb(). */
  gtk_slice_list_model_set_model (self->shown, G_LIST_MODEL (hits));
  g_signal_connect_object (hits, "items-changed", G_CALLBACK (hits_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hits, "notify::loading", G_CALLBACK (hits_cb), self, G_CONNECT_SWAPPED);
  hits_cb (self);
}

/**
 * cramp_search_view_move:
 * @rows: how many hits on, or back where negative
 *
 * Selects another hit, without taking the focus from where the words are typed.
 */
void
cramp_search_view_move (CrampSearchView *self, int rows)
{
  gint64 n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  guint selected = gtk_single_selection_get_selected (self->selection);
  /* With nothing selected one begins at the first, going back at the last. */
  gint64 target = selected != GTK_INVALID_LIST_POSITION ? (gint64) selected + rows : rows > 0 ? rows - 1 : n + rows;

  if (n == 0 || target < 0 || target >= n)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    {
      show_rows (self, (guint) target + MORE_ROWS);
      gtk_list_view_scroll_to (self->list, (guint) target, GTK_LIST_SCROLL_SELECT, NULL);
    }
}

/**
 * cramp_search_view_focus:
 *
 * Moves the focus to the hits.
 *
 * Returns: whether there are any
 */
gboolean
cramp_search_view_focus (CrampSearchView *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    return FALSE;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_list_view_scroll_to (self->list, gtk_single_selection_get_selected (self->selection), GTK_LIST_SCROLL_FOCUS,
                           NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
