/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-calendar.h"
#include "cramp-feedback.h"
#include "cramp-night-pane.h"
#include "cramp-search-view.h"

/**
 * CrampDiaryPage:
 *
 * The calendar of nights, and beside it, or below where the window is narrow, the selected night. A search puts what it
 * finds in the place of the calendar.
 *
 * Actions: `diary.search`.
 *
 * Shortcuts: N says of the selected night that there were no cramps. Ctrl+F searches; from there Down goes to what was
 * found, Ctrl+G and Shift+Ctrl+G walk through it, Escape goes back to the calendar.
 */
struct _CrampDiaryPage
{
  CrampPage parent_instance;

  CrampSearchHits *hits; /* (owned) */

  GtkSearchBar *search_bar;
  GtkSearchEntry *search;
  GtkStack *views;
  CrampCalendar *calendar;
  CrampSearchView *found;
  CrampNightPane *pane;
};

G_DEFINE_FINAL_TYPE (CrampDiaryPage, cramp_diary_page, CRAMP_TYPE_PAGE)

static void
day_cb (CrampDiaryPage *self)
{
  cramp_night_pane_set_day (self->pane, cramp_calendar_get_day (self->calendar));
}

static void
opened_cb (CrampDiaryPage *self)
{
  cramp_night_pane_focus (self->pane, NULL);
}

static void
hit_opened_cb (CrampDiaryPage *self, const char *uuid)
{
  cramp_night_pane_focus (self->pane, uuid);
}

/* Searching */

static void
searched_cb (CrampDiaryPage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  cramp_search_hits_set_query (self->hits, query);
  gtk_stack_set_visible_child_name (self->views, *query ? "found" : "calendar");
}

static void
search_mode_cb (CrampDiaryPage *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    cramp_search_hits_load (self->hits);
}

static void
next_match_cb (CrampDiaryPage *self)
{
  cramp_search_view_move (self->found, 1);
}

static void
previous_match_cb (CrampDiaryPage *self)
{
  cramp_search_view_move (self->found, -1);
}

static gboolean
search_key_cb (CrampDiaryPage *self, guint key)
{
  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && cramp_search_view_focus (self->found);
}

/* From what was found, too, not only from the words. */
static gboolean
end_search_cb (GtkWidget *widget, GVariant *parameter G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampDiaryPage *self = CRAMP_DIARY_PAGE (widget);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->calendar), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
failed_cb (CrampDiaryPage *self, const GError *error)
{
  cramp_feedback_error (GTK_WIDGET (self), _ ("The diary could not be read"), error);
}

/* The shortcut is the window's: another page may have a search of its own. */
static gboolean
search_shortcut_cb (GtkWidget *widget, GVariant *parameter G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  CrampDiaryPage *self = CRAMP_DIARY_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add_search_shortcut (CrampDiaryPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (trigger, gtk_callback_action_new (search_shortcut_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
search_action_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  search_shortcut_cb (widget, NULL, NULL);
}

static gboolean
no_cramps_cb (GtkWidget *widget, GVariant *parameter G_GNUC_UNUSED, gpointer unused G_GNUC_UNUSED)
{
  return gtk_widget_activate_action (GTK_WIDGET (CRAMP_DIARY_PAGE (widget)->pane), "night.no-cramps", NULL);
}

static void
cramp_diary_page_map (GtkWidget *widget)
{
  cramp_calendar_refresh (CRAMP_DIARY_PAGE (widget)->calendar);
  GTK_WIDGET_CLASS (cramp_diary_page_parent_class)->map (widget);
}

static void
cramp_diary_page_constructed (GObject *object)
{
  CrampDiaryPage *self = CRAMP_DIARY_PAGE (object);
  CrampDiary *diary = cramp_page_get_diary (CRAMP_PAGE (self));

  G_OBJECT_CLASS (cramp_diary_page_parent_class)->constructed (object);
  self->hits = cramp_search_hits_new (diary);
  g_signal_connect_object (self->hits, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  cramp_search_view_set_hits (self->found, self->hits);
  add_search_shortcut (self);
  cramp_night_pane_set_diary (self->pane, diary);
  cramp_calendar_set_diary (self->calendar, diary);
}

static void
cramp_diary_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_DIARY_PAGE);
  g_clear_object (&CRAMP_DIARY_PAGE (object)->hits);
  G_OBJECT_CLASS (cramp_diary_page_parent_class)->dispose (object);
}

static void
cramp_diary_page_class_init (CrampDiaryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_diary_page_constructed;
  object_class->dispose = cramp_diary_page_dispose;
  widget_class->map = cramp_diary_page_map;

  g_type_ensure (CRAMP_TYPE_CALENDAR);
  g_type_ensure (CRAMP_TYPE_NIGHT_PANE);
  g_type_ensure (CRAMP_TYPE_SEARCH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/diary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, search);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, views);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, found);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, cramp_diary_page_show_night);

  gtk_widget_class_install_action (widget_class, "diary.search", NULL, search_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, no_cramps_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, end_search_cb, NULL);
}

static void
cramp_diary_page_init (CrampDiaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
}

/**
 * cramp_diary_page_show_night:
 * @day: the day whose night is to be seen
 */
void
cramp_diary_page_show_night (CrampDiaryPage *self, int day)
{
  cramp_calendar_set_day (self->calendar, day);
}
