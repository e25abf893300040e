/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-today-page.h"

#include "cramp-asked-card.h"
#include "cramp-check-card.h"
#include "cramp-day-card.h"
#include "cramp-dose-card.h"
#include "cramp-morning-card.h"
#include "cramp-stretch-card.h"

/**
 * CrampTodayPage:
 *
 * What is to be said and done today, as a column of cards. Those that are seen first are there at once; each of the
 * others is made by itself, so that they never hold up a frame together.
 */
struct _CrampTodayPage
{
  CrampPage parent_instance;

  guint n_made;  /* so many cards are there */
  guint filling; /* source that makes the others */

  GtkBox *cards;
};

G_DEFINE_FINAL_TYPE (CrampTodayPage, cramp_today_page, CRAMP_TYPE_PAGE)

/* From top to bottom. Each is a widget with a property "diary". */
static GType (*const cards[]) (void) = {
  cramp_asked_card_get_type, cramp_morning_card_get_type, cramp_check_card_get_type,
  cramp_dose_card_get_type,  cramp_stretch_card_get_type, cramp_day_card_get_type,
};

/* These fill a screen. */
#define CARDS_AT_ONCE 4

static gboolean
make_card_cb (gpointer user_data)
{
  CrampTodayPage *self = user_data;
  GType type = cards[self->n_made++]();

  gtk_box_append (self->cards, g_object_new (type, "diary", cramp_page_get_diary (CRAMP_PAGE (self)), NULL));
  if (self->n_made < G_N_ELEMENTS (cards))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
cramp_today_page_constructed (GObject *object)
{
  CrampTodayPage *self = CRAMP_TODAY_PAGE (object);

  G_OBJECT_CLASS (cramp_today_page_parent_class)->constructed (object);
  while (self->n_made < CARDS_AT_ONCE)
    make_card_cb (self);
  self->filling = g_idle_add (make_card_cb, self);
}

static void
cramp_today_page_dispose (GObject *object)
{
  g_clear_handle_id (&CRAMP_TODAY_PAGE (object)->filling, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (cramp_today_page_parent_class)->dispose (object);
}

static void
cramp_today_page_class_init (CrampTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_today_page_constructed;
  object_class->dispose = cramp_today_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTodayPage, cards);
}

static void
cramp_today_page_init (CrampTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
