/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-visit-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-blank.h"
#include "cramp-date-popover.h"
#include "cramp-day.h"
#include "cramp-diary-print.h"
#include "cramp-diary-read.h"
#include "cramp-diary-summary.h"
#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-let-wrap.h"
#include "cramp-pages.h"
#include "cramp-paper-dialog.h"
#include "cramp-print.h"
#include "cramp-question-card.h"
#include "cramp-sheet.h"
#include "cramp-summary-options.h"
#include "cramp-summary.h"
#include "cramp-visit-card.h"
#include "cramp-visits.h"

/**
 * CrampVisitPage:
 *
 * What is prepared for a visit, and its summary: the pages as they will be printed, for a chosen period. They are made
 * in a thread, from a connection of its own, and again whenever the diary changed.
 *
 * Actions: `visit.save`, `visit.print`, `visit.copy`; before the pages are there they wait for them.
 */
struct _CrampVisitPage
{
  CrampPage parent_instance;

  AdwViewStack *views;
  GtkBox *cards;
  GtkDropDown *period;
  CrampSummaryOptions *options;
  GtkWidget *own_dates;
  GtkMenuButton *from_button;
  GtkMenuButton *to_button;
  CrampDatePopover *from_popover;
  CrampDatePopover *to_popover;
  GtkStack *stack;
  AdwStatusPage *failure;
  GtkListView *sheets;

  CrampPages *pages;     /* (owned) (nullable): as shown */
  GCancellable *loading; /* (owned) (nullable): while pages are being made */
  guint spinner;         /* timeout after which it shows that it takes time */
  gboolean outdated;     /* the diary changed while the page was not seen */
  const char *pending;   /* (nullable): action that waits for the pages */
  int from;              /* own dates */
  int to;
};

G_DEFINE_FINAL_TYPE (CrampVisitPage, cramp_visit_page, CRAMP_TYPE_PAGE)

/* What takes less time is not worth a spinner, milliseconds. */
#define PATIENCE 300

#define SINCE_VISIT (-1)

/* How many nights each entry of the list of periods means, in the order of visit-page.ui; 0 for own dates. */
static const int period_nights[] = { CRAMP_SUMMARY_NIGHTS, SINCE_VISIT, 91, 364, 0 };

/* Making the pages, in a thread */

typedef struct
{
  int nights; /* 0 for own dates */
  int from;
  int to;
  char language[16]; /* empty for the screen's */
  CrampPaper paper;
  guint parts;
} Wanted;

/* Where there was no visit yet, four weeks. */
static int
find_last_visit (CrampDiary *diary, int to, GError **error)
{
  g_autoptr (GPtrArray) visits = cramp_visits_list (diary, error);
  int since = visits ? cramp_visits_since (visits, cramp_diary_get_clock (diary)) : CRAMP_DAY_UNSET;

  return since == CRAMP_DAY_UNSET ? to - CRAMP_SUMMARY_NIGHTS + 1 : MIN (since, to);
}

static CrampPages *
read_in_language (CrampDiary *diary, const Wanted *wanted, int from, int to, GError **error)
{
  g_autofree char *folder = cramp_diary_summarize_in (diary, wanted->language, from, to,
                                                      cramp_paper_name (wanted->paper), wanted->parts, error);
  CrampPages *pages = folder ? cramp_pages_read (folder, wanted->paper, error) : NULL;

  if (folder)
    cramp_diary_remove_pages (folder);
  return pages;
}

static gpointer
read_pages (CrampDiary *diary, gpointer data, GError **error)
{
  const Wanted *wanted = data;
  int from = wanted->from;
  int to = wanted->to;
  CrampReport *report;

  if (wanted->nights != 0 && (to = cramp_diary_last_night (diary, error)) == CRAMP_DAY_UNSET)
    return NULL;
  if (wanted->nights != 0)
    from = wanted->nights == SINCE_VISIT ? find_last_visit (diary, to, error) : to - wanted->nights + 1;
  if (*wanted->language)
    return read_in_language (diary, wanted, from, to, error);
  report = cramp_diary_summarize (diary, from, to, wanted->parts, error);
  return report ? cramp_pages_new (report, wanted->paper) : NULL;
}

static void
show_pages (CrampVisitPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GtkSelectionModel *selection;

  for (guint i = 0; i < cramp_pages_get_n_pages (self->pages); i++)
    gtk_string_list_append (list, "");
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&list))));
  gtk_list_view_set_model (self->sheets, selection);
  g_object_unref (selection);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
