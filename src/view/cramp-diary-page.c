/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-page.h"

#include "cramp-calendar.h"
#include "cramp-night-pane.h"

/**
 * CrampDiaryPage:
 *
 * The calendar of nights, and beside it, or below where the window is narrow, the selected night.
 *
 * Shortcuts: N says of the selected night that there were no cramps.
 */
struct _CrampDiaryPage
{
  CrampPage parent_instance;

  CrampCalendar *calendar;
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
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
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
  cramp_night_pane_set_diary (self->pane, diary);
  cramp_calendar_set_diary (self->calendar, diary);
}

static void
cramp_diary_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_DIARY_PAGE);
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
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/diary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, no_cramps_cb, NULL);
}

static void
cramp_diary_page_init (CrampDiaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