show_failure (CrampVisitPage *self, const GError *error)
{
  g_autofree char *message = g_markup_escape_text (error->message, -1);

  self->pending = NULL;
  adw_status_page_set_description (self->failure, message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data G_GNUC_UNUSED)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (source);
  g_autoptr (GError) error = NULL;
  CrampPages *pages = cramp_diary_read_finish (result, &error);
  const char *pending = self->pending;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->spinner, g_source_remove);
  if (!pages)
    {
      show_failure (self, error);
      return;
    }
  g_clear_pointer (&self->pages, cramp_pages_unref);
  self->pages = pages;
  show_pages (self);
  self->pending = NULL;
  if (pending)
    gtk_widget_activate_action (GTK_WIDGET (self), pending, NULL);
}

static gboolean
spinner_cb (gpointer user_data)
{
  CrampVisitPage *self = user_data;

  self->spinner = 0;
  gtk_stack_set_visible_child_name (self->stack, "spinner");
  return G_SOURCE_REMOVE;
}

static void
stop_loading (CrampVisitPage *self)
{
  g_clear_handle_id (&self->spinner, g_source_remove);
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (CrampVisitPage *self)
{
  const char *language = cramp_summary_options_get_language (self->options);
  Wanted wanted = {
    .nights = period_nights[gtk_drop_down_get_selected (self->period)],
    .from = self->from,
    .to = self->to,
    .paper = cramp_summary_options_get_paper (self->options),
    .parts = cramp_summary_options_get_parts (self->options),
  };

  g_strlcpy (wanted.language, language ? language : "", sizeof wanted.language);
  stop_loading (self);
  self->outdated = FALSE;
  self->loading = g_cancellable_new ();
  self->spinner = g_timeout_add (PATIENCE, spinner_cb, self);
  cramp_diary_read_async (cramp_page_get_diary (CRAMP_PAGE (self)), self, read_pages,
                          g_memdup2 (&wanted, sizeof wanted), (GDestroyNotify) cramp_pages_unref, self->loading,
                          loaded_cb);
}

/* Not for a page that nobody sees. */
static void
reload (CrampVisitPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    load (self);
  else
    self->outdated = TRUE;
}

/* The period */

/* The name that is spoken begins with which end of the period it is. */
static void
show_date (GtkMenuButton *button, const char *date)
{
  /* Translators: what a date is, and the date. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), gtk_widget_get_tooltip_text (GTK_WIDGET (button)), date);

  gtk_menu_button_set_label (button, date);
  cramp_field_name_menu_button (button, name);
}

static void
show_dates (CrampVisitPage *self)
{
  g_autofree char *from = cramp_day_format (self->from);
  g_autofree char *to = cramp_day_format (self->to);

  show_date (self->from_button, from);
  show_date (self->to_button, to);
  gtk_widget_set_visible (self->own_dates, period_nights[gtk_drop_down_get_selected (self->period)] == 0);
}

static void
period_cb (CrampVisitPage *self)
{
  show_dates (self);
  reload (self);
}

/* The other end follows where it would lie on the wrong side. */
static void
set_dates (CrampVisitPage *self, int from, int to)
{
  if (from == self->from && to == self->to)
    return;
  self->from = from;
  self->to = to;
  cramp_date_popover_set_day (self->from_popover, from);
  cramp_date_popover_set_day (self->to_popover, to);
  show_dates (self);
  reload (self);
}

/* No day to come has anything to tell. */
static int
not_after_today (CrampVisitPage *self, int day)
{
  return MIN (day, cramp_clock_today (cramp_diary_get_clock (cramp_page_get_diary (CRAMP_PAGE (self)))));
}

static void
from_cb (CrampVisitPage *self, int day)
{
  int from = not_after_today (self, day);

  set_dates (self, from, MAX (from, self->to));
}

static void
to_cb (CrampVisitPage *self, int day)
{
  int to = not_after_today (self, day);

  set_dates (self, MIN (to, self->from), to);
}

/* Saving, printing, copying */

/* Whether there are pages; otherwise @action is done as soon as there are. */
static gboolean
ensure_pages (CrampVisitPage *self, const char *action)
{
  if (self->pages && !self->loading && !self->outdated)
    return TRUE;
  self->pending = action;
  if (!self->loading)
    load (self);
  return FALSE;
}

static gint64
get_now (CrampVisitPage *self)
{
  return cramp_clock_now (cramp_diary_get_clock (cramp_page_get_diary (CRAMP_PAGE (self))));
}

/* A name without the person's: it may be seen where the file's content is not. */
static char *
suggest_name (CrampVisitPage *self)
{
  g_autofree char *day =
      cramp_day_to_string (cramp_clock_today (cramp_diary_get_clock (cramp_page_get_diary (CRAMP_PAGE (self)))));

  /* Translators: name of a file; %s is a day as 2026-11-22. */
  return g_strdup_printf (_ ("cramp-summary-%s.pdf"), day);
}

/* What is new is new since now. */
static void
done_cb (GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_visits_note_printed (cramp_page_get_diary (CRAMP_PAGE (widget)), &error))
    cramp_feedback_error (widget, _ ("This could not be saved"), error);
}

static void
save_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (widget);
  g_autofree char *suggested = NULL;

  adw_view_stack_set_visible_child_name (self->views, "summary");
  if (!ensure_pages (self, name))
    return;
  suggested = suggest_name (self);
  cramp_print_save (widget, self->pages, get_now (self), suggested, done_cb);
}

static void
print_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->views, "summary");
  if (ensure_pages (self, name))
    cramp_print_print (widget, self->pages, get_now (self), done_cb);
}

static void
copy_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (widget);
  g_autofree char *text = NULL;

  if (!ensure_pages (self, name))
    return;
  text = cramp_pages_to_text (self->pages);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  cramp_feedback_toast (widget, _ ("Summary copied as text"));
}

/* Paper */

/* From tonight on. */
static void
blank_action_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (widget);
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));
  CrampReport *report =
      cramp_blank_new (cramp_diary_get_person (diary), cramp_clock_today (cramp_diary_get_clock (diary)));
  g_autoptr (CrampPages) pages = cramp_pages_new (report, cramp_summary_options_get_paper (self->options));

  if (g_str_equal (name, "visit.print-blank"))
    cramp_print_print (widget, pages, get_now (self), NULL);
  else
    cramp_print_save (widget, pages, get_now (self), _ ("cramp-diary-on-paper.pdf"), NULL);
}

static void
type_in_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = cramp_paper_dialog_new (cramp_page_get_diary (CRAMP_PAGE (widget)), &error);

  if (dialog)
    adw_dialog_present (dialog, widget);
  else
    cramp_feedback_error (widget, _ ("The diary could not be read"), error);
}

/* The sheets */

static void
setup_sheet_cb (CrampVisitPage *self G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (cramp_sheet_new ()));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_sheet_cb (CrampVisitPage *self, GtkListItem *item)
{
  CrampSheet *sheet = CRAMP_SHEET (gtk_list_item_get_child (item));
  guint page = gtk_list_item_get_position (item);
  g_autofree char *name = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, cramp_pages_get_n_pages (self->pages));

  cramp_sheet_set_page (sheet, self->pages, page);
  gtk_list_item_set_accessible_label (item, name);
}

static void
unbind_sheet_cb (CrampVisitPage *self G_GNUC_UNUSED, GtkListItem *item)
{
  cramp_sheet_set_page (CRAMP_SHEET (gtk_list_item_get_child (item)), NULL, 0);
}

static void
set_up_sheets (CrampVisitPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_sheet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_sheet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_sheet_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->sheets, factory);
}

static void
seen_cb (CrampVisitPage *self)
{
  if (self->outdated)
    load (self);
}

static void
cramp_visit_page_constructed (GObject *object)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (object);
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));
  int today = cramp_clock_today (cramp_diary_get_clock (diary));

  G_OBJECT_CLASS (cramp_visit_page_parent_class)->constructed (object);
  g_signal_connect_object (diary, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (self->cards, g_object_new (CRAMP_TYPE_QUESTION_CARD, "diary", diary, NULL));
  gtk_box_prepend (self->cards, g_object_new (CRAMP_TYPE_VISIT_CARD, "diary", diary, NULL));
  set_dates (self, today - CRAMP_SUMMARY_NIGHTS, today - 1);
}

static void
cramp_visit_page_dispose (GObject *object)
{
  CrampVisitPage *self = CRAMP_VISIT_PAGE (object);

  stop_loading (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_VISIT_PAGE);
  g_clear_pointer (&self->pages, cramp_pages_unref);
  G_OBJECT_CLASS (cramp_visit_page_parent_class)->dispose (object);
}

static void
cramp_visit_page_class_init (CrampVisitPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_visit_page_constructed;
  object_class->dispose = cramp_visit_page_dispose;

  g_type_ensure (CRAMP_TYPE_DATE_POPOVER);
  g_type_ensure (CRAMP_TYPE_SUMMARY_OPTIONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/visit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, views);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, cards);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, period);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, options);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, own_dates);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, from_button);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, to_button);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, from_popover);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, to_popover);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, failure);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitPage, sheets);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, seen_cb);

  gtk_widget_class_install_action (widget_class, "visit.print-blank", NULL, blank_action_cb);
  gtk_widget_class_install_action (widget_class, "visit.save-blank", NULL, blank_action_cb);
  gtk_widget_class_install_action (widget_class, "visit.type-in", NULL, type_in_action_cb);
  gtk_widget_class_install_action (widget_class, "visit.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "visit.print", NULL, print_action_cb);
  gtk_widget_class_install_action (widget_class, "visit.copy", NULL, copy_action_cb);
}

static void
cramp_visit_page_init (CrampVisitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  cramp_field_name_choice (self->period, gtk_widget_get_tooltip_text (GTK_WIDGET (self->period)));
  set_up_sheets (self);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}
